// From what the attributes say to what a session works with: defaults, junk, what is missing, when it is asked.
import { expect } from '@open-wc/testing';
import type { Provider } from '../../src/providers/provider.js';
import { findProvider, registerProvider } from '../../src/providers/registry.js';
import { resolve, type Settings, type Setup } from '../../src/session/setup.js';
import { termsOf } from '../../src/session/terms.js';

const ORIGIN = 'https://stadt.test';
const BASE = `${ORIGIN}/dienste/rathaus`;

/** A service of the city itself, with everything that it needs. */
const GOOD: Settings = {
  provider: 'libretranslate',
  pageLanguage: '',
  languages: 'en uk ar',
  privacyHref: '/datenschutz',
  endpoint: '/mt/',
  recipient: '',
  recipientCountry: '',
  recipientHref: '',
  ask: 'text',
  revision: '',
  remember: 'ask',
  rememberDays: 180,
  phrasebook: '',
  root: 'body',
  exclude: '',
  cache: 'page',
  consent: '',
  nonce: '',
  messages: '',
  config: '',
  compact: false,
};
const FOREIGN = { endpoint: 'https://mt.test/', recipient: 'Muster GmbH', recipientCountry: 'DE' };
const PASSED_ON = { recipient: 'Muster GmbH', recipientCountry: 'DE' };

const made = (more: Partial<Settings> = {}, language: string | null = 'de') =>
  resolve({ ...GOOD, ...more }, language, BASE, ORIGIN);

/** The setup of settings that are good. */
function setupOf(more: Partial<Settings> = {}): Setup {
  const { setup, bad } = made(more);
  expect(bad).to.equal(false);
  return setup as Setup;
}

before(() => findProvider('libretranslate'));
before(() => findProvider('phrasebook'));

describe('good settings', () => {
  it('are neither bad nor odd, and are resolved', () => {
    const { setup, bad, odd } = made();
    expect({ bad, odd }).to.deep.equal({ bad: false, odd: false });
    expect(setup).to.include({
      disclosure: 'nothing',
      asks: false,
      pageLanguage: 'de',
      privacyHref: `${ORIGIN}/datenschutz`,
      remember: 'ask',
      days: 180,
      recipient: null,
    });
    expect(setup.provider?.id).to.equal('libretranslate');
    expect(setup.languages).to.deep.equal(['en', 'uk', 'ar']);
    expect(setup.config).to.include({ endpoint: `${ORIGIN}/mt/`, origin: ORIGIN });
  });

  it('have addresses that are relative to the page', () => {
    const { config, privacyHref } = setupOf({ privacyHref: 'mehr', endpoint: '../mt', phrasebook: 'buch/' });
    expect(privacyHref).to.equal(`${ORIGIN}/dienste/mehr`);
    expect(config).to.include({ endpoint: `${ORIGIN}/mt`, phrasebook: `${ORIGIN}/dienste/buch/` });
  });
});

describe('the languages offered', () => {
  it('never hold the language of the page, in any region', () => {
    expect(setupOf({ languages: 'de en de-AT uk' }).languages).to.deep.equal(['en', 'uk']);
  });

  it('hold another script of it', () => {
    const { setup, bad } = made({ languages: 'sr-Latn sr' }, 'sr');
    expect([setup.languages, bad]).to.deep.equal([['sr-Latn'], false]);
  });

  it('are canonical, each once, in the order given', () => {
    expect(setupOf({ languages: 'UK,en, zh-hans uk' }).languages).to.deep.equal(['uk', 'en', 'zh-Hans']);
  });

  it('are those of the provider where the site names none', () => {
    registerProvider({
      ...(made().setup.provider as Provider),
      id: 'listing',
      languages: ['de', 'en', 'pl'],
    });
    expect(setupOf({ provider: 'listing', languages: '' }).languages).to.deep.equal(['en', 'pl']);
    expect(setupOf({ provider: 'listing', languages: 'uk' }).languages).to.deep.equal(['uk']);
  });
});

