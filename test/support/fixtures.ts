// A small German page with the widget on it, as its visitor meets it: put up before a test, cleared away after it.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate, ConsentTranslateSettings, Provider } from '../../src/index.js';
import '../../src/index.js';
import * as ar from '../../src/messages/ar.js';
import * as de from '../../src/messages/de.js';
import * as en from '../../src/messages/en.js';
import { type Catalogue, fill } from '../../src/messages/resolve.js';
import * as uk from '../../src/messages/uk.js';
import { session } from '../../src/session/session.js';
import { initial } from '../../src/session/state.js';
import { resetNetwork } from './commands.js';
import { pause, until } from './until.js';

/** An external service, named in full. */
export const FOREIGN = {
  provider: 'libretranslate',
  languages: 'en uk ar fr',
  'privacy-href': '/datenschutz',
  endpoint: 'http://translate.dienst.test/',
  recipient: 'Dienst GmbH',
  'recipient-country': 'DE',
};
export const SERVICE = 'translate.dienst.test';
export const PHONE = '<a slot="alternative" href="/kontakt">Dolmetscher-Telefon 0123 456</a>';
const PAGE = `<main><h1>Rathaus</h1><p>Das Amt ist <b>heute</b> offen.</p><p translate="no">Musterstadt</p></main>`;

export type Attributes = Readonly<Record<string, string>>;
type Element = ConsentTranslate | ConsentTranslateSettings;

export { pause, until };

/** Long enough for whatever would happen by itself: the files that an element loads, and what they begin. */
export const settled = () => pause(250);

/** Moves the date to so many milliseconds from now, until the end of the test; timers run as ever. */
export function later(ms: number): void {
  const Now = Date;
  stub(globalThis, 'Date', {
    writable: true,
    value: class extends Now {
      constructor(...given: [] | [number]) {
        super(...(given.length ? given : ([Now.now() + ms] as const)));
      }
      static override now = () => Now.now() + ms;
    },
  });
}

let languages: readonly string[] = ['de'];

/** What the visitor's browser is set to. */
export const visitor = (...tags: string[]) => void (languages = tags);

const undo: (() => void)[] = [];

/** Puts something in place of a property until the end of the test. */
export function stub(object: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, ...descriptor });
  undo.push(() => {
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  });
}

/** What is written to the console from now on, and is kept out of the test's own output. */
export function listen(kind: 'error' | 'warn' | 'info' | 'log' | 'debug'): string[] {
  const lines: string[] = [];
  stub(console, kind, { value: (...all: unknown[]) => void lines.push(all.join(' ')), writable: true });
  return lines;
}

let count = 0;
const added: HTMLElement[] = [];

/**
 * The session outlives the elements, and reads what is kept when it is configured. So that every test meets a page just
 * opened, it forgets what earlier tests chose and did, and every test is another configuration.
 */
export function forget(): void {
  session.setup = null;
  session.state = initial;
  session.choice = null;
  session.actions = null;
  count++;
}

/** Ends a visit to a page: what is kept is deleted, and the next element comes to a page just opened. */
export async function leave(element: ConsentTranslate): Promise<void> {
  await element.withdraw();
  element.remove();
  forget();
}

