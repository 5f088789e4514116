// The browser's own Translator as a provider: asked without contact, made from a press, within limits, and what is made of
// its answers.
import { expect, fixture, html } from '@open-wc/testing';
import { browser } from '../../src/providers/browser.js';
import { tagsOf } from '../../src/providers/browser-api.js';
import { connect } from '../../src/providers/browser.load.js';
import type { PageTranslator, ProviderContext, TextTranslator } from '../../src/providers/provider.js';
import { rejection } from '../page/helpers.js';
import { foreignHosts, resetNetwork } from '../support/commands.js';
import { installTranslator, type Options } from '../support/translator-stand-in.mjs';
import { configWith, contextWith, phrasesOf, phrasesUrl } from './phrases.js';
import { until } from '../support/until.js';

type Reason = Error & { reason?: string };
type StandIn = ReturnType<typeof installTranslator>;

const real = 'Translator' in globalThis;
const pair = { from: 'de-DE', to: 'uk' };
const undo: (() => void)[] = [];
let standIn: StandIn;
let translators: TextTranslator[] = [];
let told: (readonly [number, number, string | undefined])[] = [];

/** Puts the stand-in into the page until the end of the test. */
function put(options: Options = {}): StandIn {
  standIn = installTranslator(options);
  undo.push(standIn.remove);
  return standIn;
}

/** Puts a value in place of a property until the end of the test. */
function stub(object: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  });
}

/** Makes waits of a second and more so many times as short, and notes them. No more than this: a busy machine stands still meanwhile. */
function hurry(times = 8): number[] {
  const { setTimeout: timer } = globalThis;
  const limits: number[] = [];
  stub(globalThis, 'setTimeout', (call: () => void, ms = 0) => {
    if (ms >= 1000) limits.push(ms);
    return timer(call, ms >= 1000 ? ms / times : ms);
  });
  return limits;
}

const contextOf = (more: Partial<ProviderContext> = {}) =>
  contextWith(document.createElement('div'), { onprogress: (...all) => told.push(all as never), ...more });

/** A text translator on the stand-in. */
function start(options?: Options): TextTranslator {
  put(options);
  const translator = connect(contextOf());
  translators.push(translator);
  return translator;
}

/** What was asked of the browser, without texts. */
const asked = (what: string) => standIn.seen.calls.filter((call) => call.startsWith(what));
const reasonOf = async (promise: Promise<unknown>) => ((await rejection(promise)) as Reason | null)?.reason;
const uk = (...texts: string[]) => texts.map((text) => `[uk] ${text}`);

beforeEach(resetNetwork);
afterEach(() => {
  for (const translator of translators.splice(0)) translator.dispose?.();
  for (const back of undo.splice(0).reverse()) back();
  told = [];
});

