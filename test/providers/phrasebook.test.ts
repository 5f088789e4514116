// The site's reviewed translations: how they are written and read, and what its editors are told.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/platform/translation-error.js';
import { libretranslate } from '../../src/providers/libretranslate.js';
import { phrasebook } from '../../src/providers/phrasebook.js';
import { inFront, phrasebookTranslator } from '../../src/providers/phrasebook.load.js';
import { htmlTranslatorOf, put, rejection, textOf, translatorOf } from '../page/helpers.js';
import { answer, networkLog, resetNetwork, serviceRequests } from '../support/commands.js';
import { configWith, contextWith, phrasesUrl } from './phrases.js';
import { until } from '../support/until.js';

const TO_UK = { from: 'de', to: 'uk' };
const URL_OF_BOOK = 'http://buch.test/';
const SENTENCE = 'Lesen Sie <a id=1>den Hinweis</a>.';

const { info, warn } = console;
let told: { info: string[]; warn: string[] };

beforeEach(async () => {
  await resetNetwork();
  told = { info: [], warn: [] };
  console.info = (...all: unknown[]) => void told.info.push(all.join(' '));
  console.warn = (...all: unknown[]) => void told.warn.push(all.join(' '));
});
afterEach(() => Object.assign(console, { info, warn }));

/** A phrasebook with these entries, whatever the language. */
async function bookOf(entries: object) {
  await answer('buch.test', { body: JSON.stringify(entries) });
  return phrasebookTranslator(URL_OF_BOOK);
}

/** What a phrasebook with these entries answers to one segment. */
const answerOf = async (entries: object, segment: string) => {
  const book = await bookOf(entries);
  const [text] = await book.translate([segment], TO_UK);
  book.dispose?.();
  return text;
};

describe('a phrasebook', () => {
  it('answers what it knows, in order, and nothing for the rest', async () => {
    const book = phrasebookTranslator(phrasesUrl());
    expect(await book.translate(['den Hinweis', 'Kirche', 'Rathaus'], TO_UK)).to.deep.equal([
      'повідомлення',
      '',
      'Ратуша',
    ]);
    expect(await book.translate(['Rathaus'], { from: 'de', to: 'ar' })).to.deep.equal(['دار البلدية']);
    book.dispose?.();
  });

  it('forgives white space in its keys, but not another case', async () => {
    const book = phrasebookTranslator(phrasesUrl('odd/'));
    const segments = ['Rathaus der Stadt', 'Rathaus\u00a0der Stadt', 'rathaus der Stadt'];
    expect(await book.translate(segments, TO_UK)).to.deep.equal(['Міська ратуша', 'Міська ратуша', '']);
    book.dispose?.();
  });

  it('overlooks entries that are no translation', async () => {
    const book = phrasebookTranslator(phrasesUrl('odd/'));
    expect(await book.translate(['leer', 'null', 'Zahl', 'Liste', 'toString'], TO_UK)).to.deep.equal(Array(5).fill(''));
    expect(await book.translate(['constructor', '__proto__'], TO_UK)).to.deep.equal(['конструктор', 'прототип']);
    book.dispose?.();
  });

  for (const body of ['["Rathaus", "Ратуша"]', 'null', '"Ратуша"', '5', '{ "Rathaus": ', '<!doctype html>']) {
    it(`that is ${body} is an error`, async () => {
      await answer('buch.test', { body });
      const error = await rejection(phrasebookTranslator(URL_OF_BOOK).translate(['Rathaus'], TO_UK));
      expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'error' });
    });
  }

  it('that is not there is unavailable', async () => {
    const error = await rejection(phrasebookTranslator(phrasesUrl('nowhere/')).translate(['Rathaus'], TO_UK));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'unavailable' });
  });

  it('is read once a language', async () => {
    const book = await bookOf({ Rathaus: 'Ратуша' });
    await Promise.all([book.translate(['Rathaus'], TO_UK), book.translate(['Rathaus'], TO_UK)]);
    await answer('buch.test', { status: 500 });
    expect(await book.translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
    expect(await rejection(book.translate(['Rathaus'], { from: 'de', to: 'ar' }))).to.include({
      reason: 'unavailable',
    });
  });

  it('that failed is read again with the next call', async () => {
    const book = phrasebookTranslator(URL_OF_BOOK);
    await answer('buch.test', { status: 503 });
    expect(await rejection(book.translate(['Rathaus'], TO_UK))).to.include({ reason: 'unavailable' });
    await answer('buch.test', { body: '{"Rathaus":"Ратуша"}' });
    expect(await book.translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
  });

  it('is still read for who waits for it, when somebody else gives up', async () => {
    const book = phrasebookTranslator(phrasesUrl());
    const abort = new AbortController();
    const first = rejection(book.translate(['Rathaus'], { ...TO_UK, signal: abort.signal }));
    const second = book.translate(['Rathaus'], TO_UK);
    abort.abort();
    expect((await first)?.name).to.equal('AbortError');
    expect(await second).to.deep.equal(['Ратуша']);
  });
});

