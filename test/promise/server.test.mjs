// Rendered on a server by @lit-labs/ssr: the elements yield their default slot and nothing else, in Node, without a document.
// In the browser they go on from there, with and without hydration, and nothing stands there twice.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, itOnce } from './driver.mjs';

const { CITY, HEADING, NO_TRACES, SERVICE, agree, cityPage, cityPages, headingOf, open, part, settle, until } = city;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SETTINGS = 'consent-translate-settings';

/** What the page's author writes. */
const WRITTEN = `${city.widget().replace('<a href', '<a id="phone" href')}
  <p>Dazwischen</p>
  <${SETTINGS} privacy-href="/datenschutz"><i id="none">Ohne Skript</i></${SETTINGS}>`;

/** Renders in Node as a server does: as it is, then with `connectedCallback`, by the newer way and by the older. */
const RENDER = `
  import { html } from 'lit';
  import { LitElementRenderer, render } from '@lit-labs/ssr';
  import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
  import 'consent-translate';
  console.warn = () => {}; // that the older way is deprecated
  const [, written] = process.argv;
  const page = () => collectResult(render(html(Object.assign([written], { raw: [written] }))));
  const pages = [await page()];
  LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
  pages.push(await page());
  LitElementRenderer.renderOptions.pop();
  globalThis.litSsrCallConnectedCallback = true;
  pages.push(await page());
  process.stdout.write(JSON.stringify({ pages, document: typeof document, window: typeof window }));`;

async function onServer() {
  const args = ['--input-type=module', '-e', RENDER, WRITTEN];
  // a process that something keeps alive is ended, and fails
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 20_000 });
  return { ...JSON.parse(stdout), stderr };
}

const TEMPLATE = '<template shadowroot="open" shadowrootmode="open"><slot></slot></template>';
/** Without the comments by which Lit finds its way. */
const plain = (html) => html.replace(/<!--.*?-->/gs, '');
const squeezed = (html) => plain(html).replace(/\s+/g, ' ').replace(/ >/g, '>');

/** How a site with a bundler brings the elements to the browser. */
const bundled = async (code) => {
  const stdin = { contents: code, resolveDir: ROOT };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, logLevel: 'error' });
  return outputFiles[0].text;
};
const HYDRATE = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';`;
const IMPORT = `import 'consent-translate';`;

const service = libreTranslateStandIn();
let server;
let rendered;
before(async () => {
  rendered = await onServer();
  const [element] = rendered.pages;
  const otherwise = element.replaceAll(/(<!--lit-part )\w+/g, '$1abc');
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ${SERVICE}`;
  server = await serve({
    headers: { 'content-security-policy': policy },
    pages: {
      ...cityPages,
      '/dist': cityPage({ element }),
      '/hydrated': cityPage({ element, script: '/hydrated.js' }),
      '/hydrated.js': await bundled(HYDRATE + IMPORT),
      '/package': cityPage({ element, script: '/package.js' }),
      '/package.js': await bundled(IMPORT),
      '/without': cityPage({ element, script: '/none.js' }),
      '/none.js': '',
      '/otherwise': cityPage({ element: otherwise, script: '/hydrated.js' }),
    },
    folders: { '/dist/': city.DIST },
  });
});
after(() => server?.close());

itOnce('a server renders the default slot and nothing of ours: no words, no style', () => {
  const [page] = rendered.pages;
  assert.equal(plain(page).split(TEMPLATE).length, 3, page);
  // all else is as it was written
  assert.equal(squeezed(page).replaceAll(TEMPLATE, ''), squeezed(WRITTEN));
});

itOnce('nor where it calls connectedCallback, in Node without a document, and the process ends', () => {
  const [page, ...others] = rendered.pages.map(plain);
  assert.deepEqual(others, [page, page]);
  const { document, window, stderr } = rendered;
  assert.deepEqual({ document, window, stderr }, { document: 'undefined', window: 'undefined', stderr: '' });
});

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

/** Which of the page's own words in the elements are seen. */
const seen = (tab) =>
  tab.evaluate(() =>
    ['#phone', '#none', '[slot=alternative]'].filter((one) => document.querySelector(one).getClientRects().length),
  );
/** How often each thing stands in the elements of which there may be one; a slot that is hidden shows nothing. */
const twice = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('consent-translate, consent-translate-settings')].map(({ shadowRoot: root }) =>
      ['slot:not([name], [hidden])', '[part=panel]', '[part=text]', '[role=status]'].map(
        (one) => root.querySelectorAll(one).length,
      ),
    ),
  );

inEveryEngine('server', options, (run) => {
  for (const path of ['/dist', '/hydrated', '/package'])
    it(`what a server rendered becomes the notice, once, and works (${path})`, async () => {
      const tab = await open(run, path);
      await city.shown(tab, 'text', SETTINGS);
      assert.deepEqual(await seen(tab), ['[slot=alternative]']);
      const once = [
        [0, 1, 1, 1],
        [0, 0, 1, 1],
      ];
      assert.deepEqual(await twice(tab), once);
      await agree(tab, 'uk');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      await tab.click(part('withdraw', SETTINGS));
      await until(tab, 'asking');
      await settle(tab);
      assert.equal(await headingOf(tab), HEADING);
      assert.deepEqual(await city.traces(tab), NO_TRACES);
      assert.deepEqual(tab.console, []);
    });

  it('without a script, what the page has for that is seen', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${CITY}/without`);
    const words = await seen(tab);
    assert.ok(words.includes('#phone') && words.includes('#none'), `${words}`);
  });

  run.itInOne('control: hydrating what was rendered otherwise is reported', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${CITY}/otherwise`);
    await settle(tab);
    assert.match(JSON.stringify(tab.console), /[Hh]ydrat/);
  });
});
