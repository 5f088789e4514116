// docs/proxy/nginx in a real nginx.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNameserver } from '../support/proxy-dns.mjs';
import { startNginx } from '../support/proxy-nginx.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
import { DIST } from './city.mjs';
import { itOnce } from './driver.mjs';
import { ask, describeServer, endpoint, forAll, KEY, newVisitor } from './proxy-ask.mjs';
import { cacheRules, logRules } from './proxy-rules-keep.mjs';
import { proxyRules } from './proxy-rules.mjs';

describeServer('nginx', 'the recipe for nginx', () => {
  const arrives = ['connection', 'content-length', 'content-type', 'host'];
  const run = proxyRules({ start: forAll(startNginx), arrives, caches: true });
  cacheRules(run);
  logRules(run);

  itOnce('asks the service once for what many ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => run.post('deepl', 'zugleich')));
    assert.deepEqual(
      all.map(({ status }) => status),
      Array(8).fill(200),
    );
    assert.equal(run.upstream.requests.length, 1);
  });

  itOnce('never gives one text the answer of another by HTTP/2 either, with its length and without', async () => {
    const session = connect(`https://${run.proxy.http2}`, { rejectUnauthorized: false });
    const { path, type, body } = SERVICES.deepl;
    const post = async (text, headers) => {
      const stream = session.request({
        ':method': 'POST',
        ':path': endpoint('deepl') + path,
        'content-type': type,
        'sec-fetch-site': 'same-origin',
        ...headers,
      });
      stream.setEncoding('utf8').end(body(text));
      let answer = '';
      for await (const chunk of stream) answer += chunk;
      return JSON.parse(answer).body;
    };
    try {
      for (const known of [true, false]) {
        for (const end of ['eins', 'zwei', 'eins', 'zwei']) {
          const text = `${known}${'a'.repeat(30_000)}${end}`;
          const headers = known ? { 'content-length': Buffer.byteLength(body(text)) } : {};
          assert.equal(await post(text, headers), body(text));
        }
        assert.equal(run.upstream.requests.splice(0).length, 2, 'each is asked once');
      }
    } finally {
      session.close();
    }
  });

  itOnce(
    "compresses the widget's own files, keeps chunks for a year, and leaves the site's headers as they are",
    async () => {
      const files = mkdtempSync(join(tmpdir(), 'files-'));
      chmodSync(files, 0o755);
      cpSync(DIST, join(files, 'consent-translate'), { recursive: true });
      const nginx = await startNginx({ services: {}, files });
      const get = async (name) => {
        const { status, headers } = await fetch(`http://${nginx.host}/consent-translate/${name}`);
        const [cache, encoding, header] = ['cache-control', 'content-encoding', 'access-control-allow-origin'].map(
          (one) => headers.get(one),
        );
        return { status, cache, encoding, header };
      };
      try {
        const { version } = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8'));
        const common = { status: 200, encoding: 'gzip', header: '*' };
        assert.deepEqual(await get('consent-translate.js'), { ...common, cache: 'no-cache' });
        assert.deepEqual(await get(`chunks/core-${version}.js`), { ...common, cache: 'max-age=31536000' });
        assert.deepEqual(await get('integrity.json'), { ...common, cache: 'no-cache' });
        const missing = await get('chunks/core-0.0.0.js');
        assert.deepEqual([missing.status, missing.cache], [404, null], 'what is not there is not kept');
      } finally {
        await nginx.close();
        rmSync(files, { recursive: true });
      }
    },
  );

  itOnce('looks up where a service is, and starts without an answer', async () => {
    const nameserver = await startNameserver();
    const services = { deepl: run.upstream.addresses.deepl };
    const options = { services, endpoint, key: KEY, cert: run.upstream.cert, nameserver: nameserver.host };
    const { path, body } = SERVICES.deepl;
    const nginx = await startNginx(options);
    try {
      assert.equal((await ask(nginx.host, endpoint('deepl') + path, { body: body('Haus') })).status, 200);
      assert.ok(nameserver.asked() > 0);
      assert.equal(run.upstream.requests[0].sni, SERVICES.deepl.host);
    } finally {
      await nginx.close();
      await nameserver.close();
    }
    await (await startNginx(options)).close();
  });

  itOnce('limits the requests of one address, and not those of others', async () => {
    const visitor = newVisitor();
    const answers = [];
    const refused = () => answers.filter(({ status }) => status === 429);
    // ten more are let through with each second that this takes
    while (!refused().length && answers.length < 1000) {
      const some = Array.from({ length: 50 }, () => run.post('deepl', 'viel', { visitor }));
      answers.push(...(await Promise.all(some)));
    }
    assert.ok(refused().length, `of ${answers.length}`);
    assert.ok(answers.length - refused().length > 100, 'the first hundred come through');
    assert.deepEqual([...new Set(refused().map(({ headers }) => headers['retry-after']))], ['1']);
    assert.equal((await run.post('deepl', 'viel')).status, 200);
  });
});
