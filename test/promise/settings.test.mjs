// <consent-translate-settings> on the page about data protection: a link to it, and files of ours that are gone.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, NO_TRACES, agree, cityPage, open, part, settle, traces } = city;
const SETTINGS = 'consent-translate-settings';
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const element = `<${SETTINGS} id="einwilligung"><i id="none">Ohne Skript: bitte anrufen</i></${SETTINGS}>`;
const pages = {
  ...city.cityPages,
  '/': cityPage({ rest: '<p><a id="about" href="/datenschutz#einwilligung">Ihre Einwilligung</a></p>' }),
  '/datenschutz': cityPage({ element }),
  '/no-descriptor': cityPage({ element, script: '/one/consent-translate.js' }),
  [`/one/chunks/libretranslate-${version}.js`]: null,
  '/no-settings': cityPage({ element, script: '/two/consent-translate.js' }),
  [`/two/chunks/settings-${version}.js`]: null,
};
const service = libreTranslateStandIn();
let server;
before(
  async () =>
    (server = await serve({ pages, folders: { '/dist/': city.DIST, '/one/': city.DIST, '/two/': city.DIST } })),
);
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

/** The part that has the focus. */
const focus = (tab) =>
  tab.evaluate((name) => document.querySelector(name)?.shadowRoot?.activeElement?.getAttribute('part') ?? '', SETTINGS);
const seen = (tab) => tab.evaluate('document.querySelector("#none").getClientRects().length > 0');

inEveryEngine('settings', options, (run) => {
  it('a link to them from another page brings the keyboard there: Tab, Enter, and it is withdrawn', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.click('#about');
    await city.shown(tab, 'withdraw', SETTINGS);
    await tab.waitFor((name) => document.activeElement?.localName === name, SETTINGS);
    assert.equal(await focus(tab), 'text');
    assert.equal(await seen(tab), false);
    await tab.press('Tab');
    assert.equal(await focus(tab), 'withdraw');
    await tab.press('Enter');
    await tab.waitFor(() => !localStorage.length);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });

  run.itInOne('where the file that describes the provider is gone, they still tell and delete', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.goto(`${CITY}/no-descriptor`);
    await city.shown(tab, 'withdraw', SETTINGS);
    await settle(tab);
    const told = await city.textOf(tab, 'text', SETTINGS);
    assert.ok(told.includes('libretranslate') && told.includes('Dienst Beispiel GmbH'), told);
    await tab.click(part('withdraw', SETTINGS));
    await tab.waitFor((name) => !document.querySelector(name).shadowRoot.querySelector('[part=withdraw]'), SETTINGS);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });

  run.itInOne('where their own file is gone, the words for browsers without scripts stay', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${CITY}/no-settings`);
    await settle(tab);
    assert.equal(await seen(tab), true);
  });
});
