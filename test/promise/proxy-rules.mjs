// What every recipe of docs/proxy promises, whichever server it is for: asked of the real server, with a service behind it that
// notes what arrives. What a server does otherwise is in its own file.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, afterEach, before, describe } from 'node:test';
import { proxyMissing } from '../support/proxy-recipe.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
import { startUpstream, UNWANTED } from '../support/proxy-upstream.mjs';
import { itOnce } from './driver.mjs';

export const KEY = 'geheim-0123456789:fx';

/** What a browser tells of its visitor, and what servers in front add to it. */
const TELLTALE = {
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

/** What a proxy says itself, in place of the service. */
const OWN = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
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

/** Runs the tests where the server is; else its title says what is missing. */
export function describeServer(program, title, define) {
  const missing = proxyMissing(program);
  if (missing) describe(`${title}: left out, ${missing}`, { skip: true }, () => itOnce('all', () => {}));
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

/**
 * @typedef {object} Proxy
 * @property {(id: string) => { host: string, path: string }} endpoint of a service; the path ends with a slash
 * @property {() => string} [written] what the server has written into its logs
 * @property {() => Promise<void>} close
 *
 * @param {object} options
 * @param {(services: Record<string, string>, cert: string, key?: string) => Promise<Proxy>} options.start
 * @param {string[]} options.arrives headers that every service gets
 * @param {boolean} options.caches
 * @param {number} [options.unknownLength] status for a body that is too long, and does not say so beforehand
 */
export function proxyRules({ start, arrives, caches, unknownLength = 413 }) {
  const ids = Object.keys(SERVICES);
  const names = ['localhost', ...ids.map((id) => SERVICES[id].host).filter((host) => !host.includes(':'))];
  const run = { upstream: null, proxy: null, ask: null, post: null };

  before(async () => {
    run.upstream = await startUpstream({ names });
    run.proxy = await start(run.upstream.addresses, run.upstream.cert);
  });
  afterEach(() => {
    run.upstream.reply();
    run.upstream.requests.length = 0;
  });
  after(async () => {
    await run.proxy?.close();
    await run.upstream?.close();
  });

  const askFor = (proxy) => (id, options) => {
    const { host, path } = proxy.endpoint(id);
    const { path: own, query, type } = SERVICES[id];
    const address = options.path ?? path + own + (options.query ?? query('uk'));
    return ask(host, address, { ...options, headers: { 'content-type': type, ...options.headers } });
  };
  run.ask = (id, options = {}) => askFor(run.proxy)(id, options);
  /** What a page asks: some text, to a language. */
  run.post = (id, text, { to = 'uk', ...options } = {}) =>
    run.ask(id, { body: SERVICES[id].body(text, to), query: SERVICES[id].query(to), ...options });

  itOnce('hands on the text and the key, and nothing of the visitor', async () => {
    const visitor = newVisitor();
    for (const id of ids) {
      const { path, query, body, headers, sent, type, host, secure } = SERVICES[id];
      for (const more of [{}, { cookie: 'session=1', authorization: 'Basic eDp5' }]) {
        const text = `Öffnungszeiten ${Object.keys(more)}`;
        const answer = await run.post(id, text, { visitor, headers: { ...TELLTALE, ...more } });
        assert.equal(answer.status, 200, `${id}: ${answer.body}`);
        const [arrived, ...others] = run.upstream.requests.splice(0);
        assert.deepEqual(others, []);
        assert.equal(arrived.method, 'POST');
        assert.equal(arrived.url, `/${path}${query('uk')}`);
        const expected = [...arrives, ...Object.keys(headers(KEY))].toSorted();
        assert.deepEqual(arrived.names, expected, id);
        for (const [name, value] of Object.entries(headers(KEY))) assert.equal(arrived.headers[name], value);
        assert.equal(arrived.headers['content-type'], type);
        assert.equal(arrived.body.trimEnd(), sent(body(text, 'uk'), KEY), 'Apache ends it with a line break');
        if (secure) assert.ok(names.includes(arrived.sni), `${id}: asked for ${arrived.sni} at ${host}`);
        assert.doesNotMatch(JSON.stringify(arrived), /192\.0\.2\.1|127\.1\.|stadt\.test|session/);
      }
    }
  });

  itOnce('hands on no other type than that of the service', async () => {
    for (const id of ids) {
      const { status } = await run.post(id, 'Typ', { headers: { 'content-type': 'text/plain; boundary=stadt' } });
      const types = run.upstream.requests.splice(0).map(({ headers }) => headers['content-type']);
      assert.deepEqual(types, status === 415 ? [] : [SERVICES[id].type], `${id}: ${status}`);
    }
  });

  itOnce('asks a LibreTranslate that needs no key with none, or an empty one', async () => {
    const proxy = await start({ libretranslate: run.upstream.addresses.libretranslate }, run.upstream.cert, '');
    try {
      const text = SERVICES.libretranslate.body('Haus');
      const answer = await askFor(proxy)('libretranslate', { body: text });
      assert.equal(answer.status, 200);
      assert.match(answer.body, /Haus/);
      const [{ body }] = run.upstream.requests;
      assert.deepEqual({ api_key: '', ...JSON.parse(body) }, { api_key: '', ...JSON.parse(text) });
    } finally {
      await proxy.close();
    }
  });

  itOnce('gives back the answer without the key, and nothing that a browser would follow, keep or report', async () => {
    for (const id of ids) {
      for (const status of [200, 403]) {
        // as Google's 403 for a key that is suspended has it
        const key = id === 'apertium' ? 'it has none' : KEY;
        const message = `Consumer 'api_key:${key}' has been suspended. api_key:${key}`;
        run.upstream.reply(status === 200 ? {} : { status, body: JSON.stringify({ error: { message } }) });
        const answer = await run.post(id, `Schlüssel ${status}`);
        assert.equal(answer.status, status);
        assert.match(answer.body, status === 200 ? /"number":\d/ : /has been suspended/, 'control: its answer');
        assert.ok(!answer.whole.includes(KEY), `${id}: ${answer.whole}`);
        const come = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name in UNWANTED));
        assert.deepEqual(come, OWN, id);
      }
    }
  });

  itOnce("gives back the service's status and Retry-After, follows nothing, and keeps no failure", async () => {
    const answers = [
      [400, {}],
      [403, {}],
      [429, { 'retry-after': '7' }],
      [429, {}],
      [456, {}],
      [500, {}],
      [503, { 'retry-after': 'Sun, 22 Nov 2026 10:00:00 GMT' }],
      [529, {}],
    ];
    for (const [status, headers] of answers) {
      run.upstream.reply({ status, headers });
      for (const id of ['deepl', 'libretranslate']) {
        const answer = await run.post(id, 'Fehler');
        assert.equal(answer.status, status);
        const waits = [...answer.whole.matchAll(/^retry-after\n(.*)/gim)].map(([, value]) => value);
        assert.deepEqual(waits, Object.values(headers));
      }
    }
    const asked = run.upstream.requests.length;
    assert.equal(asked, 2 * answers.length, 'each was asked anew, and once');
    const location = `http://${run.upstream.addresses.apertium}/elsewhere`;
    run.upstream.reply({ status: 302, headers: { location } });
    const moved = await run.post('deepl', 'Fehler');
    assert.ok(moved.status !== 200 && !moved.headers.location, `${moved.status}`);
    assert.equal(run.upstream.requests.length, asked + 1);
  });

  itOnce('never gives one text the answer of another, nor one language that of another', async () => {
    const long = ['eins', 'zwei'].map((end) => `${'a'.repeat(30_000)}${end}`);
    for (const id of ids) {
      const calls = [...long, 'kurz', 'Kurz'].flatMap((text) => ['uk', 'ar'].map((to) => [text, { to }]));
      for (const round of [1, 2]) {
        for (const [text, options] of calls) {
          const answer = await run.post(id, text, options);
          const { body, url } = JSON.parse(answer.body);
          assert.ok(body.trimEnd().endsWith(SERVICES[id].body(text, options.to).slice(1)), `${id}, round ${round}`);
          assert.equal(url, `/${SERVICES[id].path}${SERVICES[id].query(options.to)}`);
        }
      }
      assert.equal(run.upstream.requests.splice(0).length, calls.length * (caches ? 1 : 2));
    }
  });

  itOnce('refuses what is too long, with its length and without, and asks nobody', async () => {
    for (const id of ids) {
      const body = SERVICES[id].body('a'.repeat(140_000));
      const told = await run.ask(id, { body, headers: { 'content-length': Buffer.byteLength(body) } });
      assert.equal(told.status, 413, id);
      const untold = await run.ask(id, { body, headers: { 'transfer-encoding': 'chunked' } });
      assert.equal(untold.status, unknownLength, id);
    }
    assert.deepEqual(run.upstream.requests, []);
    const fits = await run.post('deepl', 'a'.repeat(120_000));
    assert.equal(fits.status, 200, 'control: this much it lets through');
  });

  itOnce('refuses what no page of the site asks, and asks nobody', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://www.stadt.test' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': undefined },
      { 'sec-fetch-site': undefined, origin: 'null' },
      { 'sec-fetch-site': undefined, origin: 'http://elsewhere.test' },
      { 'sec-fetch-site': undefined, origin: 'http://stadt.test.elsewhere.test', host: 'stadt.test' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://stadt.test', host: 'stadt.test' },
    ];
    for (const id of ids) {
      for (const headers of foreign) {
        const { status } = await run.post(id, 'fremd', { headers });
        assert.equal(status, 403, `${id}: ${JSON.stringify(headers)}`);
      }
      const { host, path } = run.proxy.endpoint(id);
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
        const { status } = await run.ask(id, { method });
        assert.ok([400, 403, 404, 405].includes(status), `${id}: ${method} ${status}`);
      }
      const own = SERVICES[id].path;
      for (const other of ['', 'v1/usage', `${own}/`, `${own}/x`, `${own}2`, `x/${own}`, `../${own}`, `${own}%2f..`]) {
        const { status } = await ask(host, path + other, { headers: { 'content-type': SERVICES[id].type } });
        assert.ok([400, 403, 404].includes(status), `${id}: ${other} ${status}`);
      }
    }
    assert.deepEqual(run.upstream.requests, []);
    for (const scheme of ['http', 'https']) {
      const headers = { 'sec-fetch-site': undefined, origin: `${scheme}://stadt.test`, host: 'stadt.test' };
      assert.equal((await run.post('deepl', 'eigen', { headers })).status, 200, 'control: its own page');
    }
  });

  itOnce('lets no one choose what is asked: no other query, no second target', async () => {
    for (const query of [
      '?api-version=3.0&from=de&to=uk&to=ar&textType=html',
      '?api-version=3.0&to=uk',
      '',
      '?key=x',
    ]) {
      const { status } = await run.ask('azure', { query, body: SERVICES.azure.body('Haus') });
      assert.ok([400, 403, 404].includes(status), `azure ${query}: ${status}`);
    }
    assert.deepEqual(run.upstream.requests, []);
    for (const id of ids.filter((id) => id !== 'azure')) await run.post(id, 'Frage', { query: '?key=x&url=http://y' });
    for (const { url } of run.upstream.requests) assert.doesNotMatch(url, /\?/);
  });

  itOnce('tells nobody a key or a text who is not the service', async () => {
    const other = await startUpstream({ names });
    const named = await startUpstream({ names: ['elsewhere.test'] });
    const proxies = [];
    try {
      // a certificate that nobody has signed, and one that is trusted and somebody else's
      proxies.push(await start(other.addresses, run.upstream.cert), await start(named.addresses, named.cert));
      for (const proxy of proxies) {
        for (const id of ids.filter((id) => SERVICES[id].secure)) {
          const answer = await askFor(proxy)(id, { body: SERVICES[id].body('Haus') });
          assert.ok([500, 502, 503].includes(answer.status), `${id}: ${answer.status}`);
          assert.ok(!answer.whole.includes(KEY));
        }
      }
      assert.deepEqual([...other.requests, ...named.requests], []);
    } finally {
      for (const { close } of [...proxies, other, named]) await close();
    }
  });

  itOnce('says so where the service is down, and no more', async () => {
    const down = await startUpstream({ names });
    await down.close();
    const proxy = await start(down.addresses, down.cert);
    try {
      for (const id of ids) {
        const answer = await askFor(proxy)(id, { body: SERVICES[id].body('Haus') });
        assert.ok([502, 503, 504].includes(answer.status), `${id}: ${answer.status}`);
        const [address] = [down.addresses[id], KEY].filter((secret) => answer.whole.includes(secret));
        assert.equal(address, undefined, 'neither the key nor where the service is');
      }
    } finally {
      await proxy.close();
    }
  });
  return run;
}

