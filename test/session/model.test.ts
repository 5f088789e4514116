// Whatever a visitor, the page, another tab and a provider do, and in whichever order: nothing is loaded or sent without a
// consent that counts, nothing is shown without one, the last call wins, nothing is left over. Thousands of sequences.
//
// A failure says its seed and path, shrunk. Again: MODEL_SEED=… MODEL_PATH=… MODEL_REPLAY=… npm test -- <this file>;
// MODEL_SEQUENCES=50000 looks longer, MODEL_SHOWN=1000 at more that is on screen; MODEL_RAW=1 shrinks nothing.
import fc from 'fast-check';
import { Screen } from '../../src/elements/screen.js';
import { setting } from '../support/commands.js';
import { forget, listen, onCleanPage, stub } from '../support/fixtures.js';
import { Clock } from './model-clock.js';
import { type Call, lastCalls, steps } from './model-commands.js';
import { finish } from './model-end.js';
import { World } from './model-world.js';

const SEED = 20261129;

onCleanPage();

describe('any sequence keeps what is promised', function () {
  this.timeout(300_000);
  let clock: Clock;
  const outside: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    outside.push('reason' in event ? `unhandled: ${String(event.reason)}` : `error: ${event.message}`);
  };
  // files that come in the middle of a sequence would take time of the world outside
  before(() =>
    Promise.all([
      import('../../src/elements/full-screen.js'),
      import('../../src/providers/text-provider.load.js'),
      import('../../src/session/activation.js'),
      import('../../src/session/actions.js'),
      import('../../src/session/prepare.js'),
      import('../../src/session/problems.js'),
    ]),
  );
  beforeEach(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    for (const kind of ['error', 'warn', 'info'] as const) listen(kind);
    clock = new Clock();
    clock.install();
  });
  afterEach(() => {
    clock.uninstall();
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  /** `numRuns` sequences; with `isShown`, of elements that show what they do. */
  async function check(isShown: boolean, numRuns: number): Promise<void> {
    if (!isShown) stub(Screen.prototype, 'update', { value: async () => {} });
    async function run(commands: Iterable<fc.AsyncCommand<Record<string, never>, World>>, calls: readonly Call[]) {
      const before = clock.left;
      const world = new World(clock, isShown);
      try {
        await world.rest();
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await finish(world, calls);
        const { left } = clock;
        if (left.timers || left.observers > before.observers || (!World.isFirst && left.listeners > before.listeners))
          world.complain(`left over: ${JSON.stringify(left)}; before: ${JSON.stringify(before)}`);
        for (const text of outside.splice(0)) world.complain(text);
        if (world.wrong.length) throw new Error(world.wrong.join('\n'));
      } finally {
        world.end();
        localStorage.clear();
        sessionStorage.clear();
        forget();
      }
    }

    World.isFirst = true;
    for (const language of ['uk', 'en', 'ar']) await run([], [['grant', language, true]]);
    World.isFirst = false;
    const replayPath = (await setting('MODEL_REPLAY')) || undefined;
    const seed = Number((await setting('MODEL_SEED')) || SEED);
    const path = (await setting('MODEL_PATH')) || undefined;
    const sequences = fc.commands(steps, { maxCommands: 14, replayPath });
    const found = await fc.check(fc.asyncProperty(sequences, lastCalls, run), {
      seed,
      path,
      numRuns: path ? 1 : numRuns,
      endOnFailure: !!(await setting('MODEL_RAW')),
    });
    if (found.failed)
      throw new Error(`${fc.defaultReportMessage(found)}\n${(found.errorInstance as Error | null)?.message}`);
  }

  it('by the session and its elements, with nothing on screen', async () =>
    check(false, Number((await setting('MODEL_SEQUENCES')) || 5000)));

  it('with all that the elements show', async () => check(true, Number((await setting('MODEL_SHOWN')) || 30)));
});
