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

  it('is always the same one of those that a language has, in every engine', () => {
    const same: Record<string, string[]> = {
      prs: ['prs', 'PRS', 'fa-AF', 'fa-af', 'prs-AF'],
      ku: ['ku', 'kmr'],
      'ku-TR': ['ku-TR', 'kmr-TR'],
      nb: ['nb', 'no'],
      'nb-NO': ['nb-NO', 'no-NO'],
      he: ['he', 'iw'],
      id: ['id', 'in'],
      ro: ['ro', 'mo'],
    };
    for (const [tag, others] of Object.entries(same))
      for (const other of others) expect(canonical(other), other).to.equal(tag);
    // and only those
    for (const other of ['fa', 'fa-IR', 'nn', 'ckb', 'nog']) expect(canonical(other), other).to.equal(other);
  });

  it('has no extensions: how digits are written is another matter', () => {
    expect(canonical('ar-EG-u-nu-latn')).to.equal('ar-EG');
    expect(canonical('de-x-amt')).to.equal('de');
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
    ['sr-Latn', 'sr-ME'],
    ['zh-HK', 'zh-Hant'],
    ['prs', 'fa'],
  ];
  const different: [string, string][] = [
    ['de', 'en'],
    ['zh-Hans', 'zh-Hant'],
    ['zh', 'zh-TW'],
    ['sr-Latn', 'sr'],
    ['ku', 'ku-Arab'],
    ['ku', 'ckb'],
    ['nb', 'nn'],
    ['sr', 'sr-ME'],
    ['prs', 'ps'],
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

  it('gets the own one of two languages that are close, whichever comes first', () => {
    for (const available of [
      ['fa', 'prs'],
      ['prs', 'fa'],
    ]) {
      expect(closest('fa-IR', available)).to.equal('fa');
      expect(closest('prs', available)).to.equal('prs');
    }
    expect(closest('fa-IR', ['prs'])).to.equal('prs');
    expect(closest('prs', ['fa'])).to.equal('fa');
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

  it('is its own one, also where the engine does not know the language, and with a country', () => {
    const own: Record<string, string> = {
      ku: 'Kurdî (Kurmancî)',
      'ku-TR': 'Kurdî (Kurmancî)',
      ckb: 'کوردی (سۆرانی)',
      'ckb-IQ': 'کوردی (سۆرانی)',
      ps: 'پښتو',
      'ps-AF': 'پښتو',
      prs: 'دری',
      sq: 'Shqip',
      'sq-XK': 'Shqip',
      ti: 'ትግርኛ',
      'ti-ET': 'ትግርኛ',
      so: 'Soomaali',
      'so-SO': 'Soomaali',
      'sr-Latn': 'Srpski (latinica)',
      'sr-ME': 'Srpski (latinica)',
      'zh-Hant': '繁體中文',
      'zh-TW': '繁體中文',
      nb: 'Norsk bokmål',
    };
    for (const [tag, name] of Object.entries(own)) expect(displayName(tag, tag), tag).to.equal(name);
  });

  it('is not that of another script', () => {
    expect(displayName('ku-Arab', 'ku-Arab')).not.to.equal('Kurdî (Kurmancî)');
  });

  it('is English where the engine has none in that language, never a code', () => {
    // Chromium knows half of Bosnian: that it is one, but no names in it
    for (const language of ['bs', 'ku', 'ckb', 'ti', 'so'])
      for (const tag of ['en', 'de', 'fr'])
        expect(displayName(tag, language), `${tag} in ${language}`).to.match(/\p{L}{3}/u);
    expect(nameOf('language', 'de', 'xx')).to.equal('German');
    expect(nameOf('region', 'DE', 'xx')).to.equal('Germany');
  });

  it('of a language that nobody knows is its tag', () => {
    expect(nameOf('language', 'xx', 'de')).to.equal('xx');
    expect(displayName('xx', 'de')).to.match(/^xx$/i);
  });

  it('has a Turkish capital in Turkish', () => expect(displayName('en', 'tr')).to.equal('İngilizce'));

  it('of a region is told too', () => expect(nameOf('region', 'IE', 'de')).to.equal('Irland'));
});
