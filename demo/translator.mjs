// A small translation service in LibreTranslate's documented shape, for the demo: it answers from the phrasebooks
// and gives text that it does not know back unchanged. It runs on an origin of its own, as a real service would. How texts are
// written in a phrasebook it takes from the build, so that the demo knows what the widget knows.
//
// node demo/translator.mjs           PORT, default 8091; loopback only
// TRANSLATOR_MODE   ok        answers (default)
//                   slow      answers after three seconds
//                   silent    takes the request and never answers
//                   refuse    403, as if the key were wrong
//                   quota     429 with Retry-After
//                   nonsense  200 with an answer of the wrong shape
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { decode, escape } from '../dist/page/markup.js';
import { answerOf, hasTags, keyOf, piecesOf, written } from '../dist/providers/phrase-key.js';

const SOURCE = 'de';
const NAMES = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  fa: 'Persian',
  fr: 'French',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
};
const MAX_BYTES = 512 * 1024;
const SLOW = 3000;

/** @returns {Map<string, Map<string, string>>} language → key of the source text → translation */
function readPhrasebooks(folder) {
  const books = new Map();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    const entries = Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    books.set(file.slice(0, -'.json'.length), new Map(entries.map(([source, text]) => [keyOf(source), text])));
  }
  return books;
}

/** Looks a text up, and keeps the white space around it. */
const translateText = (text, book) => text.replace(/\S(?:.*\S)?/s, (found) => book.get(keyOf(found)) ?? found);

const translatePiece = (piece, book) => (hasTags(piece) ? piece : escape(translateText(decode(piece), book)));

/** A sentence with the widget's numbered tags as a whole, else text by text; unescaped in the end, as LibreTranslate does it. */
function translateHtml(html, book) {
  const whole = book.get(keyOf(written(html)));
  const pieces = () => piecesOf(html).map((piece) => translatePiece(piece, book));
  return decode((whole && answerOf(html, whole)) || pieces().join(''));
}

class RequestError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // The rest is still read: a browser that is cut off while sending would report a network error, not the 413.
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BYTES) throw new RequestError(413, `Invalid request: request exceeds ${MAX_BYTES} bytes`);
  return Buffer.concat(chunks).toString('utf8');
}

function parseQuestion(body) {
  let question;
  try {
    question = JSON.parse(body);
  } catch {
    throw new RequestError(400, 'Invalid request: the body is not JSON');
  }
  if (question === null || typeof question !== 'object')
    throw new RequestError(400, 'Invalid request: missing q parameter');
  const { q, source, target, format = 'text' } = question;
  const isText = typeof q === 'string' || (Array.isArray(q) && q.every((item) => typeof item === 'string'));
  if (!isText) throw new RequestError(400, 'Invalid request: missing q parameter');
  if (typeof source !== 'string') throw new RequestError(400, 'Invalid request: missing source parameter');
  if (typeof target !== 'string') throw new RequestError(400, 'Invalid request: missing target parameter');
  if (format !== 'text' && format !== 'html') throw new RequestError(400, `${format} format is not supported`);
  return { q, source, target, format };
}

/**
 * @param {{ phrasebookFolder?: URL, mode?: string, log?: (line: string) => void }} [options]
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createTranslator({
  phrasebookFolder = new URL('./phrasebook/', import.meta.url),
  mode = process.env.TRANSLATOR_MODE || 'ok',
  log = console.log,
} = {}) {
  const books = readPhrasebooks(phrasebookFolder);

  function send(response, status, answer, headers = {}) {
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After',
      ...headers,
    });
    response.end(JSON.stringify(answer));
  }

  async function translate(request, response) {
    const body = await readBody(request);
    if (mode === 'silent') return log('translate: silent, no answer');
    if (mode === 'refuse') throw new RequestError(403, 'Invalid API key');
    if (mode === 'quota') return send(response, 429, { error: 'Slowdown: too many requests' }, { 'Retry-After': '30' });
    const { q, source, target, format } = parseQuestion(body);
    if (source !== SOURCE) throw new RequestError(400, `${source} is not supported`);
    const book = target === SOURCE ? new Map() : books.get(target);
    if (!book) throw new RequestError(400, `${target} is not supported`);
    if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
    const segments = Array.isArray(q) ? q : [q];
    // Counts and languages only: what people read is nobody's business, and a log would keep it.
    log(`translate: ${segments.length} segments, ${source} to ${target}`);
    if (mode === 'nonsense') return send(response, 200, { translatedText: 42 });
    const translateOne = format === 'html' ? translateHtml : translateText;
    const answers = segments.map((segment) => translateOne(segment, book));
    send(response, 200, { translatedText: Array.isArray(q) ? answers : answers[0] });
  }

  function languages(response) {
    const targets = [...books.keys()].sort();
    const entry = (code, list) => ({ code, name: NAMES[code] ?? code, targets: list });
    send(response, 200, [entry(SOURCE, targets), ...targets.map((code) => entry(code, [code]))]);
  }

  async function handle(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Access-Control-Max-Age': '600',
      });
      return response.end();
    }
    if (pathname === '/languages' && request.method === 'GET') return languages(response);
    if (pathname === '/translate' && request.method === 'POST') return translate(request, response);
    throw pathname === '/languages' || pathname === '/translate'
      ? new RequestError(405, 'Method not allowed')
      : new RequestError(404, 'Not found');
  }

  return (request, response) => {
    handle(request, response).catch((error) => {
      const status = error instanceof RequestError ? error.status : 500;
      if (response.headersSent || response.destroyed) return response.destroy();
      log(`${request.method}: ${status}`);
      send(response, status, { error: status === 500 ? 'Internal error' : error.message });
    });
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createServer(createTranslator());
  server.listen(Number(process.env.PORT ?? 8091), '127.0.0.1', () => {
    console.log(`translation service: http://127.0.0.1:${server.address().port}/ (stop with Ctrl+C)`);
  });
}
