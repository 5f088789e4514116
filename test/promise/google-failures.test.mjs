// Google does not answer: a normal state. Whatever stage breaks, the page stays German, the visitor reads what to do in their
// own language, and there is a way on (promise 6).
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import * as services from './script-services.mjs';

const { HEADING, NO_TRACES, SERVICE, agree, choose, foreign, headingOf, part, settle, stateOf, textOf, until } = city;
const { SITE, foreignHosts, hostsOf, pressAway, scriptPage, scriptPages, snapshot, strangers } = services;

const TRANSLATE = /translateHtml/;
/**
 * The stage that breaks → the reason that is told; the request after which nothing more comes; the milliseconds within
 * which it is told, where only the clock can tell.
 */
const stages = {
  'script-blocked': { reason: 'blocked', loads: true },
  'main-blocked': { reason: 'blocked', loads: true, last: /el_main/, limit: 7500 },
  'no-languages': { reason: 'unavailable', loads: true, last: /supportedLanguages/, limit: 9000 },
  quota: { reason: 'refused', last: TRANSLATE, limit: 8000, early: true },
  silent: { reason: 'refused', last: TRANSLATE, limit: 8000 },
};
const both = {
  provider: 'google libretranslate',
  endpoint: `${SERVICE}/`,
  recipient: 'Dienst Beispiel GmbH',
  'recipient-country': 'DE',
  'recipient-href': '/empfaenger',
};
const pages = {
  ...scriptPages('google'),
  '/both': scriptPage('google', { attributes: both }),
  '/libre': scriptPage('google', { attributes: { ...both, provider: 'libretranslate' } }),
};

const standIn = googleStandIn();
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());
beforeEach(() => {
  standIn.reset();
  service.reset();
});

const options = () => ({
  hosts: { ...hostsOf(server, standIn), 'translate.dienst.test': service.handler },
  languages: ['de'],
  inject: services.CLOCK,
});
const open = (run, path = '/') => city.open(run, SITE + path);

/** What is on the screen of somebody who was let down. */
const screen = (tab) =>
  tab.evaluate(() => {
    const element = document.querySelector('consent-translate');
    const find = (name) => element.shadowRoot.querySelector(`[part=${name}]`);
    const visible = (node) => !!node?.getClientRects().length;
    const error = find('error');
    const alternatives = [...element.querySelectorAll('[slot=alternative]')];
    return {
      status: visible(find('status')) && find('status').textContent.trim(),
      lang: error.lang,
      readable: error.querySelector('p').textContent.trim(),
      alternatives: alternatives.filter(visible).map(({ lang }) => lang),
      ways: [...error.querySelectorAll('slot, [part]')].map((node) => node.getAttribute('part') ?? node.name),
      retry: visible(find('retry')) && find('retry').textContent.trim(),
      elsewhere: visible(find('elsewhere')) && find('elsewhere').textContent.trim(),
    };
  });

/** Chooses Ukrainian and presses, while a stage is broken; ends in `failed`. */
async function fail(tab, mode) {
  const { last, limit, early } = stages[mode];
  standIn.set(mode);
  await choose(tab, 'uk');
  await tab.evaluate(() =>
    document.addEventListener('ct-failed', ({ reason, provider }) => (globalThis.told = [provider, reason]), {
      once: true,
    }),
  );
  await tab.click(part('translate'));
  if (last) {
    await services.untilAsked(tab, standIn, last);
    if (!early) {
      await tab.evaluate(`skip(${limit - 1500})`);
      await settle(tab);
      assert.match(await stateOf(tab), /^(loading|translating)$/, 'not before its limit');
    }
    await tab.evaluate(`skip(${early ? limit : 1500})`);
  }
  await services.untilFailed(tab);
}

