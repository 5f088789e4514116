// What a recipe of docs/proxy keeps: answers for the next visitor, and nothing about anybody.
import assert from 'node:assert/strict';
import { eventually } from '../support/process.mjs';
import { SERVICES } from '../support/proxy-services.mjs';
import { itOnce } from './driver.mjs';
import { newVisitor, TELLTALE } from './proxy-ask.mjs';

const IDS = Object.keys(SERVICES);

/** For servers that keep answers. */
export function cacheRules(run) {
  itOnce('answers the second visitor of a page without asking the service', async () => {
    for (const id of IDS) {
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

  itOnce('keeps no page for people that comes in place of an answer', async () => {
    for (const id of IDS) {
      run.upstream.reply({ headers: { 'content-type': 'text/html' }, body: '<p>Are you a robot?</p>' });
      await run.post(id, 'Wappen');
      run.upstream.reply();
      const { body } = await run.post(id, 'Wappen');
      assert.doesNotMatch(body, /robot/);
      assert.equal(run.upstream.requests.splice(0).length, 2, id);
    }
  });

  itOnce('keeps nothing of somebody who may be logged in, and gives them nothing that was kept', async () => {
    for (const id of IDS) {
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
    // a server writes its line after the answer; that of the last one comes last
    const written = await eventually(async () => {
      const lines = run.proxy.written();
      assert.ok(lines.includes(stranger), 'control: the site itself does note');
      return lines;
    });
    assert.ok(
      !written.includes(visitor),
      written.split('\n').find((line) => line.includes(visitor)),
    );
    assert.doesNotMatch(written, /Haus|geheim/);
  });
}
