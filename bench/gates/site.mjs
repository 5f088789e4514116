// The pages on which the tools stand, the translator that they gate, and a browser for both, behind the logging proxy.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../../test/support/browsers.mjs';
import { BACKGROUND, chromiumOptions } from '../../test/support/launch-options.mjs';
import { startProxy } from '../../test/support/proxy.mjs';
import { serve } from '../../test/support/static-server.mjs';
import { THIRD, tools } from './tools.mjs';

export const SITE = 'http://www.musterstadt.test';
const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const FLOOR = `import { html, LitElement } from 'lit';
customElements.define('one-line', class extends LitElement { render() { return html\`<button>Übersetzen</button>\`; } });`;

const text = 'Das Rathaus ist montags bis freitags geöffnet. ';
/** @param {import('./tools.mjs').Tool} [tool] without: the page alone */
export const pageOf = ({ head = '', body = '' } = {}) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Rathaus</title><link rel="icon" href="data:,">${head}</head>
<body>${body}<h1>Das Rathaus</h1><p>${text.repeat(20)}</p></body></html>`;

/** What a translator answers, small on purpose: the tools are weighed, not it. */
function translator(req, res, { pathname }) {
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
  if (req.method === 'OPTIONS') return res.writeHead(204, cors).end();
  if (pathname === '/translate.js')
    return res
      .writeHead(200, { ...cors, 'content-type': 'text/javascript' })
      .end(`document.querySelector('h1').textContent = 'Ратуша'; // a stand-in for the script of a translator`);
  if (pathname === '/frame')
    return res
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><meta charset="utf-8"><h1>Ратуша</h1><script>parent.postMessage('translated', '*')</script>`,
      );
  let asked = '';
  req.on('data', (chunk) => (asked += chunk));
  req.on('end', () => {
    const { q } = JSON.parse(asked);
    const answer = { translatedText: q.map(() => 'Ратуша') };
    res.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
}

export async function openSite() {
  const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
  if (!chromium) throw new Error('expected a Chromium: apt-get install chromium-headless-shell, or set CHROME_PATH');
  const floor = await build({
    stdin: { contents: FLOOR, resolveDir: root('.') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const pages = { '/': pageOf(), '/floor.js': floor.outputFiles[0].text };
  tools.forEach((tool, i) => {
    pages[`/${i}`] = pageOf(tool);
    if (tool.setup) pages[`/${tool.file}.js`] = tool.setup;
  });
  const folders = { '/dist/': root('dist') };
  for (const { package: name } of tools) if (name) folders[`/${name}/`] = root(`node_modules/${name}`);
  const site = await serve({ pages, folders });
  const hosts = { [new URL(SITE).host]: site.host, [new URL(THIRD).host]: translator };
  const proxy = await startProxy({ hosts, background: BACKGROUND });
  const browser = await puppeteer.launch(chromiumOptions(chromium.found, proxy.url, { languages: ['de'] }));
  return {
    proxy,
    version: await browser.version(),
    /** Gives a fresh page of a new visitor to `use`, and closes it. @template T @param {(page: import('puppeteer-core').Page) => Promise<T>} use */
    async withPage(use) {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.setViewport({ width: 1280, height: 800 });
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
