// The facts that every notice states, as one says them in a language. Pure.
import { nameOf } from '../platform/language-tags.js';
import type { Recipient } from '../providers/provider.js';

export interface Subject {
  readonly provider: { readonly label: string };
  readonly recipient: Recipient | null;
  readonly days: number;
}

/** Values for the places in the texts: who translates, who receives, where, how long. */
export function plainFacts(tag: string, { provider, recipient, days }: Subject) {
  const { name = '', country = '' } = recipient ?? {};
  return {
    provider: provider.label,
    recipient: name,
    country: /^[a-z]{2}$/i.test(country) ? nameOf('region', country.toUpperCase(), tag) : country,
    // in digits that everybody reads, with the word for days that the number asks for
    days: days.toLocaleString(`${tag}-u-nu-latn`, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  };
}
