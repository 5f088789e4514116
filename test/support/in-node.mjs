// Imports modules in a Node of its own with every way out watched, as a server or a tool does. Knows nothing of what they are.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const WATCH = `
  import net from 'node:net';
  const tried = [];
  globalThis.fetch = (address) => (tried.push(String(address)), Promise.reject(new Error('no network')));
  net.Socket.prototype.connect = function (...to) { tried.push(JSON.stringify(to)); return this; };
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const exports = {};
  for (const name of JSON.parse(process.argv[1])) exports[name] = Object.keys(await import(name));
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !/^(lit|reactive|customElements)/.test(name));
  const registered = JSON.parse(process.argv[2]).filter((name) => globalThis.customElements?.get(name));
  console.log(JSON.stringify({ tried, exports, registered, globals }));`;

/**
 * @param {string} cwd where the packages are found from
 * @param {readonly string[]} names what to import, in this order
 * @param {readonly string[]} [elements] tags that might be registered
 * @returns {Promise<{ tried: string[], exports: Record<string, string[]>, registered: string[], globals: string[], stderr: string }>}
 *   `tried`: the requests; `globals`: new ones, but those of Lit
 */
export async function inNode(cwd, names, elements = []) {
  const args = ['--input-type=module', '-e', WATCH, JSON.stringify(names), JSON.stringify(elements)];
  // a process that something keeps alive is ended, and fails; what a module prints makes no JSON
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 60_000 });
  return { ...JSON.parse(stdout), stderr };
}
