// What the bench calls in the page, in this order: prepare, translate, check, restore, checkRestored.
// An engine is what its file put into `globalThis.createEngine`.
import { createFake } from './fake.js';
import { allNodes, findChanged, findWrong, onScreen, whenTranslated } from './probe.js';

// Named, so that the trace knows them: what the bench itself does counts for nobody.
const { port1, port2 } = new MessageChannel();
let waiting = [];
port1.onmessage = function benchTask() {
  const now = waiting;
  waiting = [];
  for (const done of now) done();
};
const inNextTask = (done) => {
  waiting.push(done);
  port2.postMessage(null);
};
const nextTask = () => new Promise(inNextTask);
/** Resolves when the next picture has been laid out and painted. */
const nextPicture = () =>
  new Promise((resolve) =>
    requestAnimationFrame(function benchFrame() {
      inNextTask(resolve);
    }),
  );

/**
 * Runs `work` in a task of its own, not in the one of the debugger. @returns {Promise<{ all: number, seen: number }>} ms until
 * it is done, and until the picture after that is there
 */
async function timed(name, work) {
  await nextPicture();
  await nextPicture();
  await nextTask();
  performance.mark(`${name}-start`);
  const start = performance.now();
  await work(start);
  const all = performance.now() - start;
  await nextPicture();
  const seen = performance.now() - start;
  await nextPicture();
  performance.mark(`${name}-end`);
  await nextTask();
  return { all, seen };
}

let fake, engine, screen, nodes;

globalThis.bench = {
  /** `watch`: the first screen is timed; `hold`: all nodes are remembered, to be recognised afterwards. */
  prepare({ latency, watch = false, hold = false }) {
    fake = createFake(latency);
    screen = watch ? onScreen() : [];
    nodes = hold ? allNodes() : undefined;
    engine = globalThis.createEngine(fake, screen);
    return { screen: screen.length };
  },
  /** `screenAll`, `screenSeen`: the same for what is on screen. */
  async translate() {
    let screenAll, screenSeen;
    const times = await timed('translate', async (start) => {
      if (screen.length)
        whenTranslated(screen, async () => {
          screenAll = performance.now() - start;
          await nextPicture();
          screenSeen = performance.now() - start;
        });
      await engine.translate();
    });
    return { ...times, screenAll, screenSeen, requests: fake.requests };
  },
  restore: () => timed('restore', () => engine.restore()),
  findWrong,
  findChanged: () => findChanged(nodes),
};
