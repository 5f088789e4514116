// Google's Cloud Translation: its requests, its codes, what its errors mean, and what all providers promise.
import { expect } from '@open-wc/testing';
import { googleCloud } from '../../src/providers/google-cloud.js';
import { codeOf, connect } from '../../src/providers/google-cloud.load.js';
import { resetNetwork, vendor, vendorRequests } from '../support/commands.js';
import { LANGUAGES } from '../support/google-cloud-stand-in.mjs';
import { paidServiceTests } from './paid-service.js';

paidServiceTests({
  id: 'google-cloud',
  provider: googleCloud,
  connect,
  codes: ['uk', 'ar'],
  path: 'language/translate/v2',
  textsOf: ({ q }) => q,
  bodyOf: (q) => ({ q, source: 'de', target: 'uk', format: 'html' }),
  most: 128,
  reasons: {
    'no-key': 'refused',
    refused: 'refused', // 403 forbidden
    quota: 'quota', // 403 dailyLimitExceeded
    'user-rate': 'quota',
    rate: 'quota',
    exhausted: 'quota',
    busy: 'quota',
    broken: 'unavailable',
    unavailable: 'unavailable',
  },
  recipient: {
    name: 'Google Cloud EMEA Ltd',
    country: 'IE',
    privacyHref: 'https://cloud.google.com/terms/cloud-privacy-notice',
    transfer: 'adequacy',
    onward: 'US',
  },
});

describe("Google Cloud's limits", () => {
  it('come as 400 with nothing but words, and are met by halves', async () => {
    for (const limits of [{ texts: 2 }, { characters: 8 }]) {
      await resetNetwork();
      await vendor('google-cloud', 'ok', { limits });
      const translator = connect('http://google-cloud.dienst.test/');
      expect(await translator.translate(['Amt', 'Rat', 'Ort'], { from: 'de', to: 'uk' })).to.deep.equal([
        '[uk] Amt',
        '[uk] Rat',
        '[uk] Ort',
      ]);
      expect((await vendorRequests('google-cloud')).filter(({ method }) => method === 'POST')).to.have.length(3);
    }
  });
});

describe("Google Cloud's names of languages", () => {
  const codes: Record<string, string> = {
    de: 'de',
    'de-AT': 'de',
    'en-GB': 'en',
    'fr-CA': 'fr-CA',
    'fr-BE': 'fr',
    pt: 'pt-PT', // its `pt` is Brazilian
    'pt-PT': 'pt-PT',
    'pt-BR': 'pt',
    zh: 'zh-CN',
    'zh-Hans': 'zh-CN',
    'zh-TW': 'zh-TW',
    'zh-Hant-HK': 'zh-TW',
    no: 'no',
    nb: 'no',
    fa: 'fa',
    prs: 'fa-AF',
    'fa-AF': 'fa-AF',
    ku: 'ku',
    kmr: 'ku',
    ckb: 'ckb',
    fil: 'tl',
    he: 'iw',
    iw: 'iw',
    jv: 'jw',
    sr: 'sr',
    'sr-Latn': 'sr-Latn', // which it refuses: its Serbian is Cyrillic
  };
  it('are those of its list', () => {
    /** The tags of codes that are no tags themselves. */
    const tags: Record<string, string> = { pt: 'pt-BR' };
    const synonyms = ['fil', 'he', 'jv', 'zh'];
    for (const code of LANGUAGES) if (!synonyms.includes(code)) expect(codeOf(tags[code] ?? code), code).to.equal(code);
    expect(Object.fromEntries(Object.keys(codes).map((tag) => [tag, codeOf(tag)]))).to.deep.equal(codes);
  });
});
