// Apertium, the open-source translator by rules: hosted by the city itself, or by somebody it names.
import { disclosesByEndpoint, namedRecipient } from './self-hosted.js';
import { textProvider } from './text-provider.js';

/**
 * `provider="apertium" endpoint="/apertium/" languages="es ca"`: the address of an APY server, its API for the web. A foreign
 * `endpoint` needs `recipient` and its country. Which pairs a server has stands at its `listPairs`.
 */
export const apertium = textProvider({
  id: 'apertium',
  label: 'Apertium',
  origins: [],
  languages: null,
  requires: ['endpoint'],
  leavesCode: false,
  recipient: namedRecipient,
  discloses: disclosesByEndpoint,
  connect: async ({ config }) => (await import('./apertium.load.js')).connect(config.endpoint!),
});
