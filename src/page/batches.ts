// Cuts texts into batches that a service takes, each distinct text once. Knows no page and no service.
import type { TextTranslator } from './translator.js';

/** A text as it is sent, and the white space that stands around it on the page. */
export interface Trimmed {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** What of a text is sent: white space collapsed (no-break spaces stay), soft hyphens removed; `null` where there is no letter to translate. */
export function trim(raw: string): Trimmed | null {
  if (!/\p{L}/u.test(raw)) return null;
  const text = raw.trim();
  const start = raw.indexOf(text);
  return {
    before: raw.slice(0, start),
    text: text.replace(/[ \t\n\r\f]+/g, ' ').replace(/\u00ad/g, ''),
    after: raw.slice(start + text.length),
  };
}

/** Distinct texts in batches within the limits; a text longer than the limit is a batch of its own. */
export function batches(
  texts: Iterable<string>,
  { segments, characters = Infinity }: TextTranslator['limits'],
): string[][] {
  const list: string[][] = [];
  let size = 0;
  for (const text of new Set(texts)) {
    const last = list.at(-1);
    size += text.length;
    if (last && last.length < segments && size <= characters) last.push(text);
    else {
      list.push([text]);
      size = text.length;
    }
  }
  return list;
}
