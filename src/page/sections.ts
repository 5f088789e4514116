// Divides the page into sections that can be found from anywhere in it, so that requests depend on the page alone, though
// what is on screen is cut first: a section begins at a landmark, or at the first words of a block, where these say so.
import { BLOCK, INLINE, type Kinds } from './kinds.js';
import type { Memory } from './memory.js';
import { isBlank } from './text.js';

/** One of so many first words begins a section: long enough for full requests, short enough to be walked at once. */
const SECTION = 499;
/** Characters of a text that are looked at. */
const LOOKED_AT = 40;
/** So many elements below the screen are looked at: those of a long list are not all looked for. */
const BEYOND = 20;

export const isLandmark = (element: Element): boolean => /^(main|nav|footer)$/.test(element.localName);

/** Whether a section may begin with this text, if a block does. Says the same before and after a translation, for whoever looks. */
export function isBeginning(source: string): boolean {
  let hash = source.length;
  for (let i = Math.min(hash, LOOKED_AT); i--;) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0;
  return hash % SECTION === 0 && !isBlank(source);
}

/** Where the section begins that an element ends in; the root if nothing before does. */
export function sectionOf(element: Element, root: Element, kinds: Kinds, memory: Memory): Node {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  while (walker.lastChild());
  for (let at: Node | null = walker.currentNode; at && at !== root; at = walker.previousNode()) {
    const block = at instanceof Text ? at.parentElement! : (at as Element);
    const begins =
      at instanceof Text ? !at.previousSibling && isBeginning(memory.source(at)) : isLandmark(at as Element);
    // and a walk from the root comes there
    if (!begins || kinds.of(block) !== BLOCK) continue;
    let around: Element | null = block;
    while (around && around !== root && (kinds.of(around) === BLOCK || kinds.of(around) === INLINE))
      around = around.parentElement;
    if (around === root) return at;
  }
  return root;
}

/** The innermost elements that are on screen, in their order; reads layout. */
export function* elementsOnScreen(root: Element): Iterable<Element> {
  let inner = false;
  /** How many after them are not. */
  let passed = 0;
  if (!root.shadowRoot)
    for (const child of root.children) {
      if (isOnScreen(child)) {
        inner = true;
        passed = 0;
        yield* elementsOnScreen(child);
      } else if (inner && ++passed > BEYOND) break;
    }
  // a box around much more than the screen does not say where in it the screen is
  if (!inner && (root.shadowRoot || root.clientHeight < 2 * innerHeight)) yield root;
}

/** Whether a node of the page is on screen; reads layout. */
export function isOnScreen(node: Node): boolean {
  const element = (node as Attr).ownerElement ?? (node instanceof Element ? node : node.parentElement);
  const rect = element?.getBoundingClientRect();
  return !!rect?.width && rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
}
