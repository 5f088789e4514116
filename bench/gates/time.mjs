// Script time of one tool from navigation until its notice can be used, from a trace, with the processor slowed down.
import { SITE } from './site.mjs';
import { tools } from './tools.mjs';

export const SLOWER = 4;
const LIMIT = { timeout: 60_000 };
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
/** Under these events of a trace script is compiled or runs. */
const SCRIPT =
  /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.(callFunction|evaluateModule|compile|compileModule)|TimerFire|Fire(AnimationFrame|IdleCallback)|EventDispatch)$/;

/** Looks, once a frame, whether the button is there; its own time is subtracted. */
const watch = (usable) => `performance.mark('bench-start');
requestAnimationFrame(function benchWatch() {
  if ((${usable})?.getClientRects().length) performance.mark('bench-end');
  else requestAnimationFrame(benchWatch);
});`;

/** @param {any[]} events of a trace @returns {{ script: number, clock: number }} milliseconds between the two marks */
export function scriptTime(events) {
  const mark = (name) => events.find((event) => event.name === name && event.cat?.includes('user_timing'));
  const [start, end] = [mark('bench-start'), mark('bench-end')];
  if (!start || !end) throw new Error('expected the marks bench-start and bench-end in the trace');
  const inside = events
    .filter((event) => event.ph === 'X' && event.pid === start.pid && event.tid === start.tid)
    .filter(({ ts }) => ts >= start.ts && ts < end.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let script = 0;
  let until = 0;
  let own = 0;
  for (const event of inside) {
    const time = (event.tdur ?? event.dur) / 1000;
    if (event.name === 'FunctionCall' && event.args?.data?.functionName === 'benchWatch') own += time;
    if (!SCRIPT.test(event.name) || event.ts < until) continue;
    script += time;
    until = event.ts + event.dur;
  }
  return { script: Math.max(0, script - own), clock: (end.ts - start.ts) / 1000 };
}

/** @param {import('./tools.mjs').Tool} tool */
export function timeOf(site, tool) {
  return site.withPage(async (page) => {
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluateOnNewDocument(watch(tool.usable));
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(`${SITE}/${tools.indexOf(tool)}`);
    await page.waitForFunction(`performance.getEntriesByName('bench-end').length > 0`, { polling: 100, ...LIMIT });
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    return scriptTime(traceEvents);
  });
}
