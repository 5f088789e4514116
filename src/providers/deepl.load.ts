// Talks to DeepL's API, version 2: POST <endpoint>v2/translate (https://developers.deepl.com/api-reference/translate).
// What is particular to it is here; docs/providers/deepl.md has the details.
import type { TextTranslator } from '../page/translator.js';
import { canonical } from '../platform/language-tags.js';
import type { FailureReason } from '../platform/translation-error.js';
import { type Service, translatorOf } from './paid-request.js';
import { codeIn } from './service-codes.js';

/** BCP 47 → DeepL, where it is not the language alone; `kok` is what Chromium and Firefox make of `gom`. */
const CODES: Readonly<Record<string, string>> = { fil: 'tl', kok: 'gom', ku: 'kmr' };

/** Of these languages it wants to know which one, as a target only. */
const TARGETS: Readonly<Record<string, string>> = {
  ...CODES,
  en: 'en-gb',
  'en-US': 'en-us',
  pt: 'pt-pt',
  'pt-BR': 'pt-br',
  'zh-Hans': 'zh-hans',
  'zh-Hant': 'zh-hant',
};

/** Spanish of the Americas. */
const LATIN_AMERICA = /^es-(?!ES|GQ|PH)/;

/**
 * Too many requests at once is 429; for an allowance that is used up there is 456. Something wrong with a language is 400.
 */
const REASONS: Readonly<Record<number, FailureReason>> = { 400: 'refused', 429: 'unavailable' };

/** DeepL's code of a language: a page is read as its language (`en-US` is `EN`), a target may be a variant. */
export function codeOf(tag: string, role: 'source' | 'target'): string {
  const known = canonical(tag) ?? tag;
  if (role === 'source') return codeIn(CODES, known.split('-')[0]!).toUpperCase();
  return LATIN_AMERICA.test(known) ? 'ES-419' : codeIn(TARGETS, known).toUpperCase();
}

const DEEPL: Service = {
  label: 'DeepL',
  segments: 50,
  write: (text, from, to) => ({
    path: 'v2/translate',
    body: {
      text,
      source_lang: codeOf(from, 'source'),
      target_lang: codeOf(to, 'target'),
      tag_handling: 'html',
      // without, it depends on the age of the account: version 1 loses spaces and moves words out of their elements
      tag_handling_version: 'v2',
    },
  }),
  list: ['translations'],
  text: ['text'],
  explain: (status) => REASONS[status],
};

export const connect = (endpoint: string): TextTranslator => translatorOf(DEEPL, endpoint);
