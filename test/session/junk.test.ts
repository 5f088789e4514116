// Whatever stands where a consent is kept, in an attribute, in a site's file or in its own words: no exception, no consent,
// nothing but text. Thousands of inputs; the services' answers are in test/providers/junk.test.ts.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CACHE_KEY, KEY } from '../../src/consent/browser-storage.js';
import { answerStore } from '../../src/consent/answer-store.js';
import { BrowserStore } from '../../src/consent/browser-store.js';
import { counts, makeRecord, parseStored } from '../../src/consent/record.js';
import { speak } from '../../src/elements/speech.js';
import type { OwnMessages } from '../../src/messages/resolve.js';
import { findProvider } from '../../src/providers/registry.js';
import { settingsFrom } from '../../src/session/config.js';
import { ConsentKeeper } from '../../src/session/consent-keeper.js';
import { explain } from '../../src/session/problems.js';
import { defaults, resolve, type Settings, type Setup } from '../../src/session/setup.js';
import { termsOf } from '../../src/session/terms.js';
import { FOREIGN, listen, mount, onCleanPage, stub } from '../support/fixtures.js';
import { bornFrom, jsonWith, string } from '../support/junk.js';
import { forEach } from '../support/junk-runs.js';

const good = { ...defaults, ...FOREIGN, privacyHref: '/datenschutz', recipientCountry: 'DE' } as Settings;
const setupOf = (settings: Settings) => resolve(settings, 'de', location.href, location.origin);

onCleanPage();
beforeEach(() => {
  for (const kind of ['error', 'warn', 'info'] as const) listen(kind);
});

const COUNTED = ['recipient', 'facts', 'revision', 'grantedAt', 'expiresAt'] as const;
const anything = jsonWith(
  ['version', 'consents', 'language', 'libretranslate', 'google', 'shownIn', 'notice', 'via', ...COUNTED],
  ['2020-01-01T00:00Z', '2020-06-21T07:30Z', '9999-12-31T23:59Z', 'Dienst GmbH', 'uk'],
);
const record = () =>
  makeRecord(
    termsOf(setupOf(good).setup as Setup),
    { notice: 'n', shownIn: ['de'], via: 'host', days: 180 },
    Date.now(),
  );

describe('what is kept', function () {
  this.timeout(300_000);
  before(() => findProvider('libretranslate'));

  /** Kept as it is, or, as `broken`, a good one with one thing that is not as it was. */
  const kept = fc.oneof(
    fc.record({
      text: fc.oneof(
        string,
        anything.map((json) => JSON.stringify(json)),
      ),
    }),
    fc.record({ broken: fc.tuple(fc.constantFrom(...COUNTED, 'version', 'consents', 'shownIn'), anything) }),
  );

  it('is no consent if it is junk, in either storage', () =>
    forEach(fc.tuple(kept, fc.boolean()), 6000, ([one, visit]) => {
      let text: string | undefined;
      if ('text' in one) ({ text } = one);
      else {
        const [name, value] = one.broken;
        const stored = { version: 1, consents: { libretranslate: record() } };
        const before = name === 'version' ? 1 : Reflect.get(record(), name);
        // the same again, or a list of languages, is as good as before
        if (before === value || (name === 'shownIn' && Array.isArray(value))) return;
        Reflect.set(name === 'version' || name === 'consents' ? stored : stored.consents.libretranslate, name, value);
        text = JSON.stringify(stored);
      }
      localStorage.clear();
      sessionStorage.clear();
      (visit ? sessionStorage : localStorage).setItem(KEY, text);
      const keeper = new ConsentKeeper(() => {});
      keeper.setup = setupOf(good).setup as Setup;
      expect(keeper.record).to.equal(null);
      expect(keeper.language === null || ['en', 'uk', 'ar', 'fr'].includes(keeper.language)).to.equal(true);
      expect(keeper.all instanceof Map).to.equal(true);
      for (const found of keeper.all.values()) expect(found.recipient).to.be.a('string');
      keeper.grant({ via: 'host', voices: [] });
      expect(keeper.record?.via, 'a real one counts beside it').to.equal('host');
      keeper.withdraw();
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    }));

  it('control: the record that is broken there counts as long as it is whole', () => {
    expect(counts(record(), termsOf(setupOf(good).setup as Setup), Date.now())).to.equal(true);
    localStorage.setItem(KEY, JSON.stringify({ version: 1, consents: { libretranslate: record() } }));
    const keeper = new ConsentKeeper(() => {});
    keeper.setup = setupOf(good).setup as Setup;
    expect(keeper.record).to.deep.equal(record());
  });

  it('is no consent if another tab tells junk', () =>
    forEach(
      jsonWith(['provider', 'record', 'libretranslate', 'expiresAt', 'grantedAt'], ['libretranslate']),
      2000,
      (json) => {
        const store = new BrowserStore();
        store.heard(json);
        expect(counts(store.get('libretranslate'), termsOf(setupOf(good).setup as Setup), Date.now())).to.equal(false);
        expect(Object.getPrototypeOf(parseStored(sessionStorage.getItem(KEY)).consents)).to.equal(null);
        store.clear();
      },
    ));

  it('of answers is text or nothing', () =>
    forEach(
      fc.oneof(
        string,
        jsonWith(['libretranslate x de uk', 'a']).map((json) => JSON.stringify(json)),
      ),
      1000,
      (text) => {
        sessionStorage.setItem(CACHE_KEY, text);
        const store = answerStore('libretranslate x de');
        for (const pair of store.read('uk'))
          expect(pair.map((part) => typeof part)).to.deep.equal(['string', 'string']);
        store.write('uk', [['Amt', 'Уряд']]);
        expect(store.read('uk')).to.deep.equal([['Amt', 'Уряд']]);
      },
    ));
});

