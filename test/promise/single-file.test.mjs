// The other ways to embed: one file alone, an address with a query, and the files that bundlers and Node import.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, itOnce } from './driver.mjs';

const { CITY, HEADING, SERVICE, agree, cityPage, cityPages, foreign, headingOf, open, part, settle, traces, until } =
  city;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
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

  it('an address with a query does the whole round, with every file once', async () => {
    const tab = await wholeRound('/query');
    const first = scripts().slice(0, scripts().indexOf(`${CITY}/dist/consent-translate.js?ver=1.2`, 1)); // up to the reload
    assert.deepEqual(first, [...new Set(first)]);
    assert.ok(!scripts().includes(`${CITY}/dist/consent-translate.js`), 'no chunk imports the entry by its plain name');
    assert.deepEqual(tab.console, []);
  });

  for (const path of ['/twice', '/both']) {
    it(`loaded two ways on one page, the elements are defined once and work (${path})`, async () => {
      const tab = await wholeRound(path);
      assert.deepEqual(tab.console, []);
    });
  }
});

/** Runs in Node with every way out watched; answers what was tried, and what is registered. */
const WATCH = `
  import net from 'node:net';
  const tried = [];
  globalThis.fetch = (address) => (tried.push(String(address)), Promise.reject(new Error('no network')));
  net.Socket.prototype.connect = function (...to) { tried.push(JSON.stringify(to)); return this; };
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const exports = {};
  for (const name of JSON.parse(process.argv[1])) exports[name] = Object.keys(await import(name));
  const registered = ${JSON.stringify(ELEMENTS)}.filter((name) => globalThis.customElements?.get(name));
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !/^(lit|reactive|customElements)/.test(name));
  console.log(JSON.stringify({ tried, exports, registered, globals }));`;

async function inNode(names) {
  const args = ['--input-type=module', '-e', WATCH, JSON.stringify(names)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return { ...JSON.parse(stdout), stderr };
}

itOnce('every file under exports can be imported in Node: no request, no registration, no output', async () => {
  const folders = Object.keys(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).exports)
    .filter((path) => path.endsWith('/*.js'))
    .map((path) => path.slice(2, -5));
  assert.ok(folders.length >= 4, `${folders}`);
  const files = folders.flatMap((folder) =>
    readdirSync(`${ROOT}/dist/${folder}`)
      .filter((file) => file.endsWith('.js') && file !== 'define.js') // define() is called, not run by the import
      .map((file) => `consent-translate/${folder}/${file}`),
  );
  const { tried, exports, registered, globals, stderr } = await inNode(files);
  assert.deepEqual({ tried, registered, globals, stderr }, { tried: [], registered: [], globals: [], stderr: '' });
  assert.deepEqual(exports['consent-translate/elements/consent-translate.js'], ['ConsentTranslate']);
  assert.ok(exports['consent-translate/page/page-translation.js'].includes('createPageTranslation'));
});

itOnce('the package itself can be imported in Node, registers there, and makes no request', async () => {
  const { tried, exports, registered, stderr } = await inNode(['consent-translate']);
  assert.deepEqual({ tried, registered, stderr }, { tried: [], registered: ELEMENTS, stderr: '' });
  for (const name of [
    'ConsentTranslate',
    'ConsentTranslateSettings',
    'FailedEvent',
    'registerProvider',
    'textProvider',
  ])
    assert.ok(exports['consent-translate'].includes(name), name);
});

itOnce('control: a request made by an import would be seen', async () => {
  const { tried } = await inNode(['data:text/javascript,fetch("http://leck.fremd.test/").catch(() => {})']);
  assert.deepEqual(tried, ['http://leck.fremd.test/']);
});
