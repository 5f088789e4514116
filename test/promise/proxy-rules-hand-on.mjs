// What a recipe of docs/proxy hands on, to the service and back to the visitor.
import assert from 'node:assert/strict';
import { SERVICES } from '../support/proxy-services.mjs';
import { startUpstream, UNWANTED } from '../support/proxy-upstream.mjs';
import { itOnce } from './driver.mjs';
import { KEY, newVisitor, TELLTALE } from './proxy-ask.mjs';

const IDS = Object.keys(SERVICES);
/** The hosts of the services' certificate: those that they really have, and that of recipes that look nothing up. */
export const NAMES = ['localhost', ...IDS.map((id) => SERVICES[id].host).filter((host) => !host.includes(':'))];

/** What a proxy says itself, in place of the service. */
const OWN = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** @param {object} run of proxy-rules.mjs @param {{ arrives: string[], caches: boolean }} options */
export function handOnRules(run, { arrives, caches }) {
  itOnce('hands on the text and the key, and nothing of the visitor', async () => {
    const visitor = newVisitor();
    for (const id of IDS) {
      const { path, query, body, headers, sent, type, host, secure } = SERVICES[id];
      for (const more of [{}, { cookie: 'session=1', authorization: 'Basic eDp5' }]) {
        const text = `Öffnungszeiten ${Object.keys(more)}`;
        const answer = await run.post(id, text, { visitor, headers: { ...TELLTALE, ...more } });
        assert.equal(answer.status, 200, `${id}: ${answer.body}`);
        const [arrived, ...others] = run.upstream.requests.splice(0);
        assert.deepEqual(others, []);
        assert.equal(arrived.method, 'POST');
        assert.equal(arrived.version, '1.1');
        assert.equal(arrived.url, `/${path}${query('uk')}`);
        const expected = [...arrives, ...Object.keys(headers(KEY))].toSorted();
        assert.deepEqual(arrived.names, expected, id);
        for (const [name, value] of Object.entries(headers(KEY))) assert.equal(arrived.headers[name], value);
        assert.equal(arrived.headers['content-type'], type);
        assert.equal(arrived.body.trimEnd(), sent(body(text, 'uk'), KEY), 'Apache ends it with a line break');
        if (secure) assert.ok(NAMES.includes(arrived.sni), `${id}: asked for ${arrived.sni} at ${host}`);
        assert.doesNotMatch(JSON.stringify(arrived), /192\.0\.2\.1|127\.1\.|stadt\.test|session/);
      }
    }
  });

  itOnce('hands on no other type than that of the service', async () => {
    for (const id of IDS) {
      const { status } = await run.post(id, 'Typ', { headers: { 'content-type': 'text/plain; boundary=stadt' } });
      const types = run.upstream.requests.splice(0).map(({ headers }) => headers['content-type']);
      assert.deepEqual(types, status === 415 ? [] : [SERVICES[id].type], `${id}: ${status}`);
    }
  });

  itOnce('asks a LibreTranslate that needs no key with none, or an empty one', async () => {
    const proxy = await run.start({ libretranslate: run.upstream.addresses.libretranslate }, run.upstream.cert, '');
    try {
      const text = SERVICES.libretranslate.body('Haus');
      const answer = await run.askAt(proxy)('libretranslate', { body: text });
      assert.equal(answer.status, 200);
      assert.match(answer.body, /Haus/);
      const [{ body }] = run.upstream.requests;
      assert.deepEqual({ api_key: '', ...JSON.parse(body) }, { api_key: '', ...JSON.parse(text) });
    } finally {
      await proxy.close();
    }
  });

  itOnce('gives back the answer without the key, and nothing that a browser would follow, keep or report', async () => {
    for (const id of IDS) {
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
    for (const id of IDS) {
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

  itOnce('tells nobody a key or a text who is not the service', async () => {
    const other = await startUpstream({ names: NAMES });
    const named = await startUpstream({ names: ['elsewhere.test'] });
    const proxies = [];
    try {
      // a certificate that nobody has signed, and one that is trusted and somebody else's
      proxies.push(await run.start(other.addresses, run.upstream.cert), await run.start(named.addresses, named.cert));
      for (const proxy of proxies) {
        for (const id of IDS.filter((id) => SERVICES[id].secure)) {
          const answer = await run.askAt(proxy)(id, { body: SERVICES[id].body('Haus') });
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
    const down = await startUpstream({ names: NAMES });
    await down.close();
    const proxy = await run.start(down.addresses, down.cert);
    try {
      for (const id of IDS) {
        const answer = await run.askAt(proxy)(id, { body: SERVICES[id].body('Haus') });
        assert.ok([502, 503, 504].includes(answer.status), `${id}: ${answer.status}`);
        const [address] = [down.addresses[id], KEY].filter((secret) => answer.whole.includes(secret));
        assert.equal(address, undefined, 'neither the key nor where the service is');
      }
    } finally {
      await proxy.close();
    }
  });
}
