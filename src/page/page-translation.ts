// Translates a page by writing into the text nodes and attributes that are there, and takes it back exactly.
// Knows no vendor, no consent, no Lit; whatever the translator answers is written as text, never as markup.
// First version: one text node at a time, and what is there at the call; it does not watch the page.
import { LastCall } from '../platform/last-call.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { AttributeKeeper } from './attributes.js';
import { batches, trim } from './batches.js';
import { findSlots, type Slot } from './slots.js';
import type { PageTranslator, TextTranslator, TranslationResult } from './translator.js';

export { TranslationError } from '../platform/translation-error.js';
export type { PageTranslator, TextTranslator, TranslationResult } from './translator.js';

export interface PageTranslationOptions {
  /** What is translated. With the body, the document's title and description belong to it and `<html>` gets `lang` and `dir`. */
  readonly root: Element;
  readonly translator: TextTranslator;
  /** BCP 47 tag of the language the page is written in. */
  readonly from: string;
  /** Selector of parts that are never read, sent or changed, beside `translate="no"` and `.notranslate`. */
  readonly exclude?: string | undefined;
  /** Called after each answer, in distinct texts. */
  readonly onprogress?: (done: number, total: number) => void;
}

/** What stood in a slot before us, and what we wrote there. */
interface Memory {
  readonly source: string;
  readonly output: string;
}

const IN_FLIGHT = 6;

/** Whether a slot is still part of the page. */
const isThere = (slot: Slot): boolean => !!(slot instanceof Attr ? slot.ownerElement : slot)?.isConnected;

export function createPageTranslation(options: PageTranslationOptions): PageTranslator {
  const { root, translator, from, exclude, onprogress } = options;
  const languageElement = root === document.body ? document.documentElement : root;
  const marks = new AttributeKeeper();
  const memories = new Map<Slot, Memory>();
  const calls = new LastCall();

  /** The original text of a slot, also while our translation stands in it. */
  const sourceOf = (slot: Slot): string => {
    const memory = memories.get(slot);
    const shown = slot.nodeValue ?? '';
    return memory && memory.output === shown ? memory.source : shown;
  };

  const undo = () => {
    // what the page itself changed meanwhile stays as the page left it
    for (const [slot, { source, output }] of memories) if (slot.nodeValue === output) slot.nodeValue = source;
    memories.clear();
    marks.undo();
  };

  async function translateTo(to: string, given: { signal?: AbortSignal | undefined } = {}): Promise<TranslationResult> {
    const signal = calls.begin(given.signal);
    signal.throwIfAborted();
    const { slots, optedOut } = findSlots(root, from, exclude);
    const places = new Map<string, { slot: Slot; source: string }[]>();
    for (const slot of slots) {
      const source = sourceOf(slot);
      const text = trim(source)?.text;
      if (!text) continue;
      const here = places.get(text);
      if (here) here.push({ slot, source });
      else places.set(text, [{ slot, source }]);
    }
    const list = batches(places.keys(), translator.limits);

    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      undo();
      marks.mark(languageElement, to, from);
      for (const element of optedOut) marks.markPart(element, from, to);
    };

    const write = (text: string, answer: string) => {
      for (const { slot, source } of places.get(text)!) {
        if (slot.nodeValue !== source || !isThere(slot)) continue; // the page changed it while the answer was on its way
        const { before, after } = trim(source)!;
        const output = before + answer + after;
        memories.set(slot, { source, output });
        if (output !== source) slot.nodeValue = output;
      }
    };

    let done = 0;
    const failures: unknown[] = [];
    const queue = list.values();
    const work = async () => {
      for (const batch of queue) {
        try {
          const answers: unknown = await unlessAborted(translator.translate(batch, { from, to, signal }), signal);
          signal.throwIfAborted(); // the answer and the abort may come in one task
          if (!Array.isArray(answers) || answers.length !== batch.length)
            throw new TranslationError('error', `expected ${batch.length} texts, got ${JSON.stringify(answers)}`);
          start();
          batch.forEach((text, i) => {
            const answer: unknown = answers[i];
            if (typeof answer === 'string' && answer) write(text, answer);
          });
        } catch (error) {
          signal.throwIfAborted();
          failures.push(error);
        }
        done += batch.length;
        onprogress?.(done, places.size);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    signal.throwIfAborted();
    if (list.length && failures.length === list.length) throw failures[0];
    start();
    const missing = [...places.values()]
      .flat()
      .filter(({ slot }) => !memories.has(slot) && slot instanceof Text && isThere(slot));
    markOriginals(
      missing.map(({ slot }) => slot.parentElement),
      to,
    );
    return { complete: !failures.length, missing: missing.length };
  }

  /** Says of each element in which nothing was translated that it is still in the page's language. */
  function markOriginals(elements: readonly (Element | null)[], to: string): void {
    const mixed = new Set<Element>();
    for (const slot of memories.keys())
      for (let at = slot.parentElement; at && !mixed.has(at); at = at.parentElement) mixed.add(at);
    for (const element of new Set(elements)) if (element && !mixed.has(element)) marks.markPart(element, from, to);
  }

  async function restore(): Promise<void> {
    calls.begin();
    undo();
  }

  return { translateTo, restore, dispose: restore };
}
