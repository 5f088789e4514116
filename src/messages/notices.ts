// Every wording of a notice by the hash that stands for it in the record of a consent: proof of what was shown. Makes
// dist/notices.json, and the same for a site's own wording. Not loaded by any page.
import { wordingHash } from '../platform/hash.js';
import { ownTexts, proofOf } from './own-wording.js';
import { type Catalogue, type OwnMessages, type Parts, tags, wording } from './resolve.js';

/** A wording as it can have been shown. */
export interface NoticeWording {
  /** BCP 47 tag of the catalogue. */
  readonly language: string;
  /** The site's own words in the slot `notice`, where there were any. */
  readonly added?: readonly string[];
  /** All that the notice was made of, places unfilled; which of them are shown depends on the disclosure and `remember`. */
  readonly texts: Partial<Catalogue>;
}

/** Which parts are read before consent: one for what is disclosed, with others where something is other than usual. */
const COMBINATIONS: readonly (readonly (keyof Parts)[])[] = (['visitor', 'text', 'nothing', 'device'] as const).flatMap(
  (disclosure) =>
    // what nobody receives nobody passes on
    [[], ['script'] as const, ...(/visitor|text/.test(disclosure) ? [['onward'] as const] : [])].flatMap((more) => [
      [disclosure, ...more],
      [disclosure, ...more, 'other' as const],
    ]),
);

/**
 * The wordings by their hashes, as in `dist/notices.json`. With a site's own `messages`, its own `added` texts (the text
 * of each element in the slot `notice`, in the order of the page) or both: those that its visitors see. `pageLanguage` is the
 * language that texts without a language are in.
 */
export async function noticesOf(
  own: { messages?: OwnMessages; added?: readonly string[]; pageLanguage?: string; languages?: readonly string[] } = {},
): Promise<Record<string, NoticeWording>> {
  const { messages = {}, added = [], pageLanguage = '', languages = tags } = own;
  const found: Record<string, NoticeWording> = {};
  for (const language of languages)
    for (const parts of COMBINATIONS) {
      const said = await Promise.all(parts.map((part) => wording(language, part)));
      const mine = ownTexts(messages, language, pageLanguage);
      const texts = Object.assign({}, ...said, mine) as Partial<Catalogue>;
      found[wordingHash(proofOf(said, mine, added))] = { language, ...(added.length && { added }), texts };
    }
  return found;
}
