// Keeps consents and the chosen language on the visitor's own device: remembered ones in one storage, a visit's in the
// other, and in memory where both are blocked or full.
import { canonical } from '../platform/language-tags.js';
import { broadcast, CACHE_KEY, read, STORAGES } from './browser-storage.js';
import { type StorageName, write } from './browser-write.js';
import { type ConsentRecord, isRecord, isVisit, parseStored, type Stored } from './record.js';
import type { RecordStore } from './store.js';

const homeOf = (record: ConsentRecord): StorageName => (isVisit(record) ? 'sessionStorage' : 'localStorage');

function save(name: StorageName, stored: Stored): boolean {
  const empty = !Object.keys(stored.consents).length && !stored.language;
  return write(name, empty ? null : JSON.stringify(stored));
}

export class BrowserStore implements RecordStore {
  /** What could not be stored, for as long as the page lives. */
  #memory = new Map<string, ConsentRecord>();
  #listeners = new Set<() => void>();

  /** Whether a consent had to be kept in memory because storage is blocked or full. */
  get unremembered(): boolean {
    return this.#memory.size > 0;
  }

  get(provider: string): ConsentRecord | null {
    return this.entries().get(provider) ?? null;
  }

  /** All records, by provider; of two for one provider the one granted later. */
  entries(): Map<string, ConsentRecord> {
    const found = new Map(this.#memory);
    for (const name of STORAGES) {
      for (const [id, record] of Object.entries(parseStored(read(name)).consents)) {
        const other = found.get(id);
        if (!other || Date.parse(other.grantedAt) < Date.parse(record.grantedAt)) found.set(id, record);
      }
    }
    return found;
  }

  set(provider: string, record: ConsentRecord | null): void {
    this.#keep(provider, record);
    broadcast({ provider, record });
  }

  /** The language of later pages, kept beside the consent, as a canonical tag. */
  get language(): string | null {
    const [device, visit] = STORAGES.map((name) => parseStored(read(name)).language);
    return canonical(visit ?? device ?? '');
  }

  /** Keeps the language as long as the consent of this provider is kept, or for the visit where there is none. */
  keepLanguage(language: string | null, provider: string): void {
    const changed = language !== this.language;
    const record = this.get(provider);
    const home = record ? homeOf(record) : 'sessionStorage';
    for (const name of STORAGES) {
      const { version, consents } = parseStored(read(name));
      save(name, { version, consents, ...(language && name === home && { language }) });
    }
    // says nothing new; but pages that Firefox holds in its cache, with what was kept for the visit then, are dropped by it
    if (changed) broadcast({});
  }

  /** Deletes records that have run out, and the language that lies beside none (GDPR Art. 5(1)(e)). */
  tidy(now: number): void {
    for (const name of STORAGES) {
      const { version, consents, language } = parseStored(read(name));
      const all = Object.entries(consents);
      const left = all.filter(([, { expiresAt }]) => Date.parse(expiresAt) > now);
      if (left.length < all.length)
        save(name, { version, consents: Object.fromEntries(left), ...(left.length && language && { language }) });
    }
  }

  /** Deletes everything, what is corrupt or of another version too. */
  clear(): void {
    this.#drop();
    broadcast(null);
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Another tab, or the way back from the cache, has changed what is kept; a message says what of a visit. */
  heard(message?: unknown): void {
    const { provider, record } = (message ?? {}) as { provider?: unknown; record?: unknown };
    if (message === null) this.#drop();
    else if (typeof provider === 'string') {
      if (!record) this.#keep(provider, null);
      else if (isRecord(record) && isVisit(record)) this.#keep(provider, record);
    }
    for (const listener of this.#listeners) listener();
  }

  #keep(provider: string, record: ConsentRecord | null): void {
    this.#memory.delete(provider);
    for (const name of STORAGES) {
      const stored = parseStored(read(name));
      const consents = { ...stored.consents };
      delete consents[provider];
      const home = record && homeOf(record) === name;
      if (home) consents[provider] = record;
      if (!save(name, { ...stored, consents }) && home) this.#memory.set(provider, record);
    }
  }

  #drop(): void {
    this.#memory.clear();
    for (const name of STORAGES) {
      write(name, null);
      write(name, null, CACHE_KEY);
    }
  }
}
