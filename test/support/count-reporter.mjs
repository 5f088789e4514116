// A @web/test-runner reporter that ends the run with its failures and one line of counts.
import { relative } from 'node:path';
import { countsLine, failureText } from './counts.mjs';

const message = ({ name, message, stack } = {}) =>
  [name && message ? `${name}: ${message}` : (message ?? 'no reason given'), stack].filter(Boolean).join('\n');

export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    for (const { passed, testResults, testFile, browser, errors } of sessions) {
      const file = `${relative(process.cwd(), testFile)} (${browser.name})`;
      const before = counts.failed;
      const walk = ({ name, tests, suites }, above) => {
        const path = name ? [...above, name] : above;
        for (const test of tests) {
          const kind = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
          counts[kind]++;
          if (kind === 'failed') failures.push(failureText([...path, test.name].join(' > '), message(test.error)));
        }
        for (const suite of suites) walk(suite, path);
      };
      if (testResults) walk(testResults, [file]);
      // A file that did not load, or threw outside its tests, has no failed test to show for it.
      if (!passed && counts.failed === before) {
        counts.failed++;
        failures.push(failureText(file, errors.map(message).join('\n') || 'left without a result'));
      }
    }
    for (const failure of failures) console.log(failure);
    console.log(countsLine(counts));
  },
});
