// The European Commission's eTranslation through the built files: nothing before consent, the page as it was after it
// (promises 1, 2, 4, 5). Where it does not answer: faults.test.mjs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { etranslation } from '../../dist/providers/etranslation.js';
import { etranslationStandIn } from '../support/etranslation-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import * as services from './script-services.mjs';

const { HEADING, NO_TRACES, agree, choose, foreign, headingOf, part, reads, settle, stateOf, textOf, traces, until } =
  city;
const { SITE, cookiesEverywhere, foreignHosts, hostsOf, pressAway, scriptPages, snapshot, strangers } = services;
const AMT = 'Das Bürgeramt hilft';
const SETTINGS = 'consent-translate-settings';

const standIn = etranslationStandIn();
let server;
before(async () => (server = await serve({ pages: scriptPages('etranslation'), folders: { '/dist/': city.DIST } })));
after(() => server.close());
beforeEach(() => standIn.reset());

const options = () => ({ hosts: hostsOf(server, standIn), languages: ['de'] });
const open = (run, path = '/', element) => city.open(run, SITE + path, element);

inEveryEngine('etranslation', options, (run) => {
  it('before consent nobody is contacted; the notice names the Commission, its country and its cookie', async () => {
    const tab = await open(run);
    const before = await snapshot(tab);
    await tab.hover(part('translate'));
    await tab.click(part('details'));
    const text = await tab.evaluate(() =>
      document
        .querySelector('consent-translate')
        .shadowRoot.querySelector('[part=notice]')
        .textContent.replace(/\s+/g, ' '),
    );
    for (const fact of [
      'eTranslation',
      'European Commission (Belgien)',
      'Cookies (etranslive)',
      'höchstens 12 Stunden',
    ])
      assert.ok(text.includes(fact), `${fact}: ${text}`);
    assert.ok(!text.includes('außerhalb der Europäischen Union'), 'nothing is passed on');
    await choose(tab, 'ar');
    await tab.scroll();
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(await snapshot(tab), before);
    assert.deepEqual(tab.console, []);
  });

  it('translate, switch, original, translate, withdraw: all is as before consent, byte for byte', async () => {
    const tab = await open(run);
    const before = await snapshot(tab);
    await services.noteElements(tab);
    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`, 'from the original, not from the translation');
    const { page, rest } = await snapshot(tab);
    for (const name of ['html', 'main', 'text', 'title']) assert.notEqual(page[name], before.page[name], name);
    assert.ok(rest.nodes > before.rest.nodes && rest.scripts > before.rest.scripts);
    assert.deepEqual(await tab.evaluate('[document.documentElement.lang, document.documentElement.dir]'), [
      'ar',
      'rtl',
    ]);
    assert.equal(page.top, before.page.top);
    assert.deepEqual(await strangers(tab), []);
    assert.match(await textOf(tab, 'disclaimer'), /ترجمة آلية/);
    assert.equal(
      await tab.evaluate(`document.querySelector('main p[translate=no]').textContent`),
      'Bürgermeisterin Jule Beispiel',
    );
    const named = etranslation.origins.map((origin) => new URL(origin).host);
    assert.deepEqual(foreignHosts(run), named);

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
    // code of the Commission's is still in memory, and is at rest
    await city.shown(tab, 'reload');
    run.browser.proxyLog.length = 0;
    await tab.reload();
    await city.shown(tab, 'controls');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await stateOf(tab), 'asking');
  });

  it('a later page is translated by itself; the page about data protection withdraws it, cookies too', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    await tab.click('#next');
    await reads(tab, `[uk] ${AMT}`);
    await until(tab, 'translated');
    run.browser.proxyLog.length = 0;
    await tab.goto(`${SITE}/off`);
    await city.shown(tab, 'withdraw');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.equal(await headingOf(tab), 'Ihre Steuern');

    await tab.goto(`${SITE}/datenschutz`);
    await city.shown(tab, 'withdraw', SETTINGS);
    await services.setCookies(tab, 'etranslive=uk'); // as it is left where a page goes without a word
    assert.ok((await cookiesEverywhere(run, tab)).length > 2);
    await tab.click(part('withdraw', SETTINGS));
    await tab.waitFor('!document.cookie');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    assert.deepEqual(await cookiesEverywhere(run, tab), []);
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
    await agree(tab, 'ar');
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    assert.equal(await headingOf(tab), HEADING);
  });
});
