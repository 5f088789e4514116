// Translates with the browser's own Translator: one text after the other in the order asked, plain text in and out. Holds one
// translator at a time and makes another where it breaks; how one is made is in browser-model.ts.
import type { TextTranslator } from '../page/translator.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { translatorApi, within } from './browser-api.js';
import { Model, wantsPress } from './browser-model.js';
import type { LanguagePair, ProviderContext } from './provider.js';

/** Milliseconds that one text may take. */
const LIMIT = 10_000;
/**
 * Texts that the browser has at one time. It works on one after the other (https://developer.chrome.com/docs/ai/translator-api):
 * more would only wait there, out of reach, and use up their time. The second is to keep it busy.
 */
const AT_ONCE = 2;

/** The browser can't do this text, and would not another time: too long for its model, or its answer was filtered. */
const ABOUT_THE_TEXT = ['QuotaExceededError', 'NotReadableError'];

/** One call of `translate`: what its texts share. */
interface Call {
  readonly pair: LanguagePair;
  /** Aborted with the caller's signal, and as soon as the call has failed. */
  readonly over: AbortController;
  readonly failures: TranslationError[];
}

class BrowserTranslator implements TextTranslator {
  readonly format = 'text';
  // There is no documented limit (`inputQuota` is Infinity in Chromium). This much takes a slow device a few seconds: pages
  // fill from the top, progress is told often, and what is given up was little.
  readonly limits = { segments: 10, characters: 1000 };

  #ondownload: (percent: number) => void;
  #pair: LanguagePair | null = null;
  #model: Model | null = null;
  /** Why the last model could not be made. */
  #failure: Error | null = null;
  #calls = new Set<Call>();
  #free = AT_ONCE;
  #queue: (() => void)[] = [];

  constructor(context: ProviderContext) {
    this.#ondownload = (percent) => context.onprogress?.(percent, 100, 'download');
  }

  async translate(
    segments: readonly string[],
    { from, to, signal }: LanguagePair & { signal?: AbortSignal | undefined },
  ): Promise<string[]> {
    signal?.throwIfAborted();
    // one at a time: a model takes much memory
    if (this.#pair?.from !== from || this.#pair.to !== to) this.dispose();
    this.#pair = { from, to };
    const call: Call = { pair: this.#pair, over: new AbortController(), failures: [] };
    const abort = () => call.over.abort(signal?.reason);
    signal?.addEventListener('abort', abort);
    this.#calls.add(call);
    try {
      const texts = segments.map((text) => this.#inTurn(() => this.#translateOne(text, call)));
      const answers = await unlessAborted(Promise.all(texts), call.over.signal);
      if (call.failures.length && !answers.some(Boolean)) throw call.failures[0]!;
      return answers;
    } finally {
      call.over.abort();
      this.#calls.delete(call);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends what is under way, and lets go of the model. */
  dispose(): void {
    this.#end(new DOMException('no longer wanted', 'AbortError'));
    this.#failure = null;
  }

  #end(reason: Error): void {
    for (const { over } of this.#calls) over.abort(reason);
    this.#model?.end();
  }

  async #inTurn(work: () => Promise<string>): Promise<string> {
    if (this.#free) this.#free--;
    else await new Promise<void>((turn) => this.#queue.push(turn));
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Rejects where its whole call has failed. A text that fails alone stays in the original: its answer is empty. */
  async #translateOne(text: string, { pair, over: { signal }, failures }: Call): Promise<string> {
    for (let faults = 0; ;) {
      signal.throwIfAborted();
      if (!this.#model || this.#model.isOver) this.#model = new Model(pair, this.#ondownload);
      const model = this.#model;
      const translator = await model.wait(signal).catch((error: Error) => this.#notMade(error, signal));
      this.#failure = null;
      try {
        const answer: unknown = await within(LIMIT, translator.translate(text, { signal }));
        if (typeof answer !== 'string') throw new TypeError(`expected a text, got ${typeof answer}`);
        return answer;
      } catch (cause) {
        signal.throwIfAborted();
        if (cause instanceof Error && ABOUT_THE_TEXT.includes(cause.name)) return '';
        // where another text has broken the translator, this one only went down with it
        const isMine = !model.isOver;
        model.end();
        if (cause instanceof TranslationError) throw cause;
        if (isMine && faults++) {
          failures.push(new TranslationError('error', `expected a translation, got ${String(cause)}`, { cause }));
          return '';
        }
      }
    }
  }

  /** Without a translator every call fails, at once. */
  #notMade(error: Error, signal: AbortSignal): never {
    signal.throwIfAborted();
    // one press makes one translator: to a retry without another the browser says nothing new
    this.#failure = (wantsPress(error) && this.#failure) || error;
    this.#end(this.#failure);
    throw this.#failure;
  }
}

/** Rejects where the browser has no translator at all. */
export function connect(context: ProviderContext): TextTranslator {
  if (!translatorApi())
    throw new TranslationError(
      'unavailable',
      'expected a browser with a Translator (Chrome or Edge on a desktop, over https), got none; name another provider behind "browser"',
    );
  return new BrowserTranslator(context);
}
