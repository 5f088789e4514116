// A visitor's browser, as far as a proxy of docs/proxy sees it; and where tests of one run.
import { request } from 'node:http';
import { describe } from 'node:test';
import { proxyMissing } from '../support/proxy-recipe.mjs';
import { runsOnce } from './driver.mjs';

export const KEY = 'geheim-0123456789:fx';

/** What a browser tells of its visitor, and what servers in front add to it. */
export const TELLTALE = {
  referer: 'http://stadt.test/schwanger',
  'user-agent': 'Browser 1',
  'accept-language': 'uk',
  accept: 'application/json',
  'accept-encoding': 'gzip, br',
  origin: 'http://stadt.test',
  'x-forwarded-for': '192.0.2.1',
  'x-real-ip': '192.0.2.1',
  forwarded: 'for=192.0.2.1',
  via: '1.1 192.0.2.1',
  'cf-connecting-ip': '192.0.2.1',
  'true-client-ip': '192.0.2.1',
  'x-request-id': '17',
  traceparent: '00-17-17-01',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  dnt: '1',
  from: 'a@stadt.test',
  'sec-gpc': '1',
  'save-data': 'on',
  'x-requested-with': 'stadt.test',
  'x-forwarded-host': 'stadt.test',
  'x-forwarded-server': 'stadt.test',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '443',
  'x-client-ip': '192.0.2.1',
  'cf-ipcountry': 'UA',
  tracestate: '17',
  'sec-fetch-user': '?1',
  'sec-fetch-storage-access': 'none',
  priority: 'u=1',
  ...Object.fromEntries(
    ['', '-arch', '-bitness', '-full-version', '-full-version-list', '-mobile', '-model', '-platform']
      .concat('-platform-version')
      .map((end) => [`sec-ch-ua${end}`, '"x"']),
  ),
};

let visitors = 0;
/** An address that no other visitor has had, so that no limit counts for two. */
export const newVisitor = () => `127.1.${++visitors >> 8}.${visitors & 255}`;

/**
 * One request. A header that is `undefined` is left out.
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string, whole: string }>}
 */
export async function ask(host, path, { method = 'POST', headers = {}, body = '', visitor = newVisitor() } = {}) {
  const all = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers };
  for (const [name, value] of Object.entries(all)) if (value === undefined) delete all[name];
  const [hostname, port] = host.split(':');
  const options = { hostname, port, path, method, headers: all, localAddress: visitor, agent: false };
  const response = await new Promise((resolve, reject) => {
    // refused before it was read as a whole, the connection may be closed while we write: then the answer counts
    const sent = request(options, resolve).on('error', reject);
    sent.end(body);
  });
  let text = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response) text += chunk;
  } catch {
    // closed while we were still writing
  }
  const { statusCode: status, rawHeaders } = response;
  return { status, headers: response.headers, body: text, whole: `${rawHeaders.join('\n')}\n\n${text}` };
}

/** Runs the tests where the server is; else its title says what is missing. Only one engine's process has them: they need none. */
export function describeServer(program, title, define) {
  if (!runsOnce) return;
  const missing = proxyMissing(program);
  if (missing) describe(`${title}: left out, ${missing}`, { skip: true }, define);
  else describe(title, define);
}

/** Of one server for all services, each below a path of its own. */
export const endpoint = (id) => `/${id}/`;
export const forAll =
  (startServer) =>
  async (services, cert, key = KEY) => {
    const server = await startServer({ services, cert, key, endpoint });
    return { ...server, endpoint: (id) => ({ host: server.host, path: endpoint(id) }) };
  };
