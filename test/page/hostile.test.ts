// Answers that are damaged, hostile, or not what was asked for: they change text only, and no word of the page is lost.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/page/page-translation.js';
import type { TextTranslator } from '../../src/page/translator.js';
import {
  expectSameNodes,
  expectUnchanged,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  rejection,
  snapshot,
  textOf,
  translateWith,
  translatorOf,
  upper,
} from './helpers.js';

onGermanPage();

const LINK = '<p>Lesen Sie <a href="/hinweis">den Hinweis</a> jetzt.</p>';
const SENT = 'Lesen Sie <a id=1>den Hinweis</a> jetzt.';

describe('a damaged answer', () => {
  const DAMAGED: Record<string, string> = {
    'without the tags': 'READ THE NOTICE NOW.',
    'with a tag doubled': 'READ <a id=1>THE</a> AND <a id=1>NOTICE</a> NOW.',
    'with a tag never closed': 'READ <a id=1>THE NOTICE NOW.',
    'with a tag never opened': 'READ THE NOTICE</a> NOW.',
    'with a foreign number': 'READ <a id=7>THE NOTICE</a> NOW.',
    'with a number that is none': 'READ <a id=__proto__>THE NOTICE</a> NOW.',
    'with a foreign tag besides': 'READ <a id=1>THE NOTICE</a> <a id=2>NOW</a>.',
    'with a kept part for an element': 'READ <b id=1 translate=no></b> NOW.',
    'cut off within a tag': 'READ <a id=1>THE NOTICE</a',
  };
  for (const [how, answer] of Object.entries(DAMAGED))
    it(`${how}: each text is translated by itself`, async () => {
      const { root, before, page, result, sent } = await translateWith(LINK, { [SENT]: answer });
      expect(root.innerHTML).to.equal('<p>LESEN SIE <a href="/hinweis">DEN HINWEIS</a> JETZT.</p>');
      expect(sent.slice(1)).to.have.members(['Lesen Sie', 'den Hinweis', 'jetzt.']);
      expect(result).to.include({ complete: true, missing: 0 });
      await page.restore();
      expectUnchanged(root, before);
    });

  it('leaves no word of the language that was shown before', async () => {
    const root = put('<p>Lesen <b>hier</b> 12</p>');
    const before = snapshot(root);
    const answers: Record<string, string> = { uk: 'Читайте <a id=1>тут</a> дванадцять', ar: 'damaged' };
    const page = pageOf(
      root,
      htmlTranslatorOf((segment, to) => (segment.includes('<') ? answers[to]! : upper(segment))),
    );
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('Читайте тут дванадцять');
    await page.translateTo('ar');
    expect(textOf(root)).to.equal('LESEN HIER 12');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('with tags in one another that stand side by side on the page', async () => {
    const { root } = await translateWith('<p><b>rot</b> <i>blau</i></p>', {
      '<a id=1>rot</a> <a id=2>blau</a>': '<a id=1>X <a id=2>Y</a></a>',
    });
    expect(root.innerHTML).to.equal('<p><b>ROT</b> <i>BLAU</i></p>');
  });

  it('with tags that cross', async () => {
    const { root } = await translateWith('<p>a <b>rot <i>blau</i></b></p>', {
      'a <a id=1>rot <a id=2>blau</a></a>': 'A <a id=2>X <a id=1>Y</a></a>',
    });
    expect(root.innerHTML).to.equal('<p>A <b>ROT <i>BLAU</i></b></p>');
  });

  it('with words for which there is no text node', async () => {
    const { root } = await translateWith('<p><b>Lesen </b><i>hier</i></p>', {
      '<a id=1>Lesen </a><a id=2>hier</a>': 'X <a id=1>A</a><a id=2>B</a>',
    });
    expect(root.innerHTML).to.equal('<p><b>LESEN </b><i>HIER</i></p>');
  });

  it('with words in a part that stays', async () => {
    const { root } = await translateWith('<p>Mit <code>git</code> arbeiten</p>', {
      'Mit <b id=1 translate=no></b> arbeiten': 'X <b id=1 translate=no>hacked</b> Y',
    });
    expect(root.querySelector('code')!.textContent).to.equal('git');
    expect(textOf(root)).not.to.contain('hacked');
    expect(textOf(root)).to.match(/^(MIT|X) git (ARBEITEN|Y)$/);
  });

  it('of a text that itself looks like a tag, from a service that takes entities away', async () => {
    const unescaping = (segment: string) =>
      upper(segment).replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').replace(/&amp;/gi, '&');
    const root = put('<p>Tippen Sie &lt;a id=1&gt; und <b>&lt;/a&gt; hier</b> ein</p><p>x &lt;img src=x&gt; y</p>');
    const before = snapshot(root);
    const page = pageOf(root, htmlTranslatorOf(unescaping));
    await page.translateTo('uk');
    expectSameNodes(root, before);
    expect(textOf(root.querySelector('b'))).to.match(/hier/i);
    expect(textOf(root)).to.match(/^tippen sie.*ein.*x .*y$/i);
    await page.restore();
    expectUnchanged(root, before);
  });
});

describe('an answer that attacks', () => {
  const ATTACKS = [
    '<img src=x onerror="window.hacked = 1">',
    '<script>window.hacked = 1</script>',
    '</p><script>window.hacked = 1</script><p>',
    '<svg onload="window.hacked = 1"></svg>',
    '<a id=1 onclick="window.hacked = 1" href="javascript:window.hacked = 1">x</a>',
    '<a id=1><iframe srcdoc="<script>parent.hacked = 1</script>"></iframe></a>',
    '" onfocus="window.hacked = 1" autofocus x="',
    'javascript:window.hacked = 1',
    '&lt;img src=x onerror=&quot;window.hacked = 1&quot;&gt;',
    '${window.hacked = 1} {{ hacked }}',
    '\u0000\u202e\ud800',
    '<'.repeat(5000),
    `<${'a'.repeat(50_000)}`,
    `<a id=1>hier</a>${'<a '.repeat(20_000)}`,
    `${'&'.repeat(20_000)}${' '.repeat(20_000)}x`,
    '<a id=1>'.repeat(2000),
  ];
  const MARKUP = '<p>Rathaus</p><p>Lesen <a href="/x">hier</a> mehr</p><input placeholder="Ihr Name"><img alt="Bild">';

  for (const format of ['html', 'text'] as const)
    for (const attack of ATTACKS)
      it(`as ${format} changes text only: ${JSON.stringify(attack.slice(0, 60))}`, async () => {
        const root = put(MARKUP);
        const before = snapshot(root);
        const page = pageOf(
          root,
          translatorOf(() => attack, { segments: 100 }, format),
        );
        const texts = () => [...root.querySelectorAll('p')].map(textOf);
        const original = texts();
        const start = performance.now();
        await rejection(page.translateTo('uk'));
        expect(performance.now() - start, 'it keeps nobody waiting').to.be.lessThan(10_000);
        expectSameNodes(root, before);
        const words = (text: string | null) => text!.replace('\0', '').trim();
        if (format === 'text')
          expect(words(root.querySelector('p')!.textContent) === words(attack), 'the words').to.equal(true);
        expect(texts().join('')).to.match(/\S/);
        const allowed = (element: Element) =>
          element.getAttributeNames().filter((name) => !['lang', 'dir'].includes(name));
        expect([...root.querySelectorAll('*')].map(allowed)).to.deep.equal([
          [],
          [],
          ['href'],
          ['placeholder'],
          ['alt'],
        ]);
        expect(root.querySelector('a')!.getAttribute('href')).to.equal('/x');
        await new Promise((resolve) => setTimeout(resolve)); // a script would have run by then
        expect(window).not.to.have.property('hacked');
        await page.restore();
        expectUnchanged(root, before);
        expect(texts()).to.deep.equal(original);
      });

  it('stays text in the title and the description of the document', async () => {
    const title = document.title;
    document.title = 'Rathaus';
    const elements = document.querySelectorAll('*').length;
    const page = pageOf(
      document.body,
      translatorOf(() => '</title><script>window.hacked = 1</script>'),
    );
    await page.translateTo('uk');
    expect(document.title).to.equal('</title><script>window.hacked = 1</script>');
    expect(document.querySelectorAll('*').length).to.equal(elements);
    expect(window).not.to.have.property('hacked');
    await page.restore();
    expect(document.title).to.equal('Rathaus');
    document.title = title;
  });
});

describe('an answer that is not what was asked for', () => {
  /** A translator that breaks its own interface. */
  const broken = (answer: unknown, format: TextTranslator['format'] = 'html'): TextTranslator => ({
    format,
    limits: { segments: 100 },
    translate: () => Promise.resolve(answer as string[]),
  });
  const ANSWERS = [
    null,
    undefined,
    3,
    'Ратуша',
    {},
    { length: 2 },
    [],
    [''],
    [undefined],
    ['Ратуша'],
    ['Ратуша', 'Міст', 'x'],
  ];

  it('never shows on the page: it is a failure', async () => {
    // each is asked for three times; so all of them at the same time
    const tries = ANSWERS.flatMap((answer) =>
      (['html', 'text'] as const).map(async (format) => {
        const root = put('<p>Rathaus</p><p>Brücke</p>');
        const before = snapshot(root);
        const error = await rejection(pageOf(root, broken(answer, format)).translateTo('uk'));
        expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'error' });
        expectUnchanged(root, before);
      }),
    );
    await Promise.all(tries);
  });

  it('in one of its texts is no translation of that text', async () => {
    for (const answer of [
      ['', ''],
      [null, null],
      [3, 0],
      [{}, []],
      [true, Symbol.iterator],
    ])
      for (const format of ['html', 'text'] as const) {
        const root = put('<p>Rathaus</p><p>Brücke</p>');
        expect(await pageOf(root, broken(answer, format)).translateTo('uk')).to.deep.equal({
          complete: true,
          missing: 2,
        });
        expect(textOf(root)).to.equal('RathausBrücke');
      }
  });

  it('and is hostile in its shape is a failure, not an accident', async () => {
    const evil = new Proxy([], {
      get() {
        throw new Error('trap');
      },
    });
    const root = put('<p>Rathaus</p>');
    const before = snapshot(root);
    expect(await rejection(pageOf(root, broken(evil)).translateTo('uk'))).to.be.instanceOf(Error);
    expectUnchanged(root, before);
  });
});
