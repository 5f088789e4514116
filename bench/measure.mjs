// One measurement: a fresh page, one engine, translated and restored once.
import { analyse, CATEGORIES } from './trace.mjs';

/** Another engine that has not translated the page, or brought it back, after so long is given up: milliseconds. */
const LIMIT = 15_000;
const LATE = {};

/** `LATE` where it takes longer; the page may be blocked, so it is not asked. */
async function limited(engine, work) {
  if (engine === 'ours') return work;
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, LIMIT, LATE)));
  work.catch(() => {}); // of a page that was closed meanwhile
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** So that no measurement pays for the garbage of loading the page. */
const collectGarbage = (devtools) => devtools.send('HeapProfiler.collectGarbage');

/**
 * Times, tasks, and what was left wrong; of the other engines that in the first round only, it takes long. `hold`: also whether
 * all nodes are the same ones afterwards, which spoils the times.
 */
export function measure(browser, { engine, size, latency, round, hold = false }) {
  return browser.withPage(engine, size, async (page) => {
    const inPage = (name) => page.evaluate((name) => bench[name](), name);
    await page.evaluate((options) => bench.prepare(options), { latency, hold, watch: true });
    await collectGarbage(await page.createCDPSession());
    await page.tracing.start({ categories: CATEGORIES });
    const stop = async () => JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;

    const translate = await limited(engine, inPage('translate'));
    if (translate === LATE) return { late: LIMIT };
    if (engine === 'screen') return { ...translate, ...analyse(await stop(), 'translate') };
    const isChecked = engine === 'ours' || !round;
    const wrong = isChecked ? await inPage('findWrong') : {};
    const restore = await limited(engine, inPage('restore'));
    if (restore === LATE) return { ...translate, ...wrong, late: LIMIT };
    const changed = isChecked ? { changed: await inPage('findChanged') } : {};
    const events = await stop();
    const restored = { restore: restore.all, restoreScript: analyse(events, 'restore').longestScript };
    return { ...translate, ...analyse(events, 'translate'), ...restored, ...wrong, ...changed };
  });
}

/** Bytes of the heap that stay after translating, a text node. */
export function heap(browser, { engine, size }) {
  return browser.withPage(engine, size, async (page) => {
    const devtools = await page.createCDPSession();
    const used = async () => {
      await collectGarbage(devtools);
      await collectGarbage(devtools);
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate((options) => bench.prepare(options), { latency: 0 });
    const before = await used();
    await page.evaluate(() => bench.translate());
    return ((await used()) - before) / size;
  });
}

/** A CPU profile of one translation. */
export function profile(browser, { engine, size, latency }) {
  return browser.withPage(engine, size, async (page) => {
    const devtools = await page.createCDPSession();
    await page.evaluate((options) => bench.prepare(options), { latency });
    await collectGarbage(devtools);
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.setSamplingInterval', { interval: 100 });
    await devtools.send('Profiler.start');
    const { all } = await page.evaluate(() => bench.translate());
    const { profile } = await devtools.send('Profiler.stop');
    return { all, profile };
  });
}
