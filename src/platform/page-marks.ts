// What a page is marked with in its head: never translated, or versions in other languages made by people.
// Only reads the document, and only when called.
import { canonical, sameLanguage } from './language-tags.js';

/** Whether the page is marked `<meta name="consent-translate" content="off">`: personal data, never translated. */
export const isOff = (): boolean => !!document.querySelector('meta[name="consent-translate" i][content="off" i]');

/** The address of this page in another language: `<link rel="alternate" hreflang>`. */
export function alternate(language: string): string | null {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][hreflang]')) {
    const tag = canonical(link.hreflang);
    if (tag && tag !== 'x-default' && sameLanguage(tag, language) && /^https?:/.test(link.href)) return link.href;
  }
  return null;
}
