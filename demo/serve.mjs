// Shows the demo: the city's pages on one loopback port, its translation service on another. Needs no network.
// node demo/serve.mjs; PORT and TRANSLATOR_PORT choose the ports, TRANSLATOR_MODE is described in translator.mjs.
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyOf } from './policy.mjs';
import { createTranslator } from './translator.mjs';

const HOST = '127.0.0.1';
const DEMO = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const ENDPOINT_IN_PAGES = 'http://127.0.0.1:8091/';
const PORTS_TRIED = 20;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const PAGES = [
  ['', 'press page of the city'],
  ['buergeramt.html', 'second page: the choice carries over'],
  ['privacy.html', 'privacy page with <consent-translate-settings>'],
  ['promise.html', 'the promise, with a live log of what is requested and stored'],
  ['playground.html', 'change attributes and looks, copy the lines to paste'],
  ['check.html', 'paste your lines, and read what is missing'],
  ['features/', 'one page a feature: button in the header, one file for all pages, own words, failures …'],
];

/** The file behind an address, or null: only known types, and nothing outside the two folders (links are followed first). */
async function findFile(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (path.endsWith('/')) path += 'index.html';
  const isDist = path.startsWith('/dist/');
  const root = await realpath(isDist ? DIST : DEMO).catch(() => null);
  if (!root || !(extname(path) in TYPES)) return null;
  const file = await realpath(join(root, isDist ? path.slice('/dist'.length) : path)).catch(() => null);
  return file?.startsWith(root + sep) ? file : null;
}

function createSite(translatorUrl) {
  const headers = {
    'Content-Security-Policy': policyOf(new URL(translatorUrl).origin),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
  return async (request, response) => {
    const send = (status, body, more) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers, ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    if (request.url === '/features') return send(301, '', { Location: '/features/' });
    try {
      const file = await findFile(request.url);
      if (!file) return send(404, 'Nicht gefunden');
      const type = extname(file);
      let body = await readFile(file);
      if (type === '.html' || type === '.json')
        body = body.toString('utf8').replaceAll(ENDPOINT_IN_PAGES, translatorUrl);
      send(200, body, { 'Content-Type': TYPES[type] });
    } catch {
      send(500, 'Interner Fehler');
    }
  };
}

/** Listens on the port, or on the next free one; 0 takes any free one. */
async function listen(server, port) {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED, 65535);
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= last) throw error;
    }
  }
}

const stop = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * @param {{ port?: number, translatorPort?: number, quiet?: boolean, mode?: string }} [options] port 0: any free one
 * @returns {Promise<{ url: string, translatorUrl: string, close(): Promise<void> }>}
 */
export async function startDemo({ port = 8090, translatorPort = 8091, quiet = false, mode } = {}) {
  const say = quiet ? () => {} : console.log;
  const translator = createServer(
    createTranslator({ phrasebookFolder: new URL('./phrasebook/', import.meta.url), mode, log: say }),
  );
  const translatorUrl = `http://${HOST}:${await listen(translator, translatorPort)}/`;
  const site = createServer(createSite(translatorUrl));
  let url;
  try {
    url = `http://${HOST}:${await listen(site, port)}/`;
  } catch (error) {
    await stop(translator);
    throw error;
  }
  for (const [what, wanted, got] of [
    ['the pages', port, url],
    ['the translation service', translatorPort, translatorUrl],
  ]) {
    if (wanted !== 0 && Number(new URL(got).port || 80) !== wanted) say(`Port ${wanted} is taken, ${what} moved on.`);
  }
  return {
    url,
    translatorUrl,
    async close() {
      await Promise.all([stop(site), stop(translator)]);
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const demo = await startDemo({
    port: Number(process.env.PORT ?? 8090),
    translatorPort: Number(process.env.TRANSLATOR_PORT ?? 8091),
  });
  console.log(`\n  ${demo.url}\n`);
  for (const [path, what] of PAGES) console.log(`  /${path.padEnd(18)} ${what}`);
  console.log(`\n  translation service: ${demo.translatorUrl}`);
  console.log('  no network needed; stop with Ctrl+C\n');
}
