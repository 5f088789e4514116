// One translation of the page into one language: what is on screen first, then the rest. Puts walk, requests and writing
// together. Knows no vendor.
import type { AttributeKeeper } from './attributes.js';
import { type Batch, batchesOf } from './batches.js';
import type { AnswerCache } from './cache.js';
import { Cutter, type Page } from './cutter.js';
import type { Parts } from './parts.js';
import { asking } from './requests.js';
import { breathe, slice } from './schedule.js';
import { elementsOnScreen, isOnScreen, sectionOf } from './sections.js';
import { piecesOf, type Segment, write } from './segment.js';
import type { TextTranslator, TranslationResult } from './translator.js';
import { writing } from './writer.js';

/** What all translations of a page share. */
export interface Engine {
  readonly root: Element;
  readonly page: Page;
  readonly marks: AttributeKeeper;
  readonly parts: Parts;
  readonly from: string;
  /** Called around all writing. */
  readonly during: (write: () => void) => void;
  readonly onprogress: (done: number, total: number) => void;
}

/** What is particular to one. */
export interface Task {
  readonly to: string;
  /** One that takes tags. */
  readonly translator: TextTranslator;
  /** Each has a number of its own. */
  readonly call: number;
  readonly cache: AnswerCache;
  /** Ends it, also long after the page is translated. */
  readonly signal: AbortSignal;
  /** Called before the first write. */
  readonly onstart: () => void;
  /** Called after the last one. */
  readonly onend: () => void;
}

/** Milliseconds of a slice while the answers for the screen are awaited: these do not wait behind a long one. */
const SHORT = 4;

