// When to do things: in slices that block nobody, with a look at what the browser makes of them. Knows no page.

/** Milliseconds that a slice of our own work may take. */
const SLICE = 12;

/** Begins a slice; says when it is over. */
export function slice(milliseconds = SLICE): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}

/** Lets others have their turn. `scheduler.yield` comes back before other tasks of the page; where it is missing, a timer. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : wait(0);
}

export const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

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

/** Resolves when the next frame has been painted, with the milliseconds that this took; 0 where there is none. */
export function frame(): Promise<number> {
  return new Promise((resolve) => {
    inNextFrame(() => {
      if (document.hidden) return resolve(0);
      const start = performance.now();
      // a message comes right after the frame
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve(performance.now() - start);
      });
      port1.start();
      port2.postMessage(null);
    });
  });
}
