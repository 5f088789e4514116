// Talks to Google's Cloud Translation, Basic edition: POST <endpoint>language/translate/v2
// (https://docs.cloud.google.com/translate/docs/reference/rest/v2/translate).
// What is particular to it is here; docs/providers/google-cloud.md has the details.
import type { TextTranslator } from '../page/translator.js';
import { tags } from './google-codes.js';
import { at, type Service, translatorOf } from './paid-request.js';
import { codeIn } from './service-codes.js';

/** BCP 47 → Google, where it is not the language alone: what all of Google knows, and what only this service does. */
const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(tags).map(([code, tag]) => [tag, code])),
  'fr-CA': 'fr-CA',
  kok: 'gom', // what Chromium and Firefox make of `gom`
  pt: 'pt-PT', // its `pt` is Brazilian
  'pt-BR': 'pt',
};

/** Google's code of a language, as page or target. */
export const codeOf = (tag: string): string => codeIn(CODES, tag);

/** What stands in an error where the project's quota is used up, for the day or the minute; other 403 are refusals. */
const USED_UP = /^(dailyLimitExceeded|quotaExceeded|rateLimitExceeded|userRateLimitExceeded)/;

const GOOGLE_CLOUD: Service = {
  label: 'Google Cloud Translation',
  segments: 128,
  write: (q, from, to) => ({
    path: 'language/translate/v2',
    body: { q, source: codeOf(from), target: codeOf(to), format: 'html' },
  }),
  list: ['data', 'translations'],
  text: ['translatedText'],
  explain(status, answer) {
    if (status === 403 && USED_UP.test(String(at(answer, 'error', 'errors', 0, 'reason')))) return 'quota';
    // only its words tell a request that is too large from a wrong one
    if (status === 400)
      return /too (many|long|large)|exceeds/i.test(String(at(answer, 'error', 'message'))) ? 'too large' : 'refused';
    return undefined;
  },
};

export const connect = (endpoint: string): TextTranslator => translatorOf(GOOGLE_CLOUD, endpoint);
