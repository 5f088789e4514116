// What handing data to a recipient in another country rests on (GDPR Art. 44 ff.).
import type { Recipient } from './provider.js';

// European Economic Area, and EU for all of it: a recipient there is no transfer to a third country
const EEA = /^(EU|AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HU|IE|IS|IT|LI|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK)$/i;

// Countries with an adequacy decision of the European Commission, as of 2026-11 (the latest: Brazil, (EU) 2026/179). Without
// those where it covers only some companies, Canada and the United States: that a recipient is one of them its provider says.
const ADEQUATE = /^(AD|AR|BR|CH|FO|GB|GG|IL|IM|JE|JP|KR|NZ|UY)$/i;

/** As the provider says it; where it leaves that open, the country decides. One that is written out may be anywhere. */
export const transferOf = ({ transfer, country }: Recipient): 'none' | 'adequacy' | 'scc' =>
  transfer ?? (EEA.test(country) ? 'none' : ADEQUATE.test(country) ? 'adequacy' : 'scc');
