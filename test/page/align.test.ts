// Answers and the nodes of the page: each word goes to the element it belongs to, and gaps and entities are right.
import { expect } from '@open-wc/testing';
import {
  expectSameNodes,
  expectUnchanged,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  snapshot,
  textOf,
  translateWith,
  translatorOf,
  upper,
} from './helpers.js';

onGermanPage();

const LINK = '<p>Lesen Sie <a href="/hinweis">den Hinweis</a> jetzt.</p>';
const SENT = 'Lesen Sie <a id=1>den Hinweis</a> jetzt.';

describe('a translated sentence', () => {
  it('has its link in it: the same element, with its listeners', async () => {
    const root = put(LINK);
    const link = root.querySelector('a')!;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    await pageOf(root, htmlTranslatorOf()).translateTo('uk');
    expect(root.innerHTML).to.equal('<p>LESEN SIE <a href="/hinweis">DEN HINWEIS</a> JETZT.</p>');
    expect(root.querySelector('a') === link).to.equal(true);
    link.click();
    expect(clicks).to.equal(1);
  });

  it('keeps its elements in place where the service puts them in another order', async () => {
    const { root } = await translateWith('<p>Der <b>rote</b> und der <i>blaue</i> Stuhl</p>', {
      'Der <a id=1>rote</a> und der <a id=2>blaue</a> Stuhl': 'La silla <a id=2>azul</a> y la <a id=1>roja</a> nueva',
    });
    expect(textOf(root.querySelector('b'))).to.equal('roja');
    expect(textOf(root.querySelector('i'))).to.equal('azul');
    expect(textOf(root).split(' ').toSorted()).to.deep.equal('La silla azul y la roja nueva'.split(' ').toSorted());
  });

  it('keeps nested elements in place where they are put in another order within their parent', async () => {
    const { root } = await translateWith('<p>Am <b>Tag <i>nach</i> <u>dem</u> Fest</b> ist zu</p>', {
      'Am <a id=1>Tag <a id=2>nach</a> <a id=3>dem</a> Fest</a> ist zu':
        'Zu <a id=1>fest <a id=3>DEM</a> <a id=2>NACH</a> tag</a> am',
    });
    expect(root.querySelector('i')!.textContent).to.equal('NACH');
    expect(root.querySelector('u')!.textContent).to.equal('DEM');
    expect(root.querySelector('b')!.textContent).to.match(/fest.*tag/);
  });

  it('keeps words apart that the service moves to the other side of an element', async () => {
    const { root } = await translateWith('<p>Das ist <a>wichtig</a></p>', {
      'Das ist <a id=1>wichtig</a>': '<a id=1>Важливо</a> це є',
    });
    expect(textOf(root.querySelector('a'))).to.equal('Важливо');
    expect(textOf(root)).to.equal('це є Важливо');
  });

  it('has a gap where only the answer has one', async () => {
    for (const answer of ['front <a id=1>door</a>', 'front<a id=1> door</a>']) {
      const { root } = await translateWith('<p>Haus<b>tür</b></p>', { 'Haus<a id=1>tür</a>': answer });
      expect(textOf(root)).to.equal('front door');
    }
  });

  it('keeps the gaps that the service trims', async () => {
    const { root } = await translateWith(LINK, { [SENT]: 'READ<a id=1> THE NOTICE </a>NOW.' });
    expect(root.innerHTML).to.equal('<p>READ <a href="/hinweis">THE NOTICE</a> NOW.</p>');
  });

  it('keeps the white space at the ends of its text nodes', async () => {
    const { root } = await translateWith('<p>\n  Lesen\t<b>\u00a0den Rat </b>\n  jetzt\u00a0</p>');
    expect(root.innerHTML).to.equal('<p>\n  LESEN\t<b>&nbsp;DEN RAT </b>\n  JETZT&nbsp;</p>');
  });

  it('loses no word where a language needs none in one of its nodes', async () => {
    const root = put('<p>der <b>Rat</b> tagt</p>');
    const before = snapshot(root);
    const translator = htmlTranslatorOf((segment, to) => (to === 'uk' ? '<a id=1>РАДА</a> ЗАСІДАЄ' : upper(segment)));
    const page = pageOf(root, translator);
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('РАДА ЗАСІДАЄ');
    await page.translateTo('ar');
    expect(translator.sent()).to.deep.equal(Array(2).fill('der <a id=1>Rat</a> tagt'));
    expect(textOf(root)).to.equal('DER RAT TAGT');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('is written into text nodes that stand beside each other', async () => {
    const root = put('<p></p>');
    root.firstElementChild!.append('Offene ', document.createComment(''), '3', ' Anträge', '');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('[uk] Offene 3 Anträge');
    expectSameNodes(root, before);
    await page.restore();
    expectUnchanged(root, before);
  });

  for (const [form, answer] of Object.entries({
    'in double quotes': '<a id="1">DEN</a> <b id="2" translate="no"></b> RAT',
    'in single quotes': "<a id='1'>DEN</a> <b id='2' translate='no'></b> RAT",
    'in another order': '<a id=1>DEN</a> <b translate="no" id="2"></b> RAT',
    'with white space': '<a  id=1 >DEN</a > <b id=2 translate=no ></b> RAT',
  }))
    it(`may have its tags written ${form}`, async () => {
      const { root, sent } = await translateWith('<p><i>den</i> <code>x</code> Rat</p>', {
        '<a id=1>den</a> <b id=2 translate=no></b> Rat': answer,
      });
      expect(textOf(root)).to.equal('DEN x RAT');
      expect(root.querySelector('i')!.textContent).to.equal('DEN');
      expect(sent).to.have.length(1);
    });

  it('has its entities decoded once', async () => {
    for (const [answer, text] of [
      ['Fisch &amp;amp; &amp;lt;b&amp;gt; Chips', 'Fisch &amp; &lt;b&gt; Chips'],
      ['a &lt;b&gt; c &#60; &#x3c; &quot;d&#39;', 'a <b> c < < "d\''],
      ['x &nbsp; y', 'x \u00a0 y'],
      ['AT&T & Co; &foo; &#; &#xZZ; 5 &', 'AT&T & Co; &foo; &#; &#xZZ; 5 &'],
    ] as const) {
      const { root } = await translateWith('<p>Rathaus</p>', { Rathaus: answer });
      expect(textOf(root)).to.equal(text);
      expect(root.querySelector('b')).to.equal(null);
    }
  });

  it('has its entities decoded once between tags, too', async () => {
    const { root } = await translateWith(LINK, { [SENT]: 'A &amp; B <a id=1>&lt;b id=2&gt; &amp;amp;</a> &#x26;lt;' });
    expect(textOf(root)).to.equal('A & B <b id=2> &amp; &lt;');
  });

  it('keeps a name that stays at either end of it', async () => {
    const { root } = await translateWith(
      '<p><b translate="no">Lindenwerth</b> ist schön</p><p>Besuchen Sie <b translate="no">Lindenwerth</b></p>',
      { 'Besuchen Sie <b id=1 translate=no></b>': '<b id=1 translate=no></b> ВІДВІДАЙТЕ' },
    );
    expect(textOf(root.firstElementChild)).to.equal('Lindenwerth IST SCHÖN');
    expect(textOf(root.lastElementChild)).to.equal('ВІДВІДАЙТЕ Lindenwerth');
  });

  it('keeps icon and text of a button in their order, and the icon untouched', async () => {
    const { root, sent } = await translateWith(
      `<button><i class="material-icons">search</i> Suche starten</button>
       <a href="#">Weiter <span class="glyphicon glyphicon-chevron">arrow_forward</span></a>
       <button><svg><path d="M0 0"></path></svg><span>Drucken</span></button>
       <span class="icon-box">Öffnen Sie</span>`,
    );
    expect(sent.join('|')).not.to.match(/search|arrow_forward|M0/);
    expect(textOf(root)).to.equal('search SUCHE STARTEN WEITER arrow_forward DRUCKEN ÖFFNEN SIE');
  });
});

describe('a service that takes text only', () => {
  /** Knows these texts; others are put in upper case. */
  async function translateText(markup: string, known: Readonly<Record<string, string>>) {
    const root = put(markup);
    const before = snapshot(root);
    const translator = translatorOf((text) => known[text] ?? text.toUpperCase());
    const page = pageOf(root, translator);
    await page.translateTo('uk');
    expectSameNodes(root, before);
    const shown = root.innerHTML;
    await page.restore();
    expectUnchanged(root, before);
    return shown;
  }

  it('translates a sentence as one where it is certain which words are in the element', async () => {
    const shown = await translateText('<p>Wir haben <b>das Buch</b> gelesen</p>', {
      'Wir haben das Buch gelesen': 'Ми прочитали книгу',
      'das Buch': 'книгу',
    });
    expect(textOf(put(shown))).to.equal('Ми прочитали книгу');
    expect(shown).to.contain('<b>книгу</b>');
  });

  const UNCERTAIN: Record<string, [sentence: string, words: string]> = {
    'are not in it': ['Ми прочитали книгу', 'книга'],
    'are in it twice': ['книгу прочитали книгу', 'книгу'],
    'are a part of another word': ['Ми прочитали книгуз', 'книгу'],
    'are none': ['Ми прочитали книгу', ' '],
  };
  for (const [why, [sentence, words]] of Object.entries(UNCERTAIN))
    it(`translates each text by itself where these words ${why}`, async () => {
      const shown = await translateText('<p>Wir haben <b>das Buch</b> gelesen</p>', {
        'Wir haben das Buch gelesen': sentence,
        'das Buch': words,
      });
      expect(shown).to.match(/^<p>WIR HABEN <b>.*<\/b> GELESEN<\/p>$/);
    });

  it('never has a word of one element in another', async () => {
    const shown = await translateText('<p><a href="#">Amt</a> und <i>Amtsblatt</i></p>', {
      'Amt und Amtsblatt': 'вісник та відомство',
      Amt: 'відомство',
      Amtsblatt: 'вісник',
    });
    expect(shown).to.contain('<a href="#">відомство</a>').and.to.contain('<i>вісник</i>');
  });

  it('never takes words for two elements', async () => {
    const shown = await translateText('<p><b>Amt der Stadt</b> <i>Stadt</i> heute</p>', {
      'Amt der Stadt Stadt heute': 'відомство міста сьогодні',
      'Amt der Stadt': 'відомство міста',
      Stadt: 'міста',
    });
    expect(textOf(put(shown))).to.equal('відомство міста міста HEUTE');
  });
});
