// What is on the screen comes first, and yet a request depends on the page alone: neither on the screen nor on the visitor,
// so that a cache in front of the service answers all but the first. Each page stands in a frame with a screen of its own.
import { expect } from '@open-wc/testing';
import type { createPageTranslation } from '../../src/page/page-translation.js';
import type { TextTranslator } from '../../src/page/translator.js';
import { until } from '../support/fixtures.js';

const ENGINE = new URL('../../src/page/page-translation.ts', import.meta.url).href;

type Engine = { createPageTranslation: typeof createPageTranslation };
type FrameWindow = Window & typeof globalThis;

/** A section of a city's page: eleven texts, most of them nowhere else. */
const section = (i: number) => `<section>
    <h2>Abschnitt ${i}: Dienste im Stadtteil ${i % 7}</h2>
    <p>Der Dienst Nummer ${i} hilft <b>allen</b>, die in der <a href="/strasse/${i}">Straße ${i}</a> wohnen, auch am Abend.</p>
    <ul><li>Montag</li><li>Raum ${i}, zweiter Stock</li><li><a href="#${i}">mehr lesen</a></li></ul>
    <p title="Hinweis ${i}">Bitte bringen Sie den Ausweis ${i} mit.</p>
  </section>`;
const sections = (count: number, from = 0) => Array.from({ length: count }, (_, i) => section(from + i)).join('');

interface Visit {
  width?: number;
  height?: number;
  /** Share of the page's height that is scrolled to. */
  scroll?: number;
  languages?: string[];
  style?: string;
  /** Changes the window before the engine is loaded. */
  prepare?: (frame: FrameWindow) => void;
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** Shows markup to a visitor; an `x-schatten` has its content in a shadow root. */
async function visit(
  body: string,
  { width = 800, height = 600, scroll = 0, languages = ['de'], style = '', prepare }: Visit = {},
) {
  const frame = document.createElement('iframe');
  frames.push(frame);
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, border: '0' });
  frame.srcdoc = `<!doctype html><html lang="de"><style>${style}</style><body>${body}`;
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
    document.body.append(frame);
  });
  const own = frame.contentWindow as FrameWindow;
  for (const host of own.document.querySelectorAll('x-schatten'))
    host.attachShadow({ mode: 'open' }).append(...host.childNodes);
  Object.defineProperty(own.navigator, 'languages', { get: () => languages });
  prepare?.(own);
  own.scrollTo({ top: own.document.documentElement.scrollHeight * scroll, behavior: 'instant' });
  const { createPageTranslation } = (await own.eval(`import(${JSON.stringify(ENGINE)})`)) as Engine;
  const start = (translator: TextTranslator) =>
    createPageTranslation({ root: own.document.body, translator, from: 'de' });
  return { own, start };
}

const say = (segment: string) => segment.toUpperCase().replace(/<(\/?)([AB])(?: ID=(\d+))?( TRANSLATE=NO)?>/g, tag);
const tag = (_: string, slash: string, name: string, id?: string, kept = '') =>
  `<${slash}${name.toLowerCase()}${id ? ` id=${id}` : ''}${kept.toLowerCase()}>`;

/** Answers by itself unless it is held; notes the requests. */
function service({ held = false } = {}) {
  const requests: { segments: readonly string[]; answer: () => void }[] = [];
  let open = 0;
  const most = { atOnce: 0 };
  const translator: TextTranslator = {
    format: 'html',
    limits: { segments: 50, characters: 4000 },
    async translate(segments) {
      most.atOnce = Math.max(most.atOnce, ++open);
      await new Promise<void>((answer) => {
        requests.push({ segments, answer });
        if (!held) setTimeout(answer, (requests.length * 7) % 11);
      });
      open--;
      return segments.map(say);
    },
  };
  return { translator, requests, most };
}

/** The requests, in an order of their own. */
const bodies = (requests: readonly { segments: readonly string[] }[]) =>
  requests.map(({ segments }) => JSON.stringify(segments)).sort();

/** All texts with letters of a frame, those of shadow roots too. */
function textsOf({ document, Text, Element }: FrameWindow): Text[] {
  const found: Text[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text && /\p{L}/u.test(node.data)) found.push(node);
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    if (node.nodeName !== 'STYLE') node.childNodes.forEach(walk);
  };
  walk(document.body);
  return found;
}

/** The texts that a visitor sees at this moment. */
function seen(own: FrameWindow): Text[] {
  return textsOf(own).filter((text) => {
    const range = own.document.createRange();
    range.selectNode(text);
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < own.innerHeight;
  });
}

const isWritten = ({ data }: Text) => data === data.toUpperCase();

