// Google does not answer: a normal state. What the visitor can do then: try again, take the next provider, go to Google's own page
// (promise 6). Each stage that may break is a row of faults.test.mjs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import { screen } from './fault-drive.mjs';
import * as services from './script-services.mjs';

const { HEADING, NO_TRACES, SERVICE, agree, choose, foreign, headingOf, part, settle, textOf, until } = city;
const { SITE, foreignHosts, hostsOf, pressAway, scriptPage, scriptPages } = services;

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
});
const open = (run, path = '/') => city.open(run, SITE + path);

/** Chooses Ukrainian and presses, while Google’s script is blocked; ends in `failed`. */
async function fail(tab) {
  standIn.set('script-blocked');
  await choose(tab, 'uk');
  await tab.click(part('translate'));
  await services.untilFailed(tab);
}

inEveryEngine('google does not answer', options, (run) => {
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

  run.itInOne('the link to Google’s own page says so, and passes on neither query nor fragment', async () => {
    const tab = await open(run, '/amt?name=Jule%20Beispiel#teil');
    await fail(tab);
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

  run.itInOne('there is no such link where LibreTranslate failed', async () => {
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

  run.itInOne(
    'the next provider is named, asks for itself before anything is sent to it, and then translates',
    async () => {
      const tab = await open(run, '/both');
      await fail(tab);
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
    },
  );
});
