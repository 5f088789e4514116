// From BCP 47 to the names that a service has for languages, by a table of that service. Knows no service.
import { canonical, sameLanguage } from '../platform/language-tags.js';

/**
 * The entry for language and region, else for language and script, else for the language; without an entry the language
 * itself. In another script than its own (`sr-Latn`) a language that is not in the table goes as it is: the service refuses
 * it, which is better than words that the visitor cannot read. Languages are named in the table as `canonical` does:
 * Kurmanji is `ku`, Dari `prs`, Norwegian `nb`, Filipino `fil`.
 */
export function codeIn(table: Readonly<Record<string, string>>, tag: string): string {
  const known = canonical(tag) ?? tag;
  const [language] = known.split('-') as [string];
  const { region } = new Intl.Locale(known);
  const { script } = new Intl.Locale(known).maximize();
  const written = `${language}-${script}`;
  return (
    table[`${language}-${region}`] ??
    table[written] ??
    (sameLanguage(known, language) ? (table[language] ?? language) : written)
  );
}
