// What a call of a host or a press must find before it can be followed; rejects with the platform's own errors.
// Part of the chunk of actions.ts.
import { isOff } from '../platform/page-marks.js';
import type { Session } from './session.js';
import type { Setup } from './setup.js';

export const failure = (name: string, message: string) => new DOMException(message, name);

/** What is set up. Throws `InvalidStateError` where nothing is, `NotAllowedError` on a page that is never translated. */
export function usable({ setup }: Session): Setup {
  if (!setup) throw failure('InvalidStateError', 'the element is misconfigured; the console says what is missing');
  if (isOff()) throw failure('NotAllowedError', 'this page is marked <meta name="consent-translate" content="off">');
  return setup;
}

/** The language as it is offered. Throws `NotSupportedError` where it is not. */
export function offered({ setup }: Session, language: string): string {
  const { languages } = setup!;
  const found = languages.find((tag) => tag.toLowerCase() === String(language).toLowerCase());
  if (!found) throw failure('NotSupportedError', `expected one of ${languages.join(' ')}, got "${language}"`);
  return found;
}
