// Keeps a translated page translated: what the page adds or changes is cut and asked for, what it takes out gets its own
// text back. Knows no service.
import { Cutter, HEAD, wordsOf } from './cutter.js';
import { ATTRIBUTES, INLINE, OPTED_OUT } from './kinds.js';
import type { Slot } from './memory.js';
import type { Engine, Run } from './run.js';
import { breathe, inNextFrame, slice, wait } from './schedule.js';
import { type Segment, segmentsOf } from './segment.js';
import { contains, openPart, sentenceStart } from './ways.js';

/** What the page adds is a copy of what is translated if so many characters of it are; one word may be the page's own. */
const COPIED = 20;
/** Milliseconds that texts are gathered before the service is asked. */
const GATHER = 100;

export class Follower {
  #engine: Engine;
  #run: Run | null = null;
  /** What has changed; true: the sentence around it may be another one now. */
  #changed = new Map<Node, boolean>();
  #working = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** What changes from now on is for this run, or for none. */
  follow(run: Run | null): void {
    this.#run = run;
    this.#changed.clear();
  }

  /** The page has changed something. */
  heard(records: readonly MutationRecord[]): void {
    const { root, page } = this.#engine;
    const run = this.#run;
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (run && added.length) this.#adopt(added, run.task.call); // before anything is forgotten
    for (const { type, target, attributeName, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === 'childList') {
        for (const node of removedNodes) if (!this.#isHere(node)) this.#forget(node);
        const neighbours = [beyond(previousSibling, 'previousSibling'), beyond(nextSibling, 'nextSibling'), target];
        const beside = neighbours.find((node) => node && this.#isInSentence(node));
        if (removedNodes.length && beside) this.#add(beside, true);
        const isRead = addedNodes.length && (!contains(root, target) || openPart(target, root, page.kinds));
        for (const node of addedNodes) {
          if (isRead) this.#add(node, this.#isInSentence(node));
          else this.#forget(node); // moved to where nothing is translated
        }
      } else {
        const slot = type === 'attributes' ? (target as Element).getAttributeNode(attributeName!) : (target as Text);
        if (!slot || slot.nodeType === Node.COMMENT_NODE) continue;
        // where nothing is left of a text, the page may have emptied it itself
        if (!slot.nodeValue) page.memory.forget(slot);
        if (!page.memory.isAsLeft(slot)) this.#add(slot, slot instanceof Text);
      }
    }
    if (!run || run.task.signal.aborted) this.#changed.clear();
    if (!run || !this.#changed.size || this.#working) return;
    this.#working = true;
    inNextFrame(() => {
      void this.#work(run).finally(() => {
        this.#working = false;
        this.heard([]);
      });
    });
  }

  /** Copies of what is translated are translations too. */
  #adopt(nodes: readonly Node[], call: number): void {
    const { memory } = this.#engine.page;
    const known = memory.translations();
    const copies: Slot[] = [];
    for (const node of nodes)
      forEachSlot(node, (slot) => {
        if (known.has(slot.nodeValue!) && !memory.isAsLeft(slot)) copies.push(slot);
      });
    if (copies.map(({ nodeValue }) => nodeValue).join('').length > COPIED)
      for (const slot of copies) memory.adopt(slot, known.get(slot.nodeValue!)!, call);
  }

  #add(node: Node, anew: boolean): void {
    if (this.#isHere(node instanceof Attr ? node.ownerElement! : node)) this.#changed.set(node, anew);
  }

  #isHere(node: Node): boolean {
    return contains(this.#engine.root, node) || document.head.contains(node);
  }

  async #work(run: Run): Promise<void> {
    const { signal } = run.task;
    const unknown: Segment[] = [];
    const end = performance.now() + 2 * GATHER;
    do {
      const segments: Segment[] = [];
      const isOver = slice();
      for (const [node, anew] of this.#changed) {
        if (signal.aborted || isOver()) break;
        this.#changed.delete(node);
        segments.push(...this.#cut(node, anew, run.task.call));
      }
      if (segments.length)
        this.#engine.during(() => unknown.push(...segments.filter((segment) => !run.putKnown(segment))));
      await (this.#changed.size ? breathe() : wait(unknown.length && GATHER));
    } while (this.#changed.size && !signal.aborted && performance.now() < end);
    if (!signal.aborted) run.send(unknown, false);
  }

  #cut(changed: Node, anew: boolean, call: number): Segment[] {
    const { root, page } = this.#engine;
    const { memory, kinds, fits } = page;
    const node = changed instanceof Element && changed.matches(HEAD) ? wordsOf(changed) : changed;
    const around = node instanceof Attr ? node.ownerElement : node?.parentNode;
    if (!node || !around) return [];
    const isHead = around instanceof Element && around.matches(HEAD);
    const part = isHead ? root : openPart(node instanceof Attr ? around.parentNode! : around, root, kinds);
    if (!part) return [];
    if (!isHead && !(node instanceof Attr)) {
      const start = sentenceStart(node, part, kinds);
      const cutter = new Cutter({ ...page, root: part }, { call, anew, start, last: node });
      while (cutter.at) cutter.walk(() => false);
      return cutter.segments;
    }
    const slot = node as Slot;
    const isRead =
      isHead || (kinds.of(around as Element) < OPTED_OUT && kinds.attributes(around as Element).includes(slot as Attr));
    const source = memory.source(slot);
    return isRead && memory.claim(slot, source, call) ? segmentsOf(slot, source, fits) : [];
  }

  #isInSentence(node: Node): boolean {
    return node instanceof Text || (node instanceof Element && this.#engine.page.kinds.of(node) === INLINE);
  }

  /** A part that has left the page gets its own text back; it may come again, and is translated then. */
  #forget(node: Node): void {
    const { marks, page, during } = this.#engine;
    marks.undoWhere((element) => node.contains(element));
    during(() => forEachSlot(node, (slot) => page.memory.restore(slot)));
  }
}

/** Comments do not end a sentence: the first node on that side that is none. */
function beyond(node: Node | null, side: 'previousSibling' | 'nextSibling'): Node | null {
  while (node instanceof Comment) node = node[side];
  return node;
}

/** Calls back for every node in a node, shadow roots included, that may hold text of ours. */
function forEachSlot(node: Node, callback: (slot: Slot) => void): void {
  if (node instanceof Text) callback(node);
  if (node instanceof Element) {
    for (const name of ATTRIBUTES) {
      const attribute = node.getAttributeNode(name);
      if (attribute) callback(attribute);
    }
    if (node.shadowRoot) forEachSlot(node.shadowRoot, callback);
  }
  for (const child of node.childNodes) forEachSlot(child, callback);
}
