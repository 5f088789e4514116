// docs/proxy/apache in a real Apache. It has no cache for POST and no limit for requests: what the documentation says of that is
// tested too.
import assert from 'node:assert/strict';
import { startApache } from '../support/proxy-apache.mjs';
import { itOnce } from './driver.mjs';
import { describeServer, KEY, newVisitor, proxyRules } from './proxy-rules.mjs';

describeServer('apache2', 'the recipe for Apache', () => {
  const endpoint = (id) => `/${id}/`;

  async function start(services, cert, key = KEY) {
    const { host, written, close } = await startApache({ services, cert, endpoint, key });
    return { endpoint: (id) => ({ host, path: endpoint(id) }), written, close };
  }

  const arrives = ['connection', 'content-length', 'content-type', 'host'];
  const run = proxyRules({ start, arrives, caches: false, unknownLength: 411 });

  itOnce('asks the service for every visitor, as it has no cache for POST', async () => {
    await run.post('deepl', 'Haus');
    await run.post('deepl', 'Haus');
    assert.equal(run.upstream.requests.length, 2);
  });

  itOnce('notes nobody, whatever went well or wrong', async () => {
    const visitor = newVisitor();
    await run.post('deepl', 'Haus', { visitor });
    await run.post('deepl', 'a'.repeat(140_000), { visitor });
    await run.post('deepl', 'Haus', { visitor, headers: { 'sec-fetch-site': 'cross-site' } });
    await run.ask('deepl', { method: 'GET', visitor });
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