/** Registers what stands before and after each test of a file. */
export function onCleanPage(): void {
  beforeEach(async () => {
    await resetNetwork();
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.lang = 'de-DE';
    languages = ['de'];
    stub(navigator, 'languages', { get: () => languages });
    forget();
    const page = document.createElement('div');
    page.innerHTML = PAGE;
    add(page.firstElementChild as HTMLElement);
  });
  afterEach(async () => {
    for (const element of added) if ('store' in element && element.store) element.store = null;
    await session.call(null, 'withdraw');
    for (const element of added.splice(0)) element.remove();
    for (const restore of undo.splice(0).reverse()) restore();
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Puts something on the page for the length of the test. */
export function add<E extends HTMLElement>(element: E): E {
  added.push(element);
  document.body.append(element);
  return element;
}

/** A tag in the page's head, for the length of the test. */
export function inHead(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const node = template.content.firstElementChild as HTMLElement;
  added.push(node);
  document.head.append(node);
}

/** Puts up an element without waiting for anything. */
export function put(attributes: Attributes = {}, slotted = PHONE): ConsentTranslate {
  const element = document.createElement('consent-translate');
  for (const [name, value] of Object.entries({ ...FOREIGN, exclude: `.test-${count}`, ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = slotted;
  return add(element);
}

/** Puts up an element and waits until it shows itself. */
export async function mount(attributes: Attributes = {}, slotted = PHONE): Promise<ConsentTranslate> {
  const element = put(attributes, slotted);
  await shown(element);
  return element;
}

/** The live region is there at once; the rest follows with the words for it. */
export const shown = (element: Element) =>
  until(
    () => element.shadowRoot?.querySelector('[part=disclose], [part=text], [part=panel] > [part=status] + *'),
    'the element to show itself',
  );

export async function mountSettings(attributes: Attributes = {}): Promise<ConsentTranslateSettings> {
  const element = document.createElement('consent-translate-settings');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  add(element);
  await shown(element);
  return element;
}

/** All parts of a name; `translate` is a button, and so on. */
export const parts = (element: Element, name: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${name}]`),
];

/** The one part of a name, or `undefined`. */
export const maybe = <E extends HTMLElement = HTMLElement>(element: Element, name: string) =>
  parts(element, name)[0] as E | undefined;

export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E {
  const found = maybe<E>(element, name);
  if (!found) throw new Error(`part "${name}" is not shown`);
  return found;
}

export const select = (element: Element) => part<HTMLSelectElement>(element, 'language');
export const text = (node: Node | undefined | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const catalogues = { ar, de, en, uk };

/** What a visitor of a language reads, whatever the wording is: `words('uk', 'retry')`. */
export const words = (
  tag: keyof typeof catalogues,
  key: keyof Catalogue,
  values: Readonly<Record<string, string>> = { provider: 'LibreTranslate' },
) => {
  const texts = Object.assign({}, ...Object.values(catalogues[tag])) as Catalogue;
  return fill(texts[key]!, values);
};

/** Everything that an element says, in the order of the page. */
export const said = (element: Element) => text(element.shadowRoot);

/** Chooses in the select as the browser tells of it, and waits until the element speaks that language. */
export async function choose(element: ConsentTranslate, language: string, spoken = language): Promise<void> {
  const control = select(element);
  control.value = language;
  expect(control.value, 'offered').to.equal(language);
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => part(element, 'controls').lang === spoken, `the controls in ${spoken}`);
}

export const state = (element: ConsentTranslate, wanted: string) =>
  until(() => element.state === wanted, `state ${wanted}`);

/** As a visitor who chooses a language, ticks or does not tick, and presses. */
export async function agree(element: ConsentTranslate, language: string, remember = false): Promise<void> {
  await choose(element, language, ['en', 'uk', 'ar'].includes(language) ? language : 'en');
  if (remember) part<HTMLInputElement>(element, 'remember').click();
  part(element, 'translate').click();
  await state(element, 'translated');
  await until(() => parts(element, 'disclaimer').length, 'the disclaimer');
}

/** What lies on the visitor's device. */
export const kept = () => ({
  device: localStorage.getItem('consent-translate'),
  visit: sessionStorage.getItem('consent-translate'),
});

/** All that anybody could have put on the visitor's device. */
export async function everythingKept(): Promise<object> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  const cached = globalThis.caches ? await caches.keys() : [];
  return { local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, databases, cached };
}
export const NOTHING = { local: {}, session: {}, cookie: '', databases: [], cached: [] };

export const main = () => document.querySelector('main')!;
export const pageText = () => text(main());
export const ORIGINAL = 'RathausDas Amt ist heute offen.Musterstadt';

/** The error that a promise rejects with. */
export const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error: unknown) => error as Error & { reason?: string },
  );

export interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(cause: unknown): void;
}

export function deferred<T = void>(): Deferred<T> {
  let parts!: Omit<Deferred<T>, 'promise'>;
  const promise = new Promise<T>((resolve, reject) => (parts = { resolve, reject }));
  return { promise, ...parts };
}

/** A provider to be steered by a test. It discloses nothing unless told, so that it runs without a consent. */
export const ownProvider = (more: Partial<Provider> & { id: string }): Provider => ({
  label: 'Eigener',
  origins: [],
  languages: ['en', 'uk', 'ar'],
  leavesCode: false,
  recipient: () => ({ name: 'Eigene GmbH', country: 'AT', transfer: 'none' }),
  discloses: () => 'nothing',
  load: async () => ({
    translateTo: async () => ({ complete: true }),
    restore: async () => {},
    dispose: async () => {},
  }),
  ...more,
});
