// A WebKit window with the method names of a puppeteer page, as far as we use them.
// So the commands of @web/test-runner and our own driver treat the three engines alike.
import { writeFile } from 'node:fs/promises';
import { codePoint } from './keys.mjs';

const BUTTONS = { left: 0, middle: 1, right: 2 };

export class WebKitPage {
  #session;
  #handle;

  /** @param {import('./webdriver.mjs').WebDriverSession} session @param {string} handle */
  constructor(session, handle) {
    this.#session = session;
    this.#handle = handle;
  }

  #call(method, path, body) {
    return this.#session.inWindow(this.#handle, () => this.#session.call(method, path, body));
  }

  goto = (url) => this.#call('POST', '/url', { url });
  reload = () => this.#call('POST', '/refresh');
  goBack = () => this.#call('POST', '/back');
  bringToFront = () => this.#call('POST', '/window', { handle: this.#handle });
  cookies = () => this.#call('GET', '/cookie');
  close = () => this.#session.closeWindow(this.#handle);

  /** Evaluates an expression; a promise is waited for. */
  async evaluate(expression) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(async () => (${expression}))
        .then((value) => done({ value }), (error) => done({ error: String(error?.stack || error), name: String(error) }));`;
    const { value, error, name } = await this.#call('POST', '/execute/async', { script, args: [] });
    if (error) throw new Error(`${name}\n${error}`);
    return value;
  }

  keyboard = {
    down: (key) => this.#keys([{ type: 'keyDown', value: codePoint(key) }]),
    up: (key) => this.#keys([{ type: 'keyUp', value: codePoint(key) }]),
    press: (key) => this.#keys(stroke(codePoint(key))),
    type: (text) => this.#keys([...text].flatMap(stroke)),
  };

  mouse = {
    move: (x, y) => this.#pointer([moveTo(x, y)]),
    down: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
    up: ({ button = 'left' } = {}) => this.#pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    click: (x, y, { button = 'left' } = {}) =>
      this.#pointer([
        moveTo(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    reset: () => this.#call('DELETE', '/actions'),
  };

  #keys(actions) {
    return this.#session.keys(this.#handle, actions);
  }

  #pointer(actions) {
    return this.#session.pointer(this.#handle, actions);
  }

  /** WebDriver sizes the window; the bars of the browser around the page are made up for. */
  async setViewport({ width, height }) {
    const [innerWidth, innerHeight] = await this.evaluate('[innerWidth, innerHeight]');
    if (innerWidth === width && innerHeight === height) return;
    const rect = await this.#call('GET', '/window/rect');
    const size = { width: rect.width + width - innerWidth, height: rect.height + height - innerHeight };
    await this.#call('POST', '/window/rect', size);
  }

  emulateMediaFeatures = async () => {
    throw new Error('WebKit cannot emulate media features');
  };

  async screenshot({ path } = {}) {
    const image = Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
    if (path) await writeFile(path, image);
    return image;
  }
}

const stroke = (value) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
