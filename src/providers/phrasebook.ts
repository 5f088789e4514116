// The site's own reviewed translations: JSON files of its own, no service.
import { textProvider } from './text-provider.js';

/** `provider="phrasebook" phrasebook="/phrasebook/" languages="en uk"`: reads `/phrasebook/uk.json`; nothing leaves the site. */
export const phrasebook = textProvider({
  id: 'phrasebook',
  label: 'Phrasebook',
  origins: [],
  languages: null,
  requires: ['phrasebook'],
  reviewed: true,
  leavesCode: false,
  recipient: () => null,
  discloses: () => 'nothing',
  connect: async ({ config }) => (await import('./phrasebook.load.js')).phrasebookTranslator(config.phrasebook!),
});
