// Where consents and the language are kept in the visitor's browser, and what happens where it lets nothing be kept.
import { expect } from '@open-wc/testing';
import { isKept, KEY } from '../../src/consent/browser-storage.js';
import { BrowserStore } from '../../src/consent/browser-store.js';
import { type ConsentRecord, makeRecord, type Terms } from '../../src/consent/record.js';
import { memoryStore } from '../../src/consent/store.js';

const TERMS: Terms = { recipient: 'Muster GmbH', revision: '', days: 180, facts: (duration) => duration };
const NOW = Date.UTC(2026, 10, 22, 7, 30);
const HOUR = 3_600_000;

const recordFor = (days: number, later = 0): ConsentRecord =>
  makeRecord(TERMS, { notice: 'n', shownIn: ['de'], via: 'button', days }, NOW + later);
const DEVICE = recordFor(180);
const VISIT = recordFor(0);

const stored = (storage: Storage): unknown => JSON.parse(storage.getItem(KEY) ?? 'null');
const put = (storage: Storage, value: unknown) => storage.setItem(KEY, JSON.stringify(value));
const blob = (consents: Record<string, unknown>, language?: string) => ({
  version: 1,
  consents,
  ...(language !== undefined && { language }),
});

const { setItem, getItem, removeItem } = Storage.prototype;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Object.assign(Storage.prototype, { setItem, getItem, removeItem });
  localStorage.clear();
  sessionStorage.clear();
});

describe('where a consent is kept', () => {
  it('nowhere before one is given: making a store and reading it writes nothing', () => {
    const writes: string[] = [];
    Storage.prototype.setItem = (key) => void writes.push(key);
    const store = new BrowserStore();
    const stop = store.subscribe(() => {});
    expect(store.get('google')).to.equal(null);
    expect(store.entries().size).to.equal(0);
    expect(store.language).to.equal(null);
    expect(store.unremembered).to.equal(false);
    expect(isKept()).to.equal(false);
    stop();
    expect(writes).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('on the device, if it is remembered', () => {
    new BrowserStore().set('google', DEVICE);
    expect(stored(localStorage)).to.deep.equal(blob({ google: DEVICE }));
    expect(sessionStorage.length).to.equal(0);
    expect(isKept()).to.equal(true);
  });

  it('in the tab, if it is for the visit', () => {
    new BrowserStore().set('google', VISIT);
    expect(stored(sessionStorage)).to.deep.equal(blob({ google: VISIT }));
    expect(localStorage.length).to.equal(0);
    expect(isKept()).to.equal(true);
  });

  it('in one place only, also when it changes', () => {
    const store = new BrowserStore();
    store.set('google', DEVICE);
    store.set('google', VISIT);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 1]);
    store.set('google', DEVICE);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([1, 0]);
  });

  it('under one key, beside those for other providers', () => {
    const store = new BrowserStore();
    store.set('google', DEVICE);
    store.set('deepl', DEVICE);
    expect(stored(localStorage)).to.deep.equal(blob({ google: DEVICE, deepl: DEVICE }));
    store.set('google', null);
    expect(stored(localStorage)).to.deep.equal(blob({ deepl: DEVICE }));
    store.set('deepl', null);
    expect(localStorage.length).to.equal(0);
  });

  it('and is found there by another store, as on the next page', () => {
    new BrowserStore().set('google', DEVICE);
    expect(new BrowserStore().get('google')).to.deep.equal(DEVICE);
    expect(new BrowserStore().get('deepl')).to.equal(null);
  });

  it('a provider may have any name', () => {
    const store = new BrowserStore();
    for (const id of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(store.get(id)).to.equal(null);
      store.set(id, DEVICE);
      expect(new BrowserStore().get(id)).to.deep.equal(DEVICE);
    }
  });
});

