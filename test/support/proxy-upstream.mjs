// The services as a proxy of docs/proxy meets them: they note everything that reaches them, and answer with all that
// must not come through: what it was sent, with the key; cookies, reports, links, numbers of requests; orders not to cache.
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { SERVICES } from './proxy-services.mjs';
import { selfSignedFor } from './tls.mjs';

/** What services send, or could, that a visitor's browser would act on or keep. */
export const UNWANTED = {
  'set-cookie': 'id=1; Path=/',
  location: 'https://elsewhere.test/',
  link: '<https://elsewhere.test/a.css>; rel=preload; as=style',
  nel: '{"report_to":"x","max_age":9}',
  'report-to': '{"group":"x","max_age":9,"endpoints":[{"url":"https://elsewhere.test/"}]}',
  'reporting-endpoints': 'default="https://elsewhere.test/"',
  'alt-svc': 'h3="elsewhere.test:443"',
  'clear-site-data': '"*"',
  'strict-transport-security': 'max-age=99999999; includeSubDomains',
  'www-authenticate': 'Basic realm="x"',
  refresh: '0; url=https://elsewhere.test/',
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'accept-ch': 'Sec-CH-UA-Model',
  'x-trace-id': 'trace',
  'x-requestid': 'request',
  'x-metered-usage': '17',
  'server-timing': 'gfet4t7; dur=9',
  'timing-allow-origin': '*',
  'access-control-allow-headers': 'Authorization',
  'access-control-allow-methods': 'GET, POST',
  'access-control-expose-headers': 'X-RequestId',
  'access-control-max-age': '1728000',
  'critical-ch': 'Sec-CH-UA-Model',
  'content-security-policy': 'default-src *',
  'content-security-policy-report-only': 'default-src *; report-uri https://elsewhere.test/',
  'x-content-type-options': 'x',
  p3p: 'CP="X"',
  via: '1.1 google',
  'last-modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
  pragma: 'no-cache',
  'x-powered-by': 'X',
  'x-request-id': 'request',
  'x-correlation-id': 'request',
  'apim-request-id': 'request',
  'x-mt-system': 'Microsoft',
  'cf-ray': 'request',
  'cache-control': 'private, no-store',
  expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
  vary: 'Origin, X-Origin, Referer',
  etag: '"1"',
  'x-accel-redirect': '/secret.txt',
  'x-accel-expires': '0',
  'x-accel-limit-rate': '1',
  'x-accel-buffering': 'no',
  'x-accel-charset': 'x',
};

/**
 * @param {{ names?: string[] }} [options] the hosts of its certificate
 * @returns {Promise<{ cert: string, addresses: Record<string, string>,
 *   requests: { method: string, url: string, headers: Record<string, string>, names: string[], body: string, sni: string, version: string }[],
 *   reply: (answer?: { status?: number, headers?: Record<string, string>, body?: string }) => void,
 *   close: () => Promise<void> }>} the address of each service is "127.0.0.1:PORT"
 */
export async function startUpstream({ names = ['localhost'] } = {}) {
  const requests = [];
  let fixed = {};

  async function handler(request, response) {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers, socket, httpVersion: version } = request;
    requests.push({
      method,
      url,
      headers,
      names: Object.keys(headers).toSorted(),
      body,
      sni: socket.servername,
      version,
    });
    const echo = JSON.stringify({ number: requests.length, url, headers, body });
    response.writeHead(fixed.status ?? 200, { ...UNWANTED, 'content-type': 'application/json', ...fixed.headers });
    response.end(fixed.body ?? echo);
  }

  const { key, cert } = selfSignedFor(...names);
  const servers = [];
  const addresses = {};
  for (const [id, { secure }] of Object.entries(SERVICES)) {
    const server = secure ? https.createServer({ key, cert }, handler) : http.createServer(handler);
    servers.push(server.on('tlsClientError', () => {}).listen(0, '127.0.0.1'));
    await once(server, 'listening');
    server.unref();
    addresses[id] = `127.0.0.1:${server.address().port}`;
  }
  return {
    cert,
    addresses,
    requests,
    reply: (answer = {}) => (fixed = answer),
    close: async () => {
      for (const server of servers) await new Promise((done) => (server.close(done), server.closeAllConnections()));
    },
  };
}
