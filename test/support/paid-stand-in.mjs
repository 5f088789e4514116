// What the stand-ins for services that a site buys have in common: a service behind the site's own server, which answers many
// texts at once, and the ways in which such a one fails on a city's page. What differs is in <id>-stand-in.mjs.
import { translateHtml } from './libretranslate-stand-in.html.mjs';

/**
 * How it answers. Beside those that a service has itself: "silent": never; "blocked": the connection breaks off; "nonsense": a
 * captcha page; "truncated": half a JSON; "wrong-count": one text less; "wrong-type": no strings; "wrong-shape": JSON of something
 * else; "unescaped": markup that would run; "crowded": the server in front of it has had too many requests, as nginx says it;
 * "gone": that server does not reach it.
 * And its habits with tags: "spaced": a space on the inside of each; "moved": the words stand beside their element; "dropped":
 * empty elements are gone; "upper": tags in capitals; "turned": the attributes in another order; "entities": signs as entities.
 *
 * @typedef {object} Options
 * @property {Record<string, Record<string, string>>} [dictionary] target, as the service names it → text → translation
 * @property {{ texts?: number, characters?: number, bytes?: number }} [limits] lower ones than the service's own
 * @property {number} [proxyBytes] the largest body that the server in front of it lets through
 *
 * @typedef {object} Kind what is particular to a service
 * @property {string} host
 * @property {string} path
 * @property {(body: any, url: URL) => { texts: string[], from: string, to: string }} read throws for a body of another shape
 * @property {(texts: string[], to: string, from: string) => unknown} write
 * @property {{ texts: number, characters: number, bytes: number }} limits
 * @property {(excess: 'texts' | 'characters' | 'bytes') => [status: number, answer: unknown]} excess
 * @property {{ from: Set<string>, to: Set<string> }} codes
 * @property {[status: number, answer: unknown]} unsupported a code that it does not know
 * @property {[status: number, answer: unknown]} invalid what it does not understand
 * @property {Record<string, [status: number, answer: unknown, headers?: Record<string, string>]>} errors by mode
 */

const HABITS = {
  spaced: (html) => html.replace(/(<a [^>]*>)(?=\S)/g, '$1 ').replace(/(?<=\S)<\/a>/g, ' </a>'),
  moved: (html) => html.replace(/(<a [^>]*>)([^<]+)<\/a>/g, '$2$1</a>'),
  dropped: (html) => html.replace(/<b [^>]*><\/b>/g, ''),
  upper: (html) => html.replace(/<\/?[ab]\b/g, (tag) => tag.toUpperCase()),
  turned: (html) => html.replace(/<b (id="\d+") (translate="no")>/g, '<b $2 $1>'),
  entities: (html) => html.replace(/'/g, '&#39;').replace(/"(?![^<]*>)/g, '&quot;'),
};
const MODES = [
  'ok',
  'silent',
  'blocked',
  'nonsense',
  'truncated',
  'wrong-count',
  'wrong-type',
  'wrong-shape',
  'unescaped',
];
const FRONT = { crowded: [429, 'Too Many Requests'], gone: [502, 'Bad Gateway'] };

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-methods': 'POST',
  // behind the page's own origin all of them can be read
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '0',
};
const page = (title) => `<!doctype html><title>${title}</title><h1>${title}</h1><p>nginx</p>`;

/** @param {Kind} kind */
export function paidStandIn(kind) {
  const modes = [...MODES, ...Object.keys(HABITS), ...Object.keys(FRONT), ...Object.keys(kind.errors)];
  const requests = [];
  let mode = 'ok';
  /** @type {Options} */
  let options = {};

  function set(next, { dictionary = options.dictionary, ...more } = {}) {
    if (!modes.includes(next)) throw new Error(`Unknown mode "${next}": expected one of ${modes.join(', ')}`);
    mode = next;
    options = { ...more, dictionary };
  }

  function translate(html, to) {
    const known = options.dictionary?.[to] ?? {};
    const one = (text) => known[text] ?? `[${to}] ${text}`;
    if (mode === 'unescaped') return `<img src=x onerror="alert(1)">${translateHtml(html, one)}`;
    const answer = known[html] ?? translateHtml(html, one, 'escaped');
    return HABITS[mode]?.(answer) ?? answer;
  }

  /** Which limit a request is over. */
  function excessOf(texts, bytes) {
    const { limits } = options;
    const sizes = { texts: texts.length, characters: texts.join('').length, bytes };
    return Object.keys(sizes).find((name) => sizes[name] > (limits?.[name] ?? kind.limits[name]));
  }

  async function handler(req, res, url = new URL(req.url, 'http://stand-in.invalid')) {
    let text = '';
    for await (const chunk of req) text += chunk;
    const body = parse(text);
    requests.push({ host: url.host, method: req.method, path: url.pathname + url.search, headers: req.headers, body });
    const send = (status, type, answer, more) =>
      res.writeHead(status, { ...CORS, 'content-type': type, ...more }).end(answer);
    const json = (status, answer, more) => send(status, 'application/json', JSON.stringify(answer), more);
    const html = (status, title) => send(status, 'text/html', page(title));

    if (mode === 'blocked') return res.destroy();
    if (req.method === 'OPTIONS') return res.writeHead(204, CORS).end();
    if (req.method !== 'POST' || !url.pathname.endsWith(kind.path)) return html(404, 'Not Found');
    if (mode === 'silent') return;
    if (FRONT[mode]) return html(...FRONT[mode]);
    const bytes = Buffer.byteLength(text);
    if (bytes > (options.proxyBytes ?? Infinity)) return html(413, 'Request Entity Too Large');
    if (mode === 'nonsense') return html(200, 'Are you human?');
    if (kind.errors[mode]) return json(...kind.errors[mode]);

    let asked;
    try {
      asked = kind.read(body, url);
    } catch {
      return json(...kind.invalid);
    }
    const { texts, from, to } = asked;
    const excess = excessOf(texts, bytes);
    if (excess) return json(...kind.excess(excess));
    if (!kind.codes.from.has(from) || !kind.codes.to.has(to)) return json(...kind.unsupported);
    const translated = texts.map((one) => translate(one, to));
    if (mode === 'wrong-count') translated.pop();
    if (mode === 'wrong-type') translated.forEach((_, i) => (translated[i] = i % 2 ? 3 : null));
    const answer = JSON.stringify(mode === 'wrong-shape' ? { hello: ['world'] } : kind.write(translated, to, from));
    send(200, 'application/json', mode === 'truncated' ? answer.slice(0, answer.length / 2) : answer);
  }

  return { hosts: { [kind.host]: handler }, set, requests };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Throws where a request is not as the documentation has it. */
export function expectThat(is) {
  if (!is) throw new TypeError('not as documented');
}