describe('what a site says', function () {
  this.timeout(300_000);
  const names = Object.keys(defaults) as (keyof Settings)[];
  const attributes = fc
    .array(fc.tuple(fc.constantFrom(...names.filter((name) => !/compact|rememberDays|messages/.test(name))), string), {
      maxLength: 6,
    })
    .chain((some) => fc.tuple(fc.constant(some), fc.oneof(fc.double(), fc.constantFrom(180, 0, 366, 1.5)), anything));

  /** What holds of settings that were accepted. */
  function judge(settings: Settings): void {
    const resolved = setupOf(settings);
    explain(resolved, settings);
    const { setup, bad } = resolved;
    if (bad) return;
    const { privacyHref, languages, days, remember, config } = setup as Setup;
    expect(privacyHref).to.match(/^https?:/);
    for (const address of [config.endpoint, config.phrasebook, config.recipientHref])
      expect(address ?? '').to.match(/^(https?:|$)/);
    expect(languages.length).to.be.greaterThan(0);
    for (const tag of languages) expect(tag).to.match(/^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
    expect(days >= 1 && days <= 365).to.equal(true);
    expect(remember).to.match(/^(ask|always|visit|page)$/);
    const { facts } = termsOf(setup as Setup);
    expect(facts('visit')).to.match(/^[a-z0-9]+$/);
  }

  it('in attributes is resolved, or refused with a word in the console', () =>
    forEach(attributes, 5000, ([some, rememberDays]) => {
      judge({ ...good, ...Object.fromEntries(some), rememberDays });
    }));

  it('in its file is settings, or no file', async () => {
    let number = 0;
    let text = '';
    const page = location.href;
    const answer = () => Object.defineProperty(new Response(text), 'url', { value: `${page}site.json` });
    stub(globalThis, 'fetch', { value: async () => answer() });
    const file = fc.oneof(
      string,
      jsonWith([...names, 'privacy-href', 'remember-days', 'Provider'], ['libretranslate', 'uk']).map((json) =>
        JSON.stringify(json),
      ),
    );
    await forEach(file, 2000, async (one) => {
      text = one;
      const settings = await settingsFrom(`/junk-${number++}`).catch((error: unknown) => {
        expect(error).to.be.instanceOf(Error);
        return {};
      });
      for (const [name, value] of Object.entries(settings)) {
        expect(names).to.include(name);
        expect(typeof value === typeof defaults[name as 'provider'] || name === 'messages', name).to.equal(true);
      }
      expect(settings).not.to.have.any.keys('nonce', 'config');
      judge({ ...good, ...settings });
    });
  });

  it('in its own words is text', () =>
    forEach(
      jsonWith(['de', 'uk', 'ar', 'visitor', 'text', 'translate', 'days', 'names', 'languages'], ['uk']),
      600,
      async (messages) => {
        const own = (typeof messages === 'object' ? messages : {}) as OwnMessages;
        const subject = { ...(setupOf({ ...good, messages: own }).setup as Setup), language: 'uk' };
        const voices = await speak(['uk', 'de'], subject, [...subject.parts, 'later'], own, [JSON.stringify(messages)]);
        expect(voices.map(({ tag }) => tag)).to.deep.equal(['uk', 'de']);
        for (const { texts, facts } of voices) {
          for (const text of Object.values(texts)) expect(text).to.be.a('string');
          for (const fact of Object.values(facts)) expect(fact).to.be.a('string');
        }
      },
    ));

  it('is shown as text by an element, and as addresses of the web', () => {
    stub(globalThis, 'fetch', { value: () => Promise.reject(new Error('no file')) });
    return forEach(fc.tuple(attributes, fc.boolean(), string), 60, async ([[some, , messages], whole, text]) => {
      const element = await mount(Object.fromEntries(whole ? [['recipient', text]] : []));
      for (const [name, value] of some) Reflect.set(element, name, value);
      if (typeof messages === 'object') Reflect.set(element, 'messages', messages);
      await element.updateComplete;
      await new Promise((done) => setTimeout(done, 5));
      expect(bornFrom(element.shadowRoot!)).to.deep.equal([]);
      expect(element.record).to.equal(null);
      element.remove();
    });
  });
});
