// Descriptors of the built-in providers are files of their own, fetched for the page that names them. In frames: each is a
// page just opened, on which such a file can be late, or gone.
import { expect } from '@open-wc/testing';
import type * as api from '../../src/index.js';
import { foreignHosts } from '../support/commands.js';
import {
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  ownProvider,
  part,
  parts,
  select,
  settled,
  shown,
  text,
  until,
  words,
} from '../support/fixtures.js';

onCleanPage();

type Id = 'google' | 'etranslation' | 'libretranslate' | 'phrasebook';
interface Page extends Window {
  /** What index.ts exports, once it has run. */
  api?: typeof api;
  /** The held files that were asked for, each once. */
  asked: string[];
  let: Record<string, (go: unknown) => void>;
  gates: Record<string, Promise<unknown>>;
  console: Console;
  /** States that were moved to, and what developers were told. */
  states: string[];
  told: string[];
}

const ROOT = new URL('../../src/', import.meta.url).href;
const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const file = (id: string) => `${ROOT}providers/${id}.ts`;
/**
 * Stands in the place of a descriptor that comes only when the test lets it. A promise of it, which the registry waits for as
 * for the file: in WebKit a second import() does not wait for a module that awaits.
 */
const late = (id: string) =>
  `if (!asked.includes('${id}')) asked.push('${id}');
  export const ${id} = gates['${id}'].then(() => import('${file(id)}?late')).then((file) => file.${id});`;
const GONE = 'throw new TypeError("Failed to fetch dynamically imported module")';

/** The element as a site embeds it. */
const tag = (provider: string, more = '', name = 'consent-translate') =>
  `<${name} provider="${provider}" languages="en uk ar" privacy-href="/datenschutz" ${more}>
    <a slot="alternative" href="/kontakt">Dolmetscher-Telefon</a></${name}>`;
const SETTINGS = tag('', '', 'consent-translate-settings');

/** Opens a page. `held`: descriptors that wait for `page.let[id]()`; `gone`: those that cannot be loaded. */
async function open({ body = '', held = [] as Id[], gone = [] as Id[] } = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = '600';
  frames.push(frame);
  document.body.append(frame);
  const page = frame.contentWindow as unknown as Page & typeof globalThis;
  page.document.open();
  Object.defineProperty(page.navigator, 'languages', { get: () => ['de'] });
  Object.assign(page, { asked: [], let: {}, gates: {}, states: [], told: [] });
  for (const id of held) page.gates[id] = new Promise((go) => (page.let[id] = go));
  for (const kind of ['error', 'warn'] as const)
    page.console[kind] = (...all: unknown[]) => {
      if (String(all[0]).includes('consent-translate')) page.told.push(`${kind}: ${all.join(' ')}`);
    };
  page.document.addEventListener('ct-statechange', ({ previous, state }) => page.states.push(`${previous} → ${state}`));
  const module = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
  const imports = {
    ...Object.fromEntries(held.map((id) => [file(id), module(late(id))])),
    ...Object.fromEntries(gone.map((id) => [file(id), module(GONE)])),
  };
  page.document.write(`<!doctype html><html lang="de"><head><title>Stadt</title>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">import * as api from '${ROOT}index.ts'; window.api = api;</script>
    </head><body>${body}</body></html>`);
  page.document.close();
  await until(() => page.api, 'the script');
  return page;
}

const element = (page: Page) => page.document.querySelector('consent-translate')!;
const isShown = (page: Page) => !!element(page).shadowRoot?.querySelector('[part=status] + *');
const asked = (page: Page, id: Id) => until(() => page.asked.includes(id), `${id} to be asked for`);
const notice = (page: Page) => text(maybe(element(page), 'notice'));
const speaksOf = (page: Page, label: string) => until(() => notice(page).includes(label), `the notice of ${label}`);
/** What a promise ends in: the error's name, or `fine`. */
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (error as Error).name,
  );
