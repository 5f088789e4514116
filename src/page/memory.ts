// Remembers what stood in each place of the page before us, and what we wrote there: the loop guard, the stale check and
// the way back at once. Knows no walk and no service.

/** A node that holds text for people: its `nodeValue` is read and written. */
export type Slot = Text | Attr;

interface Entry {
  source: string;
  /** What we left there last; until something is written, the source. */
  output: string;
  /** The call that it was last cut for. */
  call: number;
}

/** A page that puts its own text back more often than this keeps it, */
const PATIENCE = 10;
/** if no more than these milliseconds lie between: a page that writes the same every few seconds means no fight. */
const FIGHT = 500;

/** So many translations are known that stand on the page no longer. */
const BYGONE = 1000;

export class Memory {
  // strong: what leaves the page is restored, and forgotten
  #entries = new Map<Slot, Entry>();
  /** Made when it is needed, by a page that adds something. */
  #translations: Map<string, string> | undefined;
  /** How often the page has put the same text back, and when it did last. */
  #fights = new WeakMap<Slot, { count: number; last: number }>();

  /** The original text of a slot, also while our translation stands in it. */
  source(slot: Slot): string {
    const shown = slot.nodeValue!;
    const entry = this.#entries.size && this.#entries.get(slot);
    return entry && entry.output === shown ? entry.source : shown;
  }

  /**
   * Notes that a slot, with this source, is about to be translated. False: it is already (unless `anew`), or the page wants
   * its own text.
   */
  claim(slot: Slot, source: string, call: number, anew = false): boolean {
    const entry = this.#entries.size ? this.#entries.get(slot) : undefined;
    if (entry) {
      const shown = slot.nodeValue;
      if (entry.output === shown) {
        const wanted = anew || entry.call !== call;
        entry.call = call;
        return wanted;
      }
      if (entry.source === shown && this.#isFight(slot)) return false;
    }
    this.#entries.set(slot, { source, output: source, call });
    return true;
  }

  #isFight(slot: Slot): boolean {
    const before = this.#fights.get(slot);
    const last = performance.now();
    const count = before && last - before.last < FIGHT ? before.count + 1 : 1;
    this.#fights.set(slot, { count, last });
    return count > PATIENCE;
  }

  /** Whether a change of a slot is none: it shows what we left there. */
  isAsLeft(slot: Slot): boolean {
    return this.#entries.get(slot)?.output === slot.nodeValue;
  }

  /**
   * Writes into a slot that still shows what we left there, and whose own text is still this; `null` is its own text. A page may
   * change a text to one whose translation is known while the answer to the former is on its way.
   */
  write(slot: Slot, output: string | null, source?: string): void {
    const entry = this.#entries.get(slot);
    if (!entry || slot.nodeValue !== entry.output || (source ?? entry.source) !== entry.source) return; // gone, or a stale answer
    const text = output ?? entry.source;
    if (text === entry.output) return;
    slot.nodeValue = entry.output = text;
    if (text !== entry.source) this.#translations?.set(text, entry.source);
  }

  /** Writes back the original of a slot, and forgets it; what the page itself has changed meanwhile stays. */
  restore(slot: Slot): void {
    this.write(slot, null);
    this.#entries.delete(slot);
  }

  /** The same for all. */
  restoreAll(): void {
    this.#entries.forEach(({ source, output }, slot) => {
      if (output !== source && slot.nodeValue === output) slot.nodeValue = source;
    });
    this.#entries.clear();
    this.#translations = undefined;
  }

  /** What stands, or has stood, on the page as a translation, and what each of these is one of. */
  translations(): ReadonlyMap<string, string> {
    if (!this.#translations || this.#translations.size > this.#entries.size + BYGONE) {
      this.#translations = new Map();
      for (const { source, output } of this.#entries.values())
        if (output !== source) this.#translations.set(output, source);
    }
    return this.#translations;
  }

  /** What a slot shows is a translation of this. */
  adopt(slot: Slot, source: string, call: number): void {
    this.#entries.set(slot, { source, output: slot.nodeValue!, call });
  }

  /** The page's own text stands there now. */
  forget(slot: Slot): void {
    this.#entries.delete(slot);
  }

  /** Restores what was cut for earlier calls only, and now stays in the original. */
  restoreOlder(call: number): void {
    for (const [slot, entry] of this.#entries) if (entry.call !== call) this.restore(slot);
  }

  /** The elements around these slots in which no translation stands at all. */
  withoutTranslation(slots: readonly Slot[]): Set<Element> {
    const found = new Set(slots.flatMap(({ parentElement }) => parentElement ?? []));
    if (!found.size) return found;
    const mixed = new Set<Element>();
    for (const [slot, { source, output }] of this.#entries)
      if (output !== source)
        for (let at = slot.parentElement; at && !mixed.has(at); at = at.parentElement) {
          mixed.add(at);
          found.delete(at);
        }
    return found;
  }
}
