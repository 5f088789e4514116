// Reads the site's reviewed translations (<url><tag>.json, source text → translation) and answers from them.
// How the texts are written there is phrase-key.ts; whatever a file holds is text. docs/providers/phrasebook.md
import { keepingTags } from '../page/plain-text.js';
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { missingPhrases } from './missing-phrases.js';
import { answerOf, hasTags, keyOf, piecesOf, written } from './phrase-key.js';

type Phrases = ReadonlyMap<string, string>;
/** `undefined`: not in the file; `null`: there, but its tags are not those of the text. */
type Answer = string | null | undefined;
type Find = (segment: string) => Answer;

async function readFile(url: string): Promise<Phrases> {
  const answer = await fetchJson(url);
  if (typeof answer !== 'object' || !answer || Array.isArray(answer))
    throw new TranslationError(
      'error',
      `phrasebook ${url}: expected { "source text": "translation", … }, got ${JSON.stringify(answer).slice(0, 50)}`,
    );
  const phrases = new Map<string, string>();
  for (const [source, target] of Object.entries(answer))
    if (typeof target === 'string' && target.trim()) phrases.set(keyOf(source), target.trim());
  return phrases;
}

/**
 * Finds segments of HTML: the translation of the whole, else of all its pieces with letters, as in phrasebooks that were
 * written when sentences could not hold tags.
 */
function finder(url: string, phrases: Phrases): Find {
  const told = new Set<string>();
  const complain = (segment: string, target: string) => {
    const source = written(segment);
    if (told.has(source)) return;
    told.add(source);
    console.warn(
      `phrasebook ${url}: a translation is not used. Expected the tags of ${JSON.stringify(source)}, in their order, each once ` +
        `and in the same one as there, and no words where it has no text; got ${JSON.stringify(target)}`,
    );
  };
  const find: Find = (segment) => {
    const target = phrases.get(keyOf(written(segment)));
    const answer = target && answerOf(segment, target);
    if (answer === null) complain(segment, target!);
    return answer;
  };
  return (segment) => {
    const whole = find(segment);
    if (whole || !hasTags(segment)) return whole;
    const pieces = piecesOf(segment).map((piece) => {
      if (hasTags(piece) || !/\p{L}/u.test(written(piece))) return piece;
      const answer = find(piece);
      return answer && piece.replace(/\S(?:.*\S)?/s, () => answer);
    });
    return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : whole;
  };
}

/** Reads each language's file once, for all who want it; a failure is forgotten, so that the next call tries again. */
function reader(url: string): (language: string, signal?: AbortSignal) => Promise<Find> {
  const files = new Map<string, Promise<Find>>();
  const read = async (file: string) => finder(file, await readFile(file));
  return async (language, signal = new AbortController().signal) => {
    signal.throwIfAborted();
    let file = files.get(language);
    if (!file) {
      files.set(language, (file = read(`${url}${language}.json`)));
      file.catch(() => files.delete(language));
    }
    return unlessAborted(file, signal);
  };
}

/**
 * A translator that knows the phrasebook only; for anything else it answers `''`: no translation. What it lacks is shown in
 * the console once for each language and page.
 */
export function phrasebookTranslator(url: string): TextTranslator {
  const read = reader(url);
  const missing = missingPhrases(url);
  return {
    format: 'html',
    limits: { segments: Infinity },
    async translate(segments, { to, signal }) {
      const find = await read(to, signal);
      return segments.map((segment) => {
        const answer = find(segment);
        if (answer === undefined) missing.add(to, written(segment));
        return answer ?? '';
      });
    },
    dispose: () => missing.dispose(),
  };
}

/**
 * A translator that asks the phrasebook first, and the service only for what is missing there, whatever its format. A language
 * without a file is left to the service alone.
 */
export function inFront(url: string, service: TextTranslator): TextTranslator {
  const read = reader(url);
  const behind = service.format === 'html' ? service : keepingTags(service);
  const unread = new Set<string>();
  const finderFor = async (language: string, signal?: AbortSignal): Promise<Find | null> => {
    if (unread.has(language)) return null;
    try {
      return await read(language, signal);
    } catch (error) {
      if (!(error instanceof TranslationError && error.reason === 'unavailable')) throw error;
      unread.add(language);
      return null;
    }
  };
  return {
    format: 'html',
    limits: service.limits,
    async translate(segments, options) {
      const find = await finderFor(options.to, options.signal);
      const answers = segments.map((segment) => find?.(segment));
      const rest = segments.filter((_, i) => !answers[i]);
      if (!rest.length) return answers as string[];
      const translated = await behind.translate(rest, options);
      if (!Array.isArray(translated) || translated.length !== rest.length)
        throw new TranslationError('error', `expected ${rest.length} texts, got ${JSON.stringify(translated)}`);
      let next = 0;
      return answers.map((answer) => answer || translated[next++]!);
    },
    dispose: () => service.dispose?.(),
  };
}
