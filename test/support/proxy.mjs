// A forward proxy on loopback: logs every request a browser makes, answers for the hosts it was given, lets nothing out.
// Proxies see what the browser's own reports miss: WebSocket, prefetch, preconnect, requests of workers.
import http from 'node:http';
import https from 'node:https';
import { injectScript } from './inject.mjs';
import { selfSigned } from './tls.mjs';

/**
 * @typedef {object} LogEntry
 * @property {'request' | 'connect'} kind "connect": a tunnel was asked for, for TLS or a WebSocket
 * @property {string} method
 * @property {string} url
 * @property {string} host with the port, where it is not the scheme's own
 * @property {string} [referer]
 * @property {string} [cookie]
 * @property {string} [origin]
 *
 * @typedef {(req: http.IncomingMessage, res: http.ServerResponse, url: URL) => void} StandIn
 */

/**
 * @param {object} [options]
 * @param {Record<string, string | StandIn>} [options.hosts] host, with or without port → "127.0.0.1:8080" or a function.
 *   May be changed while the proxy runs.
 * @param {string} [options.inject] JavaScript put in front of everything in HTML pages of forwarded hosts; may be changed too
 * @param {RegExp[]} [options.background] hosts a browser asks by itself: kept in `background`, not in `log`
 */
export async function startProxy({ hosts = {}, inject, background = [] } = {}) {
  const proxy = { hosts, inject, log: [], background: [], url: '', close };

  const target = (host) => proxy.hosts[host] ?? proxy.hosts[host.replace(/:\d+$/, '')];
  /** @param {http.IncomingMessage} req */
  const write = (kind, req, url) => {
    const { referer, cookie, origin } = req.headers;
    const entry = { kind, method: req.method, url: String(url), host: url.host ?? url, referer, cookie, origin };
    const own = background.some((pattern) => pattern.test(entry.host));
    (own ? proxy.background : proxy.log).push(entry);
  };

  /** Every request ends here, whichever way it came in. */
  const answer = (scheme) => (req, res) => {
    const absolute = /^[a-z]+:\/\//i.test(req.url);
    const url = new URL(absolute ? req.url : `${scheme}://${req.headers.host ?? 'nameless.invalid'}${req.url}`);
    write('request', req, url);
    const to = target(url.host);
    res.on('error', () => {});
    if (typeof to === 'function') return to(req, res, url);
    if (to) return forward(to, req, res, url, proxy.inject);
    res.writeHead(502, { 'content-type': 'text/plain' }).end(`${url.host} is not part of this test`);
  };

  const server = http.createServer(answer('http'));
  const secure = https.createServer(selfSigned(), answer('https'));
  // Inside a tunnel nobody knows yet whether TLS follows: the first byte of a TLS handshake is 22.
  const tunnel = (socket) =>
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 22 ? secure : server).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });

  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  secure.on('tlsClientError', () => {}); // a browser that gives up halfway is no error of ours

  server.on('connect', (req, socket) => {
    const host = req.url.replace(/:(80|443)$/, '');
    write('connect', req, host);
    if (!target(req.url)) return socket.end('HTTP/1.1 502 Not part of this test\r\ncontent-length: 0\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tunnel(socket);
  });

  /** WebSockets are logged and refused: nothing in this project may open one. */
  const upgrade = (scheme) => (req, socket) => {
    const absolute = /^[a-z]+:\/\//i.test(req.url);
    write('request', req, new URL(absolute ? req.url : `${scheme}://${req.headers.host}${req.url}`));
    socket.end('HTTP/1.1 502 Not part of this test\r\ncontent-length: 0\r\n\r\n');
  };
  server.on('upgrade', upgrade('ws'));
  secure.on('upgrade', upgrade('wss'));

  async function close() {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((done) => server.close(done));
  }

  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref(); // a test that failed before it could close must not keep the run alive
  proxy.url = `http://127.0.0.1:${server.address().port}`;
  return proxy;
}

/** Passes a request on to a server of the test. The page's host name stays, so that it may look at it. */
function forward(to, req, res, url, inject) {
  const [host, port] = to.split(':');
  const headers = { ...req.headers, host: url.host };
  delete headers['proxy-connection'];
  if (inject) delete headers['accept-encoding']; // a compressed page cannot be written into
  const up = http.request({ host, port, method: req.method, path: url.pathname + url.search, headers }, (from) => {
    if (inject && /^text\/html/.test(from.headers['content-type'] ?? '')) return injectScript(inject, from, res);
    res.writeHead(from.statusCode, from.headers);
    from.pipe(res);
  });
  up.on('error', () => res.destroy());
  res.on('close', () => up.destroy());
  req.pipe(up);
}
