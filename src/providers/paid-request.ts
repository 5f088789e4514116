// Asks a service that takes several texts in one request and gives as many back, behind the site's own server. What differs
// from one to the next is told by a `Service`. Faults of fetching are fetch-json.ts's; only the engine tries again.
import type { TextTranslator } from '../page/translator.js';
import { fetchJson } from '../platform/fetch-json.js';
import { type FailureReason, TranslationError } from '../platform/translation-error.js';

type Path = readonly (string | number)[];

export interface Service {
  /** As messages name it. */
  readonly label: string;
  /** Texts in one request, at most. */
  readonly segments: number;
  /** Where to ask below the endpoint, and what. */
  readonly write: (texts: readonly string[], from: string, to: string) => { path: string; body: unknown };
  /** Where in an answer the list of translations is, and in one of these the text. */
  readonly list: Path;
  readonly text: Path;
  /** What a failure means where that is not what its status usually means. */
  readonly explain: (status: number, answer: unknown) => FailureReason | 'too large' | undefined;
}

/** What is at a place in JSON; `undefined` where there is no such place. */
export const at = (value: unknown, ...path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key], value);

/**
 * Characters in one request, for all of them. Google recommends not more, and all answer the whole of a request at once: six
 * of this size bring the first screen sooner than one that is as large as is allowed. In bytes, with all around it, it is
 * below 32 kB in every language: a fourth of what DeepL takes, a third of what Google does.
 */
const CHARACTERS = 5000;

/** Elements without a letter in them. */
const EMPTY = /<a\b[^<>]*>(?:[^\p{L}<]|<b\b[^<>]*>(?:<\/b>)?)*<\/a>/giu;
const emptyOnes = (text: string): number => text.match(EMPTY)?.length ?? 0;

/**
 * An answer that leaves an element without its words, as DeepL was seen to do (https://github.com/DeepL/deepl-node/issues/30),
 * would make a link that nobody sees. Without its tags it is damaged to the engine, which then asks for the texts one by one.
 */
const withWords = (answer: string, segment: string): string =>
  emptyOnes(answer) > emptyOnes(segment) ? answer.replace(/<[^<>]*>/g, '') : answer;

function explain(service: Service, status: number, answer: unknown): FailureReason | 'too large' | undefined {
  if (status === 413) return 'too large';
  // not the service, whose answers are JSON, but the server in front of it: too much at once
  if (status === 429 && answer === undefined) return 'unavailable';
  return service.explain(status, answer);
}

export function translatorOf(service: Service, endpoint: string): TextTranslator {
  const folder = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
  type Options = Parameters<TextTranslator['translate']>[1];

  /** A text for each; `null` for one that is too large even alone. */
  async function ask(texts: readonly string[], options: Options): Promise<(string | null)[]> {
    const { path, body } = service.write(texts, options.from, options.to);
    let tooLarge = false;
    let answer: unknown;
    try {
      answer = await fetchJson(new URL(path, folder).href, {
        signal: options.signal,
        body,
        explain(status, explanation) {
          const meaning = explain(service, status, explanation);
          tooLarge = meaning === 'too large';
          return meaning === 'too large' ? 'error' : meaning;
        },
      });
    } catch (cause) {
      if (!tooLarge) throw cause;
      if (texts.length === 1) return [null];
      const half = Math.ceil(texts.length / 2);
      return [...(await ask(texts.slice(0, half), options)), ...(await ask(texts.slice(half), options))];
    }
    const list = at(answer, ...service.list);
    const given = Array.isArray(list) ? list.map((item: unknown) => at(item, ...service.text)) : [];
    if (given.length === texts.length && given.every((text) => typeof text === 'string')) return given as string[];
    throw new TranslationError(
      'error',
      `${service.label}: expected ${texts.length} texts, got ${JSON.stringify(answer).slice(0, 100)}`,
    );
  }

  return {
    format: 'html',
    limits: { segments: service.segments, characters: CHARACTERS },
    async translate(segments, options) {
      const answers = await ask(segments, options);
      if (answers.every((text) => text === null))
        throw new TranslationError(
          'error',
          `${service.label}: expected to be let through with ${segments[0]!.length} characters, got "too large"; let the server in front of it take bodies of 32 kB`,
        );
      // one that is too large stays in the original; the others are not to suffer from it
      return answers.map((text, i) => withWords(text ?? '', segments[i]!));
    },
  };
}