/** A provider of the page's own. */
const own = (id: string, label = 'Eigener') => ownProvider({ id, label, discloses: () => 'visitor' });

describe('while the descriptor is on its way', () => {
  it('nothing is shown, nothing is told, and it is not misconfigured; then the notice comes', async () => {
    const page = await open({ body: tag('google'), held: ['google'] });
    await asked(page, 'google');
    await settled();
    expect(isShown(page)).to.equal(false);
    expect(element(page).state).to.equal('asking');
    page.let['google']!(0);
    await speaksOf(page, 'Google Translate');
    expect(page.states).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('calls made at once wait for it', async () => {
    const page = await open({ held: ['google'] });
    page.document.body.innerHTML = tag('google');
    const calls = [element(page).translateTo('uk'), element(page).grant(), element(page).grant({ language: 'xx' })];
    let done = 0;
    const outcomes = Promise.all(calls.map((call) => outcome(call).finally(() => done++)));
    await asked(page, 'google');
    await settled();
    expect(done).to.equal(0);
    expect(kept()).to.deep.equal({ device: null, visit: null });
    page.let['google']!(0);
    // no consent yet · the consent · a language that is not offered
    expect(await outcomes).to.deep.equal(['NotAllowedError', 'fine', 'NotSupportedError']);
    expect(element(page).state).to.equal('ready');
    expect(element(page).record?.recipient).to.equal('Google Ireland Ltd');
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('withdrawing and restoring do not harm', async () => {
    const page = await open({ body: tag('google'), held: ['google'] });
    await asked(page, 'google');
    const calls = [element(page).withdraw(), element(page).restore()].map(outcome);
    page.let['google']!(0);
    expect(await Promise.all(calls)).to.deep.equal(['fine', 'fine']);
    await speaksOf(page, 'Google Translate');
  });

  for (const first of ['google', 'etranslation'] as const) {
    it(`another one is named: the last counts, though ${first} comes first`, async () => {
      const page = await open({ body: tag('google'), held: ['google', 'etranslation'] });
      await asked(page, 'google');
      element(page).provider = 'etranslation';
      await asked(page, 'etranslation');
      page.let[first]!(0);
      if (first === 'google') {
        await settled();
        expect(isShown(page)).to.equal(false);
        page.let['etranslation']!(0);
      }
      await speaksOf(page, 'eTranslation');
      page.let['google']!(0);
      await settled();
      expect(notice(page)).to.contain('eTranslation');
      expect(page.states).to.deep.equal([]);
      expect(page.told).to.deep.equal([]);
    });
  }

  it('another one is named after a call: that waits for the one that counts', async () => {
    const page = await open({ body: tag('google'), held: ['google', 'etranslation'] });
    await asked(page, 'google');
    const call = outcome(element(page).grant());
    element(page).provider = 'etranslation';
    await asked(page, 'etranslation');
    page.let['google']!(0);
    await settled();
    expect(kept()).to.deep.equal({ device: null, visit: null });
    page.let['etranslation']!(0);
    expect(await call).to.equal('fine');
    expect(element(page).record?.recipient).to.equal('European Commission');
  });

  it('and another is shown already, that one is shown until it comes', async () => {
    const page = await open({ body: tag('etranslation'), held: ['google'] });
    await speaksOf(page, 'eTranslation');
    element(page).provider = 'google';
    await asked(page, 'google');
    await settled();
    expect(notice(page)).to.contain('eTranslation');
    page.let['google']!(0);
    await speaksOf(page, 'Google Translate');
    expect(page.states).to.deep.equal([]);
  });

  it('a call after another one was named is a consent to that one only', async () => {
    const page = await open({ body: tag('etranslation'), held: ['google'] });
    await speaksOf(page, 'eTranslation');
    element(page).provider = 'google';
    const call = outcome(element(page).grant());
    await asked(page, 'google');
    await settled();
    expect(kept()).to.deep.equal({ device: null, visit: null });
    page.let['google']!(0);
    expect(await call).to.equal('fine');
    expect(element(page).record?.recipient).to.equal('Google Ireland Ltd');
  });

  it('the site registers a provider of another id: it still waits for its own', async () => {
    const page = await open({ body: tag('google'), held: ['google'] });
    await asked(page, 'google');
    page.api!.registerProvider(own('mein'));
    await settled();
    expect(page.states).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
    expect(isShown(page)).to.equal(false);
    page.let['google']!(0);
    await speaksOf(page, 'Google Translate');
  });

  it('the site registers one that it names later in its list: the first one counts', async () => {
    const page = await open({ body: tag('google mein'), held: ['google'] });
    await asked(page, 'google');
    page.api!.registerProvider(own('mein'));
    await settled();
    expect(isShown(page)).to.equal(false);
    page.let['google']!(0);
    await speaksOf(page, 'Google Translate');
  });

  it('the site registers its own one of that id: that counts, whenever the file comes', async () => {
    const page = await open({ body: tag('google'), held: ['google'] });
    await asked(page, 'google');
    page.api!.registerProvider(own('google'));
    page.let['google']!(0);
    await speaksOf(page, 'Eigener');
    await settled();
    expect(notice(page)).to.contain('Eigener').and.not.contain('Google');
    expect(page.told).to.deep.equal([]);
  });
});

describe('which files are fetched', () => {
  const ALL: Id[] = ['google', 'etranslation', 'libretranslate', 'phrasebook'];

  it('that of the first known provider of the list only', async () => {
    const page = await open({ held: ALL });
    page.document.body.innerHTML = tag('gibtesnicht, etranslation google');
    await asked(page, 'etranslation');
    page.let['etranslation']!(0);
    await speaksOf(page, 'eTranslation');
    await settled();
    expect(page.asked).to.deep.equal(['etranslation']);
    expect(page.told).to.deep.equal([]);
  });

  it('none where the site has registered its own one of that id before', async () => {
    const page = await open({ held: ALL });
    page.api!.registerProvider(own('google'));
    page.document.body.innerHTML = tag('google');
    await speaksOf(page, 'Eigener');
    expect(page.asked).to.deep.equal([]);
  });

  it('none by importing', async () => {
    const page = await open({ held: ALL });
    await settled();
    expect(page.asked).to.deep.equal([]);
  });
});

describe('an id that nobody knows', () => {
  it('is misconfigured until it is registered', async () => {
    const page = await open({ body: tag('spaeter') });
    await until(() => element(page).state === 'misconfigured' && page.told.length, 'the word to the developer');
    expect(page.told).to.have.length(1);
    expect(page.told[0]).to.match(/^error: .*\n.*provider: expected .*registerProvider.*; got "spaeter"/);
    page.api!.registerProvider(own('spaeter'));
    await speaksOf(page, 'Eigener');
    expect(page.states).to.deep.equal(['asking → misconfigured', 'misconfigured → asking']);
    expect(page.told).to.have.length(1);
  });
});

describe('a descriptor that cannot be loaded', () => {
  const broken = async (provider: string, gone: Id[] = ['google']) => {
    const page = await open({ body: tag(provider), gone });
    await until(() => element(page).state === 'misconfigured' && page.told.length, 'the word to the developer');
    await until(() => element(page).querySelector('a')!.getBoundingClientRect().height, 'the alternative');
    return page;
  };

  it('is misconfigured: the alternative is shown, and nothing else', async () => {
    const page = await broken('google');
    for (const name of ['notice', 'language', 'translate', 'error'])
      expect(parts(element(page), name).length, name).to.equal(0);
    await settled();
    expect(page.told).to.have.length(1);
    expect(page.states).to.deep.equal(['asking → misconfigured']);
  });

  it('is told to the developer as what it is: a file that is not there, not an unknown id', async () => {
    const page = await broken('google');
    expect(page.told[0])
      .to.contain('"google"')
      .and.match(/could not be loaded/);
  });

  it('makes no other one of the list take its place silently', async () => {
    const page = await open({ gone: ['google'] });
    page.api!.registerProvider(own('mein'));
    page.document.body.innerHTML = tag('google mein');
    await until(() => element(page).state === 'misconfigured', 'misconfigured');
    await settled();
    expect(parts(element(page), 'notice').length).to.equal(0);
  });

  it('rejects calls, and crashes nothing', async () => {
    const page = await broken('google');
    expect(await outcome(element(page).grant())).to.equal('InvalidStateError');
    expect(await outcome(element(page).translateTo('uk'))).to.equal('InvalidStateError');
    expect(await outcome(element(page).restore())).to.equal('fine');
    expect(await outcome(element(page).withdraw())).to.equal('fine');
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  it('is made good by the site’s own one of that id', async () => {
    const page = await broken('google');
    page.api!.registerProvider(own('google'));
    await speaksOf(page, 'Eigener');
  });

  it('is made good by another one that is named', async () => {
    const page = await broken('google');
    element(page).provider = 'etranslation';
    await speaksOf(page, 'eTranslation');
    expect([...select(element(page)).options].map(({ value }) => value)).to.deep.equal(['', 'en', 'uk', 'ar']);
  });
});

describe('on a page that knows only <consent-translate-settings>', () => {
  const settings = (page: Page) => page.document.querySelector('consent-translate-settings')!;
  const COOKIES = ['googtrans', 'googtransopt', 'etranslive'];

  /** A page about data protection, opened after consents on earlier pages. */
  async function after(ids: Id[], held = ids, gone: Id[] = []): Promise<Page> {
    const consents: Record<string, unknown> = {};
    for (const provider of ids) {
      const earlier = await mount({ provider, endpoint: '' });
      await earlier.grant({ remember: true });
      consents[provider] = earlier.record;
      await leave(earlier);
    }
    localStorage.setItem('consent-translate', JSON.stringify({ version: 1, consents }));
    for (const name of COOKIES) document.cookie = `${name}=/de/uk;path=/`;
    const page = await open({ body: SETTINGS, held, gone });
    await shown(settings(page));
    return page;
  }
  afterEach(() => {
    for (const name of COOKIES) document.cookie = `${name}=;path=/;max-age=0`;
  });

  it('a consent is told by the name of its provider', async () => {
    const page = await after(['google']);
    await asked(page, 'google');
    page.let['google']!(0);
    await until(() => text(part(settings(page), 'text')).includes('Google Translate'), 'the name');
    expect(text(part(settings(page), 'text'))).to.contain('Google Ireland Ltd');
    expect(page.asked).to.deep.equal(['google']);
  });

  it('by its id until that is known; nothing waits for it', async () => {
    const page = await after(['google']);
    expect(text(part(settings(page), 'text')))
      .to.contain('google')
      .and.not.contain('Google Translate');
    expect(parts(settings(page), 'withdraw').length).to.equal(1);
  });

  it('where one name cannot be loaded, the others are told all the same', async () => {
    const page = await after(['google', 'etranslation'], ['etranslation'], ['google']);
    await asked(page, 'etranslation');
    page.let['etranslation']!(0);
    await until(() => text(part(settings(page), 'text')).includes('eTranslation'), 'the name of the other');
    expect(text(part(settings(page), 'text'))).to.contain('google');
  });

  it('withdrawing deletes the cookies of each provider with a consent', async () => {
    const page = await after(['google', 'etranslation'], []);
    for (const name of COOKIES) expect(document.cookie).to.contain(name);
    part(settings(page), 'withdraw').click();
    await until(() => text(part(settings(page), 'text')) === words('de', 'none'), 'the words');
    await until(() => document.cookie === '', 'the cookies to go');
    expect(kept()).to.deep.equal({ device: null, visit: null });
    expect(await foreignHosts()).to.deep.equal([]);
  });
});
