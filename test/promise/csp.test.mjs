// docs/csp.md: each header there, copied, lets its provider work from the press to the withdrawal without one violation; a text
// provider contacts nobody but the page's own server. (Google's header is google-policy.test.mjs's.)
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { apertiumStandIn } from '../support/apertium-stand-in.mjs';
import { azureStandIn } from '../support/azure-stand-in.mjs';
import { deeplStandIn } from '../support/deepl-stand-in.mjs';
import { etranslationStandIn } from '../support/etranslation-stand-in.mjs';
import { googleCloudStandIn } from '../support/google-cloud-stand-in.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import { inject } from '../support/translator-stand-in.mjs';
import * as city from './city.mjs';
import { ICON, POLICIES, headerOf, underPolicy, violations } from './csp-headers.mjs';
import { inEveryEngine } from './driver.mjs';
import { press } from './fault-drive.mjs';
import { hostsOf, scriptWidget, SITE } from './script-services.mjs';

const { HEADING, SERVICE, choose, cityPage, foreign, headingOf, settle, textOf, until, widget } = city;

const libre = libreTranslateStandIn();
const apertium = apertiumStandIn();
const etranslation = etranslationStandIn();
/** Behind the city's own server. */
const services = {
  libretranslate: libre.handler,
  apertium: Object.values(apertium.hosts)[0],
  deepl: Object.values(deeplStandIn().hosts)[0],
  azure: Object.values(azureStandIn().hosts)[0],
  'google-cloud': Object.values(googleCloudStandIn().hosts)[0],
};
const OWN = [...Object.keys(services), 'phrasebook', 'browser'];
/** Header → what stands under it. */
const cases = [
  ...OWN.map((id) => ({ header: 'own', id })),
  { header: 'nonce', id: 'libretranslate' },
  { header: 'elsewhere', id: 'libretranslate', endpoint: `${SERVICE}/`, contacts: [`${SERVICE}/translate`] },
  { header: 'etranslation', id: 'etranslation', contacts: 'https://webtools.europa.eu' },
];

const policies = {};
const pages = { ...ICON, '/still-there': 'yes', '/phrases/uk.json': JSON.stringify({ [HEADING]: `[uk] ${HEADING}` }) };
const elementOf = (id, endpoint) =>
  id === 'etranslation'
    ? scriptWidget(id)
    : widget({
        provider: id,
        endpoint: id in services ? endpoint : null,
        phrasebook: id === 'phrasebook' ? '/phrases/' : null,
      });
for (const { header, id, endpoint = `/mt/${id}/` } of cases) {
  policies[header] = headerOf(header);
  pages[`/${header}/${id}`] = underPolicy(cityPage({ element: elementOf(id, endpoint) }), policies[header]);
}
// the control: a provider under the header of others
pages['/own/etranslation'] = underPolicy(cityPage({ element: elementOf('etranslation') }), policies.own);
// the real one of the browser, where there is one
const list = scriptWidget('browser libretranslate', { endpoint: '/mt/libretranslate/' });
for (const name of ['allowed', 'forbidden']) pages[`/${name}/`] = cityPage({ element: list });

let server;
before(async () => {
  apertium.set('ok', { dictionary: { ukr: { [HEADING]: `[uk] ${HEADING}` } } });
  server = await serve({
    pages,
    headers(path) {
      const [, name] = path.split('/');
      if (name === 'forbidden') return { 'permissions-policy': 'translator=()' };
      return policies[name] && { 'content-security-policy': policies[name] };
    },
    folders: { '/dist/': city.DIST },
    services: Object.fromEntries(Object.entries(services).map(([id, handler]) => [`/mt/${id}/`, handler])),
  });
});
after(() => server.close());

const options = () => ({
  hosts: { ...hostsOf(server, etranslation), 'translate.dienst.test': libre.handler },
  languages: ['de'],
  inject: `${POLICIES}if (location.pathname.endsWith('/browser')) { ${inject()} }`,
});

inEveryEngine(
  'headers of docs/csp.md',
  options,
  (run) => {
    let tab;
    async function visit(path, origin = SITE) {
      tab ??= await run.browser.newPage();
      run.browser.proxyLog.length = 0;
      await tab.goto(`${origin}/still-there`);
      await tab.evaluate(() => sessionStorage.clear());
      tab.console.length = 0;
      await tab.goto(origin + path);
      await city.shown(tab, 'controls');
      return tab;
    }

    for (const { header, id, contacts = [] } of cases) {
      // each header in each engine; more services under the same one in one of them
      const test = header === 'own' && id !== 'libretranslate' ? run.itInOne : it;
      test(`"${header}": ${id} translates, restores and is turned off without a violation`, async () => {
        const tab = await visit(`/${header}/${id}`);
        const has = (name) =>
          tab.evaluate(
            (name) => !!document.querySelector('consent-translate').shadowRoot.querySelector(`[part=${name}]`),
            name,
          );
        await choose(tab, 'uk');
        assert.deepEqual(foreign(run), []);
        await press(tab, 'translate');
        await until(tab, 'translated');
        assert.match(await headingOf(tab), /^\[uk\] /i);
        await press(tab, 'original');
        await until(tab, 'ready');
        assert.equal(await headingOf(tab), HEADING);
        if (await has('withdraw')) {
          await press(tab, 'withdraw');
          await until(tab, 'asking');
        }
        await settle(tab);
        assert.deepEqual(tab.console, []);
        if (Array.isArray(contacts)) assert.deepEqual(foreign(run), contacts);
        else
          assert.deepEqual(
            foreign(run).filter((url) => url.includes('://') && !url.startsWith(contacts)),
            [],
          );
        if (id !== 'etranslation')
          assert.ok(!(await tab.evaluate('policies')).includes('consent-translate'), 'for scripts only');
      });
    }

    it('control: without its origin in the header the Commission’s script is stopped, and that is seen', async () => {
      const tab = await visit('/own/etranslation');
      await choose(tab, 'uk');
      await press(tab, 'translate');
      await until(tab, 'failed');
      assert.equal(await headingOf(tab), HEADING);
      assert.ok(violations(tab).length);
      assert.deepEqual(foreign(run), []);
    });

    if (run.engine !== 'chromium') return; // no other engine has a translator of its own
    const HTTPS = SITE.replace('http:', 'https:');
    const pair = { sourceLanguage: 'de', targetLanguage: 'uk' };
    const availability = (tab) => tab.evaluate((pair) => Translator.availability(pair), pair);

    it('Permissions-Policy translator=(): the real translator of the browser is not available, the next of the list takes over', async () => {
      const { other } = await import('../../dist/messages/uk.js');
      const tab = await visit('/forbidden/', HTTPS);
      assert.equal(await availability(tab), 'unavailable');
      await choose(tab, 'uk');
      await tab.waitFor(
        (words) =>
          document
            .querySelector('consent-translate')
            .shadowRoot.querySelector('[part=notice]')
            .textContent.includes(words),
        other.nothing,
      );
      await press(tab, 'translate');
      await until(tab, 'translated');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      assert.deepEqual(foreign(run), []);
    });

    it('control: without that header it is there, and the first of the list', async () => {
      const { other } = await import('../../dist/messages/uk.js');
      const tab = await visit('/allowed/', HTTPS);
      assert.notEqual(await availability(tab), 'unavailable');
      await choose(tab, 'uk');
      assert.ok((await textOf(tab, 'notice')).includes(other.device));
    });
  },
  { isOneVisit: true },
);
