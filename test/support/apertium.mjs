// Debian's own Apertium server (APY), on loopback and a free port: a real translator for the promise tests and the demo.
// nginx in front of it is proxy-nginx.mjs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort } from './process.mjs';
import { executable, findProgram, serverFolder, startServer } from './servers.mjs';

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

/** @returns {Promise<{ host: string, requests: () => Promise<number>, close: () => Promise<void> }>} */
export async function startApertium() {
  const host = `127.0.0.1:${await freePort()}`;
  const get = async (path) => (await (await fetch(`http://${host}/${path}`)).json()).responseData;
  const { close } = await startServer(PYTHON, ['-c', ON_LOOPBACK, '-p', host.split(':')[1], MODES], {
    folder: serverFolder('apertium'),
    ready: () => eventually(() => get('listPairs')),
    env: { LC_ALL: 'C.UTF-8' },
  });
  return {
    host,
    /** How many translations it has made. */
    requests: async () => (await get('stats')).periodStats.requests,
    close,
  };
}
