// What a page must show while it is translated. Knows the page and the translation of each letter, not the engine.
import type { App } from './property-app.js';
import { under } from './property-app.js';
import { above, hasLetters, isAddress, isTranslatable, statusIn, statusOf, translated } from './property-oracle.js';

const collapse = (text: string) => text.replace(/\u00ad/g, '').replace(/[ \t\n\r\f]+/g, ' ');
const show = JSON.stringify;

/** A text that stands alone: each character is known. */
function alone(source: string, to: string): string {
  const [, before, inner, after] = /^([ \t\n\r\f]*)(.*?)([ \t\n\r\f]*)$/s.exec(source)!;
  return before! + translated(collapse(inner!), to) + after!;
}

/** White space inside of such a text is not told by the documents. */
const isLoose = (source: string) => !hasLetters(source) || /^\s*\u00a0|\u00a0\s*$/.test(source);

/** What nobody sees: it parts no text from another one. The same goes for a place where a word may be broken. */
const UNSEEN = /^(script|style|template|noscript|wbr|#comment)$/i;

/** Texts of one element with nothing to be seen between them. */
function groups(app: App): Text[][] {
  const found: Text[][] = [];
  let last: Node | null = null;
  for (const node of under(app.root)) {
    if (UNSEEN.test(node.nodeName) || UNSEEN.test(node.parentNode?.nodeName ?? '')) continue;
    if (node instanceof Text) {
      if (last instanceof Text && last.parentNode === node.parentNode) found.at(-1)!.push(node);
      else found.push([node]);
    }
    last = node;
  }
  return found;
}

function isInPre(node: Node): boolean {
  const element = above(node);
  return !!element && (element.localName === 'pre' || isInPre(element));
}

const letters = (text: string) => [...text.replace(/\s|\u00ad/g, '')].sort().join('');

/** What is wrong with the texts, where words stay in their places. */
function placed(app: App, to: string): string[] {
  const wrong: string[] = [];
  for (const group of groups(app)) {
    if (group.some((text) => statusOf(text, app) !== 'yes')) continue;
    const source = group.map((text) => app.data(text)).join('');
    const shown = group.map((text) => text.data).join('');
    const inPre = isInPre(group[0]!); // there each line stays one
    const exact = group.length === 1 && !isLoose(source) && !inPre;
    const lines = (text: string) => (inPre ? text.split('\n') : [text]).map(collapse);
    const expected = exact ? [alone(source, to)] : lines(source).map((line) => translated(line, to));
    const got = exact ? [shown] : lines(shown);
    if (got.join('|') !== expected.join('|'))
      wrong.push(`${show(source)} shows ${show(shown)}, expected ${show(expected)}`);
  }
  return wrong;
}

/** What is wrong with the texts, where words may have moved within their element, or anywhere. */
function gathered(app: App, to: string, anywhere: boolean): string[] {
  const lists = new Map<Node | null, Text[]>();
  for (const node of under(app.root)) {
    if (!(node instanceof Text)) continue;
    const key = anywhere ? app.root : node.parentNode;
    if (!lists.has(key)) lists.set(key, []);
    lists.get(key)!.push(node);
  }
  const wrong: string[] = [];
  for (const texts of lists.values()) {
    if (texts.some((text) => statusOf(text, app) === 'free')) continue;
    const mine = texts.filter((text) => statusOf(text, app) === 'yes');
    const expected = letters(translated(mine.map((text) => app.data(text)).join(''), to));
    const got = letters(mine.map((text) => text.data).join(''));
    if (got !== expected)
      wrong.push(`${show(mine.map((text) => app.data(text)))} shows ${show(mine.map((text) => text.data))}`);
  }
  return wrong;
}

/** What of the page is not in this language, or not as it was where it must not be touched. */
export function untranslated(app: App, to: string, order: 'same' | 'shuffled' | 'moved'): string[] {
  const wrong = order === 'same' ? placed(app, to) : gathered(app, to, order === 'moved');
  for (const node of under(app.root)) {
    if (!(node instanceof Element) || node === app.root || statusIn(node, app, true) !== 'yes') continue;
    for (const [name, value] of app.attributes.get(node) ?? []) {
      if (!isTranslatable(node, name, app) || isAddress(value)) continue;
      const got = collapse(node.getAttribute(name) ?? '').trim();
      if (got !== translated(collapse(value).trim(), to)) wrong.push(`${name}=${show(value)} shows ${show(got)}`);
    }
  }
  return [...wrong, ...touched(app)];
}

/** What is changed where nothing may be: in parts that opted out, and in what is no part of the page any more. */
export function touched(app: App): string[] {
  const there = new Set(under(app.root));
  const wrong: string[] = [];
  for (const [text, data] of app.texts)
    if (text.data !== data && (!there.has(text) || !(text instanceof Text) || statusOf(text, app) === 'no'))
      wrong.push(
        `${show(data)} became ${show(text.data)} ${there.has(text) ? 'in a part that opted out' : 'off the page'}`,
      );
  return wrong;
}
