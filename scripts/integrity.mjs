// Writes dist/integrity.json: of each file that a site serves itself the hash that an `integrity` attribute, or an import map, names.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const names = [
  'consent-translate.js',
  'consent-translate.bundle.js',
  ...readdirSync(new URL('chunks/', dist))
    .sort()
    .map((name) => `chunks/${name}`),
];
const hash = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(name, dist)))
    .digest('base64')}`;
const files = Object.fromEntries(names.map((name) => [name, hash(name)]));
writeFileSync(new URL('integrity.json', dist), JSON.stringify({ version, files }, null, 1));
