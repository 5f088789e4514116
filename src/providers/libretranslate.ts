// LibreTranslate, the open-source translation server: hosted by the city itself, or by somebody it names.
import { disclosesByEndpoint, namedRecipient } from './self-hosted.js';
import { textProvider } from './text-provider.js';

/** `provider="libretranslate" endpoint="/mt/" languages="en uk"`; a foreign `endpoint` needs `recipient` and its country. */
export const libretranslate = textProvider({
  id: 'libretranslate',
  label: 'LibreTranslate',
  origins: [],
  languages: null,
  requires: ['endpoint'],
  leavesCode: false,
  recipient: namedRecipient,
  discloses: disclosesByEndpoint,
  connect: async ({ config }) => (await import('./libretranslate.load.js')).connect(config.endpoint!),
});
