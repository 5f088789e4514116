// Whatever the page, its app and the service do: restoring is exact, nothing of the page is created, moved or removed, an
// answer is text, the last call wins. Thousands of random pages, many at a time, each in a part of the document of its own.
//
// A failure says the seed and the path of the page, shrunk. Again: PROPERTY_SEED=… PROPERTY_PATH=… npm test -- <this file>;
// PROPERTY_PAGES=20000 looks longer.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { setting } from '../support/commands.js';
import { appIsBusy } from './property-app.js';
import { type Case, describeCase, documentCase, pageCase } from './property-case.js';
import { run } from './property-run.js';

const SEED = 20261122;
// the others are slower, and differ little in what matters here
const PAGES = /Chrome/.test(navigator.userAgent) ? 2400 : 700;
const AT_ONCE = 60;
/** There is only one document: they run one after the other. */
const DOCUMENTS = 60;

interface Failure {
  /** What leads to the page again. */
  readonly path: string;
  readonly message: string;
  readonly page: Case;
}

/** Runs the same for each, some at a time. */
async function pool(cases: readonly Case[], atOnce: number): Promise<Failure[]> {
  const failed: Failure[] = [];
  const queue = cases.entries();
  const work = async () => {
    for (const [i, one] of queue)
      await run(one).catch((error: Error) => failed.push({ path: String(i), message: error.message, page: one }));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}

/** Runs that page again, and if it fails looks for the smallest page and the fewest steps that do. */
async function shrink(cases: fc.Arbitrary<Case>, seed: number, path: string): Promise<string | null> {
  let running = Promise.resolve();
  const property = fc.asyncProperty(cases, (one) => (running = run(one, 1000)));
  const found = await fc.check(property, { seed, path, numRuns: 1, interruptAfterTimeLimit: 30_000 });
  await running.catch(() => {}); // one that was interrupted
  if (!found.counterexample) return null;
  return [
    `again with PROPERTY_SEED=${seed} PROPERTY_PATH=${found.counterexamplePath}`,
    describeCase(found.counterexample[0]),
    (found.errorInstance as Error | null)?.message,
  ].join('\n');
}

/** Whatever makes a node, or reads markup: the engine needs none of it. */
const MAKERS: [object, string[]][] = [
  [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'importNode', 'write', 'createComment']],
  [Element.prototype, ['insertAdjacentHTML', 'innerHTML', 'outerHTML', 'setHTMLUnsafe']],
  [ShadowRoot.prototype, ['innerHTML', 'setHTMLUnsafe']],
  [Range.prototype, ['createContextualFragment', 'surroundContents']],
  [DOMParser.prototype, ['parseFromString']],
  [Node.prototype, ['cloneNode', 'normalize', 'textContent']],
  [Text.prototype, ['splitText']],
];

describe('on any page, with any service', function () {
  this.timeout(300_000);
  const misdeeds: string[] = [];
  const undo: (() => void)[] = [];
  const noteError = (event: ErrorEvent) => misdeeds.push(`error: ${event.message}`);
  const noteRejection = (event: PromiseRejectionEvent) => misdeeds.push(`unhandled: ${String(event.reason)}`);

  beforeEach(() => {
    misdeeds.length = 0;
    Reflect.set(globalThis, 'hacked', () => misdeeds.push('an answer ran'));
    addEventListener('error', noteError);
    addEventListener('unhandledrejection', noteRejection);
    for (const [prototype, names] of MAKERS)
      for (const name of names) {
        const before = Object.getOwnPropertyDescriptor(prototype, name);
        if (!before) continue;
        const key = before.set ? 'set' : 'value';
        const original = before[key] as (...given: unknown[]) => unknown;
        const noted = function (this: unknown, ...given: unknown[]) {
          if (!appIsBusy()) misdeeds.push(`${name} was called: ${new Error().stack}`);
          return original.apply(this, given);
        };
        Object.defineProperty(prototype, name, { ...before, [key]: noted });
        undo.push(() => Object.defineProperty(prototype, name, before));
      }
  });
  afterEach(() => {
    undo.splice(0).forEach((back) => back());
    removeEventListener('error', noteError);
    removeEventListener('unhandledrejection', noteRejection);
    Reflect.deleteProperty(globalThis, 'hacked');
  });

  async function check(cases: fc.Arbitrary<Case>, pages: number, atOnce: number): Promise<void> {
    const seed = Number((await setting('PROPERTY_SEED')) || SEED);
    const path = await setting('PROPERTY_PATH');
    const failed = path ? [] : await pool(fc.sample(cases, { seed, numRuns: pages }), atOnce);
    const [first] = failed;
    const smallest = path || first ? await shrink(cases, seed, path || first!.path) : null;
    if (smallest) throw new Error(`${failed.length} failed; ${smallest}`);
    if (first) {
      const { path, page, message } = first;
      throw new Error(
        `${failed.length} failed, but not alone; seed ${seed}, path ${path}\n${describeCase(page)}\n${message}`,
      );
    }
    expect(misdeeds).to.deep.equal([]);
  }

  it('restores exactly, changes text only, and obeys the last call', async () =>
    check(pageCase, Number((await setting('PROPERTY_PAGES')) || PAGES), AT_ONCE));

  it('does so with a whole document, its head and what it says of its language', () =>
    check(documentCase, DOCUMENTS, 1));
});
