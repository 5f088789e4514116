// Walks the page in document order and cuts it into segments. Can begin anywhere, stop, and go on later. Reads only;
// knows no service and no schedule.
import { BACK, BLOCK, BREAK, FOREIGN, INLINE, type Kind, type Kinds, OPTED_OUT, SKIPPED } from './kinds.js';
import type { Memory, Slot } from './memory.js';
import { isBeginning, isLandmark } from './sections.js';
import { CLOSE, type Item, OPEN, type Segment, segmentsIn, segmentsOf, STAYS, TEXT } from './segment.js';
import { isBlank } from './text.js';
import { isInPre } from './ways.js';

/** What of a document's head belongs to its page. */
export const HEAD = 'head > title,meta[name=description],meta[property="og:description"]';

/** Where one of these has its words. */
export const wordsOf = (part: Element): Slot | null =>
  part.getAttributeNode('content') ?? (part.firstChild as Text | null);

/** What a walk needs to know of the page, and whom it tells. */
export interface Page {
  readonly root: Element | ShadowRoot;
  readonly kinds: Kinds;
  readonly memory: Memory;
  /** Whether a text fits into one request. */
  readonly fits: (text: string) => boolean;
  /** An element in which nothing is translated, or that says the page's language of itself. */
  readonly onmark: (element: Element, kind: Kind) => void;
  readonly onshadow: (root: ShadowRoot) => void;
}

export interface Cut {
  /** Which translation of the page it is for. */
  readonly call: number;
  /** Where to begin; else with the root. */
  readonly start?: Node;
  /** The walk ends with the segment after this node; else at the end of the page. */
  readonly last?: Node;
  /** Also what is translated already. */
  readonly anew?: boolean;
  /** Of a walk inside a walk: where its segments go. */
  readonly into?: Segment[];
}

export class Cutter {
  /** Cut, and not yet taken. */
  readonly segments: Segment[];
  /** Where the walk is; `null` at its end. */
  at: Node | null;
  /** Where the walk has stopped, as a section begins there, or where it begins; it may go on. */
  boundary: Node | null = null;

  #page: Page;
  #cut: Cut;
  #items: Item[] = [];
  /** Whether there are words among the items. */
  #full = false;
  /** Kinds of the elements that the walk has entered and not left. */
  #entered: Kind[] = [];
  /** Inline elements that are open; they go on after a block inside them. */
  #inlines: Element[] = [];
  /** Inside `pre`, where lines are kept. */
  #lines = false;
  #passed = false;

  constructor(page: Page, cut: Cut) {
    const { root, kinds, onmark } = page;
    this.#page = page;
    this.#cut = cut;
    this.segments = cut.into ?? [];
    this.at = root.firstChild;
    if (cut.start && cut.start !== root) this.jump(cut.start);
    else {
      // with the body, title and description of the document belong to the page
      if (root === document.body) for (const part of document.head.querySelectorAll(HEAD)) this.#alone(wordsOf(part));
      this.#lines = isInPre(root);
      if (root instanceof ShadowRoot) return;
      if (kinds.isSaying(root)) onmark(root, INLINE);
      this.#attributes(root);
      this.#shadow(root);
    }
  }

  /** Goes on with another section, or ends. */
  jump(to: Node | null): void {
    const { kinds, root } = this.#page;
    this.#flush();
    this.#entered = [];
    this.#inlines = [];
    this.at = this.boundary = to;
    for (let at = to?.parentElement; at && at !== root && kinds.of(at) === INLINE; at = at.parentElement)
      this.#inlines.unshift(at);
    this.#lines = isInPre(to);
    this.#begin();
  }

