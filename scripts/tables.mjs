// Writes what is generated in a page of docs/ between its markers, or with --check compares, and fails where it is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** A Markdown table. @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/**
 * @param {string} name of the page in docs/
 * @param {Record<string, string>} parts what belongs between `<!-- name: … -->` and `<!-- end of name -->`
 * @param {{ script: string, comparable?: (text: string) => string }} how `comparable` takes away what may differ
 */
export async function writeDocs(name, parts, { script, comparable = (text) => text }) {
  const page = new URL(`../docs/${name}`, import.meta.url);
  const before = readFileSync(page, 'utf8');
  let written = before;
  for (const [part, text] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- ${part}: [^\\n]* -->\\n)[^]*?(<!-- end of ${part} -->)`);
    if (!place.test(written))
      throw new Error(`expected <!-- ${part}: … --> and <!-- end of ${part} --> in docs/${name}`);
    written = written.replace(place, (_, begin, end) => `${begin}\n${text}\n\n${end}`);
  }
  const path = fileURLToPath(page);
  const after = await format(written, { ...(await resolveConfig(path)), filepath: path });
  if (!process.argv.includes('--check')) writeFileSync(page, after);
  else if (comparable(before) !== comparable(after)) {
    console.error(`docs/${name} is not up to date: run node scripts/${script}, after a build`);
    process.exitCode = 1;
  }
}
