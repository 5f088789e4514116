// docs/proxy/nginx in a real nginx.
import assert from 'node:assert/strict';
import { startNameserver } from '../support/proxy-dns.mjs';
import { startNginx } from '../support/proxy-nginx.mjs';
import { itOnce } from './driver.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
import { ask, cacheRules, describeServer, KEY, newVisitor, proxyRules } from './proxy-rules.mjs';

describeServer('nginx', 'the recipe for nginx', () => {
  const endpoint = (id) => `/${id}/`;

  async function start(services, cert, key = KEY) {
    const { host, written, close } = await startNginx({ services, cert, endpoint, key });
    return { endpoint: (id) => ({ host, path: endpoint(id) }), written, close };
  }

  const arrives = ['connection', 'content-length', 'content-type', 'host'];
  const run = proxyRules({ start, arrives, caches: true });
  cacheRules(run);

  itOnce('asks the service once for what many ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => run.post('deepl', 'zugleich')));
    assert.deepEqual(
      all.map(({ status }) => status),
      Array(8).fill(200),
    );
    assert.equal(run.upstream.requests.length, 1);
  });

  itOnce('looks up where a service is, and starts without an answer', async () => {
    const nameserver = await startNameserver();
    const services = { deepl: run.upstream.secure };
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
    const many = await Promise.all(Array.from({ length: 150 }, () => run.post('deepl', 'viel', { visitor })));
    const refused = many.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 20 && refused.length <= 49, `${refused.length}`);
    assert.deepEqual([...new Set(refused.map(({ headers }) => headers['retry-after']))], ['1']);
    assert.equal((await run.post('deepl', 'viel')).status, 200);
  });

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
    assert.match(written, new RegExp(stranger), 'control: the site itself does note');
    assert.ok(
      !written.includes(visitor),
      written.split('\n').find((line) => line.includes(visitor)),
    );
    assert.doesNotMatch(written, /Haus|geheim/);
  });
});
