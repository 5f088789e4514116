// The page engine as a city gets it: on a page whose own scripts go on working, between services, on a phone, from page to page.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { eventually } from '../support/process.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { CITY, agree, choose, cityPage, cityPages, headingOf, open, part, settle, stateOf, until } = city;

// what a city's own script does: a list that it fills, changes, sorts and empties, and a clock that it never stops writing
const APP = `<ul id="list"></ul><p>Noch <b id="count">0</b> Plätze frei</p>
<script>
  const list = document.querySelector('#list');
  const items = []; // what the app wrote, in its order
  const gone = [];
  let steps = 0;
  const add = (text) => {
    const node = Object.assign(document.createElement('li'), { textContent: text });
    items.push({ node, text, words: node.firstChild });
    list.append(node);
  };
  const change = {
    add: () => add('Termin Nummer ' + steps),
    write() {
      const item = items[steps % items.length];
      item.text = item.words.data = 'Verschoben auf Platz ' + steps;
    },
    remove() {
      const [item] = items.splice(1, 1);
      item.node.remove();
      gone.push(item);
    },
    move() {
      items.unshift(items.pop());
      list.prepend(items[0].node);
    },
  };
  const order = ['add', 'add', 'write', 'move', 'add', 'remove', 'write'];
  const work = (limit) => new Promise((done) => {
    const timer = setInterval(() => {
      change[order[steps % order.length]]();
      document.querySelector('#count').firstChild.data = String(++steps);
      if (steps < limit) return;
      clearInterval(timer);
      done(true);
    }, 25);
  });
  add('Erster Termin');
  add('Zweiter Termin');
  /** What the list shows, and what its app has written there; the same nodes in both. */
  globalThis.app = {
    work,
    shows: () => [...list.children].map((node) => node.textContent),
    wrote: () => items.map(({ text }) => text),
    isItsOwn: () => items.every(({ node, words }, i) => list.children[i] === node && node.childNodes.length === 1 && node.firstChild === words),
    gone: () => gone.filter(({ words, text }) => words.data !== text).map(({ words }) => words.data),
    steps: () => steps,
  };
</script>`;

const long = Array.from(
  { length: 120 },
  (
    _,
    i,
  ) => `<section><h2>Dienst ${i}</h2><p>Der Dienst ${i} hilft <b>allen</b> in der <a href="#${i}">Straße ${i}</a>.</p>
    <ul><li>Montag</li><li>Raum ${i}</li></ul></section>`,
).join('');

// a second service, of the site's own: it works in the page
const SECOND = `<script type="module">
  import { registerProvider, textProvider } from '/dist/consent-translate.js';
  registerProvider(textProvider({
    id: 'zweiter', label: 'Zweiter Dienst', origins: [], languages: ['uk', 'ar'], leavesCode: false,
    recipient: () => ({ name: 'Zweite GmbH', country: 'AT', privacyHref: '/datenschutz', transfer: 'none' }),
    discloses: () => 'visitor',
    connect: () => ({
      format: 'text',
      limits: { segments: 50 },
      translate: async (segments, { to }) => segments.map((text) => '{zweiter ' + to + '} ' + text),
    }),
  }));
</script>`;

const pages = {
  ...cityPages,
  '/app': cityPage({ rest: APP }),
  '/long': cityPage({ rest: long }),
  '/two': cityPage({ element: city.widget({ provider: 'libretranslate zweiter' }), head: SECOND, rest: APP }),
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

/** Every text and attribute of the page, without the widget's own. */
const written = (tab) =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelector('consent-translate').remove();
    return copy.outerHTML;
  });
const wrote = (tab) => tab.evaluate('app.wrote()');
const translations = async (tab, language) => (await wrote(tab)).map((text) => `[${language}] ${text}`);
const showsAll = (tab, expected) =>
  tab
    .waitFor((expected) => JSON.stringify(app.shows()) === JSON.stringify(expected), expected)
    .catch(async () => assert.deepEqual(await tab.evaluate('app.shows()'), expected));
/** Bodies of the translations that were asked for, in an order of their own. */
const asked = () =>
  service.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.stringify(body))
    .sort();

