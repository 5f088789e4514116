// One of the browser's translators: has its language model loaded, tells how far that is, and never waits for ever. Knows one
// pair of languages, and no text.
// https://webmachinelearning.github.io/writing-assistance-apis/#supporting-creation
import { canonical, sameLanguage } from '../platform/language-tags.js';
import { type FailureReason, TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { type DeviceTranslator, findPair, tooLate, translatorApi, within } from './browser-api.js';
import type { LanguagePair } from './provider.js';

/**
 * Milliseconds: until the browser says whether it offers the pair, and for how long a download, or the model's start after
 * it, may not move. Less than the session's 15 s, so that it is our reason which the visitor reads.
 */
const LIMITS = { availability: 2000, still: 12_000 };
/** Milliseconds for which it goes on to be made when nobody waits for it: the call after the one given up may want the same. */
const GRACE = 1000;

/** The browser wanted a press of the visitor, and there was none, or another translator had used it up. */
export const wantsPress = ({ cause }: Error): boolean =>
  cause instanceof DOMException && cause.name === 'NotAllowedError';

/** What a download that fails or stands still comes from, as far as we know. */
const unlessOffline = (reason: FailureReason): FailureReason => (navigator.onLine ? reason : 'offline');

function failure(cause: unknown): TranslationError {
  const name = cause instanceof DOMException ? cause.name : '';
  const reason = name === 'NotSupportedError' ? 'refused' : 'unavailable';
  return new TranslationError(
    name === 'NetworkError' ? unlessOffline(reason) : reason,
    `expected a Translator of the browser, got ${String(cause)}`,
    { cause },
  );
}

/**
 * Calls back in per cent, up to 100, only where a model is loaded. Rejects with `TranslationError`, or with the reason of
 * `signal`, which counts until the translator is there.
 */
async function makeTranslator(
  pair: LanguagePair,
  signal: AbortSignal,
  ondownload: (percent: number) => void,
): Promise<DeviceTranslator> {
  const found = await unlessAborted(within(LIMITS.availability, findPair(pair)), signal).catch((cause: unknown) => {
    if (signal.aborted || cause instanceof TranslationError) throw cause;
    throw failure(cause);
  });
  if (!found)
    throw new TranslationError('refused', `expected the browser to translate ${pair.from} to ${pair.to}, it does not`);
  const { ready, ...tags } = found;

  // a signal of its own: one that is aborted later would destroy the translator
  const making = new AbortController();
  const abort = () => making.abort(signal.reason);
  signal.addEventListener('abort', abort);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => making.abort(tooLate(LIMITS.still, unlessOffline('timeout'))), LIMITS.still);
  };
  let [last, told] = [-1, -1];
  const progress = (event: Event) => {
    const { loaded, total } = event as ProgressEvent;
    if (loaded <= last) return;
    last = loaded;
    wait();
    const percent = Math.floor((loaded * 100) / (total || 1));
    // the browser tells of 0 and 1 even where nothing is loaded
    if (!ready && percent > told) ondownload((told = percent));
  };
  wait();
  try {
    const promise = translatorApi()!.create({
      ...tags,
      signal: making.signal,
      monitor: (monitor) => monitor.addEventListener('downloadprogress', progress),
    });
    // one that comes too late is let go of
    promise.then((late) => making.signal.aborted && late.destroy()).catch(() => {});
    const made = await unlessAborted(promise, making.signal);
    const got = canonical(made.targetLanguage ?? '');
    if (!got || sameLanguage(got, canonical(pair.to) ?? pair.to)) return made;
    made.destroy();
    throw new TranslationError('refused', `expected a Translator to ${pair.to}, got one to ${got}`);
  } catch (cause) {
    if (making.signal.aborted || cause instanceof TranslationError) throw cause;
    throw failure(cause);
  } finally {
    last = Infinity; // whatever is told from now on
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** A translator, perhaps still in the making, for all who wait for it. */
export class Model {
  #end = new AbortController();
  #made: Promise<DeviceTranslator>;
  #isMade = false;
  #waiting = 0;

  /** `ondownload` is called in per cent, up to 100, where a language model is loaded. */
  constructor(pair: LanguagePair, ondownload: (percent: number) => void) {
    this.#made = makeTranslator(pair, this.#end.signal, ondownload);
    this.#made.then(() => (this.#isMade = true)).catch(() => {});
  }

  /** Whether it was let go of. */
  get isOver(): boolean {
    return this.#end.signal.aborted;
  }

  /** Rejects with `TranslationError`, or with the reason of `signal`. The last one who gives up waiting ends the making. */
  async wait(signal: AbortSignal): Promise<DeviceTranslator> {
    this.#waiting++;
    try {
      return await unlessAborted(this.#made, signal);
    } finally {
      this.#waiting--;
      if (signal.aborted) setTimeout(() => this.#waiting || this.#isMade || this.end(), GRACE);
    }
  }

  end(): void {
    this.#end.abort(new DOMException('no longer wanted', 'AbortError'));
    this.#made.then((translator) => translator.destroy()).catch(() => {});
  }
}
