// Promise 6, beside the table of faults.test.mjs: a failure on a later page, and one of another language, read from right to left.
// Promise 3: whatever a service answers is text.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { failed } from '../../dist/messages/ar.js';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, HEADING, agree, choose, cityPages, foreign, headingOf, open, part, settle, until } = city;

/** What an answer may hold if its sender means harm, or is broken. */
const HOSTILE = [
  '<img src="http://leck.fremd.test/" onerror="globalThis.ran = 1">',
  '<script>globalThis.ran = 1</script>',
  '</title></textarea></h1><iframe src="javascript:globalThis.ran = 1"></iframe>',
  '" onfocus="globalThis.ran = 1" autofocus x="',
  "javascript:globalThis.ran = 1//' onclick='",
  '<x1>&lt;b&gt;<link rel="preconnect" href="http://leck.fremd.test">',
];
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages: cityPages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

inEveryEngine('failures', options, (run) => {
  it('a failure on a later page, or of another language, leaves German and the consent', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    service.set('refused');
    await tab.goto(`${CITY}/amt`);
    await until(tab, 'failed');
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    await city.shown(tab, 'withdraw');
    service.reset();
    await tab.click(part('retry'));
    await until(tab, 'translated');

    service.set('quota');
    await choose(tab, 'ar');
    await tab.click(part('translate'));
    await until(tab, 'failed');
    service.reset();
    await tab.waitFor(
      () => document.querySelector('consent-translate').shadowRoot.querySelector('[part=error]')?.lang === 'ar',
    );
    assert.equal(await city.textOf(tab, 'status'), failed.quota.replace('{provider}', 'LibreTranslate'));
    const direction = () =>
      getComputedStyle(document.querySelector('consent-translate').shadowRoot.querySelector('[part=error]')).direction;
    assert.equal(await tab.evaluate(direction), 'rtl');
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    assert.equal(await tab.evaluate('document.documentElement.outerHTML.slice(0, 19)'), '<html lang="de-DE" ');
  });

  it('an answer can become no element, attribute, address or script (promise 3)', async () => {
    let next = 0;
    run.browser.hosts['translate.dienst.test'] = (req, res) => {
      const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
      let text = '';
      req.on('data', (data) => (text += data));
      req.on('end', () => {
        if (req.method === 'OPTIONS') return res.writeHead(200, cors).end();
        const translatedText = JSON.parse(text).q.map(() => HOSTILE[next++ % HOSTILE.length]);
        res.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify({ translatedText }));
      });
    };
    const tab = await open(run);
    const shape = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('*')].map((element) => [
          element.localName,
          ...element.getAttributeNames().filter((name) => !/^(lang|dir)$/.test(name)),
        ]),
      );
    const before = await shape();
    await agree(tab, 'uk');
    await tab.click('#name'); // an injected autofocus or onclick would run now
    await settle(tab);
    assert.deepEqual(await shape(), before);
    assert.equal(await tab.evaluate('globalThis.ran ?? 0'), 0);
    assert.deepEqual(foreign(run), [`${city.SERVICE}/translate`]);
    assert.ok(HOSTILE.includes(await headingOf(tab)), 'it is shown as the text it is');
    assert.ok(HOSTILE.includes(await tab.evaluate('document.querySelector("#name").placeholder')));
    await tab.click(part('original'));
    await until(tab, 'ready');
    assert.deepEqual(await shape(), before);
    assert.equal(await headingOf(tab), HEADING);
  });
});
