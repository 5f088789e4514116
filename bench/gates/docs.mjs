// Puts what was measured into a document, between its markers `<!-- bench NAME -->` and `<!-- /bench -->`.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

/** @param {URL} file @param {Record<string, string>} blocks by their names; throws where one has no markers */
export async function writeBlocks(file, blocks) {
  let text = readFileSync(file, 'utf8');
  for (const [name, block] of Object.entries(blocks)) {
    const markers = new RegExp(`(<!-- bench ${name} -->)[^]*?(<!-- /bench -->)`);
    if (!markers.test(text)) throw new Error(`expected <!-- bench ${name} --> … <!-- /bench --> in ${file.pathname}`);
    text = text.replace(markers, (_, before, after) => `${before}\n\n${block}\n\n${after}`);
  }
  writeFileSync(file, await format(text, { parser: 'markdown', printWidth: 120 }));
}
