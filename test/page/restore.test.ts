// The page comes back as it was: the very same nodes, text and attributes.
import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { createPageTranslation } from '../../src/page/page-translation.js';
import { expectUnchanged, htmlTag, setHtml, snapshot, translatorOf } from './helpers.js';

const PAGE = html`<main class="inhalt">
  <h1 id="a">Öffnungszeiten</h1>
  <p>Lesen Sie <a href="/hinweis">den Hinweis</a> jetzt.</p>
  <img alt="Das Rathaus" title="Ansicht" />
  <label>Name <input placeholder="Ihr Name" value="Müller" aria-label="Vor- und Nachname" /></label>
  <p translate="no">Marke</p>
</main>`;

describe('restoring', () => {
  beforeEach(() => setHtml({ lang: 'de' }));
  afterEach(() => setHtml({ lang: 'en' }));

  it('brings back every node, text and attribute', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('ar');
    expect(root.outerHTML).not.to.equal(before.markup);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('brings back what stood there after several languages', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    for (const language of ['uk', 'ar', 'ar', 'en']) await page.translateTo(language);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('writes into the text nodes that are there', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    await createPageTranslation({ root, translator: translatorOf(), from: 'de' }).translateTo('uk');
    const { nodes } = snapshot(root);
    expect(nodes.length).to.equal(before.nodes.length);
    expect(nodes.every((node, i) => node === before.nodes[i])).to.equal(true);
    expect(root.querySelector('a')?.textContent).to.equal('[uk] den Hinweis');
  });

  it('keeps listeners, focus and what was typed', async () => {
    const root = await fixture(PAGE);
    const link = root.querySelector('a')!;
    const input = root.querySelector('input')!;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    input.value = 'Schmidt';
    input.focus();
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('uk');
    link.click();
    expect(clicks).to.equal(1);
    expect(document.activeElement).to.equal(input);
    await page.restore();
    link.click();
    expect(clicks).to.equal(2);
    expect(input.value).to.equal('Schmidt');
    expect(document.activeElement).to.equal(input);
  });

  it('does the same when disposed of', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('ar');
    await page.dispose();
    expectUnchanged(root, before);
  });

  it('changes nothing where nothing was translated', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.restore();
    await page.dispose();
    expectUnchanged(root, before);
  });
});

describe('restoring the whole document', () => {
  const title = document.title;
  let meta: HTMLMetaElement;

  beforeEach(() => {
    document.title = 'Stadt Lindenwerth';
    meta = document.createElement('meta');
    meta.name = 'description';
    meta.content = 'Die Stadt am Fluss';
    document.head.append(meta);
  });
  afterEach(() => {
    setHtml({ lang: 'en' });
    document.title = title;
    meta.remove();
  });

  const start = async () => {
    await fixture(html`<p>Rathaus</p>`);
    return createPageTranslation({ root: document.body, translator: translatorOf(), from: 'de-DE' });
  };

  const tags: Record<string, string>[] = [
    { lang: 'de-DE' },
    { class: 'no-js', lang: 'de-DE', 'data-theme': 'hell' },
    { lang: 'de', dir: 'ltr' },
    { lang: '', dir: '' },
    { class: '' },
  ];
  for (const attributes of tags) {
    it(`leaves <html ${JSON.stringify(attributes)}> as it was, byte for byte`, async () => {
      setHtml(attributes);
      const before = htmlTag();
      const page = await start();
      await page.translateTo('ar');
      expect(document.documentElement.lang).to.equal('ar');
      expect(document.documentElement.dir).to.equal('rtl');
      await page.translateTo('uk');
      expect(document.documentElement.lang).to.equal('uk');
      await page.restore();
      expect(htmlTag()).to.equal(before);
    });
  }

  it('translates title and description, and brings them back', async () => {
    setHtml({ lang: 'de-DE' });
    const text = document.querySelector('title')!.firstChild;
    const page = await start();
    await page.translateTo('uk');
    expect(document.title).to.equal('[uk] Stadt Lindenwerth');
    expect(meta.content).to.equal('[uk] Die Stadt am Fluss');
    await page.restore();
    expect(document.title).to.equal('Stadt Lindenwerth');
    expect(document.querySelector('title')!.firstChild).to.equal(text);
    expect(meta.content).to.equal('Die Stadt am Fluss');
  });

  it('leaves the head alone where only a part of the page is the root', async () => {
    setHtml({ lang: 'de-DE' });
    const before = htmlTag();
    const root = await fixture(html`<main><p>Rathaus</p></main>`);
    await createPageTranslation({ root, translator: translatorOf(), from: 'de' }).translateTo('ar');
    expect(document.title).to.equal('Stadt Lindenwerth');
    expect(meta.content).to.equal('Die Stadt am Fluss');
    expect(htmlTag()).to.equal(before);
    expect(root.getAttribute('lang')).to.equal('ar');
    expect(root.getAttribute('dir')).to.equal('rtl');
  });
});

describe('what the page itself changes while it is translated', () => {
  beforeEach(() => setHtml({ lang: 'de' }));
  afterEach(() => setHtml({ lang: 'en' }));

  it('survives restoring: text, attributes, new and removed nodes', async () => {
    const root = await fixture(
      html`<main>
        <p id="text">alt</p>
        <p id="kept">bleibt</p>
        <p id="gone">geht</p>
        <input placeholder="leer" />
      </main>`,
    );
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('uk');
    root.querySelector('#text')!.firstChild!.nodeValue = 'neu';
    root.querySelector('input')!.placeholder = 'voll';
    root.querySelector('#gone')!.remove();
    root.append('dazu');
    await page.restore();
    expect(root.querySelector('#text')?.textContent).to.equal('neu');
    expect(root.querySelector('#kept')?.textContent).to.equal('bleibt');
    expect(root.querySelector('input')?.placeholder).to.equal('voll');
    expect(root.querySelector('#gone')).to.equal(null);
    expect(root.lastChild?.nodeValue).to.equal('dazu');
  });

  it('is what the next language is made from', async () => {
    const root = await fixture(html`<p>alt</p>`);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('uk');
    root.firstElementChild?.remove();
    [...root.childNodes].find((node) => node instanceof Text && node.data.includes('alt'))!.nodeValue = 'neu';
    await page.translateTo('ar');
    expect(root.textContent).to.equal('[ar] neu');
    await page.restore();
    expect(root.textContent).to.equal('neu');
  });

  it('stays where it is the lang of <html>', async () => {
    await fixture(html`<p>Rathaus</p>`);
    const page = createPageTranslation({ root: document.body, translator: translatorOf(), from: 'de' });
    await page.translateTo('uk');
    document.documentElement.lang = 'tr';
    await page.restore();
    expect(document.documentElement.lang).to.equal('tr');
  });

  it('works on what Lit renders, also when Lit renders again', async () => {
    const root = await fixture(html`<main></main>`);
    const view = (count: number, more: boolean) =>
      html`<p>Offene Anträge</p>
        <p>${`Anzahl ${count}`}</p>
        ${more ? html`<b>mehr</b>` : ''}`;
    render(view(1, true), root as HTMLElement);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    await page.translateTo('uk');
    expect(root.textContent).to.contain('[uk] Anzahl 1');
    render(view(2, false), root as HTMLElement);
    expect(root.textContent).to.contain('Anzahl 2').and.to.contain('[uk] Offene Anträge').and.not.to.contain('mehr');
    await page.restore();
    expect(root.textContent).to.contain('Offene Anträge').and.to.contain('Anzahl 2').and.not.to.contain('[uk]');
  });
});
