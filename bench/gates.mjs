// npm run bench: our widget beside others that ask before a translator is loaded, in one run, into docs/benchmarks.md.
// What is measured: README.md. A time is never an error; a tool that asked the translator before consent is one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeBlocks } from './gates/docs.mjs';
import { bytesOf } from './gates/bytes.mjs';
import { openSite } from './gates/site.mjs';
import { SLOWER, timeOf } from './gates/time.mjs';
import { titleOf, tools } from './gates/tools.mjs';
import { median } from './results.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    /** Runs the page bench too; without it its table stays as it is. */
    page: { type: 'boolean', default: false },
    /** Prints instead of writing. */
    print: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0))
  throw new Error(`--rounds: expected a whole number, got "${values.rounds}"`);
if (!existsSync(new URL('../dist/consent-translate.js', import.meta.url)))
  throw new Error('expected a build: npm run build');

const whole = (value) => Math.round(value).toLocaleString('en');
const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** How busy the machine was: above its cores, times on the clock are too long. */
const load = () => `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;
const busy = load();
const site = await openSite();
const weights = new Map();
const times = new Map(tools.map((tool) => [tool, []]));
try {
  for (const tool of tools) weights.set(tool, await bytesOf(site, tool));
  // interleaved, in turns that begin elsewhere each round; the first one only warms the machine up
  for (let round = -1; round < rounds; round++)
    for (let i = 0; i < tools.length; i++) {
      const tool = tools[(i + Math.max(round, 0)) % tools.length];
      const found = await timeOf(site, tool);
      if (round >= 0) times.get(tool).push(found);
    }
} finally {
  await site.close();
}

const lightest = [...tools].sort((a, b) => weights.get(a).before.bytes - weights.get(b).before.bytes);
const bytes = table(
  ['', 'before consent, B', 'requests', 'until the first translated text, B', 'requests'],
  lightest.map((tool) => {
    const { before, after } = weights.get(tool);
    return [
      titleOf(tool),
      whole(before.bytes),
      before.requests,
      after ? whole(after.bytes) : '–',
      after?.requests ?? '–',
    ];
  }),
);
const middle = (tool, name) => median(times.get(tool).map((found) => found[name]));
const range = (tool) => {
  const found = times.get(tool).map(({ script }) => script);
  return `${whole(Math.min(...found))} to ${whole(Math.max(...found))}`;
};
const quickest = [...tools].sort((a, b) => middle(a, 'script') - middle(b, 'script'));
const time = table(
  ['', 'script, ms', 'from … to', 'on the clock, ms'],
  quickest.map((tool) => [titleOf(tool), whole(middle(tool, 'script')), range(tool), whole(middle(tool, 'clock'))]),
);
const machine = [
  `- ${site.version.replace('HeadlessChrome', 'Chromium')}, Node ${process.version.slice(1)}, ${process.platform} ${process.arch}`,
  `- ${cpus().length} cores (${cpus()[0]?.model.trim() || 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB memory`,
  `- measured on ${new Date().toISOString().slice(0, 10)}, ${busy} when it began, ${rounds} rounds, processor slowed down ${SLOWER} times in the second table`,
].join('\n');
const blocks = { machine, bytes, time };

if (values.page) {
  const script = fileURLToPath(new URL('page.mjs', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status) process.exitCode = 1;
  blocks.page = `${new Date().toISOString().slice(0, 10)}, ${load()} at its end.\n\n\`\`\`text\n${stdout.trim()}\n\`\`\``;
}
for (const [name, text] of Object.entries(blocks)) console.log(`\n${name}\n${text}`);
if (!values.print) await writeBlocks(new URL('../docs/benchmarks.md', import.meta.url), blocks);
