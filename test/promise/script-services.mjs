// What the promise tests of Google's and the Commission's scripts share: a city whose host has two parents that a cookie may
// be set for, one comparison of everything before and after, and a clock that can be moved on.
import assert from 'node:assert/strict';
import { cityPage, cityPages, foreign, part, shown, until, widget } from './city.mjs';

export const HOST = 'www.stadt.musterstadt.test';
export const SITE = `http://${HOST}`;
/** The host of the pages, and those for which a script on them can set cookies too. */
export const HOSTS = [HOST, 'stadt.musterstadt.test', 'musterstadt.test'];
const nobody = { endpoint: null, recipient: null, 'recipient-country': null, 'recipient-href': null };

/** The element as a city embeds it, for a provider that brings its own script. */
export const scriptWidget = (provider, more = {}) => widget({ ...nobody, provider, ...more });

/** A page with such an element. */
export const scriptPage = (provider, { attributes = {}, ...page } = {}) =>
  cityPage({ ...page, element: scriptWidget(provider, attributes) });

/** The pages of a city that uses this provider. */
export const scriptPages = (provider) => ({
  '/': scriptPage(provider),
  '/amt': scriptPage(provider, {
    heading: 'Das Bürgeramt hilft',
    rest: '<p><a id="home" href="/">Zur Startseite</a></p>',
  }),
  // attributes of <html> and <body> that a script may spoil
  '/bare': scriptPage(provider)
    .replace('<html lang="de-DE" class="stadt  hell"', '<html LANG=de-DE dir="ltr" style="--stadt:  1"')
    .replace('<body class="seite" data-leer="">', "<body lang='de' dir='ltr' class='' style=\"color:red;top: 0\">"),
  '/off': scriptPage(provider, { heading: 'Ihre Steuern', head: '<meta name="consent-translate" content="off">' }),
  '/datenschutz': cityPages['/datenschutz'],
  '/empty': cityPages['/empty'],
  '/still-there': 'yes',
});

/** All names of the city lead to the one server. */
export const hostsOf = (server, standIn) => ({
  ...Object.fromEntries(HOSTS.map((name) => [name, server.host])),
  ...standIn.hosts,
});

/** The foreign hosts that were asked, each once. */
export const foreignHosts = (run) => [
  ...new Set(foreign(run).map((url) => (url.includes('://') ? new URL(url).host : url))),
];

/** Cookies that the browser holds for the host of the pages and for its parents. */
const jar = async (tab) =>
  (await tab.cookies()).map(({ name, value, domain }) => `${name}=${value} ${domain.replace(/^\./, '')}`).sort();

/**
 * Everything that must be as it was, byte for byte. `page`: what the visitor has, and the page says of itself; `rest`: the
 * whole document and how many nodes there are, which includes what of a script lies hidden in it.
 */
export async function snapshot(tab) {
  const [page, rest] = await tab.evaluate(() => {
    const tag = (element) => element.cloneNode(false).outerHTML;
    const count = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      let nodes = 0;
      while (walker.nextNode()) nodes++;
      return nodes;
    };
    const main = document.querySelector('main');
    const before = document.querySelector('#before');
    return [
      {
        html: tag(document.documentElement),
        body: tag(document.body),
        title: document.title,
        description: document.querySelector('meta[name=description]').content,
        main: main.outerHTML,
        nodes: count(main),
        text: main.innerText,
        before: before.outerHTML,
        top: before.getBoundingClientRect().top + scrollY,
      },
      {
        document: document.documentElement.outerHTML,
        nodes: count(document),
        scripts: document.scripts.length,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        frames: frames.length,
      },
    ];
  });
  return { page: { ...page, cookies: await jar(tab) }, rest };
}

/** Notes which elements are there, so that `strangers` can tell those that came later. */
export const noteElements = (tab) =>
  tab.evaluate(() => void (globalThis.known = new Set(document.querySelectorAll('*'))));

