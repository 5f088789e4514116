// In which order what is measured: all engines once a round, so that a slow minute of the machine meets them all.

/** Above this many text nodes half of the rounds say enough. */
const LARGE = 10_000;
const PEER_ROUNDS = 2;
/** A measurement that must take longer than this (requests × latency, six at a time) is left out: milliseconds. */
const LIMIT = 10_000;

const isOurs = (engine) => engine === 'ours' || engine === 'floor';

/** How long an engine waits at least for its requests. */
export const waits = (requests, latency) => (requests / 6) * latency;

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
          const most = size > LARGE ? Math.ceil(rounds / 2) : rounds;
          const peer = size > LARGE ? 1 : PEER_ROUNDS;
          const spare = engine === 'floor' && latency ? 1 : Infinity;
          if (round >= Math.min(most, spare, isOurs(engine) || engine === 'screen' ? most : peer)) continue;
          if (latency && waits(results.median({ engine, size, latency: 0 }, 'requests') ?? 0, latency) > LIMIT)
            continue;
          yield { engine, size, latency, round };
        }
      }
  // what spoils the times of a page, on pages of its own
  for (const size of sizes)
    for (const engine of engines.filter(isOurs)) {
      yield { engine, size, latency: 0, round: 0, heap: true };
      if (engine === 'ours') yield { engine, size, latency: 0, round: 0, hold: true };
    }
}
