// On a device that saves data: what the browser's translator has to load waits for a second press, of a visitor who knows.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, registerProvider } from '../../src/index.js';
import { press } from '../support/commands.js';
import { focused, watch } from '../support/compact.js';
import {
  choose,
  deferred,
  everythingKept,
  failure,
  kept,
  leave,
  maybe,
  mount,
  NOTHING,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  put,
  select,
  settled,
  state,
  stub,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';
import { hear } from '../support/hear.js';
import { installTranslator, type Options } from '../support/translator-stand-in.mjs';

onCleanPage();

const BROWSER = { provider: 'browser', languages: 'uk ar en', endpoint: '', recipient: '', 'recipient-country': '' };
const NAMES = { uk: 'Українська', ar: 'العربية' };

let standIn: ReturnType<typeof installTranslator>;
afterEach(() => standIn.remove());

/** What the browser was asked for beyond whether it could. */
const done = () => standIn.seen.calls.filter((call) => !call.startsWith('availability'));

interface Visit {
  readonly saves?: boolean;
  readonly reads?: 'uk' | 'ar';
  readonly translator?: Options;
}

/** A visitor with a browser that translates, on a device that saves data unless told otherwise. */
function arrive({ saves = true, reads = 'uk', translator = {} }: Visit = {}): void {
  visitor(reads);
  stub(navigator, 'connection', { get: () => ({ saveData: saves }) });
  standIn = installTranslator(translator);
}
async function meet(given?: Visit): Promise<ConsentTranslate> {
  arrive(given);
  return mount(BROWSER);
}

/** What the visitor reads; the name of the language is in the visitor's own. */
const waiting = (language = NAMES.uk, reads: 'uk' | 'ar' = 'uk', size = '') =>
  words(reads, 'saving', { language, size });
const told = (element: ConsentTranslate, expected: string) =>
  until(() => maybe(element, 'status') && text(part(element, 'status')) === expected, `"${expected}"`);

/** So much time goes by that the words may have been read. */
function read(): void {
  const { now } = performance;
  stub(performance, 'now', { value: () => now.call(performance) + 501, writable: true });
}
async function pressOnce(element: ConsentTranslate, expected: string): Promise<void> {
  part(element, 'translate').click();
  await told(element, expected);
}
async function pressAgain(element: ConsentTranslate): Promise<void> {
  read();
  part(element, 'translate').click();
  await state(element, 'translated');
}

describe('on a device that saves data', () => {
  it('the first press loads nothing and keeps nothing; its words are read, and heard once; the second press loads', async () => {
    const element = await meet();
    const before = element.state;
    await pressOnce(element, waiting());
    await settled();
    expect(done()).to.deep.equal([]);
    expect(pageText()).to.equal(ORIGINAL);
    expect(element).to.include({ state: before, language: null });
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(part(element, 'status').offsetHeight).to.be.greaterThan(20);

    await pressAgain(element);
    expect(done()[0]).to.equal('create de-DE uk');
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(maybe(element, 'status')?.textContent).not.to.contain(waiting());
  });

  it('the words are said once, in the language and the direction of the visitor', async () => {
    const element = await meet({ reads: 'ar' });
    await mount(BROWSER); // says nothing itself
    part(element, 'translate').focus();
    const { texts, languages } = hear(element);
    part(element, 'translate').click();
    await until(() => texts().length, 'the words');
    await settled();
    expect([texts(), languages()]).to.deep.equal([[waiting(NAMES.ar, 'ar')], ['ar']]);
    expect(part(element, 'status').dir).to.equal('rtl');
  });

  it('a double click is one press', async () => {
    const element = await meet();
    await pressOnce(element, waiting());
    part(element, 'translate').click();
    await settled();
    expect(done()).to.deep.equal([]);
  });

  it('a press counts as the second one only while the words are there', async () => {
    const element = await meet();
    await pressOnce(element, waiting());
    await element.restore();
    await told(element, '');
    read();
    await pressOnce(element, waiting());
    part(element, 'translate').click();
    await settled();
    expect(done()).to.deep.equal([]);
    await pressAgain(element);
  });

  it('another language asks again, also on the way back to the first', async () => {
    const element = await meet();
    await pressOnce(element, waiting());
    read();
    await choose(element, 'ar');
    await told(element, '');
    await pressOnce(element, waiting(NAMES.ar, 'ar'));
    read();
    await choose(element, 'uk');
    await pressOnce(element, waiting());
    await settled();
    expect(done()).to.deep.equal([]);
    await pressAgain(element);
    expect(done()[0]).to.equal('create de-DE uk');
  });

  it('the same from a translated page, which stays translated meanwhile', async () => {
    const element = await meet();
    await pressOnce(element, waiting());
    await pressAgain(element);
    const shown = pageText();
    await choose(element, 'ar', 'uk');
    await pressOnce(element, waiting('Арабська'));
    expect(element).to.include({ state: 'translated', language: 'uk' });
    expect(pageText()).to.equal(shown);
    await choose(element, 'en', 'uk');
    await told(element, '');
    await choose(element, 'ar', 'uk');
    read();
    await pressOnce(element, waiting('Арабська'));
    await pressAgain(element);
    await until(() => element.language === 'ar', 'Arabic');
    expect(done().filter((call) => call.startsWith('create'))).to.deep.equal(['create de-DE uk', 'create de-DE ar']);
  });

  it('pressed for while another language is on its way, that one is given up', async () => {
    const element = await meet({ translator: { end: 'stalls' } });
    await pressOnce(element, waiting());
    read();
    part(element, 'translate').click();
    await state(element, 'translating');
    await choose(element, 'ar');
    await pressOnce(element, waiting(NAMES.ar, 'ar'));
    expect(element).to.include({ state: 'ready', language: null });
    expect(pageText()).to.equal(ORIGINAL);
    expect(done().filter((call) => call.startsWith('create'))).to.deep.equal(['create de-DE uk']);
  });

  it('a pack that is there needs no second press', async () => {
    const element = await meet({ translator: { state: 'available' } });
    part(element, 'translate').click();
    await state(element, 'translated');
  });

  it('nor does a pair that is not offered: it fails as ever', async () => {
    const element = await meet({ translator: { languages: ['de', 'en'] } });
    part(element, 'translate').click();
    await state(element, 'failed');
    await told(element, words('uk', 'refused', { provider: 'Browser Translator' }));
  });

  it('a browser that does not say whether it must load is not made to', async () => {
    const element = await meet({ translator: { silent: ['availability'] } });
    await pressOnce(element, waiting());
    expect(done()).to.deep.equal([]);
  });

  it('"try again" after a failure needs no third press', async () => {
    const element = await meet({ translator: { end: 'NetworkError' } });
    await pressOnce(element, waiting());
    read();
    part(element, 'translate').click();
    await until(() => maybe(element, 'retry'), 'the failure');
    standIn.set({ end: 'done' });
    part(element, 'retry').click();
    await state(element, 'translated');
  });

  it('all of it goes by keyboard, and the focus stays', async () => {
    const element = await meet();
    part(element, 'translate').focus();
    const lost = watch(element);
    await press('Enter');
    await told(element, waiting());
    expect(focused(element)).to.equal('translate');
    read();
    await press('Space');
    await state(element, 'translated');
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
  });

  it('the page’s own call loads nothing either, however often; the visitor is told, and may press', async () => {
    const element = await meet();
    for (let i = 0; i < 2; i++) {
      const { name, message } = await failure(element.translateTo('uk'));
      expect([name, message.includes('saves data')]).to.deep.equal(['NotAllowedError', true]);
      read();
    }
    await told(element, waiting());
    expect(done()).to.deep.equal([]);
    await pressAgain(element);
  });

  it('the media feature says so too', async () => {
    const element = await meet({ saves: false });
    const { matchMedia } = globalThis;
    stub(globalThis, 'matchMedia', {
      writable: true,
      value: (query: string) =>
        query === '(prefers-reduced-data: reduce)' ? { matches: true } : matchMedia.call(globalThis, query),
    });
    await pressOnce(element, waiting());
    expect(done()).to.deep.equal([]);
  });
});

describe('on a later page', () => {
  /** The visit goes on, on a page of its own. */
  async function goOn(element: ConsentTranslate): Promise<void> {
    const { visit } = kept();
    await leave(element);
    standIn.seen.calls.length = 0;
    sessionStorage.setItem('consent-translate', visit!);
  }

  it('a pack that is gone is not loaded by itself: the original stays, the words are there, and one press loads', async () => {
    const first = await meet();
    await pressOnce(first, waiting());
    await pressAgain(first);
    await goOn(first);
    standIn.forget();
    const element = put(BROWSER);
    await told(element, waiting());
    expect(done()).to.deep.equal([]);
    expect(pageText()).to.equal(ORIGINAL);
    expect(element.state).to.equal('ready');
    await pressAgain(element);
  });

  it('a pack that is there is used without a word', async () => {
    const first = await meet();
    await pressOnce(first, waiting());
    await pressAgain(first);
    await goOn(first);
    const element = put(BROWSER);
    await state(element, 'translated');
  });

  it('`compact` opens for the words', async () => {
    const first = await meet();
    await pressOnce(first, waiting());
    await pressAgain(first);
    await goOn(first);
    standIn.forget();
    const element = put({ ...BROWSER, compact: '' });
    await told(element, waiting());
    await until(() => part(element, 'disclose').ariaExpanded === 'true', 'the open menu');
    expect(part(element, 'status').offsetHeight).to.be.greaterThan(20);
  });
});

describe('without saving data', () => {
  it('one press loads, and that is told as ever', async () => {
    const element = await meet({ saves: false, translator: { pace: 400 } });
    const { texts } = hear(element);
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => texts().length > 2, 'the end');
    expect(texts()).to.deep.equal([
      words('uk', 'loading'),
      words('uk', 'downloading', { size: '' }),
      words('uk', 'translated', { language: NAMES.uk }),
    ]);
  });
});