describe('a sentence of a phrasebook', () => {
  it('has its inline elements as <1>, and parts that stay as <2/>', async () => {
    const entries = {
      'Lesen Sie <1>den <2>neuen</2> Hinweis</1> <3/>!': 'Читайте <1><2>нове</2> повідомлення</1> <3/>!',
    };
    const segment = 'Lesen Sie <a id=1>den <a id=2>neuen</a> Hinweis</a> <b id=3 translate=no></b>!';
    expect(await answerOf(entries, segment)).to.equal(
      'Читайте <a id=1><a id=2>нове</a> повідомлення</a> <b id=3 translate=no></b>!',
    );
  });

  it('may leave an element without words', async () => {
    for (const empty of ['<2/>', '<2></2>', '<2 />'])
      expect(
        await answerOf({ '<1>Amt</1> und <2>Rat</2>': `<1>Ратуша</1>${empty}` }, '<a id=1>Amt</a> und <a id=2>Rat</a>'),
      ).to.equal('<a id=1>Ратуша</a><a id=2></a>');
  });

  it('is found with any white space around its tags', async () => {
    for (const key of [
      'Lesen Sie <1> den  Hinweis </1>.',
      'Lesen Sie<1>den\nHinweis</1> .',
      ' Lesen Sie <1>den Hinweis</1>. ',
    ])
      expect(await answerOf({ [key]: 'Читайте <1>це</1>.' }, SENTENCE), key).to.equal('Читайте <a id=1>це</a>.');
    const part = 'Seite <b id=1 translate=no></b> drucken';
    for (const key of ['Seite <1/> drucken', 'Seite<1></1>drucken', 'Seite <1 /> drucken'])
      expect(await answerOf({ [key]: 'Друк <1/>' }, part), key).to.equal('Друк <b id=1 translate=no></b>');
  });

  it('is text but for its own tags', async () => {
    const attack = '<img src=x onerror="hacked = 1"> & <a id=1>';
    const escaped = '&lt;img src=x onerror="hacked = 1"&gt; &amp; &lt;a id=1&gt;';
    expect(await answerOf({ Rathaus: attack }, 'Rathaus')).to.equal(escaped);
    expect(await answerOf({ 'Lesen Sie <1>den Hinweis</1>.': `${attack} <1>${attack}</1>.` }, SENTENCE)).to.equal(
      `${escaped} <a id=1>${escaped}</a>.`,
    );
  });

  it('is found by the signs that a reader sees, and brings signs', async () => {
    expect(await answerOf({ 'a < b & c': 'c & b > a' }, 'a &lt; b &amp; c')).to.equal('c &amp; b &gt; a');
    expect(await answerOf({ 'Taste <1>': 'Клавіша <1>' }, 'Taste &lt;1&gt;')).to.equal('Клавіша &lt;1&gt;');
  });

  const unfit: [why: string, segment: string, translation: string][] = [
    ['a tag is missing', SENTENCE, 'Читайте повідомлення.'],
    ['a tag is doubled', SENTENCE, '<1>Читайте</1> <1>повідомлення</1>.'],
    ['a tag is not of the text', SENTENCE, 'Читайте <2>повідомлення</2>.'],
    ['a tag too many', SENTENCE, 'Читайте <1>повідомлення</1> <2/>.'],
    ['a tag is not closed', SENTENCE, 'Читайте <1>повідомлення.'],
    ['a tag is closed twice', SENTENCE, 'Читайте <1>повідомлення</1></1>.'],
    ['tags in a text without', 'Rathaus', '<1>Ратуша</1>'],
    // no element is moved: the reader would find the words in the order of the page
    ['the order is another', '<a id=1>Amt</a> und <a id=2>Rat</a>', '<2>Рада</2> і <1>установа</1>'],
    ['tags are crossed', '<a id=1>Amt</a> und <a id=2>Rat</a>', '<1>Установа <2>і</1> рада</2>'],
    ['a tag lies in another', '<a id=1>Amt</a> und <a id=2>Rat</a>', '<1>Установа і <2>рада</2></1>'],
    ['words are in a part that stays', 'Seite <b id=1 translate=no></b> drucken', 'Друк <1>сторінки</1>'],
    ['signs are in a part that stays', 'Seite <b id=1 translate=no></b> drucken', 'Друк <1>!</1>'],
    ['words where the page has no text', '<a id=1>Amt</a><a id=2>Rat</a>', '<1>Установа</1> і <2>рада</2>'],
  ];
  for (const [why, segment, translation] of unfit) {
    it(`is not used where ${why}, and the site is told once`, async () => {
      const numbers = (text: string) =>
        text.replace(/<a id=(\d)>([^<]*)<\/a>/g, '<$1>$2</$1>').replace(/<b id=(\d)[^>]*><\/b>/g, '<$1/>');
      const book = await bookOf({ [numbers(segment)]: translation });
      expect(await book.translate([segment, segment], TO_UK)).to.deep.equal(['', '']);
      await book.translate([segment], TO_UK);
      expect(told.warn).to.have.length(1);
      for (const part of [`${URL_OF_BOOK}uk.json`, numbers(segment), translation, 'Expected the tags'])
        expect(told.warn[0]).to.contain(part);
      book.dispose?.();
    });
  }

  describe('that is missing', () => {
    const pieces = { 'Lesen Sie': 'Читайте', 'den Hinweis': 'повідомлення' };

    it('is put together of its pieces, where all with letters are there', async () => {
      expect(await answerOf(pieces, SENTENCE)).to.equal('Читайте <a id=1>повідомлення</a>.');
      expect(
        await answerOf(pieces, `Lesen Sie <b id=1 translate=no></b> <a id=2>den Hinweis</a> (8–16, 1 &amp; 2)`),
      ).to.equal('Читайте <b id=1 translate=no></b> <a id=2>повідомлення</a> (8–16, 1 &amp; 2)');
    });

    it('stays so where one of them is missing, or has tags', async () => {
      expect(await answerOf(pieces, 'Lesen Sie <a id=1>den Hinweis</a> und <a id=2>den Hinweis</a>')).to.equal('');
      expect(await answerOf({ ...pieces, 'den Hinweis': '<1>це</1>' }, SENTENCE)).to.equal('');
    });

    it('is put together also where the translation of the whole cannot be used', async () => {
      const entries = { ...pieces, 'Lesen Sie <1>den Hinweis</1>.': 'без тегів' };
      expect(await answerOf(entries, SENTENCE)).to.equal('Читайте <a id=1>повідомлення</a>.');
      expect(told.warn).to.have.length(1);
    });

    it('comes second to a translation of the whole', async () => {
      const entries = { ...pieces, 'Lesen Sie <1>den Hinweis</1>.': 'Прочитайте <1>це</1>.' };
      expect(await answerOf(entries, SENTENCE)).to.equal('Прочитайте <a id=1>це</a>.');
    });
  });
});

