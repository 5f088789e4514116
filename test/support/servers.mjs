// Servers of the machine (nginx, Apache, PHP, Apertium) as instances of a test's own: found, started in a folder of their own, ended.
import { accessSync, constants, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spawnHelper } from './process.mjs';

export const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Debian keeps servers where only root looks. */
const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
export const findProgram = (name) =>
  folders()
    .map((folder) => join(folder, name))
    .find(executable);

/** A folder for what a server reads and writes. */
export const serverFolder = (name) => mkdtempSync(join(tmpdir(), `${name}-`));

const ended = (child) =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.ref(); // else this process could end first
    child.once('exit', () => done());
    child.kill();
  });

/**
 * Starts a server, and waits until it is there. Where it does not start, the error has what it said.
 * @param {string} program @param {string[]} args
 * @param {{ folder: string, ready: () => Promise<unknown>, env?: Record<string, string> }} options `folder` is deleted at the end
 * @returns {Promise<{ written: (...names: string[]) => string, close: () => Promise<void> }>} `written`: files of the folder
 */
export async function startServer(program, args, { folder, ready, env }) {
  const output = openSync(join(folder, 'output'), 'a');
  const child = spawnHelper(program, args, {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  const written = (...names) =>
    names
      .map((name) => join(folder, name))
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
      .join('');
  async function close() {
    await ended(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  try {
    await Promise.race([ready(), child.failed]);
  } catch (cause) {
    const error = new Error(`${cause.message}\n${written('output')}`, { cause });
    await close();
    throw error;
  }
  return { written, close };
}
