// Holds the consent that counts, over whichever store it is kept in, and the language kept beside it.
import { BrowserStore } from '../consent/browser-store.js';
import { type ConsentRecord, counts, inForce, makeRecord } from '../consent/record.js';
import { type ConsentStore, memoryStore } from '../consent/store.js';
import { wordingHash } from '../platform/hash.js';
import { closest, sameLanguage } from '../platform/language-tags.js';
import type { Setup } from './setup.js';
import { termsOf } from './terms.js';

/** How a consent was given, and what was shown. */
export interface Given {
  readonly remember?: boolean | undefined;
  readonly via: string;
  /** The languages in which the notice was shown, its wording in each, and whom that named. */
  readonly voices: readonly {
    readonly tag: string;
    readonly shown: object;
    readonly facts?: Readonly<Record<string, string>>;
  }[];
}

export class ConsentKeeper {
  /** The consent that counted when it was last read. */
  record: ConsentRecord | null = null;
  readonly browser = new BrowserStore();

  #changed: () => void;
  #setup: Setup | null = null;
  #given: ConsentStore | null = null;
  #memory = memoryStore();
  #unfollow: () => void = () => {};
  #writing = false;

  /** `changed` is called when somebody else has changed what is kept. */
  constructor(changed: () => void) {
    this.#changed = () => this.#writing || changed();
    this.browser.subscribe(this.#changed);
  }

  set setup(setup: Setup | null) {
    this.#setup = setup;
    this.refresh();
  }

  /** A consent manager's store instead of the browser's. */
  use(store: ConsentStore | null): void {
    if (store === this.#given) return;
    this.#unfollow();
    this.#given = store;
    this.#unfollow = store?.subscribe(this.#changed) ?? (() => {});
  }

  get #store(): ConsentStore {
    return this.#given ?? (this.#setup?.remember === 'page' ? this.#memory : this.browser);
  }

  /** Whether the browser did not let us keep the consent. */
  get unremembered(): boolean {
    return this.#store === this.browser && this.browser.unremembered;
  }

  /** All consents in force by provider, also of providers that this page does not know. */
  get all(): Map<string, ConsentRecord> {
    const all = this.browser.entries();
    for (const [id, record] of all) if (!inForce(record, Date.now())) all.delete(id);
    if (this.#setup && this.record) all.set(this.#setup.provider.id, this.record);
    return all;
  }

  /** Reads again whether a consent counts now. */
  refresh(): void {
    const setup = this.#setup;
    this.record = setup && this.countsFor(setup) ? this.#store.get(setup.provider.id) : null;
  }

  /** Whether something is kept for a provider, counting or not. */
  has(id: string): boolean {
    return !this.#waits && !!this.#store.get(id);
  }

  /** Whether a consent to this setup is kept, and counts. */
  countsFor(setup: Setup): boolean {
    return setup.asks && !this.#waits && counts(this.#store.get(setup.provider.id), termsOf(setup), Date.now());
  }

  /** Whether a consent manager is to keep the consent, and is not there yet: then nothing is read, and nothing written. */
  get #waits(): boolean {
    return this.#setup?.settings.consent === 'external' && !this.#given;
  }

  /** Records a consent to what is set up now; false: the store did not keep it. */
  grant(given: Given): boolean {
    const setup = this.#setup!;
    if (this.#waits) return false;
    const { provider, remember, days } = setup;
    const remembered = remember === 'always' || (remember === 'ask' && given.remember);
    const { via, voices } = given;
    const notice = voices.map(({ shown }) => wordingHash(shown)).join('.');
    const shownIn = voices.map(({ tag }) => tag);
    const record = makeRecord(termsOf(setup), { via, notice, shownIn, days: remembered ? days : 0 }, Date.now());
    this.#write(() => this.#store.set(provider.id, record));
    this.refresh();
    return !!this.record;
  }

  /** Deletes every consent and the language, for this page's provider and for others; answers their ids. */
  withdraw(): string[] {
    const ids = [...new Set([...this.all.keys(), ...(this.#setup ? [this.#setup.provider.id] : [])])];
    this.#write(() => {
      for (const id of ids) this.#store.set(id, null);
      this.browser.clear();
    });
    this.record = null;
    return ids;
  }

  /** The language that was kept for later pages, as this page offers it; `null` where there is nothing to translate. */
  get language(): string | null {
    const { remember, pageLanguage, languages } = this.#setup!;
    const stored = remember === 'page' || this.#waits ? null : this.browser.language;
    return stored && !sameLanguage(stored, pageLanguage) ? (closest(stored, languages) ?? null) : null;
  }

  keepLanguage(language: string | null): void {
    const { remember, provider } = this.#setup!;
    if (remember !== 'page' && !this.#waits) this.browser.keepLanguage(language, provider.id);
  }

  /** Writes without hearing of it: a store may call back at once. */
  #write(write: () => void): void {
    this.#writing = true;
    try {
      write();
    } finally {
      this.#writing = false;
    }
  }
}
