// The European Commission's eTranslation, as the script that its Webtools offer to websites. Whether a site may use it is for
// the site to clear with the Commission (docs/providers/etranslation.md).
import { expireCookies } from '../platform/cookies.js';
import type { Provider } from './provider.js';

const cookies = ['etranslive'];

/** `provider="etranslation"`: the languages of the European Union, and a few of its neighbours. */
export const etranslation: Provider = {
  id: 'etranslation',
  label: 'eTranslation',
  origins: ['https://webtools.europa.eu'],
  languages: 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ar ru tr uk zh nb is ja'.split(
    ' ',
  ),
  cookies,
  leavesCode: true,
  recipient: () => ({
    name: 'European Commission',
    country: 'BE',
    privacyHref: 'https://commission.europa.eu/privacy-policy-websites-managed-european-commission_en',
    transfer: 'none',
  }),
  discloses: () => 'visitor',
  clear: () => expireCookies(cookies),
  load: async (context) => (await import('./etranslation.load.js')).load(context),
};
