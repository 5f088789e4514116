// docs/proxy/apache in a real Apache. It has no cache for POST and no limit for requests: what the documentation says of that is
// tested too.
import assert from 'node:assert/strict';
import { startApache } from '../support/proxy-apache.mjs';
import { itOnce } from './driver.mjs';
import { describeServer, forAll } from './proxy-ask.mjs';
import { logRules } from './proxy-rules-keep.mjs';
import { proxyRules } from './proxy-rules.mjs';

describeServer('apache2', 'the recipe for Apache', () => {
  const arrives = ['connection', 'content-length', 'content-type', 'host'];
  const run = proxyRules({ start: forAll(startApache), arrives, caches: false, unknownLength: 411 });
  logRules(run);

  itOnce('asks the service for every visitor, as it has no cache for POST', async () => {
    await run.post('deepl', 'Haus');
    await run.post('deepl', 'Haus');
    assert.equal(run.upstream.requests.length, 2);
  });
});
