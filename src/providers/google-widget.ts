// Loads Google's element, stage by stage, and lets go of it. None of its stages says that it failed; each has a limit of its
// own (docs/providers/google.md lists what was seen). What it does to the page is script-page.ts's.
import { loadScript } from '../platform/load-script.js';
import { TranslationError, unreachable } from '../platform/translation-error.js';
import { waitFor } from '../platform/wait-for.js';
import { codeOf } from './google-codes.js';

interface Instance {
  setEnabled(enabled: boolean): void;
  dispose(): void;
}
interface Constructor {
  new (options: object, container: Element): Instance;
  getInstance?(): Instance | null;
}
type Globals = Record<string, unknown> & { google?: { translate?: { TranslateElement?: Constructor } } };

const globals = globalThis as unknown as Globals;
const element = () => globals.google?.translate?.TranslateElement;

/** Milliseconds since loading began until which each stage must have come; the session ends loading after 10 s. */
const LIMITS = { script: 5000, callback: 7500, languages: 9000 };
const SCRIPT = 'https://translate.google.com/translate_a/element.js';
/** Google's own select, which nobody sees: we choose in it. */
const SELECT = 'select.goog-te-combo';

/** How often we brought Google into the page. What is there then is ours, perhaps late, and can't be used again. */
let count = 0;

/** Lets what has been begun in Google's code come to an end: it throws if it is disposed of in the task of a restore. */
export const tick = () => new Promise((done) => setTimeout(done, 20));

export class Widget {
  /** False: the page had one of its own before us. It is used, and never removed. */
  readonly own: boolean;
  #instance: Instance;
  #scope: ParentNode;

  constructor(own: boolean, instance: Instance, scope: ParentNode) {
    this.own = own;
    this.#instance = instance;
    this.#scope = scope;
  }

  get select(): HTMLSelectElement | null {
    return this.#scope.querySelector(SELECT);
  }

  /** Google has no call for this: switched off and on it gives the text back, and can be used again. */
  restore(): void {
    this.#instance.setEnabled(false);
    this.#instance.setEnabled(true);
  }

  async dispose(): Promise<void> {
    if (!this.own) return;
    await tick();
    try {
      this.#instance.dispose();
    } finally {
      this.remove();
    }
    await tick();
  }

  remove(): void {
    if (this.own) (this.#scope as Element).remove();
  }
}

/** Rejects with `TranslationError`: `blocked`, `offline`, `timeout`, `unavailable`, `error`; or with the signal's reason. */
export async function loadWidget(pageLanguage: string, signal: AbortSignal, nonce?: string): Promise<Widget> {
  const end = performance.now();
  const left = (stage: keyof typeof LIMITS) => Math.max(0, end + LIMITS[stage] - performance.now());
  const listed = (scope: ParentNode) => () => (scope.querySelector<HTMLSelectElement>(SELECT)?.options.length ?? 0) > 1;

  const there = element();
  if (there && count) delete globals.google!.translate;
  else if (there || document.querySelector(`script[src*="//translate.google.com/translate_a/element.js"]`)) {
    const late = () =>
      new TranslationError(
        'error',
        'the page has a Google widget of its own, without a list to choose from: remove it',
      );
    await waitFor(listed(document), left('languages'), late, signal);
    return new Widget(false, element()!.getInstance!()!, document);
  }

  const callback = `consentTranslate${++count}`;
  let called = false;
  globals[callback] = () => (called = true); // it stays, for a call that comes too late
  const container = document.createElement('div');
  container.translate = false;
  container.style.display = 'none';
  document.body.append(container);
  let instance: Instance | undefined;
  try {
    await loadScript(`${SCRIPT}?cb=${callback}&hl=${codeOf(pageLanguage)}`, left('script'), signal, nonce);
    const silent = () => new TranslationError(unreachable(), 'Google never called back');
    await waitFor(() => called, left('callback'), silent, signal);
    const Element = element()!;
    const options = { pageLanguage: codeOf(pageLanguage), layout: 0, autoDisplay: false, disableAutoTranslation: true };
    instance = new Element(options, container);
    const unlisted = () => new TranslationError('unavailable', 'Google sent no list of languages');
    await waitFor(listed(container), left('languages'), unlisted, signal);
    return new Widget(true, instance, container);
  } catch (error) {
    instance?.dispose();
    container.remove();
    throw error;
  }
}