describe('whether the browser can translate a pair', () => {
  const can = () => browser.availability!(pair);

  it('is no without a Translator, or with another global of that name', async () => {
    for (const value of [undefined, null, {}, { trans: () => '' }, class Translator {}]) {
      stub(globalThis, 'Translator', value);
      expect(await can()).to.equal(false);
      const loading = browser.load(contextOf());
      expect(await reasonOf(loading), 'loading says so at once').to.equal('unavailable');
    }
  });

  it('is yes where it has a model, or may load one, and no where it does not offer the pair', async () => {
    for (const state of ['available', 'downloadable', 'downloading'] as const) {
      put({ state });
      expect(await can(), state).to.equal(true);
    }
    put({ languages: ['de', 'en'] });
    expect(await can()).to.equal(false);
  });

  it('is no where it can not find out, or does not answer within a second', async () => {
    put({ state: null });
    expect(await can()).to.equal(false);
    const limits = hurry();
    put({ silent: ['availability'] });
    expect(await can()).to.equal(false);
    expect(limits).to.deep.equal([1000]);
  });

  it('is asked without making anything, and without a word to anybody', async () => {
    put();
    await can();
    expect(standIn.seen.calls).to.deep.equal(['availability de-DE uk']);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  (real ? it : it.skip)('is said by a real one in time, with nobody contacted and nothing made', async () => {
    const begin = performance.now();
    expect(await can()).to.be.a('boolean');
    expect(performance.now() - begin).to.be.below(10_000);
    expect(await foreignHosts()).to.deep.equal([]);
  });
});

describe('whether the browser may have to load a model', () => {
  const loads = () => browser.download!(pair);

  it('is yes until it has one, and no where it never will', async () => {
    for (const state of ['downloadable', 'downloading', 'available'] as const) {
      put({ state });
      expect(await loads(), state).to.equal(state !== 'available');
    }
    put({ languages: ['de', 'en'] });
    expect(await loads()).to.equal(false);
    stub(globalThis, 'Translator', undefined);
    expect(await loads()).to.equal(false);
  });

  it('is yes where it can not find out, or does not answer within a second', async () => {
    put({ state: null });
    expect(await loads()).to.equal(true);
    const limits = hurry();
    put({ silent: ['availability'] });
    expect(await loads()).to.equal(true);
    expect(limits).to.deep.equal([1000]);
    expect(asked('create')).to.deep.equal([]);
    expect(await foreignHosts()).to.deep.equal([]);
  });
});

describe('the tags of a language', () => {
  it('are its own, a shorter one, a former one; in an unusual script only that', () => {
    const tags: Record<string, string[]> = {
      de: ['de'],
      'de-AT': ['de-AT', 'de'],
      'pt-BR': ['pt-BR', 'pt'],
      'zh-Hans': ['zh-Hans', 'zh'],
      'zh-CN': ['zh-CN', 'zh'],
      'zh-TW': ['zh-Hant'],
      'zh-HK': ['zh-Hant'],
      sr: ['sr'],
      'sr-Latn': ['sr-Latn'],
      no: ['nb', 'no'],
      he: ['he', 'iw'],
      fil: ['fil', 'tl'],
      prs: ['fa-AF', 'fa'],
    };
    for (const [tag, expected] of Object.entries(tags)) expect(tagsOf(tag), tag).to.deep.equal(expected);
  });

  it('are tried one after the other, and the one found is used', async () => {
    const translator = start({ languages: ['de', 'no'] });
    expect(await translator.translate(['Amt'], { from: 'de', to: 'nb' })).to.deep.equal(['[no] Amt']);
    expect(standIn.seen.calls.slice(0, 3)).to.deep.equal(['availability de nb', 'availability de no', 'create de no']);
  });

  it('hold for the answer too: one in another script is not shown', async () => {
    const translator = start({ script: 'zh' });
    expect(await reasonOf(translator.translate(['Amt'], { from: 'de', to: 'zh-TW' }))).to.equal('refused');
    expect(standIn.living()).to.equal(0);
  });
});

describe("making the browser's translator", () => {
  it('tells how far its model is, in per cent, as a download', async () => {
    const translator = start({ download: [0, 0.004, 0.25, 0.251, 0.5, 0.5, 1] });
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
    expect(told).to.deep.equal([0, 25, 50, 100].map((part) => [part, 100, 'download']));
  });

  it('tells of no download where the model is there, and then needs no press', async () => {
    const translator = start({ state: 'available', press: false });
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
    expect(told).to.deep.equal([]);
  });

  it('is done once for all calls, and again only for another language: then the first is let go of', async () => {
    const translator = start();
    const calls = ['Amt', 'Rat', 'Bad', 'Weg', 'Tor', 'Ort'].map((text) => translator.translate([text], pair));
    expect((await Promise.all(calls)).flat()).to.deep.equal(uk('Amt', 'Rat', 'Bad', 'Weg', 'Tor', 'Ort'));
    expect(asked('create')).to.deep.equal(['create de-DE uk']);
    await translator.translate(['Amt'], { from: 'de-DE', to: 'ar' });
    expect(asked('create')).to.deep.equal(['create de-DE uk', 'create de-DE ar']);
    expect(standIn.living()).to.equal(1);
  });

  it('ends for all calls at once where the browser wants a press and there was none', async () => {
    const translator = start({ press: false });
    const calls = ['Amt', 'Rat', 'Bad'].map((text) => reasonOf(translator.translate([text], pair)));
    expect(await Promise.all(calls)).to.deep.equal(['unavailable', 'unavailable', 'unavailable']);
    expect(asked('create').length).to.equal(1);
    standIn.set({ press: true });
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
  });

  it('says to a retry without a press what went wrong after the press', async () => {
    stub(navigator, 'onLine', false);
    const translator = start({ once: true, end: 'NetworkError' });
    expect(await reasonOf(translator.translate(['Amt'], pair))).to.equal('offline');
    stub(navigator, 'onLine', true);
    expect(await reasonOf(translator.translate(['Amt'], pair))).to.equal('offline');
    expect(asked('create').length).to.equal(2);
    standIn.set({ end: 'done' });
    standIn.press();
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
    standIn.forget();
    standIn.destroyAll();
    expect(await reasonOf(translator.translate(['Amt'], pair)), 'what is over is not said again').to.equal(
      'unavailable',
    );
  });

  const endings: [Options, string][] = [
    [{ languages: ['de'] }, 'refused'],
    [{ end: 'NotSupportedError' }, 'refused'],
    [{ end: 'NetworkError' }, 'unavailable'],
    [{ end: 'OperationError' }, 'unavailable'],
    [{ state: null }, 'unavailable'],
  ];
  for (const [options, reason] of endings)
    it(`ends in ${reason} with ${JSON.stringify(options)}`, async () => {
      const error = await rejection(start(options).translate(['Amt'], pair));
      expect(error).to.include({ name: 'TranslationError', reason });
    });

  const standstills: [string, Options, number][] = [
    ['it is not said whether the pair is offered', { silent: ['availability'] }, 2000],
    ['nothing is heard of it', { silent: ['create'] }, 12_000],
    ['the download stands still', { download: [0, 0.3], end: 'stalls' }, 12_000],
    [
      'the download says the same again and again',
      { pace: 200, download: Array.from({ length: 12 }, () => 0.3) },
      12_000,
    ],
  ];
  for (const [what, options, limit] of standstills)
    it(`ends in timeout where for ${limit} ms ${what}, and another try may succeed`, async () => {
      const limits = hurry();
      const translator = start(options);
      expect(await reasonOf(translator.translate(['Amt'], pair))).to.equal('timeout');
      expect(limits).to.include(limit);
      expect(asked('give up').length, 'the browser is told').to.equal(asked('create').length);
      standIn.set({ silent: [], end: 'done', download: [0, 1], pace: 50 });
      expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
    });

  it('says offline where the download stands still without a network', async () => {
    hurry();
    stub(navigator, 'onLine', false);
    expect(await reasonOf(start({ end: 'stalls' }).translate(['Amt'], pair))).to.equal('offline');
  });

  it('takes any time as long as the download moves on', async () => {
    hurry(); // 12 s are 1.5 s now, and the ten parts take 2
    const translator = start({ pace: 200, download: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] });
    const begin = performance.now();
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
    expect(performance.now() - begin).to.be.above(1900);
  });

  // the download takes three times its pace, the texts three times the delay
  for (const [when, times, options] of [
    ['still waits for it', 8, { pace: 300 }],
    ['has it', 1, { pace: 250, delay: 400 }],
  ] as const)
    it(`goes on for a call that takes over from one given up, and ${when} a second later: a press makes one only`, async () => {
      const translator = start({ once: true, ...options });
      const abort = new AbortController();
      const first = rejection(translator.translate(['Amt'], { ...pair, signal: abort.signal }));
      await until(() => told.length, 'the first word of the download');
      const limits = hurry(times);
      abort.abort();
      const texts = ['Rat', 'Bad', 'Weg'];
      expect(await translator.translate(texts, pair)).to.deep.equal(uk(...texts));
      expect((await first)?.name).to.equal('AbortError');
      expect(limits).to.include(1000);
      expect([...asked('create'), ...asked('destroy')]).to.deep.equal(['create de-DE uk']);
    });

  it('ends soon after nobody waits for it any more, and can begin again', async () => {
    const translator = start({ end: 'stalls' });
    const abort = new AbortController();
    const first = rejection(translator.translate(['Amt'], { ...pair, signal: abort.signal }));
    await until(() => told.length, 'the first word of the download');
    const limits = hurry();
    abort.abort();
    await first;
    await until(() => asked('give up').length, 'giving up');
    expect(limits[0]).to.equal(1000);
    standIn.set({ end: 'done' });
    told = [];
    expect(await translator.translate(['Rat'], pair)).to.deep.equal(uk('Rat'));
    expect(asked('create').length).to.equal(2);
    expect(told[0]).to.deep.equal([0, 100, 'download']);
  });

  it('is let go of where it comes too late, and tells of nothing more', async () => {
    const translator = start({ deaf: true });
    const first = rejection(translator.translate(['Amt'], pair));
    await until(() => told.length, 'the first word of the download');
    translator.dispose!();
    expect((await first)?.name).to.equal('AbortError');
    const before = [...told];
    await until(() => asked('destroy').length, 'the end of what came too late');
    expect(standIn.living()).to.equal(0);
    expect(told).to.deep.equal(before);
  });

  it('is done for as long as the page stays', async () => {
    hurry();
    const translator = start();
    await translator.translate(['Amt'], pair);
    await new Promise((done) => setTimeout(done, 15_000)); // more than each of the limits
    expect([standIn.living(), asked('destroy').length]).to.deep.equal([1, 0]);
  });

  (real ? it : it.skip)('by a real one without a network ends with a reason', async function () {
    hurry();
    const translator = connect(contextOf());
    translators.push(translator);
    expect(await reasonOf(translator.translate(['Amt'], pair))).to.be.oneOf(['unavailable', 'refused', 'timeout']);
    expect(await foreignHosts()).to.deep.equal([]);
  });
});

describe("a call of the browser's translator", () => {
  it('gives it text by text in the order of the calls, two at a time', async () => {
    const translator = start({ state: 'available', delay: 5 });
    const texts = Array.from({ length: 12 }, (_, i) => `Satz ${i}`);
    const calls = [texts.slice(0, 6), texts.slice(6)].map((some) => translator.translate(some, pair));
    expect((await Promise.all(calls)).flat()).to.deep.equal(uk(...texts));
    expect(asked('translate')).to.deep.equal(texts.map((text) => `translate uk ${text}`));
    expect(standIn.seen.mostWaiting).to.equal(2);
  });

  it('hands on as text whatever comes', async () => {
    const attack = '<img src=x onerror="alert(1)">&lt;b&gt;';
    const translator = start({ dictionary: { uk: { Amt: attack } } });
    expect(await translator.translate(['Amt', '<b>Rat</b> & Bad'], pair)).to.deep.equal([
      attack,
      '[uk] <b>Rat</b> & Bad',
    ]);
  });

  it('leaves out a text that is too long for the model, or whose answer was filtered', async () => {
    const translator = start({ quota: 10, fails: { Rat: 'NotReadableError' } });
    const answers = await translator.translate(['Amt', 'Rat', 'ein sehr langer Satz', 'Bad'], pair);
    expect(answers).to.deep.equal(['[uk] Amt', '', '', '[uk] Bad']);
    expect(asked('create').length).to.equal(1);
    expect(await translator.translate(['Rat'], pair), 'also where it is alone').to.deep.equal(['']);
  });

  it('tries a text that failed once more, with another translator', async () => {
    const translator = start({ fails: { Rat: 'UnknownError' }, times: 1 });
    expect(await translator.translate(['Amt', 'Rat', 'Bad'], pair)).to.deep.equal(uk('Amt', 'Rat', 'Bad'));
    expect(asked('create').length).to.equal(2);
    expect(standIn.living()).to.equal(1);
  });

  it('does not lose the others where one text always fails', async () => {
    const texts = ['Amt', 'Rat', 'Bad', 'Weg', 'Tor'];
    const translator = start({ fails: { Rat: 'UnknownError' }, delay: 5 });
    expect(await translator.translate(texts, pair)).to.deep.equal(
      texts.map((text) => (text === 'Rat' ? '' : `[uk] ${text}`)),
    );
  });

  it('fails where none of its texts is translated', async () => {
    const translator = start({ fails: { '*': 'UnknownError' } });
    expect(await reasonOf(translator.translate(['Amt', 'Rat'], pair))).to.equal('error');
    standIn.set({ fails: {}, dictionary: { uk: { Amt: null } } });
    expect(await reasonOf(translator.translate(['Amt'], pair)), 'an answer that is no text').to.equal('error');
    standIn.set({ dictionary: {} });
    expect(await translator.translate(['Amt'], pair)).to.deep.equal(uk('Amt'));
  });

  it('ends in timeout where a text takes more than ten seconds; the next call has another translator', async () => {
    const limits = hurry();
    const translator = start({ state: 'available', fails: { Rat: 'silence' }, times: 1 });
    expect(await reasonOf(translator.translate(['Amt', 'Rat', 'Bad', 'Weg', 'Tor'], pair))).to.equal('timeout');
    expect(limits).to.include(10_000);
    expect(await translator.translate(['Rat'], pair)).to.deep.equal(uk('Rat'));
    expect(asked('translate').map((call) => call.slice(-3))).to.deep.equal(['Amt', 'Rat', 'Bad', 'Rat']);
    expect(standIn.living()).to.equal(1);
  });

  for (const gone of ['AbortError', 'InvalidStateError'])
    it(`works again after the browser has let go of its translators (${gone})`, async () => {
      const translator = start({ gone });
      await translator.translate(['Amt'], pair);
      standIn.destroyAll();
      expect(await translator.translate(['Amt', 'Rat', 'Bad'], pair)).to.deep.equal(uk('Amt', 'Rat', 'Bad'));
    });

  for (const deaf of [false, true])
    it(`is ended by its signal${deaf ? ', though the browser does not listen' : ''}, and asks nothing more`, async () => {
      const translator = start({ state: 'available', delay: 20, deaf });
      const abort = new AbortController();
      const texts = Array.from({ length: 10 }, (_, i) => `Satz ${i}`);
      const first = rejection(translator.translate(texts, { ...pair, signal: abort.signal }));
      await until(() => standIn.seen.waiting, 'a text that is waited for');
      const [count, waiting] = [asked('translate').length, standIn.seen.waiting];
      abort.abort(new DOMException('enough', 'AbortError'));
      expect(await first).to.include({ name: 'AbortError', message: 'enough' });
      expect(waiting).to.be.above(0);
      expect(asked('stop').length, 'the browser is told').to.equal(waiting);
      expect(await translator.translate(['Tor'], pair)).to.deep.equal(uk('Tor'));
      expect(asked('translate').slice(count)).to.deep.equal(['translate uk Tor']);
      expect(asked('create').length, 'the translator is still good').to.equal(1);
    });

  it('is not begun with a signal that is aborted already', async () => {
    const translator = start();
    const error = await rejection(translator.translate(['Amt'], { ...pair, signal: AbortSignal.abort() }));
    expect(error?.name).to.equal('AbortError');
    expect(standIn.seen.calls).to.deep.equal([]);
  });
});

describe('the browser as a provider', () => {
  const page = () =>
    fixture<HTMLElement>(
      html`<main>
        <h1>Rathaus</h1>
        <p>Die Brücke ist gesperrt.</p>
      </main>`,
    );
  const loaded: PageTranslator[] = [];
  afterEach(async () => {
    for (const translator of loaded.splice(0)) await translator.dispose();
  });
  async function load(root: Element, more: Partial<ProviderContext> = {}) {
    const translator = await browser.load(contextOf({ root, ...more }));
    loaded.push(translator);
    return translator;
  }

  it('says that it works on the device, discloses nothing, and needs a list of languages', () => {
    expect(browser).to.include({ device: true, leavesCode: false, languages: null });
    expect(browser.discloses(configWith())).to.equal('nothing');
    expect(browser.recipient(configWith())).to.equal(null);
    expect(browser.origins).to.deep.equal([]);
  });

  it('makes nothing by being loaded, and contacts no one at all', async () => {
    put();
    const root = await page();
    const translator = await load(root);
    expect(standIn.seen.calls).to.deep.equal([]);
    await translator.translateTo('uk');
    expect(root.querySelector('h1')?.textContent).to.equal('[uk] Rathaus');
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('tells the download, then the page', async () => {
    put();
    const translator = await load(await page());
    await translator.translateTo('uk');
    const kinds = told.map(([, , kind]) => kind);
    expect(kinds.slice(0, 3)).to.deep.equal(['download', 'download', 'download']);
    expect(kinds.slice(3)).not.to.include('download');
    const [done, total] = told.at(-1)!;
    expect(done).to.be.above(0).and.to.equal(total);
  });

  it('asks in batches of ten texts and a thousand characters at most', () => {
    const { limits, format } = start();
    expect({ limits, format }).to.deep.equal({ limits: { segments: 10, characters: 1000 }, format: 'text' });
  });

  it('is let go of with the page, also behind a phrasebook', async () => {
    for (const phrasebook of ['', phrasesUrl()]) {
      put();
      const root = await page();
      root.append(Object.assign(document.createElement('p'), { textContent: 'Neu im Haus' }));
      const translator = await load(root, { config: configWith({ phrasebook }) });
      await translator.translateTo('uk');
      const words = phrasebook ? (await phrasesOf('uk'))['Rathaus'] : '[uk] Rathaus';
      expect(root.querySelector('h1')?.textContent).to.equal(words);
      expect(root.lastElementChild?.textContent).to.equal('[uk] Neu im Haus');
      expect(standIn.living()).to.equal(1);
      await translator.dispose();
      expect(standIn.living(), `with the phrasebook "${phrasebook}"`).to.equal(0);
    }
  });
});
