// Imitates APY, the server of Apertium, with the faults of the real one; test/promise/apertium-servers.test.mjs asks both the same.
// A handler only: the proxy answers with it for a host name, or a plain http server can.

/**
 * How it answers. "crowded": as if others were asking at the same time; "damaged": one sentence end less; "silent": never;
 * "blocked": the connection breaks off; "broken": 500; "stuck": 503; "missing": 404; "nonsense": a captcha page;
 * "wrong-type": no text; "truncated": half a JSON.
 * @typedef {'ok' | 'crowded' | 'damaged' | 'silent' | 'blocked' | 'broken' | 'stuck' | 'missing' | 'nonsense'
 *   | 'wrong-type' | 'truncated'} Mode
 *
 * @typedef {object} Options
 * @property {Record<string, Record<string, string>>} [dictionary] target, as its server names it → text → translation
 * @property {string} [answer] what comes back, whatever was asked
 */

const MODES = ['ok', 'crowded', 'damaged', 'silent', 'blocked', 'broken', 'stuck', 'missing'].concat([
  'nonsense',
  'wrong-type',
  'truncated',
]);

/** What it translates; to Arabic it goes by Catalan. */
const PAIRS = ['deu-ukr', 'deu-cat', 'cat-ara', 'eng-spa'];

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,POST,OPTIONS',
  'access-control-allow-headers': 'accept, cache-control, origin, x-requested-with, x-file-name, content-type',
};
const MESSAGES = { 400: 'Bad Request', 404: 'Not Found', 500: 'Internal Server Error', 503: 'Service Unavailable' };
const CAPTCHA = '<!doctype html><title>Are you human?</title><form><input name="captcha"></form>';

/** The languages on the shortest way, both ends with it; `null`: there is none. */
function pathOf(from, to) {
  const paths = [[from]];
  for (const path of paths) {
    for (const pair of PAIRS.filter((pair) => pair.startsWith(`${path.at(-1)}-`))) {
      const next = pair.split('-')[1];
      if (next === to) return [...path, next];
      if (!path.includes(next)) paths.push([...path, next]);
    }
  }
  return null;
}

/** Where it cuts a long text: behind the last full stop of a piece's second half, else behind a space. The rest is lost. */
function piecesOf(text, crowded) {
  const pieces = [];
  let rest = text;
  while (rest && pieces.length < 10) {
    let size = Math.min(rest.length, crowded ? 1000 : 4096);
    while (Buffer.byteLength(rest.slice(0, size)) > 4096) size--;
    const half = rest.slice(0, size);
    const found = [half.lastIndexOf('.'), half.lastIndexOf(' ')].find((at) => at > size / 2);
    const cut = size >= rest.length ? size : (found ?? size - 1) + 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return pieces;
}

/** One step: text between tags and entities is looked up, white space around it stays; of what it does not know, each word is marked. */
const step = (piece, words) =>
  piece
    .split(/(<[^>]*>|&#?\w+;)/)
    .map((text, i) => {
      const [, before, middle, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
      if (i % 2 || !middle) return text;
      return before + (words[middle] ?? middle.replace(/(?<![\p{L}\d])\*?[\p{L}\d]+/gu, '*$&')) + after;
    })
    .join('');

/**
 * @returns {{
 *   hosts: Record<string, import('./proxy.mjs').StandIn>,
 *   set: (mode: Mode, options?: Options) => void,
 *   requests: { host: string, method: string, path: string, headers: Record<string, string>, body: any }[] }}
 */
export function apertiumStandIn() {
  const requests = [];
  let mode = 'ok';
  let dictionary = {};
  let fixed;

  function set(next, options = {}) {
    if (!MODES.includes(next)) throw new Error(`Unknown mode "${next}": expected one of ${MODES.join(', ')}`);
    mode = next;
    dictionary = options.dictionary ?? dictionary;
    fixed = options.answer;
  }

  async function handler(req, res, url = new URL(req.url, 'http://stand-in.invalid')) {
    let text = '';
    for await (const chunk of req) text += chunk;
    const form = new URLSearchParams(req.method === 'POST' ? text : url.search);
    const body = Object.fromEntries(form); // of a repeated name the last one
    requests.push({ host: url.host, method: req.method, path: url.pathname, headers: req.headers, body });
    const json = (status, value) =>
      res
        .writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=UTF-8' })
        .end(JSON.stringify(value));
    const error = (code, explanation) => json(code, { status: 'error', code, message: MESSAGES[code], explanation });

    if (mode === 'blocked') return res.destroy();
    if (req.method === 'OPTIONS') return res.writeHead(204, HEADERS).end();
    const chain = url.pathname.endsWith('/translateChain');
    if (mode === 'missing' || !(chain || url.pathname.endsWith('/translate'))) return error(404, '');
    if (mode === 'silent') return;
    if (mode === 'broken') return error(500, 'Internal Server Error');
    if (mode === 'stuck') return error(503, 'internal error');
    if (mode === 'nonsense') return res.writeHead(200, { ...HEADERS, 'content-type': 'text/html' }).end(CAPTCHA);

    const pair = body[chain ? 'langpairs' : 'langpair'];
    if (!pair) return error(400, `Missing argument ${chain ? 'langpairs' : 'langpair'}`);
    const [from, to, more] = pair.split('|');
    if (!to || more) return error(400, 'That pair is invalid, use e.g. eng|spa');
    const path = pathOf(from, to);
    if (!path || (!chain && path.length > 2))
      return error(400, chain ? `No path found for ${from}-${to}` : 'That pair is not installed');

    let answer = body.q ?? '';
    for (let i = 1; i < path.length; i++) {
      // in between there are no words to look up: what the last step knows has to come through
      const known =
        i === path.length - 1
          ? dictionary[to]
          : Object.fromEntries(Object.keys(dictionary[to] ?? {}).map((key) => [key, key]));
      answer = piecesOf(answer, mode === 'crowded')
        .map((piece) => step(piece, known ?? {}))
        .join('');
    }
    if (body.markUnknown === 'no') answer = answer.replace(/[*]([^.,;:\t* ]+)/g, '$1');
    answer = fixed ?? answer;
    if (mode === 'damaged') answer = answer.replace(/<p>(?!.*<p>)/s, '');
    const sent = JSON.stringify({
      responseData: { translatedText: mode === 'wrong-type' ? 7 : answer, ...(chain && { translationChain: path }) },
      responseDetails: null,
      responseStatus: 200,
    });
    res
      .writeHead(200, { ...HEADERS, 'content-type': 'application/json; charset=UTF-8' })
      .end(mode === 'truncated' ? sent.slice(0, sent.length / 2) : sent);
  }

  return { hosts: { 'apertium.dienst.test': handler }, set, requests };
}
