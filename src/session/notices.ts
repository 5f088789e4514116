// What a session tells an element; the element makes typed events of it.
import type { ConsentRecord } from '../consent/record.js';
import type { FailureReason } from '../platform/translation-error.js';
import type { State } from './state.js';

export type SessionNotice =
  | { type: 'statechange'; state: State; previous: State }
  | { type: 'grant' }
  | { type: 'granted'; record: ConsentRecord }
  | { type: 'withdraw' }
  | { type: 'withdrawn' }
  | { type: 'progress'; done: number; total: number }
  | { type: 'translated'; language: string; complete: boolean; missing: number }
  | { type: 'restored' }
  | { type: 'failed'; language: string; reason: FailureReason; cause: unknown };

/** An element as the session sees it. */
export interface Member {
  readonly isConnected?: boolean;
  /** Resolves once its attributes have reached the session. */
  readonly updateComplete?: Promise<unknown>;
  /** Tells the page; false: somebody objected. */
  notify(notice: SessionNotice, provider: string): boolean;
  /** Something that is shown has changed. */
  changed(): void;
}
