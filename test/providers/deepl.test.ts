// DeepL: its requests, its codes, what its errors mean, and what all providers promise.
import { expect } from '@open-wc/testing';
import { deepl } from '../../src/providers/deepl.js';
import { codeOf, connect } from '../../src/providers/deepl.load.js';
import { SOURCES, TARGETS } from '../support/deepl-stand-in.mjs';
import { paidServiceTests } from './paid-service.js';

paidServiceTests({
  id: 'deepl',
  provider: deepl,
  connect,
  codes: ['UK', 'AR'],
  path: 'v2/translate',
  textsOf: ({ text }) => text,
  bodyOf: (text) => ({ text, source_lang: 'DE', target_lang: 'UK', tag_handling: 'html', tag_handling_version: 'v2' }),
  most: 50,
  reasons: {
    refused: 'refused',
    quota: 'quota',
    busy: 'unavailable', // 429: too many at once; the allowance that is used up is 456
    overloaded: 'unavailable',
    broken: 'unavailable',
    unavailable: 'unavailable',
  },
  recipient: {
    name: 'DeepL SE',
    country: 'DE',
    privacyHref: 'https://www.deepl.com/privacy',
    transfer: 'adequacy',
    onward: 'US',
  },
});

describe("DeepL's names of languages", () => {
  const targets: Record<string, string> = {
    de: 'DE',
    'de-AT': 'DE',
    en: 'EN-GB',
    'en-GB': 'EN-GB',
    'en-IE': 'EN-GB',
    'en-US': 'EN-US',
    pt: 'PT-PT',
    'pt-PT': 'PT-PT',
    'pt-AO': 'PT-PT',
    'pt-BR': 'PT-BR',
    es: 'ES',
    'es-ES': 'ES',
    'es-419': 'ES-419',
    'es-MX': 'ES-419',
    zh: 'ZH-HANS',
    'zh-CN': 'ZH-HANS',
    'zh-Hans': 'ZH-HANS',
    'zh-TW': 'ZH-HANT',
    'zh-Hant': 'ZH-HANT',
    'zh-Hant-HK': 'ZH-HANT',
    no: 'NB',
    nb: 'NB',
    uk: 'UK',
    fa: 'FA',
    prs: 'PRS',
    'fa-AF': 'PRS',
    ps: 'PS',
    ku: 'KMR',
    kmr: 'KMR',
    ckb: 'CKB',
    fil: 'TL',
    tl: 'TL',
    iw: 'HE',
    sr: 'SR',
    'sr-Latn': 'SR-LATN', // which it refuses: better none than one that the visitor does not read
  };
  it('are those of its list, for what is translated into', () => {
    for (const code of TARGETS) expect(codeOf(code, 'target'), code).to.equal(code);
    expect(Object.fromEntries(Object.keys(targets).map((tag) => [tag, codeOf(tag, 'target')]))).to.deep.equal(targets);
  });

  it('are the language alone, for the page', () => {
    const sources: Record<string, string> = {
      de: 'DE',
      'de-CH': 'DE',
      'en-US': 'EN',
      'pt-BR': 'PT',
      'es-MX': 'ES',
      'zh-Hant': 'ZH',
      'sr-Latn': 'SR',
      no: 'NB',
      'fa-AF': 'PRS',
      kmr: 'KMR',
      fil: 'TL',
    };
    for (const code of SOURCES) expect(codeOf(code, 'source'), code).to.equal(code);
    expect(Object.fromEntries(Object.keys(sources).map((tag) => [tag, codeOf(tag, 'source')]))).to.deep.equal(sources);
  });
});