describe('what has run out', () => {
  it('is deleted, with the language beside it; what has not stays, with its own', () => {
    put(localStorage, blob({ google: DEVICE, etranslation: recordFor(30) }, 'uk'));
    put(sessionStorage, blob({ deepl: VISIT }, 'ar'));
    const store = new BrowserStore();
    store.tidy(NOW + 31 * 24 * HOUR);
    expect(stored(localStorage)).to.deep.equal(blob({ google: DEVICE }, 'uk'));
    expect(sessionStorage.length).to.equal(0);
    store.tidy(NOW + 181 * 24 * HOUR);
    expect(localStorage.length).to.equal(0);
  });

  it('nothing else is touched: what is of another version, or has no record', () => {
    const others = [
      JSON.stringify({ version: 2, consents: { google: VISIT } }),
      'half a {',
      JSON.stringify(blob({}, 'uk')),
    ];
    for (const text of others) {
      localStorage.setItem(KEY, text);
      new BrowserStore().tidy(NOW + 400 * 24 * HOUR);
      expect(localStorage.getItem(KEY)).to.equal(text);
    }
  });
});

describe('of two records', () => {
  it('the one granted later wins, wherever it is', () => {
    const later = recordFor(0, HOUR);
    put(localStorage, blob({ google: DEVICE }));
    put(sessionStorage, blob({ google: later }));
    expect(new BrowserStore().get('google')).to.deep.equal(later);
    const latest = recordFor(180, 2 * HOUR);
    put(localStorage, blob({ google: latest }));
    expect(new BrowserStore().get('google')).to.deep.equal(latest);
  });

  it('all are told, by provider', () => {
    put(localStorage, blob({ google: DEVICE }));
    put(sessionStorage, blob({ deepl: VISIT }));
    expect([...new BrowserStore().entries().keys()].toSorted()).to.deep.equal(['deepl', 'google']);
  });
});

