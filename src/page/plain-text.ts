// Puts a service that takes plain text only behind the interface of one that keeps tags. A sentence with inline elements
// is sent whole, and so is each of its texts. Where the answer for an element's own words stands in the sentence exactly
// once, that is where the element is; where not, the texts stay alone: nothing is guessed. Knows no page.
import { batchesOf } from './batches.js';
import { decode, escape } from './markup.js';
import { collapse, fit, hasLetter } from './text.js';
import type { TextTranslator } from './translator.js';

const TAG = /(<[^>]*>)/;

/** The texts of a segment, decoded, with its tags between them. */
const split = (segment: string): string[] => segment.split(TAG).map((part, i) => (i % 2 ? part : decode(part)));

/** A sentence in which elements do not lie in each other, and nothing stays. */
const isSimple = (parts: readonly string[]): boolean =>
  parts.every((part, i) => i % 2 === 0 || (i % 4 === 1 ? part.startsWith('<a') : part === '</a>'));

/** Writing without spaces: a word there may touch the next one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;
const isWordEdge = (one: string | undefined, other: string | undefined): boolean =>
  !one || !other || !/[\p{L}\p{N}]/u.test(one) || !/[\p{L}\p{N}]/u.test(other) || UNSPACED.test(one + other);

/** Where the words stand in the sentence, if they do exactly once, as whole words. */
function find(words: string, sentence: string): number {
  const at = sentence.indexOf(words);
  const end = at + words.length;
  const whole = isWordEdge(sentence[at - 1], words[0]) && isWordEdge(words.at(-1), sentence[end]);
  return words && whole && at === sentence.lastIndexOf(words) ? at : -1;
}

/** The sentence with the tags around the words that were found; `null` where they were not. */
function placed(parts: readonly string[], answers: ReadonlyMap<string, string>): string | null {
  const words = parts.filter((_, i) => i % 2 === 0).join('');
  const sentence = answers.get(collapse(words).trim())?.trim();
  if (!sentence || !isSimple(parts)) return null;
  const found: { at: number; words: string; tag: string }[] = [];
  for (let i = 2; i < parts.length; i += 4) {
    const words = (answers.get(parts[i]!.trim()) ?? parts[i]!).trim();
    const at = find(words, sentence);
    if (at < 0) return null;
    found.push({ at, words, tag: parts[i - 1]! });
  }
  found.sort((one, other) => one.at - other.at);
  let text = '';
  let end = 0;
  for (const { at, words, tag } of found) {
    if (at < end) return null;
    text += `${escape(sentence.slice(end, at))}${tag}${escape(words)}</a>`;
    end = at + words.length;
  }
  return text + escape(sentence.slice(end));
}

export function keepingTags(service: TextTranslator): TextTranslator {
  const { limits } = service;
  return {
    format: 'html',
    limits,
    dispose: () => service.dispose?.(),
    async translate(segments, options) {
      const all = segments.map(split);
      const answers = new Map<string, string>();
      const wanted = all.flatMap((parts) => {
        const texts = parts.filter((_, i) => i % 2 === 0);
        const whole = parts.length > 1 && isSimple(parts) ? [collapse(texts.join(''))] : [];
        return [...whole, ...texts].filter(hasLetter).map((text) => ({ text: text.trim() }));
      });
      for (const { texts } of batchesOf(wanted, limits)) {
        options.signal?.throwIfAborted();
        const answered = await service.translate(texts, options);
        if (!Array.isArray(answered) || answered.length !== texts.length) return answered;
        texts.forEach((text, i) => typeof answered[i] === 'string' && answers.set(text, answered[i]));
      }
      return all.map((parts) => {
        if (parts.length === 1) return escape(answers.get(parts[0]!.trim()) ?? '');
        const whole = placed(parts, answers);
        if (whole !== null) return whole;
        // nothing known of any of them: there is no translation
        if (!parts.some((part, i) => i % 2 === 0 && answers.get(part.trim()))) return '';
        return parts.map((part, i) => (i % 2 ? part : escape(fit(part, answers.get(part.trim()) ?? part)))).join('');
      });
    },
  };
}
