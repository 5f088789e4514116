// Google has names of its own for some languages; they are translated both ways, and never reach the page.
import { expect } from '@open-wc/testing';
import { codeOf, pageHref, tagOf } from '../../src/providers/google-codes.js';
import { google } from '../../src/providers/google.js';

/** The platform's tag → Google's code. */
const OWN = {
  he: 'iw',
  jv: 'jw',
  nb: 'no',
  fil: 'tl',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  prs: 'fa-AF',
  de: 'de',
  uk: 'uk',
  fa: 'fa',
  pt: 'pt',
};

describe("Google's code of a language", () => {
  for (const [tag, code] of Object.entries(OWN))
    it(`${tag} is ${code}, and back`, () => {
      expect(codeOf(tag)).to.equal(code);
      expect(tagOf(code)).to.equal(tag);
    });

  for (const [tag, code] of Object.entries({
    iw: 'iw',
    tl: 'tl',
    jw: 'jw',
    zh: 'zh-CN',
    'zh-CN': 'zh-CN',
    'zh-SG': 'zh-CN',
    'zh-TW': 'zh-TW',
    'zh-HK': 'zh-TW',
    'zh-Hant-HK': 'zh-TW',
    'fa-AF': 'fa-AF',
    'de-DE': 'de',
    'de-AT': 'de',
    'en-GB': 'en',
    'pt-BR': 'pt',
    'sr-Latn': 'sr',
    'nb-NO': 'no',
    'he-IL': 'iw',
    'fil-PH': 'tl',
    'jv-ID': 'jw',
    HE: 'iw',
    'Zh-hANT': 'zh-TW',
  }))
    it(`${tag} is ${code}`, () => {
      expect(codeOf(tag)).to.equal(code);
    });

  it('what it does not know stays as it is', () => {
    expect(tagOf('mni-Mtei')).to.equal('mni-Mtei');
    expect(tagOf('kein_code')).to.equal('kein_code');
  });
});

describe('the address at which Google shows a page', () => {
  it('holds the whole address of the page, encoded', () => {
    const page = 'https://www.stadt.test/amt/ä?a=1&b=2#c';
    const href = pageHref(page, { from: 'de-DE', to: 'he' });
    expect(href).to.match(
      /^https:\/\/translate\.google\.com\/translate\?sl=de&tl=iw&u=https%3A%2F%2Fwww\.stadt\.test%2Famt/,
    );
    expect(href).to.contain('%3Fa%3D1%26b%3D2%23c');
    expect(new URL(href).searchParams.get('u')).to.equal(page);
  });

  it('is what the provider answers', async () => {
    const pair = { from: 'de', to: 'zh-Hant' };
    expect(await google.pageHref!('https://stadt.test/', pair)).to.equal(
      'https://translate.google.com/translate?sl=de&tl=zh-TW&u=https%3A%2F%2Fstadt.test%2F',
    );
  });
});
