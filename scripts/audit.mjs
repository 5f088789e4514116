// npm run audit: a folder for the data protection officer, from a real run in a browser: what was requested and stored before
// the press, after it and after it was taken back; facts, wordings, pictures, and the entry for the record of processing.
//
// npm run audit -- [FOLDER] [--config FILE]   FOLDER: audit/ by default, emptied first; FILE: the attributes of your element as JSON
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
const { findings } = await runAudit({ folder, attributes });
for (const { good, en } of findings) console.log(`${good ? 'ok    ' : 'FAILED'} ${en}`);
console.log(`\n${folder}/index.html tells what was seen.`);
if (findings.some(({ good }) => !good)) process.exitCode = 1;
