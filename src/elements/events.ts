// The events that the elements send, as classes of their own: what page authors listen to. Knows no session.
import type { ConsentRecord } from '../consent/record.js';
import type { FailureReason } from '../platform/translation-error.js';
import type { State } from '../session/state.js';

/** What all events have: they bubble, cross shadow roots, and name the provider by its id. */
export class ConsentTranslateEvent extends Event {
  declare readonly provider: string;
}

/** `ct-statechange`, on every element. */
export class StateChangeEvent extends ConsentTranslateEvent {
  declare readonly state: State;
  declare readonly previous: State;
}

/** `ct-grant`: the visitor pressed; nothing is stored or loaded yet. `preventDefault()` stops it. */
export class GrantEvent extends ConsentTranslateEvent {}

/** `ct-granted`: a consent counts now. */
export class GrantedEvent extends ConsentTranslateEvent {
  declare readonly record: ConsentRecord;
}

/** `ct-withdraw`: the visitor pressed to withdraw; nothing is deleted yet. `preventDefault()` stops it. */
export class WithdrawEvent extends ConsentTranslateEvent {}

/** `ct-withdrawn`: the consent is deleted, the page is in its own language. */
export class WithdrawnEvent extends ConsentTranslateEvent {}

/** `ct-progress`: so many of the page's texts are translated. */
export class ProgressEvent extends ConsentTranslateEvent {
  declare readonly done: number;
  declare readonly total: number;
}

/** `ct-translated`: the page is shown in `language`; `complete` is false where a part failed. */
export class TranslatedEvent extends ConsentTranslateEvent {
  declare readonly language: string;
  declare readonly complete: boolean;
  /** Texts that the provider has no translation for; they stay in the original. */
  declare readonly missing: number;
}

/** `ct-restored`: the page is in its own language again. */
export class RestoredEvent extends ConsentTranslateEvent {}

/** `ct-failed`: the page stays, or is again, in its own language. */
export class FailedEvent extends ConsentTranslateEvent {
  declare readonly language: string;
  declare readonly reason: FailureReason;
  declare readonly cause: unknown;
}

const classes = {
  statechange: StateChangeEvent,
  grant: GrantEvent,
  granted: GrantedEvent,
  withdraw: WithdrawEvent,
  withdrawn: WithdrawnEvent,
  progress: ProgressEvent,
  translated: TranslatedEvent,
  restored: RestoredEvent,
  failed: FailedEvent,
} as const;

/** Makes the event of a kind; what pages may object to is cancelable. */
export const makeEvent = (kind: keyof typeof classes, details: object): ConsentTranslateEvent =>
  Object.assign(
    new classes[kind](`ct-${kind}`, { bubbles: true, composed: true, cancelable: /grant$|withdraw$/.test(kind) }),
    details,
  );

export interface ConsentTranslateEventMap {
  'ct-statechange': StateChangeEvent;
  'ct-grant': GrantEvent;
  'ct-granted': GrantedEvent;
  'ct-withdraw': WithdrawEvent;
  'ct-withdrawn': WithdrawnEvent;
  'ct-progress': ProgressEvent;
  'ct-translated': TranslatedEvent;
  'ct-restored': RestoredEvent;
  'ct-failed': FailedEvent;
}

declare global {
  interface HTMLElementEventMap extends ConsentTranslateEventMap {}
  interface DocumentEventMap extends ConsentTranslateEventMap {}
}
