// Promises 1 and 2: before the visitor's own press nobody else is contacted, nothing is stored; after it exactly the
// address that the notice names.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, inOneEngine } from './driver.mjs';

const { CITY, NO_TRACES, SERVICE, agree, cityPage, cityPages, foreign, open, part, settle, traces, until, widget } =
  city;

/** Leaks that a page, or a careless build of ours, could have: the same round must notice each. */
const at = (event, code) =>
  `element.shadowRoot.addEventListener('${event}', () => ${code}, { capture: true, once: true });`;
const leaks = `
  await customElements.whenDefined('consent-translate');
  const element = document.querySelector('consent-translate');
  ${at('focusin', "fetch('http://focus.fremd.test/')")}
  ${at('mouseover', "(new Image().src = 'http://hover.fremd.test/')")}
  ${at('change', "navigator.sendBeacon('http://choosing.fremd.test/')")}
  ${at('toggle', "fetch('http://details.fremd.test/', { mode: 'no-cors' })")}
  addEventListener('scroll', () => {
    fetch('http://scroll.fremd.test/');
    sessionStorage.setItem('consent-translate', '1');
    localStorage.setItem('consent-translate', '1');
    document.cookie = 'seen=1';
    indexedDB.open('seen');
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'http://ahead.fremd.test' }));
  }, { once: true });`;
const pages = {
  ...cityPages,
  '/compact': cityPage({ element: widget({ compact: '' }) }),
  '/other-facts': cityPage({ element: widget({ 'recipient-country': 'AT' }) }),
  '/other-endpoint': cityPage({ element: widget({ endpoint: 'http://anders.dienst.test/' }) }),
  '/other-revision': cityPage({ element: widget({ revision: '2' }) }),
  '/external': cityPage({ element: widget({ consent: 'external' }) }),
  '/leaks': cityPage({ head: `<script type="module">${leaks}</script>` }),
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

/** Where the focus is inside of the element: a part, or the kind of node; '' outside of it. */
const focus = (tab) =>
  tab.evaluate(() => {
    const element = document.querySelector('consent-translate');
    const at = element.shadowRoot.activeElement;
    if (at) return at.getAttribute('part') ?? at.localName;
    return element.contains(document.activeElement) ? 'slotted' : '';
  });

/** Everything a visitor may do short of pressing. Answers the controls that the focus came by, and what was chosen. */
async function useEverything(tab) {
  for (const target of ['text', 'language', 'translate', 'remember', 'privacy']) await tab.hover(part(target));
  await tab.hover('consent-translate');

  // in and out again with the keyboard
  const passed = [];
  await tab.evaluate(() => document.querySelector('#before').focus());
  do {
    await tab.press('Tab');
    passed.push(await focus(tab));
  } while (passed.at(-1) && passed.length < 20);

  await tab.evaluate(() => document.querySelector('consent-translate').shadowRoot.querySelector('summary').focus());
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelector('consent-translate').shadowRoot.querySelector('details').open);

  await tab.evaluate(() =>
    document.querySelector('consent-translate').shadowRoot.querySelector('[part=remember]').focus(),
  );
  await tab.press('Space');

  const chosen = [];
  await tab.evaluate(() => document.querySelector('consent-translate').shadowRoot.querySelector('select').focus());
  for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await tab.press(key);
    chosen.push(
      await tab.evaluate(() => document.querySelector('consent-translate').shadowRoot.querySelector('select').value),
    );
  }
  await tab.press('Tab');
  await tab.scroll();
  await tab.scroll(0);
  await settle(tab);
  return { passed, chosen: new Set(chosen.filter(Boolean)) };
}

