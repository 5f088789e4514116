// The direction in which a language is written.
import { intlTag } from './language-tags.js';

const RIGHT_TO_LEFT = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/;
const known = new Map<string, 'rtl' | 'ltr'>();

/** `rtl` or `ltr`, by the tag's script. `textInfo` of `Intl.Locale` would tell, but Firefox has none. */
export function direction(tag: string): 'rtl' | 'ltr' {
  const found =
    known.get(tag) ?? (RIGHT_TO_LEFT.test(new Intl.Locale(intlTag(tag)).maximize().script ?? '') ? 'rtl' : 'ltr');
  known.set(tag, found);
  return found;
}
