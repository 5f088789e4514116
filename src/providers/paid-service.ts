// What services that a site buys have in common before consent: it is known who receives the text, and the key that pays
// for it lies on the site's own server, so there is always an endpoint. No URL of any service.
import type { Provider, ProviderConfig, Recipient } from './provider.js';
import { disclosesByEndpoint, namedRecipient } from './self-hosted.js';

/**
 * `known` is who is behind the service. A site that has another contract, with a reseller or about a data centre, names the
 * recipient itself, wholly: then nothing of `known` is said. A name without a country is nobody.
 * At another origin somebody else is in between, whom the site has to name: that one sees the visitor.
 */
export const paidService = (known: Recipient) => {
  const disclosure = (config: ProviderConfig) => disclosesByEndpoint({ ...config, recipient: known.name });
  return {
    origins: [],
    languages: null, // theirs are many and change; a list would be paid for by every visitor
    requires: ['endpoint'],
    leavesCode: false,
    recipient: (config) =>
      config.recipient || config.recipientCountry || disclosure(config) === 'visitor' ? namedRecipient(config) : known,
    discloses: disclosure,
  } satisfies Partial<Provider>;
};
