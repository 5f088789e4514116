// A @web/test-runner reporter that ends the run with one line of counts.
import { countsLine } from './counts.mjs';

export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const walk = ({ tests, suites }) => {
      for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suites.forEach(walk);
    };
    for (const { passed, testResults } of sessions) {
      const before = counts.failed;
      if (testResults) walk(testResults);
      // A file that did not load, or threw outside its tests, has no failed test to show for it.
      if (!passed && counts.failed === before) counts.failed++;
    }
    console.log(countsLine(counts));
  },
});
