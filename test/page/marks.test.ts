// Every part of a translated page says in which language it is: lang, and dir where the direction is another one.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/page/page-translation.js';
import {
  expectUnchanged,
  heldTranslator,
  htmlTag,
  onGermanPage,
  pageOf,
  put,
  rejection,
  setHtml,
  snapshot,
  translatorOf,
  until,
} from './helpers.js';

onGermanPage();

/** `lang|dir` of an element, as its attributes say. */
const marksOf = (element: Element | null | undefined) =>
  `${element?.getAttribute('lang')}|${element?.getAttribute('dir')}`;

/** Has no translation for these texts, in these languages. */
const unless = (missing: string, languages = /./) =>
  translatorOf((text, to) => (text === missing && languages.test(to) ? '' : `[${to}] ${text}`));

describe('<html>', () => {
  const tags: Record<string, string>[] = [
    { lang: 'de-DE' },
    { class: 'no-js', lang: 'de-DE', 'data-theme': 'hell' },
    { lang: 'de', dir: 'ltr' },
    { lang: '', dir: '' },
    { class: '' },
  ];
  for (const attributes of tags)
    it(`${JSON.stringify(attributes)} follows, and is again as it was, byte for byte`, async () => {
      setHtml(attributes);
      const before = htmlTag();
      put('<p>Rathaus</p>');
      const page = pageOf(document.body, translatorOf(), { from: 'de-DE' });
      const { documentElement } = document;
      await page.translateTo('ar');
      expect(marksOf(documentElement)).to.equal('ar|rtl');
      await page.translateTo('uk');
      expect(documentElement.lang).to.equal('uk');
      expect(documentElement.dir).not.to.equal('rtl');
      await page.restore();
      expect(htmlTag()).to.equal(before);
    });

  it('keeps the language that the page itself writes meanwhile', async () => {
    put('<p>Rathaus</p>');
    const page = pageOf(document.body, translatorOf());
    await page.translateTo('uk');
    document.documentElement.lang = 'tr';
    await page.restore();
    expect(document.documentElement.lang).to.equal('tr');
  });

  it('is left alone where only a part of the page is the root', async () => {
    const before = htmlTag();
    const root = put('<p>Rathaus</p>');
    await pageOf(root, translatorOf()).translateTo('ar');
    expect(htmlTag()).to.equal(before);
    expect(marksOf(root)).to.equal('ar|rtl');
  });

  it('is left alone where nothing could be translated', async () => {
    put('<p>Rathaus</p>');
    const before = htmlTag();
    const translator = translatorOf(() => {
      throw new TranslationError('quota', 'used up');
    });
    expect(await rejection(pageOf(document.body, translator).translateTo('ar'))).to.include({ reason: 'quota' });
    expect(htmlTag()).to.equal(before);
  });
});

describe('a root', () => {
  it('follows from language to language', async () => {
    const root = put('<p>Rathaus</p>');
    const page = pageOf(root, translatorOf());
    const seen = [];
    for (const language of ['uk', 'ar', 'fa', 'tr']) {
      await page.translateTo(language);
      seen.push(marksOf(root));
    }
    expect(seen).to.deep.equal(['uk|null', 'ar|rtl', 'fa|rtl', 'tr|null']);
    await page.restore();
    expect(marksOf(root)).to.equal('null|null');
  });

  it('turns to the left-to-right of a translation on a page that is Arabic', async () => {
    const root = put('<p>بلدية</p>');
    root.lang = 'ar';
    root.dir = 'rtl';
    const page = pageOf(root, translatorOf(), { from: 'ar' });
    await page.translateTo('en');
    expect(marksOf(root)).to.equal('en|ltr');
    await page.restore();
    expect(marksOf(root)).to.equal('ar|rtl');
  });
});