describe('what is missing makes it bad', () => {
  const cases: Record<string, Partial<Settings>> = {
    'no provider': { provider: '' },
    'an unknown provider': { provider: 'unknown' },
    'no address about data protection': { privacyHref: '' },
    'an address that is a script': { privacyHref: 'javascript:alert(1)' },
    'an address of another kind': { privacyHref: 'data:text/html,x' },
    'no languages': { languages: '' },
    'only junk as languages': { languages: '?? deutsch!' },
    'only the language of the page': { languages: 'de de-CH' },
    'no endpoint': { endpoint: '' },
    'an endpoint that is no address': { endpoint: 'https://' },
    'an endpoint of another kind': { endpoint: 'ftp://mt.test/' },
    'a foreign endpoint without a recipient': { endpoint: 'https://mt.test/' },
    'a foreign endpoint without a country': { ...FOREIGN, recipientCountry: '' },
    'a recipient without a country': { recipient: 'Muster GmbH' },
    'a phrasebook without its address': { provider: 'phrasebook' },
    'a phrasebook of another origin': { provider: 'phrasebook', phrasebook: 'https://buch.test/' },
    'one in front of a service': { phrasebook: 'https://buch.test/' },
  };
  for (const [what, more] of Object.entries(cases))
    it(what, () => expect(made(more)).to.include({ bad: true, odd: /junk/.test(what) }));

  it('no language of the page', () => expect(made({}, null).bad).to.equal(true));

  it('but not where nothing of it is needed', () => {
    expect(made({ provider: 'phrasebook', endpoint: '', phrasebook: '/buch/' }).bad).to.equal(false);
    expect(made(FOREIGN).bad).to.equal(false);
    expect(made(PASSED_ON).bad).to.equal(false);
  });
});

describe('junk is replaced, and called odd', () => {
  const ASK = { ...FOREIGN };
  const cases: [string, Partial<Settings>, Partial<Setup>][] = [
    ['ask', { ...ASK, ask: 'never' }, { asks: true }],
    ['ask without a value', { ...ASK, ask: '' }, { asks: true }],
    ['remember', { remember: 'for ever' }, { remember: 'ask' }],
    ['days: none', { rememberDays: 0 }, { days: 180 }],
    ['days: too many', { rememberDays: 366 }, { days: 180 }],
    ['days: a part of one', { rememberDays: 1.5 }, { days: 180 }],
    ['days: less than none', { rememberDays: -1 }, { days: 180 }],
    ['days: no number', { rememberDays: NaN }, { days: 180 }],
    ['days: without end', { rememberDays: Infinity }, { days: 180 }],
    ['cache', { cache: 'for ever' }, {}],
  ];
  for (const [what, more, expected] of cases) {
    it(what, () => {
      const { setup, bad, odd } = made(more);
      expect({ bad, odd }).to.deep.equal({ bad: false, odd: true });
      expect(setup).to.include(expected);
    });
  }

  it('languages among which some are none', () => {
    const { setup, bad, odd } = made({ languages: 'en ukrainisch! ar' });
    expect({ bad, odd }).to.deep.equal({ bad: false, odd: true });
    expect(setup.languages).to.deep.equal(['en', 'ar']);
  });

  it('and everything that is offered to choose from is not odd', () => {
    for (const ask of ['text', 'visitor', 'always'])
      for (const remember of ['ask', 'always', 'visit', 'page'])
        for (const cache of ['page', 'visit'])
          for (const rememberDays of [1, 180, 365]) {
            const { setup, odd } = made({ ask, remember, cache, rememberDays });
            expect(odd, `${ask} ${remember} ${cache}`).to.equal(false);
            expect(setup).to.include({ remember, days: rememberDays });
          }
  });
});

