// One page of a property test, from its making to its end: what the app does, what is asked for, and what must hold.
import { createPageTranslation, type PageTranslator, type TranslationResult } from '../../src/page/page-translation.js';
import { App, byApp } from './property-app.js';
import type { Case } from './property-case.js';
import { Head } from './property-head.js';
import { perform } from './property-ops.js';
import { EXCLUDE } from './property-page.js';
import { isGood, pause, serviceOf, turn } from './property-service.js';
import { touched, untranslated } from './property-shown.js';
import { complaint } from './property-watch.js';

/** What came of a call. */
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => (value as TranslationResult | undefined)?.complete ?? 'done',
    (error: unknown) => (error as Error | undefined)?.name ?? String(error),
  );

const within = <T>(promise: Promise<T>, limit: number) => Promise.race([promise, pause(limit).then(() => 'never')]);

/** Waits until there is nothing to complain of; answers what is left at the end. */
async function settle(look: () => string[], limit: number): Promise<string[]> {
  const end = performance.now() + limit;
  for (;;) {
    const wrong = look();
    if (!wrong.length || performance.now() > end) return wrong;
    await pause(15);
  }
}

/**
 * Runs a case in a part of the document of its own, or with all of the document; rejects with all that was wrong.
 * `patience`: milliseconds until what is to come has not come.
 */
export async function run(one: Case, patience = 10_000): Promise<void> {
  const { page, steps, last, service: behaviour, whole = false, shown } = one;
  const wrong: string[] = [];
  const add = (...texts: string[]) => void wrong.push(...texts.slice(0, 12 - wrong.length));
  const [place, main] = byApp(() => [document.createElement('div'), document.createElement('div')] as const);
  const app = new App(main, (records) => {
    for (const record of records) add(...complaint(record, app));
  });
  const head = whole ? new Head() : null;
  const service = serviceOf(behaviour, add, () => app.mixed);
  app.act(() => {
    app.fill(main, page);
    place.append(main);
    place.hidden = !shown;
    document.body.append(place);
    if (!whole) document.body.append(app.outside);
  });
  const root = whole ? document.body : main;
  const { translator } = service;
  const translation = createPageTranslation({ root, translator, from: 'de', exclude: EXCLUDE });
  const differences = () => {
    app.look();
    return [...app.differences(), ...(head?.differences() ?? [])];
  };
  try {
    const calls = await play(translation);
    await end(translation, calls);
  } finally {
    await translation.dispose();
    app.stop();
    place.remove();
    app.outside.remove();
    head?.remove();
  }
  if (wrong.length) throw new Error(wrong.join('\n'));

  /** The steps, and a last call that has to be right. */
  async function play({ translateTo, restore }: PageTranslator): Promise<Promise<unknown>[]> {
    const calls: Promise<unknown>[] = [];
    let abort = new AbortController();
    const translate = (to: string) => {
      abort = new AbortController();
      calls.push(outcome(translateTo(to, { signal: abort.signal })));
    };
    for (const [step, wait] of steps) {
      if (step.op === 'translate') translate(step.to);
      else if (step.op === 'restore') calls.push(outcome(restore()));
      else if (step.op === 'abort') abort.abort();
      else if (step.op === 'head') head?.write(step.what, step.value);
      else if (step.op !== 'nothing') app.act(() => perform(step, app));
      if (wait === 1) await Promise.resolve();
      for (let i = 2; i < wait; i++) await (i < 4 ? turn() : pause(150));
      if (wait > 2) add(...touched(app).map((text) => `meanwhile: ${text}`));
    }

    const good = isGood(behaviour);
    translate(last);
    const result = await within(calls.at(-1)!, good ? patience : 120);
    if (result === 'AbortError') add('the last call lost against an earlier one');
    if (good && result !== true) add(`the last call ended with ${String(result)}`);
    const speaks = whole ? document.documentElement : main;
    const look = () => [...untranslated(app, last, behaviour.order), ...(head?.untranslated(last) ?? [])];
    if (good) add(...(await settle(look, patience)));
    if (good && speaks.lang !== last) add(`lang is ${speaks.lang}`);
    if (good && (speaks.dir === 'rtl') !== (last === 'ar')) add(`dir is ${speaks.dir}`);
    add(...touched(app));
    return calls;
  }

  /** The page is its app's own again, and stays so. */
  async function end({ restore, dispose }: PageTranslator, calls: readonly Promise<unknown>[]): Promise<void> {
    await restore();
    const isSame = (when: string) => add(...differences().map((text) => `${when}: ${text}`));
    isSame('restored');
    const asked = service.count;
    app.act(() => perform({ op: 'insert', at: 0, before: 0, specs: ['Wieder da'] }, app));
    await pause(40);
    isSame('after restoring');
    if (service.count > asked) add('asked for more after restoring');
    await dispose();
    isSame('disposed of');
    const ends = await within(Promise.all(calls), patience);
    const fine = ['done', true, false, 'AbortError', ...(isGood(behaviour) ? [] : ['TranslationError'])];
    if (!Array.isArray(ends)) add('a call never ended');
    else for (const how of ends) if (!fine.includes(how as string)) add(`a call ended with ${String(how)}`);
    if (behaviour.faults.includes('late')) await pause(80);
    isSame('long after');
  }
}
