// What the configuration says, resolved by the widget's own code, and the wordings that the visitor saw, by their hashes.
import { readFileSync } from 'node:fs';
import { camel } from '../../dist/platform/camel.js';
import { findProvider } from '../../dist/providers/registry.js';
import { transferOf } from '../../dist/providers/transfer.js';
import { defaults, idsOf, resolve } from '../../dist/session/setup.js';
import { SITE } from './site.mjs';

/**
 * @typedef {object} Facts
 * @property {string} provider what visitors read @property {string} id
 * @property {'visitor' | 'text' | 'nothing'} disclosure
 * @property {'script' | 'service' | 'text' | 'device' | 'nothing'} kind the same, and who asks: a script of the provider, our engine,
 *   the site's server, the browser itself @property {boolean} asks
 * @property {import('../../src/providers/provider.js').Recipient | null} recipient
 * @property {string} endpoint @property {boolean} ownServer whether the endpoint lies on the site's own origin
 * @property {readonly string[]} languages @property {string} remember @property {number} days
 * @property {readonly string[]} cookies of the provider's script @property {string} cache
 */

/**
 * What a site's file says, by the names of properties: attributes by either name, lists as texts, numbers as numbers.
 * @param {Record<string, unknown>} given
 */
export function settingsOf(given) {
  const settings = {};
  for (const [key, value] of Object.entries(given)) {
    const name = camel(key);
    const wanted = typeof defaults[name];
    const text = Array.isArray(value) ? value.join(' ') : value;
    const made = wanted === 'number' && text !== '' ? Number(text) : text;
    const good = name === 'messages' ? typeof made === 'object' && made : typeof made === wanted && made === made;
    if (!Object.hasOwn(defaults, name) || name === 'config' || !good)
      throw new Error(
        `expected names and values of attributes, as in docs/embedding.md, got "${key}": ${JSON.stringify(value)}`,
      );
    settings[name] = made;
  }
  if (settings.consent === 'external')
    throw new Error(
      'expected settings without "consent": "external": no consent manager is on the pages of this audit, so nobody would ask. Leave it out for the audit; what is sent after the press is the same',
    );
  return settings;
}

/** @param {Record<string, unknown>} settings of one provider @returns {Promise<Facts>} */
export async function factsOf(settings) {
  const all = { ...defaults, ...settings };
  const [id] = idsOf(all);
  await findProvider(id);
  const { setup, bad } = resolve({ ...all, provider: id }, 'de', `${SITE}/`, SITE);
  if (bad)
    throw new Error(
      `expected attributes that the element works with, got ${JSON.stringify(settings)}; the page check.html of the demo says what is missing`,
    );
  const { provider, disclosure, asks, recipient, config, languages, remember, days } = setup;
  const uses = provider.requires?.includes('endpoint');
  const contacts = uses ? 'service' : 'script';
  return {
    provider: provider.label,
    id,
    disclosure,
    kind: disclosure === 'visitor' ? contacts : disclosure === 'nothing' && provider.device ? 'device' : disclosure,
    asks,
    recipient: recipient ? { ...recipient, transfer: transferOf(recipient) } : null,
    endpoint: uses ? config.endpoint : '',
    ownServer: !!uses && disclosure !== 'visitor',
    languages,
    remember,
    days,
    cookies: provider.cookies ?? [],
    cache: all.cache,
  };
}

/** The wordings of a consent record, out of those that are shipped. @param {{ notice: string, shownIn: string[] }} record */
export function wordingsOf(record) {
  const { version, notices } = JSON.parse(readFileSync(new URL('../../dist/notices.json', import.meta.url), 'utf8'));
  const hashes = record.notice.split('.');
  return {
    version,
    wordings: record.shownIn.map((language, i) => ({ language, hash: hashes[i], ...notices[hashes[i]] })),
  };
}
