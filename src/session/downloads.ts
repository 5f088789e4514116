// What a provider has to load on the device before it can translate, as a language model: how much that is, and that on a
// device which saves data it waits for a second press of the visitor. Part of the chunk of actions.ts; loads nothing itself.
import { unlessAborted } from '../platform/unless-aborted.js';
import type { Session } from './session.js';
import type { Setup } from './setup.js';

/** Milliseconds that a provider may take to say what it has to load. */
const LIMIT = 1000;
/** Milliseconds in which nobody has read anything: the second half of a double click is no second press. */
const DOUBLE_CLICK = 500;

/**
 * Whether the visitor wants to use less data: https://wicg.github.io/savedata/ (Chromium), or the media feature, which no
 * browser has yet (2026) and which is then simply not matched.
 */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** As `Provider.download` says it; true where that can't be found out. */
const downloadOf = ({ provider, pageLanguage }: Setup, to: string): Promise<boolean | number> =>
  unlessAborted(
    Promise.resolve().then(() => provider.download!({ from: pageLanguage, to })),
    AbortSignal.timeout(LIMIT),
  ).catch(() => true);

export class Downloads {
  /** Bytes of the download that is spoken of; 0: nobody knows. */
  bytes = 0;

  #session: Session;
  #cancel: () => Promise<void>;
  /** What the visitor was told of last, and when. */
  #told: { setup: Setup; language: string; since: number } | null = null;
  /** Whether the visitor has pressed after that. */
  #wanted = false;
  #latest: object | undefined;

  /** `cancel` ends a translation that goes on. */
  constructor(session: Session, cancel: () => Promise<void>) {
    this.#session = session;
    this.#cancel = cancel;
  }

  /** Whether that is what the visitor was told of. */
  #knows(setup: Setup | null, language: string | null): boolean {
    return !!this.#told && this.#told.setup === setup && this.#told.language === language;
  }

  /** Another language may be chosen now: then it begins anew, and the words about the former one go. */
  follow(): void {
    const { setup, selected, state } = this.#session;
    if (!this.#told || this.#knows(setup, selected)) return;
    this.#told = null;
    this.#wanted = false;
    if (state.status === 'saving') this.#session.to({ ...state, status: '' });
  }

  /** The visitor has pressed "Translate". */
  press(): void {
    this.follow();
    const isRead = !!this.#told && performance.now() - this.#told.since > DOUBLE_CLICK;
    if (isRead && this.#session.state.status === 'saving') this.#wanted = true;
  }

  /**
   * Whether the translation has to wait for a press, as the device saves data and the visitor did not know what comes; then
   * the visitor is told, in whichever state. False, at once, where there is nothing to find out.
   * Rejects with the reason of `signal`.
   */
  waits(language: string, signal?: AbortSignal): Promise<boolean> | false {
    const { setup, choice } = this.#session;
    if (this.#wanted && this.#knows(setup, language)) return false;
    this.bytes = 0;
    if (!setup?.provider.download) return false;
    const found = (this.#latest = downloadOf(setup, language));
    const note = (size: boolean | number) => {
      if (found === this.#latest) this.bytes = Number.isFinite(size) ? Number(size) : 0;
    };
    if (savesData())
      return found.then(async (size) => {
        signal?.throwIfAborted();
        note(size);
        const loads = size !== false && size !== 0;
        // who has chosen something else meanwhile is not called back
        if (loads && this.#session.choice === choice) await this.#tell(setup, language);
        return loads;
      });
    // one that comes after the words stays unsaid: they are said once
    void found.then((size) => this.#session.progress || note(size));
    return false;
  }

  async #tell(setup: Setup, language: string): Promise<void> {
    const session = this.#session;
    if (/^(loading|translating)$/.test(session.state.state)) await this.#cancel();
    if (session.setup !== setup) return;
    if (!this.#knows(setup, language) || session.state.status !== 'saving')
      this.#told = { setup, language, since: performance.now() };
    session.choice = language;
    session.to({ ...session.state, status: 'saving' });
  }
}
