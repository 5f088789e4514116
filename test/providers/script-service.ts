// What the tests of Google's and the Commission's scripts share: a small page, loading against a stand-in, a clock to skip
// ahead in, and all that can be seen of a page from outside.
import { setHtml } from '../page/helpers.js';
import type { PageTranslator, Provider, ProviderContext } from '../../src/providers/provider.js';
import { resetNetwork, type Vendor, vendor, vendorRequests } from '../support/commands.js';
import { pause, until } from '../support/until.js';
import { contextWith } from './phrases.js';

// taken before any test skips ahead
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

const PAGE = `<main style="display: block"><h1>Rathaus</h1>
  <p id="open" title="Hinweis">Das Amt ist <b>heute</b> offen.</p>
  <p id="town" translate="no">Musterstadt</p>
  <p>Der Markt</p> <p>Die Brücke</p> <p id="last">Das Ende</p></main>`;
/** The text of the page, and what the stand-ins make of it. */
export const ORIGINAL = 'Rathaus Das Amt ist heute offen. Musterstadt Der Markt Die Brücke Das Ende';
export const inLanguage = (code: string) =>
  `[${code}] Rathaus [${code}] Das Amt ist [${code}] heute [${code}] offen. Musterstadt [${code}] Der Markt [${code}] Die Brücke [${code}] Das Ende`;

export { pause, until };

const undo: (() => void)[] = [];

/** Puts something in place of a property until the end of the test, or until the returned undo is called. */
export function replace(object: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, ...descriptor });
  const restore = () => {
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  };
  undo.push(restore);
  return restore;
}

/** Puts everything back that was replaced. */
export function releaseAll(): void {
  for (const restore of undo.splice(0).reverse()) restore();
}

export const goOffline = () => replace(navigator, 'onLine', { value: false });

/** Timers as long as this are limits: those are skipped, never what a script does between two steps. */
const LONG = 1000;

/** A clock that runs as ever, but can be put forward: timers that are due by then are called. */
export function clock() {
  let ahead = 0;
  const start = now();
  const due = new Map<unknown, { at: number; call: () => void }>();
  const read = () => now() + ahead;
  const undos = [
    replace(performance, 'now', { value: read }),
    replace(globalThis, 'clearTimeout', {
      value(id: number) {
        due.delete(id);
        clearTimeout(id);
      },
    }),
    replace(globalThis, 'setTimeout', {
      value(callback: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) {
        const call = () => {
          due.delete(id);
          callback(...all);
        };
        const id = setTimeout(call, ms);
        if (ms >= LONG) due.set(id, { at: read() + ms, call });
        return id;
      },
    }),
  ];
  return {
    /** Milliseconds that have passed for who looks at the clock, and how many of them it was put forward by. */
    passed: () => read() - start,
    skipped: () => ahead,
    skip(ms: number): void {
      ahead += ms;
      for (const [id, { at, call }] of due) {
        if (at > read()) continue;
        clearTimeout(id as number);
        call();
      }
    },
    stop: () => undos.forEach((restore) => restore()),
  };
}

export interface Outcome {
  error: (Error & { reason?: string }) | null;
  /** Milliseconds by the clock that was put forward. */
  passed: number;
  /** How many of them were skipped: without what a busy machine takes. */
  skipped: number;
}

/**
 * Lets time run fast from the moment when nothing but time can bring an end, and tells how it ended. Begin it before what
 * is to be measured.
 */
export async function hurry(begin: () => Promise<unknown>, isStuck: () => unknown, step = 500): Promise<Outcome> {
  const time = clock();
  let outcome: Outcome | null = null;
  const end = (error: unknown) => (outcome = { error: error as Error, passed: time.passed(), skipped: time.skipped() });
  begin().then(() => end(null), end);
  await until(async () => outcome || (await isStuck()), 'the stage that comes to no end');
  for (let i = 0; i < 100 && !outcome; i++) {
    time.skip(step);
    await pause(60); // longer than the pause between two looks
  }
  time.stop();
  return outcome ?? { error: null, passed: Infinity, skipped: Infinity };
}

export const requested = (name: Vendor, host: string, path: string) => async () =>
  (await vendorRequests(name)).some((request) => request.host === host && request.path.includes(path));

export const main = () => document.querySelector('main')!;
export const text = (node: Element = main()) => node.textContent!.replace(/\s+/g, ' ').trim();
export const reads = (wanted: string, node: Element = main()) =>
  until(() => text(node) === wanted, `"${wanted}" instead of "${text(node)}"`);

function markup(): string {
  const html = document.documentElement.cloneNode(true) as Element;
  // the test runner's own
  for (const node of html.querySelectorAll('script[type=module],link[href*="wtr-session-id"]')) node.remove();
  return html.outerHTML;
}

/** Everything that can be seen of the page: every byte, the styles that no node shows, the cookies. */
export const whole = () => ({
  html: markup(),
  sheets: document.adoptedStyleSheets.length,
  cookie: document.cookie,
  hash: location.hash,
});

/** Adds a text to the page. */
export function add(words: string, parent: Element = main()): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  parent.append(paragraph);
  return paragraph;
}

/** What has been sent to be translated, text by text, in order. */
export const sent = async (name: Vendor) =>
  (await vendorRequests(name))
    .filter(({ method }) => method === 'POST')
    .flatMap(({ body }) => (name === 'google' ? (body as [[string[]]])[0][0] : (body as { texts: string[] }).texts));

/** Says what the console is told, and keeps it out of the test's own output. */
export function warnings(): string[] {
  const lines: string[] = [];
  replace(console, 'warn', { value: (...all: unknown[]) => void lines.push(all.join(' ')) });
  return lines;
}

const translators: PageTranslator[] = [];

/**
 * Errors of foreign scripts fail no test: Google throws when it is disposed of in the task of a restore, as it does at
 * pagehide; WebKit takes a web page for a script; promises that nobody waits for are rejected when a service refuses.
 */
function allowForeignErrors(): void {
  const { error } = console;
  let onerror: OnErrorEventHandler;
  const isForeign = (told: unknown) =>
    /^(null|undefined|Script error.*|An error was thrown in a Promise.*|\w*Error: (translateHtml|etrans answered|Load failed).*)$/s.test(
      String(told),
    );
  before(() => {
    ({ onerror } = window);
    window.onerror = (...told) => isForeign(told[0]) || onerror?.call(window, ...told);
    console.error = (...told) => isForeign(told[0]) || error(...told);
  });
  after(() => {
    window.onerror = onerror;
    console.error = error;
  });
}

/** Registers what stands before and after each test of a file; returns what loads the provider. */
export function onPageOf(provider: Provider, name: Vendor) {
  allowForeignErrors();
  beforeEach(async () => {
    await resetNetwork();
    await vendor(name);
    setHtml({ lang: 'de-DE' });
    document.body.insertAdjacentHTML('beforeend', PAGE);
  });
  afterEach(async () => {
    releaseAll();
    for (const translator of translators.splice(0)) await translator.dispose();
    provider.clear!();
    // what stays in memory: each test begins with a page just opened
    for (const code of ['google', '$wt']) Reflect.deleteProperty(window, code);
    for (const page of document.querySelectorAll('main')) page.remove();
    for (const attribute of document.body.getAttributeNames()) document.body.removeAttribute(attribute);
    setHtml({ lang: 'en' });
    history.replaceState(null, '', location.pathname + location.search);
  });
  return async (more: Partial<ProviderContext> = {}): Promise<PageTranslator> => {
    const translator = await provider.load(contextWith(document.body, more));
    translators.push(translator);
    return translator;
  };
}
