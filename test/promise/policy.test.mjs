// The built files work under the strictest policy a city can set, Trusted Types included: nothing inline, nothing foreign.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const {
  CITY,
  HEADING,
  SERVICE,
  agree,
  choose,
  cityPage,
  cityPages,
  foreign,
  headingOf,
  open,
  part,
  settle,
  until,
  widget,
} = city;

// `data:` is for the icon in the head of our pages, which nobody shall ask for; the rest is as strict as it can be.
const BASE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types lit-html consent-translate";
const policies = {
  self: `${BASE}; connect-src 'self'`,
  service: `${BASE}; connect-src 'self' ${SERVICE}`,
  trusted: `${BASE}; connect-src 'self' ${SERVICE}; ${TRUSTED}`,
};
const pages = Object.fromEntries(
  Object.keys(policies).flatMap((name) => [
    [`/${name}/`, cityPage()],
    [`/${name}/bundle`, cityPage({ script: '/dist/consent-translate.bundle.js' })],
    [`/${name}/compact`, cityPage({ element: widget({ compact: '' }) })],
    [`/${name}/datenschutz`, cityPages['/datenschutz']],
  ]),
);
pages['/trusted/wrong'] = cityPage({ rest: '<p style="color: red">Rot</p><style>p { color: red }</style>' });
pages['/trusted/sink'] = cityPage({ head: '<script src="/sink.js"></script>' });
pages['/sink.js'] =
  `addEventListener('load', () => { try { document.querySelector('h1').innerHTML = '<b>x</b>' } catch {} });`;
pages['/still-there'] = 'yes';

const service = libreTranslateStandIn();
let server;
before(async () => {
  const headers = (path) => {
    const policy = policies[path.split('/')[1]];
    return policy && { 'content-security-policy': policy };
  };
  server = await serve({ pages, headers, folders: { '/dist/': city.DIST } });
});
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});
const violations = (tab) => tab.console.filter(({ type }) => type === 'csp').map(({ text }) => text);

inEveryEngine('policy', options, (run) => {
  for (const page of ['', 'bundle', 'compact']) {
    it(`without any foreign host allowed, nothing is violated before consent (/${page})`, async () => {
      const tab = await run.browser.newPage();
      await tab.goto(`${CITY}/self/${page}`);
      if (page === 'compact') await tab.click(part('disclose'));
      await city.shown(tab, 'controls');
      await tab.hover(part('translate'));
      await tab.click(part('details'));
      await choose(tab, 'uk');
      await settle(tab);
      assert.deepEqual(tab.console, []);
      assert.deepEqual(foreign(run), []);
    });
  }

  for (const page of ['', 'bundle']) {
    it(`a whole round violates nothing, Trusted Types included (/${page})`, async () => {
      const tab = await open(run, `/trusted/${page}`);
      await agree(tab, 'uk', { remember: true });
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      await tab.click(part('original'));
      await until(tab, 'ready');
      // a language that the page does not know from before
      service.set('unavailable');
      await choose(tab, 'ar');
      await tab.click(part('translate'));
      await until(tab, 'failed');
      service.reset();
      await tab.click(part('retry'));
      await until(tab, 'translated');
      await tab.goto(`${CITY}/trusted/datenschutz`);
      await tab.click(part('withdraw', 'consent-translate-settings'));
      await tab.waitFor(() => !localStorage.length);
      await settle(tab);
      assert.deepEqual(tab.console, []);
    });
  }

  it('a service that the policy forgot ends in a failure that is told, and the page stays German', async () => {
    const tab = await open(run, '/self/');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await until(tab, 'failed');
    assert.equal(await headingOf(tab), HEADING);
    assert.match(await city.textOf(tab, 'error'), /[а-яіїє]/);
    assert.deepEqual(foreign(run), []);
    // the one violation there is, and the control of all the tests that see none
    assert.deepEqual([...new Set(violations(tab))], [`connect-src ${SERVICE}/translate`]);
  });

  it('control: an inline style is reported', async () => {
    const tab = await open(run, '/trusted/wrong');
    const found = violations(tab).map((text) => text.split(' ')[0]);
    assert.ok(found.includes('style-src-attr') && found.includes('style-src-elem'), `${found}`);
  });

  it('control: where the browser knows Trusted Types, an untrusted sink is reported', async () => {
    const tab = await open(run, '/trusted/sink');
    await settle(tab);
    const knows = await tab.evaluate('"trustedTypes" in globalThis');
    assert.equal(
      violations(tab).some((text) => text.startsWith('require-trusted-types-for')),
      knows,
    );
    assert.ok(knows || run.engine !== 'chromium');
  });
});
