// What a German visitor loads before consent, as the browser asks for it: the demo, and each provider as a city sets it up.
// scripts/sizes.mjs is the gate for the build; here it is held to what is really loaded.
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { cases, filesBeforeConsent, sum } from '../../scripts/first-bytes.mjs';
import { serve } from '../support/static-server.mjs';
import { cityPage, DIST, widget } from './city.mjs';
import { inOneEngine } from './driver.mjs';

const BUDGET = 10_000;
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const ABSENT = { endpoint: null, recipient: null, 'recipient-country': null, 'recipient-href': null };

const pathOf = ({ id, way }) => `/${id}/${way.replaceAll(/\W+/g, '-')}`;
const pages = Object.fromEntries(
  cases.map((usual) => {
    const attributes = Object.entries(usual.settings).map(([name, value]) => [dashed(name), value]);
    const element = widget({ ...ABSENT, ...Object.fromEntries(attributes) });
    return [pathOf(usual), cityPage({ element })];
  }),
);
let demo;
let server;
async function options() {
  demo = await startDemo({ port: 0, translatorPort: 0, quiet: true });
  server = await serve({ pages, folders: { '/dist/': DIST } });
  const hosts = { 'www.musterstadt.test': new URL(demo.url).host, 'usual.musterstadt.test': server.host };
  return { hosts, languages: ['de'] };
}

const isLight = (files) => assert.ok(sum(files) <= BUDGET, `${sum(files)} of ${BUDGET} bytes: ${files}`);

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

  it('a German visitor of the demo loads at most 10,000 bytes, Lit included', async () => {
    const page = await run.browser.newPage();
    await page.goto('http://www.musterstadt.test/');
    await page.waitFor(button);
    const loaded = files();
    assert.ok(loaded.length >= 3, `the entry, the core and the German notice: ${loaded}`);
    isLight(loaded);
  });

  for (const usual of cases)
    it(`also with ${`${usual.id} ${usual.way}`.trim()}: the files that the gate counts, and no other`, async () => {
      const page = await run.browser.newPage();
      await page.goto(`http://usual.musterstadt.test${pathOf(usual)}`);
      await page.waitFor(button);
      const loaded = files();
      assert.deepEqual(new Set(loaded), new Set(await filesBeforeConsent(usual)));
      isLight(loaded);
    });

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
