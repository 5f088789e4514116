// Talks to an APY server, Apertium's API for the web: POST <endpoint>translateChain, HTML in and out.
// https://wiki.apertium.org/wiki/Apertium-apy; what else a real server does is told in docs/providers/apertium.md.
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { TranslationError } from '../platform/translation-error.js';
import { codeOf } from './apertium-codes.js';
import { read, write } from './apertium-text.js';

/** Ends a segment: a tag at which Apertium ends the sentence too. A text that was cut on the way has lost its last one. */
const END = '<p>';
/**
 * Characters in one request. As soon as three requests come at once, a server cuts everything longer, in the middle of a
 * sentence if need be: translations would depend on who else is asking. (apertium_apy/utils/translation.py)
 */
const UNCUT = 1000;
/** What a server without the pair answers; asking again does not help. */
const NO_PAIR = { 400: 'refused' } as const;
/** Segments in one batch, and their bytes: with the ends not over 4,096, behind which a server cuts always. */
const LIMITS = { segments: 30, bytes: 4000 };

/** As many segments in each request as stay uncut; one that is longer goes alone. */
function requestsOf(texts: readonly string[]): string[][] {
  const requests: string[][] = [];
  let size = 0;
  for (const text of texts) {
    size += text.length + END.length;
    if (requests.length && size <= UNCUT) requests.at(-1)!.push(text);
    else {
      requests.push([text]);
      size = text.length + END.length;
    }
  }
  return requests;
}

export function connect(endpoint: string): TextTranslator {
  // for a pair that the server has, the chain is that pair; else it goes by other languages
  const url = new URL('translateChain', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;

  async function ask(texts: readonly string[], pair: string, signal: AbortSignal | undefined): Promise<string[]> {
    // one text, since of a repeated `q` the server reads the last only
    const q = texts.map((text) => text + END).join('');
    const form = new URLSearchParams({ langpairs: pair, q, markUnknown: 'yes' });
    const answer = await fetchJson(url, { signal, form, reasons: NO_PAIR }).catch((cause: unknown) => {
      if (!(cause instanceof TranslationError) || cause.reason !== 'refused') throw cause;
      const message = `Apertium, ${pair}: ${cause.message}; its listPairs tells what it translates`;
      throw new TranslationError('refused', message, { cause });
    });
    const { translatedText } = (answer as { responseData?: { translatedText?: unknown } } | null)?.responseData ?? {};
    const parts = typeof translatedText === 'string' ? translatedText.split(END) : [''];
    if (parts.length !== texts.length + 1)
      throw new TranslationError('error', `Apertium: expected ${texts.length} texts, got ${parts.length - 1}`);
    return parts.slice(0, -1);
  }

  return {
    format: 'html',
    limits: LIMITS,
    async translate(segments, { from, to, signal }) {
      const pair = `${codeOf(from, 'source')}|${codeOf(to, 'target')}`;
      const written = segments.map(write);
      const answers: string[] = [];
      // one after another: the server works on one of a pair at a time
      for (const texts of requestsOf(written.map(({ sent }) => sent)))
        answers.push(...(await ask(texts, pair, signal)));
      return answers.map((answer, i) => read(answer, written[i]!));
    },
  };
}
