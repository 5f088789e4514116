// Google under a strict policy with a nonce and Trusted Types: what docs/csp.md gives a city to copy works, and what is not in it
// is missed.
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { ICON, NONCE, POLICIES, headerOf, underPolicy, violations } from './csp-headers.mjs';
import { inEveryEngine } from './driver.mjs';
import * as services from './script-services.mjs';

const { HEADING, agree, choose, headingOf, part, reads, settle, stateOf, until, untilAsked } = city;
const { SITE, hostsOf, scriptPage, snapshot } = services;

/** What docs/csp.md gives a city to copy; the others are the same with another list of scripts, or without something. */
const GOOGLE = headerOf('google');
const withScripts = (scripts) => GOOGLE.replace(/script-src [^;]*/, `script-src ${scripts}`);
const STRICT = `'nonce-${NONCE}' 'strict-dynamic'`;
const policies = {
  hosts: GOOGLE,
  dynamic: withScripts(STRICT),
  // needs no hosts: every script carries the nonce, Google's too
  nonce: withScripts(`'nonce-${NONCE}'`),
  duplicates: `${GOOGLE} 'allow-duplicates'`,
  // the controls: each lacks one thing
  'no-main': withScripts("'self' https://translate.google.com https://translate-pa.googleapis.com"),
  'no-translation': GOOGLE.replace(/(connect-src [^;]*) https:\/\/translate-pa\.googleapis\.com/, '$1'),
  'no-types': GOOGLE.replace(' goog#html', ''),
};
for (const [name, policy] of Object.entries(policies))
  if (name !== 'hosts' && policy === GOOGLE) throw new Error(`expected another policy for "${name}"`);

const pages = Object.fromEntries(
  Object.entries(policies).flatMap(([name, policy]) => {
    const page = (path, more) => [`/${name}/${path}`, underPolicy(scriptPage('google', more), policy)];
    return [
      page('', {}),
      page('bundle', { script: '/dist/consent-translate.bundle.js' }),
      page('amt', { heading: 'Das Bürgeramt hilft' }),
      page('wrong', { rest: '<script>globalThis.ran = true</script>' }),
    ];
  }),
);
Object.assign(pages, ICON, { '/still-there': 'yes' });

const standIn = googleStandIn();
let server;
before(async () => {
  const headers = (path) => {
    const found = policies[path.split('/')[1]];
    return found && { 'content-security-policy': found };
  };
  server = await serve({ pages, headers, folders: { '/dist/': city.DIST } });
});
after(() => server.close());
beforeEach(() => standIn.reset());

const options = () => ({ hosts: hostsOf(server, standIn), languages: ['de'], inject: services.CLOCK + POLICIES });
const open = (run, path) => city.open(run, SITE + path);
inEveryEngine('google under a strict policy', options, (run) => {
  const paths = ['/hosts/', '/dynamic/', '/nonce/bundle'];
  const whole = run.engine === 'chromium';
  for (const path of whole ? paths : paths.slice(0, 1)) {
    it(`the whole round violates nothing, Trusted Types included (${path})`, async () => {
      const tab = await open(run, path);
      const before = await snapshot(tab);
      const made = () => tab.evaluate(() => policies.filter((name) => name === 'consent-translate').length);
      const knows = await tab.evaluate('"trustedTypes" in globalThis');
      await choose(tab, 'uk');
      assert.equal(await made(), 0, 'our own is made for the first script');
      await agree(tab, 'uk');
      await agree(tab, 'ar');
      assert.equal(await made(), Number(knows), 'once');
      assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
      await tab.click(part('original'));
      await until(tab, 'ready');
      await agree(tab, 'uk');
      if (path === '/hosts/') {
        await tab.goto(`${SITE}/hosts/amt`);
        await reads(tab, '[uk] Das Bürgeramt hilft');
        await until(tab, 'translated');
        assert.deepEqual(tab.console, []);
        await tab.goto(SITE + path);
        await until(tab, 'translated');
      }
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.deepEqual(await snapshot(tab), before);
      await settle(tab);
      assert.deepEqual(tab.console, []);
    });
  }

  it('control: a script without the nonce does not run, and is reported', async () => {
    const tab = await open(run, '/hosts/wrong');
    assert.equal(await tab.evaluate('globalThis.ran ?? false'), false);
    assert.deepEqual(violations(tab), ['script-src-elem inline']);
  });

  // the rest differs in nothing that depends on the engine, but for Trusted Types, which not all know
  if (!whole) return;

  it('a policy without the host of Google’s second script, and without a nonce: blocked, and the page stays German', async () => {
    const tab = await open(run, '/no-main/');
    const before = await snapshot(tab);
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await tab.waitFor(() => !!document.querySelector('link[href*=gstatic]'));
    await settle(tab);
    assert.equal(await stateOf(tab), 'loading');
    await tab.evaluate('skip(7500)');
    await services.untilFailed(tab);
    const { failed } = await import('../../dist/messages/uk.js');
    assert.equal(await city.textOf(tab, 'status'), failed.blocked.replace('{provider}', 'Google Translate'));
    assert.deepEqual(await snapshot(tab), before);
    assert.ok(!standIn.requests.some(({ path }) => path.includes('el_main?')));
    assert.deepEqual(violations(tab), [
      `script-src-elem https://translate.googleapis.com/_/translate_http/_/js/k=stand-in/m=el_main`,
    ]);
  });

  it('a policy without the host of the translations: refused, and the page stays German', async () => {
    const tab = await open(run, '/no-translation/');
    const before = await snapshot(tab);
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await tab.waitFor(() => /translated-/.test(document.documentElement.className));
    await settle(tab);
    await tab.evaluate('skip(8000)');
    await services.untilFailed(tab);
    const { failed } = await import('../../dist/messages/uk.js');
    assert.equal(await city.textOf(tab, 'status'), failed.refused.replace('{provider}', 'Google Translate'));
    assert.deepEqual((await snapshot(tab)).page, before.page);
    assert.deepEqual(violations(tab), ['connect-src https://translate-pa.googleapis.com/v1/translateHtml']);
  });

  it('where the browser knows Trusted Types, a policy without goog#html ends in a failure that is told', async () => {
    const tab = await open(run, '/no-types/');
    const knows = await tab.evaluate('"trustedTypes" in globalThis');
    assert.ok(knows || run.engine !== 'chromium');
    if (!knows) return agree(tab, 'uk');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await untilAsked(standIn, /element\.js/);
    await tab.waitFor(() => document.querySelector('consent-translate').state === 'loading');
    await settle(tab);
    await tab.evaluate('skip(7500)');
    await services.untilFailed(tab);
    assert.equal(await headingOf(tab), HEADING);
    assert.deepEqual(violations(tab), ['trusted-types trusted-types-policy']);
  });

  it('after a withdrawal it works again without a reload, where the policy allows duplicates', async () => {
    const tab = await open(run, '/duplicates/');
    await agree(tab, 'uk');
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
    assert.deepEqual(tab.console, []);
  });

  it('where it does not, Trusted Types let Google begin once: the next press fails, and a reload is the way on', async () => {
    const tab = await open(run, '/hosts/');
    await agree(tab, 'uk');
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    if (await tab.evaluate('"trustedTypes" in globalThis')) {
      standIn.requests.length = 0;
      await tab.click(part('translate'));
      await untilAsked(standIn, /element\.js/);
      await settle(tab);
      await tab.evaluate('skip(7500)');
      await services.untilFailed(tab);
      assert.equal(await headingOf(tab), HEADING);
      await tab.reload();
      await until(tab, 'ready');
    }
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
  });
});
