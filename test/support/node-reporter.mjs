// A compact reporter for node:test: a line a test, failures in full, then the failures once more and the counts.
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { countsLine, failureText } from './counts.mjs';

const reason = ({ error }) => error?.cause ?? error;
const indent = (text, by) => text.replace(/^/gm, ' '.repeat(by));

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  let group = ''; // the outermost suite
  for await (const { type, data } of events) {
    const margin = '  '.repeat(data?.nesting ?? 0);
    const suite = data?.details?.type === 'suite';
    if (type === 'test:start' && data.nesting === 0) {
      group = data.name;
      yield `\n${data.name}\n`;
    }
    if (type === 'test:stderr') yield data.message;
    // A file without a test in it passes, as Node sees it.
    const empty = data?.nesting === 0 && data.name?.endsWith('.test.mjs');
    if (type === 'test:pass' && !suite && !empty) {
      const skipped = data.skip !== undefined || data.todo !== undefined;
      counts[skipped ? 'skipped' : 'passed']++;
      yield `${margin}${skipped ? '-' : '✓'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
    }
    // A suite fails along with its tests; it counts by itself only when a hook of it failed.
    if (type === 'test:fail' && !(suite && data.details.error?.failureType === 'subtestsFailed')) {
      counts.failed++;
      const error = reason(data.details);
      const why = error?.stack ?? inspect(error);
      const path = [relative(process.cwd(), data.file ?? ''), group, data.nesting && data.name].filter(Boolean);
      failures.push(failureText(path.join(' > '), why));
      yield `${margin}failed: ${data.name}\n${indent(why, margin.length + 4)}\n`;
    }
  }
  yield `\n${[...failures, countsLine(counts)].join('\n')}\n`;
}
