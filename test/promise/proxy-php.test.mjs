// docs/proxy/translate.php in PHP's own web server (php -S).
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { startPhp, startPhpBehindApache } from '../support/proxy-php.mjs';
import { proxyMissing } from '../support/proxy-recipe.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
import { itOnce } from './driver.mjs';
import { ask, describeServer, KEY, newVisitor } from './proxy-ask.mjs';
import { cacheRules } from './proxy-rules-keep.mjs';
import { proxyRules } from './proxy-rules.mjs';

describeServer('php', 'the recipe in PHP', () => {
  const path = '/translate.php/';

  async function start(services, cert, key = KEY) {
    const all = {};
    for (const [service, address] of Object.entries(services))
      all[service] = await startPhp({ service, address, cert, key });
    return {
      all,
      endpoint: (id) => ({ host: all[id].host, path }),
      close: async () => {
        for (const { close } of Object.values(all)) await close();
      },
    };
  }

  const run = proxyRules({ start, arrives: ['content-length', 'content-type', 'host'], caches: true });
  cacheRules(run);

  const { path: own, type, body } = SERVICES.deepl;
  const post = ({ host }, text, options) => ask(host, path + own, { body: body(text), ...options });
  const startOne = (options) =>
    startPhp({
      service: 'deepl',
      address: run.upstream.addresses.deepl,
      cert: run.upstream.cert,
      key: KEY,
      ...options,
    });
  const one = async (options, test) => {
    const php = await startOne(options);
    await test(php).finally(php.close);
  };

  itOnce('takes its own content type only', async () => {
    for (const other of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      undefined,
    ])
      assert.equal((await run.post('deepl', 'Haus', { headers: { 'content-type': other } })).status, 415);
    assert.deepEqual(run.upstream.requests, []);
    const headers = { 'content-type': `${type}; charset=utf-8` };
    assert.equal((await run.post('deepl', 'Haus', { headers })).status, 200);
  });

  itOnce('answers for a service that sends elsewhere, or no end, with a 502', async () => {
    for (const answer of [{ status: 302 }, { status: 204, body: '' }, { body: 'a'.repeat(5_000_000) }]) {
      run.upstream.reply(answer);
      const { status, body } = await run.post('deepl', 'nirgends');
      assert.deepEqual([status, JSON.parse(body)], [502, { error: 'the service cannot be reached' }]);
    }
  });

  itOnce('limits the requests of one address, and not those of others; it keeps a salted hash of it for minutes', () =>
    one({ config: { "'perMinute' => 600": "'perMinute' => 20" } }, async (php) => {
      const visitor = newVisitor();
      const answers = [];
      // two minutes' worth, as a minute may end meanwhile
      for (let i = 0; i < 41; i++) answers.push(await post(php, 'viel', { visitor }));
      const refused = answers.filter(({ status }) => status === 429);
      assert.ok(refused.length >= 1 && refused.length <= 21, `${refused.length}`);
      for (const { headers } of refused) assert.ok(headers['retry-after'] > 0 && headers['retry-after'] <= 60);
      assert.equal((await post(php, 'viel')).status, 200);

      const kept = php.kept();
      assert.ok(
        kept.every((name) => /^(answer-[\da-f]{64}|salt-\d+|count-\d+-[\da-f]{64})$/.test(name)),
        `${kept}`,
      );
      const hashes = [createHash('sha256'), createHmac('sha256', '')].map((hash) => hash.update(visitor).digest('hex'));
      for (const name of kept) {
        const file = join(php.path, name);
        assert.equal(statSync(file).mode & 0o077, 0, 'nobody else may read it');
        assert.ok(
          ![name, readFileSync(file, 'latin1')].some((all) => [visitor, ...hashes].some((it) => all.includes(it))),
        );
      }
    }),
  );

  /** Makes a file so old. */
  const age = (php, name, seconds) => {
    const then = new Date(Date.now() - seconds * 1000);
    utimesSync(join(php.path, name), then, then);
  };
  const answersOf = (php) => php.kept().filter((name) => name.startsWith('answer-'));

  itOnce('forgets an answer after a day', () =>
    one({}, async (php) => {
      await post(php, 'Haus');
      const [name] = answersOf(php);
      age(php, name, 23 * 3600);
      assert.equal((await post(php, 'Haus')).headers['x-cache'], 'HIT');
      age(php, name, 25 * 3600);
      assert.equal((await post(php, 'Haus')).headers['x-cache'], 'MISS');
      assert.equal((await post(php, 'Haus')).headers['x-cache'], 'HIT');
    }),
  );

  itOnce('deletes what is old, and the oldest of too much, as soon as a new minute begins', () =>
    one({}, async (php) => {
      const nextMinute = () =>
        php
          .kept()
          .filter((name) => name.startsWith('salt-'))
          .forEach((name) => rmSync(join(php.path, name)));
      await post(php, 'alt');
      const [old] = answersOf(php);
      age(php, old, 25 * 3600);
      const counts = php.kept().filter((name) => name.startsWith('count-'));
      for (const name of counts) age(php, name, 180);
      nextMinute();
      await post(php, 'neu');
      assert.ok(![old, ...counts].some((name) => php.kept().includes(name)));
      const [fresh] = answersOf(php);

      const huge = `answer-${'0'.repeat(64)}`;
      closeSync(openSync(join(php.path, huge), 'w'));
      truncateSync(join(php.path, huge), 201_000_000); // takes no room
      age(php, huge, 60);
      nextMinute();
      assert.equal((await post(php, 'neu')).headers['x-cache'], 'HIT');
      assert.deepEqual(answersOf(php), [fresh]);
    }),
  );

  itOnce('does nothing where its configuration or its folder lies in the web root, or is missing', async () => {
    const missing = "require __DIR__ . '/missing.php'; return [";
    const broken = [
      { configFile: 'html/consent-translate.config.php' },
      { config: { "'service' => 'deepl'": "'service' => 'http://elsewhere.test'" } },
      { config: { "'folder' =>": "'folder' => '', 'other' =>" } },
      { config: { "'folder' =>": "'folder' => $_SERVER['DOCUMENT_ROOT'], 'other' =>" } },
      { config: { 'return [': missing } },
    ];
    for (const options of broken) {
      await one(options, async (php) => {
        const { status, headers, whole } = await post(php, 'Haus');
        assert.equal(status, options.config?.['return ['] ? 500 : 503, JSON.stringify(options));
        assert.equal(headers['content-type'], 'application/json');
        assert.doesNotMatch(whole, /\/tmp|geheim|on line|Warning/i);
      });
    }
    assert.deepEqual(run.upstream.requests, []);
    await one({ configFile: 'elsewhere.php' }, async (php) => {
      assert.equal((await post(php, 'Haus')).status, 200, 'control: outside of the web root it may be anywhere');
    });
  });

  const title = 'works as well by FastCGI behind Apache, as web spaces have it';
  const without = ['apache2', 'php-cgi'].map(proxyMissing).find(Boolean);
  if (without) describe(`${title}: left out, ${without}`, { skip: true });
  else
    itOnce(title, async () => {
      const { addresses, cert } = run.upstream;
      const php = await startPhpBehindApache({ service: 'deepl', address: addresses.deepl, cert, key: KEY });
      try {
        const caches = [];
        for (const headers of [{}, {}, { cookie: 'session=1' }, { 'sec-fetch-site': 'cross-site' }]) {
          const answer = await post(php, 'Haus', { headers });
          assert.ok(!answer.whole.includes(KEY));
          caches.push(answer.headers['x-cache'] ?? answer.status);
        }
        assert.deepEqual(caches, ['MISS', 'HIT', 'BYPASS', 403]);
        assert.deepEqual(
          run.upstream.requests.map(({ headers }) => headers.authorization),
          Array(2).fill(`DeepL-Auth-Key ${KEY}`),
        );
        assert.equal((await post(php, 'a'.repeat(140_000))).status, 413);
      } finally {
        await php.close();
      }
    });
});
