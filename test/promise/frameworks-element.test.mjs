// Our element inside apps, as their developers write it: React, Lit, Vue and Svelte, with properties and events; and pages of Vue
// and Svelte that are translated. No engine does any of this otherwise.
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine } from './driver.mjs';
import { appPages, round, sitePages } from './frameworks.mjs';

/** Each, and where in the page its element is. */
const FRAMEWORKS = {
  react: 'consent-translate',
  lit: 'city-site >>> consent-translate',
  vue: 'consent-translate',
  svelte: 'consent-translate',
};
const OPEN = 'Das Rathaus ist geöffnet';
const CLOSED = 'Das Rathaus hat zu';

const service = libreTranslateStandIn();
const options = async () => {
  const pages = {};
  for (const name of ['vue', 'svelte']) Object.assign(pages, await appPages(name));
  for (const name of Object.keys(FRAMEWORKS)) Object.assign(pages, await sitePages(name));
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
  return { hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler } };
};
let server;

/** What is known of the site: the element's state and language, what its events have told the app, and a heading of the app. */
const site = (tab) =>
  tab.evaluate(() => {
    const { state, language } = deep('consent-translate') ?? {};
    return [state ?? null, language ?? null, deep('output')?.textContent ?? null, deep('#heading').textContent];
  });
/** Waits until it is so. */
const isSo = (tab, ...expected) =>
  tab
    .waitFor((expected) => {
      const { state, language } = deep('consent-translate') ?? {};
      const now = [state ?? null, language ?? null, deep('output')?.textContent ?? null, deep('#heading').textContent];
      return JSON.stringify(now) === JSON.stringify(expected);
    }, expected)
    .catch(async () => assert.deepEqual(await site(tab), expected));
const press = (tab, id) => tab.evaluate((id) => deep(`#${id}`).click(), id);
/** A part of the element that is seen. */
const seen = (tab, name) =>
  tab.waitFor(
    (name) => deep('consent-translate').shadowRoot.querySelector(`[part=${name}]`)?.getClientRects().length,
    name,
  );

inOneEngine('frameworks', options, (run) => {
  after(() => server?.close());

  for (const name of ['vue', 'svelte'])
    it(`${name}: all that it changes is translated, while answers are on their way and later; then it is its own again`, async () => {
      const slowest = await round(run, name, service);
      process.stderr.write(`${run.engine}, ${name}: what was new was translated within ${slowest} ms\n`);
    });

  for (const [name, element] of Object.entries(FRAMEWORKS)) {
    const part = (one) => city.part(one, element);

    it(`${name}: the element gets properties and tells events`, async () => {
      service.reset();
      const tab = await run.browser.newPage();
      await tab.goto(`${city.CITY}/${name}/site`);
      await seen(tab, 'controls'); // with `consent: 'external'` only a store makes it ask
      await isSo(tab, 'asking', null, 'Deutsch', OPEN);
      const summary = () => deep('consent-translate').shadowRoot.querySelector('summary').textContent.trim();
      assert.equal(await tab.evaluate(summary), 'Was heißt das genau?', 'messages');
      await press(tab, 'compact');
      await seen(tab, 'disclose');
      await press(tab, 'compact');
      await seen(tab, 'translate');

      await tab.evaluate(() => {
        const select = deep('consent-translate').shadowRoot.querySelector('select');
        select.value = 'uk';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await tab.waitFor(() => deep('consent-translate').shadowRoot.querySelector('[part=controls]').lang === 'uk');
      await tab.click(part('translate'));
      await isSo(tab, 'translated', 'uk', 'uk', `[uk] ${OPEN}`);
      assert.equal(await tab.evaluate('store.get("libretranslate").recipient'), 'Dienst Beispiel GmbH', 'store');
      assert.deepEqual(await tab.evaluate('Object.keys({ ...localStorage, ...sessionStorage })'), [
        'consent-translate',
      ]);
      await tab.click(part('original'));
      await isSo(tab, 'ready', null, 'Deutsch', OPEN);
      await tab.evaluate('forgetAll()');
      await isSo(tab, 'asking', null, 'Deutsch', OPEN);
      assert.deepEqual(tab.console, []);
    });

    it(`${name}: the element goes and comes back, the page stays translated, and nothing is loaded twice`, async () => {
      service.reset();
      const tab = await run.browser.newPage();
      await tab.goto(`${city.CITY}/${name}/site`);
      await seen(tab, 'controls');
      await tab.evaluate(() => deep('consent-translate').grant({ language: 'uk' }));
      await isSo(tab, 'translated', 'uk', 'uk', `[uk] ${OPEN}`);
      await press(tab, 'there');
      await isSo(tab, null, null, null, `[uk] ${CLOSED}`);
      const asked = service.requests.length;
      await press(tab, 'there');
      // events tell of changes only: a component that is made anew has heard none
      const heard = name === 'lit' ? 'uk' : 'Deutsch';
      await isSo(tab, 'translated', 'uk', heard, `[uk] ${OPEN}`);
      await seen(tab, 'disclaimer');
      await city.settle(tab);
      assert.equal(service.requests.length, asked);
      await tab.click(part('withdraw'));
      await isSo(tab, 'asking', null, 'Deutsch', OPEN);
      assert.equal(await tab.evaluate('store.get("libretranslate")'), null);
      assert.deepEqual(tab.console, []);
    });
  }
});