describe('what a phrasebook lacks', () => {
  it('is told once for each language and page, ready to be pasted', async function () {
    const book = await bookOf({ Rathaus: 'Ратуша', 'Lesen Sie <1>alles</1>': 'без тегів' });
    const other = inFront(URL_OF_BOOK, htmlTranslatorOf());
    await other.translate(['Nur vor dem Dienst'], TO_UK);
    await book.translate(['Rathaus', 'Kirche', SENTENCE, 'Lesen Sie <a id=1>alles</a>'], TO_UK);
    await book.translate(['Kirche', 'a &lt; b', '__proto__'], TO_UK);
    expect(told.info, 'not while it is read').to.deep.equal([]);
    await until(() => told.info.length, 'the texts that are missing');
    expect(told.info[0]).to.contain(`4 texts of this page not in ${URL_OF_BOOK}uk.json`);
    const skeleton = JSON.parse(told.info[0]!.slice(told.info[0]!.indexOf('{'))) as object;
    expect(Object.entries(skeleton)).to.deep.equal(
      ['Kirche', 'Lesen Sie <1>den Hinweis</1>.', 'a < b', '__proto__'].map((text) => [text, '']),
    );
    await book.translate(['Turm'], TO_UK);
    await book.translate(['Turm'], { from: 'de', to: 'ar' });
    await until(() => told.info.length > 1, 'those of another language');
    expect(told.info).to.have.length(2);
    expect(told.info[1]).to.contain(`1 text of this page not in ${URL_OF_BOOK}ar.json`).and.to.contain('"Turm": ""');
  });

  it('is told again on another page of the same document, and not after the end', async function () {
    const here = location.href;
    const book = await bookOf({ Rathaus: 'Ратуша' });
    const gone = phrasebookTranslator(URL_OF_BOOK);
    try {
      await book.translate(['Kirche'], TO_UK);
      await until(() => told.info.length, 'the first page');
      history.replaceState(null, '', '/andere-seite');
      await gone.translate(['Vorbei'], TO_UK);
      gone.dispose?.();
      await book.translate(['Turm'], TO_UK);
      await until(() => told.info.length > 1, 'the second page');
      expect(told.info.map((text) => /Kirche|Turm|Vorbei/.exec(text)?.[0])).to.deep.equal(['Kirche', 'Turm']);
    } finally {
      history.replaceState(null, '', here);
    }
  });
});

