// Writes attributes of the page, above all lang and dir, so that they can be taken back exactly. Knows no text.
import { direction } from '../platform/direction.js';

interface Written {
  readonly before: string | null;
  readonly now: string;
}

/** Remembers what stood in the attributes that it writes. */
export class AttributeKeeper {
  #written = new Map<Element, Map<string, Written>>();

  /** Says that an element is in this language; `around` is the language that it would else inherit. */
  mark(element: Element, language: string, around: string): void {
    this.set(element, 'lang', language);
    if (direction(language) !== direction(around)) this.set(element, 'dir', direction(language));
  }

  /** The same for a part of the page that stays in its language; what it says itself stays. */
  keep(element: Element, language: string, around: string): void {
    if (this.source(element, 'lang') === null) this.set(element, 'lang', language);
    if (this.source(element, 'dir') === null && direction(language) !== direction(around))
      this.set(element, 'dir', direction(language));
  }

  /** Writes any attribute. */
  set(element: Element, name: string, now: string): void {
    const before = this.source(element, name);
    const written = this.#written.get(element) ?? new Map<string, Written>();
    this.#written.set(element, written.set(name, { before, now }));
    element.setAttribute(name, now);
  }

  /** What the page itself says in an attribute, also while ours stands there. */
  source(element: Element, name: string): string | null {
    const shown = element.getAttribute(name);
    const written = this.#written.get(element)?.get(name);
    return written?.now === shown ? written.before : shown;
  }

  /** Takes back what was written, all of it or these attributes; what the page itself has changed meanwhile stays. */
  undo(...names: string[]): void {
    for (const element of this.#written.keys()) this.undoAt(element, names);
  }

  /** The same for some elements. */
  undoWhere(which: (element: Element) => boolean): void {
    for (const element of this.#written.keys()) if (which(element)) this.undoAt(element);
  }

  /** The same for one element. */
  undoAt(element: Element, names: readonly string[] = []): void {
    const written = this.#written.get(element) ?? new Map<string, Written>();
    for (const name of names.length ? names : written.keys()) {
      const before = written.has(name) && this.source(element, name);
      written.delete(name);
      if (before === null) element.removeAttribute(name);
      else if (before !== false && before !== element.getAttribute(name)) element.setAttribute(name, before);
    }
    if (!written.size) this.#written.delete(element);
  }
}
