// What the configuration says, resolved by the widget's own code, and the wordings that the visitor saw, by their hashes.
import { readFileSync } from 'node:fs';
import { dashed } from '../../dist/platform/dashed.js';
import { findProvider } from '../../dist/providers/registry.js';
import { transferOf } from '../../dist/providers/transfer.js';
import { defaults, idsOf, resolve } from '../../dist/session/setup.js';
import { SITE } from './site.mjs';

/**
 * @typedef {object} Facts
 * @property {string} provider what visitors read @property {string} id
 * @property {'visitor' | 'text' | 'nothing'} disclosure @property {boolean} asks
 * @property {import('../../src/providers/provider.js').Recipient | null} recipient
 * @property {string} endpoint @property {readonly string[]} languages @property {string} remember @property {number} days
 */

/** @param {Record<string, unknown>} attributes @returns {Promise<Facts>} of the first provider that is named */
export async function factsOf(attributes) {
  const settings = { ...defaults };
  for (const name of Object.keys(defaults)) {
    const given = attributes[dashed(name)];
    if (given === undefined) continue;
    const text = [given].flat().join(' ');
    settings[name] = name === 'rememberDays' ? Number(text) : name === 'compact' ? given !== false : text;
  }
  const [id] = idsOf(settings);
  await findProvider(id);
  const { setup, bad } = resolve({ ...settings, provider: id }, 'de', `${SITE}/`, SITE);
  if (bad)
    throw new Error(
      `expected attributes that the element works with, got ${JSON.stringify(attributes)}; the page check.html of the demo says what is missing`,
    );
  const { provider, disclosure, asks, recipient, config, languages, remember, days } = setup;
  const uses = provider.requires?.includes('endpoint');
  return {
    provider: provider.label,
    id,
    disclosure,
    asks,
    recipient: recipient ? { ...recipient, transfer: transferOf(recipient) } : null,
    endpoint: uses ? config.endpoint : '',
    languages,
    remember,
    days,
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
