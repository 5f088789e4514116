// Compiles as an integrator does who has installed the package: against the built types, with nothing skipped.
import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS =
  '--noEmit --strict --allowJs --checkJs --target es2022 --module nodenext --skipLibCheck false --noErrorTruncation';

/** What tsc says of what stands in a folder, a line each. @param {string[]} [args] without them it reads a tsconfig.json */
export async function compile(folder, args = []) {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, ...args], { cwd: folder });
    return [];
  } catch (failure) {
    const lines = failure.stdout?.split('\n').filter((line) => /\berror TS/.test(line));
    if (!lines?.length) throw failure;
    return lines;
  }
}

/** The names of the files that tsc complains of. @param {string[]} lines */
export const complainedOf = (lines) => [...new Set(lines.map((line) => line.slice(0, line.indexOf('('))))].sort();

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
    return await compile(folder, [...FLAGS.split(' '), '--types', '', ...Object.keys(files)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
