// WebKitGTK for the promise driver. A profile is a WebDriver session: the browser starts anew, which takes 0.3 s.
import { webkitArgs, webkitEnvironment } from '../support/launch-options.mjs';
import { startWebKit } from '../support/webdriver.mjs';
import { WebKitPage } from '../support/webkit-page.mjs';

/**
 * @param {import('../support/browsers.mjs').Engine} engine
 * @param {{ proxy: string, languages: string[] }} options
 */
export async function webkitProfiles({ found }, { proxy, languages }) {
  const webkit = await startWebKit(found, { env: webkitEnvironment(languages) });
  let session;
  let first;
  return {
    async newPage() {
      session ??= await webkit.open(webkitArgs(proxy, { loopback: true }));
      const handle = first ? await session.newWindow('window') : (first = await session.firstWindow());
      const page = new WebKitPage(session, handle);
      await page.setViewport({ width: 1000, height: 700 });
      return page;
    },
    async fresh() {
      await session?.close();
      session = first = undefined;
    },
    async close() {
      await session?.close();
      webkit.close();
    },
  };
}