describe('a phrasebook on a page', () => {
  it('translates whole sentences, moves nothing, and leaves what it lacks in the original', async () => {
    await answer('buch.test', {
      body: JSON.stringify({
        'Lesen Sie <1>den <2>neuen</2> Hinweis</1> <3/>.': 'Читайте <1><2>нове</2> <повідомлення></1> <3/>!',
        Suche: 'Пошук',
      }),
    });
    const root = put(
      '<p>Lesen Sie <a href="#x">den <b>neuen</b> Hinweis</a> <code>x &lt; y</code>.</p><p>Fehlt <b>hier</b>.</p><p><b>Suche</b></p>',
    );
    const link = root.querySelector('a');
    const translator = await phrasebook.load(contextWith(root, { config: configWith({ phrasebook: URL_OF_BOOK }) }));
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: true, missing: 1 });
    const [sentence, missing, search] = root.children;
    expect(textOf(link)).to.equal('нове <повідомлення>');
    expect(textOf(root.querySelector('b'))).to.equal('нове');
    expect(root.querySelector('a') === link && link?.firstElementChild === root.querySelector('b')).to.equal(true);
    expect(textOf(sentence)).to.equal('Читайте нове <повідомлення> x < y!');
    expect([textOf(missing), missing?.getAttribute('lang')]).to.deep.equal(['Fehlt hier.', 'de']);
    expect([textOf(search), search?.hasAttribute('lang')]).to.deep.equal(['Пошук', false]);
    await translator.dispose();
    root.remove();
  });
});

