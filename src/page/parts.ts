// Lets the page change its language part by part. A new `lang` or `dir` on `<html>` makes browsers lay out every text of the
// page at once (a second and more for 50,000 texts in Chromium 156). So each part says so itself when something is written
// there, and `<html>` last, when nothing is to be laid out any more. Until then, too, each part says what is true.
import type { AttributeKeeper } from './attributes.js';

/** So many levels below the root are parts, and so is what the main content consists of. */
const LEVELS = 3;

export class Parts {
  #marks: AttributeKeeper;
  #root: Element;
  #from: string;
  /** What is being written; empty where `<html>` says so already. */
  #to = '';
  /** Which language the parts say that they are in. */
  #said = new Map<Element, string>();
  /** Where the last write was. */
  #here: Element | undefined;

  constructor(marks: AttributeKeeper, root: Element, from: string) {
    this.#marks = marks;
    this.#root = root;
    this.#from = from;
  }

  /** The page is about to change from its own language, or from that which the parts say, to this one. */
  start(to: string): void {
    this.#to = to;
    this.#here = undefined;
  }

  /** Whether an element says its language as a part. */
  has(element: Element): boolean {
    return this.#said.has(element);
  }

  /** It is marked for a reason of its own. */
  forget(element: Element): void {
    this.#said.delete(element);
  }

  /** The smallest part around an element; none says its language itself, nor is one a custom element, which may listen. */
  #partAround(element: Element): Element | undefined {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && at !== this.#root; at = at.parentElement) path.unshift(at);
    return path.findLast(
      (part, level) =>
        at &&
        (level < LEVELS || part.parentElement!.localName === 'main') &&
        !part.localName.includes('-') &&
        (this.has(part) || !part.hasAttribute('lang')),
    );
  }

  /** Something is about to be written there. */
  enter(element: Element): void {
    if (!this.#to || this.#here?.contains(element)) return;
    const part = (this.#here = this.#partAround(element));
    if (!part || this.#said.get(part) === this.#to) return;
    this.#said.set(part, this.#to);
    this.#marks.undoAt(part);
    this.#marks.mark(part, this.#to, this.#from);
  }

  /** The page itself says it now. */
  end(): void {
    for (const part of this.#said.keys()) this.#marks.undoAt(part);
    this.#said.clear();
    this.#to = '';
  }
}
