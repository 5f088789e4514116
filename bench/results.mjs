// Keeps what was measured, and answers with medians.

const key = ({ engine, size, latency }) => `${engine} ${size} ${latency}`;
/** What an engine can leave behind, in words. */
const MISTAKES = {
  left: 'text nodes do not show their translation',
  attributes: 'attributes do not show their translation',
  touched: 'text nodes were changed that should stay',
  changed: 'nodes are not what they were before, after the restore',
};

export function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export class Results {
  #found = new Map();
  #exact = [];

  /** `job` as in plan.mjs. What was measured while nodes were held is exact, but slow: only its mistakes count. */
  add(job, found) {
    this.#exact.push({ job, found });
    if (job.hold) return;
    const list = this.#found.get(key(job)) ?? [];
    this.#found.set(key(job), list);
    list.push(found);
  }

  /** @returns {number | undefined} of the rounds that have this value */
  median(job, name) {
    const values = (this.#found.get(key(job)) ?? []).map((found) => found[name]).filter(Number.isFinite);
    return values.length ? median(values) : undefined;
  }

  /** The most that any round left wrong. */
  worst(job, name) {
    const counts = (this.#found.get(key(job)) ?? []).flatMap((found) => found[name]?.count ?? []);
    return counts.length ? Math.max(...counts) : undefined;
  }

  /** What an engine left wrong, a line for each kind of page and mistake. @returns {string[]} */
  mistakes(engine) {
    const lines = new Map();
    for (const { job, found } of this.#exact.filter(({ job }) => job.engine === engine)) {
      const what = `${job.engine}, ${job.size} text nodes, ${job.latency} ms: `;
      for (const [name, words] of Object.entries(MISTAKES)) {
        const { count = 0, examples } = found[name] ?? {};
        if (count) lines.set(`${what}${name}`, `${what}${count} ${words}, as ${JSON.stringify(examples)}`);
      }
    }
    return [...lines.values()];
  }
}
