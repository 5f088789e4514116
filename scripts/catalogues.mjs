// Writes src/messages/catalogues.ts, the list of the languages that have a file in src/messages: adding one is a single file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/messages/', import.meta.url);

/** The languages that have a catalogue, as BCP 47 tags. */
export const tags = readdirSync(folder)
  .map((file) => /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\.ts$/.exec(file)?.[1])
  .filter(Boolean)
  .sort((one, other) => one.localeCompare(other, 'en'));

const text = `// Written by scripts/catalogues.mjs from the files of this folder.
// rollup.config.mjs puts another list in its place, with a chunk for each part of each language.
import { partsOf } from './parts.js';

export const tags: readonly string[] = ${JSON.stringify(tags)};

const files: Readonly<Record<string, () => Promise<Parameters<typeof partsOf>[0]>>> = {
${tags.map((tag) => `  '${tag}': () => import('./${tag}.js'),`).join('\n')}
};

/** Loads one part of the catalogue of a language. */
export const loadPart = (tag: string, part: string): Promise<object> =>
  files[tag]!().then((file) => partsOf(file)[part as 'other']);
`;
const target = new URL('catalogues.ts', folder);
let before = '';
try {
  before = readFileSync(target, 'utf8');
} catch {
  // not written yet
}
if (before !== text) writeFileSync(target, text);
