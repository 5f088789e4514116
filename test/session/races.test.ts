// Calls that overtake each other, and elements that move while something runs: the last call wins, and nothing is loaded twice.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type PageTranslator, type ProviderContext, registerProvider } from '../../src/index.js';
import { release, service, serviceRequests } from '../support/commands.js';
import {
  add,
  agree,
  type Deferred,
  deferred,
  failure,
  kept,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  settled,
  state,
  until,
} from '../support/fixtures.js';

onCleanPage();

const posts = async () => (await serviceRequests()).filter(({ method }) => method === 'POST').length;

/** A provider whose every step waits for the test. */
function slow(id: string) {
  const log: string[] = [];
  const loads: Deferred<void>[] = [];
  const runs = new Map<string, Deferred<{ complete: boolean }>>();
  const contexts: ProviderContext[] = [];
  registerProvider(
    ownProvider({
      id,
      discloses: () => 'visitor',
      load: async (context) => {
        const number = loads.length;
        contexts.push(context);
        log.push('load');
        loads.push(deferred());
        await loads[number]!.promise;
        const translator: PageTranslator = {
          translateTo: (language) => {
            log.push(`to ${language}`);
            const run = deferred<{ complete: boolean }>();
            runs.set(language, run);
            return run.promise;
          },
          restore: async () => void log.push('restore'),
          dispose: async () => void log.push(`dispose ${number}`),
        };
        return translator;
      },
    }),
  );
  return {
    attributes: { provider: id, languages: '', endpoint: '', recipient: '', 'recipient-country': '' },
    log,
    loads,
    runs,
    contexts,
  };
}

describe('the last call wins', () => {
  it('of many calls at once; the others reject with AbortError', async () => {
    const element = await mount();
    await element.grant();
    const states: string[] = [];
    element.addEventListener('ct-translated', ({ language }) => states.push(language));
    const calls = ['en', 'uk', 'ar', 'fr', 'uk'].map((language) => element.translateTo(language));
    const last = calls.pop()!;
    const errors = await Promise.all(calls.map(failure));
    await last;
    expect(errors.map(({ name }) => name)).to.deep.equal(Array(4).fill('AbortError'));
    expect(element).to.include({ state: 'translated', language: 'uk' });
    expect(pageText())
      .to.contain('[uk] Rathaus')
      .and.not.match(/\[(en|ar|fr)\]/);
    expect(document.documentElement.lang).to.equal('uk');
    expect(states).to.deep.equal(['uk']);
    expect(kept().visit).to.contain('"language":"uk"');
  });

  it('though an earlier one is answered later', async () => {
    const { attributes, loads, runs } = slow('langsam-1');
    const element = await mount(attributes);
    const first = failure(element.grant({ language: 'en' }));
    await until(() => loads.length, 'the load');
    loads[0]!.resolve();
    await until(() => runs.has('en'), 'the first run');
    const second = element.translateTo('uk');
    await until(() => runs.has('uk'), 'the second run');
    runs.get('uk')!.resolve({ complete: true });
    await second;
    runs.get('en')!.resolve({ complete: true });
    expect((await first).name).to.equal('AbortError');
    await settled();
    expect(element.language).to.equal('uk');
  });

  it('while the provider is loading, which is done once', async () => {
    const { attributes, log, loads, runs } = slow('langsam-2');
    const element = await mount(attributes);
    const first = failure(element.grant({ language: 'en' }));
    await until(() => loads.length, 'the load');
    const second = element.translateTo('uk');
    expect((await first).name).to.equal('AbortError');
    loads[0]!.resolve();
    await until(() => runs.has('uk'), 'the run');
    runs.get('uk')!.resolve({ complete: true });
    await second;
    expect(log).to.deep.equal(['load', 'to uk']);
  });

  it('two quick presses are one translation', async () => {
    const element = await mount();
    await element.grant();
    let failed = 0;
    element.addEventListener('ct-failed', () => failed++);
    const control = part<HTMLSelectElement>(element, 'language');
    control.value = 'uk';
    control.dispatchEvent(new Event('change', { bubbles: true }));
    part(element, 'translate').click();
    part(element, 'translate').click();
    await state(element, 'translated');
    await settled();
    expect(element.state).to.equal('translated');
    expect(failed).to.equal(0);
    expect(pageText()).to.contain('[uk] Rathaus');
  });
});

