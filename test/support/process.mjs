// Small process helpers for the launchers: a free loopback port, a child that ends with us, a try-until loop.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A loopback port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const children = new Set();
// An interrupted run must not leave a browser or an X server behind.
process.once('exit', () => children.forEach((child) => child.kill()));

/**
 * Like child_process.spawn, but the child ends when this process does, and a missing program is a readable error.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnHelper(program, args, options) {
  const child = spawn(program, args, options);
  child.unref(); // nor does it keep us alive
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.failed = new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`${program} did not start: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`${program} ended early with code ${code}`)));
  });
  child.failed.catch(() => {});
  return child;
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Repeats `attempt` until it does not throw, at most half a minute: a busy machine takes long to start a server.
 * @template T @param {() => Promise<T>} attempt @returns {Promise<T>}
 */
export async function eventually(attempt) {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