/** The elements that came to the page since, hold no text of the page, and can be seen. */
export const strangers = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => !known.has(element) && !element.closest('main, #before'))
      .filter((element) => [...element.getClientRects()].some(({ width, height }) => width * height > 0))
      .map((element) => element.cloneNode(false).outerHTML),
  );

/** A second tab beside each first: WebKit opens no further one once one was closed. */
const beside = new WeakMap();

/** What the cookie jar holds, seen from each of the city's hosts, and what is sent to it. Empties the log. */
export async function cookiesEverywhere(run, tab) {
  const other = beside.get(tab) ?? (await run.browser.newPage());
  beside.set(tab, other);
  const found = [];
  for (const host of HOSTS) {
    run.browser.proxyLog.length = 0;
    await other.goto(`http://${host}/empty`);
    found.push(...(await jar(other)), ...run.browser.proxyLog.flatMap(({ cookie }) => cookie ?? []));
  }
  await tab.bringToFront();
  return found;
}

/** Sets a cookie for the host of the page and for each of its parents. */
export const setCookies = (tab, cookie) =>
  tab.evaluate(
    (cookie, hosts) => {
      for (const domain of ['', ...hosts.map((host) => `; domain=${host}`)])
        document.cookie = `${cookie}; path=/${domain}`;
    },
    cookie,
    HOSTS,
  );

/** Waits until it has failed, and the words for that are on the screen. */
export async function untilFailed(tab) {
  await until(tab, 'failed');
  await shown(tab, 'error');
}

/** The part that has the focus; '' where it is not in the element, "body" where nothing has it. */
const FOCUS = `(() => {
  const { activeElement } = document;
  const inside = document.querySelector('consent-translate').shadowRoot.activeElement;
  return activeElement === document.body ? 'body' : (inside?.getAttribute('part') ?? '');
})()`;

/** Presses a control that goes away; the focus goes to the translate button at once, and never to the body. */
export async function pressAway(tab, name, state) {
  await tab.evaluate(`(() => {
    const mine = (globalThis.foci = []);
    // the frames after an earlier press look on; what they see before this one does not count
    const look = () => { if (mine === foci) foci.push(${FOCUS}); };
    document.querySelector('consent-translate').shadowRoot.querySelector('[part=${name}]')
      .addEventListener('click', () => { setTimeout(look); const each = () => { look(); requestAnimationFrame(each); }; each(); });
  })()`);
  await tab.click(part(name));
  await until(tab, state);
  const foci = await tab.evaluate(`foci.concat(${FOCUS})`);
  assert.ok(foci.length > 1);
  // within the click itself the button that was pressed may still have it
  assert.deepEqual([...new Set(foci.slice(1))], ['translate'], `after ${name}: ${foci}`);
}

/**
 * `skip(ms)` in a page moves its clock on: what was to happen in that time happens now, and limits pass without waiting.
 * Only timers and `performance.now` follow it; requests take the time that they take. Timers of five seconds and more are
 * limits: they pass with `skip` only, however busy the machine is. `waits` has the milliseconds of all that was waited for.
 */
export const CLOCK = `{
  const { setTimeout, clearTimeout } = globalThis;
  const now = performance.now.bind(performance);
  const waiting = new Map();
  const waits = (globalThis.waits = []);
  let ahead = 0;
  performance.now = () => now() + ahead;
  globalThis.setTimeout = (call, delay = 0, ...rest) => {
    const run = () => { waiting.delete(id); call(...rest); };
    const id = setTimeout(run, delay < 5000 ? delay : 2 ** 31 - 1);
    waits.push(delay);
    waiting.set(id, { due: performance.now() + delay, run });
    return id;
  };
  globalThis.clearTimeout = (id) => { waiting.delete(id); clearTimeout(id); };
  globalThis.skip = (ms) => {
    ahead += ms;
    for (const [id, { due, run }] of [...waiting].sort(([, one], [, other]) => one.due - other.due))
      if (waiting.has(id) && due <= performance.now()) { clearTimeout(id); run(); }
  };
}`;
