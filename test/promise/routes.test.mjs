// A page whose own script changes its content and its address, as single-page applications do, and one that the browser
// brings back as it was (back/forward cache): what is translated, and what is allowed, stay right.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, agree, cityPages, headingOf, open, part, until } = city;

const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages: cityPages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

/** Each route has its own heading; a change swaps the content of `main`, and takes the element out and puts it in again. */
const router = (heading) => {
  const show = () => {
    const element = document.querySelector('consent-translate');
    const main = document.querySelector('main');
    element.remove();
    const text = location.pathname === '/' ? heading : 'Abfall und Wertstoffe';
    main.innerHTML = `<h1>${text}</h1><p>Auf dieser Seite: ${text}</p>`;
    main.before(element);
  };
  addEventListener('popstate', show);
  globalThis.route = (path) => {
    history.pushState(null, '', path);
    show();
  };
};
const NEW = 'Abfall und Wertstoffe';
/** Waits for the text below the heading. */
const readsBelow = (tab, text) => tab.waitFor((text) => document.querySelector('main p').textContent === text, text);
const shownNow = (tab) =>
  tab.evaluate(() => {
    const { state, language } = document.querySelector('consent-translate');
    const { lang } = document.documentElement;
    return [state, language, lang, location.pathname, document.querySelector('main p').textContent];
  });

inEveryEngine('routes', options, (run) => {
  it('a route of the page’s own is translated, so is the way back, and the original is that of the route', async () => {
    const tab = await open(run);
    await tab.evaluate(router, city.HEADING);
    await agree(tab, 'uk');
    await tab.evaluate(() => globalThis.route('/abfall'));
    await city.reads(tab, `[uk] ${NEW}`);
    await readsBelow(tab, `[uk] Auf dieser Seite: ${NEW}`);
    assert.deepEqual(await shownNow(tab), ['translated', 'uk', 'uk', '/abfall', `[uk] Auf dieser Seite: ${NEW}`]);

    await tab.evaluate(() => history.back());
    await readsBelow(tab, `[uk] Auf dieser Seite: ${city.HEADING}`);
    await city.reads(tab, `[uk] ${city.HEADING}`);
    assert.deepEqual(await shownNow(tab), ['translated', 'uk', 'uk', '/', `[uk] Auf dieser Seite: ${city.HEADING}`]);

    await tab.evaluate(() => history.forward());
    await readsBelow(tab, `[uk] Auf dieser Seite: ${NEW}`);
    await until(tab, 'translated');
    await tab.click(part('original'));
    await until(tab, 'ready');
    assert.equal(await headingOf(tab), NEW);
    assert.deepEqual(await shownNow(tab), ['ready', null, 'de-DE', '/abfall', `Auf dieser Seite: ${NEW}`]);

    await tab.evaluate(() => history.back());
    await tab.waitFor(() => location.pathname === '/');
    await readsBelow(tab, `Auf dieser Seite: ${city.HEADING}`);
    await city.settle(tab);
    assert.deepEqual(await shownNow(tab), ['ready', null, 'de-DE', '/', `Auf dieser Seite: ${city.HEADING}`]);
  });

  it('a page that comes back as it was is translated still, and asks once the consent was withdrawn meanwhile', async () => {
    const tab = await open(run);
    await agree(tab, 'uk', { remember: true });
    const mark = () => tab.evaluate(() => void (globalThis.isMarked = true));
    const tell = async (when) => {
      const cached = await tab.evaluate(() => globalThis.isMarked === true);
      console.log(`    ${when}: ${cached ? 'kept by this engine (pageshow.persisted)' : 'loaded anew by this engine'}`);
    };
    await mark();
    await tab.goto(`${CITY}/empty`);
    await tab.back();
    await until(tab, 'translated');
    await city.reads(tab, `[uk] ${city.HEADING}`);
    await tell('nothing happened meanwhile');

    await mark();
    await tab.goto(`${CITY}/empty`);
    // without a message, which makes an engine drop the page; `pageshow` tells of it, in Chromium a late `storage` too
    await tab.evaluate(() => localStorage.removeItem('consent-translate'));
    await tab.back();
    await until(tab, 'asking');
    await city.reads(tab, city.HEADING);
    assert.equal(await tab.evaluate(() => document.documentElement.lang), 'de-DE');
    await tell('withdrawn meanwhile');
  });
});
