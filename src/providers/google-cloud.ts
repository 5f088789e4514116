// Google's Cloud Translation, Basic edition (v2), behind the site's own server, which adds the key
// (docs/providers/google-cloud.md). It has nothing to do with the free Website Translator, google.ts.
import { paidService } from './paid-service.js';
import { textProvider } from './text-provider.js';

/** `provider="google-cloud" endpoint="/mt/" languages="en uk"`. */
export const googleCloud = textProvider({
  ...paidService({
    name: 'Google Cloud EMEA Ltd',
    country: 'IE',
    privacyHref: 'https://cloud.google.com/terms/cloud-privacy-notice',
    transfer: 'adequacy',
    onward: 'US',
  }),
  id: 'google-cloud',
  label: 'Google Cloud Translation',
  connect: async ({ config }) => (await import('./google-cloud.load.js')).connect(config.endpoint),
});
