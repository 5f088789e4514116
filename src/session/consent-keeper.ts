// Holds the consent that counts, over whichever store it is kept in, and the language kept beside it. Where a consent manager
// keeps a plain yes only, the record lies here, in the browser's own storage, and counts while the manager says yes.
import { BrowserStore } from '../consent/browser-store.js';
import { type ConsentRecord, counts, inForce, makeRecord } from '../consent/record.js';
import { type ConsentStore, isPlainYes, memoryStore, type PlainYes, type RecordStore } from '../consent/store.js';
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

  #changed: (revoked?: boolean) => void;
  #setup: Setup | null = null;
  #given: ConsentStore | null = null;
  #memory = memoryStore();
  #unfollow: () => void = () => {};
  #writing = false;

  /** `changed` is called when somebody else has changed what is kept; `revoked`: the visitor took it back in the manager. */
  constructor(changed: (revoked?: boolean) => void) {
    this.#changed = changed;
    this.browser.subscribe(() => this.#writing || changed());
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
    this.#unfollow = store?.subscribe((what) => this.#writing || this.#told(what)) ?? (() => {});
  }

  /** The manager has something to say. */
  #told(what?: 'agreed'): void {
    const setup = this.#setup;
    const said = setup && this.#said(setup.provider.id);
    // what a press has recorded already, with the wording that was shown, is the better proof
    if (what === 'agreed' && said && isPlainYes(said) && setup.asks && !this.countsFor(setup))
      this.#write(() => this.#own.set(setup.provider.id, this.#make({ via: said.via, voices: [], remember: true })));
    this.#changed(!!setup && !said && !!this.record);
  }

  /** Where records are kept that no manager keeps. */
  get #own(): RecordStore {
    return this.#setup?.remember === 'page' ? this.#memory : this.browser;
  }

  /** What the manager says; one that throws says no. */
  #said(id: string): ConsentRecord | PlainYes | null {
    try {
      return this.#given!.get(id);
    } catch {
      return null;
    }
  }

  /** The record of a provider, counting or not; where the manager says no there is none. */
  #kept(id: string): ConsentRecord | null {
    const said = this.#given && this.#said(id);
    return !this.#given || isPlainYes(said) ? this.#own.get(id) : (said as ConsentRecord | null);
  }

  /** Whether the browser did not let us keep the consent. */
  get unremembered(): boolean {
    return this.#own === this.browser && this.browser.unremembered;
  }

  /** All consents in force by provider, also of providers that this page does not know. */
  get all(): Map<string, ConsentRecord> {
    const all = new Map([...this.#memory.entries(), ...this.browser.entries()]);
    for (const [id, record] of all)
      if (!inForce(record, Date.now()) || (this.#given && !this.#kept(id))) all.delete(id);
    if (this.#setup && this.record) all.set(this.#setup.provider.id, this.record);
    return all;
  }

  /** Reads again whether a consent counts now. */
  refresh(): void {
    const setup = this.#setup;
    this.record = setup && this.countsFor(setup) ? this.#kept(setup.provider.id) : null;
  }

  /** Deletes what has run out. */
  tidy(): void {
    if (!this.#waits) this.browser.tidy(Date.now());
  }

  /** Whether something is kept for a provider, counting or not. */
  has(id: string): boolean {
    return !this.#waits && !!this.#kept(id);
  }

  /** Whether a consent to this setup is kept, and counts. */
  countsFor(setup: Setup): boolean {
    return setup.asks && !this.#waits && counts(this.#kept(setup.provider.id), termsOf(setup), Date.now());
  }

  /** Another tab, or the way back from the cache, has changed what is kept; `null`: everything is taken back. */
  heard(message?: unknown): void {
    if (message === null) this.#memory = memoryStore();
    this.browser.heard(message);
  }

  /** Whether a consent manager is to keep the consent, and is not there yet: then nothing is read, and nothing written. */
  get #waits(): boolean {
    return this.#setup?.settings.consent === 'external' && !this.#given;
  }

  /** Records a consent to what is set up now; false: the store did not keep it. */
  grant(given: Given): boolean {
    if (this.#waits) return false;
    const { id } = this.#setup!.provider;
    const record = this.#make(given);
    this.#write(() => {
      this.#given?.set(id, record);
      if (!this.#given || isPlainYes(this.#said(id))) this.#own.set(id, record);
    });
    this.refresh();
    return !!this.record;
  }

  #make({ via, voices, remember: wanted }: Given): ConsentRecord {
    const setup = this.#setup!;
    const { remember, days } = setup;
    const remembered = remember === 'always' || (remember === 'ask' && wanted);
    const notice = voices.map(({ shown }) => wordingHash(shown)).join('.');
    const shownIn = voices.map(({ tag }) => tag);
    return makeRecord(termsOf(setup), { via, notice, shownIn, days: remembered ? days : 0 }, Date.now());
  }

  /** Deletes every consent and the language, for this page's provider and for others; answers their ids. */
  withdraw(): string[] {
    const ids = [...new Set([...this.all.keys(), ...(this.#setup ? [this.#setup.provider.id] : [])])];
    this.#write(() => {
      for (const id of ids) {
        try {
          if (this.#given && this.#said(id)) this.#given.set(id, null);
        } catch (cause) {
          reportError(cause); // a manager that fails keeps nobody from taking a consent back
        }
      }
      this.#memory = memoryStore();
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
