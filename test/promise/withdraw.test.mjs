// Promise 5: withdrawing takes no more actions than giving, works from every page and tab, and leaves nothing behind.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const {
  CITY,
  NO_TRACES,
  agree,
  cityPage,
  cityPages,
  foreign,
  headingOf,
  open,
  part,
  settle,
  stateOf,
  traces,
  until,
  untilAsked,
} = city;
const SETTINGS = 'consent-translate-settings';

const pages = {
  ...cityPages,
  // all from the site's own file, as a menu, and beside the settings
  '/menu': cityPage({
    element: `${city.widget({ config: '/site.json' })}<${SETTINGS} config="/site.json"></${SETTINGS}>`,
  }),
  '/site.json': JSON.stringify({ compact: true, messages: { uk: { translate: 'Гайда' } } }),
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['uk', 'de'],
});

/** Presses Tab from the start of the page until the part has the focus, then Enter. Answers how many keys that took. */
async function reach(tab, name) {
  await tab.evaluate(() => document.querySelector('#before').focus());
  for (let keys = 1; keys < 20; keys++) {
    await tab.press('Tab');
    const at = await tab.evaluate(
      () => document.querySelector('consent-translate').shadowRoot.activeElement?.getAttribute('part') ?? '',
    );
    if (at !== name) continue;
    await tab.press('Enter');
    return keys + 1;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Every node of the page with its attributes and texts, and how many style sheets there are. */
const shape = (tab) =>
  tab.evaluate(() => [
    document.documentElement.outerHTML,
    document.styleSheets.length + document.adoptedStyleSheets.length,
  ]);

inEveryEngine('withdraw', options, (run) => {
  it('takes no more keys than giving: on the same page, and on a later one', async () => {
    // the easiest giving there is: the visitor's language is preselected, and nothing is ticked
    const tab = await open(run);
    const giving = await reach(tab, 'translate');
    await until(tab, 'translated');
    const withdrawing = await reach(tab, 'withdraw');
    await until(tab, 'asking');
    assert.ok(withdrawing <= giving, `giving took ${giving} keys, withdrawing ${withdrawing}`);

    await reach(tab, 'translate');
    await until(tab, 'translated');
    await tab.goto(`${CITY}/amt`);
    await until(tab, 'translated');
    const later = await reach(tab, 'withdraw');
    await until(tab, 'asking');
    assert.ok(later <= giving, `giving took ${giving} keys, withdrawing on a later page ${later}`);
  });

  it('takes one click, and the focus goes to the translate button at once', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('consent-translate');
      globalThis.at = [];
      shadowRoot
        .querySelector('[part=withdraw]')
        .addEventListener('click', () => setTimeout(() => at.push(shadowRoot.activeElement?.getAttribute('part'))));
    });
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    assert.deepEqual(await tab.evaluate('at'), ['translate']);
    assert.equal(
      await tab.evaluate(() =>
        document.querySelector('consent-translate').shadowRoot.activeElement?.getAttribute('part'),
      ),
      'translate',
    );
  });

  for (const remember of [true, false]) {
    it(`leaves nothing: storages, cookies, attributes, nodes (${remember ? 'kept on the device' : 'for the visit'})`, async () => {
      const tab = await open(run);
      const before = await shape(tab);
      await agree(tab, 'ar', { remember });
      // the control: while it is on, there is something that could be left
      assert.notDeepEqual(await shape(tab), before);
      assert.notDeepEqual(await traces(tab), NO_TRACES);
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.deepEqual(await shape(tab), before);
      assert.deepEqual(await traces(tab), NO_TRACES);
      assert.equal(await headingOf(tab), city.HEADING);
      run.browser.proxyLog.length = 0;
      await tab.scroll();
      await settle(tab);
      assert.deepEqual(foreign(run), []);
    });
  }

  it('leaves nothing on a page with `compact`, the site’s own file and the settings', async () => {
    const tab = await open(run, '/menu', SETTINGS);
    await city.shown(tab, 'disclose');
    const before = await shape(tab);
    assert.deepEqual(await traces(tab), NO_TRACES);
    await tab.click(part('disclose'));
    assert.equal(await city.textOf(tab, 'translate'), 'Гайда');
    await agree(tab, 'uk', { remember: true });
    assert.notDeepEqual(await shape(tab), before);
    await city.shown(tab, 'withdraw', SETTINGS);
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    assert.deepEqual(await shape(tab), before);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(tab.console, []);
  });

  it('withdraws while the answer is on its way, and the late answer changes nothing', async () => {
    const tab = await open(run);
    const before = await shape(tab);
    service.set('late');
    await city.choose(tab, 'uk');
    await tab.click(part('translate'));
    await untilAsked(service, /translate/);
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    service.reset(); // answers what it was asked
    await settle(tab);
    assert.deepEqual(await shape(tab), before);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.equal(await headingOf(tab), city.HEADING);
  });

  it('works on a page that has nothing but the settings, which loads no provider', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    run.browser.proxyLog.length = 0;
    await tab.goto(`${CITY}/datenschutz`);
    await city.shown(tab, 'withdraw', SETTINGS);
    const text = await tab.evaluate((name) => document.querySelector(name).shadowRoot.textContent, SETTINGS);
    for (const fact of ['LibreTranslate', 'Dienst Beispiel GmbH', String(new Date().getFullYear())])
      assert.ok(text.includes(fact), `${fact}: ${text}`);
    await tab.click(part('withdraw', SETTINGS));
    await tab.waitFor((name) => !document.querySelector(name).shadowRoot.querySelector('[part=withdraw]'), SETTINGS);
    assert.ok(await city.textOf(tab, 'status', SETTINGS));
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(
      run.browser.proxyLog.filter(({ url }) => /\.load-|activation/.test(url)),
      [],
    );
    assert.deepEqual(await traces(tab), NO_TRACES);
    const focus = await tab.evaluate((name) => document.activeElement.localName === name, SETTINGS);
    assert.ok(focus, 'the focus is still in the element');
    await tab.goto(`${CITY}/`);
    await city.shown(tab, 'controls');
    await settle(tab);
    assert.equal(await stateOf(tab), 'asking');
    assert.deepEqual(foreign(run), []);
  });

  for (const remember of [true, false]) {
    it(`a grant reaches another tab, and its withdrawal comes back (${remember ? 'kept on the device' : 'for the visit'})`, async () => {
      const one = await open(run);
      const other = await open(run, '/amt');
      await one.bringToFront();
      await agree(one, 'uk', { remember });
      await other.waitFor(() => /^(ready|translated)$/.test(document.querySelector('consent-translate').state));
      await other.bringToFront();
      await other.click(part('withdraw'));
      await until(other, 'asking');
      await until(one, 'asking');
      for (const [tab, text] of [
        [one, city.HEADING],
        [other, 'Das Bürgeramt hilft'],
      ]) {
        await city.reads(tab, text);
        assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
        assert.deepEqual(await traces(tab), NO_TRACES);
      }
      assert.ok(await city.textOf(one, 'status'), 'the other tab says so as well');
    });
  }

  it('settings in another tab follow the grant, and their withdrawal brings the page back', async () => {
    const settings = await run.browser.newPage();
    await settings.goto(`${CITY}/datenschutz`);
    await city.shown(settings, 'text', SETTINGS);
    assert.equal(
      await settings.evaluate((name) => !!document.querySelector(name).shadowRoot.querySelector('button'), SETTINGS),
      false,
    );
    const tab = await open(run);
    await agree(tab, 'uk');
    await city.shown(settings, 'withdraw', SETTINGS);
    await settings.bringToFront();
    await settings.click(part('withdraw', SETTINGS));
    await until(tab, 'asking');
    await city.reads(tab, city.HEADING);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });

  run.itInOne('control: a page that hears nothing (other origin) keeps its consent', async () => {
    run.browser.hosts['amt.musterstadt.test'] = server.host;
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    const other = await run.browser.newPage();
    await other.goto('http://amt.musterstadt.test/');
    await city.shown(other, 'controls');
    assert.equal(await stateOf(other), 'asking');
    await other.evaluate(() => document.querySelector('consent-translate').withdraw());
    await settle(tab);
    assert.equal(await stateOf(tab), 'translated');
  });
});
