// Finds the words for a visitor: which catalogues an element speaks with, the site's own words in them, and the facts.
// Knows no session.
import { ownTexts, proofOf } from '../messages/own-wording.js';
import { type Catalogue, fill, type OwnMessages, type Parts, tags, wording } from '../messages/resolve.js';
import { direction } from '../platform/direction.js';
import { closest, displayName, intlTag } from '../platform/language-tags.js';
import { plainFacts, type Subject as PlainSubject } from './facts.js';
import type { Voice } from './views/model.js';

/** What is spoken of. */
export interface Subject extends PlainSubject {
  readonly pageLanguage: string;
  /** The language chosen, shown, or failed. */
  readonly language: string | null;
  /** What the next provider is called. */
  readonly next?: string;
  /** Bytes of what has to be loaded; 0: unknown. */
  readonly bytes?: number | undefined;
}

/** As `45 MB`, in digits that everybody reads; where the engine does not know the language, as English has it. */
const megabytes = (tag: string, bytes: number): string =>
  new Intl.NumberFormat([intlTag(tag), 'en'], {
    style: 'unit',
    unit: 'megabyte',
    numberingSystem: 'latn',
    maximumFractionDigits: 0,
  }).format(Math.max(1, bytes / 1_000_000));

/** Values for the places in the texts. Where a language brings names along, engines are not asked. */
function factsIn(tag: string, subject: Subject, { names, languages, days }: Catalogue) {
  const { recipient, pageLanguage, language, next = '', bytes = 0 } = subject;
  const own = (code = '', list = names) =>
    /^[a-z]{2}$/i.test(code) && new RegExp(`(?:^|, )${code} ([^,]+)`).exec(list ?? '')?.[1];
  const plain = plainFacts(tag, subject);
  return {
    ...plain,
    country: own(recipient?.country) || plain.country,
    onward: own(recipient?.onward) || plain.onward,
    days: days ? fill(days, { count: String(subject.days) }) : plain.days,
    page: own(pageLanguage.slice(0, 2), languages ?? '') || displayName(pageLanguage, tag),
    language: language ? displayName(language, tag) : '',
    self: displayName(tag, tag),
    next,
    size: bytes > 0 ? ` (${megabytes(tag, bytes)})` : '',
  };
}

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
  const voices: Voice[] = [];
  for (const readers of [[...wanted, ...page], page]) {
    for (const reader of readers) {
      const tag = closest(reader, tags);
      if (!tag) continue;
      const said = await Promise.all(parts.map((part) => wording(tag, part))).catch(() => null);
      if (!said) continue; // a chunk that is not there: the next language speaks
      const own = ownTexts(messages || {}, tag, subject.pageLanguage);
      const texts = Object.assign({}, ...said, own) as Catalogue;
      const read = said.filter((_, i) => /visitor|text|nothing|device|other|script|onward/.test(parts[i]!));
      const shown = proofOf(read, own, added);
      if (tag !== voices[0]?.tag)
        voices.push({ tag, dir: direction(tag), texts, shown, facts: factsIn(tag, subject, texts) });
      break;
    }
  }
  return voices;
}
