// The gate for bytes: what a page loads before consent, and what each part that is loaded later may weigh. Brotli 11.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const text = (file) => readFileSync(new URL(file, dist), 'utf8');
const weigh = (file) =>
  brotliCompressSync(text(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** A file and all that it imports at once. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  for (const [, path] of text(file).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
    withImports(new URL(path, `file:///${folder}`).pathname.slice(1), found);
  return found;
}

const chunks = readdirSync(new URL('chunks/', dist)).map((name) => `chunks/${name}`);
const chunk = (start) => chunks.find((name) => name.startsWith(`chunks/${start}`));
const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0);

const core = withImports('consent-translate.js');
/** What is added by files that are loaded later: with their imports, but for what is there already. */
const later = (...files) =>
  [...new Set(files.flatMap((file) => [...withImports(file)]))].filter((file) => !core.has(file));
const activation = withImports(chunk('activation-'));
const loads = chunks.filter((name) => /^chunks\/(?!text-provider)[a-z-]+\.load-/.test(name));
const providers = loads.map((name) => /\/(.+)\.load-/.exec(name)[1]);

/** The provider that a chunk belongs to: `google-cloud.load` is not google's. */
const idOf = (name) => providers.filter((id) => name.startsWith(`chunks/${id}`)).sort((a, b) => b.length - a.length)[0];

const budgets = [
  ...providers.map((id) => {
    const descriptor = chunk(`${id}-${version}`);
    const script = text(descriptor).includes('cookies') ? [chunk('de-script-')] : [];
    return {
      what: `before consent, German visitor, ${id}`,
      files: [...core, chunk('de-notice-'), ...later(descriptor), ...script],
      budget: 10_000,
    };
  }),
  // activation.js has come before; the goal is 6,000 (docs/decisions/2026-11-22-page-engine.md says why it is more)
  { what: 'engine', files: later(chunk('text-provider.load-')).filter((file) => !activation.has(file)), budget: 9_750 },
  { what: 'what script services share', files: [chunk('script-page-'), chunk('attributes-')], budget: 2_500 },
  ...providers.map((id) => ({
    what: `provider ${id}`,
    files: chunks.filter((name) => idOf(name) === id && name !== chunk(`${id}-${version}`)),
    budget: 2_500,
  })),
];

let over = 0;
for (const { what, files, budget } of budgets) {
  const bytes = sum(files);
  if (bytes > budget) over++;
  console.log(
    `${bytes > budget ? 'OVER' : 'ok  '} ${String(bytes).padStart(6)} of ${String(budget).padStart(6)} B  ${what}`,
  );
}
const parts = chunks
  .filter((name) => /-(notice|other|script|later|progress|failed|settings)-/.test(name))
  .map((name) => [weigh(name), name]);
const [heaviest, name] = parts.sort(([a], [b]) => b - a)[0];
const most = 700;
if (heaviest > most) over++;
console.log(
  `${heaviest > most ? 'OVER' : 'ok  '} ${String(heaviest).padStart(6)} of ${String(most).padStart(6)} B  heaviest part of a catalogue (${name.slice(7)})`,
);
if (over) process.exitCode = 1;
