// Reads the site's reviewed translations (<url><tag>.json, source text → translation) and answers from them.
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';

type Phrases = ReadonlyMap<string, string>;

/** White space is forgiven: the key of a text is the text with every run of it collapsed. */
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads each language's file once, for all who want it; a failure is forgotten, so that the next call tries again. */
function reader(url: string): (language: string, signal?: AbortSignal) => Promise<Phrases> {
  const files = new Map<string, Promise<Phrases>>();
  return async (language, signal = new AbortController().signal) => {
    signal.throwIfAborted();
    let file = files.get(language);
    if (!file) {
      files.set(language, (file = readFile(`${url}${language}.json`)));
      file.catch(() => files.delete(language));
    }
    return unlessAborted(file, signal);
  };
}

async function readFile(url: string): Promise<Phrases> {
  const answer = await fetchJson(url);
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
      const phrases = await read(options.to, options.signal).catch((error: unknown) => {
        if (!(error instanceof TranslationError && error.reason === 'unavailable')) throw error;
        return new Map<string, string>(); // a language that the site has not reviewed: all of it is for the service
      });
      const answers = segments.map((segment) => phrases.get(collapse(segment)));
      const rest = segments.filter((_, i) => answers[i] === undefined);
      const translated = rest.length ? await service.translate(rest, options) : [];
      let next = 0;
      return answers.map((answer) => answer ?? translated[next++] ?? '');
    },
  };
}
