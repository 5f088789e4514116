// What of a text is sent, and how what comes back fits where the text stood. Pure; knows no node and no markup.

/** White space collapsed (no-break spaces stay), soft hyphens removed. */
export const collapse = (text: string): string =>
  /[\t\n\r\f\u00ad]|  /.test(text) ? text.replace(/\u00ad/g, '').replace(/[ \t\n\r\f]+/g, ' ') : text;

export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

export const isBlank = (text: string): boolean => !/\S/.test(text);

/** Something to translate: an address of mail or web and nothing else is the same in every language. */
export const isSendable = (text: string): boolean =>
  hasLetter(text) && !/^\s*(((mailto:|https?:|www\.)\S+)|[^\s@]+@[^\s@]+\.[^\s@]+)\s*$/i.test(text);

/**
 * The words of an answer with the white space around the source. Where the page has no gap to what stands before or after,
 * the answer's own stays.
 */
export function fit(source: string, answer: string, gapBefore = true, gapAfter = true): string {
  const words = answer.trim();
  const text = source.trim();
  if (!text) return words ? ` ${words} ` : source;
  if (!words) return text.length < source.length ? ' ' : '';
  if (text.length === source.length && words.length === answer.length) return words;
  const [before = '', after = ''] = source.split(text);
  const [wordsBefore = '', wordsAfter = ''] = answer.split(words);
  return (before || (gapBefore ? '' : wordsBefore)) + words + (after || (gapAfter ? '' : wordsAfter));
}

/** Where a text may be cut: after sentences, else after words, else anywhere between characters. */
const GRAINS = [/[^]*?(?:[.!?…][\p{Pe}\p{Pf}"']*\s+|[。！？]|$)/gu, /\s*\S+\s*/g, /[^]/gu] as const;

/** Cuts a text that is too long into parts that fit. */
export function cutLong(text: string, fits: (part: string) => boolean, grain = 0): string[] {
  if (fits(text)) return [text];
  const parts: string[] = [];
  for (const piece of text.match(GRAINS[grain]!) ?? []) {
    const last = parts.length - 1;
    if (last >= 0 && fits(parts[last]! + piece)) parts[last] += piece;
    else parts.push(...(grain < 2 ? cutLong(piece, fits, grain + 1) : [piece]));
  }
  return parts;
}

/** How much of one request a text takes: 1 is all of it. */
export const shareOf =
  ({ characters = Infinity, bytes }: { characters?: number; bytes?: number }) =>
  (text: string): number =>
    Math.max(text.length / characters, bytes ? new TextEncoder().encode(text).length / bytes : 0);
