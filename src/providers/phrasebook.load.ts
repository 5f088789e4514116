// Reads the site's reviewed translations (<url><tag>.json, source text → translation) and answers from them.
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';

type Phrases = ReadonlyMap<string, string>;

/** White space is forgiven: the key of a text is the text with every run of it collapsed. */
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads each language's file once; a failure is forgotten, so that the next call tries again. */
function reader(url: string): (language: string, signal?: AbortSignal) => Promise<Phrases> {
  const files = new Map<string, Promise<Phrases>>();
  return (language, signal) => {
    const known = files.get(language);
    if (known) return known;
    const file = readFile(`${url}${language}.json`, signal);
    files.set(language, file);
    file.catch(() => files.delete(language));
    return file;
  };
}

async function readFile(url: string, signal?: AbortSignal): Promise<Phrases> {
  const answer = await fetchJson(url, { signal });
  if (typeof answer !== 'object' || !answer || Array.isArray(answer))
    throw new TranslationError('error', `phrasebook ${url}: expected { "source text": "translation", … }`);
  const phrases = new Map<string, string>();
  for (const [source, target] of Object.entries(answer))
    if (typeof target === 'string' && target) phrases.set(collapse(source), target);
  return phrases;
}

/** A translator that knows the phrasebook only; for anything else it answers `''`: no translation. */
export function phrasebookTranslator(url: string): TextTranslator {
  const read = reader(url);
  return {
    format: 'text',
    limits: { segments: Infinity },
    async translate(segments, { to, signal }) {
      const phrases = await read(to, signal);
      return segments.map((segment) => phrases.get(collapse(segment)) ?? '');
    },
  };
}

/** A translator that asks the phrasebook first, and the service only for what is missing there. */
export function inFront(url: string, service: TextTranslator): TextTranslator {
  const read = reader(url);
  return {
    format: service.format,
    limits: service.limits,
    async translate(segments, options) {
      const phrases = await read(options.to, options.signal);
      const answers = segments.map((segment) => phrases.get(collapse(segment)));
      const rest = segments.filter((_, i) => answers[i] === undefined);
      const translated = rest.length ? await service.translate(rest, options) : [];
      let next = 0;
      return answers.map((answer) => answer ?? translated[next++] ?? '');
    },
  };
}
