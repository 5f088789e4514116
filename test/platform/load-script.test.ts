// A foreign script comes into the page, and says so; or it does not, and then nothing of it stays.
import { expect } from '@open-wc/testing';
import { insertJson, loadScript } from '../../src/platform/load-script.js';
import { rejection } from '../page/helpers.js';
import { clock, goOffline, releaseAll, until } from '../providers/script-service.js';
import { answer, foreignHosts, networkLog, resetNetwork, vendor } from '../support/commands.js';

const HOST = 'skript.dienst.test';
const URL_ = `https://${HOST}/a.js`;
const never = () => new AbortController().signal;
const scripts = (host = HOST) => document.querySelectorAll<HTMLScriptElement>(`script[src^="https://${host}/"]`);
const ran = () => (window as unknown as { ran?: number }).ran ?? 0;

beforeEach(async () => {
  await resetNetwork();
  await answer(HOST, { headers: { 'content-type': 'text/javascript' }, body: 'window.ran = (window.ran ?? 0) + 1' });
});
afterEach(() => {
  releaseAll();
  for (const script of scripts()) script.remove();
  Reflect.deleteProperty(window, 'ran');
});

describe('a script', () => {
  it('has run when it is loaded, and was asked for once', async () => {
    await loadScript(URL_, 5000, never());
    expect([ran(), scripts().length]).to.deep.equal([1, 1]);
    const asked = (await networkLog()).filter(({ kind, host }) => kind === 'request' && host === HOST);
    expect(asked.map(({ url }) => url)).to.deep.equal([URL_]);
  });

  it('carries the nonce that it is given, else none', async () => {
    await loadScript(URL_, 5000, never(), 'abc');
    await loadScript(URL_, 5000, never());
    expect([...scripts()].map(({ nonce }) => nonce)).to.deep.equal(['abc', '']);
  });

  for (const [what, status] of [
    ['that is not there', 404],
    ['whose server is broken', 500],
  ] as const)
    it(`${what} is blocked, and its element is gone`, async () => {
      await answer(HOST, { status });
      const error = await rejection(loadScript(URL_, 5000, never()));
      expect(error).to.include({ name: 'TranslationError', reason: 'blocked' });
      expect(error!.message).to.contain(URL_);
      expect(scripts().length).to.equal(0);
    });

  it('that does not come without network is offline', async () => {
    goOffline();
    await answer(HOST, { status: 404 });
    expect(await rejection(loadScript(URL_, 5000, never()))).to.include({ reason: 'offline' });
  });

  it('that never comes is a timeout, after its limit', async () => {
    await vendor('google', 'script-silent');
    const address = 'https://translate.google.com/translate_a/element.js?x=1';
    const time = clock();
    let error: Error | null = null;
    const done = rejection(loadScript(address, 5000, never())).then((reason) => (error = reason));
    await until(async () => (await foreignHosts()).includes('translate.google.com'), 'the request');
    time.skip(4500 - time.passed());
    await Promise.resolve();
    expect([error, scripts('translate.google.com').length]).to.deep.equal([null, 1]);
    time.skip(501);
    await done;
    expect(error).to.include({ name: 'TranslationError', reason: 'timeout' });
    expect(scripts('translate.google.com').length).to.equal(0);
  });

  it('is given up by the signal, before it is asked for or meanwhile', async () => {
    const reason = new Error('enough');
    expect(await rejection(loadScript(URL_, 5000, AbortSignal.abort(reason)))).to.equal(reason);
    expect(scripts().length).to.equal(0);
    await vendor('google', 'script-silent');
    const abort = new AbortController();
    const done = rejection(loadScript('https://translate.google.com/x.js', 5000, abort.signal));
    await until(() => scripts('translate.google.com').length, 'its element');
    abort.abort(reason);
    expect(await done).to.equal(reason);
    expect(scripts('translate.google.com').length).to.equal(0);
  });

  it('is loaded again after a failure', async () => {
    await answer(HOST, { status: 404 });
    await rejection(loadScript(URL_, 5000, never()));
    await answer(HOST, { headers: { 'content-type': 'text/javascript' }, body: 'window.ran = 7' });
    await loadScript(URL_, 5000, never());
    expect(ran()).to.equal(7);
  });
});

describe('data for a script', () => {
  it('is JSON in the page that nothing runs, with the nonce', () => {
    const data = { a: '</script><script>window.ran = 1</script>', b: [1, 'ä'] };
    const element = insertJson(data, 'abc');
    expect([element.type, element.nonce, element.isConnected]).to.deep.equal(['application/json', 'abc', true]);
    expect(JSON.parse(element.textContent)).to.deep.equal(data);
    expect(ran()).to.equal(0);
    element.remove();
  });
});
