// Ways up and back through the page, out of shadow roots too. Reads only; knows no text.
import { BLOCK, BREAK, INLINE, type Kinds, OPTED_OUT } from './kinds.js';

/** The node around a node, out of a shadow root too. */
const around = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);

/**
 * The part of the page in which a walk comes to what is in this node: the root, or a part that is to be translated inside one
 * that stays. `null`: no walk comes there.
 */
export function openPart(node: Node, root: Element, kinds: Kinds): Element | null {
  let found: Element | undefined;
  for (let at: Node | null = node; at !== root; at = around(at)) {
    if (!at) return null;
    if (!(at instanceof Element)) continue;
    const kind = kinds.of(at);
    if (kind === BLOCK || kind === INLINE) continue;
    // what stays may hold a part that does not
    const part = kind < OPTED_OUT ? null : kinds.inside(at, kind).find((inner) => contains(inner, node));
    if (!part) return null;
    found ??= part;
  }
  return found ?? root;
}

/** Whether a node lies in the root, in shadow roots too. */
export function contains(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = around(at)) if (at === root) return true;
  return false;
}

/** Whether lines are kept in this node. */
export function isInPre(node: Node | null): boolean {
  for (let at = node; at; at = around(at)) if ((at as Element).localName === 'pre') return true;
  return false;
}

/** Where the sentence begins that a node is part of. */
export function sentenceStart(node: Node, root: Node, kinds: Kinds): Node {
  let start = node;
  for (;;) {
    const before = start.previousSibling;
    const parent = start.parentNode;
    if (before) {
      const kind = before instanceof Element ? kinds.of(before) : INLINE;
      const cuts = kind === BLOCK || kind === BREAK || (kind >= OPTED_OUT && kinds.isBlock(before as Element));
      if (cuts) return start;
      start = before;
    } else if (parent instanceof Element && parent !== root && kinds.of(parent) === INLINE) start = parent;
    else return start;
  }
}