describe('withdrawing', () => {
  it('of one provider deletes it in both places', () => {
    put(localStorage, blob({ google: DEVICE, deepl: DEVICE }));
    put(sessionStorage, blob({ google: VISIT }));
    const store = new BrowserStore();
    store.set('google', null);
    expect(store.get('google')).to.equal(null);
    expect(stored(localStorage)).to.deep.equal(blob({ deepl: DEVICE }));
    expect(sessionStorage.length).to.equal(0);
  });

  it('of everything leaves nothing of ours: records, language, kept answers, junk', () => {
    put(localStorage, blob({ google: DEVICE }, 'uk'));
    sessionStorage.setItem(KEY, 'junk');
    sessionStorage.setItem(`${KEY}:cache`, '{}');
    localStorage.setItem('theme', 'dark');
    new BrowserStore().clear();
    expect(Object.keys(localStorage)).to.deep.equal(['theme']);
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('the language', () => {
  it('is kept beside a consent, as long as that', () => {
    const store = new BrowserStore();
    store.set('google', DEVICE);
    store.keepLanguage('uk', 'google');
    expect(stored(localStorage)).to.deep.equal({ version: 1, consents: { google: DEVICE }, language: 'uk' });
    expect(sessionStorage.length).to.equal(0);
    expect(new BrowserStore().language).to.equal('uk');
  });

  it('is kept for the visit, with a consent for the visit or with none', () => {
    const store = new BrowserStore();
    store.set('google', VISIT);
    store.keepLanguage('uk', 'google');
    expect(stored(sessionStorage)).to.deep.equal({ version: 1, consents: { google: VISIT }, language: 'uk' });
    store.clear();
    store.keepLanguage('ar', 'phrasebook');
    expect(stored(sessionStorage)).to.deep.equal({ version: 1, consents: {}, language: 'ar' });
    expect(localStorage.length).to.equal(0);
  });

  it('is one: a later one replaces it wherever it was', () => {
    const store = new BrowserStore();
    store.set('google', DEVICE);
    store.keepLanguage('uk', 'google');
    store.keepLanguage('ar', 'phrasebook');
    expect(store.language).to.equal('ar');
    expect(stored(localStorage)).to.deep.equal(blob({ google: DEVICE }));
  });

  it('is forgotten alone; nothing stays where nothing else was kept', () => {
    const store = new BrowserStore();
    store.set('google', DEVICE);
    store.keepLanguage('uk', 'google');
    store.keepLanguage(null, 'google');
    expect(store.language).to.equal(null);
    expect(store.get('google')).to.deep.equal(DEVICE);
    store.clear();
    store.keepLanguage('uk', 'phrasebook');
    store.keepLanguage(null, 'phrasebook');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('is nothing where what was stored is no language', () => {
    for (const junk of ['', 'not a language', '<b>', 'x'.repeat(100_000)]) {
      put(localStorage, blob({ google: DEVICE }, junk));
      expect(new BrowserStore().language, junk.slice(0, 20)).to.equal(null);
      expect(new BrowserStore().get('google')).to.deep.equal(DEVICE);
    }
  });
});

describe('storage that is not as it should be', () => {
  it('of another version is not read, and overwritten by the next consent', () => {
    put(localStorage, { version: 2, consents: { google: DEVICE }, language: 'uk' });
    const store = new BrowserStore();
    expect(store.get('google')).to.equal(null);
    expect(store.language).to.equal(null);
    store.set('google', DEVICE);
    expect(stored(localStorage)).to.deep.equal(blob({ google: DEVICE }));
  });

  it('with junk is no consent, and overwritten by the next one', () => {
    for (const junk of ['{', 'null', '[]', '"x"', '\u0000', 'x'.repeat(1_000_000)]) {
      localStorage.setItem(KEY, junk);
      sessionStorage.setItem(KEY, junk);
      const store = new BrowserStore();
      expect(store.get('google')).to.equal(null);
      store.set('google', DEVICE);
      expect(new BrowserStore().get('google')).to.deep.equal(DEVICE);
      store.clear();
    }
  });

  const refuse = (error: string) => () => {
    throw new DOMException('not here', error);
  };

  for (const error of ['SecurityError', 'QuotaExceededError']) {
    it(`writing throws ${error}: the consent holds for the page, and the store says so`, () => {
      Storage.prototype.setItem = refuse(error);
      const store = new BrowserStore();
      store.set('google', DEVICE);
      expect(store.get('google')).to.deep.equal(DEVICE);
      expect(store.unremembered).to.equal(true);
      expect(new BrowserStore().get('google')).to.equal(null);
      store.keepLanguage('uk', 'google');
      store.set('google', null);
      expect(store.get('google')).to.equal(null);
      expect(store.unremembered).to.equal(false);
    });
  }

  it('everything throws: nothing is kept, nothing is thrown', () => {
    Object.assign(Storage.prototype, {
      getItem: refuse('SecurityError'),
      setItem: refuse('SecurityError'),
      removeItem: refuse('SecurityError'),
    });
    expect(isKept()).to.equal(false);
    const store = new BrowserStore();
    expect(store.get('google')).to.equal(null);
    store.set('google', VISIT);
    expect(store.get('google')).to.deep.equal(VISIT);
    expect(store.unremembered).to.equal(true);
    store.clear();
    expect(store.get('google')).to.equal(null);
    expect(store.unremembered).to.equal(false);
  });

  it('full, with an older record in it: the new one counts', () => {
    put(localStorage, blob({ google: DEVICE }));
    Storage.prototype.setItem = refuse('QuotaExceededError');
    const store = new BrowserStore();
    const later = recordFor(180, HOUR);
    store.set('google', later);
    expect(store.get('google')).to.deep.equal(later);
  });

  it('works again: what is granted then is kept, and the store no longer says that it is not', () => {
    Storage.prototype.setItem = refuse('QuotaExceededError');
    const store = new BrowserStore();
    store.set('google', DEVICE);
    Storage.prototype.setItem = setItem;
    store.set('google', recordFor(180, HOUR));
    expect(store.unremembered).to.equal(false);
    expect(new BrowserStore().get('google')).to.deep.equal(recordFor(180, HOUR));
  });
});

describe('the memory of a page', () => {
  it('keeps records, and nothing anywhere else', () => {
    const store = memoryStore();
    expect(store.get('google')).to.equal(null);
    store.set('google', DEVICE);
    expect(store.get('google')).to.equal(DEVICE);
    store.set('google', null);
    expect(store.get('google')).to.equal(null);
    store.subscribe(() => {})();
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(memoryStore().get('google')).to.equal(null);
  });
});
