// Divides the page into sections that can be found from anywhere in it, so that requests depend on the page alone, though
// what is on screen is cut first: a section begins at a landmark, or at the first words of a block, where these say so.
import { BLOCK, INLINE, type Kinds } from './kinds.js';
import type { Memory } from './memory.js';
import { isBlank } from './text.js';

/** One of so many first words begins a section: long enough for full requests, short enough to be walked at once. */
const SECTION = 499;
/** Characters of a text that are looked at. */
const LOOKED_AT = 40;
/** Points of the window that are looked at, across and down. */
const COLUMNS = 2;
const ROWS = 3;

export const isLandmark = (element: Element): boolean => /^(main|nav|footer)$/.test(element.localName);

/** Whether a section may begin with this text, if a block does. Says the same before and after a translation, for whoever looks. */
export function isBeginning(source: string): boolean {
  let hash = source.length;
  for (let i = Math.min(hash, LOOKED_AT); i--;) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0;
  return hash % SECTION === 0 && !isBlank(source);
}

/** Where the section around a node begins; the root if nothing before the node does. */
function sectionOf(node: Node, root: Element, kinds: Kinds, memory: Memory): Node {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let at: Node | null = node; at && at !== root; at = walker.previousNode()) {
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

/** The beginnings of sections that are on screen, at some points of it; reads layout. */
export function sectionsOnScreen(root: Element, kinds: Kinds, memory: Memory): Set<Node> {
  const found = new Set<Node>(root.getBoundingClientRect().top > -innerHeight ? [root] : []);
  for (let i = 0; i < COLUMNS * ROWS; i++) {
    const x = (((i % COLUMNS) + 0.5) / COLUMNS) * innerWidth;
    const y = (Math.floor(i / COLUMNS) / (ROWS - 1)) * 0.96 + 0.02;
    const element = document.elementFromPoint(x, y * innerHeight);
    // a box around much more than the screen does not say where in it the screen is
    if (element && root.contains(element) && (element.shadowRoot || element.clientHeight < 2 * innerHeight))
      found.add(sectionOf(element, root, kinds, memory));
  }
  return found;
}

/** Whether a node of the page is on screen; reads layout. */
export function isOnScreen(node: Node): boolean {
  const element = (node as Attr).ownerElement ?? (node instanceof Element ? node : node.parentElement);
  const rect = element?.getBoundingClientRect();
  return !!rect?.width && rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
}