inEveryEngine('the page engine', options, (run) => {
  const back = async (tab) => {
    await tab.click(part('original'));
    await until(tab, 'ready');
  };

  it('a page whose app adds, changes, moves and removes is translated, and is the app’s own again afterwards', async () => {
    service.reset();
    const tab = await open(run, '/app');
    service.set('slow', { delay: 90 });
    await tab.evaluate('void app.work(60)'); // goes on while the visitor presses, and while answers are on their way
    await agree(tab, 'uk');
    await tab.waitFor('app.steps() === 60');
    await showsAll(tab, await translations(tab, 'uk'));
    assert.ok(await tab.evaluate('app.isItsOwn()'));
    assert.deepEqual(await tab.evaluate('app.gone()'), [], 'what the app has removed is as it was');

    await tab.evaluate('app.work(80)'); // while it is translated
    await showsAll(tab, await translations(tab, 'uk'));
    await back(tab);
    assert.deepEqual(await tab.evaluate('app.shows()'), await wrote(tab));
    assert.ok(await tab.evaluate('app.isItsOwn()'));
    assert.deepEqual(await tab.evaluate('app.gone()'), []);

    const before = service.requests.length;
    await tab.evaluate('app.work(90)'); // nobody translates any more
    await settle(tab);
    assert.equal(service.requests.length, before);
    assert.deepEqual(await tab.evaluate('app.shows()'), await wrote(tab));
    assert.deepEqual(tab.console, []);
    service.reset();
  });

  run.itInOne('another service leaves no trace of the former', async () => {
    service.reset();
    const tab = await open(run, '/two');
    const original = await written(tab);
    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
    service.set('refused');
    await choose(tab, 'ar');
    await tab.click(part('translate'));
    await until(tab, 'failed');
    await tab.click(part('next'));
    await until(tab, 'asking');
    assert.equal(await written(tab), original, 'the former has gone before the next is asked for');

    service.reset();
    await choose(tab, 'ar');
    await tab.click(part('translate'));
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), `{zweiter ar} ${city.HEADING}`);
    assert.deepEqual(
      await tab.evaluate('app.shows()'),
      (await wrote(tab)).map((text) => `{zweiter ar} ${text}`),
    );
    assert.doesNotMatch(await written(tab), /\[(uk|ar)\]|lang="uk"/);
    await tab.evaluate('app.work(12)');
    await showsAll(
      tab,
      (await wrote(tab)).map((text) => `{zweiter ar} ${text}`),
    );
    await settle(tab);
    assert.deepEqual(service.requests, [], 'the former is not asked any more');
    await back(tab);
    assert.deepEqual(await tab.evaluate('app.shows()'), await wrote(tab));
    assert.doesNotMatch(await written(tab), /zweiter ar|lang="ar"|dir=/);
  });

  run.itInOne('a phone and a desktop ask for the same, byte for byte', async () => {
    const requestsAt = async (width, height, scroll) => {
      await run.browser.reset();
      service.reset();
      const tab = await open(run, '/long');
      await tab.setViewport(width, height);
      if (scroll) await tab.scroll(scroll);
      await agree(tab, 'uk');
      const posts = run.browser.proxyLog.filter(
        ({ method, host }) => method === 'POST' && host.startsWith('translate.'),
      );
      assert.equal(posts.length, asked().length);
      return asked();
    };
    const phone = await requestsAt(390, 700);
    assert.ok(phone.length > 4);
    assert.deepEqual(await requestsAt(1400, 1000), phone);
    assert.deepEqual(await requestsAt(900, 600, 4000), phone);
  });

  it('cancelled half way: the page is the original at once, nothing more is asked for, a late answer changes nothing', async () => {
    service.reset();
    const tab = await open(run, '/long');
    const original = await written(tab);
    service.set('late');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await eventually(async () => {
      service.release();
      assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
    });
    assert.equal(await stateOf(tab), 'translating'); // the screen is there, the end of the page is not
    await tab.click(() => {
      const root = document.querySelector('consent-translate').shadowRoot;
      return root.querySelector('[part=cancel]') ?? root.querySelector('[part=original]');
    });
    await until(tab, 'ready');
    assert.equal(await written(tab), original);
    await settle(tab);
    const count = service.requests.length;
    service.release();
    await settle(tab);
    assert.equal(service.requests.length, count);
    assert.equal(await written(tab), original);
    assert.deepEqual(tab.console, []);
    service.reset();
    await agree(tab, 'ar'); // and it works again
    assert.equal(await headingOf(tab), `[ar] ${city.HEADING}`);
  });

  it('a later page is translated with what its app adds, the history brings back a translated one', async () => {
    service.reset();
    const tab = await open(run, '/long');
    await agree(tab, 'uk');
    await tab.goto(`${CITY}/app`);
    await until(tab, 'translated');
    await tab.evaluate('app.work(9)');
    await showsAll(tab, await translations(tab, 'uk'));
    await tab.back();
    await until(tab, 'translated');
    await city.reads(tab, `[uk] ${city.HEADING}`);
    const left = await tab.evaluate(
      () =>
        [...document.querySelectorAll('main h2')].filter(({ textContent }) => !textContent.startsWith('[uk]')).length,
    );
    assert.equal(left, 0);
  });
});
