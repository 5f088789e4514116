// How one state of a session follows from another. Pure: state × action → state; knows nothing.
import { initial, type SessionState, type Status } from './state.js';

export type Action<Reason extends string = string> =
  /** Nothing is translated, nothing runs. */
  | { type: 'rest'; consented: boolean; status?: Status }
  /** `quiet`: begun by itself on a later page, so only its end is told. */
  | { type: 'loading'; target: string; quiet: boolean }
  | { type: 'translating' }
  | { type: 'translated'; language: string; complete: boolean; missing: number }
  | { type: 'failed'; reason: Reason };

export function next<R extends string>(before: SessionState<R>, action: Action<R>): SessionState<R> {
  switch (action.type) {
    case 'rest':
      return { ...initial, state: action.consented ? 'ready' : 'asking', status: action.status ?? '' };
    case 'loading':
      return {
        ...before,
        state: 'loading',
        target: action.target,
        reason: null,
        status: action.quiet ? '' : 'loading',
      };
    case 'translating':
      return { ...before, state: 'translating' };
    case 'translated':
      return {
        ...initial,
        language: action.language,
        complete: action.complete,
        missing: action.missing,
        state: 'translated',
        status: 'translated',
      };
    case 'failed':
      return { ...initial, state: 'failed', target: before.target, reason: action.reason, status: 'failed' };
  }
}
