// Whatever goes wrong: the page stays in German, the visitor is told what happened in a language that the visitor reads,
// sees the other ways to get help, and can try again. What a service can do wrong is a table of its own, with the words that are
// read: test/promise/faults.test.mjs.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type FailureReason, type Provider, registerProvider } from '../../src/index.js';
import { service } from '../support/commands.js';
import {
  agree,
  choose,
  deferred,
  failure,
  listen,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  select,
  settled,
  state,
  stub,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const html = document.documentElement;
const REASONS = ['blocked', 'offline', 'timeout', 'unavailable', 'refused', 'quota', 'error'];
async function expectFailed(element: ConsentTranslate, reason: FailureReason): Promise<void> {
  await state(element, 'failed');
  const status = part(element, 'status');
  await until(() => text(status) === words('uk', reason) && maybe(element, 'error'), `the words for ${reason}`);
  expect(status.lang).to.equal('uk');
  expect(text(part(element, 'error'))).to.contain('імецьк');
  expect(part(element, 'error').lang).to.equal('uk');
  expect(text(part(element, 'retry'))).to.equal(words('uk', 'retry'));
  expect(pageText()).to.equal(ORIGINAL);
  expect(html.lang).to.equal('de-DE');
  expect(html.hasAttribute('dir')).to.equal(false);
  // the other way to get help comes before the retry
  const other = element.querySelector<HTMLElement>('[slot=alternative]')!;
  expect(other.assignedSlot?.closest('[part=error]')).to.equal(part(element, 'error'));
  expect(other.getBoundingClientRect().height).to.be.greaterThan(0);
  const order = other.assignedSlot!.compareDocumentPosition(part(element, 'retry'));
  expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
}

it('a service that is late, but within the limit, is waited for', async () => {
  await service('slow', { delay: 800 });
  const element = await mount();
  await agree(element, 'uk');
  expect(pageText()).to.contain('[uk] Rathaus');
});

it('rejects with TranslationError, which says how long a service of the own origin wants to rest', async () => {
  const busy = new Response('{}', { status: 429, headers: { 'retry-after': '60' } });
  Object.defineProperty(busy, 'url', { value: `${location.origin}/mt/translate` });
  stub(globalThis, 'fetch', { writable: true, value: async () => busy });
  const element = await mount({ endpoint: '/mt/' });
  const error = await failure(element.grant({ language: 'uk' }));
  expect(error).to.include({ name: 'TranslationError', reason: 'unavailable', retryAfter: 60 });
});

it('failing again is told again', async () => {
  visitor('uk');
  await service('refused');
  const element = await mount();
  let failed = 0;
  element.addEventListener('ct-failed', () => failed++);
  part(element, 'translate').click();
  await expectFailed(element, 'refused');
  await service('quota');
  part(element, 'retry').click();
  await until(() => failed === 2, 'the second failure');
  await expectFailed(element, 'quota');
});

it('a failure on the way to a second language brings the original back', async () => {
  const element = await mount();
  await agree(element, 'ar');
  await service('unavailable');
  const control = select(element);
  control.value = 'uk';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  part(element, 'translate').click();
  await expectFailed(element, 'unavailable');
  expect(element.language).to.equal(null);
});

it('another language can be chosen instead of the one that failed', async () => {
  await service('unavailable');
  const element = await mount();
  await choose(element, 'uk');
  part(element, 'translate').click();
  await state(element, 'failed');
  await service('ok');
  await until(() => maybe(element, 'retry'), 'the words');
  const control = select(element);
  control.value = 'en';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  part(element, 'translate').click();
  await state(element, 'translated');
  expect(element.language).to.equal('en');
});

describe('a provider of somebody else', () => {
  const own = (id: string, more: Partial<Provider> = {}) => {
    registerProvider(ownProvider({ id, label: 'LibreTranslate', ...more }));
    return { provider: id, languages: '', endpoint: '', recipient: '', 'recipient-country': '' };
  };

  it('whose file never arrives: timeout, after 10 seconds', async () => {
    visitor('uk');
    const called = deferred();
    const limits: (() => void)[] = [];
    const real = globalThis.setTimeout;
    stub(globalThis, 'setTimeout', {
      writable: true,
      value: (act: () => void, ms?: number) => (ms === 10_000 ? limits.push(act) : real(act, ms)),
    });
    const signals: AbortSignal[] = [];
    const load = ({ signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      called.resolve();
      return new Promise<never>(() => {});
    };
    const element = await mount(own('ewig', { load }));
    part(element, 'translate').click();
    await called.promise;
    await settled();
    expect(element.state).to.equal('loading');
    expect(limits).to.have.length(1);
    limits[0]!();
    await expectFailed(element, 'timeout');
    expect(signals[0]?.aborted).to.equal(true);
    // the failure is forgotten: a retry loads again
    part(element, 'retry').click();
    await until(() => signals.length === 2, 'another load');
  });

  const rubbish: Readonly<Record<string, Partial<Provider>>> = {
    'that throws undefined': { load: () => Promise.reject() },
    'that throws at once': {
      load: () => {
        throw 'kaputt';
      },
    },
    'that loads nothing': { load: async () => undefined as never },
    'that loads a text': { load: async () => 'ja' as never },
  };
  const translators: Readonly<Record<string, () => unknown>> = {
    'whose translator throws null': () => Promise.reject(null),
    'whose translator throws at once': () => {
      throw new Error('kaputt');
    },
    'whose translator answers nothing': () => undefined,
    'whose translator answers null': async () => null,
    'whose translator has given up by itself': () => Promise.reject(new DOMException('nein', 'AbortError')),
  };
  for (const [name, translateTo] of Object.entries(translators))
    (rubbish as Record<string, Partial<Provider>>)[name] = {
      load: async () => ({ translateTo: translateTo as never, restore: async () => {}, dispose: async () => {} }),
    };
  for (const [name, more] of Object.entries(rubbish)) {
    it(`${name}: failed, with a reason`, async () => {
      visitor('uk');
      const errors = listen('error');
      const element = await mount(own(name.replaceAll(' ', '-'), more));
      const error = await failure(element.translateTo('uk'));
      expect(error.name).to.equal('TranslationError');
      expect(error.reason).to.be.oneOf(REASONS);
      await expectFailed(element, error.reason as FailureReason);
      expect(errors).to.deep.equal([]);
    });
  }

  it('that cannot restore: withdrawing works all the same', async () => {
    const fail = () => Promise.reject(new Error('kaputt'));
    const element = await mount(
      own('klebt', {
        discloses: () => 'visitor',
        load: async () => ({ translateTo: async () => ({ complete: true }), restore: fail, dispose: fail }),
      }),
    );
    await agree(element, 'uk');
    await element.withdraw();
    expect(element.state).to.equal('asking');
    expect(element.record).to.equal(null);
  });
});
