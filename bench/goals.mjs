// The goals of the page engine, as ratios to the floor of the same run. Knows the figures, not how they come about.

/** A larger page may take this much more a text node than one of a tenth of its size: "linear". */
const LINEAR = 1.25;

/** What could be measured of them. @returns {{ what: string, value: number, bound: number, unit: string }[]} */
export function goals({ results, sizes, latencies }) {
  const rows = [];
  const add = (what, value, bound, unit = '×') => rows.push({ what, value, bound, unit });
  const get = (engine, size, name, latency = 0) => results.median({ engine, size, latency }, name);
  const ratio = (size, name) => get('ours', size, name) / get('floor', size, name);
  /** The worse of all latencies. */
  const worst = (size, name) => Math.max(...latencies.map((latency) => get('ours', size, name, latency) ?? 0));
  const nodes = (size) => `${size.toLocaleString('en')} text nodes`;
  const trip = latencies.find((latency) => latency > 0);

  for (const size of sizes) {
    if (size >= 5_000) {
      const bound = size > 5_000 ? 6 : 4;
      add(`all, ${nodes(size)}: floor`, ratio(size, 'all'), bound);
      // the floor's "all" is over before the browser lays out anything of it, ours has all pictures but the last in it
      add(`all until it is seen, ${nodes(size)}: floor`, ratio(size, 'seen'), bound);
      add(`longest task, script of ours, ${nodes(size)}`, worst(size, 'longestScript'), 50, 'ms');
      add(`the same, restoring, ${nodes(size)}`, worst(size, 'restoreScript'), 50, 'ms');
      add(
        `longest task with layout, ${nodes(size)}: floor`,
        worst(size, 'longest') / get('floor', size, 'longest'),
        0.25,
      );
    }
    add(`own script, ${nodes(size)}: floor`, ratio(size, 'script'), 2.5);
    if (trip) {
      const floor = get('screen', size, 'all', trip);
      add(`first screen, ${nodes(size)}, ${trip} ms: floor`, get('ours', size, 'screenAll', trip) / floor, 1.5);
    }
    add(`restore, ${nodes(size)}: floor`, ratio(size, 'restore'), 2);
    // below, the code of any engine weighs more than what it keeps
    if (size >= 5_000) add(`heap that stays, ${nodes(size)}`, get('ours', size, 'heap'), 200, 'B a node');
    if (size >= 50_000) add(`requests, ${nodes(size)}`, get('ours', size, 'requests'), 420, '');
  }
  const [small, large] = sizes.slice(-2);
  // without the weight of the code itself
  const kept = (size) => get('ours', size, 'heap') * size;
  if (sizes.length > 1) {
    add(
      `heap that stays, from ${small} to ${nodes(large)}`,
      (kept(large) - kept(small)) / (large - small),
      200,
      'B a node',
    );
    for (const [name, words] of [
      ['all', 'all'],
      ['script', 'own script'],
    ])
      add(
        `growth of ${words}, ${small} to ${nodes(large)}`,
        get('ours', large, name) / get('ours', small, name),
        (large / small) * LINEAR,
      );
  }
  const wrong = ['left', 'attributes', 'touched', 'changed'].flatMap((name) =>
    sizes.flatMap((size) => latencies.map((latency) => results.worst({ engine: 'ours', size, latency }, name))),
  );
  add('nodes left wrong, all sizes and latencies', Math.max(...wrong), 0, '');
  return rows.filter(({ value }) => Number.isFinite(value));
}
