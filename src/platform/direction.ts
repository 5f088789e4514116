// The direction in which a language is written.
import { intlTag } from './language-tags.js';

/** `rtl` or `ltr`, by the tag's script. `textInfo` of `Intl.Locale` would tell, but Firefox has none. */
export const direction = (tag: string): 'rtl' | 'ltr' =>
  /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/.test(new Intl.Locale(intlTag(tag)).maximize().script ?? '')
    ? 'rtl'
    : 'ltr';
