// What handing data to a recipient in another country rests on (GDPR Art. 44 ff.).
import type { Recipient } from './provider.js';

// European Economic Area: a recipient there is no transfer to a third country
const EEA = /^(AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HU|IE|IS|IT|LI|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK)$/i;

/** As the provider says it; where it leaves that open, the country decides. */
export const transferOf = ({ transfer, country }: Recipient): 'none' | 'adequacy' | 'scc' =>
  transfer ?? (EEA.test(country) ? 'none' : 'scc');
