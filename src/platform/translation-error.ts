// The one error that translating ends in, with a reason that every visitor can be told in plain words.

/**
 * Why a translation failed: `blocked` the service could not be contacted (ad blocker, firewall, DNS, CORS) · `offline` the
 * device has no network · `timeout` no answer within the limit · `unavailable` the service, or a file of ours, is not there
 * (404, 5xx) · `refused` the service does not want to (401, 403) · `quota` its allowance is used up · `error` its answer
 * cannot be used.
 */
export type FailureReason = 'blocked' | 'offline' | 'timeout' | 'unavailable' | 'refused' | 'quota' | 'error';

/** Rejected with by everything that translates. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError';
  readonly reason: FailureReason;
  /** Seconds after which the service says that it answers again (HTTP `Retry-After`). */
  readonly retryAfter: number | undefined;

  constructor(
    reason: FailureReason,
    message: string,
    options: { cause?: unknown; retryAfter?: number | undefined } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.retryAfter = options.retryAfter;
  }
}

/** The reason where nothing can be reached at all. */
export const unreachable = (): FailureReason => (navigator.onLine ? 'blocked' : 'offline');
