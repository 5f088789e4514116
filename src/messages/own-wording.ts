// A site's own wording, and what of a wording is proof of what was shown. Pure.
import { canonical, closest, sameLanguage } from '../platform/language-tags.js';
import type { Catalogue, OwnMessages } from './resolve.js';

/** Own texts for a language: those under its tag, else, in the page's language, those without one. */
export function ownTexts(messages: OwnMessages, tag: string, page: string): Partial<Catalogue> {
  const all = messages as Record<string, unknown>;
  const names = Object.keys(all).filter((name) => typeof all[name] === 'object' && canonical(name));
  const best = closest(tag, names.map(canonical) as string[]);
  const key = best && names.find((name) => canonical(name) === best);
  const own = (key ? all[key] : sameLanguage(tag, page || 'und') && all) || {};
  return Object.fromEntries(Object.entries(own as object).filter(([, text]) => typeof text === 'string')) as object;
}

/**
 * What of a wording is proof of what was shown: the texts of the notice's parts, with a site's own among and beside them.
 * How an editor has set the words in `added` in lines does not count.
 */
export const proofOf = (parts: readonly object[], own: object, added: readonly (string | null)[]): object =>
  Object.assign(
    {},
    ...parts,
    own,
    added.map((text) => text?.replace(/\s+/g, ' ').trim()),
  ) as object;
