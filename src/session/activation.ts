// Loads a provider and lets it translate, within time limits. A chunk of its own, loaded after consent.
// The only place in the source that calls provider.load().
import { answerStore } from '../consent/answer-store.js';
import type {
  AnswerStore,
  PageTranslator,
  Provider,
  ProviderContext,
  TranslationResult,
} from '../providers/provider.js';
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { unloadable } from './unloadable.js';

/** Milliseconds that loading may take. */
const LOAD_LIMIT = 10_000;
/** Milliseconds that translating may go on without progress. */
const PROGRESS_LIMIT = 15_000;

/** Where the answers of a provider outlive the page. */
export const storeFor = ({ id }: Provider, endpoint: string, pageLanguage: string): AnswerStore =>
  answerStore([id, endpoint, pageLanguage].join(' '));

export interface Run {
  readonly signal: AbortSignal;
  onloaded(): void;
  /** `download`: of a language model that is being loaded. */
  onprogress(done: number, total: number, download: boolean): void;
}

/** A limit that begins anew with every progress. */
function limited(milliseconds: number, message: string) {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    controller,
    begin() {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(new TranslationError('timeout', message)), milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}

export class Activation {
  #provider: Provider;
  #context: Omit<ProviderContext, 'signal' | 'onprogress'>;
  #loading: Promise<PageTranslator> | null = null;
  #load = new AbortController();
  #translator: PageTranslator | null = null;
  #progress: NonNullable<ProviderContext['onprogress']> = () => {};

  constructor(provider: Provider, context: Omit<ProviderContext, 'signal' | 'onprogress'>) {
    this.#provider = provider;
    this.#context = context;
  }

  /** Rejects with `TranslationError`, or with the reason of `run.signal`. */
  async translate(language: string, run: Run): Promise<Required<TranslationResult>> {
    const limit = limited(PROGRESS_LIMIT, `no progress within ${PROGRESS_LIMIT} ms`);
    const { signal } = limit.controller;
    this.#progress = (done, total, download) => {
      if (signal.aborted || run.signal.aborted) return;
      limit.begin();
      run.onprogress(done, total, !!download);
    };
    const translator = await unlessAborted((this.#loading ??= this.#start()), run.signal);
    run.onloaded();
    const abort = () => limit.controller.abort(run.signal.reason);
    run.signal.addEventListener('abort', abort);
    limit.begin();
    try {
      const { complete, missing } = await unlessAborted(translator.translateTo(language, { signal }), signal);
      return { complete: complete !== false, missing: Number(missing) || 0 };
    } catch (cause) {
      if (cause instanceof TranslationError || run.signal.aborted) throw cause;
      throw new TranslationError('error', `${this.#provider.id}: the translation failed`, { cause });
    } finally {
      limit.end();
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
    const limit = limited(LOAD_LIMIT, `not loaded within ${LOAD_LIMIT} ms`);
    const { signal } = (this.#load = limit.controller);
    limit.begin();
    try {
      const promise = this.#provider.load({
        ...this.#context,
        signal,
        onprogress: (...progress) => {
          if (this.#translator === null) limit.begin();
          this.#progress(...progress);
        },
      });
      // one that comes too late is let go of
      promise.then((late) => (signal.aborted ? late.dispose() : undefined)).catch(() => {});
      return (this.#translator = await unlessAborted(promise, signal));
    } catch (cause) {
      this.#loading = null;
      if (cause instanceof TranslationError || signal.aborted) throw cause;
      throw unloadable(cause);
    } finally {
      limit.end();
    }
  }
}
