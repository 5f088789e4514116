// BCP 47 tags: reading lists of them, finding the closest one, their names. Knows no page and no catalogue.

/** Own names that not every engine knows. */
const endonyms: Readonly<Record<string, string>> = {
  ku: 'Kurdî (Kurmancî)',
  ckb: 'کوردی (سۆرانی)',
  ps: 'پښتو',
  prs: 'دری',
  sq: 'Shqip',
  ti: 'ትግርኛ',
  so: 'Soomaali',
};

/** The tag by which Intl knows a language. */
export const intlTag = (tag: string): string => tag.replace(/^prs\b/, 'fa-AF');

/**
 * The canonical form of a tag, without extensions, or `null` for what is no tag (RFC 5646). Of languages with several tags
 * it is always the same one: engines disagree on Dari and Kurmanji (Chromium and Firefox make `fa-AF` of `prs` and `ku` of
 * `kmr`, WebKit leaves both), and none knows that `no` is written as `nb`.
 */
export function canonical(tag: string): string | null {
  try {
    return new Intl.Locale(tag).baseName
      .replace(/^(fa-AF|prs\b.*)$/, 'prs')
      .replace(/^kmr\b/, 'ku')
      .replace(/^no\b/, 'nb');
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
  const { language, script } = new Intl.Locale(intlTag(tag)).maximize();
  return `${language}-${script}`;
};

/** Whether who reads the one reads the other: same language and script. `de` and `de-AT` do, `zh-Hans` and `zh-Hant` do not. */
export const sameLanguage = (one: string, other: string): boolean => readable(one) === readable(other);

/**
 * The one of `available` that serves somebody who asks for `tag`: the same tag, else the same language and script; Dari is
 * a Persian, but comes after it.
 */
export function closest(tag: string, available: readonly string[]): string | undefined {
  const fitting = available.filter((other) => sameLanguage(other, tag));
  const begins = (other: string) => other.split('-')[0] === tag.split('-')[0];
  return fitting.find((other) => other === tag) ?? fitting.find(begins) ?? fitting[0];
}

/** What a language or a region is called in a language; in English where the engine does not know that. */
export function nameOf(type: 'language' | 'region', code: string, language: string): string {
  const inOne = (locale: string) => new Intl.DisplayNames([locale, 'en'], { type, fallback: 'none' }).of(intlTag(code));
  return inOne(intlTag(language)) ?? inOne('en') ?? code;
}

/**
 * The name of a language in another one, with a capital as in a list: `displayName('ar', 'de')` is "Arabisch". Without
 * region and variants, unless `whole`: "German", not "German (Germany)"; Chinese and the like keep their script.
 */
export function displayName(tag: string, language: string, whole = false): string {
  const [base] = tag.split('-') as [string];
  const plain = sameLanguage(tag, base);
  const short = plain && !/-....\b/.test(tag) ? base : `${base}-${new Intl.Locale(intlTag(tag)).maximize().script}`;
  const name = (plain && tag === language && endonyms[base]) || nameOf('language', whole ? tag : short, language);
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
}
