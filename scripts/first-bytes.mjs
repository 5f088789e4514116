// What a German visitor loads before consent, for each provider as a city sets it up: the files, found with the session's
// own code. test/promise/bytes.test.mjs holds them to what browsers ask for.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { ids } from '../dist/providers/built-in.js';
import { findProvider } from '../dist/providers/registry.js';
import { defaults, resolve } from '../dist/session/setup.js';

const dist = new URL('../dist/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const ORIGIN = 'https://www.musterstadt.test';

export const text = (file) => readFileSync(new URL(file, dist), 'utf8');

/** Bytes of a file, or of a text, as brotli 11 has them. */
export const weigh = (file) =>
  brotliCompressSync(readFileSync(new URL(file, dist)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;

export const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0);

export const chunks = readdirSync(new URL('chunks/', dist)).map((name) => `chunks/${name}`);

/** The one chunk of that name. */
export function chunk(name) {
  const file = `chunks/${name}-${version}.js`;
  if (!chunks.includes(file)) throw new Error(`expected dist/${file}; run npm run build`);
  return file;
}

/** A file and all that it imports at once. */
export function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  for (const [, path] of text(file).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
    withImports(new URL(path, `file:///${folder}`).pathname.slice(1), found);
  return found;
}

const named = { recipient: 'Dienst Beispiel GmbH', recipientCountry: 'DE', recipientHref: 'https://dienst.test/p' };
const hosted = {
  'on the own origin': { endpoint: '/mt/' },
  'behind a proxy, with a recipient': { endpoint: '/mt/', ...named },
  'at another origin': { endpoint: 'https://translate.dienst.test/', ...named },
};
const bought = { 'behind a proxy': { endpoint: '/mt/' } };
const ways = {
  libretranslate: hosted,
  apertium: hosted,
  deepl: bought,
  azure: bought,
  'google-cloud': bought,
  phrasebook: { '': { phrasebook: '/phrases/' } },
};

/** Each provider in each usual way: `{ id, way, settings }`. */
export const cases = ids.flatMap((id) =>
  Object.entries(ways[id] ?? { '': {} }).map(([way, more]) => ({
    id,
    way,
    settings: { provider: id, languages: 'en uk', privacyHref: '/datenschutz', ...more },
  })),
);

/** The files that such a page loads for who reads German and has chosen nothing. */
export async function filesBeforeConsent({ id, settings }) {
  await findProvider(id);
  const { setup, bad } = resolve({ ...defaults, ...settings }, 'de', `${ORIGIN}/`, ORIGIN);
  if (bad) throw new Error(`${id}: expected settings that are whole, got ${JSON.stringify(settings)}`);
  if (setup.unusual)
    throw new Error(`${id}: the plain notice is not enough, full-screen.js is loaded too; count it here`);
  const files = withImports('consent-translate.js');
  withImports(chunk(id), files);
  for (const part of setup.parts) files.add(chunk(`de-${part}`));
  return [...files];
}
