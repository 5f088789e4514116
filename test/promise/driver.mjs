// The second runner's browser: for what a @web/test-runner page cannot do. It navigates, reloads, opens a second tab,
// gives pages host names and headers of their own, and tells what was requested. Chromium, Firefox and WebKit alike.
import { after, before, beforeEach, describe, it } from 'node:test';
import { findEngines } from '../support/browsers.mjs';
import { BACKGROUND } from '../support/launch-options.mjs';
import { startProxy } from '../support/proxy.mjs';
import { Page } from './driver-page.mjs';
import { puppeteerProfiles } from './driver-puppeteer.mjs';
import { RECORDER } from './driver-recorder.mjs';
import { webkitProfiles } from './driver-webkit.mjs';

/** The engines that are there; `node scripts/test.mjs` says which are not. */
export const engines = (await findEngines()).filter(({ found }) => found);

/**
 * @typedef {object} LaunchOptions
 * @property {Record<string, string | import('../support/proxy.mjs').StandIn>} [hosts] host → "127.0.0.1:PORT" or a
 *   function that answers. Any other host is refused, and logged
 * @property {string[]} [languages] navigator.languages; WebKit has the first one only
 * @property {string} [inject] JavaScript that runs first in every page: a clock, a fake of something built in
 */

/** Browsers that wait for the next suite, by engine and languages: starting one takes seconds. Those of the last suites. */
const waiting = new Map();
const MOST_WAITING = 3;
/** Suites that will want a browser. */
let suites = 0;
let suitesInOne = 0;

async function start(name, languages) {
  const engine = engines.find((candidate) => candidate.name === name);
  if (!engine) throw new Error(`${name} is not here: found ${engines.map((found) => found.name)}`);
  const proxy = await startProxy({ background: BACKGROUND });
  const profiles = await (name === 'webkit' ? webkitProfiles : puppeteerProfiles)(engine, {
    proxy: proxy.url,
    languages,
  });
  const stop = async () => {
    await profiles.close();
    await proxy.close();
  };
  return { proxy, profiles, stop };
}

/**
 * @param {string} name "chromium", "firefox" or "webkit"
 * @param {LaunchOptions} [options]
 */
export async function launch(name, { hosts = {}, languages = ['de'], inject = '' } = {}) {
  const key = `${name} ${languages}`;
  const started = waiting.get(key) ?? (await start(name, languages));
  waiting.delete(key);
  const { proxy, profiles, stop } = started;
  const script = RECORDER + inject;
  if (name === 'webkit') proxy.inject = script; // it knows no preload script: there the proxy writes it into the page

  const begin = () => {
    Object.keys(proxy.hosts).forEach((host) => delete proxy.hosts[host]);
    Object.assign(proxy.hosts, hosts);
    proxy.log.length = 0;
  };

  const browser = {
    name,
    hosts: proxy.hosts,
    /** Every request since the start, `reset` or `proxyLog.length = 0`. @type {import('../support/proxy.mjs').LogEntry[]} */
    proxyLog: proxy.log,
    /** What the browser itself asked for: documented in launch-options.mjs. */
    background: proxy.background,

    /** Another tab of the same profile. */
    newPage: async () => new Page(await profiles.newPage(script)),

    /** A new visitor: no pages, cookies or storage, an empty log, the hosts as launched. */
    async reset() {
      await profiles.fresh();
      begin();
    },

    /** Keeps it for the next suite, if there is one. */
    async close() {
      await browser.reset();
      if (!suites || waiting.has(key)) return stop();
      waiting.set(key, started);
      const [[oldest, other]] = waiting;
      if (waiting.size > MOST_WAITING && waiting.delete(oldest)) await other.stop();
    },
  };
  begin();
  return browser;
}

/** All engines of this run, where each has a process of its own: what no engine does otherwise is shared out among them. */
const sharers = process.env.SHARED_BY?.split(',') ?? [];
const isFor = (wanted) => {
  const one = sharers.includes(wanted) ? wanted : sharers[0];
  return !one || engines.some(({ name }) => name === one);
};

/** Whether tests without a browser are run here: one of the engines' processes does. */
export const runsOnce = isFor('firefox');
export const itOnce = (title, test) => (runsOnce ? it(title, test) : undefined);

/**
 * Runs the same tests in each engine; each test starts as a new visitor, unless `isOneVisit`: then all are one visitor's.
 * `run.itInOne` is `it` for what no engine does otherwise (a detail, a row more of a table): the engines take it in turn.
 * @param {string} title
 * @param {LaunchOptions | (() => LaunchOptions | Promise<LaunchOptions>)} options a function is called before the
 *   launch, so that it can start servers
 * @param {(run: { readonly browser: Awaited<ReturnType<typeof launch>>, readonly engine: string, readonly itInOne: typeof it }) => void} define
 * @param {{ isOneVisit?: boolean }} [how]
 */
export function inEveryEngine(title, options, define, { isOneVisit = false } = {}) {
  for (const { name } of engines) {
    suites++;
    describe(`${title} (${name})`, () => {
      let browser;
      before(async () => {
        browser = await launch(name, typeof options === 'function' ? await options() : options);
      });
      if (!isOneVisit) beforeEach(() => browser.reset());
      after(async () => {
        suites--;
        await browser?.close();
        if (!suites) await Promise.all([...waiting.values()].map(({ stop }) => stop()));
      });
      let turn = 0;
      define({
        engine: name,
        itInOne: (title, test) => {
          if ((sharers[turn++ % sharers.length] ?? name) === name) it(title, test);
        },
        get browser() {
          return browser;
        },
      });
    });
  }
}

/**
 * The same for what no engine does otherwise; where each has a process of its own, only one of them runs it. Servers are
 * started by `options` and closed in `define`: hooks of a file without tests keep its process alive.
 * @type {typeof inEveryEngine}
 */
export const inOneEngine = (...all) =>
  isFor(suitesInOne++ % 2 ? 'firefox' : 'chromium') ? inEveryEngine(...all) : undefined;
