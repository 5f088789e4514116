// Reads a Chromium trace: how long the tasks of the page's main thread were, and what of each was script.

/** Trace events under which script runs, and those that are the browser's own rendering. */
const SCRIPT =
  /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.(callFunction|evaluateModule)|TimerFire|Fire(AnimationFrame|IdleCallback)|EventDispatch)$/;
const RENDERING =
  /^(Layout|UpdateLayoutTree|RecalculateStyles|PrePaint|Paint|Layerize|Commit|UpdateLayer(Tree)?|CompositeLayers|HitTest|IntersectionObserverController::computeIntersections)$/;
/** The bench's own functions, by their names. */
const BENCH = /^bench[A-Z]/;
/** Its tasks: all of such a task counts for nobody. */
const FAKE = 'fakeCompute';

export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

function kindOf({ name, args }) {
  if (name === 'FunctionCall' && BENCH.test(args?.data?.functionName)) return 'bench';
  return SCRIPT.test(name) ? 'script' : RENDERING.test(name) ? 'rendering' : undefined;
}

/**
 * Between the marks `NAME-start` and `NAME-end`, in milliseconds of the processor (a busy machine changes them little):
 * `longest` task with all that is in it, `longestScript` what script took in one task without rendering, `script` all of
 * that. Garbage that is collected while script runs counts as script. The tasks of the fake service do not count.
 */
export function analyse(events, name) {
  const mark = (text) => events.find((event) => event.name === text && event.cat?.includes('user_timing'));
  const [start, end] = [mark(`${name}-start`), mark(`${name}-end`)];
  if (!start || !end) throw new Error(`expected the marks ${name}-start and ${name}-end in the trace`);
  const inside = events
    .filter(
      ({ ph, pid, tid, ts, dur }) =>
        ph === 'X' && pid === start.pid && tid === start.tid && ts + dur > start.ts && ts < end.ts,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);

  const time = ({ tdur, dur }) => (tdur ?? dur) / 1000;
  const found = { longest: 0, longestScript: 0, script: 0 };
  let task = { all: 0, script: 0, fake: true };
  let stack = [];
  const close = () => {
    if (task.fake) return;
    found.longest = Math.max(found.longest, task.all);
    found.longestScript = Math.max(found.longestScript, task.script);
    found.script += task.script;
  };
  for (const event of inside) {
    if (event.name === 'RunTask') {
      close();
      task = { all: time(event), script: 0, fake: false };
      stack = [];
      continue;
    }
    if (event.name === 'FunctionCall' && event.args?.data?.functionName === FAKE) task.fake = true;
    while (stack.length && event.ts >= stack.at(-1).end) stack.pop();
    const around = stack.at(-1)?.kind;
    const kind = kindOf(event) ?? around;
    if (kind === 'script' && around !== 'script') task.script += time(event);
    if (kind !== 'script' && around === 'script') task.script -= time(event);
    stack.push({ end: event.ts + event.dur, kind });
  }
  close();
  return found;
}
