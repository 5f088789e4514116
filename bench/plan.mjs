// In which order what is measured: all engines once a round, so that a slow minute of the machine meets them all.

/** Above this many text nodes half of the rounds say enough. */
const LARGE = 10_000;
const PEER_ROUNDS = 2;
/** A measurement that must take longer than this (requests × latency, six at a time) is left out: milliseconds. */
const LIMIT = 10_000;

const isOurs = (engine) => engine === 'ours' || engine === 'floor';

/** How often something is measured: our figures most, those that they are compared with as often as it takes. */
function roundsOf({ engine, size, latency }, rounds) {
  const most = size > LARGE ? Math.ceil(rounds / 2) : rounds;
  if (engine === 'ours' || engine === 'screen' || (engine === 'floor' && !latency)) return most;
  if (engine === 'floor' || !latency) return Math.min(most, size > LARGE ? 1 : PEER_ROUNDS);
  return size > LARGE ? 0 : 1;
}

/** How long it would take at least, as far as is known, where that is too long to measure it; else 0. Milliseconds. */
export function atLeast({ engine, size, latency }, results) {
  const quick = { engine, size, latency: 0 };
  const wait = ((results.median(quick, 'requests') ?? 0) / 6) * latency;
  return results.median(quick, 'late') ?? (wait > LIMIT ? wait : 0);
}

/**
 * Yields one measurement after the other: `{ engine, size, latency, round, heap?, hold? }`. `screen` is measured where a round
 * trip takes time, beside the others.
 */
export function* plan({ rounds, sizes, latencies, engines, results }) {
  for (let round = 0; round < rounds; round++)
    for (const size of sizes)
      for (const latency of latencies) {
        const all = latency ? [...engines, 'screen'] : engines;
        // each round another one is the first
        for (const engine of [...all.slice(round % all.length), ...all.slice(0, round % all.length)]) {
          const job = { engine, size, latency, round };
          if (round < roundsOf(job, rounds) && !atLeast(job, results)) yield job;
        }
      }
  // what spoils the times of a page, on pages of their own
  for (const size of sizes)
    for (const engine of engines.filter(isOurs)) {
      yield { engine, size, latency: 0, round: 0, heap: true };
      if (engine === 'ours') yield { engine, size, latency: 0, round: 0, hold: true };
    }
}
