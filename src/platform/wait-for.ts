// Waits for what tells nobody that it has happened: asks again and again.
import { unlessAborted } from './unless-aborted.js';

/** Milliseconds between two questions. */
const PAUSE = 50;

/**
 * Resolves with the first answer that is truthy. Rejects with what `late` makes after `limit` milliseconds, with what
 * `check` throws, or with the reason of `signal`.
 */
export async function waitFor<T>(
  check: () => T,
  limit: number,
  late: () => Error,
  signal: AbortSignal,
): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  for (;;) {
    signal.throwIfAborted();
    const found = check();
    if (found) return found;
    if (performance.now() > end) throw late();
    await unlessAborted(new Promise((next) => setTimeout(next, PAUSE)), signal);
  }
}
