// What of a page is sent: runs of inline content as one sentence, with numbered tags and nothing else of the page's markup.
import { expect } from '@open-wc/testing';
import type { TextTranslator } from '../../src/page/translator.js';
import { onGermanPage, pageOf, put, textOf, translatorOf, upper } from './helpers.js';

onGermanPage();

/** What is sent of a piece of page, and the piece after its translation. */
async function translate(markup: string, format: TextTranslator['format'] = 'html') {
  const root = put(markup);
  const translator = translatorOf(upper, { segments: 100 }, format);
  await pageOf(root, translator).translateTo('uk');
  return { root, sent: translator.sent() };
}

const SENT: Record<string, [markup: string, ...sent: string[]]> = {
  'a text alone, without tags': ['<p>Das Rathaus ist offen.</p>', 'Das Rathaus ist offen.'],
  'a sentence with a link, without its address': [
    '<p>Lesen Sie <a href="/hinweis?x=1" class="k" id="z" data-t="Wort">den Hinweis</a> jetzt.</p>',
    'Lesen Sie <a id=1>den Hinweis</a> jetzt.',
  ],
  'nested elements, numbered as they open': [
    '<p>Ein <b>fetter <i>schräger</i></b> und <em>betonter</em> Text</p>',
    'Ein <a id=1>fetter <a id=2>schräger</a></a> und <a id=3>betonter</a> Text',
  ],
  'numbers that begin at 1 in each segment': [
    '<p>Das <b>Amt</b> ist zu.</p><p>Das <b>Bad</b> ist zu.</p>',
    'Das <a id=1>Amt</a> ist zu.',
    'Das <a id=1>Bad</a> ist zu.',
  ],
  'parts that stay as empty tags, numbered along': [
    '<p>Drücken Sie <kbd>Strg</kbd> und <b>hier</b> auf <img src="data:,"> Senden</p>',
    'Drücken Sie <b id=1 translate=no></b> und <a id=2>hier</a> auf <b id=3 translate=no></b> Senden',
  ],
  'a part that wants to be left alone, without a word of it': [
    '<p>Willkommen in <b translate="no">Linden<i>werth</i></b> am Fluss</p>',
    'Willkommen in <b id=1 translate=no></b> am Fluss',
  ],
  'a name at the end of a sentence as an empty tag, too': [
    '<p><b translate="no">Lindenwerth</b> ist schön</p>',
    '<b id=1 translate=no></b> ist schön',
  ],
  'a phrase in another language, without a word of it': [
    '<p>Das <i lang="fr">Rendez-vous</i> ist um 9</p>',
    'Das <b id=1 translate=no></b> ist um 9',
  ],
  'no tags where all of it is one text node': [
    '<p><a href="/amt"><b>Amt</b></a></p><button><svg></svg> <span>Suche</span></button>',
    'Amt',
    'Suche',
  ],
  'text nodes beside each other as one sentence': ['<p>Offene <!--?-->drei<!--/--> Anträge</p>', 'Offene drei Anträge'],
  'text that looks like markup, escaped': [
    '<p>Müller &amp; Söhne: a &lt; b &gt; c &amp;amp; "d"</p>',
    'Müller &amp; Söhne: a &lt; b &gt; c &amp;amp; "d"',
  ],
  'lines of a <br> one by one': ['<p>Haus am Markt<br>Eingang Hof</p>', 'Haus am Markt', 'Eingang Hof'],
  'white space as single spaces': ['<p>\n  Rat\n\t haus   der <b> Stadt</b>\n</p>', 'Rat haus der <a id=1>Stadt</a>'],
  'no-break spaces as they are': ['<p>Zimmer\u00a012\n im 3.\u202fStock</p>', 'Zimmer\u00a012 im 3.\u202fStock'],
  'no soft hyphens': ['<p>Ver&shy;waltungs&shy;gebäude</p>', 'Verwaltungsgebäude'],
  'a text with an address in it': [
    '<p>Schreiben Sie an amt@stadt.example oder an www.stadt.example</p>',
    'Schreiben Sie an amt@stadt.example oder an www.stadt.example',
  ],
  'a phone number in a sentence': [
    '<p>Telefon <a href="tel:+492214710">0221 4710</a></p>',
    'Telefon <a id=1>0221 4710</a>',
  ],
  'a letter of any script': ['<p>Ж</p><p>ا</p><p>中</p><p>9h</p>', 'Ж', 'ا', '中', '9h'],
};

describe('what is sent is', () => {
  for (const [what, [markup, ...sent]] of Object.entries(SENT))
    it(what, async () => {
      const seen = (await translate(markup)).sent.map((segment) => segment.replace(/<a id=(\d+)> /g, ' <a id=$1>'));
      expect(seen.map((segment) => segment.replace(/ {2}/g, ' '))).to.have.members(sent);
    });
});

describe('nothing is sent of', () => {
  const parts: Record<string, string> = {
    'text without a letter':
      '<p>0221 4710-115</p><p>24.12.</p><p>→ · €</p><p>\u00ad \u00a0</p><p>٣</p><p>😀</p><p></p>',
    'an e-mail address alone':
      '<p>rathaus@lindenwerth.example</p><a href="mailto:a@b.example">buero.rat+x@amt.example</a>',
    'a web address alone': '<p>www.lindenwerth.example</p><a href="#">https://lindenwerth.example/amt?x=1</a>',
    'numbers with tags': '<p>12 <b>24</b> <a href="#">36</a></p>',
    comments: '<!-- Kommentar --><p><!-- noch einer --></p>',
  };
  for (const [what, markup] of Object.entries(parts))
    it(what, async () => {
      const { root, sent } = await translate(markup);
      expect(sent).to.deep.equal([]);
      expect(root.innerHTML).to.equal(put(markup).innerHTML);
    });
});

describe('a service that takes text only', () => {
  it('gets no tag and no entity, and every text is translated', async () => {
    const { root, sent } = await translate(
      '<p>Lesen Sie <a href="/x">den <b>neuen</b> Hinweis</a> &amp; <code>x &lt; y</code> mehr.</p><p>Müller &lt;3</p>',
      'text',
    );
    expect(sent.join('|')).not.to.match(/<\/?[a-z]|&amp;|&lt;|x < y/);
    expect(textOf(root)).to.equal('LESEN SIE DEN NEUEN HINWEIS & x < y MEHR.MÜLLER <3');
  });

  it('gets text as it is, without escaping', async () => {
    const { root, sent } = await translate('<p>Müller &amp; Söhne &lt;3 "d"</p>', 'text');
    expect(sent).to.deep.equal(['Müller & Söhne <3 "d"']);
    expect(textOf(root)).to.equal('MÜLLER & SÖHNE <3 "D"');
  });
});

describe('no attribute and no address of the page', () => {
  it('leaves it', async () => {
    const secret = 'geheim';
    const { sent } = await translate(
      `<form action="/${secret}" id="${secret}"><p class="${secret}" style="--x:${secret}" data-x="${secret}">Lesen
      <a href="https://${secret}.example/${secret}" rel="${secret}" onclick="${secret}()">den Plan</a>
      <img src="data:,${secret}" srcset="data:,${secret} 2x"> und <a href="mailto:${secret}@x.example">schreiben</a></p>
      <input name="${secret}" value="${secret}" autocomplete="${secret}"><iframe srcdoc="${secret}" name="${secret}"></iframe>
      <svg><use href="#${secret}"></use></svg><object data="data:,${secret}">${secret}</object></form>`,
    );
    expect(sent).to.have.length(1);
    expect(sent.join()).not.to.contain(secret);
  });
});