describe('sections', () => {
  it('in the language of the page, whatever the region, follow too', async () => {
    const root = put('<p lang="de-AT">Jänner</p><div lang="DE"><p>Rathaus</p></div><p lang="fr">Mairie</p>');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    const marks = () => [...root.children].map((element) => element.getAttribute('lang'));
    await page.translateTo('ar');
    expect(marks()).to.deep.equal(['ar', 'ar', 'fr']);
    await page.translateTo('uk');
    expect(marks()).to.deep.equal(['uk', 'uk', 'fr']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('in another language say their direction where the page runs the other way', async () => {
    const root = put('<p>Rathaus</p><p lang="fr">Mairie</p><p lang="fr" dir="auto">Ville</p><p lang="he">עיר</p>');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    await page.translateTo('ar');
    expect([...root.children].map(marksOf)).to.deep.equal(['null|null', 'fr|ltr', 'fr|auto', 'he|null']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('follow also where one is the body', async () => {
    put('<p>Rathaus</p>');
    document.body.lang = 'de';
    const page = pageOf(document.body, translatorOf());
    await page.translateTo('uk');
    expect(document.body.lang).to.equal('uk');
    await page.restore();
    expect(document.body.lang).to.equal('de');
    document.body.removeAttribute('lang');
  });

  it('keep a direction of their own', async () => {
    const root = put('<p dir="ltr">Rathaus</p><p dir="auto">Amt</p><p dir="rtl">Rat</p>');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    await page.translateTo('ar');
    expect([...root.children].map(marksOf)).to.deep.equal(['null|ltr', 'null|auto', 'null|rtl']);
    await page.restore();
    expectUnchanged(root, before);
  });
});

describe('a page that is translated half', () => {
  const PAGE = '<p>Rathaus</p><p>Bad</p><p>Markt</p>';
  const half = () => {
    const root = put(PAGE);
    const held = heldTranslator({ segments: 1 });
    const marks = () => [root, ...root.children].map(marksOf);
    const answerFirst = async (text: string) => {
      (await held.next()).answer([text]);
      await until(() => root.textContent!.includes(text), text);
    };
    return { root, held, page: pageOf(root, held), marks, answerFirst };
  };
  const ended = (reason: unknown) => expect((reason as Error).name).to.equal('AbortError');

  it('says so in the parts that are, and all of it at the end', async () => {
    const { held, page, marks, answerFirst } = half();
    const done = page.translateTo('ar');
    await answerFirst('بلدية');
    expect(marks()).to.deep.equal(['null|null', 'ar|rtl', 'null|null', 'null|null']);
    for (let i = 0; i < 2; i++) (await held.next()).answer();
    await done;
    expect(marks()).to.deep.equal(['ar|rtl', 'null|null', 'null|null', 'null|null']);
  });

  it('says the next language there where the visitor chooses another one, and its own where the original is wanted', async () => {
    const { page, marks, held, answerFirst } = half();
    const first = page.translateTo('ar').catch(ended);
    await answerFirst('بلدية');
    const second = page.translateTo('uk').catch(ended);
    await first;
    for (let i = 0; i < 2; i++) await held.next(); // of the first
    await answerFirst('Ратуша');
    expect(marks()).to.deep.equal(['null|null', 'uk|null', 'null|null', 'null|null']);
    await page.restore();
    await second;
    for (let i = 0; i < 2; i++) await held.next();
    expect(marks()).to.deep.equal(['null|null', 'null|null', 'null|null', 'null|null']);
    void page.translateTo('uk').catch(ended);
    await until(() => marks()[1] === 'uk|null', 'the mark of what is known already');
    await page.restore();
  });
});

describe('a part that the page wants left alone', () => {
  const PARTS = '<p>Rathaus</p><p translate="no">Marke</p><p class="notranslate">Marke</p><p id="selector">Marke</p>';

  it('is marked with the language of the page, and with its direction in an Arabic page', async () => {
    const root = put(PARTS);
    const before = snapshot(root);
    const page = pageOf(root, translatorOf(), { exclude: '#selector' });
    const marks = () => [...root.children].slice(1).map(marksOf);
    await page.translateTo('ar');
    expect(marks()).to.deep.equal(Array(3).fill('de|ltr'));
    await page.translateTo('uk');
    expect(marks()).to.deep.equal(Array(3).fill('de|null'));
    await page.restore();
    expectUnchanged(root, before);
  });

  it('keeps the language and the direction that it says itself', async () => {
    const root = put(
      '<p>Rathaus</p><p translate="no" lang="la">Veritas</p><p translate="no" dir="auto">Marke</p><p translate="no" lang="de-AT">Jänner</p>',
    );
    await pageOf(root, translatorOf()).translateTo('ar');
    expect(root.children[1]!.getAttribute('lang')).to.equal('la');
    expect(root.children[2]!.getAttribute('dir')).to.equal('auto');
    expect(root.children[3]!.getAttribute('lang')).to.equal('de-AT');
  });
});

describe('a part that the page wants left alone from some time on', () => {
  it('shows the original when the language is switched', async () => {
    const root = put('<p>Rathaus</p><p>Marke</p>');
    const page = pageOf(root, translatorOf());
    await page.translateTo('uk');
    root.lastElementChild!.setAttribute('translate', 'no');
    await page.translateTo('ar');
    expect(root.lastElementChild!.textContent).to.equal('Marke');
    expect(marksOf(root.lastElementChild)).to.equal('de|ltr');
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Rathaus</p><p translate="no">Marke</p>');
  });
});

describe('what is translated in a part that is left alone', () => {
  it('says the language and the direction of its translation', async () => {
    const root = put('<div translate="no">Marke <p translate="yes">Dieser Satz</p></div>');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    await page.translateTo('ar');
    expect(marksOf(root.querySelector('p'))).to.equal('ar|rtl');
    await page.translateTo('uk');
    expect(root.querySelector('p')!.lang).to.equal('uk');
    await page.restore();
    expectUnchanged(root, before);
  });
});

describe('what the page adds', () => {
  it('is marked where it is left alone, and only there', async () => {
    const root = put('<p>Rathaus</p>');
    const page = pageOf(root, unless('Amtsblatt'));
    await page.translateTo('ar');
    const markup = '<p>Neu</p><p translate="no">Marke</p><p lang="de-AT">Jänner</p><p>Amtsblatt</p>';
    root.insertAdjacentHTML('beforeend', markup);
    await until(() => root.children[3]!.textContent === '[ar] Jänner', 'the new text');
    await until(() => marksOf(root.lastElementChild) === 'de|ltr', 'the mark of what has no translation');
    expect([...root.children].map(marksOf)).to.deep.equal(['null|null', 'null|null', 'de|ltr', 'ar|null', 'de|ltr']);
    await page.restore();
    expect(root.innerHTML).to.equal(`<p>Rathaus</p>${markup}`);
  });
});

describe('a text that stays in the original', () => {
  const PAGE = '<p>Rathaus</p><p id="missing">Amtsblatt</p>';

  it('is counted, keeps its words, and is marked with the language of the page', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, unless('Amtsblatt'));
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 1 });
    expect(root.lastElementChild!.textContent).to.equal('Amtsblatt');
    expect([...root.children].map(marksOf)).to.deep.equal(['null|null', 'de|ltr']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('loses its mark when the next language has a translation', async () => {
    const root = put(PAGE);
    const page = pageOf(root, unless('Amtsblatt', /ar/));
    await page.translateTo('ar');
    expect(marksOf(root.lastElementChild)).to.equal('de|ltr');
    expect(await page.translateTo('fa')).to.deep.equal({ complete: true, missing: 0 });
    expect(marksOf(root.lastElementChild)).to.equal('null|null');
    expect(root.lastElementChild!.textContent).to.equal('[fa] Amtsblatt');
  });

  it('shows the original where the language before had a translation', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, unless('Amtsblatt', /ar/));
    await page.translateTo('uk');
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 1 });
    expect(root.lastElementChild!.textContent).to.equal('Amtsblatt');
    expect(marksOf(root.lastElementChild)).to.equal('de|ltr');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('loses its mark when the page writes something that has a translation', async () => {
    const root = put(PAGE);
    const page = pageOf(root, unless('Amtsblatt'));
    await page.translateTo('ar');
    const part = root.lastElementChild!;
    part.firstChild!.nodeValue = 'Zeitung';
    await until(() => part.textContent === '[ar] Zeitung', 'the new text');
    await until(() => marksOf(part) === 'null|null', 'no mark');
    await page.restore();
    expect(part.outerHTML).to.equal('<p id="missing">Zeitung</p>');
  });

  it('is marked no wider than it is', async () => {
    const root = put(
      '<div>Lesen Sie <p id="missing">Amtsblatt</p></div><div>Amtsblatt <p>heute</p></div><section><p>Amtsblatt</p><p>Amt</p></section>',
    );
    await pageOf(root, unless('Amtsblatt')).translateTo('ar');
    expect(
      [...root.querySelectorAll('*')].map((element) => `${element.localName} ${marksOf(element)}`).join(),
    ).to.equal('div null|null,p de|ltr,div null|null,p null|null,section null|null,p de|ltr,p null|null');
  });
});
