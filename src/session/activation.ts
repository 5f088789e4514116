// Loads a provider and lets it translate, within time limits. A chunk of its own, loaded after consent.
// The only place in the source that calls provider.load().
import type { PageTranslator, Provider, ProviderContext, TranslationResult } from '../providers/provider.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { unloadable } from './unloadable.js';

/** Milliseconds that loading may take. */
const LOAD_LIMIT = 10_000;
/** Milliseconds that translating may go on without progress. */
const PROGRESS_LIMIT = 15_000;

export interface Run {
  readonly signal: AbortSignal;
  onloaded(): void;
  onprogress(done: number, total: number): void;
}

export class Activation {
  #provider: Provider;
  #context: Omit<ProviderContext, 'signal' | 'onprogress'>;
  #loading: Promise<PageTranslator> | null = null;
  #load = new AbortController();
  #translator: PageTranslator | null = null;
  #progress: ((done: number, total: number) => void) | null = null;

  constructor(provider: Provider, context: Omit<ProviderContext, 'signal' | 'onprogress'>) {
    this.#provider = provider;
    this.#context = context;
  }

  /** Rejects with `TranslationError`, or with the reason of `run.signal`. */
  async translate(language: string, run: Run): Promise<Required<TranslationResult>> {
    const translator = await unlessAborted((this.#loading ??= this.#start()), run.signal);
    run.onloaded();
    const limit = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => limit.abort(new TranslationError('timeout', `no progress within ${PROGRESS_LIMIT} ms`)),
        PROGRESS_LIMIT,
      );
    };
    const abort = () => limit.abort(run.signal.reason);
    run.signal.addEventListener('abort', abort);
    this.#progress = (done, total) => {
      if (limit.signal.aborted) return;
      wait();
      run.onprogress(done, total);
    };
    wait();
    try {
      const { complete, missing } = await unlessAborted(
        translator.translateTo(language, { signal: limit.signal }),
        limit.signal,
      );
      return { complete: complete !== false, missing: Number(missing) || 0 };
    } catch (cause) {
      if (cause instanceof TranslationError || run.signal.aborted) throw cause;
      throw new TranslationError('error', `${this.#provider.id}: the translation failed`, { cause });
    } finally {
      clearTimeout(timer);
      run.signal.removeEventListener('abort', abort);
    }
  }

  /** Whether code of it stays in memory. */
  get leavesCode(): boolean {
    return this.#provider.leavesCode;
  }

  async restore(): Promise<void> {
    await this.#translator?.restore();
  }

  /** Brings back the original and lets go of the provider, also while it is still loading. */
  async dispose(): Promise<void> {
    this.#load.abort(new DOMException('no longer wanted', 'AbortError'));
    const loading = this.#loading;
    this.#loading = null;
    const translator = this.#translator ?? (await loading?.catch(() => null));
    await translator?.dispose();
  }

  /** Starts loading; a failure is forgotten, so that a retry loads again. */
  async #start(): Promise<PageTranslator> {
    const load = (this.#load = new AbortController());
    const timer = setTimeout(
      () => load.abort(new TranslationError('timeout', `not loaded within ${LOAD_LIMIT} ms`)),
      LOAD_LIMIT,
    );
    try {
      const promise = this.#provider.load({
        ...this.#context,
        signal: load.signal,
        onprogress: (done, total) => this.#progress?.(done, total),
      });
      // one that comes too late is let go of
      promise.then((late) => (load.signal.aborted ? late.dispose() : undefined)).catch(() => {});
      return (this.#translator = await unlessAborted(promise, load.signal));
    } catch (cause) {
      this.#loading = null;
      if (cause instanceof TranslationError || load.signal.aborted) throw cause;
      throw unloadable(cause);
    } finally {
      clearTimeout(timer);
    }
  }
}
