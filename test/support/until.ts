// How unit tests wait: for what is to be seen, never for a time that a busy machine would miss. Knows nothing of what is tested.

// taken before a test puts timers or clocks of its own in their place
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Milliseconds: longer than any machine takes, and less than the limit of a test. */
const LIMIT = 15_000;

/** Resolves once the condition holds; one that throws does not hold yet. Rejects after 15 s, saying what was waited for. */
export async function until(condition: () => unknown, message: string): Promise<void> {
  const start = now();
  for (let cause: unknown; ; await pause(10)) {
    try {
      if (await condition()) return;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (now() - start > LIMIT)
      throw new Error(`waited in vain for: ${message}${cause ? `; ${String(cause)}` : ''}`, { cause });
  }
}
