// Google's translator through the built files: nothing of it before consent, the page as it was after it (promises 1, 2, 4, 5).
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { google } from '../../dist/providers/google.js';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, inOneEngine } from './driver.mjs';
import * as services from './script-services.mjs';

const { HEADING, NO_TRACES, agree, choose, foreign, headingOf, part, reads, settle, stateOf, textOf, traces, until } =
  city;
const { SITE, cookiesEverywhere, foreignHosts, hostsOf, pressAway, scriptPages, snapshot, strangers } = services;
const SETTINGS = 'consent-translate-settings';
const AMT = 'Das Bürgeramt hilft';
const COPY = 'www-stadt-musterstadt-test.translate.goog';

const standIn = googleStandIn();
let server;
before(async () => (server = await serve({ pages: scriptPages('google'), folders: { '/dist/': city.DIST } })));
after(() => server.close());
beforeEach(() => standIn.reset());

const visitors = (languages) => () => ({
  hosts: { ...hostsOf(server, standIn), [COPY]: server.host },
  languages,
  inject: city.LISTEN,
});
const open = (run, path = '/', element) => city.open(run, SITE + path, element);

/** The facts that a notice states, and where its links lead. */
const notice = (tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('consent-translate').shadowRoot;
    const own = root.querySelector('section[part=notice]');
    const { direction } = getComputedStyle(own.querySelector('[part=text]'));
    return {
      lang: own.lang,
      direction,
      text: own.textContent.replace(/\s+/g, ' '),
      links: [...own.querySelectorAll('a'), root.querySelector('[part=privacy]')].map((a) => a.getAttribute('href')),
      remember: root.querySelector('[part=remember]').closest('label').textContent,
    };
  });

/** Everything a visitor may do short of pressing. */
async function useEverything(tab) {
  for (const name of ['language', 'translate']) await tab.hover(part(name));
  await tab.evaluate(() => document.querySelector('#before').focus());
  for (let keys = 0; keys < 4; keys++) await tab.press('Tab');
  const focused = await tab.evaluate('focused');
  assert.ok(focused.includes('consent-translate'), `the focus came by ${focused}`);
  await tab.evaluate(() => document.querySelector('consent-translate').shadowRoot.querySelector('summary').focus());
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelector('consent-translate').shadowRoot.querySelector('details').open);
  await tab.click(part('remember'));
  for (const language of ['uk', 'ar']) await choose(tab, language);
  await tab.scroll();
  await tab.scroll(0);
  await settle(tab);
}

