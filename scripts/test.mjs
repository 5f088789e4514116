// Runs all tests in all engines found, and ends with one line: "N passed, N failed".
//
// npm test -- test/page/segments.test.ts        one unit test file; a *.test.mjs file is a promise test
// BROWSERS=firefox npm test                     one engine; more variables in test/support/browsers.mjs
// npm test -- --coverage                        flags go to @web/test-runner
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findEngines } from '../test/support/browsers.mjs';
import { countsLine, readCounts } from '../test/support/counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path) => fileURLToPath(new URL(path, new URL('..', import.meta.url)));
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

/** Runs a runner, shows what it says (at its end, where several run at once), and adds up its last line of counts. */
async function run(title, args, env = {}, atEnd = false) {
  const said = [];
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
    say(found ? `${title}: ${line}` : line);
  }
  const code = await exit;
  if (code !== 0) broken = true;
  if (code !== 0 && counts?.failed === 0) {
    say(`${title}: left with code ${code}: coverage below its threshold, or an error outside of the tests`);
  }
  if (atEnd) console.log(said.join('\n'));
  if (!counts) total.failed++; // it fell over before it could count, and perhaps even left with code 0
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

if (present.length && (unit.length || !named.length)) {
  const files = unit.length ? { FILES: unit.join(',') } : {};
  await run('unit tests', [file('node_modules/@web/test-runner/dist/bin.js'), ...flags], { BROWSERS, ...files });
}
if (present.length && (promises.length || !named.length)) {
  const reporter = `--test-reporter=${new URL('../test/support/node-reporter.mjs', import.meta.url)}`;
  const list = promises.length ? promises : allPromises();
  // each engine in a process of its own, side by side: most of the time a browser is waited for; what needs no engine, or any
  // one, is run by the one that has the least to do
  const names = BROWSERS.split(',');
  const once = names.includes('firefox') ? 'firefox' : names[0];
  await Promise.all(
    names.map((name) =>
      run(
        `promise tests (${name})`,
        [reporter, file('test/promise/run.mjs'), ...list],
        { BROWSERS: name, ...(name !== once && { WITHOUT_BROWSER: 'no' }) },
        true,
      ),
    ),
  );
}

if (total.passed + total.failed === 0) console.log('No test ran.');
process.exitCode = broken || total.failed || !total.passed ? 1 : 0;
console.log(`\n${countsLine(total)}`);
