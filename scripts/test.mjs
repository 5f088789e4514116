// Runs all tests in all engines found, and ends with what failed and one line: "N passed, N failed".
//
// npm test -- test/page/segments.test.ts        one unit test file; a *.test.mjs file is a promise test
// BROWSERS=firefox npm test                     one engine; more variables in test/support/browsers.mjs
// npm test -- --coverage                        flags go to @web/test-runner
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findEngines } from '../test/support/browsers.mjs';
import { countsLine, isOfFailure, readCounts } from '../test/support/counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path) => fileURLToPath(new URL(path, new URL('..', import.meta.url)));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
let broken = false;

/** Runs a runner, shows what it says (at its end, where several run at once), adds up its last line of counts, and keeps what failed. */
async function run(title, args, env = {}, atEnd = false) {
  const said = [];
  const failed = [];
  const say = (line) => (atEnd ? said.push(line) : console.log(line));
  say(`\n${title}`);
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['inherit', 'pipe', 'inherit'] };
  const child = spawn(process.execPath, args, options);
  const exit = new Promise((done) => child.once('close', done));
  let counts = null;
  for await (const raw of createInterface({ input: child.stdout })) {
    const line = stripVTControlCharacters(raw); // the runner moves the cursor even where there is none
    const found = readCounts(line);
    counts = found ?? counts;
    if (isOfFailure(line)) failed.push(line);
    else say(found ? `${title}: ${line}` : line);
  }
  const code = await exit;
  if (code !== 0) broken = true;
  if (atEnd) console.log(said.join('\n'));
  if (code !== 0 && counts?.failed === 0) {
    failed.push(`left with code ${code}: coverage below its threshold, or an error outside of the tests`);
  }
  if (!counts) {
    total.failed++; // it fell over before it could count, and perhaps even left with code 0
    failed.push(`left with code ${code} before it had counted its tests; it said at last:`, ...said.slice(-20));
  }
  if (failed.length) failures.push(`\n${title}`, ...failed);
  for (const kind of Object.keys(total)) total[kind] += counts?.[kind] ?? 0;
}

const engines = await findEngines().catch((error) => {
  console.log(error.message);
  total.failed++;
  return [];
});
for (const { name, found, hint } of engines) {
  const whole = found?.full ? ` (unit tests), ${found.full.executablePath} (promise tests)` : '';
  const what = `${found?.executablePath ?? found?.binary}${whole}`;
  console.log(found ? `testing in ${name}: ${what}` : `skipping ${name}: not installed (${hint})`);
}

const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('-'));
const named = args.filter((arg) => !arg.startsWith('-'));
const unit = named.filter((path) => path.endsWith('.ts'));
const promises = named.filter((path) => path.endsWith('.mjs'));
const allPromises = () =>
  readdirSync(file('test/promise'))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `test/promise/${name}`);

const present = engines.filter(({ found }) => found).map(({ name }) => name);
// What was found here is what the runners use: a browser cannot vanish between them unnoticed.
const BROWSERS = process.env.BROWSERS || present.join(',');

/** Browsers at once: most of the time one is waited for, so that a processor has time for two. */
const MOST = Math.max(4, 2 * availableParallelism());
/** As each process starts browsers of its own, a few files alone are not taken apart. */
const PARTS = promises.length ? 1 : 4;

// Each engine in processes of its own; what needs no engine, or any one, is shared out among them (test/promise/driver.mjs).
// Neighbours in the list are of one kind, and as long: they go apart.
const jobs = [];
if (present.length && (promises.length || !named.length)) {
  const reporter = `--test-reporter=${new URL('../test/support/node-reporter.mjs', import.meta.url)}`;
  const list = promises.length ? promises : allPromises();
  for (let part = 0; part < PARTS; part++) {
    const files = list.filter((_, i) => i % PARTS === part);
    // WebKit is the last of the list, and the slowest: it begins
    for (const name of BROWSERS.split(',').filter(Boolean).toReversed()) {
      const title = `promise tests (${name}${PARTS > 1 ? `, part ${part + 1}` : ''})`;
      const args = [reporter, file('test/promise/run.mjs'), ...files];
      jobs.push(() => run(title, args, { BROWSERS: name, SHARED_BY: present.join(',') }, true));
    }
  }
}
const lanes = (count) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      for (let job; (job = jobs.shift());) await job();
    }),
  );

if (present.length && (unit.length || !named.length)) {
  const files = unit.length ? { FILES: unit.join(',') } : {};
  const args = [file('node_modules/@web/test-runner/dist/bin.js'), ...flags];
  // it has a browser of each engine
  const beside = lanes(MOST - present.length);
  await run('unit tests', args, { BROWSERS, ...files });
  await Promise.all([beside, lanes(present.length)]);
} else await lanes(MOST);

if (total.passed + total.failed === 0) console.log('No test ran.');
process.exitCode = broken || total.failed || !total.passed ? 1 : 0;
for (const line of failures) console.log(line);
console.log(`\n${countsLine(total)}`);
