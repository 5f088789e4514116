// Google's names of languages, where they are not the platform's, and what is addressed by them. Knows no page.
import { canonical, sameLanguage } from '../platform/language-tags.js';
import type { LanguagePair } from './provider.js';

/** BCP 47 by Google's code, where these differ. */
export const tags: Readonly<Record<string, string>> = {
  iw: 'he',
  jw: 'jv',
  no: 'nb',
  tl: 'fil',
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'fa-AF': 'prs',
};

/** The BCP 47 tag of a language that Google lists as `code`. */
export const tagOf = (code: string): string => canonical(tags[code] ?? code) ?? code;

/** Google's code of a language: its own where it has one, else the language without its region. */
export function codeOf(tag: string): string {
  const { language } = new Intl.Locale(tag);
  const own = Object.keys(tags).find((code) =>
    code.startsWith('zh')
      ? sameLanguage(tagOf(code), tag)
      : tagOf(code) === language || [code, tagOf(code)].includes(canonical(tag) ?? tag),
  );
  return own ?? language;
}

/** Where Google shows a page translated. */
export const pageHref = (page: string, { from, to }: LanguagePair): string =>
  `https://translate.google.com/translate?${new URLSearchParams({ sl: codeOf(from), tl: codeOf(to), u: page }).toString()}`;
