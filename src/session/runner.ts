// Holds the activation that runs: makes it when it is needed, lets go of it, and lets nothing begin before that is over.
// Part of the chunk of actions.ts; fetches activation.ts, after consent.
import type { Activation } from './activation.js';
import type { Setup } from './setup.js';
import { unloadable } from './unloadable.js';

/** Milliseconds that a provider may take to let go of the page; in a tab in the background every timer takes a second. */
const LIMIT = 10_000;
const ignore = () => {};

export class Runner {
  /** Whether a provider was let go of whose code stays in memory. */
  leftCode = false;

  #activation: Activation | null = null;
  #stopping: Promise<unknown> = Promise.resolve();
  #onlost: () => void;

  /** `onlost` is called where the translation that is shown is gone by itself. */
  constructor(onlost: () => void) {
    this.#onlost = onlost;
  }

  /** Rejects with `TranslationError` where our file is gone, or with the reason of `signal`. */
  async activate(
    { provider, config, pageLanguage, languages, settings }: Setup,
    signal: AbortSignal,
  ): Promise<Activation> {
    await this.#stopping; // what is let go of clears up behind itself, and would behind the next one too
    const file = await import('./activation.js').catch((cause: unknown) => Promise.reject(unloadable(cause)));
    signal.throwIfAborted(); // else one of a setup that is gone would serve the next call
    const mine = (this.#activation ??= new file.Activation(provider, {
      config,
      pageLanguage,
      languages,
      root: document.querySelector(settings.root) ?? document.body,
      nonce: settings.nonce || undefined,
      store: settings.cache === 'visit' ? file.storeFor(provider, config.endpoint, pageLanguage) : undefined,
      onlost: () => this.#activation === mine && this.#onlost(),
    }));
    return mine;
  }

  async restore(): Promise<void> {
    await this.#activation?.restore();
  }

  /** Ends whatever runs and gives the page back. A second call waits for the first: another tab may tell of one withdrawal twice. */
  async stop(): Promise<void> {
    const activation = this.#activation;
    this.#activation = null;
    this.leftCode ||= !!activation?.leavesCode;
    const over = Promise.all([this.#stopping, activation?.dispose()]);
    let timer: ReturnType<typeof setTimeout>;
    const late = new Promise((done) => (timer = setTimeout(done, LIMIT)));
    this.#stopping = Promise.race([over.catch(ignore), late]).finally(() => clearTimeout(timer));
    await this.#stopping;
  }
}
