// What every recipe of docs/proxy promises, whichever server it is for: asked of the real server, with services behind it that
// note what arrives. What a server does otherwise is in its own file.
import { after, afterEach, before } from 'node:test';
import { SERVICES } from '../support/proxy-services.mjs';
import { startUpstream } from '../support/proxy-upstream.mjs';
import { ask } from './proxy-ask.mjs';
import { handOnRules, NAMES } from './proxy-rules-hand-on.mjs';
import { refusalRules } from './proxy-rules-refuse.mjs';

/**
 * @typedef {object} Proxy
 * @property {(id: string) => { host: string, path: string }} endpoint of a service; the path ends with a slash
 * @property {() => string} [written] what the server has written into its logs
 * @property {() => Promise<void>} close
 *
 * @param {object} options
 * @param {(services: Record<string, string>, cert: string, key?: string) => Promise<Proxy>} options.start
 * @param {string[]} options.arrives headers that every service gets
 * @param {boolean} options.caches
 * @param {number} [options.unknownLength] status for a body that is too long, and does not say so beforehand
 */
export function proxyRules({ start, arrives, caches, unknownLength = 413 }) {
  const run = { start, upstream: null, proxy: null, ask: null, askAt: null, post: null };

  before(async () => {
    run.upstream = await startUpstream({ names: NAMES });
    run.proxy = await start(run.upstream.addresses, run.upstream.cert);
  });
  afterEach(() => {
    run.upstream.reply();
    run.upstream.requests.length = 0;
  });
  after(async () => {
    await run.proxy?.close();
    await run.upstream?.close();
  });

  run.askAt = (proxy) => (id, options) => {
    const { host, path } = proxy.endpoint(id);
    const { path: own, query, type } = SERVICES[id];
    const address = options.path ?? path + own + (options.query ?? query('uk'));
    return ask(host, address, { ...options, headers: { 'content-type': type, ...options.headers } });
  };
  run.ask = (id, options = {}) => run.askAt(run.proxy)(id, options);
  /** What a page asks: some text, to a language. */
  run.post = (id, text, { to = 'uk', ...options } = {}) =>
    run.ask(id, { body: SERVICES[id].body(text, to), query: SERVICES[id].query(to), ...options });

  handOnRules(run, { arrives, caches });
  refusalRules(run, { unknownLength });
  return run;
}
