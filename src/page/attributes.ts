// Writes lang and dir on elements so that they can be taken back exactly. Knows no text.
import { direction } from '../platform/direction.js';

interface Written {
  readonly element: Element;
  readonly name: string;
  readonly before: string | null;
  readonly now: string;
}

/** Remembers what stood in the attributes that it writes. */
export class AttributeKeeper {
  #written: Written[] = [];

  /** Says that an element is in this language; `around` is the language that it would else inherit. */
  mark(element: Element, language: string, around: string): void {
    this.set(element, 'lang', language);
    if (direction(language) !== direction(around)) this.set(element, 'dir', direction(language));
  }

  /** The same for a part of the page; the direction that it says itself stays. */
  markPart(element: Element, language: string, around: string): void {
    if (element.hasAttribute('lang')) return;
    if (element.hasAttribute('dir')) this.set(element, 'lang', language);
    else this.mark(element, language, around);
  }

  /** Writes any attribute. */
  set(element: Element, name: string, now: string): void {
    this.#written.push({ element, name, before: element.getAttribute(name), now });
    element.setAttribute(name, now);
  }

  /**
   * Takes back what was written, all of it or these attributes, last first; what the page itself has changed meanwhile
   * stays as the page left it.
   */
  undo(...names: string[]): void {
    const kept: Written[] = [];
    for (const written of this.#written.reverse()) {
      const { element, name, before, now } = written;
      if (names.length && !names.includes(name)) kept.unshift(written);
      else if (element.getAttribute(name) !== now) continue;
      else if (before === null) element.removeAttribute(name);
      else element.setAttribute(name, before);
    }
    this.#written = kept;
  }
}
