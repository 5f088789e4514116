// What a visitor chose is kept on later pages, as far as was agreed, and no further (promise 5: nor after a withdrawal).
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, SERVICE, agree, cityPage, cityPages, foreign, headingOf, open, part, settle, stateOf, until } = city;

const pages = {
  ...cityPages,
  '/form': cityPage({ heading: 'Ein Formular', rest: '<p><input id="first" autofocus></p>' }),
  // a page that somebody in the city wrote in Ukrainian
  '/uk': cityPage({ heading: 'Ратуша відчинена' }).replace('lang="de-DE"', 'lang="uk"'),
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
  inject: city.LISTEN,
});
const ADDRESS = `${SERVICE}/translate`;

inEveryEngine('later pages', options, (run) => {
  /** Goes on to another page of the city with an empty log. */
  const goOn = async (tab, path) => {
    run.browser.proxyLog.length = 0;
    service.reset();
    await tab.goto(CITY + path);
    await city.shown(tab, 'controls');
  };

  for (const remember of [true, false]) {
    it(`a page behind a link is translated by itself: ${remember ? 'kept on the device' : 'for the visit'}`, async () => {
      const tab = await open(run);
      await agree(tab, 'uk', { remember });
      const kept = await tab.evaluate('[localStorage.length, sessionStorage.length]');
      assert.deepEqual(kept, remember ? [1, 0] : [0, 1]);
      run.browser.proxyLog.length = 0;

      await tab.click('#next');
      await city.reads(tab, '[uk] Das Bürgeramt hilft');
      await until(tab, 'translated');
      assert.deepEqual(foreign(run), [ADDRESS]);
      assert.equal(await tab.evaluate('document.documentElement.lang'), 'uk');
      await city.shown(tab, 'disclaimer');
      await city.shown(tab, 'withdraw');
    });
  }

  it('says so once, in the language shown, and moves no focus', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    service.set('slow', { delay: 300 }); // long enough for the visitor to begin to write
    await tab.goto(`${CITY}/form`);
    await tab.waitFor(() => document.activeElement?.id === 'first');
    await tab.type('A');
    await until(tab, 'translated');
    await tab.type('b');
    await tab.waitFor(() => heard.length > 0);
    await settle(tab);
    assert.deepEqual(await tab.evaluate('heard'), ['uk: Перекладено. Мова: Українська.']);
    assert.deepEqual(await tab.evaluate('focused.filter((id) => id !== "first")'), []);
    assert.equal(await tab.evaluate('document.querySelector("#first").value'), 'Ab');
    service.reset();
  });

  run.itInOne('control: a first visit says each step, and says nothing before it', async () => {
    const tab = await open(run);
    await settle(tab);
    assert.deepEqual(await tab.evaluate('heard'), []);
    service.set('slow', { delay: 200 });
    await agree(tab, 'uk');
    await tab.waitFor(() => heard.length === 2);
    assert.deepEqual(await tab.evaluate('heard'), [
      'uk: Перекладач завантажується…',
      'uk: Перекладено. Мова: Українська.',
    ]);
    assert.ok((await tab.evaluate('focused')).includes('consent-translate'), 'the press moved the focus');
    service.reset();
  });

  it('"original" is kept too: the next page is ready and loads nothing', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.click(part('original'));
    await until(tab, 'ready');
    await goOn(tab, '/amt');
    await until(tab, 'ready');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
    await city.shown(tab, 'withdraw'); // the consent is still there, and can be taken back
    // and is not asked again
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), '[ar] Das Bürgeramt hilft');
  });

  run.itInOne('a page in the stored language loads nothing, and the language is kept', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await goOn(tab, '/uk');
    await until(tab, 'ready');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await headingOf(tab), 'Ратуша відчинена');
    await goOn(tab, '/amt');
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), '[uk] Das Bürgeramt hilft');
  });

  run.itInOne('the language chosen last is the one of the next page', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await agree(tab, 'ar');
    await goOn(tab, '/amt');
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), '[ar] Das Bürgeramt hilft');
    assert.deepEqual(await tab.evaluate('[document.documentElement.lang, document.documentElement.dir]'), [
      'ar',
      'rtl',
    ]);
  });

  it('a reload after the withdrawal asks again, and requests nothing', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    run.browser.proxyLog.length = 0;
    await tab.reload();
    await city.shown(tab, 'controls');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await stateOf(tab), 'asking');
    assert.equal(await headingOf(tab), city.HEADING);
    assert.deepEqual(await city.traces(tab), city.NO_TRACES);
  });

  it('a page that stays translated in the history is German again once the consent was withdrawn elsewhere', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.goto(`${CITY}/datenschutz`);
    await tab.click(part('withdraw', 'consent-translate-settings'));
    await tab.waitFor(() => !localStorage.length);
    run.browser.proxyLog.length = 0;
    await tab.back();
    await until(tab, 'asking');
    await city.reads(tab, city.HEADING);
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
  });

  it('a page that still asks in the history follows once the consent was given elsewhere', async () => {
    const tab = await open(run);
    await tab.goto(`${CITY}/amt`);
    await agree(tab, 'uk');
    await tab.back();
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
  });

  it('going back and forth between translated pages keeps both translated', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await tab.goto(`${CITY}/amt`);
    await until(tab, 'translated');
    await tab.back();
    await until(tab, 'translated');
    await city.reads(tab, `[uk] ${city.HEADING}`);
  });

  it('another visitor of the same device, after the visit, is asked', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await run.browser.reset();
    const later = await open(run);
    await settle(later);
    assert.equal(await stateOf(later), 'asking');
    assert.deepEqual(foreign(run), []);
  });
});
