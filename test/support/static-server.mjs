// Serves folders, and pages written in the test itself, on a loopback port with the right media types.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {object} options
 * @param {Record<string, string>} [options.folders] URL prefix → folder, the longest prefix first: `{ '/': 'demo' }`
 * @param {Record<string, string | null | ((req: import('node:http').IncomingMessage) => string)>} [options.pages]
 *   path → content; the type follows the path's ending, HTML without one; `null`: not there, whatever a folder has
 * @param {Record<string, import('./proxy.mjs').StandIn>} [options.services] URL prefix → what answers there, as behind a proxy of
 *   the site's own
 * @param {Record<string, string> | ((path: string) => Record<string, string> | undefined)} [options.headers]
 *   for every answer, or by path (a Content-Security-Policy, say)
 * @returns {Promise<{ host: string, url: string, close: () => Promise<void> }>} `host` is "127.0.0.1:PORT"
 */
export async function serve({ folders = {}, pages = {}, headers = {}, services = {} }) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const extra = (path) => (typeof headers === 'function' ? headers(path) : headers) ?? {};

  const server = createServer((req, res) => {
    const url = new URL(req.url, `http://${req.headers.host}`);
    const path = decodeURIComponent(url.pathname);
    const service = Object.keys(services).find((prefix) => path.startsWith(prefix));
    if (service) return services[service](req, res, url);
    // Without "no-cache" a reload would answer from the browser's cache and hide a request from the log.
    const head = (type) => ({ 'content-type': type, 'cache-control': 'no-cache', ...extra(path) });
    const page = pages[path];
    if (Object.hasOwn(pages, path) && page !== null) {
      return res
        .writeHead(200, head(TYPES[extname(path)] ?? TYPES['.html']))
        .end(typeof page === 'function' ? page(req) : page);
    }
    const file = page === null ? null : fileFor(path);
    if (!file) return res.writeHead(404, head(TYPES['.txt'])).end(`no ${path} here`);
    res.writeHead(200, head(TYPES[extname(file)] ?? 'application/octet-stream'));
    createReadStream(file).pipe(res);
  });

  function fileFor(path) {
    for (const prefix of prefixes) {
      if (!path.startsWith(prefix)) continue;
      const inside = normalize(`/${path.slice(prefix.length)}`); // "/../x" becomes "/x": nothing above the folder
      for (const file of [join(folders[prefix], inside), join(folders[prefix], inside, 'index.html')]) {
        if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
      }
    }
    return null;
  }

  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref(); // a test that failed before it could close must not keep the run alive
  const host = `127.0.0.1:${server.address().port}`;
  return {
    host,
    url: `http://${host}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}
