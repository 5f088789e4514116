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

/**
 * On a huge page each write makes the browser lay out much of it, and one big write does so for longer than anybody waits: so
 * much of the whole is written before each frame, but not less than that many things.
 */
const SHARE = 1 / 4;
const FEWEST = 400;
/** A frame costs something whatever was written before it: for more to write, so many times its cost is waited. */
const PAUSE = 4;
/** Milliseconds that a slice of writing may take: shorter ones would make more frames. */
const LONGEST = 30;

/**
 * Answers a function that writes a job: now, or when there is time, in the order of the calls. `during` is called around all
 * writing; `progress` tells how many things are done, and how many there are in all as far as that is known.
 */
export function writing(
  during: (write: () => void) => void,
  progress: () => readonly [done: number, total: number],
  signal: AbortSignal,
): (job: Job, now: boolean) => void {
  const waiting: Job[] = [];
  let count = 0;
  let at = 0;
  let running = false;
  let wake = () => {};

  /** How much is written at once: a share, or the rest. */
  function portion(): number {
    const [done, total] = progress();
    return Math.min(Math.max(FEWEST, total * SHARE), total - done - at);
  }

  function writeSome(): void {
    const end = count - Math.max(FEWEST, progress()[1] * SHARE);
    const isOver = slice(LONGEST);
    const finished: Job[] = [];
    during(() => {
      while (waiting[0] && count > end && (count & 31 || !isOver())) {
        if (at < waiting[0].length) {
          waiting[0].write(at++);
          count--;
        } else {
          finished.push(waiting.shift()!);
          at = 0;
        }
      }
    });
    for (const job of finished) job.done();
  }

  async function work(): Promise<void> {
    running = true;
    while (waiting.length && !signal.aborted) {
      writeSome();
      const cost = await frame();
      if (count < portion()) await Promise.race([wait(cost * PAUSE), new Promise<void>((enough) => (wake = enough))]);
    }
    running = false;
  }

  return (job, now) => {
    if (now) {
      during(() => {
        for (let i = 0; i < job.length; i++) job.write(i);
      });
      job.done();
      return;
    }
    waiting.push(job);
    count += job.length;
    if (!running) void work();
    else if (count >= portion()) wake();
  };
}
