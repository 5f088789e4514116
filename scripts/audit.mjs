// npm run audit: a folder for the data protection officer, from a real run in a browser: what was requested and stored before
// the press, after it and after it was taken back; facts, wordings, pictures, and the entry for the record of processing.
//
// npm run audit -- [FOLDER] [--config FILE]   FOLDER: audit/ by default, emptied first; FILE: the site's file of settings, as in
// docs/embedding.md, or the attributes of your element as JSON
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runAudit } from './audit/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { config: { type: 'string' } },
});
if (positionals.length > 1) throw new Error(`expected one folder, got ${positionals.join(' ')}`);
const [folder = 'audit'] = positionals;
const attributes = values.config ? JSON.parse(readFileSync(values.config, 'utf8')) : undefined;
const audits = await runAudit({ folder, attributes });
for (const { facts, findings } of audits) {
  if (audits.length > 1) console.log(`${facts.provider}:`);
  for (const { good, en } of findings) console.log(`${good ? 'ok    ' : 'FAILED'} ${en}`);
}
console.log(`\n${folder}/index.html tells what was seen.`);
if (audits.some(({ findings }) => findings.some(({ good }) => !good))) process.exitCode = 1;
