// How far a translation has come, for who waits: only where it takes long, and not more often than eyes can follow.
// Part of the chunk of actions.ts.

/** What is done of what there is to do: texts, or parts of a language model that is being loaded. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly download: boolean;
}

/** Milliseconds that a translation may take without a word about it. */
const SHORT = 500;
/** Milliseconds between two looks. */
const STEP = 250;

export class Progressing {
  #next = performance.now() + SHORT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: Progress | null = null;
  #show: (progress: Progress | null) => void;

  constructor(show: (progress: Progress | null) => void) {
    this.#show = show;
  }

  report(progress: Progress): void {
    this.#latest = progress;
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#next = performance.now() + STEP;
        this.#show(this.#latest);
      },
      Math.max(0, this.#next - performance.now()),
    );
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
