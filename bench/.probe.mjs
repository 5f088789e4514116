import { openBrowser } from './browser.mjs';
const size = Number(process.argv[2]);
const b = await openBrowser({ engines: ['ours'], sizes: [size] });
await b.withPage('ours', size, async (page) => {
  console.log(
    await page.evaluate(async () => {
      globalThis.__log = [];
      bench.prepare({ latency: 0, watch: true });
      const t = performance.now();
      const r = await bench.translate();
      return JSON.stringify({ t, r, log: __log });
    }),
  );
});
await b.close();