inEveryEngine('google before consent, German', visitors(['de-DE', 'de']), (run) => {
  it('hover, focus, Tab, details, tick, choosing and scrolling contact nobody and set no cookie', async () => {
    const tab = await open(run);
    const before = await snapshot(tab);
    await useEverything(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(await snapshot(tab), before);
    const own = run.browser.proxyLog.map(({ url }) => url).filter((url) => /\.load-|script-page|activation/.test(url));
    assert.deepEqual(own, [], 'nothing of what drives Google either');
    assert.equal(await stateOf(tab), 'asking');
    assert.deepEqual(tab.console, []);
  });

  it('the notice names who, where, what is passed on, the cookies, how long, and how to take it back', async () => {
    const tab = await open(run);
    const { lang, direction, text, links, remember } = await notice(tab);
    assert.deepEqual([lang, direction], ['de', 'ltr']);
    for (const fact of [
      'Google Translate',
      'an Google Ireland Ltd (Irland)',
      'IP-Adresse sowie Adresse und Text jeder Seite',
      'jederzeit wieder ausschalten',
      'jederzeit widerrufen',
      'Europäischen Union weitergeben: Vereinigte Staaten (Art. 45 DSGVO)',
      'Cookies (googtrans, googtransopt)',
      'bis Sie den Browser schließen',
      'höchstens 12 Stunden',
    ])
      assert.ok(text.includes(fact), `${fact}: ${text}`);
    assert.match(remember, /180\sTage/);
    assert.deepEqual(links, ['https://policies.google.com/privacy', `${SITE}/datenschutz`]);
  });
});

inOneEngine('google before consent, Arabic', visitors(['ar', 'de']), (run) => {
  it('the same facts stand there in Arabic, from right to left, with the German below', async () => {
    const tab = await open(run);
    const { lang, direction, text, links, remember } = await notice(tab);
    assert.deepEqual([lang, direction], ['ar', 'rtl']);
    for (const fact of [
      'Google Translate',
      'إلى Google Ireland Ltd (أيرلندا)',
      'عنوان IP',
      'يمكنك إيقاف ذلك هنا في أي وقت',
      'يمكنك سحبها هنا في أي وقت',
      'الولايات المتحدة',
      'googtrans, googtransopt',
      'حتى تغلق المتصفح',
      '12 ساعة',
    ])
      assert.ok(text.includes(fact), `${fact}: ${text}`);
    assert.match(remember, /180\sيوم/);
    assert.deepEqual(links, ['https://policies.google.com/privacy', `${SITE}/datenschutz`]);
    const second = await tab.evaluate(() => {
      const found = document.querySelector('consent-translate').shadowRoot.querySelector('details.second');
      return [found.lang, found.textContent.replace(/\s+/g, ' ')];
    });
    assert.equal(second[0], 'de');
    assert.ok(second[1].includes('Vereinigte Staaten (Art. 45 DSGVO)') && second[1].includes('googtransopt'));
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });
});

inEveryEngine('google', visitors(['de']), (run) => {
  it('translate, switch, original, translate, withdraw: all is as before consent, byte for byte', async () => {
    const tab = await open(run);
    const before = await snapshot(tab);
    await services.noteElements(tab);

    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    const { page } = await snapshot(tab);
    // the controls: there is something that could be left
    for (const name of ['html', 'main', 'nodes', 'text', 'title', 'cookies'])
      assert.notDeepEqual(page[name], before.page[name], name);
    assert.deepEqual(page.cookies.filter((cookie) => /^googtrans=/.test(cookie)).sort(), [
      'googtrans=/de/uk musterstadt.test',
      'googtrans=/de/uk www.stadt.musterstadt.test',
    ]);

    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`, 'from the original, not from the translation');
    const shown = await tab.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const { position, top } = getComputedStyle(document.body);
      const root = document.querySelector('consent-translate').shadowRoot;
      const visible = (name) => !!root.querySelector(`[part=${name}]`).getClientRects().length;
      return {
        marks: [lang, dir],
        shift: [position, /^(auto|0px)$/.test(top)],
        controls: root.querySelector('[part=controls]').lang,
        visible: ['disclaimer', 'original', 'withdraw', 'language'].filter(visible),
        kept: document.querySelector('main p[translate=no]').textContent,
      };
    });
    assert.deepEqual(shown, {
      marks: ['ar', 'rtl'],
      shift: ['static', true],
      controls: 'ar',
      visible: ['disclaimer', 'original', 'withdraw', 'language'],
      kept: 'Bürgermeisterin Jule Beispiel',
    });
    assert.equal((await snapshot(tab)).page.top, before.page.top, 'the page has not moved');
    assert.deepEqual(await strangers(tab), [], 'nothing of Google’s is seen');
    assert.match(await textOf(tab, 'disclaimer'), /ترجمة آلية/);

    await pressAway(tab, 'original', 'ready');
    assert.deepEqual((await snapshot(tab)).page, before.page);
    assert.deepEqual(await cookiesEverywhere(run, tab), []);

    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    await pressAway(tab, 'withdraw', 'asking');
    assert.deepEqual(await snapshot(tab), before);
    assert.deepEqual(await cookiesEverywhere(run, tab), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.match(before.page.html, /lang="de-DE" class="stadt {2}hell"/);
    assert.deepEqual(tab.console, []);
  });

  // the same in each engine, as test/providers/ shows from src
  if (run.engine === 'chromium')
    it('translate, original, withdraw: attributes that the page itself had are as before, spaces and all', async () => {
      const tab = await open(run, '/bare');
      const before = await snapshot(tab);
      await agree(tab, 'ar');
      assert.equal(await tab.evaluate('document.documentElement.dir'), 'rtl');
      await pressAway(tab, 'original', 'ready');
      assert.deepEqual((await snapshot(tab)).page, before.page);
      await pressAway(tab, 'withdraw', 'asking');
      assert.deepEqual(await snapshot(tab), before);
      assert.match(before.page.html, /lang="de-DE" dir="ltr" style="--stadt: {2}1"/);
      assert.match(before.page.body, /style="color:red;top: 0"/);
      assert.deepEqual(await cookiesEverywhere(run, tab), []);
    });

  it('only the hosts that the provider names are contacted; withdrawn, it offers a reload, and nothing is requested', async () => {
    const { later } = await import('../../dist/messages/uk.js');
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await settle(tab);
    const named = google.origins.map((origin) => new URL(origin).host);
    const asked = foreignHosts(run);
    assert.deepEqual(
      asked.filter((host) => !named.includes(host)),
      [],
    );
    for (const host of ['translate.google.com', 'translate.googleapis.com', 'translate-pa.googleapis.com'])
      assert.ok(asked.includes(host), `${host}: ${asked}`);
    const sent = JSON.stringify(standIn.requests.map(({ body }) => body));
    assert.ok(sent.includes(HEADING) && !sent.includes('Jule Beispiel'), 'translate="no" is not sent');

    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    await city.shown(tab, 'reload');
    const said = await tab.evaluate(() => document.querySelector('consent-translate').shadowRoot.textContent);
    assert.ok(said.includes(later.resident));
    assert.equal(await textOf(tab, 'reload'), later.reload);
    // also before the reload: what of Google's stays in memory is at rest
    run.browser.proxyLog.length = 0;
    await tab.evaluate(() => document.querySelector('main').append('Neuer Text'));
    await settle(tab);
    assert.deepEqual(foreign(run), []);

    await tab.evaluate('globalThis.old = true');
    await tab.click(part('reload'));
    await tab.waitFor('!globalThis.old && document.readyState === "complete"');
    await city.shown(tab, 'controls');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await stateOf(tab), 'asking');
    assert.equal(
      await tab.evaluate(`!!document.querySelector('consent-translate').shadowRoot.querySelector('[part=reload]')`),
      false,
    );
    await tab.goto(`${SITE}/amt`);
    await city.shown(tab, 'controls');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });

  it('a later page is translated by itself; one marked "off" and one after "original" load nothing', async () => {
    const tab = await open(run);
    await agree(tab, 'ar');
    await tab.click('#next');
    await reads(tab, `[ar] ${AMT}`);
    await until(tab, 'translated');
    assert.deepEqual(await tab.evaluate('[document.documentElement.lang, document.documentElement.dir]'), [
      'ar',
      'rtl',
    ]);

    run.browser.proxyLog.length = 0;
    await tab.goto(`${SITE}/off`);
    await city.shown(tab, 'withdraw');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await headingOf(tab), 'Ihre Steuern');
    assert.equal(
      await tab.evaluate(`!!document.querySelector('consent-translate').shadowRoot.querySelector('[part=elsewhere]')`),
      false,
    );

    await tab.goto(`${SITE}/amt`);
    await until(tab, 'translated');
    await tab.click(part('original'));
    await until(tab, 'ready');
    run.browser.proxyLog.length = 0;
    await tab.goto(`${SITE}/`);
    await until(tab, 'ready');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await headingOf(tab), HEADING);
  });

  it('the page about data protection withdraws it: the cookies go from the host and its parents', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.goto(`${SITE}/datenschutz`);
    await city.shown(tab, 'withdraw', SETTINGS);
    const said = await tab.evaluate((name) => document.querySelector(name).shadowRoot.textContent, SETTINGS);
    for (const fact of ['Google Translate', 'Google Ireland Ltd']) assert.ok(said.includes(fact), said);
    // as Google leaves them where a page goes without a word
    for (const cookie of ['googtrans=/de/uk', 'googtransopt=os=1']) await services.setCookies(tab, cookie);
    assert.ok((await cookiesEverywhere(run, tab)).length > 6);
    run.browser.proxyLog.length = 0;
    await tab.click(part('withdraw', SETTINGS));
    await tab.waitFor((name) => !document.querySelector(name).shadowRoot.querySelector('[part=withdraw]'), SETTINGS);
    await tab.waitFor('!document.cookie');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(await cookiesEverywhere(run, tab), []);
  });

  it('a second tab withdraws: the first is in German, without cookies, and says so', async () => {
    const one = await open(run);
    const before = await snapshot(one);
    await agree(one, 'uk', { remember: true });
    const other = await open(run, '/datenschutz', SETTINGS);
    await city.shown(other, 'withdraw', SETTINGS);
    await other.click(part('withdraw', SETTINGS));
    await until(one, 'asking');
    await reads(one, HEADING);
    await city.shown(one, 'reload');
    assert.deepEqual(await snapshot(one), before);
    assert.deepEqual(await cookiesEverywhere(run, one), []);
    assert.deepEqual(await traces(one), NO_TRACES);
  });

  run.itInOne(
    'an old cookie and a hash translate nothing; after consent the language chosen wins, and both are gone',
    async () => {
      const tab = await run.browser.newPage();
      await tab.goto(`${SITE}/empty`);
      await services.setCookies(tab, 'googtrans=/de/fr');
      run.browser.proxyLog.length = 0;
      await tab.goto(`${SITE}/?seite=1#googtrans(de|fr)`);
      await city.shown(tab, 'controls');
      await settle(tab);
      assert.deepEqual(foreign(run), []);
      assert.equal(await headingOf(tab), HEADING);
      await agree(tab, 'uk');
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      await settle(tab);
      assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
      const targets = standIn.requests.flatMap(({ path, body }) =>
        path.includes('translateHtml') && body ? body[0][2] : [],
      );
      assert.deepEqual([...new Set(targets)], ['uk'], 'nothing was ever asked for in French');
      assert.equal(await tab.url(), `${SITE}/?seite=1`);
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.deepEqual(await cookiesEverywhere(run, tab), []);
    },
  );

  // the same in each engine, as test/providers/ shows from src
  if (run.engine === 'chromium')
    it('control: that cookie and that hash do translate a page with a Google widget of its own', async () => {
      run.browser.hosts[services.HOST] = (req, res, { pathname }) =>
        res.writeHead(200, { 'content-type': 'text/html' }).end(
          pathname === '/own'
            ? `<!doctype html><html lang="de"><link rel="icon" href="data:,"><h1>${HEADING}</h1><div id="g"></div>
               <script>function begin() { new google.translate.TranslateElement({ pageLanguage: 'de' }, 'g') }</script>
               <script src="https://translate.google.com/translate_a/element.js?cb=begin"></script>`
            : city.cityPages['/empty'],
        );
      const tab = await run.browser.newPage();
      await tab.goto(`${SITE}/empty`);
      await services.setCookies(tab, 'googtrans=/de/fr');
      await tab.goto(`${SITE}/own`);
      await tab.waitFor(() => document.querySelector('h1').textContent.startsWith('[fr]'));
    });

  it('back in the history, however the browser keeps pages: state and text agree, and it can be steered on', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await tab.click('#next');
    await reads(tab, `[uk] ${AMT}`);
    await until(tab, 'translated');
    await tab.back();
    await reads(tab, `[uk] ${HEADING}`);
    await until(tab, 'translated');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'uk');
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
    await tab.click(part('original'));
    await until(tab, 'ready');
    assert.equal(await headingOf(tab), HEADING);
  });

  for (const [name, state] of [
    ['original', 'ready'],
    ['withdraw', 'asking'],
  ]) {
    it(`back on a page that was left translated, after "${name}" on the next: German, and nobody is asked`, async () => {
      const tab = await open(run);
      await agree(tab, 'uk');
      await tab.click('#next');
      await until(tab, 'translated');
      await tab.click(part(name));
      await until(tab, state);
      run.browser.proxyLog.length = 0;
      await tab.back();
      await until(tab, state);
      await reads(tab, HEADING);
      await settle(tab);
      assert.equal(await stateOf(tab), state);
      assert.equal(await headingOf(tab), HEADING);
      assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
      assert.deepEqual(foreign(run), []);
      assert.deepEqual(await cookiesEverywhere(run, tab), []);
    });
  }

  run.itInOne(
    'on a copy of the page at *.translate.goog nothing is defined, and what needs no script is shown',
    async () => {
      const tab = await run.browser.newPage();
      await tab.goto(`https://${COPY}/`);
      await tab.waitFor(() => document.readyState === 'complete');
      await tab.evaluate(`import('/dist/consent-translate.js')`); // it has run
      const seen = await tab.evaluate(() => {
        const element = document.querySelector('consent-translate');
        return {
          defined: !!customElements.get('consent-translate') || !!customElements.get('consent-translate-settings'),
          shadow: !!element.shadowRoot,
          link: !!element.querySelector(':scope > a').getClientRects().length,
        };
      });
      assert.deepEqual(seen, { defined: false, shadow: false, link: true });
      await settle(tab);
      assert.deepEqual(
        foreignHosts(run).filter((host) => host !== COPY),
        [],
      );
      assert.deepEqual(
        run.browser.proxyLog.filter(({ url }) => /chunks\/(google|script|activation)/.test(url)).map(({ url }) => url),
        [],
      );
    },
  );
});
