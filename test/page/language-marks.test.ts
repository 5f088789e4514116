// Every part of a translated page says in which language it is: lang, and dir where the direction is another one.
import { expect, fixture, html } from '@open-wc/testing';
import { createPageTranslation } from '../../src/page/page-translation.js';
import { expectUnchanged, setHtml, snapshot, translatorOf } from './helpers.js';

beforeEach(() => setHtml({ lang: 'de' }));
afterEach(() => setHtml({ lang: 'en' }));

/** `lang|dir` of an element, as its attributes say. */
const marksOf = (element: Element | null) => `${element?.getAttribute('lang')}|${element?.getAttribute('dir')}`;

const unless = (missing: string) => translatorOf((text, to) => (text === missing ? '' : `[${to}] ${text}`));

describe('the root', () => {
  it('follows from language to language', async () => {
    const root = await fixture(html`<main><p>Rathaus</p></main>`);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
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
    const root = await fixture(html`<main lang="ar" dir="rtl"><p>بلدية</p></main>`);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'ar' });
    await page.translateTo('en');
    expect(marksOf(root)).to.equal('en|ltr');
    await page.restore();
    expect(marksOf(root)).to.equal('ar|rtl');
  });
});

describe('a part that the page wants left alone', () => {
  it('is marked with the language of the page, and with its direction in an Arabic page', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p id="no" translate="no">Marke</p>
        <p id="class" class="notranslate">Marke</p>
        <p id="selector">Marke</p>
      </main>`,
    );
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de', exclude: '#selector' });
    await page.translateTo('ar');
    for (const id of ['no', 'class', 'selector']) expect(marksOf(root.querySelector(`#${id}`))).to.equal('de|ltr');
    await page.translateTo('uk');
    for (const id of ['no', 'class', 'selector']) expect(marksOf(root.querySelector(`#${id}`))).to.equal('de|null');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('keeps the language that it says itself', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p translate="no" lang="la">Veritas</p>
      </main>`,
    );
    await createPageTranslation({ root, translator: translatorOf(), from: 'de' }).translateTo('ar');
    expect(root.querySelector('[lang=la]')?.textContent).to.equal('Veritas');
  });

  it('keeps the direction that it says itself', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p id="own" translate="no" dir="auto">Marke</p>
      </main>`,
    );
    await createPageTranslation({ root, translator: translatorOf(), from: 'de' }).translateTo('ar');
    expect(root.querySelector('#own')?.getAttribute('dir')).to.equal('auto');
  });
});

describe('a text without a translation', () => {
  it('keeps its words, is counted, and is marked with the language of the page', async () => {
    const root = await fixture(
      html`<main>
        <p id="there">Rathaus</p>
        <p id="missing">Amtsblatt</p>
      </main>`,
    );
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: unless('Amtsblatt'), from: 'de' });
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 1 });
    expect(root.querySelector('#missing')?.textContent).to.equal('Amtsblatt');
    expect(marksOf(root.querySelector('#missing'))).to.equal('de|ltr');
    expect(marksOf(root.querySelector('#there'))).to.equal('null|null');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('is marked no wider than it is', async () => {
    const root = await fixture(
      html`<main>
        <p id="mixed">Lesen Sie <b id="missing">Amtsblatt</b></p>
        <p id="around">Amtsblatt <b>heute</b></p>
      </main>`,
    );
    const page = createPageTranslation({ root, translator: unless('Amtsblatt'), from: 'de' });
    await page.translateTo('ar');
    expect(marksOf(root.querySelector('#missing'))).to.equal('de|ltr');
    expect(marksOf(root.querySelector('#mixed'))).to.equal('null|null');
    expect(marksOf(root.querySelector('#around'))).to.equal('null|null');
  });

  it('loses its mark when the next language has one', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p id="missing">Amtsblatt</p>
      </main>`,
    );
    const translator = translatorOf((text, to) => (text === 'Amtsblatt' && to === 'ar' ? '' : `[${to}] ${text}`));
    const page = createPageTranslation({ root, translator, from: 'de' });
    await page.translateTo('ar');
    expect(marksOf(root.querySelector('#missing'))).to.equal('de|ltr');
    expect(await page.translateTo('fa')).to.deep.equal({ complete: true, missing: 0 });
    expect(marksOf(root.querySelector('#missing'))).to.equal('null|null');
    expect(root.querySelector('#missing')?.textContent).to.equal('[fa] Amtsblatt');
  });
});
