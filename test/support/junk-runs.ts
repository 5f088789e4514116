// Runs the same for thousands of inputs; a failure says its seed and path, and the smallest input that fails.
// Again: JUNK_SEED=… JUNK_PATH=… npm test -- <the file>; JUNK_TIMES=10 looks ten times as long.
import fc from 'fast-check';
import { setting } from './commands.js';
import { Watch } from './junk.js';

const SEED = 20261129;

/** Runs it for `inputs` of them, one after the other; afterwards nothing of it may have reached the page. */
export async function forEach<T>(some: fc.Arbitrary<T>, inputs: number, run: (one: T) => unknown): Promise<void> {
  const watch = new Watch();
  const seed = Number((await setting('JUNK_SEED')) || SEED);
  const path = (await setting('JUNK_PATH')) || undefined;
  const times = Number((await setting('JUNK_TIMES')) || 1);
  const property = fc.asyncProperty(some, async (one) => {
    await run(one);
    watch.look();
  });
  try {
    const found = await fc.check(property, { seed, path, numRuns: path ? 1 : inputs * times });
    const { message } = (found.errorInstance ?? {}) as { message?: string };
    if (found.failed) throw new Error(`${fc.defaultReportMessage(found)?.slice(0, 3000)}\n${message}`);
    await new Promise((done) => setTimeout(done, 50)); // what is unhandled is told a little later
    watch.look();
  } finally {
    watch.end();
  }
}
