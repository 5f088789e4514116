// Runs first in every page of the promise tests and keeps what went wrong there, until the driver collects it.
// Our own, as the engines' protocols differ: Firefox reports no policy violations, WebKit nothing at all.

/** @typedef {{ type: 'error' | 'warning' | 'exception' | 'csp', text: string }} Message */

/** The name under which the page keeps its messages. */
export const STORE = "globalThis[Symbol.for('promise-tests')]";

function record() {
  const key = Symbol.for('promise-tests');
  const messages = [];
  Object.defineProperty(globalThis, key, { value: messages });
  const add = (type, text) => messages.push({ type, text: String(text) });
  const text = (value) => (value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  for (const [method, type] of [
    ['error', 'error'],
    ['warn', 'warning'],
  ]) {
    const original = console[method];
    console[method] = function (...args) {
      add(type, args.map(text).join(' '));
      return original.apply(this, args);
    };
  }
  addEventListener(
    'error',
    (event) => event instanceof ErrorEvent && add('exception', text(event.error ?? event.message)),
  );
  addEventListener('unhandledrejection', (event) => add('exception', text(event.reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Firefox and WebKit ask for the icon on their own, whatever the page says.
    if (!blockedURI.endsWith('/favicon.ico')) add('csp', `${effectiveDirective} ${blockedURI}`);
  });
}

export const RECORDER = `(${record})();\n`;
