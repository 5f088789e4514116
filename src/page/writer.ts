// Writes what has been answered: at once what is on screen, the rest in slices that leave the browser time to lay out the
// page, which on a huge page costs more than all of our own work. Knows no service.
import { breathe, frame, slice, wait } from './schedule.js';

/** A list of things to write. */
export interface Job {
  readonly length: number;
  readonly write: (index: number) => void;
  /** All is written. */
  readonly done: () => void;
}

/**
 * On a huge page each write makes the browser lay out much of it, and one big write does so for longer than anybody waits: so
 * much of the whole is written before each frame, but not less than that many things.
 */
const SHARE = 1 / 8;
const FEWEST = 400;
/** A pause is so much of the cost of the frame before it, so that the page answers to its visitor meanwhile. */
const PAUSE = 0.25;

/**
 * Answers a function that writes a job: now, or when there is time, in the order of the calls. `during` is called around all
 * writing; `total` says how many things there are in all, as far as that is known.
 */
export function writing(
  during: (write: () => void) => void,
  total: () => number,
  signal: AbortSignal,
): (job: Job, now: boolean) => void {
  const waiting: Job[] = [];
  let at = 0;
  let running = false;

  /** Writes one slice; answers how many things. */
  function writeSome(most: number): number {
    const isOver = slice();
    const finished: Job[] = [];
    let count = 0;
    during(() => {
      while (waiting[0] && count < most && (count & 31 || !isOver())) {
        if (at < waiting[0].length) {
          waiting[0].write(at++);
          count++;
        } else {
          finished.push(waiting.shift()!);
          at = 0;
        }
      }
    });
    for (const job of finished) job.done();
    return count;
  }

  async function work(): Promise<void> {
    running = true;
    while (waiting.length && !signal.aborted) {
      const most = Math.max(FEWEST, total() * SHARE);
      for (let count = writeSome(most); count < most && waiting.length && !signal.aborted;) {
        await breathe();
        count += writeSome(most - count);
      }
      await wait((await frame()) * PAUSE);
    }
    running = false;
  }

  return (job, now) => {
    if (now) {
      during(() => {
        for (let i = 0; i < job.length; i++) job.write(i);
      });
      job.done();
    } else {
      waiting.push(job);
      if (!running) void work();
    }
  };
}
