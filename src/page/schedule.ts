// When to do things: in slices that block nobody, with a look at what the browser makes of them. Knows no page.

/** Milliseconds that a slice of our own work may take. */
const SLICE = 12;

/** Begins a slice; says when it is over. */
export function slice(milliseconds = SLICE): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}

export const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Lets others have their turn. Not `scheduler.yield`, which comes back before everything else: the answers for the first
 * screen would wait until all of a long page is cut (0.7 s for 50,000 texts).
 */
export const breathe = (): Promise<void> => wait(0);

/** Milliseconds after which no frame is to be expected, as in a window that is covered. */
const NO_FRAME = 1000;

/** Calls back in the next frame, before it is painted; all the same where there is none, as in a tab in the background. */
export function inNextFrame(callback: () => void): void {
  let called = false;
  const once = () => {
    if (!called) callback();
    called = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, document.hidden ? 0 : NO_FRAME);
}

/** Milliseconds that a frame is waited for where it costs nothing. */
const BETWEEN_FRAMES = 16;

/**
 * Resolves when the next frame has been painted, with the milliseconds that it took, 0 or less where it costs nothing. Counted from
 * the call: Chromium lays out the page before `requestAnimationFrame` calls back where a mouse pointer is over it.
 */
export function frame(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    inNextFrame(() => {
      if (document.hidden) return resolve(0);
      // the next task comes after the frame
      void wait(0).then(() => resolve(performance.now() - start - BETWEEN_FRAMES));
    });
  });
}
