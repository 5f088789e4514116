// Talks to Azure Translator, version 3: POST <endpoint>translate
// (https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate).
// What is particular to it is here; docs/providers/azure.md has the details.
import type { TextTranslator } from '../page/translator.js';
import { at, type Service, translatorOf } from './paid-request.js';
import { codeIn } from './service-codes.js';

/** BCP 47 → Azure, where it is not the language alone. */
const CODES: Readonly<Record<string, string>> = {
  ckb: 'ku', // its `ku` is Sorani,
  ku: 'kmr', // and Kurmanji has a code of its own
  'fr-CA': 'fr-ca',
  kok: 'gom', // what Chromium and Firefox make of `gom`
  lg: 'lug',
  'iu-Latn': 'iu-Latn',
  mn: 'mn-Cyrl',
  'mn-Mong': 'mn-Mong',
  ny: 'nya',
  pt: 'pt-pt', // its `pt` is Brazilian
  'pt-BR': 'pt',
  rn: 'run',
  'sr-Cyrl': 'sr-Cyrl',
  'sr-Latn': 'sr-Latn',
  tl: 'fil', // which WebKit leaves
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
};

/** Azure's code of a language, as page or target. */
export const codeOf = (tag: string): string => codeIn(CODES, tag);

/** Error codes: a text is too long, there are too many of them, the request is too large. */
const TOO_LARGE = [400050, 400072, 400077];
/** The free allowance is used up; other 403 are refusals. */
const USED_UP = 403001;

const AZURE: Service = {
  label: 'Azure Translator',
  segments: 128,
  write: (texts, from, to) => ({
    path: `translate?${new URLSearchParams({ 'api-version': '3.0', from: codeOf(from), to: codeOf(to), textType: 'html' }).toString()}`,
    body: texts.map((text) => ({ Text: text })),
  }),
  list: [],
  text: ['translations', 0, 'text'],
  explain(status, answer) {
    const code = Number(at(answer, 'error', 'code'));
    if (TOO_LARGE.includes(code)) return 'too large';
    if (code === USED_UP) return 'quota';
    // 408: what translates is being prepared
    return ({ 400: 'refused', 408: 'unavailable' } as const)[status];
  },
};

export const connect = (endpoint: string): TextTranslator => translatorOf(AZURE, endpoint);
