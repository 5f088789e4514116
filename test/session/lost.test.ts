// A provider whose translation is gone by itself, as on a page that comes back from the browser's cache, says so; then the
// page is translated again, quietly.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type Provider, type ProviderContext, registerProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import {
  add,
  agree,
  choose,
  type Deferred,
  deferred,
  mount,
  onCleanPage,
  ownProvider,
  part,
  parts,
  settled,
  state,
  text,
  until,
  words,
} from '../support/fixtures.js';

onCleanPage();

const NONE = { endpoint: '', recipient: '', 'recipient-country': '', languages: '' };
let log: string[] = [];
let contexts: ProviderContext[] = [];
let fails = false;
/** What the next translation waits for. */
let held: Deferred<void> | null = null;

const register = (id: string, more: Partial<Provider> = {}) =>
  registerProvider(
    ownProvider({
      id,
      discloses: () => 'visitor',
      load: async (context) => {
        contexts.push(context);
        log.push(`${id} loads`);
        return {
          translateTo: async (language) => {
            log.push(`${id} to ${language}`);
            await held?.promise;
            if (fails) throw new TranslationError('refused', 'no');
            return { complete: true };
          },
          restore: async () => {},
          dispose: async () => {},
        };
      },
      ...more,
    }),
  );

beforeEach(() => {
  log = [];
  contexts = [];
  fails = false;
  held = null;
  register('verliert');
  register('anderer');
});

const lose = (i = 0) => contexts[i]!.onlost!();

/** A page that is translated; what follows is noted. */
async function translated(provider = 'verliert'): Promise<{ element: ConsentTranslate; states: string[] }> {
  const element = await mount({ ...NONE, provider });
  await agree(element, 'uk');
  log = [];
  const states: string[] = [];
  element.addEventListener('ct-statechange', (event) => states.push(event.state));
  return { element, states };
}

describe('a translation that is gone by itself', () => {
  it('is made again, by the provider that is loaded already', async () => {
    const { element, states } = await translated();
    lose();
    await until(() => states.includes('translated'), 'the translation');
    expect(states).to.deep.equal(['ready', 'loading', 'translating', 'translated']);
    expect(log).to.deep.equal(['verliert to uk']);
    expect(element.language).to.equal('uk');
  });

  it('is told only when it is there again', async () => {
    const { element, states } = await translated();
    held = deferred();
    const heard: string[] = [];
    const status = part(element, 'status');
    const observer = new MutationObserver(() => heard.push(text(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    lose();
    await until(() => log.length, 'the translator to be asked');
    await settled();
    expect(text(status)).to.equal('');
    held.resolve();
    await until(() => states.includes('translated'), 'the translation');
    const said = words('uk', 'translated', { language: 'Українська' }).toLowerCase();
    await until(() => text(status).toLowerCase() === said, 'the word');
    observer.disconnect();
    expect(heard.filter(Boolean).map((line) => line.toLowerCase())).to.deep.equal([said]);
  });

  it('takes the focus from nothing', async () => {
    const { states } = await translated();
    const field = add(document.createElement('input'));
    field.focus();
    lose();
    await until(() => states.includes('translated'), 'the translation');
    await settled();
    expect(document.activeElement === field).to.equal(true);
  });

  it('keeps the focus in the element where it was', async () => {
    const { element, states } = await translated();
    part(element, 'language').focus();
    lose();
    await until(() => states.includes('translated'), 'the translation');
    await settled();
    expect(element.shadowRoot!.activeElement === part(element, 'language')).to.equal(true);
  });

  it('and cannot be made again: failed, with a reason, and a retry', async () => {
    const { element } = await translated();
    fails = true;
    lose();
    await state(element, 'failed');
    await until(() => parts(element, 'retry').length, 'the retry');
    expect(text(part(element, 'status'))).to.equal(words('uk', 'refused', { provider: 'Eigener' }));
    fails = false;
    part(element, 'retry').click();
    await state(element, 'translated');
  });

  it('is made again also where no consent is needed', async () => {
    register('verliert', { discloses: () => 'nothing' });
    const { states } = await translated();
    lose();
    await until(() => states.includes('translated'), 'the translation');
    expect(log).to.deep.equal(['verliert to uk']);
  });
});

describe('nothing comes of it', () => {
  const nothing = async (states: string[], element: ConsentTranslate, expected: string, i = 0) => {
    states.length = 0;
    log = [];
    lose(i);
    await settled();
    expect(log).to.deep.equal([]);
    expect(states).to.deep.equal([]);
    expect(element.state).to.equal(expected);
  };

  it('where the original is shown', async () => {
    const { element, states } = await translated();
    await element.restore();
    await nothing(states, element, 'ready');
  });

  it('where the consent was withdrawn', async () => {
    const { element, states } = await translated();
    await element.withdraw();
    await nothing(states, element, 'asking');
  });

  it('where the consent was withdrawn elsewhere, and this page has not heard of it yet', async () => {
    const { element } = await translated();
    sessionStorage.clear();
    lose();
    await state(element, 'asking');
    await settled();
    expect(log).to.deep.equal([]);
  });

  it('where it has failed', async () => {
    const { element, states } = await translated();
    fails = true;
    await element.translateTo('ar').catch(() => {});
    expect(element.state).to.equal('failed');
    await nothing(states, element, 'failed');
  });

  it('where another provider translates now', async () => {
    const { element, states } = await translated();
    element.provider = 'anderer';
    await state(element, 'asking');
    await until(() => parts(element, 'notice').length, 'the notice');
    await choose(element, 'uk');
    part(element, 'translate').click();
    await state(element, 'translated');
    await nothing(states, element, 'translated');
  });
});

it('while another language is on its way, that one is gone on with', async () => {
  const { element } = await translated();
  held = deferred();
  const call = element.translateTo('ar').catch(() => {});
  await until(() => log.includes('verliert to ar'), 'the translator to be asked');
  lose();
  held.resolve();
  await call;
  await state(element, 'translated');
  expect(element.language).to.equal('ar');
});
