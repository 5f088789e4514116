// The server of apertium.test.mjs by itself: our stand-in has the faults of the real one, on which the provider is built. nginx in
// front of it is tested in proxy-nginx.test.mjs.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe } from 'node:test';
import { startApertium } from '../support/apertium.mjs';
import { apertiumStandIn } from '../support/apertium-stand-in.mjs';
import { describeReal } from './apertium.mjs';
import { itOnce } from './driver.mjs';

/** A plain server on a free port, as "127.0.0.1:PORT". */
async function listen(handler) {
  const server = createServer(handler);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { host: `127.0.0.1:${server.address().port}`, close };
}

describe("an Apertium server's faults", () => {
  /** What our provider and its tests rely on; asked of both. */
  async function faults(host, chain = 'translateChain') {
    const ask = async (path, fields) => {
      const answer = await fetch(`http://${host}/${path}`, { method: 'POST', body: new URLSearchParams(fields) });
      return { status: answer.status, ...(await answer.json()) };
    };
    const text = async (fields) => (await ask(chain, fields)).responseData.translatedText;
    const pair = ['langpairs', 'eng|spa'];
    const long = 'zzyx. '.repeat(10_000);

    assert.deepEqual(await ask(chain, [pair, ['q', 'zzyx']]), {
      status: 200,
      responseData: { translatedText: '*zzyx', translationChain: ['eng', 'spa'] },
      responseDetails: null,
      responseStatus: 200,
    });
    assert.equal(await text([pair, ['q', 'zzyx'], ['q', 'frob']]), '*frob', 'of a repeated q the last');
    assert.equal(await text([pair, ['q', 'zzyx *<p>'], ['markUnknown', 'no']]), 'zzyx <p>', "the page's asterisk goes");
    assert.equal(await text([pair, ['q', 'zzyx<p>&lt;b&gt;<a1>frob</a>']]), '*zzyx<p>&lt;*b&gt;<a1>*frob</a>');
    const cut = await text([pair, ['q', long]]);
    assert.ok(cut.startsWith('*zzyx. *zzyx.') && cut.length < long.length * 0.8, `cut silently: ${cut.length}`);

    const refusal = { status: 'error', code: 400, message: 'Bad Request' };
    const { status, ...unknown } = await ask('translate', [
      ['langpair', 'eng|deu'],
      ['q', 'zzyx'],
    ]);
    assert.deepEqual({ ...unknown, status }, { ...refusal, explanation: 'That pair is not installed' });
    const chained = await ask(chain, [
      ['langpairs', 'eng|xyz'],
      ['q', 'zzyx'],
    ]);
    assert.deepEqual(chained, { ...refusal, explanation: 'No path found for eng-xyz' });
  }

  itOnce('are those of the stand-in', async () => {
    const standIn = await listen(Object.values(apertiumStandIn().hosts)[0]);
    await faults(standIn.host).finally(standIn.close);
  });

  describeReal('as the real one has them', () => {
    itOnce('and it cuts what is over 1,000 characters as soon as several ask at once', async () => {
      const apertium = await startApertium();
      try {
        await faults(apertium.host);
        const ask = async (q) => {
          const body = new URLSearchParams({ langpairs: 'eng|spa', q });
          return (await (await fetch(`http://${apertium.host}/translateChain`, { method: 'POST', body })).json())
            .responseData.translatedText;
        };
        const menu = 'Opening hours<p>Parking fees<p>Public swimming pool<p>Building permits<p>'.repeat(40);
        const differ = async (text) => {
          const alone = await ask(text);
          return (await Promise.all(Array.from({ length: 8 }, () => ask(text)))).some((answer) => answer !== alone);
        };
        assert.equal(
          await differ(menu.slice(0, 1000)),
          false,
          'this much it leaves whole: our requests are not longer',
        );
        assert.equal(await differ(menu.slice(0, 2800)), true, 'control: this much it does not');
      } finally {
        await apertium.close();
      }
    });
  });
});
