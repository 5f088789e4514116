// What of a page is read, sent and written, and what is left alone.
import { expect, fixture, html } from '@open-wc/testing';
import { createPageTranslation } from '../../src/page/page-translation.js';
import { setHtml, snapshot, translatorOf } from './helpers.js';

afterEach(() => setHtml({ lang: 'en' }));

async function translate(root: Element, exclude?: string) {
  const translator = translatorOf();
  const result = await createPageTranslation({ root, translator, from: 'de', exclude }).translateTo('uk');
  return { ...result, sent: translator.sent().toSorted() };
}

describe('what is translated', () => {
  it('is the text of headings, paragraphs, lists, tables, links and buttons', async () => {
    const root = await fixture(
      html`<main>
        <h1>Titel</h1>
        <p>Absatz mit <b>fett</b></p>
        <ul>
          <li>Punkt</li>
        </ul>
        <table>
          <caption>
            Gebühren
          </caption>
          <tr>
            <th>Kopf</th>
            <td>Zelle</td>
          </tr>
        </table>
        <button>Senden</button>
        <details>
          <summary>Mehr</summary>
          verborgen
        </details>
      </main>`,
    );
    const { sent } = await translate(root);
    expect(sent).to.have.members('Titel,Absatz mit,fett,Punkt,Gebühren,Kopf,Zelle,Senden,Mehr,verborgen'.split(','));
    expect(root.querySelector('td')?.textContent).to.equal('[uk] Zelle');
  });

  it('is alt, title, placeholder, aria-label and aria-description', async () => {
    const root = await fixture(
      html`<main>
        <img alt="Brücke" title="Am Fluss" /><input placeholder="Ihr Name" aria-label="Name" />
        <button aria-description="Öffnet ein Fenster">?</button><textarea placeholder="Ihre Frage"></textarea>
      </main>`,
    );
    const { sent } = await translate(root);
    expect(sent).to.have.members(['Brücke', 'Am Fluss', 'Ihr Name', 'Name', 'Öffnet ein Fenster', 'Ihre Frage']);
    expect(root.querySelector('img')).to.include({ alt: '[uk] Brücke', title: '[uk] Am Fluss' });
    expect(root.querySelector('textarea')?.placeholder).to.equal('[uk] Ihre Frage');
  });

  it('is text of the page language in another region, but not another language', async () => {
    const root = await fixture(
      html`<main>
        <p lang="de-AT">Jänner</p>
        <p lang="fr">Bonjour</p>
        <p lang="x y">Was?</p>
        <p lang="">Ohne</p>
      </main>`,
    );
    const { sent } = await translate(root);
    expect(sent).to.have.members(['Jänner', 'Was?', 'Ohne']);
    expect(root.querySelector('[lang=fr]')?.textContent).to.equal('Bonjour');
  });

  it('is an option that has a value, because its text is no form data', async () => {
    const root = await fixture(
      html`<select>
        <option value="1">Eins</option>
        <option>Zwei</option>
      </select>`,
    );
    const select = root as HTMLSelectElement;
    await translate(root);
    expect([...select.options].map(({ text, value }) => [text, value])).to.deep.equal([
      ['[uk] Eins', '1'],
      ['Zwei', 'Zwei'],
    ]);
  });
});

