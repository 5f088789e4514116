// The front door: registers the elements and hands out the API. No logic.
import { define } from './elements/define.js';

export { ConsentTranslate } from './elements/consent-translate.js';
export { ConsentTranslateSettings } from './elements/consent-translate-settings.js';
export {
  ConsentTranslateEvent,
  FailedEvent,
  GrantedEvent,
  GrantEvent,
  ProgressEvent,
  RestoredEvent,
  StateChangeEvent,
  TranslatedEvent,
  WithdrawEvent,
  WithdrawnEvent,
} from './elements/events.js';
export { registerProvider } from './providers/registry.js';
export { textProvider } from './providers/text-provider.js';
export type { FailureReason, TranslationError } from './platform/translation-error.js';
export type { ConsentRecord } from './consent/record.js';
export type { ConsentStore, PlainYes } from './consent/store.js';
export type * from './providers/provider.js';
export type { OwnMessages } from './messages/resolve.js';
export type { State } from './session/state.js';

define();
