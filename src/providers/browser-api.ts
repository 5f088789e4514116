// The `Translator` that a browser brings along, as far as it may be asked before the visitor's press: by which tags it knows
// a pair of languages, and whether it has a model for it. Contacts no one, creates nothing; knows no page and no session.
// https://webmachinelearning.github.io/translation-api/
import { canonical, intlTag, sameLanguage } from '../platform/language-tags.js';
import { type FailureReason, TranslationError } from '../platform/translation-error.js';
import type { LanguagePair } from './provider.js';

/** As the specification names them; the names are the browser's tags, not ours. */
export interface TagPair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

export interface DeviceTranslator {
  readonly targetLanguage?: string;
  /** Plain text in and out. */
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

export interface TranslatorApi {
  /**
   * `unavailable`: this pair is not offered · `downloadable`, `downloading`: a model has to come first, which takes a press
   * · `available`: at once. Chrome says `downloadable` of every pair until this site has created its first translator of it.
   */
  availability(pair: TagPair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available' | null>;
  create(options: TagPair & { signal: AbortSignal; monitor(monitor: EventTarget): void }): Promise<DeviceTranslator>;
}

/** A pair that the browser offers. */
export interface OfferedPair extends TagPair {
  /** False: a model has to be loaded first. */
  readonly ready: boolean;
}

/** Names that were given up, and under which a browser may still list a language (Chrome has Norwegian as `no`). */
const FORMER: Readonly<Record<string, string>> = { nb: 'no', he: 'iw', fil: 'tl' };

/** `undefined` in other browsers, on pages without https, and where a site has a global of its own by that name. */
export function translatorApi(): TranslatorApi | undefined {
  const { Translator: api } = globalThis as unknown as { Translator?: Partial<TranslatorApi> };
  return typeof api?.availability === 'function' && typeof api.create === 'function'
    ? (api as TranslatorApi)
    : undefined;
}

/**
 * The tags to ask for a language by, the most precise first. In a script that is not the language's usual one there is only
 * one: a shorter tag would be answered in the other script, as `zh-TW` in simplified Chinese by Chrome before it knew `zh-Hant`.
 */
export function tagsOf(tag: string): string[] {
  const own = canonical(tag) ?? tag;
  const locale = new Intl.Locale(intlTag(own));
  const { language, script } = locale.maximize();
  if (!sameLanguage(own, language)) return [`${language}-${script}`];
  return [...new Set([locale.baseName, language, FORMER[language] ?? language])];
}

/** The first of the possible tags that the browser offers; `null` where there is none. Rejects where it can't find out. */
export async function findPair({ from, to }: LanguagePair): Promise<OfferedPair | null> {
  const api = translatorApi();
  if (!api) return null;
  for (const targetLanguage of tagsOf(to))
    for (const sourceLanguage of tagsOf(from)) {
      const state = await api.availability({ sourceLanguage, targetLanguage });
      if (!state)
        throw new TranslationError('unavailable', 'expected a state of the pair, the browser could not find out');
      if (state !== 'unavailable') return { sourceLanguage, targetLanguage, ready: state === 'available' };
    }
  return null;
}

/** Settles as the promise does, but after `limit` milliseconds at the latest: without a network Chromium may never answer. */
export async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(tooLate(limit)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const tooLate = (limit: number, reason: FailureReason = 'timeout'): TranslationError =>
  new TranslationError(reason, `expected an answer of the browser's Translator, got none within ${limit} ms`);
