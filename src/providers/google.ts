// Google's Website Translator, a script that takes over the page. Google ended its support on 2026-10-01: that it does not
// answer is a normal state (docs/providers/google.md).
import { expireCookies } from '../platform/cookies.js';
import type { Provider } from './provider.js';

const cookies = ['googtrans', 'googtransopt'];

/** `provider="google" languages="en uk"`: Google lists its languages only after consent. */
export const google: Provider = {
  id: 'google',
  label: 'Google Translate',
  origins: [
    'https://translate.google.com',
    'https://translate.googleapis.com',
    'https://translate-pa.googleapis.com',
    'https://www.gstatic.com',
    'https://fonts.gstatic.com',
    'https://www.google.com',
  ],
  languages: null,
  cookies,
  leavesCode: true,
  recipient: () => ({
    name: 'Google Ireland Ltd',
    country: 'IE',
    privacyHref: 'https://policies.google.com/privacy',
    transfer: 'adequacy',
    onward: 'US',
  }),
  discloses: () => 'visitor',
  pageHref: async (page, pair) => (await import('./google-codes.js')).pageHref(page, pair),
  clear() {
    expireCookies(cookies);
    // `#googtrans(de|uk)` would translate by itself
    if (/googtrans\(/.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
  },
  load: async (context) => (await import('./google.load.js')).load(context),
};
