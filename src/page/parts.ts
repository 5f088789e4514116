// Lets the page change its language part by part. A new `lang` or `dir` on `<html>` makes browsers lay out every text of the
// page at once (a second and more for 50,000 texts in Chromium 156). So each part says so itself when something is written
// there, and `<html>` last, when nothing is to be laid out any more. Until then, too, each part says what is true.
import type { AttributeKeeper } from './attributes.js';

/** So many levels below the root are looked at as parts, */
const LEVELS = 3;

function* upperLevels(root: Element, levels = LEVELS): Iterable<Element> {
  for (const element of root.children) {
    yield element;
    if (levels > 1) yield* upperLevels(element, levels - 1);
  }
}

/** and what the main content consists of. */
const partsOf = (root: Element): Element[] => [...upperLevels(root), ...(root.querySelector('main')?.children ?? [])];

export class Parts {
  #marks: AttributeKeeper;
  #parts = new Set<Element>();
  /** Where the last write was. */
  #here: Element | null = null;
  #entered = new Set<Element>();

  constructor(marks: AttributeKeeper) {
    this.#marks = marks;
  }

  /** Looks which parts there are; one that says its language itself is none, nor a custom element, which may listen. */
  find(root: Element | null): void {
    this.#entered.clear();
    this.#here = null;
    this.#parts.clear();
    for (const part of root ? partsOf(root) : [])
      if (!part.localName.includes('-') && this.#marks.source(part, 'lang') === null) this.#parts.add(part);
  }

  /** It is marked for a reason of its own. */
  forget(element: Element): void {
    this.#parts.delete(element);
  }

  /** Whether an element is a part that has been marked as such. */
  has(element: Element): boolean {
    return this.#parts.has(element);
  }

  /** Something is about to be written there, in another language than the page's. */
  enter(element: Element, to: string, from: string): void {
    if (this.#here?.contains(element)) return;
    let part: Element | null = element;
    while (part && !this.#parts.has(part)) part = part.parentElement;
    this.#here = part;
    if (!part || this.#entered.has(part)) return;
    this.#entered.add(part);
    this.#marks.undoAt(part);
    this.#marks.mark(part, to, from);
  }

  /** The page itself says it now. */
  end(): void {
    for (const part of this.#parts) this.#marks.undoAt(part);
    this.find(null);
  }
}