describe('what is left alone', () => {
  const parts: Record<string, string> = {
    'translate="no"': '<p translate="no" title="Nein">Marke <b>Lindenwerth</b></p>',
    'translate="NO"': '<p translate="NO">Marke</p>',
    '.notranslate': '<p class="a notranslate b" title="Nein">Marke</p>',
    'what exclude names': '<div class="karte"><p title="Nein">Marke</p></div>',
    'another language': '<p lang="fr" title="Rien"><b>Bonjour</b></p>',
    code: '<code>let x</code><kbd>Strg</kbd><samp>ok</samp><var>wert</var>',
    'what is typed': '<textarea>Meine Frage</textarea><input value="Mein Name">',
    contenteditable: '<div contenteditable>Mein <b>Entwurf</b></div>',
    'contenteditable="plaintext-only" or "true"': '<div contenteditable="true"><p>Mein Entwurf</p></div>',
    'the value of a button': '<input type="submit" name="los" value="Suchen">',
    'script, style and template':
      '<script type="application/json">{"a":"Wort"}</script><style>p::after{content:"Wort"}</style><template><p>Wort</p></template>',
    noscript: '<noscript>Kein Skript</noscript>',
    'SVG and MathML': '<svg><text>Plan</text><title>Karte</title></svg><math><mi>wert</mi></math>',
    comments: '<!-- Kommentar -->',
    'addresses and names':
      '<a href="/rathaus" id="ziel" class="knopf" data-text="Wort" name="anker"></a><form action="/suche"></form>',
  };
  for (const [what, markup] of Object.entries(parts)) {
    it(what, async () => {
      const root = await fixture(html`<main><p>Rathaus</p></main>`);
      const part = document.createElement('section');
      part.innerHTML = markup;
      root.append(part);
      const before = snapshot(part).nodes.map((node) =>
        node instanceof Element
          ? node.getAttributeNames().map((name) => [name, node.getAttribute(name)])
          : node.nodeValue,
      );
      const { sent } = await translate(root, '.karte');
      expect(sent).to.deep.equal(['Rathaus']);
      // lang and dir may say that it stayed as it was
      const now = snapshot(part).nodes.map((node) =>
        node instanceof Element
          ? node
              .getAttributeNames()
              .map((name) => [name, node.getAttribute(name)])
              .filter(([name, value]) => !(name === 'lang' && value === 'de'))
          : node.nodeValue,
      );
      expect(now).to.deep.equal(before);
    });
  }

  it('text without a letter', async () => {
    const root = await fixture(
      html`<main>
        <p>0221 4710-115</p>
        <p>→</p>
        <p>24.12.</p>
        <p></p>
        <p>9 Uhr</p>
      </main>`,
    );
    expect((await translate(root)).sent).to.deep.equal(['9 Uhr']);
  });

  it('is not even asked for on a page without text', async () => {
    const translator = translatorOf();
    const root = await fixture(html`<main><p>42</p></main>`);
    const page = createPageTranslation({ root, translator, from: 'de' });
    expect(await page.translateTo('uk')).to.include({ complete: true });
    expect(translator.calls).to.deep.equal([]);
  });
});

describe('how a text is sent and written', () => {
  it('keeps the white space around it', async () => {
    const root = await fixture(html`<p></p>`);
    root.append('\n  Rat', document.createElement('b'), ' und ', document.createElement('i'), ' Tat\t\n');
    const texts = [...root.childNodes].filter((node) => node instanceof Text);
    const { sent } = await translate(root);
    expect(sent).to.have.members(['Rat', 'und', 'Tat']);
    expect(texts.map((text) => text.data).filter(Boolean)).to.deep.equal([
      '\n  [uk] Rat',
      ' [uk] und ',
      ' [uk] Tat\t\n',
    ]);
  });

  it('collapses white space and leaves out soft hyphens', async () => {
    const root = await fixture(html`<p></p>`);
    root.textContent = 'Ver\u00adwaltungs\u00adgebäude\n      der   Stadt';
    expect((await translate(root)).sent).to.deep.equal(['Verwaltungsgebäude der Stadt']);
  });

  it('keeps no-break spaces, which belong to the text', async () => {
    const root = await fixture(html`<p></p>`);
    root.textContent = 'Zimmer\u00a012 im 3.\u202fStock';
    expect((await translate(root)).sent).to.deep.equal(['Zimmer\u00a012 im 3.\u202fStock']);
  });

  it('sends a text once, however often it stands there', async () => {
    const root = await fixture(
      html`<main><a>Weiter lesen</a> <a> Weiter lesen </a> <a title="Weiter lesen">Weiter lesen</a></main>`,
    );
    expect((await translate(root)).sent).to.deep.equal(['Weiter lesen']);
    expect([...root.querySelectorAll('a')].map(({ textContent }) => textContent?.trim())).to.deep.equal(
      Array(3).fill('[uk] Weiter lesen'),
    );
    expect(root.querySelector('[title]')?.getAttribute('title')).to.equal('[uk] Weiter lesen');
  });

  it('always sends the original, also when a translation is shown', async () => {
    const root = await fixture(html`<p>Rathaus</p>`);
    const translator = translatorOf();
    const page = createPageTranslation({ root, translator, from: 'de' });
    await page.translateTo('uk');
    await page.translateTo('ar');
    await page.translateTo('ar');
    expect(translator.calls.map(({ segments, from, to }) => [...segments, from, to])).to.deep.equal([
      ['Rathaus', 'de', 'uk'],
      ['Rathaus', 'de', 'ar'],
      ['Rathaus', 'de', 'ar'],
    ]);
    expect(root.textContent).to.equal('[ar] Rathaus');
  });

  it('loses no word where a language needs none', async () => {
    const root = await fixture(html`<p>der <b>Rat</b></p>`);
    const translator = translatorOf((text, to) => (to === 'uk' && text === 'der' ? ' ' : `[${to}] ${text}`));
    const page = createPageTranslation({ root, translator, from: 'de' });
    await page.translateTo('uk');
    await page.translateTo('ar');
    expect(root.textContent).to.equal('[ar] der [ar] Rat');
    await page.restore();
    expect(root.textContent).to.equal('der Rat');
  });
});
