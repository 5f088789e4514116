// A translation that takes long: a bar that says how far it has come, what is told of it, and the way out.
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { type ConsentTranslate, registerProvider } from '../../src/index.js';
import { press } from '../support/commands.js';
import { focused, inHeader, open, watch } from '../support/compact.js';
import {
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  ownProvider,
  part,
  parts,
  put,
  said,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';
import { hear } from '../support/hear.js';

onCleanPage();

/** Milliseconds; a run that is over sooner shows no bar. */
const LONG = 500;
const ATTRIBUTES = { provider: 'lang', languages: '', endpoint: '', recipient: '', 'recipient-country': '' };

/** The run that goes on now, in the hands of the test. */
let report: (done: number, total: number, download?: 'download') => void;
let finish: () => void;
let begun = 0;
registerProvider(
  ownProvider({
    id: 'lang',
    load: async ({ onprogress }) => ({
      translateTo: () =>
        new Promise((done) => {
          report = onprogress!;
          finish = () => done({ complete: true });
          begun = performance.now();
        }),
      restore: async () => {},
      dispose: async () => {},
    }),
  }),
);

const bar = (element: ConsentTranslate) => maybe<HTMLProgressElement>(element, 'progress');
const label = (element: ConsentTranslate) => text(part<HTMLProgressElement>(element, 'progress').labels[0]);

/** What the visitor reads. */
let reads: 'uk' | 'ar' = 'uk';
const told = (download?: 'download') => words(reads, download ? 'downloading' : 'translating', { size: '' });

/** Puts up an element for somebody who reads that language. */
function meet(language: 'uk' | 'ar' = 'uk'): Promise<ConsentTranslate> {
  visitor((reads = language));
  return mount(ATTRIBUTES);
}

/** Presses "Translate". */
async function start(element: ConsentTranslate): Promise<void> {
  part(element, 'translate').click();
  await state(element, 'translating');
  await until(() => maybe(element, 'cancel'), 'the way out');
}

/** Reports until the bar shows it. */
const reported = (element: ConsentTranslate, done: number, total: number, download?: 'download') =>
  until(() => {
    report(done, total, download);
    const shown = bar(element);
    return shown?.value === done && shown.max === total && label(element) === told(download);
  }, `the bar at ${done} of ${total}`);
const ended = (element: ConsentTranslate) => until(() => maybe(element, 'original'), 'the way back');
const top = (element: ConsentTranslate, name: string) => part(element, name).getBoundingClientRect().top;

describe('the bar', () => {
  it('is never there in a short run', async () => {
    const element = await meet();
    await start(element); // what loads for the first time may take long
    finish();
    await ended(element);
    let seen = 0;
    const observer = new MutationObserver(() => bar(element) && seen++);
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    await start(element);
    report(1, 4);
    report(3, 4);
    finish();
    await ended(element);
    await settled();
    expect(seen).to.equal(0);
  });

  it('comes where a run is long, follows it, and goes with it', async () => {
    const element = await meet();
    await start(element);
    await reported(element, 1, 200);
    expect(performance.now() - begun).to.be.greaterThan(LONG - 50);
    const node = bar(element);
    for (const [done, total] of [
      [20, 200],
      [150, 300],
      [300, 300],
    ] as const)
      await reported(element, done, total);
    expect(bar(element) === node, 'the same node').to.equal(true);
    expect(node!.position).to.equal(1);
    finish();
    await ended(element);
    expect(!!bar(element)).to.equal(false);
    expect(said(element)).not.to.contain(told());
  });

  it('goes when the run fails or is given up, and is not there at the start of the next one', async () => {
    const element = await meet();
    await start(element);
    await reported(element, 1, 2);
    const again = element.translateTo('ar');
    await until(() => !bar(element), 'the bar to go');
    finish();
    await again;
    await element.withdraw();
    expect(!!bar(element)).to.equal(false);
  });

  it('says what goes on, in the language and the direction of the visitor', async () => {
    const element = await meet('ar');
    await start(element);
    await reported(element, 1, 2);
    const [words] = bar(element)!.labels as NodeListOf<HTMLLabelElement>;
    expect([words!.lang, words!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(bar(element)!).direction).to.equal('rtl');
    expect(words!.offsetHeight).to.be.greaterThan(bar(element)!.offsetHeight + 10);
  });

  it('moves nothing when it comes, so that nobody presses another button than was meant', async () => {
    const element = await meet();
    // neither where the words of the live region stand in its place before, nor where none do
    const silent = await mount(ATTRIBUTES);
    await start(element);
    await until(() => maybe(silent, 'cancel'), 'the other one');
    expect([text(part(element, 'status')) !== '', text(part(silent, 'status'))]).to.deep.equal([true, '']);
    const places = () =>
      [element, silent].flatMap((one) => [one.offsetHeight, top(one, 'translate'), top(one, 'cancel')]);
    const before = places();
    await reported(element, 1, 2);
    await until(() => bar(silent), 'the other bar');
    expect(places()).to.deep.equal(before);
  });

  it('is full, at most, and never of unknown length, whatever a provider reports', async () => {
    const element = await meet();
    await start(element);
    await reported(element, 1, 2);
    for (const [done, total] of [
      [5, 2],
      [NaN, NaN],
      [1, 0],
    ] as const) {
      report(done, total);
      await settled();
      expect(bar(element)?.position, `${done} of ${total}`).to.be.within(0, 1);
    }
    await reported(element, 2, 2);
  });

  it('is accessible', async () => {
    const { axe } = globalThis as unknown as { axe: { run(node: Element): Promise<{ violations: { id: string }[] }> } };
    const element = await meet();
    await start(element);
    await reported(element, 1, 2);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});

describe('announced', () => {
  it('are the start and the end, once each; the bar is no live region', async () => {
    const element = await meet();
    const { texts } = hear(element);
    await start(element);
    for (let done = 1; done < 4; done++) await reported(element, done, 4);
    expect(text(part(element, 'status'))).to.equal(words('uk', 'loading'));
    expect(bar(element)!.closest('[role=status], [aria-live]') === null).to.equal(true);
    finish();
    await ended(element);
    await settled();
    expect(texts()).to.deep.equal([words('uk', 'loading'), words('uk', 'translated', { language: 'Українська' })]);
  });

  it('is once that a language pack is being loaded, also where the page is being translated after it', async () => {
    const element = await meet();
    const { texts } = hear(element);
    await start(element);
    await reported(element, 1, 10, 'download');
    await reported(element, 9, 10, 'download');
    await reported(element, 1, 200);
    await reported(element, 180, 200);
    finish();
    await ended(element);
    await settled();
    const all = ['loading', 'downloading', 'translated'] as const;
    expect(texts()).to.deep.equal(all.map((key) => words('uk', key, { language: 'Українська', size: '' })));
  });

  it('is a run after that as any other', async () => {
    const element = await meet();
    await start(element);
    await reported(element, 1, 10, 'download');
    finish();
    await ended(element);
    const { texts } = hear(element);
    await start(element);
    await until(() => texts().length, 'the start');
    expect(texts()).to.deep.equal([words('uk', 'loading')]);
  });
});

it('its words are seen in place of those of the live region, which are still there to be heard', async () => {
  const element = await meet();
  await start(element);
  const status = part(element, 'status');
  expect(status.offsetHeight).to.be.greaterThan(20);
  await reported(element, 1, 2);
  expect(text(status)).to.equal(words('uk', 'loading'));
  expect(status.offsetHeight).to.equal(1);
  expect(getComputedStyle(status).clipPath).to.equal('inset(50%)');
  expect(getComputedStyle(status)).to.include({ display: 'block', visibility: 'visible' });
});

it('on a later page, which translates by itself, the bar comes too, and no start is announced', async () => {
  const first = await meet();
  await start(first);
  finish();
  await ended(first);
  const { visit } = kept();
  await leave(first);
  sessionStorage.setItem('consent-translate', visit!);
  const element = put(ATTRIBUTES);
  await until(() => maybe(element, 'status'), 'the live region');
  const { texts } = hear(element);
  await state(element, 'translating');
  await reported(element, 1, 2);
  finish();
  await ended(element);
  await settled();
  expect(texts()).to.deep.equal([words('uk', 'translated', { language: 'Українська' })]);
});

describe('"cancel"', () => {
  it('brings back the original; what is answered or reported later changes nothing', async () => {
    const element = await meet();
    const ends: string[] = [];
    for (const type of ['ct-translated', 'ct-failed', 'ct-restored'] as const)
      element.addEventListener(type, () => ends.push(type));
    await start(element);
    expect(text(part(element, 'cancel'))).to.equal(words('uk', 'cancel'));
    expect(!!maybe(element, 'original')).to.equal(false);
    await reported(element, 1, 2);
    part(element, 'cancel').focus();
    const lost = watch(element);
    await press('Enter');
    await state(element, 'ready');
    await until(() => !maybe(element, 'cancel'), 'the button to go');
    report(2, 2);
    finish();
    await settled();
    expect(element).to.include({ state: 'ready', language: null });
    expect(!!bar(element)).to.equal(false);
    expect(ends).to.deep.equal(['ct-restored']);
    expect(text(part(element, 'status'))).to.equal(words('uk', 'restored', { page: 'Німецька' }));
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
    expect(kept().visit ?? '').not.to.contain('"language"');
  });

  it('becomes "show the original" once the page is translated, and keeps the focus', async () => {
    const element = await meet();
    await start(element);
    const button = part(element, 'cancel');
    button.focus();
    const lost = watch(element);
    finish();
    await ended(element);
    expect(part(element, 'original') === button, 'the same node').to.equal(true);
    expect(text(button)).to.equal(words('uk', 'original', { page: 'Німецька' }));
    expect(focused(element)).to.equal('original');
    expect(lost()).to.deep.equal([]);
    expect(parts(element, 'cancel')).to.have.length(0);
  });
});

it('with `compact` both are in the menu', async () => {
  visitor((reads = 'uk'));
  const element = await inHeader('', ATTRIBUTES);
  await open(element);
  await start(element);
  await reported(element, 1, 2);
  const panel = part(element, 'panel').getBoundingClientRect();
  for (const name of ['progress', 'cancel']) {
    const { left, right, top, bottom } = part(element, name).getBoundingClientRect();
    expect(left >= panel.left && right <= panel.right && top >= panel.top && bottom <= panel.bottom).to.equal(true);
  }
  part(element, 'cancel').focus();
  const lost = watch(element);
  await press('Enter');
  await state(element, 'ready');
  await until(() => !bar(element), 'the bar to go');
  expect(focused(element)).to.equal('translate');
  expect(lost()).to.deep.equal([]);
});
