// A site's order of preference: which provider of the list the notice names, for which language another one is used, and with
// whose consent. That a failure offers the next one is in next-provider.test.ts.
import { expect } from '@open-wc/testing';
import { type ConsentRecord, type ConsentTranslate, type Provider, registerProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { foreignHosts } from '../support/commands.js';
import {
  choose,
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  ownProvider,
  part,
  put,
  select,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const NONE = { endpoint: '', recipient: '', 'recipient-country': '' };
const BOTH = { ...NONE, provider: 'geraet dienst' };
const NAMES = { geraet: 'Gerät', dienst: 'Dienst', letzter: 'Letzter' };

/** What was asked of the providers, in order. */
let log: string[] = [];
/** Languages that the device can translate into. */
let able: string[] = [];
/** What it answers the question with. */
let answer = (to: string): Promise<boolean> => Promise.resolve(able.includes(to));

function register(id: keyof typeof NAMES, more: Partial<Provider>): void {
  registerProvider(
    ownProvider({
      id,
      label: NAMES[id],
      languages: null,
      load: async () => {
        log.push(`${id} loads`);
        return {
          translateTo: async (language) => {
            log.push(`${id} to ${language}`);
            return { complete: true };
          },
          restore: async () => void log.push(`${id} restores`),
          dispose: async () => void log.push(`${id} goes`),
        };
      },
      ...more,
    }),
  );
}

beforeEach(() => {
  log = [];
  able = ['uk', 'en'];
  answer = (to) => Promise.resolve(able.includes(to));
  register('geraet', {
    discloses: () => 'nothing',
    recipient: () => null,
    availability: ({ from, to }) => {
      log.push(`${from} to ${to}?`);
      return answer(to);
    },
  });
  for (const id of ['dienst', 'letzter'] as const)
    register(id, {
      discloses: () => 'visitor',
      recipient: () => ({ name: `${NAMES[id]} GmbH`, country: 'AT', transfer: 'none' }),
    });
});

const shows = (element: ConsentTranslate, name: keyof typeof NAMES) =>
  until(() => text(maybe(element, 'notice')).includes(NAMES[name]), `the notice of ${name}`);
/** The notice of a provider that discloses nothing names nobody. */
const showsNobody = (element: ConsentTranslate) =>
  until(() => maybe(element, 'notice') && !/GmbH/.test(text(part(element, 'notice'))), 'the notice of the device');
const consents = () =>
  Object.keys((JSON.parse(kept().visit ?? '{}') as { consents?: Record<string, ConsentRecord> }).consents ?? {});
/** An Arab visitor, for whom the device does not translate, has allowed the service to. */
async function inArabic(): Promise<ConsentTranslate> {
  visitor('ar');
  const element = await mount(BOTH);
  await shows(element, 'dienst');
  part(element, 'translate').click();
  await state(element, 'translated');
  return element;
}
const asked = () => log.filter((line) => line.endsWith('?'));
const done = () => log.filter((line) => !line.endsWith('?'));

describe('the notice names the one that will be used', () => {
  it('the first, where it is available for the language that is preselected', async () => {
    visitor('uk');
    const element = await mount(BOTH);
    await showsNobody(element);
    expect(element.state).to.equal('ready');
    expect(asked().at(-1)).to.equal('de-DE to uk?');
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(done()).to.deep.equal(['geraet loads', 'geraet to uk']);
    expect(consents()).to.deep.equal([]);
  });

  it('the next, where it is not; nothing is loaded, stored or asked elsewhere', async () => {
    visitor('ar');
    const element = await mount(BOTH);
    await shows(element, 'dienst');
    expect(element.state).to.equal('asking');
    await settled();
    expect(done()).to.deep.equal([]);
    expect(kept()).to.deep.equal({ device: null, visit: null });
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('for a visitor without a language of the list, by the first language that is offered', async () => {
    visitor('fr');
    able = ['en'];
    const element = await mount({ ...BOTH, languages: 'ar en' });
    await shows(element, 'dienst');
    expect(select(element).value).to.equal('');
  });

  const silent = {
    'does not answer': () => new Promise<boolean>(() => {}),
    fails: () => Promise.reject(new Error('no')),
  };
  for (const [what, how] of Object.entries(silent))
    it(`the next, where the first ${what}; within two seconds`, async () => {
      visitor('uk');
      answer = how;
      const element = put(BOTH);
      await until(() => maybe(element, 'notice'), 'the notice');
      expect(text(part(element, 'notice'))).to.contain('Dienst GmbH');
    });

  it('one that does not offer the language is passed over', async () => {
    visitor('ar');
    register('dienst', {
      languages: ['uk', 'en'],
      discloses: () => 'visitor',
      recipient: () => ({ name: 'Dienst GmbH', country: 'AT', transfer: 'none' }),
    });
    const element = await mount({ ...NONE, provider: 'dienst letzter', languages: '' });
    await shows(element, 'dienst'); // without languages of its own, a site offers those of the first
    const other = { ...NONE, provider: 'geraet dienst letzter' };
    await leave(element);
    const second = await mount(other);
    await shows(second, 'dienst');
  });

  it('the first, where none is available: pressing tells why it cannot', async () => {
    visitor('ar');
    register('geraet', {
      discloses: () => 'nothing',
      recipient: () => null,
      availability: () => Promise.resolve(false),
      load: () => Promise.reject(new TranslationError('unavailable', 'no model')),
    });
    const element = await mount({ ...NONE, provider: 'geraet geraet' });
    await showsNobody(element);
    part(element, 'translate').click();
    await state(element, 'failed');
    expect(element.language).to.equal(null);
  });

  it('one provider alone is not asked whether it is available', async () => {
    visitor('ar');
    register('letzter', {
      discloses: () => 'nothing',
      recipient: () => null,
      availability: () => Promise.resolve(log.push('letzter?') < 0),
    });
    const element = await mount({ ...NONE, provider: 'letzter' });
    await showsNobody(element);
    expect(log).not.to.include('letzter?');
  });
});

describe('choosing a language that needs the next one', () => {
  it('before anything is translated: shows its notice at once, and the first one again for a language of its own', async () => {
    visitor('uk');
    const element = await mount(BOTH);
    await showsNobody(element);
    await choose(element, 'ar');
    await shows(element, 'dienst');
    expect(element.state).to.equal('asking');
    expect(select(element).value).to.equal('ar');
    await choose(element, 'en');
    await showsNobody(element);
    expect(element.state).to.equal('ready');
    expect(select(element).value).to.equal('en');
    expect(done()).to.deep.equal([]);
  });

  it('of two choices the last one counts, whatever is answered first', async () => {
    visitor('uk');
    const element = await mount(BOTH);
    await showsNobody(element);
    let late: (is: boolean) => void = () => {};
    answer = (to) => (to === 'ar' ? new Promise((resolve) => (late = resolve)) : Promise.resolve(true));
    await choose(element, 'ar');
    await choose(element, 'en');
    late(false);
    await settled();
    await showsNobody(element);
    expect(select(element).value).to.equal('en');
  });

  it('while translated nothing happens until the press; that restores and asks for its own consent', async () => {
    visitor('uk');
    const element = await mount(BOTH);
    await showsNobody(element);
    part(element, 'translate').click();
    await state(element, 'translated');
    await choose(element, 'ar', 'uk');
    await settled();
    expect(element.state).to.equal('translated');
    log = [];
    part(element, 'translate').click();
    await state(element, 'asking');
    await shows(element, 'dienst');
    expect(element.language).to.equal(null);
    expect(done()).to.deep.equal(['geraet goes']);
    expect(consents()).to.deep.equal([]);
    await until(
      () => text(part(element, 'status')) === words('ar', 'another', { provider: NAMES.dienst }),
      'the words about the other one',
    );
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(done().slice(-2)).to.deep.equal(['dienst loads', 'dienst to ar']);
    expect(consents()).to.deep.equal(['dienst']);
  });

  it('the former consent stays', async () => {
    visitor('uk');
    register('dienst', {
      languages: ['uk'],
      discloses: () => 'visitor',
      recipient: () => ({ name: 'Dienst GmbH', country: 'AT', transfer: 'none' }),
      availability: ({ to }) => Promise.resolve(to === 'uk'),
    });
    const element = await mount({ ...NONE, provider: 'dienst letzter' });
    await shows(element, 'dienst');
    part(element, 'translate').click();
    await state(element, 'translated');
    await choose(element, 'ar', 'uk');
    part(element, 'translate').click();
    await state(element, 'asking');
    await shows(element, 'letzter');
    expect(consents()).to.deep.equal(['dienst']);
  });

  it('back to the first: no consent is needed, and it translates at once', async () => {
    const element = await inArabic();
    await choose(element, 'uk', 'ar');
    part(element, 'translate').click();
    await until(() => element.language === 'uk', 'Ukrainian');
    expect(done().slice(-3)).to.deep.equal(['dienst goes', 'geraet loads', 'geraet to uk']);
    expect(consents()).to.deep.equal(['dienst']);
  });

  it('by a host: rejects with NotAllowedError, and the notice of the next one is there', async () => {
    visitor('uk');
    const element = await mount(BOTH);
    await showsNobody(element);
    const name = await element.translateTo('ar').then(
      () => 'fine',
      (error: Error) => error.name,
    );
    expect(name).to.equal('NotAllowedError');
    await shows(element, 'dienst');
    expect(done()).to.deep.equal([]);
  });
});

describe('on later pages', () => {
  /** As on the next page: configured anew. */
  async function nextPage(element: ConsentTranslate): Promise<void> {
    log = [];
    element.privacyHref = '/andere';
    await until(() => done().some((line) => line.includes(' to ')), 'the translation');
    await state(element, 'translated');
  }

  it('the language kept decides: the next one goes on where it has its consent', async () => {
    const element = await inArabic();
    visitor('uk'); // the device would serve the visitor's own language
    await nextPage(element);
    expect(done().slice(-2)).to.deep.equal(['dienst loads', 'dienst to ar']);
    expect(done().join()).not.to.contain('geraet');
  });

  it('what needs no consent comes first again, though a later one has one', async () => {
    const element = await inArabic();
    await choose(element, 'uk', 'ar');
    part(element, 'translate').click();
    await until(() => element.language === 'uk', 'Ukrainian');
    await nextPage(element);
    expect(element.language).to.equal('uk');
    expect(done().slice(-2)).to.deep.equal(['geraet loads', 'geraet to uk']);
    expect(done().join()).not.to.contain('dienst');
  });
});

it('a press that comes before the answer waits for it: nothing goes to the one whose notice was not read', async () => {
  visitor('uk');
  const element = await mount(BOTH);
  await showsNobody(element);
  let late: (is: boolean) => void = () => {};
  answer = () => new Promise((resolve) => (late = resolve));
  await choose(element, 'ar');
  part(element, 'translate').click();
  await settled();
  expect(done()).to.deep.equal([]);
  answer = () => Promise.resolve(false);
  late(false);
  await state(element, 'asking');
  await shows(element, 'dienst');
  await settled();
  expect(done()).to.deep.equal([]);
  expect(kept()).to.deep.equal({ device: null, visit: null });
});