describe('of another provider', () => {
  const OWN = { ...BROWSER, provider: 'gross' };
  let size: boolean | number | Promise<never>;
  const never = new Promise<never>(() => {});
  const failing = Promise.reject<never>(new Error('it does not know'));
  failing.catch(() => {});
  let asked: string[] = [];
  let loads = 0;
  let report: (done: number, total: number, download?: 'download') => void;
  let finish: () => void;
  registerProvider(
    ownProvider({
      id: 'gross',
      discloses: () => 'visitor',
      download: async ({ from, to }) => {
        asked.push(`${from} ${to}`);
        return size;
      },
      load: async ({ onprogress }) => {
        loads++;
        return {
          translateTo: () =>
            new Promise((resolve) => {
              report = onprogress!;
              finish = () => resolve({ complete: true });
            }),
          restore: async () => {},
          dispose: async () => {},
        };
      },
    }),
  );
  beforeEach(() => {
    [asked, loads] = [[], 0];
  });

  /** Presses on a device that does not save data, and waits until it is told that something is being loaded. */
  async function download() {
    arrive({ saves: false });
    const element = await mount(OWN);
    const { texts } = hear(element);
    part(element, 'translate').click();
    await state(element, 'translating');
    await until(() => {
      report(1, 3, 'download');
      return texts().length > 1;
    }, 'the words');
    return { element, texts };
  }

  it('the size is told where it is known; no consent is asked for and none recorded before the second press', async () => {
    arrive();
    size = 45_400_000;
    const element = await mount(OWN);
    const grants: string[] = [];
    for (const type of ['ct-grant', 'ct-granted'] as const) element.addEventListener(type, () => grants.push(type));
    await pressOnce(element, waiting(NAMES.uk, 'uk', ' (45 МБ)'));
    expect(asked).to.deep.equal(['de-DE uk']);
    expect([grants, loads, element.state]).to.deep.equal([[], 0, 'asking']);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(maybe(element, 'notice'), 'the notice').to.not.equal(undefined);
    read();
    part(element, 'translate').click();
    await state(element, 'translating');
    expect([grants, loads]).to.deep.equal([['ct-grant', 'ct-granted'], 1]);
    finish();
    await state(element, 'translated');
  });

  it('who chooses another language while that is found out is not called back', async () => {
    arrive();
    const late = deferred<never>();
    size = late.promise;
    const element = await mount(OWN);
    part(element, 'translate').click();
    await until(() => asked.length, 'the question');
    await choose(element, 'ar');
    late.resolve(true as never);
    await settled();
    expect([select(element).value, text(part(element, 'status')), loads]).to.deep.equal(['ar', '', 0]);
  });

  it('a consent that a consent manager brings is kept, and loads nothing', async () => {
    arrive();
    size = true;
    const element = await mount(OWN);
    const { name } = await failure(element.grant({ language: 'uk' }));
    expect([name, element.state, loads]).to.deep.equal(['NotAllowedError', 'ready', 0]);
    expect(kept().visit).to.contain('"gross"');
    await told(element, waiting());
  });

  it('the size is told with the download too, once', async () => {
    size = 250_000_000;
    const { element, texts } = await download();
    report(2, 3, 'download');
    finish();
    await state(element, 'translated');
    await until(() => texts().length > 2, 'the end');
    expect(texts()).to.deep.equal([
      words('uk', 'loading'),
      words('uk', 'downloading', { size: ' (250 МБ)' }),
      words('uk', 'translated', { language: NAMES.uk }),
    ]);
    expect(asked).to.include('de-DE uk');
  });

  it('a size that comes after the words stays unsaid', async () => {
    const late = deferred<never>();
    size = late.promise;
    const { element, texts } = await download();
    late.resolve(5_000_000 as never);
    report(2, 3, 'download');
    await until(() => part<HTMLProgressElement>(element, 'progress').value === 2, 'the bar');
    expect(texts().at(-1)).to.equal(words('uk', 'downloading', { size: '' }));
    finish();
    await state(element, 'translated');
  });

  it('what is no size is none; one that fails to say, or never does, is taken to load something', async () => {
    arrive();
    for (const answer of [NaN, Infinity, -5, never, failing]) {
      size = answer;
      const element = await mount(OWN);
      await pressOnce(element, waiting());
      expect(loads).to.equal(0);
      await leave(element);
    }
  });
});
