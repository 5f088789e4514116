// What goes into the page engine and what comes out: a service that turns text into text, a translator of pages.

export interface TextTranslator {
  /**
   * What it takes: `text`; or `html`, escaped text (`&amp;`, `&lt;`, `&gt;`) with the engine's own numbered tags and nothing else:
   * `<a id=1>…</a>` an inline element, `<b id=2 translate=no></b>` a part that stays, always empty.
   */
  readonly format: 'html' | 'text';
  /** At most this much in one call; `bytes` as UTF-8. */
  readonly limits: { readonly segments: number; readonly characters?: number; readonly bytes?: number };
  /**
   * Answers one text for each segment, in their order; an empty string means that it has no translation.
   * Rejects with `TranslationError`.
   */
  translate(
    segments: readonly string[],
    options: { from: string; to: string; signal?: AbortSignal | undefined },
  ): Promise<string[]>;
  /** Lets go of what it holds, as a model in memory; it may be asked again afterwards. */
  dispose?(): void;
}

/** How a translation went. */
export interface TranslationResult {
  /** False: a part of the page failed and may be tried again. */
  readonly complete: boolean;
  /** How many texts the service has no translation for; they stay in the original. */
  readonly missing?: number;
}

export interface PageTranslator {
  /** Resolves when all text that was there at the call has been written. The last call wins: a superseded one rejects with `AbortError`. */
  translateTo(language: string, options?: { signal?: AbortSignal | undefined }): Promise<TranslationResult>;
  /** Brings back the original: the same nodes, text and attributes. */
  restore(): Promise<void>;
  /** Restores, and lets go of everything. */
  dispose(): Promise<void>;
}

/** Where answers outlive the page, if the site wants that. */
export interface AnswerStore {
  /** Answers by what was sent. */
  read(language: string): Iterable<readonly [string, string]>;
  write(language: string, answers: Iterable<readonly [string, string]>): void;
}
