// What a service answers is text: it never becomes an element, an attribute or a script of the page.
import { expect, fixture, html } from '@open-wc/testing';
import { createPageTranslation } from '../../src/page/page-translation.js';
import type { TextTranslator } from '../../src/page/translator.js';
import { expectUnchanged, htmlTag, rejection, setHtml, snapshot, translatorOf } from './helpers.js';

beforeEach(() => setHtml({ lang: 'de' }));
afterEach(() => setHtml({ lang: 'en' }));

const ATTACKS = [
  '<img src=x onerror="window.hacked = 1">',
  '<script>window.hacked = 1</script>',
  '</p><script>window.hacked = 1</script><p>',
  '<svg onload="window.hacked = 1"></svg>',
  '" onfocus="window.hacked = 1" autofocus x="',
  'javascript:window.hacked = 1',
  '&lt;b&gt; &amp; &#60;',
  '${window.hacked = 1} {{ hacked }}',
  '\u0000\u202e\ud800',
];

describe('an answer with markup', () => {
  for (const attack of ATTACKS) {
    it(`stays text: ${JSON.stringify(attack)}`, async () => {
      const root = await fixture(
        html`<main>
          <p>Rathaus</p>
          <input placeholder="Ihr Name" />
        </main>`,
      );
      const before = snapshot(root);
      const page = createPageTranslation({ root, translator: translatorOf(() => attack), from: 'de' });
      await page.translateTo('uk');
      const { nodes } = snapshot(root);
      expect(nodes.length).to.equal(before.nodes.length);
      expect(nodes.every((node, i) => node === before.nodes[i])).to.equal(true);
      expect(root.querySelector('p')?.textContent).to.equal(attack);
      expect(root.querySelector('input')?.getAttributeNames()).to.deep.equal(['placeholder']);
      expect(root.querySelector('input')?.getAttribute('placeholder')).to.equal(attack);
      await new Promise((resolve) => setTimeout(resolve)); // a script would have run by then
      expect(window).not.to.have.property('hacked');
      await page.restore();
      expectUnchanged(root, before);
    });
  }

  it('stays text in the title and the description of the document', async () => {
    const title = document.title;
    document.title = 'Rathaus';
    const count = document.querySelectorAll('*').length;
    const page = createPageTranslation({
      root: document.body,
      translator: translatorOf(() => '</title><script>window.hacked = 1</script>'),
      from: 'de',
    });
    await page.translateTo('uk');
    expect(document.title).to.equal('</title><script>window.hacked = 1</script>');
    expect(document.querySelectorAll('*').length).to.equal(count);
    expect(window).not.to.have.property('hacked');
    await page.restore();
    document.title = title;
  });
});

describe('an answer that is not what was asked for', () => {
  /** A translator that breaks its own interface. */
  const broken = (answer: unknown): TextTranslator => ({
    format: 'text',
    limits: { segments: 100 },
    translate: () => Promise.resolve(answer as string[]),
  });

  for (const answer of [[], [''], ['', ''], [undefined], [null, null], [3, 0], [{}, []], [true, Symbol.iterator]]) {
    it(`never shows on the page: ${String(answer.map(String))} (${answer.length})`, async () => {
      const root = await fixture(
        html`<main>
          <p>Rathaus</p>
          <p>Brücke</p>
        </main>`,
      );
      const page = createPageTranslation({ root, translator: broken(answer), from: 'de' });
      await rejection(page.translateTo('uk')); // either is right: a failure, or texts that are missing
      expect([...root.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal(['Rathaus', 'Brücke']);
    });
  }

  for (const answer of [null, undefined, 3, {}]) {
    it(`is a failure, and changes nothing: ${String(answer)}`, async () => {
      const root = await fixture(html`<p>Rathaus</p>`);
      const before = snapshot(root);
      const page = createPageTranslation({ root, translator: broken(answer), from: 'de' });
      expect(await rejection(page.translateTo('ar'))).to.be.instanceOf(Error);
      expectUnchanged(root, before);
      const html1 = htmlTag();
      expect(
        await rejection(
          createPageTranslation({ root: document.body, translator: broken(answer), from: 'de' }).translateTo('ar'),
        ),
      ).to.be.instanceOf(Error);
      expect(htmlTag()).to.equal(html1);
    });
  }

  it('one that is too short leaves the rest in the original', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p id="rest">Brücke</p>
      </main>`,
    );
    await rejection(createPageTranslation({ root, translator: broken(['Ратуша']), from: 'de' }).translateTo('uk'));
    expect(root.querySelector('#rest')?.textContent).to.equal('Brücke');
  });

  it('one that is too long writes nothing more', async () => {
    const root = await fixture(html`<p>Rathaus</p>`);
    await rejection(
      createPageTranslation({ root, translator: broken(['Ратуша', 'x', 'y']), from: 'de' }).translateTo('uk'),
    );
    expect(root.textContent).to.be.oneOf(['Ратуша', 'Rathaus']);
    expect(root.outerHTML).not.to.contain('x');
  });
});
