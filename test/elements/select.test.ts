// The select: what its options read, in which order they stand, and that choosing, also with the keyboard, never acts.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { networkLog, press, serviceRequests } from '../support/commands.js';
import {
  agree,
  choose,
  everythingKept,
  kept,
  mount,
  NOTHING,
  onCleanPage,
  ORIGINAL,
  pageText,
  part,
  select,
  settled,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const offered = (element: ConsentTranslate) => [...select(element).options].slice(1);
const values = (element: ConsentTranslate) => offered(element).map(({ value }) => value);
const names = (element: ConsentTranslate) => offered(element).map((option) => text(option));

describe('the options', () => {
  it("read their own name and the page's, each in its own language", async () => {
    const element = await mount();
    expect(names(element)).to.deep.equal([
      'English – Englisch',
      'Українська – Ukrainisch',
      'العربية – Arabisch',
      'Français – Französisch',
    ]);
    expect(offered(element).map(({ lang }) => lang)).to.deep.equal(['en', 'uk', 'ar', 'fr']);
  });

  it('start with all of the visitor’s languages, in the visitor’s order', async () => {
    visitor('fr-CA', 'de', 'ar', 'fi');
    expect(values(await mount())).to.deep.equal(['fr', 'ar', 'en', 'uk']);
  });

  it('have each language once, however often the browser names it', async () => {
    visitor('ar-SY', 'ar', 'en-GB', 'en-US', 'en', 'de');
    expect(values(await mount())).to.deep.equal(['ar', 'en', 'uk', 'fr']);
  });

  it('leave out the page’s own, and take commas', async () => {
    expect(values(await mount({ languages: 'de, uk,en de-AT' }))).to.deep.equal(['uk', 'en']);
  });

  it('stay in their order while others are chosen', async () => {
    visitor('fr');
    const element = await mount();
    const before = values(element);
    await choose(element, 'ar');
    expect(values(element)).to.deep.equal(before);
  });

  it('have a label', async () => {
    expect(text(select(await mount()).labels?.[0])).to.match(/^Sprache/);
  });

  it('are all different where a language is offered in two scripts or for two countries', async () => {
    const twice = 'zh-Hans zh-Hant sr-Latn sr-Cyrl pt-PT pt-BR';
    const element = await mount({ languages: twice });
    expect(new Set(names(element)).size, names(element).join()).to.equal(6);
    for (const name of names(element)) expect(name[0], name).to.equal(name[0]!.toUpperCase());
    element.setAttribute('languages', 'zh-CN zh-TW');
    await until(() => offered(element).length === 2, 'Chinese by its countries');
    expect(new Set(names(element)).size, names(element).join()).to.equal(2);
  });
});

describe('a language that an engine does not know', () => {
  /** Its own name, and the German one as far as engines agree. */
  const NAMES: Readonly<Record<string, [string, RegExp]>> = {
    ku: ['Kurdî (Kurmancî)', /^Kurdisch|^Kurmandschi/],
    ckb: ['کوردی (سۆرانی)', /^Zentralkurdisch/],
    ps: ['پښتو', /^Paschtu/],
    prs: ['دری', /^Dari$/],
    sq: ['Shqip', /^Albanisch$/],
    ti: ['ትግርኛ', /^Tigrinya$/],
    so: ['Soomaali', /^Somali$/],
  };

  for (const [as, tags] of [
    ['by its plain tag', 'ku ckb ps prs sq ti so'],
    ['by a tag with a country', 'ku-TR ckb-IQ ps-AF prs-AF sq-AL ti-ER so-SO'],
    ['by another tag', 'kmr ckb ps fa-AF sq ti so'],
  ])
    it(`offered ${as}, has its own name all the same`, async () => {
      const element = await mount({ languages: tags! });
      const expected = Object.values(NAMES);
      for (const [i, name] of names(element).entries()) {
        const [own, german] = name.split(' – ');
        expect(own).to.equal(expected[i]![0]);
        expect(german).to.match(expected[i]![1]);
      }
      expect(names(element)).to.have.length(expected.length);
    });

  it('also on the button of compact', async () => {
    const element = await mount({ compact: '', languages: 'ku ckb ps-AF prs' });
    const shown = [...part(element, 'disclose').querySelectorAll<HTMLElement>('.name')];
    expect(shown.map((node) => [text(node), node.lang])).to.deep.equal([
      ['Kurdî (Kurmancî)', 'ku'],
      ['کوردی (سۆرانی)', 'ckb'],
      ['پښتو', 'ps-AF'],
      ['دری', 'prs'],
    ]);
  });
});

describe('with the keyboard', () => {
  /** Presses on the select that has the focus, and waits until it shows that language; some engines open a list first. */
  async function choosing(element: ConsentTranslate, keys: readonly string[], wanted: string): Promise<void> {
    for (const key of keys) await press(key);
    if (select(element).value !== wanted) await press('Enter');
    await until(() => select(element).value === wanted, wanted);
    expect(element.shadowRoot?.activeElement).to.equal(select(element));
  }

  it('letters jump to the language whose own name begins with them', async () => {
    const element = await mount({ languages: 'en et es fr' });
    select(element).focus();
    await choosing(element, ['E', 's'], 'es');
    expect(element.state).to.equal('asking');
  });

  const FIVE = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown'];

  it('five arrows request nothing, keep nothing and translate nothing', async () => {
    const element = await mount();
    select(element).focus();
    await choosing(element, FIVE, 'ar');
    expect(element).to.include({ state: 'asking', language: null });
    expect(pageText()).to.equal(ORIGINAL);
    await settled();
    expect(await networkLog()).to.deep.equal([]);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('five arrows leave a translated page as it is, and what is kept; control: a press translates', async () => {
    const element = await mount();
    await agree(element, 'en');
    const asked = (await serviceRequests()).length;
    const shown = pageText();
    const { visit } = kept();
    select(element).focus();
    await choosing(element, FIVE, 'fr');
    await settled();
    expect(element).to.include({ state: 'translated', language: 'en' });
    expect(pageText()).to.equal(shown);
    expect(kept().visit).to.equal(visit);
    expect((await serviceRequests()).length).to.equal(asked);
    part(element, 'translate').click();
    await until(() => element.language === 'fr', 'French');
    expect((await serviceRequests()).length).to.be.above(asked);
    expect(kept().visit).not.to.equal(visit);
  });
});
