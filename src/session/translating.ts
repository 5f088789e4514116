// One translation: from a consent that counts to the words on the page, or to the reason why they are not there.
// Part of the chunk of actions.ts.
import type { FailureReason, TranslationError } from '../platform/translation-error.js';
import type { ConsentKeeper } from './consent-keeper.js';
import type { Downloads } from './downloads.js';
import { Progressing } from './progress.js';
import type { Runner } from './runner.js';
import type { Session } from './session.js';
import { type Action, next } from './transitions.js';
import { failure } from './usable.js';

/** What it needs of the session's actions. */
interface Means {
  readonly consent: ConsentKeeper;
  readonly downloads: Downloads;
  readonly runner: Runner;
  /** Follows a consent that is no longer there. */
  readonly evaluate: () => void;
  /** Ends it: another call has come, or the setup is another one. */
  readonly signal: AbortSignal;
}

/** The session's state is another one. How far a translation has come is told while it goes on only. */
export function move(session: Session, action: Action<FailureReason>): void {
  if (action.type !== 'translating') session.progress = null;
  session.to(next(session.state, action));
}

/**
 * `quiet`: begun by itself on a later page. Rejects with `NotAllowedError` where the visitor has to press first, with the reason
 * of the signal, or with `TranslationError`; what failed is told by the state too.
 */
export async function translate(
  session: Session,
  { consent, downloads, runner, evaluate, signal }: Means,
  language: string,
  quiet: boolean,
): Promise<void> {
  const waits = downloads.waits(language, signal);
  if (waits && (await waits)) throw failure('NotAllowedError', 'the device saves data: the visitor has to press first');
  signal.throwIfAborted();
  session.choice = language;
  move(session, { type: 'loading', target: language, quiet });
  const progress = new Progressing((shown) => {
    if (signal.aborted) return;
    session.progress = shown;
    session.changed();
  });
  try {
    const activation = await runner.activate(session.setup!, signal);
    consent.refresh();
    if (!session.consented) evaluate(); // taken back in another tab, whose word is still on its way
    signal.throwIfAborted();
    const { complete, missing } = await activation.translate(language, {
      signal,
      onloaded: () => move(session, { type: 'translating' }),
      onprogress: (done, total, download) => {
        session.tell({ type: 'progress', done, total });
        progress.report({ done, total, download });
      },
    });
    signal.throwIfAborted();
    consent.keepLanguage(language);
    move(session, { type: 'translated', language, complete, missing });
    session.tell({ type: 'translated', language, complete, missing });
  } catch (cause) {
    signal.throwIfAborted();
    await runner.restore().catch(() => {});
    signal.throwIfAborted();
    const error = cause as TranslationError;
    move(session, { type: 'failed', reason: error.reason });
    session.tell({ type: 'failed', language, reason: error.reason, cause: error.cause ?? error });
    throw error;
  } finally {
    progress.end();
  }
}
