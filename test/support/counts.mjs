// What every test run says at its end, written and read in one place: its failures once more, as the end of a log is what is
// read and sometimes all that is kept of it, and then one line of counts.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts} counts */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** @param {string} line @returns {Counts | null} */
export function readCounts(line) {
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim());
  return match && { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) };
}

/** Of one failure: enough to know the cause by, and little enough for many. */
const MOST_LINES = 20;
const FIRST = '✗ ';
const NEXT = '    | ';
/** Of the machinery, whatever the failure. */
const NOISE = /^\s+at .*\(?node:internal\//;

/** @param {string} name file and name of the test @param {string} why */
export function failureText(name, why) {
  const lines = why
    .trimEnd()
    .split('\n')
    .filter((line) => !NOISE.test(line));
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES);
  if (more > 0) shown.push(`and ${more} lines more`);
  return [`${FIRST}${name}`, ...shown.map((line) => `${NEXT}${line}`)].join('\n');
}

/** @param {string} line @returns {boolean} whether it is of a failure that a run tells at its end */
export const isOfFailure = (line) => line.startsWith(FIRST) || line.startsWith(NEXT);