/** For servers that keep answers. */
export function cacheRules(run) {
  const ids = Object.keys(SERVICES);

  itOnce('answers the second visitor of a page without asking the service', async () => {
    for (const id of ids) {
      const page = ['Öffnungszeiten', 'Reisepass', 'a'.repeat(20_000)];
      const read = async () => {
        const visitor = newVisitor();
        return Promise.all(page.map((text) => run.post(id, text, { visitor, headers: TELLTALE })));
      };
      const bodies = (answers) => answers.map(({ body }) => body);
      const first = await read();
      assert.equal(run.upstream.requests.splice(0).length, page.length);
      const second = await read();
      assert.deepEqual(bodies(second), bodies(first));
      assert.deepEqual(
        second.map(({ headers }) => headers['x-cache']),
        page.map(() => 'HIT'),
      );
      assert.equal(run.upstream.requests.length, 0, id);
    }
  });

  itOnce('keeps nothing of somebody who may be logged in, and gives them nothing that was kept', async () => {
    for (const id of ids) {
      await run.post(id, 'Haus');
      for (const headers of [{ cookie: 'session=1' }, { authorization: 'Basic eDp5' }]) {
        run.upstream.requests.length = 0;
        await run.post(id, 'Haus', { headers });
        const secret = `Geheim ${Object.keys(headers)}`;
        await run.post(id, secret, { headers });
        await run.post(id, secret, { headers });
        assert.equal(run.upstream.requests.length, 3, id);
        await run.post(id, secret);
        assert.equal(run.upstream.requests.length, 4, 'nor is it kept for others');
      }
    }
  });
}

/** For servers with logs of their own. */
export function logRules(run) {
  itOnce('notes nobody, whatever went well or wrong', async () => {
    const visitor = newVisitor();
    await run.post('deepl', 'Haus', { visitor });
    await run.post('deepl', 'a'.repeat(140_000), { visitor });
    await run.post('deepl', 'Haus', { visitor, headers: { 'sec-fetch-site': 'cross-site' } });
    await run.ask('deepl', { method: 'GET', visitor });
    await Promise.all(Array.from({ length: 130 }, () => run.post('deepl', 'Haus', { visitor })));
    const stranger = newVisitor();
    await run.ask('deepl', { path: '/elsewhere', visitor: stranger });
    const written = run.proxy.written();
    assert.ok(written.includes(stranger), 'control: the site itself does note');
    assert.ok(
      !written.includes(visitor),
      written.split('\n').find((line) => line.includes(visitor)),
    );
    assert.doesNotMatch(written, /Haus|geheim/);
  });
}
