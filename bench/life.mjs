// npm run bench:life: does a page that is open for long stay as light as it was? Through the built files (npm run build), in
// Chromium: cycles of translating, restoring, withdrawing and agreeing; then a page that adds texts all the time.
// What grows with the cycles, and a text that is left untranslated, are errors; a time is not.
import puppeteer from 'puppeteer-core';
import { libreTranslateStandIn } from '../test/support/libretranslate-stand-in.mjs';
import { findEngines } from '../test/support/browsers.mjs';
import { BACKGROUND, chromiumOptions } from '../test/support/launch-options.mjs';
import { startProxy } from '../test/support/proxy.mjs';
import { serve } from '../test/support/static-server.mjs';
import { CITY, cityPages, DIST } from '../test/promise/city.mjs';
import { analyse, CATEGORIES } from './trace.mjs';

const [cycles, seconds] = process.argv.slice(2).map(Number);
const CYCLES = cycles || 300;
const SECONDS = seconds || 20;
/** Cycles until everything is loaded and every cache is full. */
const BEFORE = 20;
/** What may be more after all cycles than before: nothing that grows with them. */
const MORE = { nodes: 50, listeners: 20, bytes: 1_000_000 };

const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
if (!chromium) throw new Error('expected a Chromium: apt-get install chromium-headless-shell, or set CHROME_PATH');
const site = await serve({ pages: cityPages, folders: { '/dist/': DIST } });
const service = libreTranslateStandIn();
const hosts = { 'www.musterstadt.test': site.host, 'translate.dienst.test': service.handler };
const proxy = await startProxy({ hosts, background: BACKGROUND });
const browser = await puppeteer.launch({
  ...chromiumOptions(chromium.found, proxy.url, { languages: ['de'], loopback: true }),
  protocolTimeout: 600_000,
});
try {
  const page = await browser.newPage();
  await page.goto(`${CITY}/`);
  await page.waitForFunction(() => document.querySelector('consent-translate')?.state === 'asking');
  await live(page);
  await grow(page);
} finally {
  await browser.close();
  await Promise.all([site.close(), proxy.close()]);
}

function fail(text) {
  process.exitCode = 1;
  console.error(`FAILED: ${text}`);
}

async function turn(page, times) {
  await page.evaluate(async (times) => {
    const element = document.querySelector('consent-translate');
    for (let i = 0; i < times; i++) {
      await element.grant({ language: i % 2 ? 'uk' : 'ar' });
      await element.restore();
      await element.translateTo('en');
      await element.withdraw();
    }
  }, times);
  service.requests.length = 0;
}

async function weigh(page) {
  const protocol = await page.createCDPSession();
  // twice: what only a finaliser lets go of goes with the second
  for (let i = 0; i < 2; i++) await protocol.send('HeapProfiler.collectGarbage');
  const { Nodes: nodes, JSEventListeners: listeners, JSHeapUsedSize: bytes } = await page.metrics();
  await protocol.detach();
  return { nodes, listeners, bytes };
}

async function live(page) {
  await turn(page, BEFORE);
  const before = await weigh(page);
  await turn(page, CYCLES);
  const after = await weigh(page);
  console.log(`${CYCLES} cycles of translating, restoring, translating, withdrawing:`);
  for (const [name, most] of Object.entries(MORE)) {
    console.log(`  ${name}: ${before[name]} → ${after[name]}`);
    if (after[name] - before[name] > most) fail(`expected at most ${most} more ${name}`);
  }
}

async function grow(page) {
  await page.evaluate(() => document.querySelector('consent-translate').grant({ language: 'uk' }));
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(async (seconds) => {
    const main = document.querySelector('main');
    let added = 0;
    performance.mark('life-start');
    const start = performance.now();
    await new Promise((done) => {
      const timer = setInterval(function benchAdd() {
        // as many as the time asks for, also where a busy machine was late
        const due = Math.min(seconds * 100, Math.floor((performance.now() - start) / 10));
        while (added < due)
          main.append(Object.assign(document.createElement('p'), { textContent: `Neuer Text ${added++}` }));
        if (added < seconds * 100) return;
        clearInterval(timer);
        done();
      }, 10);
    });
    performance.mark('life-end');
  }, SECONDS);
  const events = JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
  const left = await page
    .waitForFunction(() => [...document.querySelectorAll('main > p')].every((p) => !/^Neuer/.test(p.textContent)), {
      timeout: 10_000,
    })
    .then(
      () => 0,
      () =>
        page.evaluate(
          () => [...document.querySelectorAll('main > p')].filter((p) => /^Neuer/.test(p.textContent)).length,
        ),
    );
  const { longestScript, script } = analyse(events, 'life');
  console.log(`100 texts a second for ${SECONDS} s, in processor time:`);
  console.log(
    `  longest task of ours ${longestScript.toFixed(1)} ms, all of them ${script.toFixed(0)} ms; left untranslated: ${left}`,
  );
  if (left) fail(`expected all texts to be translated, ${left} were left`);
}
