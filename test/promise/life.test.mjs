// A page that is open for long stays as light as it was, and what it adds all the time is translated: a short run of
// bench/life.mjs, which counts nodes, listeners and bytes by the DevTools protocol, so in Chromium.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engines } from './driver.mjs';

const BENCH = fileURLToPath(new URL('../../bench/life.mjs', import.meta.url));
/** More than the bench lets anything grow by: one more a cycle is found. */
const CYCLES = 60;
const SECONDS = 5;

if (engines.some(({ name }) => name === 'chromium'))
  it(`after ${CYCLES} cycles there are no more nodes and listeners than before; of 100 texts a second none is left`, async () => {
    const run = promisify(execFile)(process.execPath, [BENCH, String(CYCLES), String(SECONDS)]);
    const { stdout } = await run.catch(({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`));
    assert.match(stdout, /nodes: \d+ → \d+/);
    assert.match(stdout, /left untranslated: 0/);
  });
