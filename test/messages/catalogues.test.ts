// Every language says the same as English: all facts, in plain words, in its own script.
import { expect } from '@open-wc/testing';
import { intlTag } from '../../src/platform/language-tags.js';
import { fill, type Parts, tags, wording } from '../../src/messages/resolve.js';

/** Those that are loaded: `notice` of the source is in each of the first four. */
const PARTS: readonly (keyof Parts)[] =
  'visitor text nothing device other script onward later progress failed settings'.split(' ') as (keyof Parts)[];

/** What only some languages have: names and numbers that engines do not all know in them. */
const OWN = /\.(days|names|languages)$/;

/** Values as long as they get; all but the last are names, which count as they are. */
const VALUES = { provider: 'Google Translate', recipient: 'Google Ireland Limited', country: 'Ireland' };

async function load(tag: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const part of PARTS)
    for (const [key, text] of Object.entries(await wording(tag, part))) texts.set(`${part}.${key}`, text as string);
  return texts;
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

/** How many words a person reads; languages without spaces have words too. */
const wordsIn = (text: string, tag: string): number =>
  'Segmenter' in Intl && /^(zh|ja|th|my|km|lo)/.test(tag)
    ? [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length
    : text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** `\p{Script=…}` by the script of a language. */
const script = (tag: string): RegExp => {
  const code = new Intl.Locale(intlTag(tag)).maximize().script ?? 'Latn';
  return new RegExp(`\\p{Script=${code === 'Hans' || code === 'Hant' ? 'Han' : code}}`, 'u');
};

describe('the list of languages', () => {
  it('holds English, the source, and German', () => expect(tags).to.include.members(['en', 'de']));

  it('holds canonical tags, each once', () => {
    expect(new Set(tags).size).to.equal(tags.length);
    for (const tag of tags) expect(Intl.getCanonicalLocales(tag.replace('prs', 'fa-AF')), tag).to.have.length(1);
  });
});

for (const tag of tags) {
  describe(`the wording in ${tag}`, () => {
    let texts: Map<string, string>;
    let english: Map<string, string>;
    before(async () => {
      texts = await load(tag);
      english = await load('en');
    });

    it('has exactly the texts of the English one', () => {
      const all = [...texts.keys()].filter((key) => !OWN.test(key));
      expect(all.toSorted()).to.deep.equal([...english.keys()].toSorted());
    });

    it('drops no fact: the same places for names and numbers in each text', () => {
      for (const [key, text] of texts)
        expect(placeholders(text), key).to.deep.equal(
          key.endsWith('.days') ? ['count'] : placeholders(english.get(key) ?? ''),
        );
    });

    it('has words in each text, no markup, and nothing around them', () => {
      for (const [key, text] of texts) {
        expect(text, key).to.be.a('string');
        expect(text.replace(/\{\w+\}/g, ''), key).to.match(/\p{L}/u);
        expect(text, key).to.equal(text.trim());
        expect(text, key).not.to.match(/[<>&\n\r\t]|\s{2}|[{}](?<!\{\w+\}|\{(?=\w+\}))/);
      }
    });

    it('has digits that everybody reads', () => {
      for (const [key, text] of texts)
        for (const digit of text.match(/\p{Nd}/gu) ?? []) expect(digit, key).to.match(/[0-9]/);
    });

    it('says how long a visit lasts at most, and names no other number of hours or days', () => {
      expect(texts.get('visitor.visit')).to.match(/(?<!\d)12(?!\d)/);
      expect(texts.get('visitor.remember')).not.to.match(/\d/);
      expect(texts.get('other.always')).not.to.match(/\d/);
    });

    it('names the law and its article', () => {
      expect(texts.get('visitor.consent')).to.match(/6.{0,12}1/);
    });

    it('says the first things in at most sixty words', () => {
      for (const key of ['visitor.visitor', 'text.text', 'nothing.nothing', 'device.device']) {
        const first = fill(`${texts.get(key)} ${texts.get('visitor.revocable')}`, VALUES);
        expect(wordsIn(first, tag), key).to.be.at.most(60);
      }
    });

    it('calls the button by its name', () => {
      for (const key of ['visitor.visitor', 'text.text', 'nothing.nothing', 'device.device', 'progress.saving'])
        expect(texts.get(key), key).to.contain(texts.get('visitor.translate'));
    });

    it('is written in its own script', () => {
      const own = script(tag);
      for (const [key, text] of texts) {
        const letters =
          text.replace(/\{\w+\}|IP|GDPR|DSGVO|Google|cookie|\b[A-Z]{2}\b|\bde\b/g, '').match(/\p{L}/gu) ?? [];
        const right = letters.filter((letter) => own.test(letter) || /\p{Script=Common}/u.test(letter));
        expect(right.length / letters.length, `${key}: ${text}`).to.be.greaterThan(0.8);
      }
    });

    if (tag !== 'en')
      it('is translated, not copied', () => {
        const same = [...texts].filter(([key, text]) => text === english.get(key) && /\p{L}{4}/u.test(text));
        expect(same.map(([key]) => key)).to.deep.equal([]);
      });
  });
}

describe('filling in values', () => {
  it('puts each value into its place, wherever it stands', () => {
    expect(fill('{a} und {b}, {a}', { a: '1', b: '2' })).to.equal('1 und 2, 1');
    expect(fill('ohne', { a: '1' })).to.equal('ohne');
  });

  it('shows a gap rather than to guess', () => expect(fill('{a} {toto}', { a: '1' })).to.equal('1 {toto}'));

  it('puts in values as they are, also where they look like places', () => {
    expect(fill('{a}', { a: '{b} $& $1 <b>', b: 'x' })).to.equal('{b} $& $1 <b>');
    expect(fill('{a}', { a: '' })).to.equal('');
  });
});

describe('a wording', () => {
  it('before consent is that of one disclosure, with all else that every notice says', async () => {
    const disclosures = ['visitor', 'text', 'nothing', 'device'] as const;
    const { visitor, recipient, ...common } = await wording('en', 'visitor');
    expect(visitor).to.contain('IP');
    for (const disclosure of disclosures) {
      const texts = await wording('en', disclosure);
      expect(texts).to.include(common);
      expect('recipient' in texts && texts.recipient).to.equal(/visitor|text/.test(disclosure) && recipient);
      expect(disclosures.filter((name) => name in texts)).to.deep.equal([disclosure]);
    }
    expect(await wording('en', 'other')).not.to.have.any.keys(...disclosures);
  });

  it('rejects where there is no such language', async () => {
    const error: unknown = await Promise.resolve()
      .then(() => wording('xx', 'visitor'))
      .then(
        () => null,
        (cause: unknown) => cause,
      );
    expect(error).to.be.instanceOf(Error);
  });
});
