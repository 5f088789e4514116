// Lets the last of several calls win.

/** Each `begin()` ends what the one before it began. */
export class LastCall {
  #current: AbortController | null = null;

  /** The signal of the call that begins; aborted by the next one with `AbortError`, or along with `given`. */
  begin(given?: AbortSignal): AbortSignal {
    this.#current?.abort(new DOMException('superseded by a later call', 'AbortError'));
    const own = (this.#current = new AbortController());
    if (given?.aborted) own.abort(given.reason);
    given?.addEventListener('abort', () => own.abort(given.reason), { once: true, signal: own.signal });
    return own.signal;
  }
}
