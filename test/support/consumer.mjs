// Compiles files as an integrator does who has installed the package: against the built types, with nothing skipped.
import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS =
  '--noEmit --strict --allowJs --checkJs --target es2022 --module nodenext --skipLibCheck false --noErrorTruncation';

/**
 * What tsc says, a line each; of a file without a mistake nothing.
 * @param {Record<string, string>} files name → text @param {readonly string[]} packages others that they import
 * @returns {Promise<string[]>} "file.js(16,22): error …"
 */
export async function complaints(files, packages = []) {
  const folder = mkdtempSync(join(tmpdir(), 'consent-translate-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/consent-translate'));
    for (const name of packages) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const args = [tsc, ...FLAGS.split(' '), '--types', '', ...Object.keys(files)];
    await promisify(execFile)(process.execPath, args, { cwd: folder });
    return [];
  } catch (failure) {
    if (!failure.stdout) throw failure;
    return failure.stdout.split('\n').filter((line) => /: error TS/.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
