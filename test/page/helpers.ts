// What the tests of the page engine share: translators without a service, and a comparison that sees every change.
import { expect } from '@open-wc/testing';
import { createPageTranslation, type PageTranslationOptions } from '../../src/page/page-translation.js';
import type { PageTranslator, TextTranslator } from '../../src/page/translator.js';
import { pause, until } from '../support/until.js';

export interface Call {
  readonly segments: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal | undefined;
}

type Limits = TextTranslator['limits'];
type Format = TextTranslator['format'];

/** The translation that the tests use where its words do not matter. */
export const marked = (text: string, to: string): string => `[${to}] ${text}`;

/** A translation of each word; tags and entities stay as they are. */
export const upper = (segment: string): string =>
  segment.replace(/<[^>]*>|&\w+;|[^<&]+/g, (part) => (/^[<&]/.test(part) ? part : part.toUpperCase()));

/** Answers at once, and remembers what it was asked. */
export function translatorOf(answer = marked, limits: Limits = { segments: 100 }, format: Format = 'text') {
  const calls: Call[] = [];
  const translator: TextTranslator = {
    format,
    limits,
    async translate(segments, { from, to, signal }) {
      calls.push({ segments, from, to, signal });
      return segments.map((text) => answer(text, to));
    },
  };
  /** All texts that were sent, in order. */
  const sent = () => calls.flatMap(({ segments }) => segments);
  return { ...translator, calls, sent };
}

/** The same, as a service that takes HTML. */
export const htmlTranslatorOf = (answer: (segment: string, to: string) => string = upper, limits?: Limits) =>
  translatorOf(answer, limits, 'html');

export interface HeldCall extends Call {
  answer(texts?: readonly string[]): void;
  fail(error: Error): void;
}

/** Answers when the test says so, and whether or not the call was aborted: like a service that knows no signal. */
export function heldTranslator(limits: Limits = { segments: 100 }, format: Format = 'text') {
  const calls: HeldCall[] = [];
  const waiting: ((call: HeldCall) => void)[] = [];
  const translator: TextTranslator = {
    format,
    limits,
    translate: (segments, { from, to, signal }) =>
      new Promise<string[]>((resolve, fail) => {
        const answer = (texts = segments.map((text) => marked(text, to))) => resolve([...texts]);
        const call = { segments, from, to, signal, answer, fail };
        const next = waiting.shift();
        if (next) next(call);
        else calls.push(call);
      }),
  };
  /** The next call, which may be still to come. */
  const next = () =>
    new Promise<HeldCall>((resolve) => {
      const call = calls.shift();
      if (call) resolve(call);
      else waiting.push(resolve);
    });
  /** Whether a call waits for its answer and nobody has taken it by `next`. */
  const asked = () => calls.length > 0;
  return { ...translator, next, asked };
}

const added: Element[] = [];
const translations: PageTranslator[] = [];
const undo: (() => void)[] = [];

/** Registers what stands before and after each test: the page is German, and nothing of a test is left to the next. */
export function onGermanPage(): void {
  beforeEach(() => setHtml({ lang: 'de' }));
  afterEach(async () => {
    for (const translation of translations.splice(0)) await translation.dispose();
    for (const element of added.splice(0)) element.remove();
    for (const back of undo.splice(0)) back();
    setHtml({ lang: 'en' });
  });
}

/** Puts an element with this markup on the page for the length of the test. */
export function put(markup: string, tag = 'main'): HTMLElement {
  const element = document.createElement(tag);
  element.innerHTML = markup;
  added.push(element);
  document.body.append(element);
  return element;
}

/** A German page, which is disposed of after the test. */
export function pageOf(
  root: Element,
  translator: TextTranslator,
  more: Partial<PageTranslationOptions> = {},
): PageTranslator {
  const translation = createPageTranslation({ root, translator, from: 'de', ...more });
  translations.push(translation);
  return translation;
}

export { until };

/** Long enough for the engine to have seen a change of the page, and to have asked for it. */
export const settled = (): Promise<void> => pause(300);

/** How many times as fast as usual time goes by in a hurry. */
const HURRY = 20;

/** Makes timers hurry until the end of the test; answers the milliseconds that they are set to from now on. */
export function hurry(): readonly number[] {
  const { setTimeout } = globalThis;
  const waits: number[] = [];
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    waits.push(milliseconds);
    return setTimeout(callback, milliseconds / HURRY);
  }) as typeof setTimeout;
  undo.push(() => void (globalThis.setTimeout = setTimeout));
  return waits;
}

/** The text of a node, as a reader sees it. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ').trim();

/** All nodes under a root with its open shadow roots, in order. */
function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [root];
  if (root instanceof Element && root.shadowRoot) nodes.push(...nodesOf(root.shadowRoot));
  for (const child of root.childNodes) nodes.push(...nodesOf(child));
  return nodes;
}

/** All nodes under a root, what they hold, and its markup. */
export function snapshot(root: Element) {
  const nodes = nodesOf(root);
  const shadows = nodes.filter((node) => node instanceof ShadowRoot).map(({ innerHTML }) => innerHTML);
  return { nodes, data: nodes.map((node) => node.nodeValue), markup: root.outerHTML, shadows };
}

/** The very same nodes, whatever they hold. */
export function expectSameNodes(root: Element, before: ReturnType<typeof snapshot>): void {
  const { nodes } = snapshot(root);
  expect(nodes.length).to.equal(before.nodes.length);
  expect(
    nodes.every((node, i) => node === before.nodes[i]),
    'the very same nodes',
  ).to.equal(true);
}

/** The same markup, byte for byte, in the very same nodes. */
export function expectUnchanged(root: Element, before: ReturnType<typeof snapshot>): void {
  const now = snapshot(root);
  expect(now.markup).to.equal(before.markup);
  expect(now.shadows).to.deep.equal(before.shadows);
  expectSameNodes(root, before);
  expect(now.data).to.deep.equal(before.data);
}

/** Translates markup with these answers to what is sent; the rest is put in upper case. The nodes stay the same. */
export async function translateWith(markup: string, answers: Readonly<Record<string, string>> = {}) {
  const root = put(markup);
  const before = snapshot(root);
  const translator = htmlTranslatorOf((segment) => answers[segment] ?? upper(segment));
  const page = pageOf(root, translator);
  const result = await page.translateTo('uk');
  expectSameNodes(root, before);
  return { root, before, page, result, sent: translator.sent() };
}

/** The start tag of `<html>`. */
export const htmlTag = (): string => (document.documentElement.cloneNode(false) as Element).outerHTML;

/** The start tag of `<body>`. */
export const bodyTag = (): string => (document.body.cloneNode(false) as Element).outerHTML;

/** Gives `<html>` exactly these attributes. */
export function setHtml(attributes: Readonly<Record<string, string>>): void {
  const { documentElement } = document;
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) documentElement.setAttribute(name, value);
}

/** The name of the error that a promise rejects with; `null` where it does not. */
export const rejection = (promise: Promise<unknown>): Promise<Error | null> =>
  promise.then(
    () => null,
    (error: unknown) => error as Error,
  );
