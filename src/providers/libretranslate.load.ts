// Talks to a LibreTranslate server: POST <endpoint>translate. What is particular to it is here: its codes, its two formats,
// and that its answers come unescaped. Sources: its documentation (https://docs.libretranslate.com) and libretranslate/app.py;
// docs/providers/libretranslate.md has the details.
import { decode, escape } from '../page/markup.js';
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';

/** BCP 47 → LibreTranslate, where it is not the language alone. These codes are known to all its versions: `zh-Hans` is not. */
const CODES: Readonly<Record<string, string>> = {
  fil: 'tl',
  no: 'nb',
  prs: 'fa', // of Persian it knows one
  'pt-BR': 'pb',
  'zh-Hans': 'zh',
  'zh-Hant': 'zt',
};

/** LibreTranslate's code of a language; one that it does not know, where that is another script than its own. */
export function codeOf(tag: string): string {
  const locale = new Intl.Locale(tag);
  const { language } = locale;
  const { script } = locale.maximize();
  const written = `${language}-${script}`;
  const own = CODES[`${language}-${locale.region}`] ?? CODES[written] ?? CODES[language];
  return own ?? (script === new Intl.Locale(language).maximize().script ? language : written);
}

/**
 * Makes of an unescaped answer what the engine takes: the tags of the segment stay tags, everything else is text again, as
 * `<img>` in a text about HTML, or `AT&T`. An entity that does not stand in the text itself is one that a server left there.
 */
export function escapeAnswer(answer: string, segment: string): string {
  const tags = new Set(segment.match(/<[ab] id=\d+/g));
  const text = decode(segment);
  const open: string[] = [];
  return answer.replace(
    /<(\/?)([ab])(?: id=["']?(\d+)["']?)?[^<>]*>|&(?:\w+|#\w+);|[&<>]/g,
    (found, closes?: string, name?: string, id?: string) => {
      if (!name) return found.length > 1 && !text.includes(found) ? found : escape(found);
      if (closes ? open.at(-1) !== name : !tags.has(`<${name} id=${id}`)) return escape(found);
      if (closes) open.pop();
      else open.push(name);
      return found;
    },
  );
}

/** The text of a segment is escaped: any `<` in it is one of the engine's tags. */
const hasTags = (segment: string) => segment.includes('<');

export function connect(endpoint: string): TextTranslator {
  const url = new URL('translate', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;

  type Options = Parameters<TextTranslator['translate']>[1];
  async function ask(q: readonly string[], format: string, { from, to, signal }: Options): Promise<string[]> {
    const answer = await fetchJson(url, {
      signal,
      body: { q, source: codeOf(from), target: codeOf(to), format },
      // a language or a key that it has not, or more than its operator allows: asking again does not help
      reasons: { 400: 'refused' },
    });
    const given = (answer as { translatedText?: unknown } | null)?.translatedText;
    const texts = typeof given === 'string' ? [given] : given;
    if (!Array.isArray(texts) || texts.length !== q.length || !texts.every((text) => typeof text === 'string'))
      throw new TranslationError(
        'error',
        `LibreTranslate: expected ${q.length} texts in translatedText, got ${JSON.stringify(answer).slice(0, 100)}`,
      );
    return texts as string[];
  }

  return {
    format: 'html',
    // It translates the texts of a call one after the other, on processors rather than graphics cards: a large batch would
    // run into time limits. Operators may allow less; none is the default.
    limits: { segments: 25, characters: 2000 },
    async translate(segments, options) {
      const answers: string[] = [];
      // only for plain text does it mend what its models do to short ones: "Kontakt" → "Contact." (improve_translation_formatting)
      for (const format of ['text', 'html']) {
        const isHtml = format === 'html';
        const places = [...segments.keys()].filter((i) => hasTags(segments[i]!) === isHtml);
        if (!places.length) continue;
        const texts = places.map((i) => (isHtml ? segments[i]! : decode(segments[i]!)));
        const translated = await ask(texts, format, options);
        places.forEach((place, i) => {
          answers[place] = isHtml ? escapeAnswer(translated[i]!, segments[place]!) : escape(translated[i]!);
        });
      }
      return answers;
    },
  };
}
