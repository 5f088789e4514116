// Chromium (DevTools protocol) and Firefox (BiDi) for the promise driver.
import puppeteer from 'puppeteer-core';
import { chromiumOptions, firefoxOptions } from '../support/launch-options.mjs';

/**
 * A new profile is a browser context in Firefox. Chromium's further contexts behave like private windows (other languages, no
 * preconnect, nothing kept in the history), so there its one profile is emptied: a new start takes ten times as long.
 * @param {import('../support/browsers.mjs').Engine} engine
 * @param {{ proxy: string, languages: string[] }} options
 */
export async function puppeteerProfiles({ name, found }, { proxy, languages }) {
  const firefox = name === 'firefox';
  const optionsFor = firefox ? firefoxOptions : chromiumOptions;
  // Made anew for each start: puppeteer takes switches out of the list it is given.
  const launchOptions = () => optionsFor(found.full ?? found, proxy, { languages, loopback: true });
  let browser;
  let context;
  return {
    /** @param {string} script runs first in every page of it */
    async newPage(script) {
      // the proxy tells what is requested: nobody listens to the protocol, which costs the browser a tenth of its time
      browser ??= await puppeteer.launch({ ...launchOptions(), networkEnabled: false, protocolTimeout: 30_000 });
      context ??= firefox ? await browser.createBrowserContext() : browser.defaultBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.setViewport({ width: 1000, height: 700 });
      await page.evaluateOnNewDocument(script);
      return firefox ? outliveBackForwardCache(page) : page;
    },
    async fresh() {
      if (firefox) await context?.close();
      else if (browser) await empty(browser);
      context = undefined;
    },
    close: () => browser?.close(),
  };
}

/** Closes all tabs, and deletes cookies, the cache, and what all origins have stored. */
async function empty(browser) {
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  const protocol = await blank.createCDPSession();
  await protocol.send('Network.clearBrowserCookies');
  await protocol.send('Network.clearBrowserCache');
  await protocol.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  await protocol.detach();
}

/**
 * Puppeteer waits for events of a navigation, and a page that Firefox keeps alive in its history sends none: the next
 * navigation would time out. The protocol's own commands say themselves when they are done.
 * @param {any} page
 */
function outliveBackForwardCache(page) {
  const { browsingContext } = page.mainFrame();
  page.goto = (url) =>
    browsingContext.navigate(url, 'complete').catch((error) => {
      // A page that is an error by its status is there all the same.
      if (!error.message.includes('ERR_HTTP_RESPONSE_CODE_FAILURE')) throw error;
    });
  page.reload = () => browsingContext.reload({ wait: 'complete' });
  return page;
}
