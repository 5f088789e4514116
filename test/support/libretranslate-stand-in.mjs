// Imitates a LibreTranslate server as documented, and the ways in which such a service fails on a city's page.
// A handler only: the proxy answers with it for a host name, or a plain http server can.

/**
 * How it answers. "slow": after `delay` ms; "silent": never; "blocked": the connection breaks off, as with a content
 * blocker; "refused": 403; "quota": 429; "busy": 429 with Retry-After; "unavailable": 503; "missing": 404;
 * "nonsense": a captcha page; "wrong-count": one text less; "wrong-type": no strings; "truncated": half a JSON;
 * "unescaped": format "html" comes back with markup that would run.
 * @typedef {'ok' | 'slow' | 'silent' | 'blocked' | 'refused' | 'quota' | 'busy' | 'unavailable' | 'missing'
 *   | 'nonsense' | 'wrong-count' | 'wrong-type' | 'truncated' | 'unescaped'} Mode
 *
 * @typedef {object} Options
 * @property {number} [delay] milliseconds, for "slow" (default 1000)
 * @property {number} [times] so many translations, then "ok" again (default: until set anew)
 * @property {Record<string, Record<string, string>>} [dictionary] target language → text → translation
 */

const MODES = [
  'ok',
  'slow',
  'silent',
  'blocked',
  'refused',
  'quota',
  'busy',
  'unavailable',
  'missing',
  'nonsense',
].concat(['wrong-count', 'wrong-type', 'truncated', 'unescaped']);

const ERRORS = {
  refused: [403, { error: 'Visit the portal to get an API key' }],
  quota: [429, { error: 'Slowdown: too many requests per day' }],
  busy: [429, { error: 'Slowdown: 30 per 1 minute' }, { 'retry-after': '7' }],
  unavailable: [503, { error: 'Service Unavailable' }],
  missing: [404, { error: 'Not Found' }],
};

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-expose-headers': 'Authorization',
  'access-control-allow-methods': 'GET, POST',
  'access-control-max-age': '0', // the real one says 20 days; then only the first test would see a preflight
};

const CODES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'pl', 'ro', 'ru', 'tr', 'uk', 'zh-Hans', 'zh-Hant'];
const CAPTCHA = '<!doctype html><title>Are you human?</title><form><input name="captcha"></form>';

/**
 * @returns {{
 *   handler: (req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, url?: URL) => void,
 *   set: (mode: Mode, options?: Options) => void,
 *   reset: () => void,
 *   requests: { method: string, path: string, headers: Record<string, string>, body: any }[] }}
 */
export function libreTranslateStandIn() {
  const requests = [];
  let mode = 'ok';
  let options = {};

  function set(next, nextOptions = {}) {
    if (!MODES.includes(next)) throw new Error(`Unknown mode "${next}": expected one of ${MODES.join(', ')}`);
    mode = next;
    options = { ...nextOptions, dictionary: nextOptions.dictionary ?? options.dictionary };
  }

  function reset() {
    mode = 'ok';
    options = {};
    requests.length = 0;
  }

  function translate(texts, { target, format }, current) {
    return texts.map((text) => {
      const known = options.dictionary?.[target]?.[text];
      const plain = known ?? `[${target}] ${text}`;
      return current === 'unescaped' && format === 'html' ? `<img src=x onerror="alert(1)">${plain}` : plain;
    });
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
    if (current === 'nonsense') return res.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end(CAPTCHA);
    if (ERRORS[current]) return json(...ERRORS[current]);
    for (const name of ['q', 'source', 'target']) {
      if (!body?.[name]) return json(400, { error: `Invalid request: missing ${name} parameter` });
    }
    const many = Array.isArray(body.q);
    const translated = translate(many ? body.q : [body.q], body, current);
    if (current === 'wrong-count') translated.pop();
    if (current === 'wrong-type') translated.forEach((_, i) => (translated[i] = i % 2 ? 3 : null));
    const answer = JSON.stringify({ translatedText: many ? translated : translated[0] });
    const sent = current === 'truncated' ? answer.slice(0, answer.length / 2) : answer;
    res.writeHead(200, { ...CORS, 'content-type': 'application/json' }).end(sent);
  }

  return { handler, set, reset, requests };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