describe('withdrawing', () => {
  it('while loading: AbortError, and what comes too late is let go of', async () => {
    const { attributes, log, loads, contexts } = slow('langsam-3');
    const element = await mount(attributes);
    const call = failure(element.grant({ language: 'uk' }));
    await until(() => loads.length, 'the load');
    await until(() => maybe(element, 'withdraw'), 'the button');
    part(element, 'withdraw').click();
    expect((await call).name).to.equal('AbortError');
    expect(contexts[0]?.signal.aborted).to.equal(true);
    loads[0]!.resolve();
    await state(element, 'asking');
    await until(() => log.includes('dispose 0'), 'the late one to be let go of');
    expect(log).not.to.include('to uk');
    expect(kept()).to.deep.equal({ device: null, visit: null });
    expect(element.record).to.equal(null);
  });

  it('is not held up by a provider that never loads', async () => {
    const { attributes, loads } = slow('langsam-4');
    const element = await mount(attributes);
    const call = failure(element.grant({ language: 'uk' }));
    await until(() => loads.length, 'the load');
    await element.withdraw();
    expect(element.state).to.equal('asking');
    expect((await call).name).to.equal('AbortError');
    loads[0]!.resolve();
  });

  it('while translating: the page is as before, and stays so when the answer comes', async () => {
    await service('late');
    const element = await mount();
    const call = failure(element.grant({ language: 'uk' }));
    await until(posts, 'the request');
    await element.withdraw();
    expect((await call).name).to.equal('AbortError');
    expect(element.state).to.equal('asking');
    await release();
    await settled();
    expect(pageText()).to.equal(ORIGINAL);
    expect(element).to.include({ state: 'asking', language: null });
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  it('and agreeing again at once begins anew', async () => {
    const element = await mount();
    await agree(element, 'uk');
    const withdrawn = element.withdraw();
    const granted = element.grant({ language: 'ar' });
    await Promise.allSettled([withdrawn]);
    await granted;
    expect(element).to.include({ state: 'translated', language: 'ar' });
    expect(element.record?.via).to.equal('host');
    expect(kept().visit).to.contain('"libretranslate"');
  });
});

describe('restoring', () => {
  it('while translating: AbortError, the original stays, the consent too', async () => {
    await service('late');
    const element = await mount();
    const call = failure(element.grant({ language: 'uk' }));
    await state(element, 'translating');
    await until(() => maybe(element, 'cancel'), 'the button');
    part(element, 'cancel').click();
    expect((await call).name).to.equal('AbortError');
    await state(element, 'ready');
    await release();
    await settled();
    expect(pageText()).to.equal(ORIGINAL);
    expect(element.state).to.equal('ready');
    expect(element.record?.via).to.equal('host');
    expect(kept().visit).not.to.contain('language"');
  });

  it('from the second language goes back to the original, not to the first', async () => {
    const element = await mount();
    await agree(element, 'uk');
    await service('late');
    const call = failure(element.translateTo('ar'));
    await state(element, 'translating');
    await element.restore();
    expect((await call).name).to.equal('AbortError');
    expect(pageText()).to.equal(ORIGINAL);
    expect(element).to.include({ state: 'ready', language: null });
  });
});

describe('an element that', () => {
  const count = async (element: ConsentTranslate, act: () => Promise<void> | void) => {
    const before = await posts();
    const changes: string[] = [];
    const listen = ({ state: now }: { state: string }) => changes.push(now);
    element.addEventListener('ct-statechange', listen);
    await act();
    await settled();
    element.removeEventListener('ct-statechange', listen);
    return { posts: (await posts()) - before, changes };
  };

  it('is moved reloads nothing, and goes on where it was', async () => {
    const element = await mount();
    await agree(element, 'uk');
    const place = add(document.createElement('header'));
    expect(await count(element, () => place.append(element))).to.deep.equal({ posts: 0, changes: [] });
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(element).to.include({ state: 'translated', language: 'uk' });
    part(element, 'original').click();
    await state(element, 'ready');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('is removed leaves the page translated; one put up later takes it from there', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(await count(element, () => element.remove())).to.deep.equal({ posts: 0, changes: [] });
    expect(pageText()).to.contain('[uk] Rathaus');
    const other = element.cloneNode(true) as ConsentTranslate;
    expect(await count(other, async () => void add(other))).to.deep.equal({ posts: 0, changes: [] });
    await until(() => maybe(other, 'original'), 'the way back');
    expect(other).to.include({ state: 'translated', language: 'uk' });
    expect(part(other, 'controls').lang).to.equal('uk');
    part(other, 'original').click();
    await state(other, 'ready');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('is removed while translating is not waited for', async () => {
    await service('late');
    const element = await mount();
    const call = element.grant({ language: 'uk' });
    await until(posts, 'the request');
    element.remove();
    await release();
    await call;
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(document.documentElement.lang).to.equal('uk');
  });

  it('is moved while translating goes on', async () => {
    await service('late');
    const element = await mount();
    const call = element.grant({ language: 'uk' });
    await until(posts, 'the request');
    add(document.createElement('header')).append(element);
    await release();
    await call;
    expect(element.state).to.equal('translated');
  });
});

describe('another configuration', () => {
  it('under which the consent does not count: the page comes back, and is asked anew', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    element.recipient = 'Andere GmbH';
    await state(element, 'asking');
    await until(() => pageText() === ORIGINAL, 'the original');
    expect(element.record).to.equal(null);
    await until(() => part(element, 'notice').textContent?.includes('Andere GmbH'), 'the new recipient');
    expect(document.documentElement.lang).to.equal('de-DE');
  });

  it('under which it counts still: the page is translated again', async () => {
    const element = await mount();
    await agree(element, 'uk');
    element.privacyHref = '/andere';
    await until(() => part<HTMLAnchorElement>(element, 'privacy').href.endsWith('/andere'), 'the new address');
    await state(element, 'translated');
    expect(pageText()).to.contain('[uk] Rathaus');
    await element.restore();
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('that takes effect while a provider loads ends that', async () => {
    const { attributes, loads, log } = slow('langsam-5');
    const element = await mount(attributes);
    const call = failure(element.grant({ language: 'uk' }));
    await until(() => loads.length, 'the load');
    element.revision = '2';
    expect((await call).name).to.equal('AbortError');
    await state(element, 'asking');
    loads[0]!.resolve();
    await until(() => log.includes('dispose 0'), 'it to be let go of');
    expect(log).not.to.include('to uk');
  });
});
