// The browser's own translator through the built files: nobody is contacted at any time, the press reaches it, its download is
// told, and the page is translated and given back (promises 1, 3, 4, 6).
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { serve } from '../support/static-server.mjs';
import { inject } from '../support/translator-stand-in.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import { scriptPage, scriptPages } from './script-services.mjs';

const { HEADING, NO_TRACES, choose, foreign, headingOf, open, part, reads, settle, textOf, traces, until } = city;
const AMT = 'Das Bürgeramt hilft';
const ATTACK = '<img src="http://leck.fremd.test/" onerror="globalThis.ran = 1">';

/** Chrome offers neither Dari nor Pashto; the model of the first page is there on the next, where nobody has pressed. */
const STAND_IN = `${inject({ press: 'real', once: true, download: [0, 0.2, 0.4, 0.6, 0.8, 1] })}
  if (location.pathname === '/amt') standIn.set({ state: 'available', press: false });
  if (location.pathname === '/unpressed') standIn.set({ press: false });
  if (location.pathname === '/hostile') standIn.set({ dictionary: { uk: { '${HEADING}': '${ATTACK}' } } });
  if (location.pathname === '/without') delete globalThis.Translator;`;

const languages = { languages: 'en uk ar prs' };
/** Another service behind the browser, for the languages that it does not offer. */
const SECOND = {
  provider: 'browser libretranslate',
  endpoint: `${city.SERVICE}/`,
  recipient: 'Dienst Beispiel GmbH',
  'recipient-country': 'DE',
};
let server;
before(async () => {
  const pages = {
    ...scriptPages('browser'),
    '/': scriptPage('browser', { attributes: languages }),
    '/unpressed': scriptPage('browser'),
    '/hostile': scriptPage('browser'),
    '/without': scriptPage('browser'),
    '/list': scriptPage('browser', { attributes: { ...languages, ...SECOND } }),
  };
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
});
after(() => server.close());

const visitors = () => ({
  hosts: { 'www.musterstadt.test': server.host },
  languages: ['de'],
  inject: `${city.LISTEN}\n${STAND_IN}`,
});

/** What the browser's translator was asked, without texts. */
const asked = (tab, what) => tab.evaluate((what) => standIn.seen.calls.filter((call) => call.startsWith(what)), what);

/** Notes the events of the element from now on. */
const listen = (tab) =>
  tab.evaluate(() => {
    globalThis.events = [];
    for (const type of ['ct-progress', 'ct-translated', 'ct-failed', 'ct-restored'])
      document.addEventListener(type, ({ done, total, reason }) => events.push({ type, done, total, reason }));
  });
const events = (tab, wanted) => tab.evaluate((wanted) => events.filter(({ type }) => type === wanted), wanted);

async function press(tab, language = 'uk') {
  await choose(tab, language);
  await listen(tab);
  await tab.click(part('translate'));
}

