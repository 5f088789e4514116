// Debian's own Apertium server (APY), on loopback and a free port: a real translator for the promise tests and the demo.
// nginx in front of it is proxy-nginx.mjs.
import { accessSync, constants, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eventually, freePort, spawnHelper } from './process.mjs';

/** English to Spanish, and French by Catalan to English. */
const PAIRS = ['eng-spa', 'fra-cat', 'cat-eng'];
const MODES = '/usr/share/apertium/modes';
/** Debian's own: it has the modules, another one in front of it has not. */
const PYTHON = '/usr/bin/python3';
export const HINT = 'apt-get install apertium-apy apertium-eng-spa apertium-fra-cat apertium-eng-cat nginx-light';

/** APY serves on all interfaces and has no option for another address: it is bound to loopback here. */
const ON_LOOPBACK = `
import tornado.httpserver
bind = tornado.httpserver.HTTPServer.bind
tornado.httpserver.HTTPServer.bind = lambda self, port, *rest, **more: bind(self, port, address='127.0.0.1')
from apertium_apy.apy import main
main()`;

const executable = (path) => {
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

/**
 * What is missing for the real translator, in words; '' where all is here. Throws where REQUIRE_APERTIUM=1 says that it must be.
 */
export function apertiumMissing() {
  const missing = [
    ...(executable('/usr/bin/apertium-apy') && executable(PYTHON) ? [] : ['apertium-apy']),
    ...PAIRS.filter((pair) => !existsSync(join(MODES, `${pair}.mode`))),
    ...(findProgram('nginx') ? [] : ['nginx']),
  ];
  if (!missing.length) return '';
  const words = `${missing.join(', ')} not installed (${HINT})`;
  if (process.env.REQUIRE_APERTIUM === '1') throw new Error(`Required, but not here: ${words}`);
  return words;
}

/** A folder for what a server writes; deleted by `remove`. Its own log is told where it does not start. */
export function serverFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  const log = join(path, 'log');
  const output = openSync(log, 'a');
  return {
    path,
    stdio: ['ignore', output, output],
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
    explain: (cause) => new Error(`${cause.message}\n${readFileSync(log, 'utf8')}`, { cause }),
  };
}

/** Ends a child of `spawnHelper`, and waits until it has ended. */
export const ended = (child) =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.ref(); // else this process could end first
    child.once('exit', () => done());
    child.kill();
  });

/** @returns {Promise<{ host: string, requests: () => Promise<number>, close: () => Promise<void> }>} */
export async function startApertium() {
  const folder = serverFolder('apertium');
  const host = `127.0.0.1:${await freePort()}`;
  const child = spawnHelper(PYTHON, ['-c', ON_LOOPBACK, '-p', host.split(':')[1], MODES], {
    cwd: folder.path,
    stdio: folder.stdio,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const get = async (path) => (await (await fetch(`http://${host}/${path}`)).json()).responseData;
  async function close() {
    await ended(child);
    folder.remove();
  }
  try {
    await Promise.race([eventually(() => get('listPairs'), 20_000), child.failed]);
  } catch (cause) {
    const error = folder.explain(cause);
    await close();
    throw error;
  }
  return {
    host,
    /** How many translations it has made. */
    requests: async () => (await get('stats')).periodStats.requests,
    close,
  };
}
