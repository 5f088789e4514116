// The translator that the visitor's browser brings along: it works on the device, and no text leaves it. The browser may
// first load a language model from its maker, which no page can see or steer (docs/providers/browser.md).
import { textProvider } from './text-provider.js';

/** Milliseconds; the session does not wait longer. */
const LIMIT = 1000;

/** `provider="browser libretranslate" languages="en uk"`: name another one behind it, as most browsers have none. */
export const browser = textProvider({
  id: 'browser',
  label: 'Browser Translator',
  origins: [],
  languages: null,
  device: true,
  leavesCode: false,
  recipient: () => null,
  discloses: () => 'nothing',
  async availability(pair) {
    const { findPair, within } = await import('./browser-api.js');
    return !!(await within(LIMIT, findPair(pair)).catch(() => null));
  },
  async download(pair) {
    const { findPair, within } = await import('./browser-api.js');
    return within(LIMIT, findPair(pair)).then(
      (found) => !!found && !found.ready,
      () => true, // asked again when it is made, the browser may answer
    );
  },
  connect: async (context) => (await import('./browser.load.js')).connect(context),
});
