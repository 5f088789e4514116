// Who is spoken to: from the browser's languages and from what was chosen or is shown. Pure.
import { sameLanguage } from '../platform/language-tags.js';

/**
 * The languages to speak to a visitor in, best first, on a page in `page`: the one chosen or shown, then the visitor's own.
 * A visitor who reads the page's language before any other is spoken to in it, even if the browser lists more (German
 * ones list English). English is the last resort for who does not read the page's language at all.
 */
export function spokenTo(chosen: string | null, visitor: readonly string[], page: string): string[] {
  const [first] = visitor;
  if (!chosen && first && sameLanguage(first, page)) return [page];
  const others = visitor.filter((tag) => !sameLanguage(tag, page));
  const stranger = first && others.length === visitor.length;
  return [...(chosen ? [chosen] : []), ...others, ...(chosen || stranger ? ['en'] : [])];
}
