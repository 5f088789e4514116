// Writes what has been answered: at once what is on screen, the rest in slices that leave the browser time to lay out the
// page, which on a huge page costs more than all of our own work. Knows no service.
import { frame, slice, wait } from './schedule.js';

/** A list of things to write. */
export interface Job {
  readonly length: number;
  readonly write: (index: number) => void;
  /** All is written. */
  readonly done: () => void;
}

/** Milliseconds of layout that a slice may always cause. */
const CHEAP = 8;
/** On a huge page the smallest write makes a whole layout: a slice may cost so many times that. */
const DEAR = 2.5;
/** How many things the first slice writes; how much the next may grow. */
const FIRST = 200;
const GROWTH = 4;
/** A pause is so much of the cost of the frame before it, so that the page answers to its visitor meanwhile. */
const PAUSE = 0.25;

/** Answers a function that writes a job: now, or when there is time, in the order of the calls. `during` is called around all writing. */
export function writing(during: (write: () => void) => void, signal: AbortSignal): (job: Job, now: boolean) => void {
  const waiting: Job[] = [];
  let at = 0;
  let running = false;
  let allowance = FIRST;
  let cheapest = Infinity;

  async function work(): Promise<void> {
    running = true;
    while (waiting.length && !signal.aborted) {
      const isOver = slice();
      const finished: Job[] = [];
      let count = 0;
      during(() => {
        while (waiting[0] && count < allowance && (count & 31 || !isOver())) {
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
      const cost = await frame();
      cheapest = Math.min(cheapest, cost);
      const each = Math.max(cost - cheapest, 1) / Math.max(count, 1);
      const room = Math.max(CHEAP, DEAR * cheapest) - cheapest;
      allowance = Math.min(Math.max(room / each, FIRST / 2), GROWTH * allowance);
      if (cost > CHEAP) await wait(cost * PAUSE);
    }
    running = false;
  }

  return (job, now) => {
    if (now) {
      during(() => {
        for (let i = 0; i < job.length; i++) job.write(i);
      });
      job.done();
      void frame().then((cost) => (cheapest = Math.min(cheapest, cost)));
    } else {
      waiting.push(job);
      if (!running) void work();
    }
  };
}