inEveryEngine('google does not answer', options, (run) => {
  for (const [mode, { reason, loads }] of Object.entries(stages)) {
    // from src each stage is tested in each engine (test/providers/google-failures.test.ts)
    if (run.engine !== 'chromium' && !/^(script-blocked|quota)$/.test(mode)) continue;
    it(`${mode}: told as "${reason}" in Ukrainian, the page is German byte for byte, a retry works`, async () => {
      const { failed } = await import('../../dist/messages/uk.js');
      const tab = await open(run);
      const before = await snapshot(tab);
      await services.noteElements(tab);
      await fail(tab, mode);

      assert.deepEqual(await tab.evaluate('told'), ['google', reason]);
      const seen = await screen(tab);
      assert.equal(seen.status, failed[reason].replace('{provider}', 'Google Translate'));
      assert.equal(seen.lang, 'uk');
      assert.match(seen.readable, /^Сторінку й далі можна читати мовою оригіналу/);
      assert.deepEqual(seen.alternatives, ['uk']);
      assert.deepEqual(seen.ways, ['alternative', 'retry', 'elsewhere'], 'people first');
      assert.equal(seen.retry, failed.retry);
      const after = await snapshot(tab);
      assert.deepEqual(after.page, before.page);
      if (loads) assert.deepEqual(after.rest, before.rest);
      assert.deepEqual(await strangers(tab), []);

      standIn.set('ok');
      await pressAway(tab, 'retry', 'translated');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      assert.deepEqual(await strangers(tab), []);
      const gadgets = await tab.evaluate(`document.querySelectorAll('.goog-te-gadget').length`);
      assert.equal(gadgets, 1, 'nothing of the failed attempt is at work');
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.deepEqual(await snapshot(tab), before);
      assert.deepEqual(await city.traces(tab), NO_TRACES);
    });
  }

  it('a failure on a later page leaves German and the consent', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    standIn.set('script-blocked');
    await tab.goto(`${SITE}/amt`);
    await services.untilFailed(tab);
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
    await city.shown(tab, 'withdraw');
    assert.equal((await screen(tab)).lang, 'uk');
    standIn.set('ok');
    await pressAway(tab, 'retry', 'translated');
    assert.equal(await headingOf(tab), '[uk] Das Bürgeramt hilft');
  });

  it('the link to Google’s own page says so, and passes on neither query nor fragment', async () => {
    const tab = await open(run, '/amt?name=Jule%20Beispiel#teil');
    await fail(tab, 'script-blocked');
    const link = await tab.evaluate(() => {
      const { href, rel } = document.querySelector('consent-translate').shadowRoot.querySelector('[part=elsewhere]');
      return { href, rel };
    });
    const { origin, pathname, searchParams } = new URL(link.href);
    assert.equal(origin + pathname, 'https://translate.google.com/translate');
    assert.deepEqual(
      [...searchParams],
      [
        ['sl', 'de'],
        ['tl', 'uk'],
        ['u', `${SITE}/amt`],
      ],
    );
    assert.ok(link.href.includes(encodeURIComponent(`${SITE}/amt`)), link.href);
    assert.match(link.rel, /\bnoreferrer\b/);
    assert.equal((await screen(tab)).elsewhere, 'Ця сторінка в Google Translate (відкриється Google)');
    assert.ok(!JSON.stringify(run.browser.proxyLog).includes('u='), 'nobody has followed it');
  });

  it('there is no such link where LibreTranslate failed', async () => {
    const tab = await open(run, '/libre');
    service.set('unavailable');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await services.untilFailed(tab);
    assert.deepEqual((await screen(tab)).ways, ['alternative', 'retry']);
    assert.deepEqual(
      foreignHosts(run).filter((host) => host.includes('google')),
      [],
    );
  });

  it('the next provider is named, asks for itself before anything is sent to it, and then translates', async () => {
    const tab = await open(run, '/both');
    await fail(tab, 'script-blocked');
    assert.deepEqual((await screen(tab)).ways, ['alternative', 'retry', 'next', 'elsewhere']);
    assert.equal(await textOf(tab, 'next'), 'Натомість використати LibreTranslate');
    await pressAway(tab, 'next', 'asking');
    await city.shown(tab, 'text');
    const notice = await tab.evaluate(() => {
      const found = document.querySelector('consent-translate').shadowRoot.querySelector('[part=notice]');
      return [found.lang, found.textContent.replace(/\s+/g, ' ')];
    });
    assert.equal(notice[0], 'uk');
    assert.match(notice[1], /LibreTranslate.*Dienst Beispiel GmbH \(Німеччина\)/);
    assert.ok(!notice[1].includes('Google') && !notice[1].includes('googtrans'), notice[1]);
    assert.equal(await tab.evaluate(`document.querySelector('consent-translate').record`), null);
    await settle(tab);
    assert.ok(!foreign(run).some((url) => url.includes('dienst.test')), 'nothing before its own consent');
    assert.equal(await headingOf(tab), HEADING);

    run.browser.proxyLog.length = 0;
    await tab.click(part('translate'));
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    await settle(tab);
    assert.deepEqual(foreign(run), [`${SERVICE}/translate`]);
    const { consents } = await tab.evaluate(() => JSON.parse(sessionStorage.getItem('consent-translate')));
    assert.deepEqual(Object.keys(consents).sort(), ['google', 'libretranslate'], 'the former consent stays');
    assert.equal(consents.google.recipient, 'Google Ireland Ltd');

    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    assert.deepEqual(await city.traces(tab), NO_TRACES);
    assert.equal(await headingOf(tab), HEADING);
  });
});
