// A @web/test-runner browser launcher for WebKitGTK.
// It says "puppeteer" of itself: its pages have the same methods, so sendKeys, sendMouse and setViewport work.
import { webkitArgs, webkitEnvironment } from './launch-options.mjs';
import { startWebKit } from './webdriver.mjs';
import { WebKitPage } from './webkit-page.mjs';

/** @param {object} found from browsers.mjs @param {string} proxy its address */
export function webkitLauncher(found, proxy) {
  const active = new Map();
  const idle = [];
  let webkit;
  let session;
  let starting;

  async function start() {
    webkit = await startWebKit(found, { env: webkitEnvironment() });
    session = await webkit.open(webkitArgs(proxy));
    idle.push(new WebKitPage(session, await session.firstWindow()));
  }

  return {
    name: 'webkit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (starting ??= start());
      // A window, not a tab: WebKitGTK never shows a tab opened by WebDriver, and hidden pages are throttled.
      const page = idle.pop() ?? new WebKitPage(session, await session.newWindow('window'));
      active.set(id, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id).evaluate('location.href'),
    getPage: (id) => active.get(id),
    async stopSession(id) {
      const page = active.get(id);
      active.delete(id);
      await page.goto('about:blank'); // ends what the page still runs
      idle.push(page);
      return {};
    },
    async startDebugSession() {
      throw new Error('Debugging in WebKit is not supported: use BROWSERS=chromium');
    },
    async stop() {
      await session?.close().catch(() => {}); // it may be gone already, with the run interrupted
      webkit?.close();
    },
  };
}
