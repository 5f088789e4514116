// What stays of a provider after a withdrawal: its code, where it cannot be taken away, which the visitor is told; and
// nothing that can be deleted.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type Provider, registerProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import {
  agree,
  type Attributes,
  deferred,
  failure,
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  parts,
  said,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const NONE = { endpoint: '', recipient: '', 'recipient-country': '', languages: '' };
let cleared: string[] = [];
let fails = false;
let disposed: Promise<void> | undefined;

const register = (id: string, more: Partial<Provider> = {}) =>
  registerProvider(
    ownProvider({
      id,
      leavesCode: true,
      discloses: () => 'visitor',
      clear: () => void cleared.push(id),
      load: async () => ({
        translateTo: async () => {
          if (fails) throw new TranslationError('refused', 'no');
          return { complete: true };
        },
        restore: async () => {},
        dispose: async () => disposed,
      }),
      ...more,
    }),
  );

beforeEach(() => {
  cleared = [];
  fails = false;
  disposed = undefined;
  register('bleibt');
  register('geht', { leavesCode: false });
});

const meet = (provider: string, more: Attributes = {}) => mount({ ...NONE, provider, ...more });
const told = (element: ConsentTranslate, tag: 'de' | 'uk' = 'uk') => said(element).includes(words(tag, 'resident'));
const hasButton = (element: ConsentTranslate) => parts(element, 'reload').length > 0;

async function withdrawn(element: ConsentTranslate): Promise<void> {
  part(element, 'withdraw').click();
  await state(element, 'asking');
  await until(() => maybe(element, 'notice') && !maybe(element, 'withdraw'), 'the notice');
}

describe('code that stays in memory', () => {
  it('is told after the withdrawal, with a button that reloads the page', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    expect([told(element), hasButton(element)]).to.deep.equal([false, false]);
    await withdrawn(element);
    expect(told(element)).to.equal(true);
    expect(text(part(element, 'reload'))).to.equal(words('uk', 'reload'));
    expect(part(element, 'reload').getBoundingClientRect().height).to.be.at.least(44);
  });

  it('is told in the language that is chosen then', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    await withdrawn(element);
    const select = part<HTMLSelectElement>(element, 'language');
    select.value = 'ar';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => text(maybe(element, 'reload')) === words('ar', 'reload'), 'Arabic');
    expect(said(element)).to.contain(words('ar', 'resident'));
  });

  it('is told no more once there is a consent again, and again after that', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    await withdrawn(element);
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => !hasButton(element), 'the button to go');
    expect(told(element)).to.equal(false);
    await until(() => maybe(element, 'withdraw'), 'the way back');
    await withdrawn(element);
    expect([told(element), hasButton(element)]).to.deep.equal([true, true]);
  });

  it('is told where the withdrawal came from elsewhere on the page', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    const settings = await mountSettings();
    await until(() => maybe(settings, 'withdraw'), 'the button');
    part(settings, 'withdraw').click();
    await until(() => hasButton(element), 'the offer to reload');
    expect(told(element)).to.equal(true);
  });

  it('is told where it failed to translate', async () => {
    const element = await meet('bleibt');
    fails = true;
    await failure(element.grant({ language: 'uk' }));
    await until(() => maybe(element, 'retry') && maybe(element, 'withdraw'), 'the failure');
    await withdrawn(element);
    expect([told(element), hasButton(element)]).to.deep.equal([true, true]);
  });

  it('is told though the visitor has gone on to a provider that leaves none', async () => {
    const element = await meet('bleibt geht');
    fails = true;
    visitor('uk');
    await failure(element.grant({ language: 'uk' }));
    await until(() => maybe(element, 'next'), 'the next one');
    fails = false;
    part(element, 'next').click();
    await state(element, 'asking');
    await until(() => !maybe(element, 'error') && maybe(element, 'notice'), 'the notice');
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    await withdrawn(element);
    expect([told(element), hasButton(element)]).to.deep.equal([true, true]);
  });
});

describe('nothing of the kind is told', () => {
  it('where nothing was loaded', async () => {
    visitor('uk');
    const element = await meet('bleibt');
    await element.grant();
    await until(() => maybe(element, 'withdraw'), 'the way back');
    await withdrawn(element);
    expect([told(element), hasButton(element)]).to.deep.equal([false, false]);
  });

  it('of a provider that leaves none', async () => {
    const element = await meet('geht');
    await agree(element, 'uk');
    await withdrawn(element);
    expect([told(element), hasButton(element)]).to.deep.equal([false, false]);
  });

  it('by restoring', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    part(element, 'original').click();
    await state(element, 'ready');
    await until(() => !maybe(element, 'original'), 'the way back to go');
    expect([told(element), hasButton(element)]).to.deep.equal([false, false]);
  });
});

describe('what can be deleted', () => {
  it('is deleted by the provider, and by each one with a consent', async () => {
    const element = await meet('geht');
    await element.grant();
    element.provider = 'bleibt';
    await state(element, 'asking');
    await agree(element, 'uk');
    cleared = [];
    await element.withdraw();
    expect(cleared.sort()).to.deep.equal(['bleibt', 'geht']);
  });

  it('is not deleted by restoring', async () => {
    const element = await meet('bleibt');
    await agree(element, 'uk');
    cleared = [];
    await element.restore();
    await settled();
    expect(cleared).to.deep.equal([]);
  });

  it('is deleted also where a second withdrawal overtakes the first, which is not over yet', async () => {
    const element = await meet('geht');
    await element.grant();
    element.provider = 'bleibt';
    await state(element, 'asking');
    await agree(element, 'uk');
    cleared = [];
    const slow = deferred();
    disposed = slow.promise;
    const first = element.withdraw().catch(() => {});
    await until(() => element.record === null, 'the first one to begin');
    const second = element.withdraw().catch(() => {});
    await settled();
    slow.resolve();
    await Promise.all([first, second]);
    await until(() => cleared.includes('geht') && cleared.includes('bleibt'), 'both to be cleared');
  });

  it('is deleted also where a new consent to another provider overtakes it', async () => {
    const element = await meet('geht');
    await element.grant();
    element.provider = 'bleibt';
    await state(element, 'asking');
    await agree(element, 'uk');
    cleared = [];
    const slow = deferred();
    disposed = slow.promise;
    const first = element.withdraw().catch(() => {});
    await until(() => element.record === null, 'the first one to begin');
    const second = element.grant();
    slow.resolve();
    await Promise.all([first, second]);
    await until(() => cleared.includes('geht'), 'the other one to be cleared');
  });
});
