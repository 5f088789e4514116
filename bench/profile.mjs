// Sums up a CPU profile in words: which functions of one script took the time themselves.

/** The source file that a line of a bundle is from, as esbuild says in a comment above it. */
function sourceFinder(bundle) {
  const lines = bundle.split('\n');
  return (number) => {
    for (let at = number; at >= 0; at--) {
      const [, path] = /^\s*\/\/ (?:\.\.\/)*(\S+\.(?:ts|js))$/.exec(lines[at] ?? '') ?? [];
      if (path) return path;
    }
    return '';
  };
}

/**
 * The functions with the most self time. What the browser does for them (`setAttribute`, say) has a line of its own.
 * @param {object} profile as Chromium writes it @param {string} file end of the script's address @param {string} bundle its text
 */
export function summary({ nodes, samples, timeDeltas }, file, bundle, lines = 30) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const sourceOf = sourceFinder(bundle);
  /** Whether a node is in the script, or something of the browser's that it called. */
  const isOwn = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url } = byId.get(at).callFrame;
      if (url) return url.endsWith(file);
    }
    return false;
  };
  const totals = new Map();
  let own = 0;
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    const mine = isOwn(id);
    if (mine) own += timeDeltas[i];
    const place = `${url.split('/').at(-1)}:${lineNumber + 1}`;
    const where = !url ? (mine ? 'called by it' : '') : mine ? `${sourceOf(lineNumber)} (${place})` : place;
    const key = `${(functionName || '(anonymous)').padEnd(24)} ${where}`;
    totals.set(key, (totals.get(key) ?? 0) + timeDeltas[i]);
  });
  const ms = (microseconds) => (microseconds / 1000).toFixed(1).padStart(9);
  return [
    `${ms(own)} ms  own script, all of it`,
    ...[...totals]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, lines)
      .map(([key, time]) => `${ms(time)} ms  ${key}`),
  ].join('\n');
}
