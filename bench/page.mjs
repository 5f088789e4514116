// npm run bench:page: our page engine beside others and beside the floor, in one run. What is measured: README.md.
// A time is never an error. An engine of ours that leaves a node wrong is one, and so is a request that leaves the machine.
import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { bundle, openBrowser } from './browser.mjs';
import { goals } from './goals.mjs';
import { heap, measure, profile } from './measure.mjs';
import { plan } from './plan.mjs';
import { summary } from './profile.mjs';
import { goalTable, progress, resultTable } from './report.mjs';
import { Results } from './results.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '500,5000,50000' },
    latencies: { type: 'string', default: '0,50' },
    engines: { type: 'string', default: 'floor,ours,domtranslator,translate.js' },
    profile: { type: 'string' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const numbers = (name, least) =>
  list(values[name]).map((text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least) return number;
    throw new Error(`--${name}: expected whole numbers from ${least}, got "${text}"`);
  });
const sizes = numbers('sizes', 100).toSorted((a, b) => a - b);
const latencies = numbers('latencies', 0).toSorted((a, b) => a - b);
const [rounds] = numbers('rounds', 1);
const engines = list(values.engines);
const known = readdirSync(new URL('engines/', import.meta.url)).map((file) => file.slice(0, -3));
const unknown = engines.filter((engine) => !known.includes(engine));
if (unknown.length) throw new Error(`--engines: expected some of ${known.join(', ')}, got "${unknown}"`);

const started = Date.now();
const browser = await openBrowser({ engines: [...engines, 'screen'], sizes });
try {
  await (values.profile ? writeProfile() : compare());
  const elsewhere = browser.elsewhere();
  if (elsewhere.length) fail(`expected requests to this machine only, refused ${elsewhere.join(', ')}`);
} finally {
  await browser.close();
}

/** Of our engine (else of the last that was named) at the last size and the first latency. */
async function writeProfile() {
  const engine = engines.includes('ours') ? 'ours' : engines.at(-1);
  const size = sizes.at(-1);
  const found = await profile(browser, { engine, size, latency: latencies[0] });
  writeFileSync(values.profile, JSON.stringify(found.profile));
  console.log(`${engine}, ${size} text nodes, ${found.all.toFixed(0)} ms, in ${values.profile}\n`);
  console.log(summary(found.profile, `/${engine}.js`, await bundle(`engines/${engine}.js`)));
}

async function compare() {
  const results = new Results();
  for (const job of plan({ rounds, sizes, latencies, engines, results })) {
    progress(job);
    const found = job.heap ? { heap: await heap(browser, job) } : await measure(browser, job);
    results.add(job, found);
  }
  progress();
  console.log(`${browser.version}, medians, ms unless said otherwise`);
  for (const latency of latencies)
    for (const size of sizes) console.log(resultTable({ results, size, latency, engines }));
  console.log(goalTable(goals({ results, sizes, latencies })));
  if (engines.includes('ours')) {
    const minified = await bundle('engines/ours.js', { minify: true });
    const bytes = brotliCompressSync(minified).length;
    console.log(`Our engine, minified: about ${bytes} bytes brotli; npm run sizes says it exactly.`);
  }
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s in all.`);
  for (const text of results.mistakes('ours')) fail(text);
}

function fail(text) {
  process.exitCode = 1;
  console.error(`FAILED: ${text}`);
}
