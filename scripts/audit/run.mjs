// Makes the audit's folder: visits the site, judges what was seen, writes it down. Of several providers each in a folder of
// its own, as each has another recipient and asks for itself.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf } from '../../dist/session/setup.js';
import { entryOf, markdown } from './entry.mjs';
import { factsOf, settingsOf, wordingsOf } from './facts.mjs';
import { findingsOf } from './findings.mjs';
import { overviewOf, pageOf } from './page.mjs';
import { openSite } from './site.mjs';
import { visit } from './visit.mjs';

/** The demo's city: a service of another company on another origin, in Germany. */
const CITY = {
  provider: 'libretranslate',
  endpoint: 'https://uebersetzung.wortbruecke.test/',
  languages: 'uk en ar tr ru fa fr',
  recipient: 'Wortbrücke Übersetzungsdienst',
  'recipient-country': 'DE',
  'recipient-href': '/recipient.html',
  'privacy-href': '/privacy.html',
};

const writer = (folder) => (name, content) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

/** The entry in both languages, as files. */
function writeEntries(write, { de, en }) {
  write('verzeichnis.de.md', markdown(de, 'Verzeichnis von Verarbeitungstätigkeiten'));
  write('record.en.md', markdown(en, 'Record of processing activities'));
}

/** The record of the consent, out of what was stored. */
function recordIn({ stored }, id) {
  const kept = stored.localStorage['consent-translate'] ?? stored.sessionStorage['consent-translate'];
  return kept && JSON.parse(kept).consents?.[id];
}

/** One provider: visits, judges, writes. */
async function auditOne({ folder, settings, facts, change, version, date }) {
  const site = await openSite(settings, change);
  let visited;
  try {
    visited = await visit({ hosts: site.hosts, inject: site.inject, folder });
  } finally {
    await site.close();
  }
  const findings = findingsOf(visited, { expected: facts.disclosure === 'visitor' });
  const passed = findings.every(({ good }) => good);
  const record = recordIn(visited.steps[2], facts.id);
  const shown = record && wordingsOf(record);
  const entries = { de: entryOf(facts, 'de', passed), en: entryOf(facts, 'en', passed) };
  const { standIn } = site;
  const write = writer(folder);
  const by = (...what) =>
    visited.steps.map((step) => ({ step: step.name, ...Object.fromEntries(what.map((name) => [name, step[name]])) }));
  write('requests.json', by('requests', 'example'));
  write('storage.json', by('stored'));
  const { browser } = visited;
  write('facts.json', {
    version,
    date,
    browser,
    standIn: standIn ?? null,
    settings,
    facts,
    record: record ?? null,
    findings,
  });
  write('wordings.json', shown ?? { wordings: [] });
  writeEntries(write, { de: [entries.de], en: [entries.en] });
  const wordings = shown?.wordings;
  write('index.html', pageOf({ settings, facts, findings, visited, entries, wordings, standIn, version, date }));
  return { findings, facts, entries };
}

/**
 * @param {{ folder: string, attributes?: Record<string, unknown>, change?: (html: string) => string }} options `attributes`: what
 *   a site's file of settings says; `change`: what else is different on the pages
 * @returns {Promise<{ findings: { good: boolean, de: string, en: string }[], facts: import('./facts.mjs').Facts }[]>} by provider
 */
export async function runAudit({ folder, attributes = CITY, change }) {
  const all = settingsOf(attributes);
  const each = [];
  for (const provider of idsOf(all)) {
    const settings = { ...all, provider };
    each.push({ settings, facts: await factsOf(settings) });
  }
  if (existsSync(folder) && readdirSync(folder).length && !existsSync(join(folder, 'verzeichnis.de.md')))
    throw new Error(`expected a new folder, an empty one or one of an earlier audit, got ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const parts = [];
  for (const [i, one] of each.entries()) {
    const name = each.length > 1 ? `${i + 1}-${one.facts.id}` : '';
    mkdirSync(join(folder, name), { recursive: true });
    parts.push({
      folder: name,
      ...(await auditOne({ folder: join(folder, name), ...one, change, version, date })),
    });
  }
  if (parts.length > 1) {
    const entries = { de: parts.map((one) => one.entries.de), en: parts.map((one) => one.entries.en) };
    writeEntries(writer(folder), entries);
    writer(folder)('index.html', overviewOf({ parts, entries, version, date }));
  }
  return parts;
}
