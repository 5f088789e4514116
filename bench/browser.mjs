// Opens the bench's pages in Chromium: served on loopback; whatever would leave the machine is refused and remembered.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../test/support/browsers.mjs';
import { BACKGROUND, chromiumOptions } from '../test/support/launch-options.mjs';
import { startProxy } from '../test/support/proxy.mjs';
import { serve } from '../test/support/static-server.mjs';
import { cityPage } from './city-page.mjs';

/** A file of this folder and what it imports, as one classic script. @param {import('esbuild').BuildOptions} [options] */
export async function bundle(file, options) {
  const { outputFiles } = await build({
    entryPoints: [new URL(file, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * Packages that are classic scripts, loaded before an engine's own one. This one asks its servers as soon as it is loaded:
 * these questions are not sent.
 */
const BEFORE = { 'translate.js': 'i18n-jsautotranslate' };
const SILENCE = 'XMLHttpRequest.prototype.send = () => {};';

/** @param {{ engines: string[], sizes: number[] }} options */
export async function openBrowser({ engines, sizes }) {
  const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
  if (!chromium) throw new Error('expected a Chromium: apt-get install chromium-headless-shell, or set CHROME_PATH');

  const pages = { '/run.js': await bundle('page/run.js') };
  for (const engine of engines) {
    const files = ['/run.js', `/${engine}.js`];
    pages[`/${engine}.js`] = await bundle(`engines/${engine}.js`);
    if (BEFORE[engine]) {
      files.unshift(`/${BEFORE[engine]}.js`);
      pages[files[0]] = `${SILENCE}\n${readFileSync(new URL(import.meta.resolve(BEFORE[engine])), 'utf8')}`;
    }
    const scripts = files.map((file) => `<script src="${file}"></script>`).join('');
    for (const size of sizes) pages[`/${engine}/${size}`] = cityPage(size, { scripts });
  }
  // with both headers the page's clock ticks in 5 µs instead of 100
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const site = await serve({ pages, headers });
  const proxy = await startProxy({ background: BACKGROUND });
  const browser = await puppeteer.launch(chromiumOptions(chromium.found, proxy.url));

  return {
    version: await browser.version(),
    /** Addresses elsewhere that a page asked for. */
    elsewhere: () => [...new Set(proxy.log.map(({ url }) => url))],
    /** Gives a fresh page to `use`, and closes it. @template T @param {(page: import('puppeteer-core').Page) => Promise<T>} use */
    async withPage(engine, size, use) {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.setViewport({ width: 1280, height: 800 });
        await page.goto(`${site.url}/${engine}/${size}`, { waitUntil: 'load', timeout: 120_000 });
        return await use(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await Promise.all([site.close(), proxy.close()]);
    },
  };
}
