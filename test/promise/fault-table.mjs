// Every fault that is promised to be survived, a row each: how it is made, and what comes of it. Data only: faults.test.mjs
// drives each row through the built files and holds the element to it, scripts/reliability.mjs writes docs/reliability.md of it.
// Those of providers that bring a script are in fault-scripts.mjs.

/**
 * @typedef {object} Row
 * @property {string} fault as docs/reliability.md names it
 * @property {string} mode of the stand-in (test/support); of `files`: the file that is gone
 * @property {string} made how the fault is made
 * @property {string} [state] what it ends in; "failed" unless given
 * @property {string} [reason] of `ct-failed`; its words are those of the catalogues under this key
 * @property {boolean} [inEach] a browser tells it, or bears it, in its own way: driven in each engine, any other row in one of them
 * @property {'own' | 'nowhere'} [page] where the service is: behind the city's own server, or at a name that leads nowhere;
 *   else at another origin
 * @property {boolean} [isOffline] the device says that it has no network
 * @property {object} [options] of the stand-in
 * @property {readonly (readonly [number, number])[]} [again] milliseconds, from and to, before each time that the service is
 *   asked again without a press; none unless given
 * @property {number} [limit] milliseconds after which it is given up, where nothing else tells
 * @property {RegExp} [last] path of the request after which nothing more comes; the limit is waited for from then on
 * @property {boolean} [isEarly] some engines tell before the limit
 * @property {boolean} [breaks] what comes is no script: the browser says so, or does not run it
 */

/** Milliseconds, at random, before a request is repeated: what each that may help is given (src/page/requests.ts). */
export const AGAIN = [
  [200, 400],
  [800, 1600],
];

/** A service that translates texts, as LibreTranslate. @type {Row[]} */
export const service = [
  {
    fault: 'blocked by an ad blocker or a firewall',
    mode: 'blocked',
    made: 'the connection is cut at once',
    reason: 'blocked',
    again: AGAIN,
    inEach: true,
  },
  {
    fault: 'DNS failure',
    mode: 'ok',
    made: 'a host name to which no connection can be made',
    page: 'nowhere',
    reason: 'blocked',
    again: AGAIN,
    inEach: true,
  },
  {
    fault: 'offline',
    mode: 'blocked',
    made: '`navigator.onLine` is false, the connection is cut',
    isOffline: true,
    reason: 'offline',
    again: AGAIN,
    inEach: true,
  },
  { fault: '403', mode: 'refused', made: 'status 403', reason: 'refused' },
  { fault: '404', mode: 'missing', made: 'status 404', reason: 'unavailable', again: AGAIN },
  { fault: '429 without Retry-After', mode: 'quota', made: 'status 429', page: 'own', reason: 'quota' },
  {
    fault: '429 with Retry-After',
    mode: 'busy',
    made: 'status 429, `Retry-After: 3`, on the own origin',
    page: 'own',
    options: { retryAfter: 3 },
    reason: 'unavailable',
    again: [
      [3000, 3000],
      [3000, 3000],
    ],
  },
  {
    fault: '429 with a long Retry-After',
    mode: 'busy',
    made: 'status 429, `Retry-After: 60`, on the own origin',
    page: 'own',
    options: { retryAfter: 60 },
    reason: 'unavailable',
  },
  {
    fault: '429 with Retry-After that cannot be read',
    mode: 'busy',
    made: 'status 429, `Retry-After: 3`, at an origin that does not expose it (CORS)',
    options: { retryAfter: 3 },
    reason: 'quota',
  },
  { fault: '500', mode: 'broken', made: 'status 500', reason: 'unavailable', again: AGAIN, inEach: true },
  {
    fault: 'a CAPTCHA page instead of JSON',
    mode: 'nonsense',
    made: 'status 200, a page of HTML',
    reason: 'error',
    again: AGAIN,
  },
  { fault: 'truncated body', mode: 'truncated', made: 'half a JSON', reason: 'error', again: AGAIN, inEach: true },
  { fault: 'wrong count', mode: 'wrong-count', made: 'one text less than was sent', reason: 'error', again: AGAIN },
  { fault: 'wrong type', mode: 'wrong-type', made: 'numbers and `null` for texts', reason: 'error', again: AGAIN },
  {
    fault: 'answers after 30 s',
    mode: 'late',
    made: 'the answer is held back until the failure is told',
    reason: 'timeout',
    limit: 15_000,
    last: /translate/,
  },
  {
    fault: 'never answers',
    mode: 'silent',
    made: 'no answer at all',
    reason: 'timeout',
    limit: 15_000,
    last: /translate/,
  },
];

/** A service that a city buys, as DeepL, behind the city's own server. @type {Row[]} */
export const paid = [
  { fault: 'quota used up', mode: 'quota', made: 'status 456, as DeepL says it', page: 'own', reason: 'quota' },
];

/**
 * Files of ours in `dist/chunks/`: `mode` says the beginning of their names. A press on "Try again" asks for them again, in
 * Firefox after a reload only: it keeps what an import has failed with. `spoken`: the language in which the element then speaks
 * to a visitor who has chosen Ukrainian. `isMute`: there are no words for a failure.
 * @type {(Row & { spoken?: string, isMute?: boolean })[]}
 */
export const files = [
  { fault: 'what acts after a press', mode: 'actions', made: 'status 404', reason: 'unavailable', inEach: true },
  { fault: 'what loads a provider', mode: 'activation', made: 'status 404', reason: 'unavailable', inEach: true },
  { fault: 'the machinery of the provider', mode: 'libretranslate.load', made: 'status 404', reason: 'unavailable' },
  {
    fault: 'all of them: offline at the first press',
    mode: 'actions',
    made: '`navigator.onLine` is false, the city’s own server is cut off too',
    isOffline: true,
    reason: 'offline',
    inEach: true,
  },
  {
    fault: 'what acts after a press, and all words for a failure',
    mode: 'actions|\\w+-failed',
    made: 'status 404 for all of them',
    reason: 'unavailable',
    isMute: true,
  },
  {
    fault: 'a catalogue: the notice in the visitor’s language',
    mode: 'uk-visitor',
    made: 'status 404',
    state: 'translated',
    spoken: 'en',
    inEach: true,
  },
  {
    fault: 'a catalogue: what is said after the press',
    mode: 'uk-later',
    made: 'status 404',
    state: 'translated',
    spoken: 'en',
  },
  {
    fault: 'the views beside the plain one',
    mode: 'full-screen',
    made: 'status 404',
    state: 'translated',
    spoken: 'de',
  },
];
