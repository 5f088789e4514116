// Talks to a LibreTranslate server: POST <endpoint>translate, plain text in and out.
// https://docs.libretranslate.com (API); its codes are ISO 639-1 but for the few below.
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';

/** LibreTranslate's code of a BCP 47 tag: Brazilian Portuguese is `pb`, Norwegian `nb`, Chinese goes by its script. */
function code(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return `zh-${script}`;
  return tag === 'pt-BR' ? 'pb' : language === 'no' ? 'nb' : language;
}

export function connect(endpoint: string): TextTranslator {
  const url = new URL('translate', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
  return {
    format: 'text',
    // operators set their own limits; a server with the default settings takes this much
    limits: { segments: 50, characters: 5000 },
    async translate(segments, { from, to, signal }) {
      const answer = await fetchJson(url, {
        signal,
        body: { q: segments, source: code(from), target: code(to), format: 'text' },
      });
      const texts = (answer as { translatedText?: unknown } | null)?.translatedText;
      if (!Array.isArray(texts) || texts.length !== segments.length || !texts.every((text) => typeof text === 'string'))
        throw new TranslationError('error', `LibreTranslate: expected ${segments.length} texts in translatedText`);
      return texts as string[];
    },
  };
}
