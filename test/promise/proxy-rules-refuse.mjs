// What a recipe of docs/proxy refuses, without asking anybody.
import assert from 'node:assert/strict';
import { SERVICES } from '../support/proxy-services.mjs';
import { itOnce } from './driver.mjs';
import { ask } from './proxy-ask.mjs';

const IDS = Object.keys(SERVICES);

/** @param {object} run of proxy-rules.mjs @param {{ unknownLength: number }} options */
export function refusalRules(run, { unknownLength }) {
  itOnce('refuses what is too long, with its length and without, and asks nobody', async () => {
    for (const id of IDS) {
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
    for (const id of IDS) {
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
    for (const id of IDS.filter((id) => id !== 'azure')) await run.post(id, 'Frage', { query: '?key=x&url=http://y' });
    for (const { url } of run.upstream.requests) assert.doesNotMatch(url, /\?/);
  });
}