describe('requests for a page', function () {
  this.timeout(300_000); // whole pages, on a busy machine
  const PAGE = `<header><nav><a href="/">Startseite</a> <a href="/amt">Bürgeramt</a></nav></header>
    <main>${sections(60)}<x-schatten>${sections(12, 60)}<p>Nur im Schatten</p></x-schatten>${sections(30, 72)}</main>
    <details><summary>Weitere Ämter</summary><p>Das Standesamt</p></details>
    <footer hidden><p>Impressum der Stadt</p></footer>`;

  const visits: Record<string, Visit> = {
    'scrolled to the middle': { scroll: 0.5 },
    'scrolled to the end': { scroll: 1 },
    'on a phone': { width: 320, height: 560, scroll: 0.2 },
    'on a wall': { width: 1900, height: 4000 },
    'in large print': { style: 'html { font-size: 300% }', scroll: 0.7 },
    'with other languages': { languages: ['uk', 'ar', 'en-GB'] },
    'with no height at all': { height: 0 },
  };

  let usual: string[];
  before(async () => {
    const { start } = await visit(PAGE);
    const { translator, requests } = service();
    await start(translator).translateTo('uk');
    usual = bodies(requests);
    expect(usual.length).to.be.greaterThan(6);
  });

  for (const [name, how] of Object.entries(visits)) {
    it(`are the same, byte for byte, for a visitor ${name}`, async () => {
      const { start } = await visit(PAGE, how);
      const { translator, requests, most } = service();
      await start(translator).translateTo('uk');
      expect(bodies(requests)).to.deep.equal(usual);
      expect(most.atOnce).to.be.at.most(6);
    });
  }

  it('are the same for a visitor who has read it in another language before, or gave up half way', async () => {
    const { start } = await visit(PAGE, { scroll: 0.4 });
    const { translator, requests } = service();
    const page = start(translator);
    await page.translateTo('ar');
    expect(bodies(requests.splice(0))).to.deep.equal(usual);
    await page.translateTo('uk');
    expect(bodies(requests.splice(0))).to.deep.equal(usual);
    await page.restore();

    const other = await visit(PAGE, { scroll: 0.9 });
    const second = service();
    const again = other.start(second.translator);
    const gaveUp = again.translateTo('fr').catch(() => 'gave up');
    await until(() => second.requests.length > 2, 'the first requests');
    await again.restore();
    expect(await gaveUp).to.equal('gave up');
    second.requests.splice(0);
    await again.translateTo('uk');
    expect(bodies(second.requests)).to.deep.equal(usual);
  });
});

describe('what is on the screen', function () {
  this.timeout(300_000);
  // 5,000 texts, and what stands last in the page but is seen all the time
  const BANNER = '<aside style="position: fixed; bottom: 0"><p>Diese Seite merkt sich nur, was nötig ist.</p></aside>';
  const LONG = `<main>${sections(455)}</main>${BANNER}`;
  const SHADOW = `<main>${sections(150)}<x-schatten>${sections(150, 150)}</x-schatten>${sections(155, 300)}</main>`;

  for (const [name, page] of Object.entries({ 'of a long page': LONG, 'in a shadow root': SHADOW })) {
    it(`${name} is asked for first, and written when the first answers have come`, async () => {
      const { own, start } = await visit(page, { scroll: 0.5 });
      expect(textsOf(own).length).to.be.greaterThan(4500);
      const there = seen(own);
      expect(there.length).to.be.greaterThan(20);
      const sources = there.map(({ data }) => data.trim());
      const { translator, requests, most } = service({ held: true });
      const done = start(translator).translateTo('uk');

      await until(() => requests.length === 6, 'six requests');
      const [first, ...others] = requests.map(({ segments }) => segments.join('\n'));
      const inFirst = sources.filter((text) => first!.includes(text));
      expect(inFirst.length, 'on the screen, of the first request').to.be.greaterThan(5);
      const missing = sources.filter((text) => ![first!, ...others].join('\n').includes(text));
      expect(missing, 'on the screen, not yet asked for').to.deep.equal([]);

      requests.forEach(({ answer }) => answer());
      await until(() => there.every(isWritten), 'the screen');
      const written = textsOf(own).filter(isWritten).length;
      expect(written).to.be.lessThan(1500);
      for (let i = 6; !(await Promise.race([done.then(() => true), new Promise((next) => setTimeout(next))]));)
        for (; i < requests.length; i++) requests[i]!.answer();
      expect(textsOf(own).filter((text) => !isWritten(text))).to.have.length(0);
      expect(most.atOnce).to.equal(6);
    });
  }
});

describe('a browser', () => {
  const PAGE = `<main>${sections(40)}<x-schatten>${sections(3, 40)}</x-schatten></main>`;
  const without = (object: object, ...names: string[]) => {
    for (const name of names) Object.defineProperty(object, name, { value: undefined, configurable: true });
  };

  const browsers: Record<string, (own: FrameWindow) => void> = {
    'without scheduler and requestIdleCallback': (own) => without(own, 'scheduler', 'requestIdleCallback'),
    'without checkVisibility': (own) => without(own.Element.prototype, 'checkVisibility'),
    'that cannot say what lies where': (own) => {
      Object.assign(own.Document.prototype, { elementFromPoint: () => null, elementsFromPoint: () => [] });
      Object.assign(own.ShadowRoot.prototype, { elementFromPoint: () => null, elementsFromPoint: () => [] });
    },
    'that says that nothing has a place': (own) => {
      own.Element.prototype.getBoundingClientRect = () => new own.DOMRect();
      own.Range.prototype.getBoundingClientRect = () => new own.DOMRect();
    },
    'that draws nothing, as the page lies behind others': (own) => {
      own.requestAnimationFrame = () => 0;
      Object.defineProperty(own.document, 'hidden', { get: () => true });
      Object.defineProperty(own.document, 'visibilityState', { get: () => 'hidden' });
    },
    'without any of it': (own) => {
      without(own, 'scheduler', 'requestIdleCallback', 'IntersectionObserver');
      without(own.Element.prototype, 'checkVisibility');
      own.requestAnimationFrame = () => 0;
      own.Document.prototype.elementsFromPoint = () => [];
    },
  };
  for (const [name, prepare] of Object.entries(browsers)) {
    it(`${name} translates the whole page, and brings it back`, async () => {
      const { own, start } = await visit(PAGE, { prepare, scroll: 0.5 });
      const before = textsOf(own).map(({ data }) => data);
      const page = start(service().translator);
      expect(await page.translateTo('uk')).to.include({ complete: true });
      expect(textsOf(own).filter((text) => !isWritten(text))).to.have.length(0);
      await page.restore();
      expect(textsOf(own).map(({ data }) => data)).to.deep.equal(before);
    });
  }
});