  /** Walks until `enough()`, a boundary, or the end. */
  walk(enough: () => boolean): void {
    const { kinds, memory } = this.#page;
    const passing = this.boundary;
    this.boundary = null;
    for (let count = 1; this.at; count++) {
      if (!(count & 31) && enough()) return;
      const at: Node = this.at;
      if (at.nodeType === Node.TEXT_NODE) {
        const source = memory.source(at as Text);
        if (this.#full || !isBlank(source)) {
          if (!this.#full && at !== passing && this.#begins(at as Text, source)) return this.#stop(at);
          this.#full = true;
          this.#items.push({ type: TEXT, node: at as Text, source });
        }
      } else if (at.nodeType === Node.ELEMENT_NODE) {
        const special = kinds.isSpecial(at as Element);
        const kind = kinds.of(at as Element, special);
        if (kind === BLOCK && at !== passing && isLandmark(at as Element) && this.#isWhole) return this.#stop(at);
        if (this.#enter(at as Element, kind, special)) continue;
      }
      this.#after(at);
    }
    this.#flush();
  }

  /** Whether it is the page that is walked, and not just a part of it. */
  get #isWhole(): boolean {
    return !this.#cut.into && !this.#cut.last;
  }

  /** Whether a section begins with this text. */
  #begins(text: Text, source: string): boolean {
    return (
      isBeginning(source) &&
      this.#isWhole &&
      !text.previousSibling &&
      (this.#entered.at(-1) ?? this.#page.kinds.of(text.parentElement!)) === BLOCK
    );
  }

  #stop(at: Node): void {
    this.#flush();
    this.boundary = at;
  }

  /** True: the walk is inside the element now. */
  #enter(element: Element, kind: Kind, special: boolean): boolean {
    const { kinds, onmark } = this.#page;
    if (kind === SKIPPED) return false;
    if (kind === OPTED_OUT || kind === FOREIGN) {
      onmark(element, kind);
      for (const inside of kinds.inside(element, kind)) {
        onmark(inside, BACK);
        this.#nest(inside);
      }
    } else {
      if (special) {
        this.#attributes(element);
        if (kinds.isSaying(element)) onmark(element, kind);
      }
      if (kind === BLOCK || kind === BREAK) this.#flush();
      if (kind === BLOCK || kind === INLINE) {
        this.#shadow(element);
        if (element.firstChild) {
          this.at = element.firstChild;
          this.#entered.push(kind);
          if (kind === INLINE) {
            this.#inlines.push(element);
            this.#items.push({ type: OPEN, node: element, source: '' });
          } else this.#lines ||= element.localName === 'pre';
          return true;
        }
      }
    }
    // a block of its own is no part of a sentence, though it stays
    if (kind >= OPTED_OUT && kinds.isBlock(element)) this.#flush();
    else if (kind !== BLOCK && kind !== BREAK) this.#items.push({ type: STAYS, node: element, source: '' });
    return false;
  }

  /** Moves on behind a node, leaving what ends there. */
  #after(from: Node): void {
    for (let node = from; this.at;) {
      if (node === this.#cut.last) this.#passed = true;
      this.at = node.nextSibling;
      if (this.at) return;
      const parent = node.parentNode;
      // the end; or the page has taken the node out meanwhile
      if (!(parent instanceof Element) || parent === this.#page.root) return;
      this.at = node = parent;
      if ((this.#entered.pop() ?? this.#page.kinds.of(parent)) === INLINE) {
        this.#inlines.pop();
        this.#items.push({ type: CLOSE, node: parent, source: '' });
      } else {
        this.#flush();
        if (parent.localName === 'pre') this.#lines = isInPre(parent.parentNode);
      }
    }
  }

  #shadow(element: Element): void {
    const { shadowRoot } = element;
    if (!shadowRoot) return;
    this.#page.onshadow(shadowRoot);
    this.#nest(shadowRoot);
  }

  /** Cuts something that belongs to no sentence around it. */
  #nest(root: Element | ShadowRoot): void {
    const { call, anew } = this.#cut;
    new Cutter({ ...this.#page, root }, { call, anew, into: this.segments }).walk(() => false);
  }

  #attributes(element: Element): void {
    for (const attribute of this.#page.kinds.attributes(element)) this.#alone(attribute);
  }

  #alone(slot: Slot | null): void {
    const { memory, fits } = this.#page;
    if (slot) this.#take(segmentsOf(slot, memory.source(slot), fits));
  }

  /** Ends the segment. */
  #flush(): void {
    const { fits, kinds } = this.#page;
    if (this.#full) this.#take(segmentsIn(this.#items, fits, (element) => kinds.isWordy(element), this.#lines));
    if (this.#items.length) this.#begin();
    if (this.#passed) this.at = null;
  }

  #begin(): void {
    this.#full = false;
    this.#items = this.#inlines.map((node) => ({ type: OPEN, node, source: '' }));
  }

  /** Takes the segments that are not translated already. */
  #take(segments: readonly Segment[]): void {
    const { call, anew } = this.#cut;
    let wanted = false;
    segments.forEach((segment, i) => {
      const { slots, sources, whole } = segment;
      // the parts of one text are wanted together
      if (!whole || whole !== segments[i - 1]?.whole) {
        wanted = false;
        for (let n = 0; n < slots.length; n++)
          if (this.#page.memory.claim(slots[n]!, whole?.source ?? sources[n]!, call, anew)) wanted = true;
      }
      if (wanted) this.segments.push(segment);
    });
  }
}
