// A tab as the promise tests see it, over a puppeteer page or a WebKitPage.
import { pressKeys } from '../support/keys.mjs';
import { pause } from '../support/process.mjs';
import { point } from './driver-point.mjs';
import { STORE } from './driver-recorder.mjs';

/**
 * A function runs in the page with its arguments as JSON; a string is an expression there.
 * @param {Function | string} code
 */
const expression = (code, args) =>
  typeof code === 'function' ? `(${code})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})` : code;

export class Page {
  /** Errors, warnings, exceptions and policy violations. Complete after each call. @type {import('./driver-recorder.mjs').Message[]} */
  console = [];
  #page;

  /** @param {any} page what the engine gave */
  constructor(page) {
    this.#page = page;
  }

  /** Loads, and waits for the page's load event. */
  async goto(url) {
    await this.#collect();
    await this.#page.goto(url);
    await this.#collect();
  }

  async reload() {
    await this.#collect();
    await this.#page.reload();
    await this.#collect();
  }

  /** Back in the history. A page kept alive by the browser comes without a load event, so we look for ourselves. */
  async back() {
    const here = '[location.href, performance.timeOrigin, document.readyState].join(" ")';
    const before = await this.evaluate(here);
    await this.evaluate('setTimeout(() => history.back())');
    await pause(150); // WebKit never answers what it is asked while it goes
    await this.#until('went back in vain', async () => {
      const now = await this.evaluate(here);
      return now !== before && now.endsWith('complete') ? { value: now } : { wrong: `still at ${now}` };
    });
  }

  url = () => this.evaluate('location.href');

  /** @param {Function | string} code also async @param {...any} args JSON @returns {Promise<any>} JSON */
  async evaluate(code, ...args) {
    const text = await this.#page.evaluate(`(async () => {
      const value = await (${expression(code, args)});
      return JSON.stringify([value ?? null, ${STORE}?.splice(0) ?? []]);
    })()`);
    const [value, messages] = JSON.parse(text);
    this.console.push(...messages);
    return value;
  }

  /** Messages of a page that is about to go would go with it. */
  async #collect() {
    await this.evaluate('0');
  }

  /**
   * Waits until the expression or function is truthy, and returns that. Survives a navigation meanwhile.
   * @param {Function | string} code @param {...any} args @returns {Promise<any>}
   */
  async waitFor(code, ...args) {
    return this.#until(`waited in vain for ${code}`, async () => {
      const value = await this.evaluate(code, ...args);
      return value ? { value } : { wrong: `it is ${JSON.stringify(value)}` };
    });
  }

  async #until(what, attempt, limit = 20_000) {
    let end = Date.now() + limit;
    let again = true;
    for (;;) {
      const { value, wrong } = await attempt().catch((error) => ({ wrong: error.message }));
      if (!wrong) return value;
      // the driver gave up a question that a navigation had swallowed: the page was not asked since
      if (again && /aborted due to timeout/.test(wrong)) {
        again = false;
        end = Date.now() + limit;
      }
      if (Date.now() > end) throw new Error(`${limit} ms: ${what}: ${wrong}\n${JSON.stringify(this.console, null, 1)}`);
      await pause(40);
    }
  }

  async #pointAt(target) {
    await this.#page.bringToFront();
    return this.#until(`cannot point at ${target}`, async () => {
      const at = await this.evaluate(point(target));
      return at.wrong ? at : { value: at };
    });
  }

  /** A real click. @param {Function | string} target 'consent-translate >>> button', or a function returning the element */
  async click(target) {
    const { x, y } = await this.#pointAt(target);
    await this.#page.mouse.click(x, y);
  }

  async hover(target) {
    const { x, y } = await this.#pointAt(target);
    await this.#page.mouse.move(x, y);
  }

  /** Scrolls the page, by default to its end. */
  scroll = (y = 'document.documentElement.scrollHeight') =>
    this.evaluate(`(scrollTo({ top: ${y}, behavior: 'instant' }), new Promise((done) => setTimeout(done, 100)))`);

  /** "Tab", "Shift+Tab", "Enter", "Space", "a". */
  async press(keys) {
    await this.#page.bringToFront();
    await pressKeys(this.#page, keys);
  }

  async type(text) {
    await this.#page.bringToFront();
    await this.#page.keyboard.type(text);
  }

  /** Those that the page's address would be sent. @returns {Promise<{ name: string, value: string, domain: string }[]>} */
  cookies = () => this.#page.cookies();

  /** Makes this the tab in front. */
  bringToFront = () => this.#page.bringToFront();
  setViewport = (width, height) => this.#page.setViewport({ width, height });
  screenshot = (path) => this.#page.screenshot({ path });
  close = () => this.#page.close();
}
