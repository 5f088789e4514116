// All that has to pass: npm run verify. What needs no browser's time is checked beside the tests, which leave some of it unused.
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const FIRST = [
  'node scripts/check-version.mjs',
  'npm run --silent lint',
  'npm run --silent types',
  'npm run --silent build',
];
const TESTS = 'node scripts/test.mjs --coverage';
const BESIDE = [
  'npm run --silent sizes',
  'node scripts/check-contract.mjs',
  'node scripts/readme.mjs --check',
  'node scripts/check-package.mjs',
  'node scripts/languages.mjs --check',
  'node scripts/reliability.mjs --check',
  'node scripts/csp.mjs --check',
  'node scripts/check-docs.mjs',
  'node demo/check-phrasebook.mjs',
];
/** So that a check takes nothing from a test that waits for a browser. */
const PATIENT = 5;

const failed = [];
const cwd = fileURLToPath(new URL('..', import.meta.url));
const ends = (child) => new Promise((done) => child.once('close', (code) => done(code === 0)));
const run = (command) => ends(spawn(command, { cwd, shell: true, stdio: 'inherit' }));

/** Says all at its end, as the tests speak meanwhile; what failed is said after them, where it is seen. */
async function runBeside(command) {
  const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  setPriority(child.pid, PATIENT);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const passed = await ends(child);
  const text = `\n${passed ? 'passed' : 'failed'}: ${command}\n${Buffer.concat(said)}`;
  if (passed) console.log(text);
  else failed.push(text);
}

for (const command of FIRST) if (!(await run(command))) process.exit(1);

const checks = async () => {
  for (const command of BESIDE) await runBeside(command);
};
const [passed] = await Promise.all([run(TESTS), checks()]);
for (const text of failed) console.log(text);
process.exitCode = passed && !failed.length ? 0 : 1;
