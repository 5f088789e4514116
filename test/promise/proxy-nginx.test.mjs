// docs/proxy/nginx in a real nginx.
import assert from 'node:assert/strict';
import { startNameserver } from '../support/proxy-dns.mjs';
import { startNginx } from '../support/proxy-nginx.mjs';
import { itOnce } from './driver.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
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
    const many = await Promise.all(Array.from({ length: 150 }, () => run.post('deepl', 'viel', { visitor })));
    const refused = many.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 20 && refused.length <= 49, `${refused.length}`);
    assert.deepEqual([...new Set(refused.map(({ headers }) => headers['retry-after']))], ['1']);
    assert.equal((await run.post('deepl', 'viel')).status, 200);
  });
});
