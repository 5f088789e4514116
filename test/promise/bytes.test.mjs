// What a German visitor of the demo loads before consent, as the browser asks for it: scripts/sizes.mjs weighs the build,
// this weighs the visit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { startDemo } from '../../demo/serve.mjs';
import { serve } from '../support/static-server.mjs';
import { DIST } from './city.mjs';
import { inOneEngine } from './driver.mjs';
import { scriptPage } from './script-services.mjs';

const BUDGET = 10_000;
const dist = new URL('../../dist/', import.meta.url);
const weigh = (path) =>
  brotliCompressSync(readFileSync(new URL(path, dist)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Providers whose notice has more to say, and their city's page. */
const SCRIPTS = ['google', 'etranslation'];
const pages = Object.fromEntries(SCRIPTS.map((provider) => [`/${provider}`, scriptPage(provider)]));
let demo;
let server;
async function options() {
  demo = await startDemo({ port: 0, translatorPort: 0, quiet: true });
  server = await serve({ pages, folders: { '/dist/': DIST } });
  const hosts = { 'www.musterstadt.test': new URL(demo.url).host, 'scripts.musterstadt.test': server.host };
  return { hosts, languages: ['de'] };
}

function isLight(files) {
  const bytes = files.map(weigh).reduce((sum, size) => sum + size, 0);
  assert.ok(bytes <= BUDGET, `${bytes} of ${BUDGET} bytes: ${files}`);
}

inOneEngine('bytes before consent', options, (run) => {
  after(async () => {
    await demo.close();
    await server.close();
  });
  const files = () =>
    [...new Set(run.browser.proxyLog.map(({ url }) => new URL(url).pathname))]
      .filter((path) => path.startsWith('/dist/'))
      .map((path) => path.slice('/dist/'.length));
  const button = () => document.querySelector('consent-translate').shadowRoot?.querySelector('[part=translate]');

  it('a German visitor loads at most 10,000 bytes, Lit included', async () => {
    const page = await run.browser.newPage();
    await page.goto('http://www.musterstadt.test/');
    await page.waitFor(button);
    const loaded = files();
    assert.ok(loaded.length >= 3, `the entry, the core and the German notice: ${loaded}`);
    isLight(loaded);
  });

  for (const provider of SCRIPTS) {
    it(`also with provider="${provider}", its cookies in the notice included`, async () => {
      const page = await run.browser.newPage();
      await page.goto(`http://scripts.musterstadt.test/${provider}`);
      await page.waitFor(button);
      const loaded = files();
      for (const name of [`chunks/${provider}-`, 'chunks/de-script-', 'chunks/de-notice-'])
        assert.ok(
          loaded.some((file) => file.startsWith(name)),
          `${name}: ${loaded}`,
        );
      isLight(loaded);
    });
  }

  it('control: choosing a language loads more, and is seen here', async () => {
    const page = await run.browser.newPage();
    await page.goto('http://www.musterstadt.test/');
    await page.waitFor(button);
    const before = files().length;
    await page.evaluate(() => {
      const select = document.querySelector('consent-translate').shadowRoot.querySelector('select');
      select.value = 'ar';
      select.dispatchEvent(new Event('change'));
    });
    await page.waitFor(
      () => !!document.querySelector('consent-translate').shadowRoot.querySelector('[lang=ar] [part=text]'),
    );
    assert.ok(files().length > before);
  });
});
