// One visit, step by step, in a Chromium behind the logging proxy: after each step a picture, what is stored, and what was
// requested since the step before. Knows no configuration and judges nothing.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../../test/support/browsers.mjs';
import { BACKGROUND, chromiumOptions } from '../../test/support/launch-options.mjs';
import { startProxy } from '../../test/support/proxy.mjs';
import { SITE } from './site.mjs';

const LIMIT = { timeout: 20_000 };
const element = `document.querySelector('consent-translate')`;
const part = (name) => `${element}?.shadowRoot?.querySelector('[part=${name}]')`;

/** What is stored for the page's origin, and nodes that contact somebody ahead of need, verbatim. */
async function stored(page) {
  const found = await page.evaluate(async () => ({
    localStorage: Object.fromEntries(Object.entries(localStorage)),
    sessionStorage: Object.fromEntries(Object.entries(sessionStorage)),
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
    caches: (await globalThis.caches?.keys()) ?? [],
    ahead: [...document.querySelectorAll('link[rel~=preconnect],link[rel~=dns-prefetch],link[rel~=prefetch]')].map(
      (node) => node.outerHTML,
    ),
  }));
  const devtools = await page.createCDPSession();
  const { cookies } = await devtools.send('Network.getAllCookies');
  await devtools.detach();
  return { cookies: cookies.map(({ name, value, domain, expires }) => ({ name, value, domain, expires })), ...found };
}

/**
 * What one request carried: the first that sends text; its headers say what else the other side learns.
 * @param {import('puppeteer-core').HTTPRequest[]} asked
 */
function exampleOf(asked) {
  const one = asked.find((request) => request.method() === 'POST' && request.postData());
  if (!one) return null;
  const headers = Object.entries(one.headers()).sort(([a], [b]) => (a < b ? -1 : 1));
  return { url: one.url(), headers: Object.fromEntries(headers), body: one.postData().slice(0, 1000) };
}

/**
 * @param {{ hosts: Record<string, any>, folder: string, inject?: string }} options `inject`: a script before those of the page
 * @returns {Promise<{ browser: string, language: string, outcome: string, steps: object[] }>} steps: `name`, `picture`, `requests`,
 *   `example`, `stored`; `language`: the first that is offered
 */
export async function visit({ hosts, folder, inject }) {
  const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
  if (!chromium) throw new Error('expected a Chromium: apt-get install chromium, or set CHROME_PATH');
  const proxy = await startProxy({ hosts, background: BACKGROUND });
  const found = chromium.found.full ?? chromium.found; // the whole browser connects ahead, which is to be seen
  const browser = await puppeteer.launch(chromiumOptions(found, proxy.url, { languages: ['de'] }));
  const steps = [];
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    if (inject) await page.evaluateOnNewDocument(inject);
    const asked = [];
    page.on('request', (request) => asked.push(request));
    const step = async (name) => {
      await page.waitForNetworkIdle({ idleTime: 500, ...LIMIT }).catch(() => {});
      const picture = `${steps.length + 1}-${name}.png`;
      await page.screenshot({ path: join(folder, picture) });
      const requests = proxy.log.splice(0).map(({ kind, method, url, host, referer, cookie }) => ({
        kind,
        method,
        url,
        elsewhere: host !== new URL(SITE).host,
        referer,
        cookie,
      }));
      steps.push({ name, picture, requests, example: exampleOf(asked.splice(0)), stored: await stored(page) });
    };
    const until = (expression) => page.waitForFunction(expression, LIMIT);
    const state = (...names) => until(`${JSON.stringify(names)}.includes(${element}.state)`);
    const shown = async () => {
      await until(`!!(${part('translate')} ?? ${part('disclose')}) || ${element}.state === 'misconfigured'`);
      if (await page.evaluate(`${element}.state === 'misconfigured'`))
        throw new Error('the element is misconfigured: demo/check.html says what is missing');
      if (await page.evaluate(`!${part('translate')}`)) await page.evaluate(`${part('disclose')}.click()`);
      await until(`!!${part('translate')}`);
    };

    await page.goto(`${SITE}/index.html`);
    await shown();
    await step('opened');

    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.evaluate('scrollTo(0, 0)');
    for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
    await page.mouse.move(640, 300, { steps: 5 });
    const language = await page.evaluate(`(() => {
      const select = ${part('language')};
      select.value = [...select.options].find(({ value, disabled }) => value && !disabled).value;
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      return select.value;
    })()`);
    await until(`${part('controls')}.lang === ${JSON.stringify(language)} || ${part('controls')}.lang === 'en'`);
    await step('chosen');

    await page.evaluate(`${part('translate')}.click()`);
    await state('translated', 'failed');
    await until(`!!${part('controls')}`);
    await step('pressed');
    const outcome = await page.evaluate(`${element}.state`);

    await page.goto(`${SITE}/buergeramt.html`);
    await shown();
    if (outcome === 'translated') await state('translated', 'failed');
    await step('second-page');

    await page.evaluate(`(${part('withdraw')} ?? ${part('original')})?.click()`);
    await state('asking', 'ready');
    await step('taken-back');
    return { browser: await browser.version(), language, outcome, steps };
  } finally {
    await browser.close();
    await proxy.close();
  }
}
