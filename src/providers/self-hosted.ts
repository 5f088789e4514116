// Disclosure for services that anybody can host: by where the endpoint is and whom the site names. No URL of any service.
import type { Disclosure, ProviderConfig, Recipient } from './provider.js';

/** Who the site says receives the data; `null` unless name and country are given. */
export function namedRecipient({ recipient, recipientCountry, recipientHref }: ProviderConfig): Recipient | null {
  if (!recipient || !recipientCountry) return null;
  return {
    name: recipient,
    country: recipientCountry,
    privacyHref: recipientHref,
  };
}

/**
 * A foreign endpoint sees the visitor; the own origin sees only the text, and passes it on only if a recipient is named. One
 * that is named by half is meant: it is no promise that nobody receives anything.
 */
export function disclosesByEndpoint({ endpoint, origin, recipient, recipientCountry }: ProviderConfig): Disclosure {
  if (endpoint && new URL(endpoint).origin !== origin) return 'visitor';
  return recipient || recipientCountry ? 'text' : 'nothing';
}
