// What a translation service must be to be steered by the session. Interfaces only; each service has a descriptor
// (<id>.ts, small, loaded before consent) and machinery (<id>.load.ts, loaded after it).
import type { AnswerStore, PageTranslator } from '../page/translator.js';

export type { AnswerStore, PageTranslator, TextTranslator, TranslationResult } from '../page/translator.js';

/** What `discloses` means: the visitor's connection and the text · the text only (behind the site's own server) · nothing. */
export type Disclosure = 'visitor' | 'text' | 'nothing';

/** Who receives data, as the notice says it. */
export interface Recipient {
  readonly name: string;
  /** ISO 3166-1 alpha-2 code (`IE`), else the country's name as the site writes it. */
  readonly country: string;
  /** Its own page about data protection. */
  readonly privacyHref?: string | undefined;
  /**
   * What a transfer to a third country rests on: `none` takes place, an `adequacy` decision, standard contractual clauses.
   * Left out by who knows only the country: transfer.ts decides.
   */
  readonly transfer?: 'none' | 'adequacy' | 'scc' | undefined;
  /** A country outside the European Union to which it passes the data on, as `country`; the notice names it. */
  readonly onward?: string | undefined;
}

/** What the site configured, resolved: addresses are absolute, what is not given is empty. */
export interface ProviderConfig {
  readonly endpoint: string;
  readonly recipient: string;
  readonly recipientCountry: string;
  readonly recipientHref: string;
  /** Address of the site's reviewed translations; `<url><tag>.json`. */
  readonly phrasebook: string;
  /** Selector of parts that are never read, sent or changed. */
  readonly exclude: string;
  /** Origin of the page itself: what goes there leaves nothing. */
  readonly origin: string;
}

export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

export interface ProviderContext {
  readonly config: ProviderConfig;
  readonly pageLanguage: string;
  readonly languages: readonly string[];
  readonly root: Element;
  readonly nonce?: string | undefined;
  readonly signal: AbortSignal;
  /** Keeps answers for the visit, where the site wants that. */
  readonly store?: AnswerStore | undefined;
  /** `download`: what goes on is the loading of a language model, and the numbers are parts of it. */
  onprogress?: (done: number, total: number, download?: 'download') => void;
  /** The translation is gone by itself, as on a page that comes back from the browser's cache; it may be asked for again. */
  onlost?(): void;
}

export interface Provider {
  readonly id: string;
  /** As the notice names it: "Google Translate". */
  readonly label: string;
  /** Contacted after consent, beside the configured endpoint. */
  readonly origins: readonly string[];
  /** BCP 47 tags; `null`: unknown before use, the site lists them. */
  readonly languages: readonly string[] | null;
  /** What of the configuration it cannot do without. */
  readonly requires?: readonly ('endpoint' | 'phrasebook')[];
  /** True: its translations were reviewed by the site, not made by a machine. */
  readonly reviewed?: boolean;
  /** True: it translates on the visitor's device; the notice says so. */
  readonly device?: boolean;
  /** `null`: nobody, or not known from the configuration, which then is incomplete unless nothing is disclosed. */
  recipient(config: ProviderConfig): Recipient | null;
  discloses(config: ProviderConfig): Disclosure;
  /** Cookies that its code sets on the site of the page; the notice names them, `clear()` deletes them. */
  readonly cookies?: readonly string[];
  /** True: running code stays until a reload. */
  readonly leavesCode: boolean;
  /** Whether it can translate this pair here; contacts no one. */
  availability?(pair: LanguagePair): Promise<boolean>;
  /**
   * Whether something large may have to be loaded on the device before it can translate this pair: its size in bytes where
   * that is known, else true. Contacts no one, and answers within a second; one that rejects or is late is taken for true.
   */
  download?(pair: LanguagePair): Promise<boolean | number>;
  /** The address at which the provider itself shows a page translated; a link that only a visitor follows. */
  pageHref?(page: string, pair: LanguagePair): Promise<string>;
  /** Removes its cookies and keys, without loading anything. */
  clear?(): void;
  /** Called by the session only, after consent. */
  load(context: ProviderContext): Promise<PageTranslator>;
}
