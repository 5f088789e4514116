// The facts that every notice states, as one says them in a language. Pure.
import { intlTag, nameOf } from '../platform/language-tags.js';
import type { Recipient } from '../providers/provider.js';

export interface Subject {
  readonly provider: { readonly label: string; readonly cookies?: readonly string[] };
  readonly recipient: Recipient | null;
  readonly days: number;
}

/** Values for the places in the texts: who translates, who receives, where, how long. */
export function plainFacts(tag: string, { provider, recipient, days }: Subject) {
  const { name = '', country = '', onward = '', transfer } = recipient ?? {};
  const place = (code: string) => (/^[a-z]{2}$/i.test(code) ? nameOf('region', code.toUpperCase(), tag) : code);
  return {
    provider: provider.label,
    recipient: name,
    country: place(country),
    onward: place(onward),
    // GDPR: an adequacy decision, or safeguards such as standard contractual clauses
    article: transfer === 'adequacy' ? '45' : '46',
    cookies: provider.cookies?.join(', ') ?? '',
    // in digits that everybody reads, with the word for days that the number asks for
    days: days.toLocaleString(`${intlTag(tag)}-u-nu-latn`, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  };
}
