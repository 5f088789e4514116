// The gate for bytes: what a page loads before consent, and what each part that is loaded later may weigh. Brotli 11.
import { partsOf } from '../dist/messages/parts.js';
import * as en from '../dist/messages/en.js';
import { ids } from '../dist/providers/built-in.js';
import { tags } from './catalogues.mjs';
import { cases, chunk, chunks, filesBeforeConsent, sum, weigh, withImports } from './first-bytes.mjs';

const core = withImports('consent-translate.js');
/** What is added by files that are loaded later: with their imports, but for what is there already. */
const later = (...files) =>
  [...new Set(files.flatMap((file) => [...withImports(file)]))].filter((file) => !core.has(file));
const activation = withImports(chunk('activation'));

/** The provider that a chunk belongs to: `google-cloud.load` is not google's. */
const idOf = (name) => ids.filter((id) => name.startsWith(`chunks/${id}`)).sort((a, b) => b.length - a.length)[0];

const catalogues = tags.flatMap((tag) => Object.keys(partsOf(en)).map((part) => chunk(`${tag}-${part}`)));
const [heaviest] = catalogues.toSorted((one, other) => weigh(other) - weigh(one));

const before = cases.map(async (usual) => ({
  what: `before consent, German visitor, ${[usual.id, usual.way].filter(Boolean).join(' ')}`,
  files: await filesBeforeConsent(usual),
  budget: 10_000,
}));

export const weighed = [
  ...(await Promise.all(before)),
  // activation.js has come before; the goal is 6,000 (docs/decisions/2026-11-22-page-engine.md says why it is more)
  { what: 'engine', files: later(chunk('text-provider.load')).filter((file) => !activation.has(file)), budget: 9_950 },
  { what: 'what script services share', files: [chunk('script-page'), chunk('attributes')], budget: 2_500 },
  ...ids.map((id) => ({
    what: `provider ${id}`,
    files: chunks.filter((name) => idOf(name) === id && name !== chunk(id)),
    budget: 2_500,
  })),
  { what: `heaviest part of a catalogue (${heaviest.slice(7)})`, files: [heaviest], budget: 700 },
].map((one) => ({ ...one, bytes: sum(one.files) }));

if (process.argv[1]?.endsWith('/sizes.mjs')) {
  for (const { what, bytes, budget } of weighed) {
    const over = bytes > budget;
    if (over) process.exitCode = 1;
    console.log(`${over ? 'OVER' : 'ok  '} ${String(bytes).padStart(6)} of ${String(budget).padStart(6)} B  ${what}`);
  }
}
