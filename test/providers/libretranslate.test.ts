// How LibreTranslate is spoken to, and what is made of its answers.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/platform/translation-error.js';
import { codeOf, connect, escapeAnswer } from '../../src/providers/libretranslate.load.js';
import { libretranslate } from '../../src/providers/libretranslate.js';
import { put, rejection, textOf } from '../page/helpers.js';
import { resetNetwork, service, serviceRequests } from '../support/commands.js';
import type { Mode } from '../support/libretranslate-stand-in.mjs';
import { configWith, contextWith } from './phrases.js';
import { until } from '../support/until.js';

const ENDPOINT = 'http://translate.dienst.test/';
const TO_UK = { from: 'de', to: 'uk' };
const LINK = 'Lesen Sie <a id=1>den Hinweis</a>.';

beforeEach(resetNetwork);

interface Body {
  q: string[];
  source: string;
  target: string;
  format: string;
}
const posts = async () => (await serviceRequests()).filter(({ method }) => method === 'POST');
const bodies = async () => (await posts()).map(({ body }) => body as Body);
const translate = (...segments: string[]) => connect(ENDPOINT).translate(segments, TO_UK);

describe('a call of LibreTranslate', () => {
  it('sends texts, languages and format, and nothing else', async () => {
    expect(await translate('Rathaus', 'Brücke')).to.deep.equal(['[uk] Rathaus', '[uk] Brücke']);
    const [request] = await posts();
    expect(request?.path).to.equal('/translate');
    expect(request?.body).to.deep.equal({ q: ['Rathaus', 'Brücke'], source: 'de', target: 'uk', format: 'text' });
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('sends as HTML only what has tags: plain text gets the better answers', async () => {
    expect(await translate('Rathaus', LINK, 'Brücke')).to.deep.equal([
      '[uk] Rathaus',
      '[uk] Lesen Sie <a id="1">[uk] den Hinweis</a>.',
      '[uk] Brücke',
    ]);
    expect((await bodies()).map(({ format, q }) => ({ format, q }))).to.deep.equal([
      { format: 'text', q: ['Rathaus', 'Brücke'] },
      { format: 'html', q: [LINK] },
    ]);
  });

  it('is made once where all is of one kind', async () => {
    await translate(LINK, '<a id=1>Amt</a> und <a id=2>Rat</a>');
    expect((await bodies()).map(({ format }) => format)).to.deep.equal(['html']);
  });

  it('takes an endpoint with or without a slash, in a folder too', async () => {
    for (const endpoint of [ENDPOINT, ENDPOINT.slice(0, -1), `${ENDPOINT}mt`, `${ENDPOINT}mt/`])
      await connect(endpoint).translate(['Amt'], TO_UK);
    expect((await posts()).map(({ path }) => path)).to.deep.equal([
      '/translate',
      '/translate',
      '/mt/translate',
      '/mt/translate',
    ]);
  });

  it('names languages as all versions of the server do', async () => {
    const codes: Record<string, string> = {
      uk: 'uk',
      'de-AT': 'de',
      'en-GB': 'en',
      'pt-BR': 'pb',
      'pt-PT': 'pt',
      pt: 'pt',
      no: 'nb',
      nb: 'nb',
      fil: 'tl',
      prs: 'fa',
      zh: 'zh',
      'zh-Hans': 'zh',
      'zh-CN': 'zh',
      'zh-Hans-CN': 'zh',
      'zh-Hant': 'zt',
      'zh-TW': 'zt',
      'zh-HK': 'zt',
      sr: 'sr',
      'sr-Latn': 'sr-Latn', // its Serbian is Cyrillic: better none than one that the visitor does not read
    };
    expect(Object.fromEntries(Object.keys(codes).map((tag) => [tag, codeOf(tag)]))).to.deep.equal(codes);
    await connect(ENDPOINT).translate(['Amt'], { from: 'de-DE', to: 'zh-TW' });
    expect((await bodies())[0]).to.include({ source: 'de', target: 'zt' });
  });

  it('is ended by the signal, between its two requests too', async () => {
    await service('silent');
    const abort = new AbortController();
    const options = { ...TO_UK, signal: abort.signal };
    const done = rejection(connect(ENDPOINT).translate(['Amt', LINK], options));
    await until(async () => (await posts()).length, 'the request');
    abort.abort();
    expect((await done)?.name).to.equal('AbortError');
    expect((await bodies()).map(({ format }) => format)).to.deep.equal(['text']);
  });
});

describe('an answer of LibreTranslate', () => {
  const reasons: [Mode, string][] = [
    ['wrong-count', 'error'],
    ['wrong-type', 'error'],
    ['one-string', 'error'],
    ['nonsense', 'error'],
    ['truncated', 'error'],
    ['blocked', 'blocked'],
    ['refused', 'refused'],
    ['no-key', 'refused'],
    ['unsupported', 'refused'],
    ['quota', 'quota'],
    ['busy', 'quota'], // another origin does not let us read its Retry-After
    ['broken', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['missing', 'unavailable'],
  ];
  for (const [mode, reason] of reasons) {
    it(`"${mode}" rejects with the reason ${reason}, whatever was sent`, async () => {
      await service(mode);
      for (const segments of [
        ['Amt', 'Rat'],
        [LINK, LINK],
      ]) {
        const error = await rejection(translate(...segments));
        expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason });
      }
    });
  }

  it('of a server that allows less than we send is a refusal: its operator can mend that', async () => {
    await service('ok', { limits: { texts: 1 } });
    expect(await rejection(translate('Amt', 'Rat'))).to.include({ reason: 'refused' });
    await service('ok', { limits: { characters: 5 } });
    expect(await rejection(translate('Rathaus'))).to.include({ reason: 'refused' });
    expect(await translate('Amt')).to.deep.equal(['[uk] Amt']);
  });

  it('may be a string where one text was sent', async () => {
    await service('one-string');
    expect(await translate('Amt')).to.deep.equal(['[uk] Amt']);
  });

  it('is text: what comes unescaped is escaped again', async () => {
    const attack = '<img src=x onerror="alert(1)">';
    const escaped = '&lt;img src=x onerror="alert(1)"&gt;';
    await service('ok', { dictionary: { uk: { Amt: attack, 'den Hinweis': attack } } });
    expect(await translate('Amt', LINK)).to.deep.equal([escaped, `[uk] Lesen Sie <a id="1">${escaped}</a>.`]);
  });

  it('keeps signs of the text, with tags and without', async () => {
    const signs = [
      'AT&amp;T',
      '&lt;img&gt; hat kein &lt;/img&gt;',
      'a &lt; b &amp;&amp; c &gt; d',
      '&amp;nbsp &amp;lt;',
    ];
    const tagged = signs.map((text) => `<a id=1>Amt</a>: ${text}`);
    const answers = signs.map((text) => `<a id="1">[uk] Amt</a>[uk] : ${text}`);
    expect(await translate(...signs)).to.deep.equal(signs.map((text) => `[uk] ${text}`));
    expect(await translate(...tagged)).to.deep.equal(answers);
    // a server that leaves entities in
    await service('escaped');
    expect(await translate(...tagged.slice(0, 3))).to.deep.equal(answers.slice(0, 3));
  });

  it('keeps the parts that stay, and nested elements', async () => {
    const segment =
      '<b id=1 translate=no></b> Lesen Sie <a id=2>den <a id=3>neuen</a> Hinweis</a> <b id=4 translate=no></b>';
    expect(await translate(segment)).to.deep.equal([
      '<b id="1" translate="no"></b> [uk] Lesen Sie <a id="2">[uk] den <a id="3">[uk] neuen</a> [uk] Hinweis</a> <b id="4" translate="no"></b>',
    ]);
  });

  it('makes no tag of a text that looks like one of ours', () => {
    const escape = (answer: string, segment: string) => escapeAnswer(answer, segment);
    expect(escape('<a id="1">x</a>', 'x')).to.equal('&lt;a id="1"&gt;x&lt;/a&gt;');
    expect(escape('<a id="2">x</a>', '<a id=1>x</a>')).to.equal('&lt;a id="2"&gt;x&lt;/a&gt;');
    expect(escape('<b id="1">x</b>', '<a id=1>x</a>')).to.equal('&lt;b id="1"&gt;x&lt;/b&gt;');
    expect(escape('<a href="javascript:x" id="1">x</a>', '<a id=1>x</a>')).to.equal(
      '&lt;a href="javascript:x" id="1"&gt;x&lt;/a&gt;',
    );
    expect(escape("<a id='1'>x</a></a></p>", '<a id=1>x</a>')).to.equal("<a id='1'>x</a>&lt;/a&gt;&lt;/p&gt;");
    expect(escape('a <a', '<a id=1>a</a>')).to.equal('a &lt;a');
  });
});

describe('LibreTranslate as a provider', () => {
  const load = (root: Element, host = ENDPOINT) =>
    libretranslate.load(contextWith(root, { config: configWith({ endpoint: host }) }));

  it('asks in batches of at most 25 texts and 2,000 characters', async () => {
    const long = 'Ein langer Satz. '.repeat(40).trim();
    const texts = [...Array(60).keys()]
      .map((i) => `Satz ${i}`)
      .concat([...Array(6).keys()].map((i) => `${i}: ${long}`));
    const root = put(texts.map((text) => `<p>${text}</p>`).join(''));
    const translator = await load(root);
    expect(await translator.translateTo('uk')).to.include({ complete: true });
    expect([...root.children].map(textOf)).to.deep.equal(texts.map((text) => `[uk] ${text}`));
    const batches = (await bodies()).map(({ q }) => q);
    expect(batches.flat().toSorted()).to.deep.equal(texts.toSorted());
    for (const batch of batches) {
      expect(batch.length).to.be.at.most(25);
      expect(batch.join('').length).to.be.at.most(2000);
    }
    await translator.dispose();
    root.remove();
  });

  for (const mode of ['ok', 'escaped', 'split'] as const) {
    it(`puts words into their elements, and signs as signs ("${mode}")`, async () => {
      await service(mode);
      const root = put('<p>Lesen Sie <a href="#x">den Hinweis</a> zu <b>&lt;img&gt; &amp; Co.</b></p>');
      const translator = await load(root);
      expect(await translator.translateTo('uk')).to.include({ complete: true });
      expect(textOf(root)).to.equal('[uk] Lesen Sie [uk] den Hinweis [uk] zu [uk] <img> & Co.');
      expect([...root.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['p', 'a', 'b']);
      expect(textOf(root.querySelector('a'))).to.equal('[uk] den Hinweis');
      await translator.dispose();
      root.remove();
    });
  }

  it('contacts no one by being loaded', async () => {
    await service('ok', { host: 'unberuehrt.test' });
    await load(document.createElement('div'), 'http://unberuehrt.test/');
    expect(await serviceRequests('unberuehrt.test')).to.deep.equal([]);
  });
});