inEveryEngine("the browser's own translator", visitors, (run) => {
  it('before the press: no translator is made, nobody contacted, nothing stored; the notice says where the work is done', async () => {
    const tab = await open(run);
    const notice = await textOf(tab, 'notice');
    assert.match(notice, /auf diesem Gerät/);
    assert.match(notice, /Sprachpaket vom Hersteller des Browsers/);
    for (const language of ['uk', 'ar', 'uk']) await choose(tab, language);
    await tab.hover(part('translate'));
    await tab.scroll();
    await settle(tab);
    assert.deepEqual(await asked(tab, 'create'), []);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    const own = run.browser.proxyLog.map(({ url }) => url).filter((url) => /\.load-|activation/.test(url));
    assert.deepEqual(own, [], 'nothing of what drives it either');
    assert.deepEqual(tab.console, []);
  });

  it('press, download, translation, original: told step by step, and nobody is contacted', async () => {
    const tab = await open(run);
    await press(tab);
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    assert.deepEqual(await asked(tab, 'create'), ['create de-DE uk']);
    const progress = await events(tab, 'ct-progress');
    assert.deepEqual(
      progress.slice(0, 6).map(({ done, total }) => [done, total]),
      [0, 20, 40, 60, 80, 100].map((part) => [part, 100]),
      'the download',
    );
    const last = progress.at(-1);
    assert.ok(progress.length > 6 && last.done > 0 && last.done === last.total, 'then the page');
    assert.deepEqual(
      (await events(tab, 'ct-translated')).map(({ type }) => type),
      ['ct-translated'],
    );
    await tab.click(part('original'));
    await until(tab, 'ready');
    assert.equal(await headingOf(tab), HEADING);
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(tab.console, []);
  });

  it('the page after that is translated without a press, by the model that is there', async () => {
    const tab = await open(run);
    await press(tab);
    await until(tab, 'translated');
    await tab.click('#next');
    await reads(tab, `[uk] ${AMT}`);
    await until(tab, 'translated');
    assert.deepEqual(await asked(tab, 'create'), ['create de-DE uk']);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(tab.console, []);
  });

  run.itInOne('a second language takes a second press, which is there', async () => {
    const tab = await open(run);
    await press(tab);
    await until(tab, 'translated');
    await press(tab, 'ar');
    await reads(tab, `[ar] ${HEADING}`);
    assert.deepEqual(await asked(tab, 'create'), ['create de-DE uk', 'create de-DE ar']);
    assert.equal(await tab.evaluate('standIn.living()'), 1);
  });

  run.itInOne('what it answers is text', async () => {
    const tab = await open(run, '/hostile');
    await press(tab);
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), ATTACK);
    await settle(tab);
    assert.equal(await tab.evaluate('globalThis.ran'), null);
    assert.deepEqual(foreign(run), []);
  });

  run.itInOne(
    'of a list, a language that it does not offer shows the notice of the next one; nobody is contacted',
    async () => {
      const tab = await open(run, '/list');
      assert.match(await textOf(tab, 'notice'), /auf diesem Gerät/);
      const says = (words) =>
        tab.waitFor(
          (words) =>
            document
              .querySelector('consent-translate')
              .shadowRoot.querySelector('[part=notice]')
              ?.textContent.includes(words),
          words,
        );
      await choose(tab, 'prs');
      await says('Dienst Beispiel GmbH');
      assert.equal(await city.stateOf(tab), 'asking');
      await choose(tab, 'en');
      await says('on this device');
      await press(tab, 'uk');
      await until(tab, 'translated');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      await press(tab, 'prs');
      await until(tab, 'asking');
      await says('Dienst Beispiel GmbH');
      assert.equal(await headingOf(tab), HEADING);
      await settle(tab);
      assert.deepEqual(foreign(run), []);
      assert.deepEqual(tab.console, []);
    },
  );

  const failures = [
    ['/', 'prs', 'refused', 'a language that the browser does not offer'],
    ['/unpressed', 'uk', 'unavailable', 'no press left for the download'],
    ['/without', 'uk', 'unavailable', 'a browser without a translator'],
  ];
  for (const [path, language, reason, what] of failures)
    run.itInOne(`${what}: "${reason}", the page stays readable, and another try is offered`, async () => {
      const tab = await open(run, path);
      await press(tab, language);
      await until(tab, 'failed');
      assert.equal(await headingOf(tab), HEADING);
      assert.deepEqual(
        (await events(tab, 'ct-failed')).map(({ reason }) => reason),
        [reason],
      );
      assert.ok(await textOf(tab, 'retry'));
      assert.deepEqual(foreign(run), []);
      assert.deepEqual(
        tab.console.filter(({ type }) => type === 'exception'),
        [],
      );
      if (path !== '/unpressed') return;
      await tab.evaluate(() => standIn.set({ press: 'real' }));
      await tab.click(part('retry'));
      await until(tab, 'translated');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    });
});
