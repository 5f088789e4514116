// A WebDriver client of the size we need, and the start of WebKitWebDriver in an X server of its own.
// Used by the @web/test-runner launcher and by the promise driver; webdriverio would bring 218 packages.
import { once } from 'node:events';
import { eventually, freePort, spawnHelper } from './process.mjs';

/** A display to draw on: the one we are in, else Xvfb, which picks a free number by -displayfd. */
async function openDisplay(xvfb) {
  if (!xvfb) return { display: process.env.DISPLAY, close() {} };
  // -noreset: else it starts anew once no browser is left, and a browser that opens meanwhile is lost
  const args = ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawnHelper(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), child.failed]);
  child.stdio[3].unref(); // not closed: Xvfb ends when it cannot write the line's end there
  return { display: `:${String(number).trim()}`, close: () => child.kill() };
}

/** Milliseconds for the opening of a browser, which now and then hangs for ever, above all on a busy machine. */
const OPEN_LIMIT = 20_000;
const OPEN_TRIES = 3;

/**
 * Starts WebKitWebDriver. `sessions.open(args)` starts a browser with an empty profile and returns a session.
 * @param {{ driver: string, binary: string, xvfb: string | null }} found from browsers.mjs
 * @param {{ env?: Record<string, string> }} [options]
 */
export async function startWebKit({ driver, binary, xvfb }, { env = {} } = {}) {
  const screen = await openDisplay(xvfb);
  const start = async () => {
    const port = await freePort();
    const child = spawnHelper(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', ...env },
    });
    const call = caller(`http://127.0.0.1:${port}`);
    await Promise.race([eventually(() => call('GET', '/status')), child.failed]);
    return { child, call };
  };
  const started = [await start()];
  return {
    /** @param {string[]} args of MiniBrowser */
    async open(args) {
      const browserOptions = { binary, args: ['--automation', ...args] };
      const capabilities = {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          acceptInsecureCerts: true,
          timeouts: { script: 30_000, pageLoad: 30_000 },
          'webkitgtk:browserOptions': browserOptions,
        },
      };
      for (let tries = 1; ; tries++) {
        const { call } = started.at(-1);
        try {
          const { sessionId } = await call('POST', '/session', { capabilities }, OPEN_LIMIT);
          return new WebDriverSession((method, path, body) => call(method, `/session/${sessionId}${path}`, body));
        } catch (error) {
          if (error.name !== 'TimeoutError' || tries === OPEN_TRIES) throw error;
          started.push(await start()); // the old one may still serve other sessions, and is ended with the rest
        }
      }
    },
    close() {
      for (const { child } of started) child.kill();
      screen.close();
    },
  };
}

const caller =
  (base) =>
  async (method, path, body, limit = 60_000) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(base + path, {
      method,
      headers,
      signal: AbortSignal.timeout(limit),
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

/** One browser. WebDriver has one current window a session, so `inWindow` runs its work one after the other. */
export class WebDriverSession {
  #queue = Promise.resolve();
  #current;

  /** @param {(method: string, path: string, body?: unknown) => Promise<any>} call */
  constructor(call) {
    this.call = call;
  }

  /** @template T @param {string} handle @param {() => Promise<T>} work @returns {Promise<T>} */
  inWindow(handle, work) {
    return this.inTurn(async () => {
      if (this.#current !== handle) await this.call('POST', '/window', { handle });
      this.#current = handle;
      return work();
    });
  }

  inTurn(work) {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  firstWindow() {
    return this.inTurn(async () => (this.#current = await this.call('GET', '/window')));
  }

  newWindow(type = 'tab') {
    return this.inTurn(async () => (await this.call('POST', '/window/new', { type })).handle);
  }

  closeWindow(handle) {
    return this.inWindow(handle, async () => {
      this.#current = undefined;
      await this.call('DELETE', '/window');
    });
  }

  /** Keys or pointer steps, in WebDriver's own words. */
  actions(handle, source) {
    return this.inWindow(handle, () => this.call('POST', '/actions', { actions: [source] }));
  }

  keys(handle, actions) {
    return this.actions(handle, { type: 'key', id: 'keyboard', actions });
  }

  pointer(handle, actions) {
    return this.actions(handle, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  close() {
    return this.inTurn(() => this.call('DELETE', ''));
  }
}