const visitors = (languages) => () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages,
});
const contactsNobody = (run) =>
  it('hover, focus, Tab, details, tick, arrow keys and scrolling contact nobody and store nothing', async () => {
    const tab = await open(run);
    const { passed, chosen } = await useEverything(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(tab.console, []);
    assert.equal(await city.stateOf(tab), 'asking');
    assert.equal(await city.headingOf(tab), city.HEADING);
    for (const stop of ['summary', 'language', 'translate', 'privacy', 'remember', 'slotted'])
      assert.ok(passed.includes(stop), `Tab came by ${passed}`);
    assert.ok(chosen.size >= 3, `the keys chose ${[...chosen]}`);
  });

inEveryEngine('before consent, German', visitors(['de-DE', 'en']), contactsNobody);

inOneEngine('before consent, no language offered', visitors(['ja', 'de']), (run) => {
  contactsNobody(run);

  it('pressing without a language asks for one, contacts nobody and stores nothing', async () => {
    const tab = await open(run);
    await tab.click(part('translate'));
    await tab.waitFor(() =>
      document.querySelector('consent-translate').shadowRoot.querySelector('[part=status]').textContent.trim(),
    );
    await settle(tab);
    assert.equal(await city.stateOf(tab), 'asking');
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });
});

inEveryEngine('before consent, Arabic and Ukrainian', visitors(['ar', 'uk', 'de']), (run) => {
  contactsNobody(run);

  it('control: the same round notices every leak', async () => {
    const tab = await open(run, '/leaks');
    await useEverything(tab);
    const hosts = foreign(run).map((url) => /\/\/(\w+)\./.exec(url)[1]);
    // who connects ahead, and where the proxy sees it, differs: control.test.mjs
    assert.deepEqual(hosts.filter((host) => host !== 'ahead').sort(), [
      'choosing',
      'details',
      'focus',
      'hover',
      'scroll',
    ]);
    const found = await traces(tab);
    for (const [name, none] of Object.entries(NO_TRACES))
      if (!/caches|manifest/.test(name)) assert.notDeepEqual(found[name], none, name);
  });

  run.itInOne('the folded form opens without contacting anybody', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(`${CITY}/compact`);
    await city.shown(tab, 'disclose');
    await tab.hover(part('disclose'));
    await tab.click(part('disclose'));
    await city.shown(tab, 'translate');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
  });

  it('loads nothing foreign, and nothing of a provider, before the press; then exactly the address of the notice', async () => {
    const tab = await open(run);
    await settle(tab);
    const own = run.browser.proxyLog.map(({ url }) => url);
    // promise 2: neither the service's client nor the engine that writes into the page
    assert.deepEqual(
      own.filter((url) => /libretranslate\.load|text-provider\.load|phrasebook\.load|activation/.test(url)),
      [],
    );
    run.browser.proxyLog.length = 0;

    await agree(tab, 'uk');
    await settle(tab);
    assert.deepEqual(foreign(run), [`${SERVICE}/translate`]);
    assert.equal(await city.headingOf(tab), `[uk] ${city.HEADING}`);
    for (const { url, method, referer, cookie, origin } of run.browser.proxyLog.filter(
      ({ host }) => host === 'translate.dienst.test',
    )) {
      assert.match(method, /^(OPTIONS|POST)$/, url);
      assert.deepEqual({ referer, cookie, origin }, { referer: undefined, cookie: undefined, origin: CITY });
    }
    for (const { url } of run.browser.proxyLog.filter(({ host }) => host === 'www.musterstadt.test'))
      assert.match(url, /\/(dist\/chunks\/.+\.js|still-there)$/);
    assert.deepEqual(tab.console, []);
  });

  it('what is typed is never sent', async () => {
    const tab = await open(run);
    service.reset();
    await tab.click('#name');
    await tab.type('Geheim');
    await agree(tab, 'uk');
    const sent = JSON.stringify(service.requests);
    assert.ok(sent.includes(city.HEADING), 'the page is');
    assert.ok(!sent.includes('Geheim'));
    assert.ok(!sent.includes('Jule Beispiel'), 'translate="no" is not sent either');
    assert.equal(await tab.evaluate('document.querySelector("#name").value'), 'Geheim');
  });

  run.itInOne(
    'a stored record that does not count loads nothing foreign and says nothing; one that counts does',
    async () => {
      const tab = await open(run);
      await agree(tab, 'uk', { remember: true });
      const genuine = await tab.evaluate('localStorage.getItem("consent-translate")');
      const changed = (change, all = JSON.parse(genuine)) => {
        change(all.consents.libretranslate, all);
        return JSON.stringify(all);
      };
      const iso = (days) => `${new Date(Date.now() + days * 864e5).toISOString().slice(0, 16)}Z`;
      const stored = {
        junk: '{"version":1,',
        'consents of the wrong type': '{"version":1,"consents":"yes","language":"uk"}',
        'inherited names': '{"version":1,"consents":{"__proto__":{"libretranslate":{}}},"language":"uk"}',
        'language alone': '{"version":1,"consents":{},"language":"uk"}',
        'foreign version': changed((_, all) => (all.version = 2)),
        'other recipient': changed((record) => (record.recipient = 'Jemand anders')),
        'other facts': changed((record) => (record.facts = 'k3v9x1')),
        'other revision': changed((record) => (record.revision = '2026-11')),
        expired: changed((record) => Object.assign(record, { grantedAt: iso(-190), expiresAt: iso(-10) })),
        'longer than offered': changed((record) => (record.expiresAt = iso(4000))),
        'from the future': changed((record) => Object.assign(record, { grantedAt: iso(3), expiresAt: iso(183) })),
      };
      // storage is written by the page itself, which hears of changes by other pages only
      const visit = async (path, text) => {
        await tab.evaluate((text) => localStorage.setItem('consent-translate', text), text);
        run.browser.proxyLog.length = 0;
        await tab.goto(CITY + path);
        await city.shown(tab, 'controls');
      };
      for (const [name, text] of Object.entries(stored)) {
        await visit('/', text);
        await settle(tab);
        assert.deepEqual(foreign(run), [], name);
        assert.equal(await city.stateOf(tab), 'asking', name);
        assert.equal(await city.headingOf(tab), city.HEADING, name);
      }
      for (const path of ['/other-facts', '/other-endpoint', '/other-revision', '/external']) {
        await visit(path, genuine);
        await settle(tab);
        assert.deepEqual(foreign(run), [], path);
        assert.equal(await city.stateOf(tab), 'asking', path);
      }
      assert.deepEqual(tab.console, []);

      // the control of all of them
      await visit('/', genuine);
      await until(tab, 'translated');
      assert.deepEqual(foreign(run), [`${SERVICE}/translate`]);
    },
  );

  it('a page marked as off loads nothing foreign though a consent counts, and says so', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    run.browser.proxyLog.length = 0;
    await tab.goto(`${CITY}/off`);
    await tab.waitFor(() => /[\u0600-\u06ff]/.test(document.querySelector('consent-translate').shadowRoot.textContent));
    const refused = await tab.evaluate(() =>
      document
        .querySelector('consent-translate')
        .translateTo('uk')
        .then(
          () => 'done',
          ({ name }) => name,
        ),
    );
    assert.equal(refused, 'NotAllowedError');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await city.headingOf(tab), 'Ihre Steuern');
    assert.ok((await tab.evaluate('localStorage.getItem("consent-translate")')).includes('"uk"'), 'the choice is kept');
    await tab.goto(`${CITY}/amt`);
    await until(tab, 'translated');
  });
});
