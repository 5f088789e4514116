// A service fails, in parts or wholly, and how far a translation has come.
import { expect, fixture, html } from '@open-wc/testing';
import { createPageTranslation, TranslationError } from '../../src/page/page-translation.js';
import { expectUnchanged, htmlTag, rejection, setHtml, snapshot, translatorOf } from './helpers.js';

beforeEach(() => setHtml({ lang: 'de' }));
afterEach(() => setHtml({ lang: 'en' }));

const PAGE = html`<main>
  <p id="a">Rathaus</p>
  <p id="b">Brücke</p>
  <p id="c">Kirche</p>
</main>`;

/** One text a batch; fails for the words in the set. */
function failing(words: Set<string>) {
  return translatorOf(
    (text, to) => {
      if (words.has(text)) throw new TranslationError('unavailable', `no ${text}`);
      return `[${to}] ${text}`;
    },
    { segments: 1 },
  );
}

describe('a part fails', () => {
  it('the rest is translated, and the result says that it is not complete', async () => {
    const root = await fixture(PAGE);
    const page = createPageTranslation({ root, translator: failing(new Set(['Brücke'])), from: 'de' });
    expect(await page.translateTo('ar')).to.have.property('complete', false);
    expect([...root.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
      '[ar] Rathaus',
      'Brücke',
      '[ar] Kirche',
    ]);
  });

  it('what stays in the original is marked as such', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: failing(new Set(['Brücke'])), from: 'de' });
    await page.translateTo('ar');
    expect(root.querySelector('#b')).to.include({ lang: 'de', dir: 'ltr' });
    expect(root.querySelector('#a')).to.include({ lang: '', dir: '' });
    await page.restore();
    expectUnchanged(root, before);
  });

  it('a second call translates it', async () => {
    const root = await fixture(PAGE);
    const words = new Set(['Brücke']);
    const page = createPageTranslation({ root, translator: failing(words), from: 'de' });
    await page.translateTo('ar');
    words.clear();
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 0 });
    expect(root.querySelector('#b')?.textContent).to.equal('[ar] Brücke');
    expect(root.querySelector('#b')?.hasAttribute('lang')).to.equal(false);
  });
});

describe('everything fails', () => {
  const ALL = new Set(['Rathaus', 'Brücke', 'Kirche']);

  it('rejects with the reason, and nothing on the page is changed', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: failing(ALL), from: 'de' });
    const error = await rejection(page.translateTo('ar'));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'unavailable' });
    expectUnchanged(root, before);
  });

  it('leaves <html> alone too', async () => {
    await fixture(html`<p>Rathaus</p>`);
    const title = document.title;
    const before = htmlTag();
    const translator = translatorOf(() => {
      throw new TranslationError('quota', 'used up');
    });
    const page = createPageTranslation({ root: document.body, translator, from: 'de' });
    expect(await rejection(page.translateTo('ar'))).to.include({ reason: 'quota' });
    expect(htmlTag()).to.equal(before);
    expect(document.title).to.equal(title);
  });

  it('leaves the language that is shown', async () => {
    const root = await fixture(PAGE);
    const words = new Set<string>();
    const page = createPageTranslation({ root, translator: failing(words), from: 'de' });
    await page.translateTo('uk');
    const translated = snapshot(root);
    for (const word of ALL) words.add(word);
    await rejection(page.translateTo('ar'));
    expectUnchanged(root, translated);
  });

  it('can be tried again', async () => {
    const root = await fixture(PAGE);
    const words = new Set(ALL);
    const page = createPageTranslation({ root, translator: failing(words), from: 'de' });
    await rejection(page.translateTo('uk'));
    words.clear();
    expect(await page.translateTo('uk')).to.have.property('complete', true);
    expect(root.querySelector('#c')?.textContent).to.equal('[uk] Kirche');
  });
});

describe('progress', () => {
  it('is told after each answer, in distinct texts, up to all of them', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p>Rathaus</p>
        <p>Brücke</p>
        <p title="Turm">Kirche</p>
      </main>`,
    );
    const seen: string[] = [];
    await createPageTranslation({
      root,
      translator: translatorOf(undefined, { segments: 3 }),
      from: 'de',
      onprogress: (done, total) => seen.push(`${done}/${total}`),
    }).translateTo('uk');
    expect(seen).to.deep.equal(['3/4', '4/4']);
  });

  it('goes on over failures', async () => {
    const root = await fixture(PAGE);
    const seen: number[] = [];
    await createPageTranslation({
      root,
      translator: failing(new Set(['Brücke'])),
      from: 'de',
      onprogress: (done) => seen.push(done),
    }).translateTo('uk');
    expect(seen).to.deep.equal([1, 2, 3]);
  });

  it('is told when the text of the answer stands on the page', async () => {
    const root = await fixture(PAGE);
    const seen: number[] = [];
    await createPageTranslation({
      root,
      translator: translatorOf(undefined, { segments: 1 }),
      from: 'de',
      onprogress: () => seen.push(root.textContent!.split('[uk]').length - 1),
    }).translateTo('uk');
    expect(seen.at(-1)).to.equal(3);
    expect(seen.every((count, i) => count >= i + 1)).to.equal(true);
  });
});
