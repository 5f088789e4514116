// The built files work under the strictest policy a city can set, Trusted Types included: nothing inline, nothing foreign.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { ICON, POLICIES, headerOf, underPolicy, violations } from './csp-headers.mjs';
import { inEveryEngine, itOnce } from './driver.mjs';
import { scriptWidget } from './script-services.mjs';

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

/** What contract and docs promise for everything before consent; the same, and the service that the notice names. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html consent-translate";
const policies = {
  strict: STRICT,
  service: STRICT.replace("connect-src 'self'", `connect-src 'self' ${SERVICE}`),
  // the control of all that see no violation
  'without-lit': STRICT.replace('lit-html', ''),
};
const page = (more) => underPolicy(cityPage(more), STRICT);
const pages = Object.fromEntries(
  Object.keys(policies).flatMap((name) => [
    [`/${name}/`, page()],
    [`/${name}/bundle`, page({ script: '/dist/consent-translate.bundle.js' })],
    [`/${name}/compact`, page({ element: widget({ compact: '' }) })],
    [`/${name}/google`, page({ element: scriptWidget('google') })],
    [`/${name}/datenschutz`, underPolicy(cityPages['/datenschutz'], STRICT)],
  ]),
);
pages['/strict/wrong'] = page({ rest: '<p style="color: red">Rot</p><style>p { color: red }</style>' });
pages['/strict/sink'] = page({ head: '<script src="/sink.js"></script>' });
pages['/sink.js'] =
  `addEventListener('load', () => { try { document.querySelector('h1').innerHTML = '<b>x</b>' } catch {} });`;
pages['/still-there'] = 'yes';
Object.assign(pages, ICON);

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
  inject: POLICIES,
});

itOnce('the policy that docs/csp.md gives for everything before consent is this one', () =>
  assert.equal(headerOf('before'), STRICT),
);

inEveryEngine('policy', options, (run) => {
  for (const page of ['', 'bundle', 'compact', 'google']) {
    // no engine sees more in the others
    const test = page === 'compact' || page === 'google' ? run.itInOne : it;
    test(`under the strictest policy nothing is violated before consent, and we make none of our own (/${page})`, async () => {
      const tab = await run.browser.newPage();
      await tab.goto(`${CITY}/strict/${page}`);
      if (page === 'compact') await tab.click(part('disclose'));
      await city.shown(tab, 'controls');
      await tab.hover(part('translate'));
      await tab.click(part('details'));
      await choose(tab, 'uk');
      await settle(tab);
      assert.deepEqual(tab.console, []);
      assert.deepEqual(foreign(run), []);
      const made = await tab.evaluate('[...new Set(policies)]');
      assert.deepEqual(made, (await tab.evaluate('"trustedTypes" in globalThis')) ? ['lit-html'] : []);
    });
  }

  for (const page of ['', 'bundle']) {
    const test = page ? run.itInOne : it;
    test(`a whole round violates nothing, Trusted Types included (/${page})`, async () => {
      const tab = await open(run, `/service/${page}`);
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
      await tab.goto(`${CITY}/service/datenschutz`);
      await tab.click(part('withdraw', 'consent-translate-settings'));
      await tab.waitFor(() => !localStorage.length);
      await settle(tab);
      assert.deepEqual(tab.console, []);
    });
  }

  it('a service that the policy forgot ends in a failure that is told, and the page stays German', async () => {
    const tab = await open(run, '/strict/');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await until(tab, 'failed');
    assert.equal(await headingOf(tab), HEADING);
    assert.match(await city.textOf(tab, 'error'), /[а-яіїє]/);
    assert.deepEqual(foreign(run), []);
    // the one violation there is, and the control of all the tests that see none
    assert.deepEqual(violations(tab), [`connect-src ${SERVICE}/translate`]);
  });

  it('control: an inline style is reported', async () => {
    const tab = await open(run, '/strict/wrong');
    const found = violations(tab).map((text) => text.split(' ')[0]);
    assert.ok(found.includes('style-src-attr') && found.includes('style-src-elem'), `${found}`);
  });

  it('control: where the browser knows Trusted Types, a policy without lit-html stops us, and what stands inside is shown', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${CITY}/without-lit/`);
    if (!(await tab.evaluate('"trustedTypes" in globalThis'))) return city.shown(tab, 'controls');
    await tab.waitFor(() => !!document.querySelector('consent-translate > a').getClientRects().length);
    assert.ok(violations(tab).some((text) => text.startsWith('trusted-types')));
  });

  it('control: where the browser knows Trusted Types, an untrusted sink is reported', async () => {
    const tab = await open(run, '/strict/sink');
    await settle(tab);
    const knows = await tab.evaluate('"trustedTypes" in globalThis');
    assert.equal(
      violations(tab).some((text) => text.startsWith('require-trusted-types-for')),
      knows,
    );
    assert.ok(knows || run.engine !== 'chromium');
  });
});
