// What the tests of the page engine share: translators without a service, and a comparison that sees every change.
import { expect } from '@open-wc/testing';
import type { TextTranslator } from '../../src/page/translator.js';

export interface Call {
  readonly segments: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal | undefined;
}

type Limits = TextTranslator['limits'];

/** The translation that the tests use where its words do not matter. */
export const marked = (text: string, to: string): string => `[${to}] ${text}`;

/** Answers at once, and remembers what it was asked. */
export function translatorOf(answer = marked, limits: Limits = { segments: 100 }) {
  const calls: Call[] = [];
  const translator: TextTranslator = {
    format: 'text',
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

export interface HeldCall extends Call {
  answer(texts?: readonly string[]): void;
  fail(error: Error): void;
}

/** Answers when the test says so, and whether or not the call was aborted: like a service that knows no signal. */
export function heldTranslator(limits: Limits = { segments: 100 }) {
  const calls: HeldCall[] = [];
  const waiting: ((call: HeldCall) => void)[] = [];
  const translator: TextTranslator = {
    format: 'text',
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
  return { ...translator, next };
}

/** All nodes under a root, and its markup. */
export function snapshot(root: Element) {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return { nodes, markup: root.outerHTML };
}

/** The same markup, byte for byte, in the very same nodes. */
export function expectUnchanged(root: Element, before: ReturnType<typeof snapshot>): void {
  const now = snapshot(root);
  expect(now.markup).to.equal(before.markup);
  expect(now.nodes.length).to.equal(before.nodes.length);
  expect(
    now.nodes.every((node, i) => node === before.nodes[i]),
    'the very same nodes',
  ).to.equal(true);
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
