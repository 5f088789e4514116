// Imitates Google's Website Translator as it was seen to behave (element.js of August 2025), faults included: its hosts.
// Own code, not a line of Google's. What runs in the page is google-stand-in.element.js and google-stand-in.main.js.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * How the hosts answer; the page's code is the same in each. "script-…": element.js breaks off, is a 404, never comes, comes
 * when the test calls `release` ("late"), is half a file ("cut"), or is a web page ("captcha"); "main-blocked": its second
 * stage breaks off; "calls-twice": that calls back twice; "no-languages": the list of languages breaks
 * off; "list-empty": it names none. The rest is about translations: "quota": 429; "broken": 500; "cut": the connection
 * breaks off; "silent": no answer; "slow": after `delay` ms; "hostile": markup that would run if written as HTML.
 * @typedef {string} Mode
 *
 * @typedef {object} Options
 * @property {number} [delay] milliseconds, for "slow" (default 1000)
 * @property {number} [callback] milliseconds from the document's being interactive to the callback (default 60)
 * @property {Record<string, Record<string, string>>} [dictionary] Google's code → text → translation; stays until reset
 *
 * @typedef {{ host: string, method: string, path: string, headers: Record<string, string>, body: any }} Received
 * @typedef {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, url: URL) => void} Handler
 */

const LOADING =
  'script-blocked script-missing script-silent script-late script-cut captcha main-blocked calls-twice no-languages list-empty';
const MODES = `ok ${LOADING} quota broken cut silent hostile slow`.split(' ');

/** Google's own code → the platform's, where they differ: for the names only. */
const OTHERWISE = { iw: 'he', jw: 'jv', no: 'nb', tl: 'fil', 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', 'fa-AF': 'prs' };
const CODES = 'ar bg cs da de el en es fa fi fr hi hr hu it ja ko nl pl pt ro ru sq sr tr uk ur vi'.split(' ');

const SPACING = 80; // between two answers, so that a page is seen half translated
const CAPTCHA = '<!doctype html><title>Sorry…</title><form>Our systems have detected unusual traffic</form>';
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const STYLES = '.goog-te-gadget { font: 11px arial } .VIpgJd-ZVi9od-aZ2wEe-wOHMyf { display: none }';

const built = new Map();

/** Written as modules, run as one classic script. */
function script(name) {
  if (!built.has(name)) {
    const entry = fileURLToPath(new URL(`google-stand-in.${name}.js`, import.meta.url));
    const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, format: 'iife', write: false });
    built.set(name, outputFiles[0].text);
  }
  return built.get(name);
}

/**
 * @returns {{ hosts: Record<string, Handler>, set: (mode: Mode, options?: Options) => void, reset: () => void,
 *   release: () => void, requests: Received[] }}
 */
export function googleStandIn() {
  const requests = [];
  let mode = 'ok';
  let options = {};
  let due = 0;
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
    due = 0;
    requests.length = 0;
    release();
  }

  /** First stage: the little script that a page names. */
  async function element(req, res, url) {
    if (mode === 'script-blocked') return res.destroy();
    if (mode === 'script-silent') return;
    if (mode === 'script-missing') return send(res, 404, 'text/html', '<!doctype html><title>Error 404</title>');
    if (mode === 'captcha') return send(res, 200, 'text/html', CAPTCHA);
    if (url.pathname !== '/translate_a/element.js') return picture(req, res);
    if (mode === 'script-late') await new Promise((answer) => held.push(answer));
    const text = script('element')
      .replace('%WAIT%', String(options.callback ?? 60))
      .replace('%CALLS%', mode === 'calls-twice' ? '2' : '1');
    send(res, 200, 'text/javascript', mode === 'script-cut' ? text.slice(0, text.length / 2) : text);
  }

  /** Second stage: the script that does the work. */
  function main(req, res, url) {
    if (!url.pathname.endsWith('/m=el_main')) return picture(req, res);
    if (mode === 'main-blocked') return res.destroy();
    send(res, 200, 'text/javascript', script('main'));
  }

  function languages(res, url) {
    if (mode === 'no-languages') return res.destroy();
    const names = new Intl.DisplayNames([url.searchParams.get('display_language') || 'en'], { type: 'language' });
    const targetLanguages = mode === 'list-empty' ? [] : [...CODES, ...Object.keys(OTHERWISE)].map(named);
    function named(language) {
      return { language, name: names.of(OTHERWISE[language] ?? language) };
    }
    const callback = (url.searchParams.get('callback') ?? '').replace(/[^\w$.]/g, '');
    send(res, 200, 'text/javascript', `${callback}(${JSON.stringify({ targetLanguages })})`);
  }

  function translation(text, target) {
    const source = text.trim().replace(/\s+/g, ' ');
    const known = options.dictionary?.[target] ?? {};
    return Object.hasOwn(known, source) ? known[source] : `[${target}] ${source}`;
  }

  async function translate(req, res, body) {
    const cors = { 'access-control-allow-origin': req.headers.origin ?? '*', vary: 'Origin' };
    if (req.method === 'OPTIONS') {
      const allowed = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' };
      return send(res, 200, 'text/plain', '', { ...cors, ...allowed, 'access-control-max-age': '0' });
    }
    const current = mode;
    const json = (status, value) => send(res, status, 'application/json', JSON.stringify(value), cors);
    if (current === 'silent') return;
    if (current === 'cut') return res.destroy();
    if (current === 'quota') return json(429, [8, 'Resource has been exhausted (e.g. check quota).']);
    if (current === 'broken') return json(500, [13, 'Internal error encountered.']);
    const [[texts, , target] = []] = Array.isArray(body) ? body : [];
    if (!Array.isArray(texts) || !target) return json(400, [3, 'Request contains an invalid argument.']);
    const now = Date.now();
    due = Math.max(now, due + SPACING);
    const wait = due - now + (current === 'slow' ? (options.delay ?? 1000) : 0);
    if (wait) await new Promise((done) => setTimeout(done, wait));
    const evil = current === 'hostile' ? '<img src=x onerror="window.hacked=1">' : '';
    json(200, [texts.map((text) => evil + translation(text, target))]);
  }

  function service(req, res, url, body) {
    if (url.pathname === '/v1/supportedLanguages') return languages(res, url);
    if (url.pathname === '/v1/translateHtml') return translate(req, res, body);
    send(res, 404, 'text/html', '<!doctype html><title>Error 404</title>');
  }

  function styles(req, res, url) {
    if (url.pathname.endsWith('/m=el_main_css')) send(res, 200, 'text/css', STYLES);
    else picture(req, res);
  }

  const answers = {
    'translate.google.com': element,
    'translate.googleapis.com': main,
    'translate-pa.googleapis.com': service,
    'www.gstatic.com': styles,
    'fonts.gstatic.com': picture,
    'www.google.com': picture,
  };

  const hosts = {};
  for (const [host, answer] of Object.entries(answers)) {
    hosts[host] = async (req, res, url) => {
      const body = await read(req);
      requests.push({ host, method: req.method, path: url.pathname + url.search, headers: req.headers, body });
      try {
        await answer(req, res, url, body);
      } catch (error) {
        send(res, 500, 'text/plain', String(error)); // a strange request must not end the test run
      }
    };
  }

  return { hosts, set, reset, release, requests };
}

function send(res, status, type, body, more) {
  res.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...more }).end(body);
}

function picture(_req, res) {
  res.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store' }).end(PICTURE);
}

/** A browser that gives up halfway ends the test's request, not the test run. */
async function read(req) {
  let text = '';
  try {
    for await (const chunk of req) text += chunk;
    return JSON.parse(text);
  } catch {
    return text;
  }
}
