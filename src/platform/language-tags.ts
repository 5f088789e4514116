// BCP 47 tags: reading lists of them, finding the closest one, their names. Knows no page and no catalogue.

/** The canonical form of a tag, or `null` for what is no tag (RFC 5646). */
export function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Reads tags separated by spaces or commas, each once; `null` among them stands for what is no tag. */
export const parseTags = (text: string): (string | null)[] => [
  ...new Set(
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(canonical),
  ),
];

/** Language and script: what decides whether a person can read it. */
const readable = (tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

/** Whether who reads the one reads the other: same language and script. `de` and `de-AT` do, `zh-Hans` and `zh-Hant` do not. */
export const sameLanguage = (one: string, other: string): boolean => readable(one) === readable(other);

/** The one of `available` that serves somebody who asks for `tag`: the same tag, else the same language and script. */
export const closest = (tag: string, available: readonly string[]): string | undefined =>
  available.find((other) => other === tag) ?? available.find((other) => sameLanguage(other, tag));

/** What a language or a region is called in a language. */
export const nameOf = (type: 'language' | 'region', code: string, language: string): string =>
  new Intl.DisplayNames(language, { type }).of(code)!;

/**
 * The name of a language in another one, with a capital as in a list: `displayName('ar', 'de')` is "Arabisch". Without
 * region and variants: "German", not "German (Germany)"; Chinese and the like keep their script.
 */
export function displayName(tag: string, language: string): string {
  const name = nameOf('language', tag.replace(/-(?!....\b).*/, ''), language);
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
}