export class Run {
  readonly task: Task;
  #engine: Engine;
  #ask: ReturnType<typeof asking>;
  #write: ReturnType<typeof writing>;
  #started = false;
  /** The page is cut, and all of it asked for. */
  #asked = false;
  #over = false;
  #open = 0;
  #done = 0;
  #total = 0;
  #missing = 0;
  /** Answers for the screen that are not here yet. */
  #urgent = 0;
  /** Whether the slice in which the page is cut is over. */
  #isOver = slice();
  #failures: unknown[] = [];
  /** Segments that failed, and all that stay in the original. */
  #failed: Segment[] = [];
  #left: Segment[] = [];
  /** Elements that say so. */
  #originals = new Set<Element>();
  #resolve = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(engine: Engine, task: Task) {
    this.task = task;
    this.#engine = engine;
    this.#ask = asking(task, engine.from);
    this.#write = writing(engine.during, () => [this.#done, this.#total], task.signal);
  }

  /** Resolves when everything that was there at the call is written. Rejects where nothing could be. */
  async all(): Promise<TranslationResult> {
    const { call, cache, signal, onend } = this.task;
    const { page, during } = this.#engine;
    const over = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    over.catch(() => {}); // it may break before somebody waits for it
    await this.#cut();
    this.#asked = true;
    this.#check();
    await over;
    signal.throwIfAborted();
    const [failure] = this.#failures;
    if (failure && !this.#started) throw failure;
    this.#start();
    this.#over = true;
    during(() => page.memory.restoreOlder(call));
    onend();
    this.#leaveOriginals();
    cache.save();
    return { complete: !failure, missing: this.#missing };
  }

  /** Cuts the page and asks for it: the sections on screen first, and of these what is on screen. */
  async #cut(): Promise<void> {
    const { page, root } = this.#engine;
    const { call, translator } = this.task;
    /** Where the sections end that are cut already: where the next one begins. */
    const ends = new Map<Node, Node | null>();
    const batches: Batch<Segment>[] = [];
    /** Where the last of them ends; `null`: at the end of the page. */
    let reached: Node | null | undefined;
    for (const element of document.hidden ? [] : elementsOnScreen(root)) {
      // what is cut already reaches beyond it
      if (reached === null || reached?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING) continue;
      const start = sectionOf(element, root, page.kinds, page.memory);
      const cutter = new Cutter(page, { call, start });
      this.#isOver = slice();
      await this.#walk(cutter);
      ends.set(start, (reached = cutter.boundary));
      batches.push(...batchesOf(cutter.segments, translator.limits));
    }
    const urgent = batches.filter(({ segments }) => segments.some(({ slots }) => isOnScreen(slots[0]!)));
    for (const batch of urgent) this.#send(batch, true);
    for (const batch of batches) if (!urgent.includes(batch)) this.#send(batch);
    this.#isOver = slice(0); // the requests go out first
    const cutter = new Cutter(page, { call });
    for (let at: Node | null = root; at;) {
      const end = ends.get(at);
      if (end !== undefined) cutter.jump((at = end));
      else {
        await this.#walk(cutter);
        this.send(cutter.segments.splice(0));
        at = cutter.boundary;
      }
    }
  }

  /** To the end of the section, in slices that go on from section to section. */
  async #walk(cutter: Cutter): Promise<void> {
    for (;;) {
      if (this.#isOver()) {
        await breathe();
        this.task.signal.throwIfAborted();
        this.#isOver = slice(this.#urgent ? SHORT : undefined);
      }
      cutter.walk(this.#isOver);
      if (cutter.boundary || !cutter.at) return;
    }
  }

  /** Asks for these. `counted`: the translation is over only with them. */
  send(segments: readonly Segment[], counted = true): void {
    for (const batch of batchesOf(segments, this.task.translator.limits)) this.#send(batch, false, counted);
  }

  #send(batch: Batch<Segment>, urgent = false, counted = true): void {
    const { segments, indices, texts } = batch;
    const { onprogress, page } = this.#engine;
    if (counted) {
      this.#open++;
      this.#total += segments.length;
    }
    if (urgent) this.#urgent++;
    const finish = () => {
      if (urgent) this.#urgent--;
      if (counted) {
        this.#open--;
        this.#done += segments.length;
        onprogress(this.#done, this.#total);
      }
      this.#check();
    };
    const deliver = (answers: readonly string[]) => {
      if (this.task.signal.aborted) return;
      this.#start();
      const damaged: Segment[] = [];
      this.#write(
        {
          length: segments.length,
          write: (i) => this.#put(segments[i]!, answers[indices[i]!]!) || damaged.push(segments[i]!),
          done: () => {
            this.send(
              damaged.flatMap((segment) => piecesOf(segment, page.fits)),
              counted,
            );
            finish();
          },
        },
        urgent,
      );
    };
    const fail = (error: unknown) => {
      if (this.task.signal.aborted) return;
      if (counted) this.#failures.push(error);
      this.#failed.push(...segments);
      finish();
    };
    this.#ask(texts).then(deliver, fail).catch(this.#reject);
  }

  /** False: the answer is damaged. */
  #put(segment: Segment, answer: string): boolean {
    if (!answer) {
      this.#missing++;
      this.#leave(segment);
      return true;
    }
    const { marks, parts, page } = this.#engine;
    const element = segment.slots[0]!.parentElement;
    if (element) {
      if (this.#originals.delete(element)) marks.undoAt(element);
      parts.enter(element);
    }
    return write(segment, answer, page.memory);
  }

  /** Writes the answer to a segment that is known; false where there is none. */
  putKnown(segment: Segment): boolean {
    const answer = this.task.cache.get(segment.text);
    return !!answer && this.#put(segment, answer);
  }

  /** The segment keeps, or gets back, its own text. */
  #leave(segment: Segment): void {
    write(segment, null, this.#engine.page.memory);
    this.#left.push(segment);
  }

  #check(): void {
    if (this.#over) this.#leaveOriginals();
    else if (this.#asked && !this.#open) this.#resolve();
  }

  #start(): void {
    if (!this.#started) this.task.onstart();
    this.#started = true;
  }

  /** What failed is in the original, and each element in which nothing is translated says that it is. */
  #leaveOriginals(): void {
    const { page, marks, from, during } = this.#engine;
    const failed = this.#failed.splice(0);
    if (failed.length) during(() => failed.forEach((segment) => this.#leave(segment)));
    for (const element of page.memory.withoutTranslation(this.#left.splice(0).map(({ slots }) => slots[0]!))) {
      this.#originals.add(element);
      marks.keep(element, from, this.task.to);
    }
  }
}
