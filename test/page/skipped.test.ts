// What is never read, sent or written: opted-out parts, other languages, code, scripts.
import { expect } from '@open-wc/testing';
import { expectUnchanged, htmlTranslatorOf, onGermanPage, pageOf, put, snapshot, textOf } from './helpers.js';

onGermanPage();

async function translate(markup: string, exclude?: string) {
  const root = put(markup);
  const before = snapshot(root);
  const translator = htmlTranslatorOf();
  const page = pageOf(root, translator, { exclude });
  await page.translateTo('uk');
  return { root, before, page, sent: translator.sent() };
}

const PARTS: Record<string, string> = {
  'translate="no"': '<p translate="no" title="Nein">Marke <b>Lindenwerth</b></p>',
  'translate="NO"': '<p translate="NO">Marke</p>',
  '.notranslate': '<p class="a notranslate b" title="Nein">Marke</p>',
  'what exclude names': '<div class="karte"><p title="Nein">Marke</p></div>',
  'what exclude names, in a part that asks for translation': '<p class="karte">Marke <b translate="yes">Ja</b></p>',
  'what exclude names, in a part that is left alone anyhow':
    '<div translate="no"><p class="karte" translate="yes">Marke</p><div class="karte"><p translate="yes">Nein</p></div></div>',
  'another language': '<p lang="fr" title="Rien"><b>Bonjour</b></p>',
  'another language within another': '<div lang="fr"><p lang="en">Hello</p></div>',
  'the language of the page in another one, where it is opted out':
    '<div lang="fr"><p lang="de" translate="no">Marke</p><div translate="no"><p lang="de">Nein</p></div></div>',
  'a part that asks for translation, in another language':
    '<div translate="no"><p lang="fr" translate="yes">Oui</p></div>',
  'what is typed and code, whatever stands around it':
    '<div lang="fr"><p contenteditable lang="de">Brief</p><textarea lang="de">Frage</textarea><code lang="de">x</code></div>' +
    '<div translate="no"><p contenteditable translate="yes">Brief</p><textarea translate="yes">Frage</textarea></div>',
  code: '<code>let x</code><kbd>Strg</kbd><samp>ok</samp><var>wert</var>',
  'script, style and template':
    '<script type="application/json">{"a":"Wort"}</script><style>p::after{content:"Wort"}</style><template><p>Wort</p></template>',
  noscript: '<noscript>Kein Skript</noscript>',
  MathML: '<math><mi>wert</mi><mtext>Fläche</mtext></math>',
  'what is shown where an element does not work':
    '<iframe>Wort</iframe><object>Wort</object><canvas>Wort</canvas><audio>Wort</audio><video>Wort</video>',
  comments: '<!-- Kommentar -->',
};

/** What is there but for the marks of the language that it is in. */
const withoutMarks = (markup: string) => markup.replace(/ (lang="de"|dir="ltr")/g, '');

describe('what is left alone', () => {
  for (const [what, markup] of Object.entries(PARTS))
    it(what, async () => {
      const { root, before, page, sent } = await translate(`<p>Rathaus</p><section>${markup}</section>`, '.karte');
      expect(sent).to.deep.equal(['Rathaus']);
      expect(withoutMarks(root.innerHTML)).to.equal(
        withoutMarks(`<p>RATHAUS</p><section>${put(markup).innerHTML}</section>`),
      );
      await page.restore();
      expectUnchanged(root, before);
    });

  it('is left alone within a sentence', async () => {
    const { root, sent } = await translate(
      `<p>Der <i lang="fr">Maire</i> von <b translate="no">Linden <u>werth</u></b> drückt <kbd>Strg</kbd>, <code>x</code>, <samp>y</samp>
       und <var>z</var>, <b class="notranslate">Eins</b> und <b class="karte">Zwei</b></p>`,
      '.karte',
    );
    expect(sent.join()).not.to.match(/Maire|Linden|werth|Strg|x<|y<|z<|Eins|Zwei/);
    expect(textOf(root)).to.equal('DER Maire VON Linden werth DRÜCKT Strg, x, y UND z, Eins UND Zwei');
  });

  it('cannot be said with a selector that is none', () => {
    expect(() => pageOf(put(''), htmlTranslatorOf(), { exclude: '..karte' })).to.throw(DOMException);
  });

  it('is not even asked for on a page without text', async () => {
    const root = put('<p>42</p><p translate="no">Marke</p>');
    const before = snapshot(root);
    const translator = htmlTranslatorOf();
    const page = pageOf(root, translator);
    expect(await page.translateTo('uk')).to.include({ complete: true });
    expect(translator.calls).to.deep.equal([]);
    await page.restore();
    expectUnchanged(root, before);
  });
});

describe('what is translated nevertheless', () => {
  const AGAIN: Record<string, [markup: string, text: string, ...sent: string[]]> = {
    'translate="yes" in a part that is left alone': [
      '<div translate="no">Marke <p translate="yes">Dieser Satz</p> Ende</div>',
      'Marke DIESER SATZ Ende',
      'Dieser Satz',
    ],
    'its attributes, too': [
      '<div translate="no" title="Nein"><p translate="yes" title="Ja bitte">Dieser Satz</p></div>',
      'DIESER SATZ',
      'Dieser Satz',
      'Ja bitte',
    ],
    'translate="" in it, which means yes': [
      '<div translate="no"><p translate="">Dieser Satz</p></div>',
      'DIESER SATZ',
      'Dieser Satz',
    ],
    'a phrase with translate="yes" in a name of a sentence': [
      '<p>Die <b translate="no">Marke <i translate="yes">für alle</i></b> kommt</p>',
      'DIE Marke FÜR ALLE KOMMT',
      'Die <b id=1 translate=no></b> kommt',
      'für alle',
    ],
    'the language of the page in another one': [
      '<div lang="fr">Bonjour <p lang="de">Guten Tag</p></div>',
      'Bonjour GUTEN TAG',
      'Guten Tag',
    ],
    'the language of the page in another region': ['<p lang="de-AT">Jänner</p>', 'JÄNNER', 'Jänner'],
    'text whose language is junk or unknown': ['<p lang="x y">Was?</p><p lang="">Ohne</p>', 'WAS?OHNE', 'Was?', 'Ohne'],
  };
  for (const [what, [markup, text, ...sent]] of Object.entries(AGAIN))
    it(what, async () => {
      const { root, before, page, sent: seen } = await translate(markup);
      expect(textOf(root)).to.equal(text);
      expect(seen).to.have.members(sent);
      await page.restore();
      expectUnchanged(root, before);
    });
});
