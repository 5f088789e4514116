// Watches the page for what it changes itself. Sees none of our own writes, as it looks away while we write.
// Knows no translation.
import { ATTRIBUTES } from './kinds.js';

const OPTIONS = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };

export class Watcher {
  #observer: MutationObserver;
  #roots = new Set<Node>();
  #onchange: (records: readonly MutationRecord[]) => void;

  constructor(onchange: (records: readonly MutationRecord[]) => void) {
    this.#onchange = onchange;
    this.#observer = new MutationObserver(onchange);
  }

  watch(root: Node): void {
    this.#roots.add(root);
    this.#observer.observe(root, OPTIONS);
  }

  /** Tells what has happened until now; what `write` does goes unseen. */
  during(write: () => void): void {
    this.#look();
    try {
      write();
    } finally {
      for (const root of this.#roots) this.#observer.observe(root, OPTIONS);
    }
  }

  stop(): void {
    this.#look();
    this.#roots.clear();
  }

  #look(): void {
    this.#onchange(this.#observer.takeRecords());
    this.#observer.disconnect();
  }
}
