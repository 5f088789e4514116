// Fetches JSON, and turns whatever goes wrong on the way into a TranslationError with the right reason.
// Knows no service; sends no cookie and no referrer, and goes nowhere but where it is told.
import { type FailureReason, TranslationError, unreachable } from './translation-error.js';

export interface FetchJsonOptions {
  /** Sent as a JSON body with POST; without it the request is a GET. */
  body?: unknown;
  /** Sent as a form with POST, in place of a body. */
  form?: URLSearchParams;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** What a service means by a status where that is not what it usually means. */
  reasons?: Readonly<Record<number, FailureReason>>;
  /**
   * What it means where its answer tells more than the status: `answer` is that, if it is JSON and short. `undefined`: what
   * the status means.
   */
  explain?: (status: number, answer: unknown) => FailureReason | undefined;
  /** Milliseconds until `timeout`; 15 s unless told. */
  limit?: number;
}

// 429 with Retry-After is a busy service and has its own line below; without, nobody knows when it answers again
const reasons: Readonly<Record<number, FailureReason>> = {
  401: 'refused',
  402: 'quota',
  403: 'refused',
  429: 'quota',
  456: 'quota',
};

/** Seconds that `Retry-After` asks to wait: a number, or an HTTP date (RFC 9110, 10.2.3). */
function secondsToWait(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Characters of an explanation; what is longer is a page for people, and is not waited for. */
const LONGEST_EXPLANATION = 10_000;

/** What a service answers in place of an answer; `undefined` where that is no JSON. */
async function explanation(response: Response): Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let text = '';
    for (let part; !(part = await reader!.read()).done;) {
      text += part.value;
      if (text.length > LONGEST_EXPLANATION) return undefined;
    }
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  } finally {
    reader?.cancel().catch(() => {});
  }
}

async function failure(response: Response, { reasons: own, explain }: FetchJsonOptions): Promise<TranslationError> {
  const { status } = response;
  const retryAfter = secondsToWait(response);
  const reason =
    explain?.(status, await explanation(response)) ??
    own?.[status] ??
    (status === 429 && retryAfter !== undefined
      ? 'unavailable'
      : (reasons[status] ?? (status === 404 || status >= 500 ? 'unavailable' : 'error')));
  return new TranslationError(reason, `expected an answer of ${new URL(response.url).origin}, got status ${status}`, {
    retryAfter,
  });
}

/**
 * Resolves with the parsed answer. Rejects with `TranslationError`, or with the signal's own reason where the caller's
 * `signal` was aborted.
 */
export async function fetchJson(url: string, options: FetchJsonOptions = {}): Promise<unknown> {
  const { body, form, headers, signal, limit = 15_000 } = options;
  signal?.throwIfAborted();
  const own = new AbortController();
  const abort = () => own.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => own.abort(new TranslationError('timeout', `no answer within ${limit} ms`)), limit);
  let answered = false;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // the own server may answer with another host, which would learn what the notice says that it does not
      redirect: 'error',
      signal: own.signal,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      ...(form && { method: 'POST', body: form }),
    });
    answered = true;
    if (!response.ok) throw await failure(response, options);
    return JSON.parse(await response.text()) as unknown;
  } catch (cause) {
    // Firefox and WebKit reject an aborted fetch with an error of their own instead of the signal's reason
    if (own.signal.aborted) throw own.signal.reason;
    if (cause instanceof TranslationError) throw cause;
    if (answered) throw new TranslationError('error', 'expected JSON, got something else', { cause });
    throw new TranslationError(unreachable(), 'the service could not be contacted', {
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
