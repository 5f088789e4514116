// Writes dist/notices.json: every wording of a notice that this version ships, by the hash in the record of a consent.
import { readFileSync, writeFileSync } from 'node:fs';
import { noticesOf } from '../dist/messages/notices.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const notices = await noticesOf();
writeFileSync(new URL('../dist/notices.json', import.meta.url), JSON.stringify({ version, notices }, null, 1));
