// A page that has only a place for the element, `<div data-consent-translate data-provider="…">`, under a strict policy: the
// built files put the element there, and without them the words in the place are all there is.
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine } from './driver.mjs';

const {
  HEADING,
  NO_TRACES,
  SERVICE,
  agree,
  cityPage,
  cityPages,
  foreign,
  headingOf,
  open,
  part,
  settle,
  traces,
  until,
} = city;

/** The city's element, as an editor writes its place. */
const inside = `<a id="phone" href="/kontakt">Dolmetscher-Telefon 0123 456</a>
  <p data-slot="alternative" id="way">0123 456</p>`;
const place = city
  .widget({ onclick: "hit('place')" })
  .replace(/<consent-translate ([^>]*)>.*/s, (_, given) => `<div ${given.replace(/([\w-]+)=/g, 'data-$1=')}`)
  .replace('<div ', '<div id="place" data-consent-translate ');
const element = `${place}>${inside}</div>`;
const settings = `<div data-consent-translate="settings" data-privacy-href="/datenschutz">Ohne Skript</div>`;

const pages = {
  ...cityPages,
  '/place': cityPage({ element }),
  '/bundle': cityPage({ element, script: '/dist/consent-translate.bundle.js' }),
  '/about': cityPage({ element: settings }),
  // another module of the page writes the place, after ours has run and before the page is ready
  '/written': cityPage({ element: '<div id="here"></div>', rest: '<script type="module" src="/write.js"></script>' }),
  '/write.js': `globalThis.ours = !!customElements.get('consent-translate');
    document.querySelector('#here').innerHTML = ${JSON.stringify(element)};`,
  '/without': cityPage({ element, script: '/nothing.js' }),
  '/nothing.js': '',
};
const service = libreTranslateStandIn();
let server;
async function options() {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ${SERVICE}`;
  const headers = { 'content-security-policy': policy };
  server = await serve({ pages, headers, folders: { '/dist/': city.DIST } });
  const hosts = { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler };
  return { hosts, languages: ['de'] };
}

const seen = (tab, selector) =>
  tab.evaluate((selector) => document.querySelector(selector).getClientRects().length > 0, selector);
/** The page's own nodes, without what they hold in shadow roots. */
const written = (tab) => tab.evaluate('document.body.outerHTML');

inOneEngine('mount', options, (run) => {
  after(() => server.close());
  for (const path of ['/place', '/bundle'])
    it(`asks before anything else, translates, and leaves no trace (${path})`, async () => {
      const tab = await open(run, path);
      await settle(tab);
      assert.deepEqual(foreign(run), []);
      assert.deepEqual(await traces(tab), NO_TRACES);
      assert.equal(await seen(tab, '#way'), true);
      assert.equal(await seen(tab, '#phone'), false);
      const before = await written(tab);
      assert.ok(!/ on\w+=/.test(before), before);
      await agree(tab, 'uk', { remember: true });
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      assert.notEqual(await written(tab), before); // the control
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.equal(await written(tab), before);
      assert.deepEqual(await traces(tab), NO_TRACES);
      assert.deepEqual(tab.console, []);
    });

  it('a place that is written before the page is ready gets its element, once', async () => {
    const tab = await open(run, '/written');
    assert.equal(await tab.evaluate('ours'), true);
    assert.equal(await tab.evaluate('document.querySelectorAll("consent-translate").length'), 1);
    assert.equal(await seen(tab, '#way'), true);
    assert.deepEqual(tab.console, []);
  });

  it('the settings have their place too', async () => {
    const tab = await open(run, '/about', 'consent-translate-settings');
    assert.notEqual(await city.textOf(tab, 'text', 'consent-translate-settings'), '');
    assert.deepEqual(tab.console, []);
  });

  it('without our script, what stands in the place is seen', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${city.CITY}/without`);
    assert.equal(await seen(tab, '#phone'), true);
    assert.equal(await seen(tab, '#way'), true);
  });

  it('a page without a place does not load what makes places', async () => {
    const asked = () => run.browser.proxyLog.some(({ url }) => /\/mount-[^/]*\.js$/.test(url));
    await settle(await open(run));
    assert.equal(asked(), false);
    await open(run, '/place');
    assert.equal(asked(), true); // the control
  });
});
