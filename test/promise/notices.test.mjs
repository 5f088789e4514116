// The record of a consent names what was shown by a hash: of our wordings in dist/notices.json, of a site's own by
// `noticesOf()` of the package, in Node. Through the built files, from the visitor's press to the list.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { noticesOf } from 'consent-translate/notices.js';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine, itOnce } from './driver.mjs';

const { agree, cityPage, cityPages, open, widget } = city;
const require = createRequire(import.meta.url);
const { version, notices } = JSON.parse(readFileSync(require.resolve('consent-translate/notices.json'), 'utf8'));

const OWN = {
  details: 'Genauer gesagt',
  uk: { visitor: 'Натисніть, і {recipient} ({country}) отримає все через {provider}.' },
};
const ADDED = ['Unser Vertrag liegt im Rathaus aus.', 'Az. 12/2026'];
const slotted = ADDED.map((text) => `<p slot="notice">${text}</p>`).join('');
const pages = {
  ...cityPages,
  '/own': cityPage({ element: widget({ config: '/site.json' }).replace('</consent', `${slotted}</consent`) }),
  '/site.json': JSON.stringify({ messages: OWN }),
  '/google': cityPage({ element: widget({ provider: 'google', remember: 'always' }) }),
};
const service = libreTranslateStandIn();
let server;
async function options() {
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
  const hosts = { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler };
  return { hosts, languages: ['uk', 'de'] };
}

/** The first notice that is seen, and what it is made of once the places are filled. */
const seen = (tab) => city.textOf(tab, 'text');
const filled = (text) =>
  text
    .replace('{provider}', 'LibreTranslate')
    .replace('{recipient}', 'Dienst Beispiel GmbH')
    .replace('{country}', 'Німеччина');

inOneEngine('notices', options, (run) => {
  after(() => server.close());
  const recorded = (tab) =>
    tab.evaluate(() => {
      const { consents } = JSON.parse(
        sessionStorage.getItem('consent-translate') ?? localStorage.getItem('consent-translate'),
      );
      const [{ notice, shownIn }] = Object.values(consents);
      return { hashes: notice.split('.'), shownIn };
    });

  it('a Ukrainian visitor’s consent is found in dist/notices.json, both parts, with the words that were seen', async () => {
    const tab = await open(run);
    const text = await seen(tab);
    await agree(tab, 'uk');
    const { hashes, shownIn } = await recorded(tab);
    assert.deepEqual(shownIn, ['uk', 'de']);
    assert.deepEqual(
      hashes.map((hash) => notices[hash]?.language),
      shownIn,
    );
    const { visitor, revocable } = notices[hashes[0]].texts;
    assert.equal(text, `${filled(visitor)} ${revocable}`);
  });

  it('with own words and slotted ones it is found in the site’s own list, and not in ours', async () => {
    const tab = await open(run, '/own');
    const text = await seen(tab);
    await agree(tab, 'uk');
    const { hashes, shownIn } = await recorded(tab);
    assert.deepEqual(shownIn, ['uk', 'de']);
    const list = await noticesOf({ messages: OWN, added: ADDED, pageLanguage: 'de-DE', languages: ['uk', 'de'] });
    assert.deepEqual(
      hashes.map((hash) => [list[hash]?.language, list[hash]?.added, notices[hash]]),
      shownIn.map((language) => [language, ADDED, undefined]),
    );
    const [first, second] = hashes.map((hash) => list[hash].texts);
    assert.equal(text, `${filled(OWN.uk.visitor)} ${first.revocable}`);
    assert.equal(second.details, OWN.details);
  });

  it('a notice about a script on the page, kept for longer, is found as well', async () => {
    const tab = await open(run, '/google');
    await tab.evaluate(() => document.querySelector('consent-translate').grant());
    const { hashes } = await recorded(tab);
    assert.deepEqual(
      hashes.map((hash) => notices[hash]?.language),
      ['uk', 'de'],
    );
    assert.ok(notices[hashes[0]].texts.cookies && notices[hashes[0]].texts.always);
  });
});

itOnce('dist/notices.json has every wording of this version, each with a hash of its own', async () => {
  assert.equal(version, JSON.parse(readFileSync(require.resolve('consent-translate/package.json'), 'utf8')).version);
  assert.deepEqual(notices, JSON.parse(JSON.stringify(await noticesOf())));
  const languages = Object.values(notices).map(({ language }) => language);
  const times = new Map(
    languages.map((language) => [language, languages.filter((other) => other === language).length]),
  );
  assert.ok(times.size >= 32, `${[...times.keys()]}`);
  // four disclosures; with the words about a script, or about who passes on what somebody receives; each with the unusual ones
  assert.deepEqual([...new Set(times.values())], [20]);
});
