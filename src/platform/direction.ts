// The direction in which a language is written.

/** `rtl` or `ltr`, by the tag's script. `textInfo` of `Intl.Locale` would tell, but Firefox has none. WebKit does not know `prs`. */
export const direction = (tag: string): 'rtl' | 'ltr' =>
  /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/.test(
    new Intl.Locale(tag.replace(/^prs\b/, 'fa')).maximize().script ?? '',
  )
    ? 'rtl'
    : 'ltr';
