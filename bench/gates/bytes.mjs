// Bytes (brotli 11, whatever the server would do) and requests of one tool: until its notice can be used, and until the
// visitor who agreed sees the first translated text.
import { brotliCompressSync, constants } from 'node:zlib';
import { pageOf, SITE } from './site.mjs';
import { tools } from './tools.mjs';

const LIMIT = { timeout: 15_000 };
const weigh = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Translated: the heading of the page, if not said otherwise. */
const TRANSLATED = `document.querySelector('h1').textContent === 'Ратуша'`;

/** @param {import('./tools.mjs').Tool} tool */
export function bytesOf(site, tool) {
  return site.withPage(async (page) => {
    const bodies = new Map();
    const pending = [];
    page.on('response', (response) => {
      if (!/^http/.test(response.url()) || response.request().method() === 'OPTIONS') return;
      pending.push(
        response.buffer().then(
          (body) => bodies.set(response.url(), body),
          () => {},
        ),
      );
    });
    const count = async () => {
      await page.waitForNetworkIdle({ idleTime: 500, ...LIMIT });
      await Promise.all(pending);
      let bytes = -weigh(Buffer.from(pageOf()));
      for (const body of bodies.values()) bytes += weigh(body);
      return { bytes, requests: bodies.size - 1, elsewhere: [...bodies.keys()].filter((url) => !url.startsWith(SITE)) };
    };
    await page.evaluateOnNewDocument(
      `addEventListener('message', ({ data }) => { if (data === 'translated') globalThis.framed = true; })`,
    );
    await page.goto(`${SITE}/${tools.indexOf(tool)}`);
    await page.waitForFunction(`!!(${tool.usable})?.getClientRects().length`, LIMIT);
    const before = await count();
    if (before.elsewhere.length)
      throw new Error(`${tool.name} asked ${before.elsewhere} before consent: it is set up wrong`);
    if (tool.agree === '') return { before };
    await page.evaluate(tool.agree ?? `(${tool.usable}).click()`);
    await page.waitForFunction(tool.translated ?? TRANSLATED, LIMIT);
    const after = await count();
    if (!after.elsewhere.length)
      throw new Error(`${tool.name} is translated, and nothing was gated: it is set up wrong`);
    return { before, after };
  });
}
