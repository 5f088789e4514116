// The city of the promise tests: its pages, what a visitor does on them, and what can be seen from outside.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/process.mjs';

export const CITY = 'http://www.musterstadt.test';
/** The service that the notice names: another origin. */
export const SERVICE = 'http://translate.dienst.test';
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
export const HEADING = 'Das Rathaus ist geöffnet';

const attributes = {
  provider: 'libretranslate',
  endpoint: `${SERVICE}/`,
  languages: 'en uk ar fr',
  recipient: 'Dienst Beispiel GmbH',
  'recipient-country': 'DE',
  'recipient-href': '/empfaenger',
  'privacy-href': '/datenschutz',
  translate: 'no',
};

/** The element as a city embeds it. @param {Record<string, string>} [more] attributes; `null` leaves one out */
export const widget = (more = {}) => {
  const given = Object.entries({ ...attributes, ...more }).filter(([, value]) => value !== null);
  return `<consent-translate ${given.map(([name, value]) => `${name}="${value}"`).join(' ')}>
      <a href="/kontakt">Dolmetscher-Telefon 0123 456</a>
      <p slot="alternative" lang="de">Lieber mit einem Menschen sprechen? <a href="tel:0123456">0123 456</a></p>
      <p slot="alternative" lang="uk">Бажаєте поговорити з людиною? <a href="tel:0123456">0123 456</a></p>
      <p slot="alternative" lang="ar" dir="rtl">هل تفضّل التحدث إلى شخص؟ <a href="tel:0123456">0123 456</a></p>
    </consent-translate>`;
};

/** A page of the city. Nothing in it needs more than a strict policy allows. */
export const cityPage = ({
  element = widget(),
  heading = HEADING,
  head = '',
  rest = '',
  script = '/dist/consent-translate.js',
} = {}) =>
  `<!doctype html>
<html lang="de-DE" class="stadt  hell" data-seite='a "b"'>
  <head>
    <meta charset="utf-8">
    <title>Rathaus – Musterstadt</title>
    <meta name="description" content="Wann das Rathaus geöffnet ist">
    <link rel="icon" href="data:,">
    ${head}
    <script type="module" src="${script}"></script>
  </head>
  <body class="seite" data-leer="">
    <p><a id="before" href="#inhalt">Zum Inhalt springen</a></p>
    ${element}
    <main id="inhalt">
      <h1>${heading}</h1>
      <p id="text">Wir sind <em>montags</em> für Sie da.  <a id="next" href="/amt">Zum Bürgeramt</a></p>
      <p><label>Ihr Name <input id="name" placeholder="Vorname und Nachname"></label></p>
      <p><button id="more" type="button" title="Zeigt mehr">Mehr lesen</button></p>
      <p translate="no">Bürgermeisterin Jule Beispiel</p>
      ${rest}
      <pre>${'\n'.repeat(150)}</pre>
      <p>Das Ende der Seite</p>
    </main>
  </body>
</html>`;

/** Pages that most files need. */
export const cityPages = {
  '/': cityPage(),
  '/amt': cityPage({ heading: 'Das Bürgeramt hilft', rest: '<p><a id="home" href="/">Zur Startseite</a></p>' }),
  '/datenschutz': cityPage({
    heading: 'Datenschutz',
    element: '<consent-translate-settings privacy-href="/datenschutz"></consent-translate-settings>',
  }),
  '/off': cityPage({ heading: 'Ihre Steuern', head: '<meta name="consent-translate" content="off">' }),
  '/empty': '<!doctype html><html lang="de"><title>Leer</title><link rel="icon" href="data:,">',
  '/still-there': 'yes',
};

/** Notes, from the first moment on, what the live regions say, and where the focus goes. */
export const LISTEN = `{
  const heard = (globalThis.heard = []);
  globalThis.focused = [];
  addEventListener('focusin', ({ target }) => focused.push(target.id || target.localName));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    let last = '';
    new MutationObserver(() => {
      const status = root.querySelector('[part=status]');
      const said = status?.textContent.trim() ?? '';
      if (said && said !== last) heard.push(status.lang + ': ' + said);
      last = said;
    }).observe(root, { subtree: true, childList: true, characterData: true });
    return root;
  };
}`;

const ELEMENT = 'consent-translate';
/** The path of a part for `tab.click`. */
export const part = (name, element = ELEMENT) => `${element} >>> [part=${name}]`;

/** Opens a page, by its path or whole address, and waits until the element, or another one, has its controls. */
export async function open(run, path = '/', element = ELEMENT) {
  const tab = await run.browser.newPage();
  await tab.goto(new URL(path, CITY).href);
  await shown(tab, 'controls', element);
  return tab;
}

/** Waits until a part is there, with something in it. */
export const shown = (tab, name, element = ELEMENT) =>
  tab.waitFor(
    (name, element) =>
      !!document.querySelector(element)?.shadowRoot?.querySelector(`[part=${name}]`)?.getClientRects().length,
    name,
    element,
  );

