// Grants and withdrawals reach other tabs, and come from them. A channel of the test's own plays the other tab.
import { expect } from '@open-wc/testing';
import { follow, KEY } from '../../src/consent/browser-storage.js';
import { BrowserStore } from '../../src/consent/browser-store.js';
import { type ConsentRecord, makeRecord, type Terms } from '../../src/consent/record.js';
import { until } from '../support/until.js';

const TERMS: Terms = { recipient: 'Muster GmbH', revision: '', days: 180, facts: (duration) => duration };
const recordFor = (days: number, now = Date.now()): ConsentRecord =>
  makeRecord(TERMS, { notice: 'n', shownIn: ['de'], via: 'button', days }, now);

let store = new BrowserStore();
let heard = 0;
let calls = 0;
let other: BroadcastChannel;
let received: unknown[] = [];

// for the life of the document, as a session does
follow((message) => {
  calls++;
  store.heard(message);
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  store = new BrowserStore();
  heard = 0;
  calls = 0;
  received = [];
  store.subscribe(() => heard++);
  other = new BroadcastChannel(KEY);
  other.onmessage = ({ data }) => received.push(data);
});
afterEach(() => {
  other.close();
  localStorage.clear();
  sessionStorage.clear();
});

/** Sends as the other tab, and waits until it has arrived. */
async function send(message: unknown) {
  const before = calls;
  other.postMessage(message);
  await until(() => calls > before, 'the message');
}

describe('what this tab does', () => {
  it('is told to the others: a grant for the visit with its record', async () => {
    const record = recordFor(0);
    store.set('google', record);
    await until(() => received.length, 'the message');
    expect(received).to.deep.equal([{ provider: 'google', record }]);
  });

  it('is told to the others: a withdrawal of one provider, and of all', async () => {
    store.set('google', null);
    store.clear();
    await until(() => received.length === 2, 'two messages');
    expect(received).to.deep.equal([{ provider: 'google', record: null }, null]);
  });

  it('does not come back to itself', async () => {
    store.set('google', recordFor(0));
    await until(() => received.length, 'the message');
    expect(heard).to.equal(0);
  });
});

describe('what another tab does', () => {
  it('a grant for the visit counts here too, and is kept for this tab', async () => {
    const record = recordFor(0);
    await send({ provider: 'google', record });
    expect(store.get('google')).to.deep.equal(record);
    expect(new BrowserStore().get('google')).to.deep.equal(record);
    expect(heard).to.equal(1);
  });

  it('a withdrawal of one provider deletes it here', async () => {
    store.set('google', recordFor(0));
    store.set('deepl', recordFor(0));
    await send({ provider: 'google', record: null });
    expect(store.get('google')).to.equal(null);
    expect(store.get('deepl')).not.to.equal(null);
  });

  it('a withdrawal of everything leaves nothing here', async () => {
    store.set('google', recordFor(0));
    store.keepLanguage('uk', 'google');
    await send(null);
    expect(store.entries().size).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    expect(heard).to.equal(1);
  });

  it('a withdrawal reaches also what was only in memory', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      store.set('google', recordFor(0));
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(store.unremembered).to.equal(true);
    await send(null);
    expect(store.get('google')).to.equal(null);
  });

  it('does not echo what it has heard', async () => {
    await send({ provider: 'google', record: recordFor(0) });
    await send(null);
    expect(received).to.deep.equal([]);
  });

  it('a remembered consent is read from where it is kept, never taken from a message', async () => {
    await send({ provider: 'google', record: recordFor(180) });
    expect(store.get('google')).to.equal(null);
    expect(heard).to.equal(1);
  });

  it('junk changes nothing', async () => {
    const record = recordFor(0);
    store.set('google', record);
    const junk: unknown[] = [
      undefined,
      0,
      'withdraw',
      true,
      [],
      [null],
      {},
      { record },
      { provider: null, record },
      { provider: 5, record: null },
      { provider: ['google'], record: null },
      { provider: 'google', record: 'yes' },
      { provider: 'google', record: {} },
      { provider: 'google', record: { ...record, expiresAt: 'never' } },
      { provider: 'google', record: { ...record, shownIn: 'de' } },
      { provider: 'deepl', record: { ...record, grantedAt: 5 } },
    ];
    for (const message of junk) {
      await send(message);
      expect([...store.entries()], JSON.stringify(message)).to.deep.equal([['google', record]]);
    }
  });
});

describe('events', () => {
  it('of storage are heard, for our key and for a storage that was emptied', () => {
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(heard).to.equal(2);
    dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    expect(heard).to.equal(2);
  });

  it('of a page that comes back from the cache are heard, of one that is new are not', () => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(heard).to.equal(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(heard).to.equal(1);
  });

  it('change nothing by themselves: the store is only read again', () => {
    const record = recordFor(180);
    localStorage.setItem(KEY, JSON.stringify({ version: 1, consents: { google: record } }));
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(store.get('google')).to.deep.equal(record);
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(store.get('google')).to.equal(null);
  });

  it('are not told to who no longer listens', () => {
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push('a'));
    store.subscribe(() => seen.push('b'));
    stop();
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(seen).to.deep.equal(['b']);
  });
});
