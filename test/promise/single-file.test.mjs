// Other ways to embed: one file alone, an address with a query, two ways at once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, HEADING, SERVICE, agree, cityPage, cityPages, foreign, headingOf, open, part, settle, traces, until } =
  city;
const BUNDLE = '/wp-content/consent-translate.bundle.js';

const twice = '<script type="module" src="/dist/consent-translate.js?ver=1.3"></script>';
const pages = {
  ...cityPages,
  // a CMS that takes one file: there is nothing else in its folder
  '/cms': cityPage({ script: BUNDLE }),
  '/cms/datenschutz': cityPages['/datenschutz'].replace('/dist/consent-translate.js', BUNDLE),
  [BUNDLE]: () => readFileSync(`${city.DIST}/consent-translate.bundle.js`, 'utf8'),
  '/query': cityPage({ script: '/dist/consent-translate.js?ver=1.2' }),
  '/twice': cityPage({ script: '/dist/consent-translate.js?ver=1.2', head: twice }),
  '/both': cityPage({ script: BUNDLE, head: twice }),
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
  inject: `{
    const { define } = CustomElementRegistry.prototype;
    globalThis.defined = [];
    CustomElementRegistry.prototype.define = function (name, ...rest) {
      defined.push(name);
      return define.call(this, name, ...rest);
    };
  }`,
});
const ELEMENTS = ['consent-translate', 'consent-translate-settings'];

inEveryEngine('single file', options, (run) => {
  const scripts = () => run.browser.proxyLog.map(({ url }) => url).filter((url) => /\.js(\?|$)/.test(url));

  async function wholeRound(path) {
    const tab = await open(run, path);
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), city.NO_TRACES);
    assert.deepEqual(await tab.evaluate('defined'), ELEMENTS);
    await agree(tab, 'uk', { remember: true });
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    assert.deepEqual(foreign(run), [`${SERVICE}/translate`]);
    await tab.reload();
    await until(tab, 'translated');
    await tab.click(part('original'));
    await until(tab, 'ready');
    assert.equal(await headingOf(tab), HEADING);
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    assert.deepEqual(await traces(tab), city.NO_TRACES);
    return tab;
  }

  it('the bundle alone does the whole round, and asks for no other file', async () => {
    const tab = await wholeRound('/cms');
    assert.deepEqual([...new Set(scripts())], [CITY + BUNDLE]);
    assert.deepEqual(tab.console, []);
  });

  it('the bundle alone shows the settings', async () => {
    const tab = await open(run, '/cms');
    await agree(tab, 'uk');
    await tab.goto(`${CITY}/cms/datenschutz`);
    await tab.click(part('withdraw', 'consent-translate-settings'));
    await tab.waitFor(() => !sessionStorage.length);
    assert.deepEqual([...new Set(scripts())], [CITY + BUNDLE]);
    assert.deepEqual(tab.console, []);
  });

  run.itInOne('an address with a query does the whole round, with every file once', async () => {
    const tab = await wholeRound('/query');
    const first = scripts().slice(0, scripts().indexOf(`${CITY}/dist/consent-translate.js?ver=1.2`, 1)); // up to the reload
    assert.deepEqual(first, [...new Set(first)]);
    assert.ok(!scripts().includes(`${CITY}/dist/consent-translate.js`), 'no chunk imports the entry by its plain name');
    assert.deepEqual(tab.console, []);
  });

  for (const path of ['/twice', '/both']) {
    run.itInOne(`loaded two ways on one page, the elements are defined once and work (${path})`, async () => {
      const tab = await wholeRound(path);
      assert.deepEqual(tab.console, []);
    });
  }
});
