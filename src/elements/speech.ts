// Finds the words for a visitor: which catalogues an element speaks with, the site's own words in them, and the facts.
// Knows no session.
import { type Catalogue, type OwnMessages, type Parts, tags, wording } from '../messages/resolve.js';
import { direction } from '../platform/direction.js';
import { closest, displayName } from '../platform/language-tags.js';
import { plainFacts, type Subject as PlainSubject } from './facts.js';
import type { Voice } from './views/model.js';

/** What is spoken of. */
export interface Subject extends PlainSubject {
  readonly pageLanguage: string;
  /** The language chosen, shown, or failed. */
  readonly language: string | null;
  /** What the next provider is called. */
  readonly next?: string;
}

const factsIn = (tag: string, subject: Subject) => ({
  ...plainFacts(tag, subject),
  page: displayName(subject.pageLanguage, tag),
  language: subject.language ? displayName(subject.language, tag) : '',
  self: displayName(tag, tag),
  next: subject.next ?? '',
});

/**
 * Speaks to who reads `wanted` (best first), then in the page's language if that is another; each with the first
 * catalogue that is there and loads. Nobody speaks where none does. `messages` replace texts, `added` ones stand beside them.
 */
export async function speak(
  wanted: readonly string[],
  subject: Subject,
  parts: readonly (keyof Parts)[],
  messages?: OwnMessages | '',
  added: readonly (string | null)[] = [],
): Promise<Voice[]> {
  const page = [subject.pageLanguage, 'en'];
  const mine = (messages || {}) as Record<string, object>;
  const voices: Voice[] = [];
  for (const readers of [[...wanted, ...page], page]) {
    for (const reader of readers) {
      const tag = closest(reader, tags);
      if (!tag) continue;
      const said = await Promise.all(parts.map((part) => wording(tag, part))).catch(() => null);
      if (!said) continue; // a chunk that is not there: the next language speaks
      const isPage = tag === closest(subject.pageLanguage, tags);
      const own = mine[tag] ?? (isPage ? mine : {});
      const texts = Object.assign({}, ...said, own) as Catalogue;
      const shown = Object.assign(
        {},
        ...said.filter((_, i) => /notice|other|script/.test(parts[i]!)),
        own,
        added,
      ) as object;
      if (tag !== voices[0]?.tag) voices.push({ tag, dir: direction(tag), texts, shown, facts: factsIn(tag, subject) });
      break;
    }
  }
  return voices;
}
