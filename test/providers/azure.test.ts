// Azure Translator: its requests, its codes, what its errors mean, and what all providers promise.
import { expect } from '@open-wc/testing';
import { azure } from '../../src/providers/azure.js';
import { codeOf, connect } from '../../src/providers/azure.load.js';
import { rejection } from '../page/helpers.js';
import { resetNetwork, vendor, vendorRequests } from '../support/commands.js';
import { LANGUAGES } from '../support/azure-stand-in.mjs';
import { paidServiceTests } from './paid-service.js';

paidServiceTests({
  id: 'azure',
  provider: azure,
  connect,
  codes: ['uk', 'ar'],
  path: 'translate?api-version=3.0&from=de&to=uk&textType=html', // in this order: proxies look at it
  textsOf: (body: { Text: string }[]) => body.map(({ Text }) => Text),
  bodyOf: (texts) => texts.map((Text) => ({ Text })),
  most: 128,
  reasons: {
    'no-key': 'refused',
    refused: 'refused', // 403000
    quota: 'quota', // 403001
    preparing: 'unavailable',
    busy: 'quota',
    broken: 'unavailable',
    unavailable: 'unavailable',
  },
  recipient: {
    name: 'Microsoft Ireland Operations Ltd',
    country: 'IE',
    privacyHref: 'https://privacy.microsoft.com/privacystatement',
    transfer: 'adequacy',
    onward: 'US',
  },
});

describe("Azure's limits", () => {
  beforeEach(resetNetwork);
  const sizes = async () =>
    (await vendorRequests('azure'))
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => (body as unknown[]).length);
  const translate = (...texts: string[]) =>
    connect('http://azure.dienst.test/').translate(texts, { from: 'de', to: 'uk' });

  it('come as 400 with a code, for texts as for characters, and are met by halves', async () => {
    for (const limits of [{ texts: 2 }, { characters: 8 }]) {
      await resetNetwork();
      await vendor('azure', 'ok', { limits });
      expect(await translate('Amt', 'Rat', 'Ort')).to.deep.equal(['[uk] Amt', '[uk] Rat', '[uk] Ort']);
      expect(await sizes()).to.deep.equal([3, 2, 1]);
    }
  });

  it('of one text too', async () => {
    await vendor('azure', 'long');
    expect(await rejection(translate('Amt'))).to.include({ reason: 'error' });
  });
});

describe("Azure's names of languages", () => {
  const codes: Record<string, string> = {
    de: 'de',
    'de-AT': 'de',
    'en-GB': 'en',
    fr: 'fr',
    'fr-CA': 'fr-ca',
    pt: 'pt-pt', // its `pt` is Brazilian
    'pt-PT': 'pt-pt',
    'pt-BR': 'pt',
    sr: 'sr-Cyrl',
    'sr-RS': 'sr-Cyrl',
    'sr-Latn': 'sr-Latn',
    'sr-ME': 'sr-Latn',
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-Hant': 'zh-Hant',
    no: 'nb',
    nb: 'nb',
    fa: 'fa',
    prs: 'prs',
    'fa-AF': 'prs',
    ku: 'kmr', // its `ku` is Sorani
    kmr: 'kmr',
    ckb: 'ku',
    fil: 'fil',
    tl: 'fil',
    mn: 'mn-Cyrl',
    'mn-Mong': 'mn-Mong',
    iu: 'iu',
    'iu-Latn': 'iu-Latn',
    lg: 'lug',
    ny: 'nya',
    rn: 'run',
    iw: 'he',
    'uz-Cyrl': 'uz-Cyrl', // which it refuses
  };
  it('are those of its list', () => {
    /** The tags of codes that are no tags themselves. */
    const tags: Record<string, string> = { ku: 'ckb', pt: 'pt-BR' };
    for (const code of LANGUAGES) expect(codeOf(tags[code] ?? code), code).to.equal(code);
    expect(Object.fromEntries(Object.keys(codes).map((tag) => [tag, codeOf(tag)]))).to.deep.equal(codes);
  });
});
