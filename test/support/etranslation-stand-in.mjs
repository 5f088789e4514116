// Imitates webtools.europa.eu with the European Commission's etrans service, as documented, and the ways in which it fails
// on a city's page. Handlers only, for the proxy. What runs in the page is etranslation-stand-in.page.js.
import { readFile } from 'node:fs/promises';

/**
 * How it answers. load.js: "script-blocked": its connection breaks off; "script-missing": 404; "script-silent": never
 * answers; "captcha": a page of HTML instead; "service-blocked": load.js comes, the script of etrans breaks off.
 * The translation: "quota": 429; "broken": 500; "cut": the connection breaks off; "silent": never answers; "slow": after
 * `delay` ms; "abort": the service gives up; "nothing": the texts come back as they were; "hostile": markup that would run.
 * @typedef {'ok' | 'script-blocked' | 'script-missing' | 'script-silent' | 'captcha' | 'service-blocked' | 'quota'
 *   | 'broken' | 'cut' | 'silent' | 'abort' | 'nothing' | 'hostile' | 'slow'} Mode
 *
 * @typedef {object} Options
 * @property {number} [delay] milliseconds, for "slow" (default 1000)
 * @property {number} [ready] milliseconds until the script of etrans comes (default 50)
 * @property {Record<string, Record<string, string>>} [dictionary] target language → text → translation; stays until reset
 */

const MODES = ['ok', 'script-blocked', 'script-missing', 'script-silent', 'captcha', 'service-blocked'].concat(
  ['quota', 'broken', 'cut', 'silent'],
  ['abort', 'nothing', 'hostile', 'slow'],
);

/** The 24 of the EU, and eight more. Any other code is refused: "zh-Hant", "uk-UA", "fa". */
const LANGUAGES = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ar ru tr uk zh nb is ja';

const HEADERS = {
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Content-Type',
  'access-control-allow-methods': 'GET, POST',
  'access-control-max-age': '0', // each test is to see its own preflight
};

const SCRIPT = new URL('etranslation-stand-in.page.js', import.meta.url);
const STYLES = '.wt-etrans-progress { position: fixed; inset-block-end: 0; inset-inline: 0; height: 4px; }';
const CAPTCHA = '<!doctype html><title>Are you human?</title><form><input name="captcha"></form>';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @returns {{
 *   hosts: Record<string, import('./proxy.mjs').StandIn>,
 *   set: (mode: Mode, options?: Options) => void,
 *   reset: () => void,
 *   requests: { host: string, method: string, path: string, headers: Record<string, string>, body: any }[] }}
 */
export function etranslationStandIn() {
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

  async function handler(req, res, url) {
    let text = '';
    for await (const chunk of req) text += chunk;
    const body = parse(text);
    requests.push({ host: url.host, method: req.method, path: url.pathname, headers: req.headers, body });
    const send = (status, type, content) =>
      res.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(content);

    if (req.method === 'OPTIONS') return res.writeHead(204, HEADERS).end();
    switch (`${req.method} ${url.pathname}`) {
      case 'GET /load.js':
        if (mode === 'script-blocked') return res.destroy();
        if (mode === 'script-silent') return;
        if (mode === 'script-missing') return send(404, 'text/html', 'Not Found');
        if (mode === 'captcha') return send(200, 'text/html', CAPTCHA);
        return send(200, 'text/javascript', await readFile(SCRIPT));
      case 'GET /js/webtools.etrans.js':
        if (mode === 'service-blocked') return res.destroy();
        await wait(options.ready ?? 50);
        return send(200, 'text/javascript', await readFile(SCRIPT));
      case 'GET /css/webtools.etrans.css':
        return send(200, 'text/css', STYLES);
      case 'POST /rest/etrans/translate':
        return translate(body, res, (status, value) => send(status, 'application/json', JSON.stringify(value)));
      default:
        return send(404, 'text/html', 'Not Found');
    }
  }

  async function translate(body, res, json) {
    const current = mode;
    const { dictionary } = options;
    if (current === 'cut') return res.destroy();
    if (current === 'silent') return;
    if (current === 'slow') await wait(options.delay ?? 1000);
    if (current === 'quota') return json(429, { error: 'Too Many Requests' });
    if (current === 'broken') return json(500, { error: 'Internal Server Error' });
    if (current === 'abort') return json(200, { aborted: true });
    if (!LANGUAGES.split(' ').includes(body?.to)) return json(400, { error: `Unsupported language ${body?.to}` });
    if (current === 'nothing') return json(200, { translations: body.texts });

    const translations = body.texts.map((text) => {
      const source = text.trim().replace(/\s+/g, ' ');
      const translation = dictionary?.[body.to]?.[source] ?? `[${body.to}] ${source}`;
      return current === 'hostile' ? `<img src=x onerror="window.hacked=1">${translation}` : translation;
    });
    json(200, { translations });
  }

  return { hosts: { 'webtools.europa.eu': handler }, set, reset, requests };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
