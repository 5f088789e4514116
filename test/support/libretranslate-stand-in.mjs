// Imitates a LibreTranslate server as its documentation and source have it (docs/providers/libretranslate.md), and the ways in
// which such a service fails on a city's page. A handler only: the proxy answers with it for a host name, or a plain http
// server can. How it reads HTML is libretranslate-stand-in.html.mjs.
import { translateHtml } from './libretranslate-stand-in.html.mjs';

/**
 * How it answers. "slow": after `delay` ms; "late": when the test calls `release`; "silent": never; "blocked": the connection breaks off, as with a content
 * blocker; "refused": 403; "no-key": 400, it wants one; "unsupported": 400, a language that it has not; "quota": 429;
 * "busy": 429 with Retry-After, `retryAfter` seconds; "broken": 500; "unavailable": 503; "missing": 404; "nonsense": a captcha page; "wrong-count":
 * one text less; "wrong-type": no strings; "truncated": half a JSON; "one-string": a string where one text was sent;
 * "unescaped": markup that would run; "escaped": entities are left in, as until February 2022; "split": an inline element of
 * several words comes back as one for each word.
 * @typedef {'ok' | 'slow' | 'late' | 'silent' | 'blocked' | 'refused' | 'no-key' | 'unsupported' | 'quota' | 'busy' | 'broken'
 *   | 'unavailable' | 'missing' | 'nonsense' | 'wrong-count' | 'wrong-type' | 'truncated' | 'one-string' | 'unescaped'
 *   | 'escaped' | 'split'} Mode
 *
 * @typedef {object} Options
 * @property {number} [delay] milliseconds, for "slow" (default 1000)
 * @property {number} [retryAfter] seconds, for "busy" (default 7)
 * @property {number} [times] so many translations, then "ok" again (default: until set anew)
 * @property {Record<string, Record<string, string>>} [dictionary] target language → text → translation
 * @property {{ texts?: number, characters?: number }} [limits] what the operator allows in one call (default: anything)
 */

const ANSWERS = [
  'ok',
  'slow',
  'late',
  'silent',
  'blocked',
  'nonsense',
  'wrong-count',
  'wrong-type',
  'truncated',
  'one-string',
];
const ERRORS = {
  refused: [403, { error: 'Invalid API key' }],
  'no-key': [400, { error: 'Please contact the server operator to get an API key' }],
  unsupported: [400, { error: 'xx is not supported' }],
  quota: [429, { error: 'Slowdown: 30 per 1 minute' }],
  busy: [429, { error: 'Slowdown: 30 per 1 minute' }],
  broken: [500, { error: 'Cannot translate text: list index out of range' }],
  unavailable: [503, { error: 'Service Unavailable' }],
  missing: [404, { error: 'Not Found' }],
};
const MODES = [...ANSWERS, 'unescaped', 'escaped', 'split', ...Object.keys(ERRORS)];

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-expose-headers': 'Authorization',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-credentials': 'true',
  'access-control-max-age': '0', // the real one says 20 days; then only the first test would see a preflight
};

const CODES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'pl', 'pt-BR', 'ro', 'ru', 'tr', 'uk', 'zh-Hans', 'zh-Hant'];
const CAPTCHA = '<!doctype html><title>Are you human?</title><form><input name="captcha"></form>';

/**
 * @returns {{
 *   handler: (req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, url?: URL) => void,
 *   set: (mode: Mode, options?: Options) => void,
 *   reset: () => void,
 *   release: () => void,
 *   requests: { method: string, path: string, headers: Record<string, string>, body: any }[] }}
 */
export function libreTranslateStandIn() {
  const requests = [];
  let mode = 'ok';
  let options = {};
  const held = [];
  const release = () => held.splice(0).forEach((answer) => answer());

  function set(next, nextOptions = {}) {
    if (!MODES.includes(next)) throw new Error(`Unknown mode "${next}": expected one of ${MODES.join(', ')}`);
    mode = next;
    options = { ...nextOptions, dictionary: nextOptions.dictionary ?? options.dictionary };
  }

  function reset() {
    mode = 'ok';
    options = {};
    requests.length = 0;
    release();
  }

  function translate(texts, { target, format }, current) {
    const known = options.dictionary?.[target] ?? {};
    const one = (text) => known[text] ?? `[${target}] ${text}`;
    return texts.map((text) => {
      // a whole segment of the dictionary, tags and all, stands for better models than it has
      const plain = known[text] ?? (format === 'html' ? translateHtml(text, one, current) : one(text));
      return current === 'unescaped' ? `<img src=x onerror="alert(1)">${plain}` : plain;
    });
  }

  /** What is over the operator's limits. */
  function excess(texts) {
    const { texts: most = Infinity, characters = Infinity } = options.limits ?? {};
    const over = (size, limit) =>
      size > limit && { error: `Invalid request: request (${size}) exceeds text limit (${limit})` };
    return over(texts.length, most) || over(Math.max(...texts.map(({ length }) => length)), characters);
  }

  async function handler(req, res, url = new URL(req.url, 'http://stand-in.invalid')) {
    const json = (status, value, more) =>
      res.writeHead(status, { ...CORS, 'content-type': 'application/json', ...more }).end(JSON.stringify(value));
    let text = '';
    for await (const chunk of req) text += chunk;
    const body = parse(text);
    requests.push({ method: req.method, path: url.pathname, headers: req.headers, body });
    if (mode === 'blocked') return res.destroy();
    if (req.method === 'OPTIONS') return res.writeHead(200, CORS).end();
    if (req.method === 'GET' && url.pathname.endsWith('/languages')) {
      return json(
        200,
        CODES.map((code) => ({ code, name: code, targets: CODES })),
      );
    }
    if (req.method !== 'POST' || !url.pathname.endsWith('/translate')) return json(404, { error: 'Not Found' });

    const current = mode;
    if (options.times && --options.times === 0) mode = 'ok';
    if (current === 'silent') return;
    if (current === 'slow') await new Promise((done) => setTimeout(done, options.delay ?? 1000));
    if (current === 'late') await new Promise((answer) => held.push(answer));
    if (current === 'nonsense') return res.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end(CAPTCHA);
    if (current === 'busy') return json(...ERRORS.busy, { 'retry-after': String(options.retryAfter ?? 7) });
    if (ERRORS[current]) return json(...ERRORS[current]);
    for (const name of ['q', 'source', 'target']) {
      if (!body?.[name]) return json(400, { error: `Invalid request: missing ${name} parameter` });
    }
    const texts = [body.q].flat();
    const tooMuch = excess(texts);
    if (tooMuch) return json(400, tooMuch);
    const many = Array.isArray(body.q) && current !== 'one-string';
    const translated = translate(texts, body, current);
    if (current === 'wrong-count') translated.pop();
    if (current === 'wrong-type') translated.forEach((_, i) => (translated[i] = i % 2 ? 3 : null));
    const answer = JSON.stringify({ translatedText: many ? translated : translated[0] });
    const sent = current === 'truncated' ? answer.slice(0, answer.length / 2) : answer;
    res.writeHead(200, { ...CORS, 'content-type': 'application/json' }).end(sent);
  }

  return { handler, set, reset, release, requests };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
