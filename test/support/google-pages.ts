// Pages in frames for the tests of Google's stand-in: a page can hold one clean Google only, so each test opens its own.
import { resetNetwork, vendor, vendorRequests } from './commands.js';
import { pause, until } from './until.js';

// oxlint-disable-next-line typescript/no-explicit-any -- a stranger's script
export type Page = Window & typeof globalThis & { google?: any; hacked?: number };

const MAIN = `<div id="gadget"></div><main>
  <h1>Rathaus</h1><p id="open"> Das Amt ist <b>heute</b> offen. </p><p id="town" translate="no">Musterstadt</p></main>`;
export const DICTIONARY = { uk: { Rathaus: 'Ратуша', 'Das Amt ist': 'Установа' } };
export const ORIGINAL = 'Rathaus Das Amt ist heute offen. Musterstadt';
export const TRANSLATED = 'Ратуша Установа [uk] heute [uk] offen. Musterstadt';
export const OPTIONS = { includedLanguages: 'uk,ar,ru', autoDisplay: false, pageLanguage: 'de' };
export const BANNER = 'div.skiptranslate > iframe.VIpgJd-ZVi9od-ORHb-OEVmcd.skiptranslate';

export { pause, until };

const frames: HTMLIFrameElement[] = [];

export function open({ body = MAIN, head = '', html = 'lang="de-DE"' } = {}): Page {
  const frame = document.createElement('iframe');
  frames.push(frame);
  document.body.append(frame);
  const page = frame.contentWindow as Page;
  page.document.open();
  page.document.write(
    `<!doctype html><html ${html}><head><title>Stadt</title>${head}</head><body>${body}</body></html>`,
  );
  page.document.close();
  return page;
}

/** Asks for element.js. What is returned tells what came of it. */
export function inject(page: Page, { nonce = '', trusted = (url: string): unknown => url } = {}) {
  const seen = { event: '', calls: 0, errors: [] as string[], rejections: 0 };
  const name = `ready${Math.random().toString(36).slice(2)}`;
  Object.assign(page, { [name]: () => seen.calls++ });
  page.addEventListener('error', (event) => {
    event.preventDefault();
    seen.errors.push(event.message);
  });
  page.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    seen.rejections++;
  });
  const script = page.document.createElement('script');
  if (nonce) script.nonce = nonce;
  script.src = trusted(`https://translate.google.com/translate_a/element.js?cb=${name}&hl=de`) as string;
  for (const event of ['load', 'error']) script.addEventListener(event, () => (seen.event = event));
  page.document.head.append(script);
  return seen;
}

export async function load(page: Page, how = {}): Promise<ReturnType<typeof inject>> {
  const seen = inject(page, how);
  await until(() => seen.calls, 'the callback');
  return seen;
}

export const start = (page: Page, options: object = OPTIONS, where: unknown = 'gadget') =>
  new page.google.translate.TranslateElement(options, where);

export const select = (page: Page) => page.document.querySelector<HTMLSelectElement>('.goog-te-combo');
export const codes = (page: Page) => [...(select(page)?.options ?? [])].map(({ value }) => value);
export const listed = (page: Page) => until(() => select(page)?.options.length, 'the languages');
export const banner = (page: Page) => page.document.querySelector(BANNER)?.parentElement;
export const root = (page: Page) => page.document.documentElement;
export const bodyStyle = ({ document: { body } }: Page) => [body.style.position, body.style.minHeight, body.style.top];
export const fonts = (page: Page) => page.document.querySelectorAll('font > font').length;
export const text = (page: Page, selector = 'main') =>
  page.document.querySelector(selector)!.textContent!.replace(/\s+/g, ' ').trim();

/** Loads, makes the gadget, and waits until languages can be chosen. */
export async function ready(page = open(), options: object = OPTIONS) {
  const seen = await load(page);
  const gadget = start(page, options);
  await listed(page);
  return { page, seen, gadget };
}

export function choose(page: Page, code: string): void {
  select(page)!.value = code;
  select(page)!.dispatchEvent(new page.Event('change', { bubbles: true }));
}

export const reads = (page: Page, wanted = TRANSLATED) =>
  until(() => text(page) === wanted, `"${wanted}", instead of "${text(page)}"`);

export async function translated(page = open(), options: object = OPTIONS) {
  const all = await ready(page, options);
  choose(page, 'uk');
  await reads(page);
  return all;
}

export const posts = async () =>
  (await vendorRequests('google')).filter((r) => r.method === 'POST' && r.path === '/v1/translateHtml');

/** All texts that were sent, in the order of the requests. */
export const sent = async () => (await posts()).flatMap(({ body }) => (body as [[string[]]])[0][0]);

/** Keeps what a page writes to document.cookie from the browser. */
export function cookiesWritten(page: Page): string[] {
  const written: string[] = [];
  const set = (value: string) => void written.push(value);
  Object.defineProperty(page.document, 'cookie', { configurable: true, get: () => '', set });
  return written;
}

/** Registers what stands before and after each test of a file. */
export function onCleanPages(): void {
  beforeEach(async () => {
    await resetNetwork();
    await vendor('google', 'ok', { dictionary: DICTIONARY });
  });
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
    for (const name of ['googtrans', 'googtransopt'])
      for (const domain of ['', '; domain=localhost']) document.cookie = `${name}=; path=/; max-age=0${domain}`;
  });
}
