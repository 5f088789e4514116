// Writes the tables of docs/languages.md: the catalogues, from the first lines of their files, and which one a tag reads.
// node scripts/languages.mjs, after a build; with --check it only compares, and fails where a table is not up to date.
import { readdirSync, readFileSync } from 'node:fs';
import { direction } from '../dist/platform/direction.js';
import { canonical, closest, displayName } from '../dist/platform/language-tags.js';
import { table, writeDocs } from './tables.mjs';

const folder = new URL('../src/messages/', import.meta.url);

/** "German. Review: written by the project, not yet reviewed by a native speaker." */
function catalogue(file) {
  const source = readFileSync(new URL(file, folder), 'utf8');
  const head = source.slice(0, source.search(/\n(?!\/\/)/)).replace(/^\/\/ ?/gm, '');
  const review = /Review: ([^]*?)\.?$/.exec(head)?.[1].replace(/\s+/g, ' ');
  if (!review) throw new Error(`expected "// Language. Review: who, when." as the first lines of ${file}; got ${head}`);
  const tag = file.replace('.ts', '');
  return {
    tag,
    name: /^[^.,]+/.exec(head)[0],
    review: /not yet reviewed by a native speaker/.test(review) ? 'not yet' : review,
  };
}

const catalogues = readdirSync(folder)
  .filter((file) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?\.ts$/.test(file))
  .map(catalogue)
  .sort((one, other) => one.tag.localeCompare(other.tag, 'en'));
const tags = catalogues.map(({ tag }) => tag);

/** What browsers say that is no tag of ours, or looks like another one. */
const asked = 'de-AT en-US zh-CN zh-SG zh-TW zh-HK sr-RS sr-Latn-RS sh pt-BR fa-IR fa-AF ku-TR kmr ku-Arab no nn'.split(
  ' ',
);

const tables = {
  catalogues: table(
    ['tag', 'language', 'its own name', 'written', 'reviewed by a native speaker'],
    catalogues.map(({ tag, name, review }) => [
      `[\`${tag}\`](../src/messages/${tag}.ts)`,
      name,
      displayName(tag, tag),
      direction(tag) === 'rtl' ? 'right to left' : '',
      review,
    ]),
  ),
  matching: table(
    ['a browser, or `languages`, says', 'reads'],
    asked
      .map((tag) => [`\`${tag}\``, closest(canonical(tag), tags)])
      .map(([tag, found]) => [tag, found ? `\`${found}\`` : 'none']),
  ),
  count: `${catalogues.length} catalogues, ${catalogues.filter(({ review }) => review !== 'not yet').length} of them reviewed by a native speaker.`,
};

/** Without own names, and the width that they give their column: they come from the engine, and may change with it. */
const comparable = (text) => text.replace(/^(\| \[`[^|]*\|[^|]*\|)[^|]*\|/gm, '$1').replace(/[ -]*\|[ -]*/g, '|');
await writeDocs('languages.md', tables, { script: 'languages.mjs', comparable });
