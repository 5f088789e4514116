// What it means that a file of ours, or of a provider, did not load.
import { TranslationError } from '../platform/translation-error.js';

export const unloadable = (cause: unknown): TranslationError =>
  new TranslationError(navigator.onLine ? 'unavailable' : 'offline', 'a file of the translator could not be loaded', {
    cause,
  });
