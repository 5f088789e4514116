// BCP 47 tags: lists of them, which of them one reader reads, and their names.
import { expect } from '@open-wc/testing';
import { canonical, closest, displayName, nameOf, parseTags, sameLanguage } from '../../src/platform/language-tags.js';

describe('a tag', () => {
  it('is written canonically', () => {
    expect(['DE', 'zh-hans', 'PT-br', 'sr-latn-rs', 'iw'].map(canonical)).to.deep.equal([
      'de',
      'zh-Hans',
      'pt-BR',
      'sr-Latn-RS',
      'he',
    ]);
  });

  it('is null for what is none', () => {
    for (const junk of ['', ' ', 'x', 'deutsch!', 'de_DE', 'de-', '-de', '12', 'C', 'en-US@posix', '<b>', 'de de'])
      expect(canonical(junk), junk).to.equal(null);
  });
});

describe('a list of tags', () => {
  it('is separated by spaces or commas, in its order', () => {
    expect(parseTags('en uk,ar,  tr ,\n fr')).to.deep.equal(['en', 'uk', 'ar', 'tr', 'fr']);
    expect(parseTags('')).to.deep.equal([]);
    expect(parseTags(' , ')).to.deep.equal([]);
  });

  it('has each once, whatever its case', () => expect(parseTags('en EN uk en')).to.deep.equal(['en', 'uk']));

  it('has null for junk', () => expect(parseTags('en ukrainisch! ar ??')).to.deep.equal(['en', null, 'ar']));
});

describe('a reader', () => {
  const same: [string, string][] = [
    ['de', 'de-AT'],
    ['en-GB', 'en-US'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['sr', 'sr-Cyrl'],
    ['ar', 'ar-SY'],
    ['pt', 'pt-BR'],
  ];
  const different: [string, string][] = [
    ['de', 'en'],
    ['zh-Hans', 'zh-Hant'],
    ['zh', 'zh-TW'],
    ['sr-Latn', 'sr'],
    ['ku', 'ku-Arab'],
    ['ar', 'fa'],
    ['uk', 'ru'],
  ];
  for (const [one, other] of same)
    it(`of ${one} reads ${other}`, () => {
      expect(sameLanguage(one, other)).to.equal(true);
      expect(sameLanguage(other, one)).to.equal(true);
    });
  for (const [one, other] of different)
    it(`of ${one} may not read ${other}`, () => {
      expect(sameLanguage(one, other)).to.equal(false);
      expect(sameLanguage(other, one)).to.equal(false);
    });

  it('gets the very tag, else one that can be read, else none', () => {
    expect(closest('de-AT', ['de', 'de-AT', 'en'])).to.equal('de-AT');
    expect(closest('de-CH', ['en', 'de', 'de-AT'])).to.equal('de');
    expect(closest('zh-HK', ['zh-Hans', 'zh-Hant'])).to.equal('zh-Hant');
    expect(closest('zh-TW', ['zh-Hans'])).to.equal(undefined);
    expect(closest('fr', [])).to.equal(undefined);
  });
});

describe('the name of a language', () => {
  it('is that of the language asked for, with a capital', () => {
    expect(displayName('ar', 'de')).to.equal('Arabisch');
    expect(displayName('uk', 'uk')).to.equal('Українська');
    expect(displayName('fr', 'fr')).to.equal('Français');
    expect(displayName('ar', 'ar')).to.equal('العربية');
  });

  it('leaves the region out, and keeps the script', () => {
    expect(displayName('de-AT', 'en')).to.equal('German');
    expect(displayName('pt-BR', 'en')).to.equal('Portuguese');
    expect(displayName('zh-Hans', 'en')).to.match(/simplified/i);
    expect(displayName('zh-Hant-HK', 'en')).to.match(/traditional/i);
  });

  it('has a Turkish capital in Turkish', () => expect(displayName('en', 'tr')).to.equal('İngilizce'));

  it('of a region is told too', () => expect(nameOf('region', 'IE', 'de')).to.equal('Irland'));
});