/** Waits for a state, and until it is on the screen. */
export async function until(tab, state) {
  await tab
    .waitFor((wanted) => document.querySelector('consent-translate')?.state === wanted, state)
    .catch(async (cause) => {
      const now = await tab.evaluate(() => {
        const { state, shadowRoot } = document.querySelector('consent-translate') ?? {};
        return `${state}, ${shadowRoot?.querySelector('[part=status]')?.textContent}`;
      });
      throw new Error(`expected ${state}, got ${now}\n${cause.message}`, { cause });
    });
  // The words for it may still be loading; a button that moves under the mouse would be missed.
  await tab.waitFor((translated) => {
    const { shadowRoot: root, language } = document.querySelector('consent-translate');
    const spoken = root.querySelector('[part=controls]')?.lang;
    return !!root.querySelector('[part=disclaimer]') === translated && (!translated || spoken === language);
  }, state === 'translated');
}

export const stateOf = (tab) => tab.evaluate(() => document.querySelector('consent-translate').state);
export const headingOf = (tab) => tab.evaluate(() => document.querySelector('h1').textContent);
export const textOf = (tab, name, element = ELEMENT) =>
  tab.evaluate(
    (name, element) =>
      document
        .querySelector(element)
        .shadowRoot.querySelector(`[part=${name}]`)
        ?.textContent.replace(/\s+/g, ' ')
        .trim(),
    name,
    element,
  );

/** Waits until the page's heading reads so. */
export const reads = (tab, text) =>
  tab
    .waitFor((text) => document.querySelector('h1').textContent === text, text)
    .catch(async (cause) => {
      throw new Error(`expected "${text}", got "${await headingOf(tab)}", ${await stateOf(tab)}`, { cause });
    });

/** Chooses a language, without keys where the choosing is not what a test is about; waits for the notice in it. */
export async function choose(tab, language) {
  await shown(tab, 'controls');
  await tab.evaluate((language) => {
    const select = document.querySelector('consent-translate').shadowRoot.querySelector('select');
    select.value = language;
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }, language);
  await tab.waitFor((language) => {
    const { shadowRoot: root, language: shown } = document.querySelector('consent-translate');
    // while a translation is shown, the controls speak its language
    return (
      root.querySelector('[part=controls]').lang === (shown ?? language) &&
      root.querySelector('select').value === language
    );
  }, language);
  // a busy Firefox laid out once more between finding a button and pressing it: the press met nothing
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
}

/** A visitor agrees: chooses, ticks perhaps, presses. */
export async function agree(tab, language = 'uk', { remember = false } = {}) {
  await choose(tab, language);
  if (remember) await tab.click(part('remember'));
  await tab.click(part('translate'));
  await tab.waitFor((language) => document.querySelector('consent-translate').language === language, language);
  await until(tab, 'translated');
}

/** Waits until whatever has been set in motion has reached the proxy: a request of our own comes behind it. */
export const settle = (tab) =>
  tab.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 60));
    await (await fetch('/still-there', { cache: 'no-store' })).text();
    await new Promise((done) => setTimeout(done, 20));
  });

/** Waits until a stand-in has been asked for such a path. */
export const untilAsked = (standIn, path) =>
  eventually(async () => {
    const paths = standIn.requests.map((request) => request.path);
    assert.ok(
      paths.some((one) => path.test(one)),
      `nobody asked for ${path}: ${paths}`,
    );
  });

/** Addresses on other hosts than the city's, each once. */
export const foreign = ({ browser }) => [
  ...new Set(browser.proxyLog.filter(({ host }) => !/(^|\.)musterstadt\.test$/.test(host)).map(({ url }) => url)),
];

/** Everything that a page could have left behind with the visitor, and every node that would contact somebody ahead. */
export async function traces(tab) {
  const left = await tab.evaluate(async () => {
    const roots = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const ahead = roots.flatMap((root) => [
      ...root.querySelectorAll('link[rel~=preconnect],link[rel~=dns-prefetch],link[rel~=prefetch],link[rel~=preload]'),
    ]);
    const outside = roots.flatMap((root) =>
      [...root.querySelectorAll('[src],[href]:not(a)')].filter(
        ({ src, href }) => /^http/.test(src ?? href) && new URL(src ?? href).origin !== location.origin,
      ),
    );
    return {
      cookie: document.cookie,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
      caches: (await globalThis.caches?.keys()) ?? [], // only where the page is secure
      nodes: [...ahead, ...outside].map((node) => node.outerHTML),
      manifest: document.documentElement.getAttribute('manifest'),
    };
  });
  return { ...left, cookies: (await tab.cookies()).map(({ name }) => name) };
}

/** What `traces` finds on a page that left none. */
export const NO_TRACES = {
  cookie: '',
  local: [],
  session: [],
  databases: [],
  caches: [],
  nodes: [],
  manifest: null,
  cookies: [],
};
