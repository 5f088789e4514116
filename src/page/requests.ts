// Asks the service: a few requests at a time, again where that can help, and not for what is known.
// The only place that retries. Knows no page.
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { wait } from './schedule.js';
import type { AnswerCache } from './cache.js';
import type { TextTranslator } from './translator.js';

/** Requests at the same time: their number decides the time that a page takes. */
const IN_FLIGHT = 6;
const TRIES = 3;
/** Milliseconds before the second try; the third waits four times as long. */
const BACK_OFF = 200;
/** Seconds; a service that wants more is given up: the visitor may press again. */
const LONGEST_WAIT = 10;

/** What it needs to know. */
interface Task {
  readonly translator: TextTranslator;
  readonly cache: AnswerCache;
  readonly to: string;
  readonly signal: AbortSignal;
}

/**
 * Answers a function that asks for texts; it resolves with one for each, `''` where there is no translation, and rejects
 * with `TranslationError` or with the reason of the signal.
 */
export function asking(
  { translator, cache, to, signal }: Task,
  from: string,
): (texts: readonly string[]) => Promise<readonly string[]> {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let answered = false;
  /** What ended them all: the service does not want to, or is not there. */
  let end: TranslationError | undefined;

  function next(): void {
    while (running < IN_FLIGHT && waiting.length) {
      running++;
      void waiting.shift()!().finally(() => {
        running--;
        next();
      });
    }
  }

  async function once(texts: readonly string[]): Promise<string[]> {
    const answers: unknown = await unlessAborted(translator.translate(texts, { from, to, signal }), signal);
    signal.throwIfAborted(); // the answer and the abort may come in one task
    if (!Array.isArray(answers) || answers.length !== texts.length)
      throw new TranslationError('error', `expected ${texts.length} texts, got ${String((answers as [])?.length)}`);
    answered = true;
    return answers.map((answer: unknown, i) => {
      if (typeof answer !== 'string') return '';
      if (answer) cache.set(texts[i]!, answer);
      return answer;
    });
  }

  async function persistently(texts: readonly string[]): Promise<string[]> {
    for (let tries = 1; ; tries++) {
      signal.throwIfAborted();
      if (end) throw end;
      try {
        return await once(texts);
      } catch (cause) {
        signal.throwIfAborted();
        const error =
          cause instanceof TranslationError ? cause : new TranslationError('error', String(cause), { cause });
        const { reason, retryAfter = 0 } = error;
        const final = reason === 'refused' || reason === 'quota';
        if (final || tries === TRIES || retryAfter > LONGEST_WAIT) {
          if (final || !answered) end = error;
          throw error;
        }
        // at random, so that the browsers of a whole city do not come back at once
        const pause = BACK_OFF * 4 ** (tries - 1) * (1 + Math.random());
        await unlessAborted(wait(Math.max(retryAfter * 1000, pause)), signal);
      }
    }
  }

  return async (texts) =>
    cache.all(texts) ??
    new Promise((resolve, reject) => {
      waiting.push(() => persistently(texts).then(resolve, reject));
      next();
    });
}
