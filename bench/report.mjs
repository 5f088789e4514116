// Prints results as tables for people.
import { atLeast } from './plan.mjs';

const ms = (value) =>
  value === undefined ? '–' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
const count = (value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en'));

/** Columns: heading, name of the value, how it is written. */
const COLUMNS = [
  ['all', 'all', ms],
  ['seen', 'seen', ms],
  ['screen', 'screenAll', ms],
  ['restore', 'restore', ms],
  ['longest', 'longest', ms],
  ['own', 'longestScript', ms],
  ['script', 'script', ms],
  ['requests', 'requests', count],
  ['heap B', 'heap', count],
];
const WRONG = ['left', 'attributes', 'touched', 'changed'];

/** Rows of words, the first one aligned to the left. */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (row) => row.map((text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join('  ');
  return rows.map(line).join('\n');
}

/** Where figures are missing: how long it takes at least. */
function remark(results, job) {
  if (['all', 'restore'].every((name) => results.median(job, name) !== undefined)) return '';
  const least = results.median(job, 'late') ?? atLeast(job, results);
  return least ? ` (> ${ms(least)})` : '';
}

/** One size and latency: a row an engine. */
export function resultTable({ results, size, latency, engines }) {
  const rows = [...engines, ...(latency ? ['screen'] : [])].map((engine) => {
    const job = { engine, size, latency };
    return [
      engine + remark(results, job),
      ...COLUMNS.map(([, name, write]) => write(results.median(job, name))),
      ...WRONG.map((name) => count(engine === 'screen' ? undefined : results.worst(job, name))),
    ];
  });
  const head = [`${count(size)} text nodes, ${latency} ms`, ...COLUMNS.map(([heading]) => heading), ...WRONG];
  return `\n${table([head, ...rows])}`;
}

/** @param {ReturnType<typeof import('./goals.mjs').goals>} rows */
export function goalTable(rows) {
  const write = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0));
  return `\n${table([
    ['goal', 'is', 'at most', ''],
    ...rows.map(({ what, value, bound, unit }) => [
      what,
      `${write(value)} ${unit}`.trim(),
      `${write(bound)} ${unit}`.trim(),
      value <= bound ? 'ok' : 'OVER',
    ]),
  ])}\n`;
}

/** Says on a terminal what is being measured; nothing where the output goes to a file. */
export function progress(job) {
  if (!process.stderr.isTTY) return;
  const text = job ? `round ${job.round + 1}: ${job.engine}, ${job.size}, ${job.latency} ms` : '';
  process.stderr.write(`\r\x1b[K${text}`);
}
