// Makes the audit's folder: visits the site, judges what was seen, writes it down.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, markdown } from './entry.mjs';
import { factsOf, wordingsOf } from './facts.mjs';
import { findingsOf } from './findings.mjs';
import { pageOf } from './page.mjs';
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

/** The record of the consent, out of what was stored. */
function recordIn({ stored }, id) {
  const kept = stored.localStorage['consent-translate'] ?? stored.sessionStorage['consent-translate'];
  return kept && JSON.parse(kept).consents?.[id];
}

/**
 * @param {{ folder: string, attributes?: Record<string, unknown>, change?: (html: string) => string }} options `change`: what
 *   else is different on the pages
 * @returns {Promise<{ findings: { good: boolean, de: string, en: string }[], facts: import('./facts.mjs').Facts }>}
 */
export async function runAudit({ folder, attributes = CITY, change }) {
  const facts = await factsOf(attributes);
  if (existsSync(folder) && readdirSync(folder).length && !existsSync(join(folder, 'facts.json')))
    throw new Error(`expected a new folder, an empty one or one of an earlier audit, got ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await openSite(attributes, change);
  let visited;
  try {
    visited = await visit({ hosts: site.hosts, folder });
  } finally {
    await site.close();
  }
  const findings = findingsOf(visited, { expected: facts.disclosure === 'visitor' });
  const record = recordIn(visited.steps[2], facts.id);
  const shown = record && wordingsOf(record);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const entries = { de: entryOf(facts, 'de'), en: entryOf(facts, 'en') };
  const date = new Date().toISOString().slice(0, 10);
  const write = (name, content) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

  const by = (what) => visited.steps.map((step) => ({ step: step.name, [what]: step[what] }));
  write('requests.json', by('requests'));
  write('storage.json', by('stored'));
  write('facts.json', {
    version,
    date,
    browser: visited.browser,
    standIn: site.standIn ?? null,
    attributes,
    facts,
    record: record ?? null,
    findings,
  });
  write('wordings.json', shown ?? { wordings: [] });
  write('verzeichnis.de.md', markdown(entries.de, 'Verzeichnis von Verarbeitungstätigkeiten'));
  write('record.en.md', markdown(entries.en, 'Record of processing activities'));
  write(
    'index.html',
    pageOf({
      attributes,
      facts,
      findings,
      visited,
      entries,
      wordings: shown?.wordings,
      standIn: site.standIn,
      version,
      date,
    }),
  );
  return { findings, facts };
}