describe('a phrasebook in front of a service', () => {
  const book = { Rathaus: 'Ратуша', 'Lesen Sie <1>den Hinweis</1>.': 'Читайте <1>це</1>.' };
  beforeEach(() => answer('buch.test', { body: JSON.stringify(book) }));

  it('wins over it, and asks it only for what is missing', async () => {
    const service = htmlTranslatorOf();
    const both = inFront(URL_OF_BOOK, service);
    const segments = ['Kirche', SENTENCE, 'Rathaus', 'Oder <a id=1>das</a>'];
    expect(await both.translate(segments, TO_UK)).to.deep.equal([
      'KIRCHE',
      'Читайте <a id=1>це</a>.',
      'Ратуша',
      'ODER <a id=1>DAS</a>',
    ]);
    expect(service.sent()).to.deep.equal(['Kirche', 'Oder <a id=1>das</a>']);
  });

  it('has sentences with tags for a service that knows plain text only', async () => {
    const service = translatorOf();
    const both = inFront(URL_OF_BOOK, service);
    expect(both.format).to.equal('html');
    expect(await both.translate([SENTENCE, 'Rathaus', 'Amt &amp; Rat'], TO_UK)).to.deep.equal([
      'Читайте <a id=1>це</a>.',
      'Ратуша',
      '[uk] Amt &amp; Rat',
    ]);
    expect(service.sent()).to.deep.equal(['Amt & Rat']);
  });

  it('asks it nothing where nothing is missing', async () => {
    const service = translatorOf();
    expect(await inFront(URL_OF_BOOK, service).translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
    expect(service.calls).to.deep.equal([]);
  });

  it('asks it for a sentence of which it knows only some pieces', async () => {
    const service = htmlTranslatorOf();
    const [text] = await inFront(URL_OF_BOOK, service).translate(['Rathaus <a id=1>heute</a>'], TO_UK);
    expect(text).to.equal('RATHAUS <a id=1>HEUTE</a>');
  });

  it('takes as much as the service, hands on languages and signal, and lets go of it', async () => {
    const { signal } = new AbortController();
    const service = {
      ...htmlTranslatorOf(undefined, { segments: 7, characters: 70 }),
      dispose: () => (disposed = true),
    };
    let disposed = false;
    const both = inFront(URL_OF_BOOK, service);
    expect(both.limits).to.deep.equal({ segments: 7, characters: 70 });
    await both.translate(['Kirche'], { ...TO_UK, signal });
    expect(service.calls[0]).to.include({ from: 'de', to: 'uk', signal });
    both.dispose?.();
    expect(disposed).to.equal(true);
  });

  it('fails as the service does, or where that answers too little', async () => {
    const failing = htmlTranslatorOf(() => {
      throw new TranslationError('quota', 'used up');
    });
    expect(await rejection(inFront(URL_OF_BOOK, failing).translate(['Kirche'], TO_UK))).to.include({ reason: 'quota' });
    const short = { ...htmlTranslatorOf(), translate: async () => ['eins'] };
    expect(await rejection(inFront(URL_OF_BOOK, short).translate(['Kirche', 'Turm'], TO_UK))).to.include({
      reason: 'error',
    });
  });

  it('leaves a language without a file to the service alone, and does not ask for the file again', async () => {
    await answer('buch.test', { status: 404 });
    const both = inFront(URL_OF_BOOK, htmlTranslatorOf());
    for (const text of ['Rathaus', 'Kirche'])
      expect(await both.translate([text], { from: 'de', to: 'tr' })).to.deep.equal([text.toUpperCase()]);
    expect((await networkLog()).filter(({ host }) => host === 'buch.test')).to.have.length(1);
  });

  it('is put there by the configuration of a service', async () => {
    const root = put('<p>Rathaus</p><p>Kirche</p>');
    const config = configWith({ endpoint: 'http://translate.dienst.test/', phrasebook: URL_OF_BOOK });
    const translator = await libretranslate.load(contextWith(root, { config }));
    await translator.translateTo('uk');
    expect([...root.children].map(textOf)).to.deep.equal(['Ратуша', '[uk] Kirche']);
    const [request] = (await serviceRequests()).filter(({ method }) => method === 'POST');
    expect(request?.body).to.have.deep.property('q', ['Kirche']);
    await translator.dispose();
    root.remove();
  });

  it('is an error where the file cannot be read', async () => {
    await answer('buch.test', { body: '[]' });
    expect(await rejection(inFront(URL_OF_BOOK, htmlTranslatorOf()).translate(['Rathaus'], TO_UK))).to.include({
      reason: 'error',
    });
  });
});
