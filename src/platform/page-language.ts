// What the page says of itself: its language, and whether it is marked for us; and which languages its visitor reads.
// Only reads the document, and only when called.
import { canonical } from './language-tags.js';

/** The nearest `lang` of an element or its ancestors, across shadow roots, as a canonical tag; `null` where none is valid. */
export function nearestLanguage(element: Element): string | null {
  const found = element.closest('[lang]');
  const { host } = element.getRootNode() as ShadowRoot;
  return found || !host ? canonical(found?.getAttribute('lang') ?? '') : nearestLanguage(host);
}

/** Whether the page is marked in its head: as one that is never translated, or as one with versions in other languages. */
export const isMarked = (): boolean => !!document.querySelector('meta[name=consent-translate i],link[hreflang]');

/** The languages of the visitor, in their order of preference, as canonical tags. */
export const visitorLanguages = (): string[] => navigator.languages.map(canonical).filter((tag) => tag !== null);
