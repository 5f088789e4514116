// Lets the page change its language part by part. A new `lang` or `dir` on `<html>` makes browsers lay out every text of the
// page at once (two seconds for 50,000 texts in Chromium 156). So the parts say first that they are in the old one, which
// is true until something is written there.
import type { AttributeKeeper } from './attributes.js';

/** What is looked at as a part: the upper levels of a page. */
const PARTS = ['>*', '>*>*', '>*>*>*', ' main>*']
  .map((level) => `:scope${level}:not(script,style,template,link)`)
  .join();

export class Parts {
  #marks: AttributeKeeper;
  #held = new Set<Element>();
  /** Where the last write was. */
  #here: Element | null = null;

  constructor(marks: AttributeKeeper) {
    this.#marks = marks;
  }

  /** Says of each part that it is still in its language; what says its own language is none. */
  hold(root: Element, from: string, to: string): void {
    for (const part of root.querySelectorAll(PARTS)) {
      // a custom element may listen to its attributes
      if (part.localName.includes('-') || this.#marks.source(part, 'lang') !== null) continue;
      this.#marks.keep(part, from, to);
      this.#held.add(part);
    }
  }

  /** It is marked for a reason of its own. */
  forget(element: Element): void {
    this.#held.delete(element);
  }

  /** Something is about to be written there. */
  release(element: Element): void {
    if (!this.#held.size || this.#here?.contains(element)) return;
    this.#here = null;
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#let(at)) this.#here ??= at;
  }

  /** All is written. */
  end(): void {
    for (const part of this.#held) this.#let(part);
    this.#here = null;
  }

  #let(part: Element): boolean {
    const held = this.#held.delete(part);
    if (held) this.#marks.undoAt(part);
    return held;
  }
}
