// DeepL, a translation service of Cologne, behind the site's own server, which adds the key (docs/providers/deepl.md).
import { paidService } from './paid-service.js';
import { textProvider } from './text-provider.js';

/**
 * `provider="deepl" endpoint="/mt/" languages="en uk"`. It works on servers of its own and of Amazon, by default in several
 * regions of the world; with a contract about one region the site names the recipient itself.
 */
export const deepl = textProvider({
  ...paidService({
    name: 'DeepL SE',
    country: 'DE',
    privacyHref: 'https://www.deepl.com/privacy',
    transfer: 'adequacy',
    onward: 'US',
  }),
  id: 'deepl',
  label: 'DeepL',
  connect: async ({ config }) => (await import('./deepl.load.js')).connect(config.endpoint),
});
