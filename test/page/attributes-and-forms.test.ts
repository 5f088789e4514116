// Attributes that people read are translated; what is form data, an address, or typed by the visitor stays as it is.
import { expect } from '@open-wc/testing';
import {
  expectUnchanged,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  snapshot,
  translatorOf,
  until,
} from './helpers.js';

onGermanPage();

async function translate(markup: string) {
  const root = put(markup);
  const before = snapshot(root);
  const translator = htmlTranslatorOf();
  const page = pageOf(root, translator);
  await page.translateTo('uk');
  return { root, before, page, sent: translator.sent() };
}

const html = (root: Element) => root.innerHTML.replace(/\s+/g, ' ').trim();

describe('attributes', () => {
  it('title, alt, aria-label, aria-description and placeholder are translated, and come back', async () => {
    const { root, before, page, sent } = await translate(
      `<img alt="Brücke" title="Am Fluss"><input placeholder="Ihr Name" aria-label="Name">
       <button aria-description="Öffnet ein Fenster">?</button><textarea placeholder="Ihre Frage"></textarea>`,
    );
    expect(sent).to.have.members(['Brücke', 'Am Fluss', 'Ihr Name', 'Name', 'Öffnet ein Fenster', 'Ihre Frage']);
    expect(html(root)).to.equal(
      `<img alt="BRÜCKE" title="AM FLUSS"><input placeholder="IHR NAME" aria-label="NAME"> ` +
        `<button aria-description="ÖFFNET EIN FENSTER">?</button><textarea placeholder="IHRE FRAGE"></textarea>`,
    );
    await page.restore();
    expectUnchanged(root, before);
  });

  it('of what lies within pictures, maps and other parts that stay are translated', async () => {
    const { root, sent } = await translate(
      `<picture><source srcset="data:,"><img alt="Brücke"></picture><map name="m"><area alt="Norden" href="#"></map>
       <p>Hier <picture><img alt="Fluss"></picture> ist <a href="#"><svg aria-label="Plan"><path></path></svg></a> der Hof</p>
       <video title="Film"></video><iframe title="Karte"></iframe><code title="Befehl">x</code>`,
    );
    const read = (name: string) => [...root.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name));
    const texts = [...read('alt'), ...read('aria-label'), ...read('title')].join();
    expect(texts).to.equal('BRÜCKE,NORDEN,FLUSS,PLAN,FILM,KARTE,BEFEHL');
    expect(sent).to.have.length(8);
  });

  it('of the root itself are translated, too', async () => {
    const root = put('<p>Rathaus</p>');
    root.setAttribute('aria-label', 'Inhalt');
    const before = snapshot(root);
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('uk');
    expect(root.getAttribute('aria-label')).to.equal('INHALT');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('are sent escaped, and written as the text that they are', async () => {
    const { root, sent } = await translate('<img alt="Müller &amp; Söhne &lt;b&gt;">');
    expect(sent).to.deep.equal(['Müller &amp; Söhne &lt;b&gt;']);
    expect(root.querySelector('img')!.alt).to.equal('MÜLLER & SÖHNE <B>');
  });

  it('of parts within a sentence are texts of their own', async () => {
    const { root, sent } = await translate('<p>Die <a title="Zum Plan">Karte <img alt="Symbol"></a> hilft</p>');
    expect(sent.filter((text) => !text.startsWith('Die'))).to.have.members(['Zum Plan', 'Symbol']);
    expect(html(root)).to.equal('<p>DIE <a title="ZUM PLAN">KARTE <img alt="SYMBOL"></a> HILFT</p>');
  });

  it('without a letter, empty ones, and all others stay', async () => {
    const markup = `<a href="/rathaus" id="ziel" class="knopf" data-text="Wort" rel="Wort" download="Plan.pdf" title="12" aria-label="">1</a>
      <form action="/suche" name="Wort"><input value="Müller" name="Wort" pattern="Wort" list="Wort" autocomplete="Wort"></form>
      <table><tbody><tr><td headers="Wort" data-label="Wort">1</td></tr></tbody></table><time datetime="P1D">1</time>
      <a href="/Antrag.pdf" hreflang="de" type="Wort">2</a><meta itemprop="name" content="Wort">`;
    const { root, sent } = await translate(markup);
    expect(sent).to.deep.equal([]);
    expect(root.innerHTML).to.equal(put(markup).innerHTML);
  });

  it('follow what the page writes into them', async () => {
    const { root, page } = await translate(
      '<button aria-label="Menü öffnen">≡</button><input type="button" value="Mehr">',
    );
    const input = root.querySelector('input')!;
    input.value = 'Weniger';
    await until(() => input.value === 'WENIGER', 'the new words of the button');
    const button = root.firstElementChild!;
    button.setAttribute('aria-label', 'Menü schließen');
    await until(() => button.getAttribute('aria-label') === 'MENÜ SCHLIESSEN', 'the new label');
    button.setAttribute('title', 'Menü');
    await until(() => button.getAttribute('title') === 'MENÜ', 'the new title');
    button.removeAttribute('title');
    await page.restore();
    expect(root.innerHTML).to.equal(
      '<button aria-label="Menü schließen">≡</button><input type="button" value="Weniger">',
    );
  });

  it('that the page takes away stay away', async () => {
    const { root, page } = await translate('<img alt="Brücke" title="Fluss">');
    root.querySelector('img')!.removeAttribute('title');
    await page.translateTo('ar');
    expect(root.innerHTML).to.equal('<img alt="BRÜCKE">');
    await page.restore();
    expect(root.innerHTML).to.equal('<img alt="Brücke">');
  });
});

describe('the head of the document', () => {
  const title = document.title;
  const metas: HTMLMetaElement[] = [];
  const meta = (name: string, value: string, content: string) => {
    const element = document.createElement('meta');
    element.setAttribute(name, value);
    element.content = content;
    document.head.append(element);
    metas.push(element);
    return element;
  };
  afterEach(() => {
    document.title = title;
    for (const element of metas.splice(0)) element.remove();
  });

  it('has its title and descriptions translated, and nothing else', async () => {
    document.title = 'Stadt Lindenwerth';
    const node = document.querySelector('title')!.firstChild;
    const metaOf = () => metas.map(({ content }) => content);
    meta('name', 'description', 'Die Stadt am Fluss');
    meta('property', 'og:description', 'Alle Dienste');
    meta('name', 'author', 'Presseamt');
    meta('name', 'keywords', 'Amt, Rat');
    meta('property', 'og:url', 'https://stadt.example/amt');
    const before = metaOf();
    const page = pageOf(document.body, translatorOf());
    await page.translateTo('uk');
    expect(document.title).to.equal('[uk] Stadt Lindenwerth');
    expect(metaOf()).to.deep.equal(['[uk] Die Stadt am Fluss', '[uk] Alle Dienste', ...before.slice(2)]);
    await page.restore();
    expect(document.title).to.equal('Stadt Lindenwerth');
    expect(document.querySelector('title')!.firstChild === node).to.equal(true);
    expect(metaOf()).to.deep.equal(before);
  });

  it('is followed where the page changes it', async () => {
    for (const first of ['Startseite', '']) {
      document.title = first;
      const page = pageOf(document.body, translatorOf());
      await page.translateTo('uk');
      document.title = 'Suche';
      await until(() => document.title === '[uk] Suche', 'the new title');
      await page.restore();
      expect(document.title).to.equal('Suche');
    }
  });

  it('is followed where the page puts another title or description there, as frameworks do', async () => {
    const page = pageOf(document.body, translatorOf());
    await page.translateTo('uk');
    const [before] = document.querySelectorAll('title');
    const after = document.createElement('title');
    after.textContent = 'Suche';
    before!.replaceWith(after);
    const description = meta('name', 'description', 'Alles finden');
    await until(() => document.title === '[uk] Suche', 'the new title');
    await until(() => description.content === '[uk] Alles finden', 'the new description');
    expect(before!.textContent, 'what has left gets its own text back').to.equal(title);
    await page.restore();
    expect([document.title, description.content]).to.deep.equal(['Suche', 'Alles finden']);
  });

  it('is left alone where only a part of the page is the root', async () => {
    document.title = 'Stadt';
    const element = meta('name', 'description', 'Am Fluss');
    await pageOf(put('<p>Rathaus</p>'), translatorOf()).translateTo('uk');
    expect([document.title, element.content]).to.deep.equal(['Stadt', 'Am Fluss']);
  });
});

describe('forms', () => {
  const FORM = `<form><fieldset><legend>Ihre Angaben</legend>
    <label>Name <input name="name" value="Müller"> (Pflicht)</label>
    <label><input type="checkbox" name="ja" value="Ja bitte" checked> Ja bitte</label>
    <select name="amt"><optgroup label="Ämter"><option value="b">Bauamt</option><option>Standesamt</option>
    <option label="Das Ordnungsamt" selected>Ordnungsamt</option></optgroup></select>
    <textarea name="frage">Meine Frage</textarea><output name="summe">Zwei</output>
    <input name="ort" list="orte"><datalist id="orte"><option value="Linden">Der Ort Linden</option><option>Werth</option></datalist>
    <input type="hidden" name="was" value="Antrag"><button name="los" value="Los">Absenden</button></fieldset></form>`;

  it('send the same data as before', async () => {
    const root = put(FORM);
    const form = root.querySelector('form')!;
    const data = () => JSON.stringify([...new FormData(form, root.querySelector('button'))]);
    const before = data();
    expect(before).to.contain('Ordnungsamt').and.to.contain('Müller').and.to.contain('Los');
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('uk');
    expect(data()).to.equal(before);
    await page.restore();
    expect(data()).to.equal(before);
  });

  it('are translated where a person reads them', async () => {
    const { root, sent } = await translate(FORM);
    expect(root.querySelector('legend')!.textContent).to.equal('IHRE ANGABEN');
    expect([...root.querySelectorAll('label')].map(({ textContent }) => textContent!.trim())).to.deep.equal([
      'NAME  (PFLICHT)',
      'JA BITTE',
    ]);
    expect(root.querySelector('button')!.textContent).to.equal('ABSENDEN');
    expect(root.querySelector('optgroup')!.label).to.equal('ÄMTER');
    expect(
      [...root.querySelectorAll('select option')].map((option) => (option as HTMLOptionElement).label),
    ).to.deep.equal(['BAUAMT', 'Standesamt', 'DAS ORDNUNGSAMT']);
    expect(sent.join('|')).not.to.match(/Müller|Meine Frage|Standesamt|Antrag|\bWerth\b/);
  });

  it('keep what the visitor chose', async () => {
    const { root, page } = await translate(FORM);
    const select = root.querySelector('select')!;
    select.value = 'b';
    await page.translateTo('ar');
    expect(select.value).to.equal('b');
    await page.restore();
    expect([select.value, select.selectedOptions[0]!.text]).to.deep.equal(['b', 'Bauamt']);
  });

  it('have the words of their buttons translated, unless these are data', async () => {
    const { root, before, page, sent } = await translate(
      `<input type="submit" value="Absenden"><input type="button" value="Zurück"><input type="reset" value="Leeren">
       <input type="submit" name="los" value="Suchen"><input type="SUBMIT" value="Weiter"><input type="image" alt="Bestellen" value="Bild">
       <input type="text" value="Text"><input type="hidden" value="Verdeckt"><input type="radio" value="Radio"><input value="Ohne">`,
    );
    expect([...root.querySelectorAll('input')].map(({ value }) => value).join()).to.equal(
      'ABSENDEN,ZURÜCK,LEEREN,Suchen,WEITER,Bild,Text,Verdeckt,Radio,Ohne',
    );
    expect(sent).to.have.members(['Absenden', 'Zurück', 'Leeren', 'Weiter', 'Bestellen']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('never send what is typed', async () => {
    const root = put(
      `<label>Name <input placeholder="Ihr Name"></label><textarea placeholder="Ihre Frage"></textarea><p contenteditable>x</p>
       <div contenteditable="plaintext-only"></div><div contenteditable="TRUE"><p>Im <b>Entwurf</b></p></div><input type="search">`,
    );
    for (const input of root.querySelectorAll('input, textarea') as NodeListOf<HTMLInputElement>)
      input.value = 'Geheim';
    for (const element of root.querySelectorAll('[contenteditable]')) element.append('Geheim');
    const before = snapshot(root);
    const translator = htmlTranslatorOf();
    const page = pageOf(root, translator);
    await page.translateTo('uk');
    root.querySelector('p')!.append('Geheim', document.createElement('b'));
    root.querySelector('p > b')!.append('Geheim');
    root.querySelector('textarea')!.append('Geheim');
    // what is asked for after these changes is asked for here, too
    root.append('Neu');
    await until(() => root.lastChild!.nodeValue === 'NEU', 'what was added');
    expect(translator.sent().join('|')).not.to.match(/Geheim|Entwurf/);
    expect(root.querySelector('input')!.placeholder).to.equal('IHR NAME');
    expect(root.querySelector('textarea')!.placeholder).to.equal('IHRE FRAGE');
    expect(
      [...root.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value),
    ).to.deep.equal(Array(3).fill('Geheim'));
    for (const node of [root.lastChild!, root.querySelector('p > b')!]) node.remove();
    root.querySelector('p')!.lastChild!.remove();
    root.querySelector('textarea')!.textContent = '';
    await page.restore();
    expectUnchanged(root, before);
  });
});
