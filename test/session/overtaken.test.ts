// What a session has begun, and what changes under it meanwhile: found by model.test.ts, each here by itself.
import { expect } from '@open-wc/testing';
import { memoryStore } from '../../src/consent/store.js';
import { loadTextProvider } from '../../src/providers/text-provider.load.js';
import type { ProviderContext } from '../../src/index.js';
import { registerProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { Runner } from '../../src/session/runner.js';
import { session } from '../../src/session/session.js';
import {
  agree,
  deferred,
  failure,
  forget,
  kept,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  put,
  settled,
  state,
  stub,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const NONE = { endpoint: '', recipient: '', 'recipient-country': '', languages: '' };

describe('a store that is set while the page is translated', () => {
  it('with the consent in it: the page is translated again, and the element says so', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    const store = memoryStore();
    store.set('libretranslate', element.record);
    element.store = store;
    await settled();
    await until(() => element.state === 'translated', 'the translation');
    expect(element.language).to.equal('uk');
    expect(pageText()).to.contain('[uk] Rathaus');
  });

  it('without: it is asked anew, on the original', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    element.store = memoryStore();
    await state(element, 'asking');
    await until(() => pageText() === ORIGINAL, 'the original');
    expect(element).to.include({ language: null, record: null });
  });
});

it('another provider named while the former one lets go of the page: the next call is served by the new one', async () => {
  const loaded: string[] = [];
  const going = deferred();
  for (const id of ['erster', 'zweiter'])
    registerProvider(
      ownProvider({
        id,
        discloses: () => 'visitor',
        load: async () => {
          loaded.push(id);
          return {
            translateTo: async () => ({ complete: true }),
            restore: async () => {},
            dispose: () => (id === 'erster' ? going.promise : Promise.resolve()),
          };
        },
      }),
    );
  const element = await mount({ ...NONE, provider: 'erster' });
  await element.grant({ language: 'uk' });
  const withdrawn = element.withdraw().catch(() => {});
  const call = failure(element.grant({ language: 'uk' }));
  await state(element, 'loading');
  element.provider = 'zweiter';
  await state(element, 'asking');
  going.resolve();
  expect((await call).name).to.equal('AbortError');
  await withdrawn;
  await element.grant({ language: 'uk' });
  expect(loaded).to.deep.equal(['erster', 'zweiter']);
});

it('a service is not connected to if the visitor has withdrawn while the file for it came', async () => {
  let connected = 0;
  const service = { id: 'dienst', connect: () => connected++ } as unknown as Parameters<typeof loadTextProvider>[0];
  const reason = new DOMException('no longer wanted', 'AbortError');
  const context = { config: {}, signal: AbortSignal.abort(reason) } as unknown as ProviderContext;
  expect(await failure(loadTextProvider(service, context))).to.equal(reason);
  expect(connected).to.equal(0);
});

it('restore() forgets the language also where its consent counts no more', async () => {
  const element = await mount({ revision: '1' });
  await agree(element, 'uk', true);
  const stored = kept().device!;
  await element.withdraw();
  element.remove();
  localStorage.setItem('consent-translate', stored);
  const later = await mount({ revision: '2' });
  await settled();
  expect(later.state).to.equal('asking');
  await later.restore();
  expect(kept().device).not.to.contain('"language"');
});

it('the next provider is not gone on to where the page names others meanwhile', async () => {
  const available = deferred<boolean>();
  let asks = false;
  const translator = {
    translateTo: () => Promise.reject(new TranslationError('refused', 'no')),
    restore: async () => {},
    dispose: async () => {},
  };
  registerProvider(ownProvider({ id: 'eins', load: async () => translator }));
  registerProvider(
    ownProvider({ id: 'zwei', discloses: () => 'visitor', availability: async () => !asks || available.promise }),
  );
  registerProvider(ownProvider({ id: 'drei', discloses: () => 'visitor' }));
  visitor('uk');
  const element = await mount({ ...NONE, provider: 'eins zwei' });
  await failure(element.translateTo('uk'));
  await until(() => maybe(element, 'next'), 'the next one');
  asks = true;
  part(element, 'next').click();
  await settled();
  element.provider = 'drei';
  await until(() => session.setup?.provider.id === 'drei', 'the new one');
  available.resolve(true);
  await settled();
  expect(session.setup?.provider.id).to.equal('drei');
});

describe('while it is looked for which provider of a list the visitor was with', () => {
  let pages = 0;

  /** A page with a list, whose second provider was allowed on an earlier page; the first takes its time to say whether it is there. */
  async function later() {
    const loaded: string[] = [];
    const available = deferred<boolean>();
    let questions = 0;
    const [first, second] = [`vorn${++pages}`, `hinten${pages}`];
    for (const id of [first, second])
      registerProvider(
        ownProvider({
          id,
          discloses: () => 'visitor',
          // the first question is which one the page begins with
          availability: async () => id === second || questions++ === 0 || available.promise,
          load: async () => {
            loaded.push(id);
            return { translateTo: async () => ({ complete: true }), restore: async () => {}, dispose: async () => {} };
          },
        }),
      );
    const earlier = await mount({ ...NONE, provider: second });
    await earlier.grant({ language: 'uk', remember: true });
    earlier.remove();
    forget();
    loaded.length = 0;
    const element = put({ ...NONE, provider: `${first} ${second}` });
    await until(() => questions === 2, 'the question');
    return { element, loaded, second, goOn: () => available.resolve(true) };
  }

  it('a call waits, and is served by that one', async () => {
    const { element, loaded, second, goOn } = await later();
    const call = element.translateTo('en');
    await settled();
    goOn();
    await call;
    expect(element).to.include({ state: 'translated', language: 'en' });
    expect(loaded).to.deep.equal([second]);
  });

  it('a consent is recorded for that one, and for no other', async () => {
    const { element, loaded, second, goOn } = await later();
    const call = element.grant({ language: 'uk', remember: true });
    await settled();
    goOn();
    await call;
    expect(element).to.include({ state: 'translated', language: 'uk' });
    expect(loaded).to.deep.equal([second]);
    expect(Object.keys((JSON.parse(kept().device!) as { consents: object }).consents)).to.deep.equal([second]);
  });

  for (const [when, heard] of [
    ['', settled],
    [', also in the moment in which it goes on', async () => {}],
  ] as const)
    it(`a press is followed with the consent that is there, and asks for no other${when}`, async () => {
      const { element, loaded, second, goOn } = await later();
      session.choose('en');
      const press = session.call(element, 'press', { via: 'button', voices: [] }, session.selected);
      await heard();
      goOn();
      await press;
      expect(element).to.include({ state: 'translated', language: 'en' });
      expect(element.record!.via).to.equal('host');
      expect(loaded).to.deep.equal([second]);
    });
});

it('once a provider has let go, no timer waits for it any longer', async () => {
  const { setTimeout, clearTimeout } = globalThis;
  const waiting = new Set<unknown>();
  const set = (run: () => void, ms?: number) => {
    const timer = setTimeout(run, ms);
    waiting.add(timer);
    return timer;
  };
  const clear = (timer?: number) => {
    waiting.delete(timer);
    clearTimeout(timer);
  };
  stub(globalThis, 'setTimeout', { value: set, writable: true });
  stub(globalThis, 'clearTimeout', { value: clear, writable: true });
  const runner = new Runner(() => {});
  await Promise.all([runner.stop(), runner.stop()]);
  expect(waiting.size).to.equal(0);
});
