// Gathers segments into batches that a service takes, each distinct text once a batch. What is in a batch depends on the
// order of the segments alone. Knows no page and no service.
import { shareOf } from './text.js';
import type { TextTranslator } from './translator.js';

/** What is sent as one text. */
interface Sendable {
  readonly text: string;
}

export interface Batch<S extends Sendable> {
  readonly texts: readonly string[];
  readonly segments: readonly S[];
  /** For each segment, which of the texts is its own. */
  readonly indices: readonly number[];
}

/** In batches within the limits; a text longer than these is a batch of its own. */
export function batchesOf<S extends Sendable>(segments: readonly S[], limits: TextTranslator['limits']): Batch<S>[] {
  const share = shareOf(limits);
  const batches: Batch<S>[] = [];
  let [texts, mine, indices]: [string[], S[], number[]] = [[], [], []];
  const known = new Map<string, number>();
  let full = 2; // no batch has room yet
  for (const segment of segments) {
    const { text } = segment;
    let index = known.get(text);
    if (index === undefined) {
      const more = share(text);
      if (full + more > 1 || texts.length >= limits.segments) {
        known.clear();
        batches.push({ texts: (texts = []), segments: (mine = []), indices: (indices = []) });
        full = 0;
      }
      full += more;
      index = texts.push(text) - 1;
      known.set(text, index);
    }
    mine.push(segment);
    indices.push(index);
  }
  return batches;
}