describe('when consent is asked for', () => {
  const matrix: [string, Partial<Settings>, Record<string, boolean>][] = [
    ['visitor', FOREIGN, { text: true, visitor: true, always: true }],
    ['text', PASSED_ON, { text: true, visitor: false, always: true }],
    ['nothing', {}, { text: false, visitor: false, always: true }],
  ];
  for (const [disclosure, more, asks] of matrix)
    for (const [ask, expected] of Object.entries(asks))
      it(`${disclosure} is disclosed, ask="${ask}": ${expected ? 'asked' : 'only told'}`, () => {
        expect(setupOf({ ...more, ask })).to.include({ disclosure, asks: expected });
      });

  it('the recipient is named where something is disclosed, and nobody where nothing is', () => {
    expect(setupOf(FOREIGN).recipient).to.include({ name: 'Muster GmbH', country: 'DE' });
    expect(setupOf(PASSED_ON).recipient).to.include({ name: 'Muster GmbH' });
    expect(setupOf({ ask: 'always' }).recipient).to.equal(null);
  });

  it('what goes elsewhere by <base href> is not taken for the own origin', () => {
    const { setup } = resolve({ ...GOOD, ...PASSED_ON }, 'de', 'https://cdn.example/', ORIGIN);
    expect(setup.config?.endpoint).to.equal('https://cdn.example/mt/');
    expect(setup).to.include({ disclosure: 'visitor', asks: true });
  });
});

describe('the terms of a consent', () => {
  const factsOf = (more: Partial<Settings> = {}, duration = '180 days') =>
    termsOf(setupOf({ ...FOREIGN, ...more })).facts(duration);

  it('name recipient, revision and days', () => {
    expect(termsOf(setupOf({ ...FOREIGN, revision: '2026-11', rememberDays: 90 }))).to.include({
      recipient: 'Muster GmbH',
      revision: '2026-11',
      days: 90,
    });
  });

  it('allow days only where remembering is offered', () => {
    const days = (remember: string) => termsOf(setupOf({ ...FOREIGN, remember })).days;
    expect(['ask', 'always', 'visit', 'page'].map(days)).to.deep.equal([180, 180, 0, 0]);
  });

  it('are the same for the same settings', () => expect(factsOf()).to.equal(factsOf()));

  const others: Record<string, Partial<Settings>> = {
    endpoint: { endpoint: 'https://other.test/' },
    country: { recipientCountry: 'US' },
    recipient: { recipient: 'Andere GmbH' },
    disclosure: { endpoint: '/mt/' },
    'own wording of a fact': { messages: { visitor: 'Alles geht an alle.' } },
    'own wording of a fact, by language': { messages: { uk: { purpose: 'Інша мета.' } } },
  };
  for (const [what, more] of Object.entries(others)) {
    it(`are others with another ${what}`, () => expect(factsOf(more)).not.to.equal(factsOf()));
  }

  it('are others with another duration', () => expect(factsOf({}, 'visit')).not.to.equal(factsOf()));

  it('are others with another provider', () => {
    registerProvider({ ...(made().setup.provider as Provider), id: 'another' });
    expect(factsOf({ provider: 'another' })).not.to.equal(factsOf());
  });

  it('change with each change of an own wording of facts', () => {
    const own = (visitor: string) => factsOf({ messages: { de: { visitor } } });
    expect(own('eins')).not.to.equal(own('zwei'));
    expect(own('eins')).to.equal(own('eins'));
  });

  const same: Record<string, Partial<Settings>> = {
    'other languages': { languages: 'tr' },
    'another root': { root: 'main', exclude: '.x' },
    'another page about data protection': { privacyHref: '/andere' },
    'own wording of a button': { messages: { translate: 'Los!' } },
    'own wording of buttons, by language': { messages: { de: { translate: 'Los!' }, en: { translate: 'Go' } } },
    'another way of asking': { ask: 'always', remember: 'always' },
  };
  for (const [what, more] of Object.entries(same)) {
    it(`are the same with ${what}`, () => expect(factsOf(more)).to.equal(factsOf()));
  }
});
