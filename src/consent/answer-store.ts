// Keeps answers of a translation service for the visit, where the site wants that (`cache="visit"`): the text of its pages
// then lies on the visitor's device until the tab is closed or the consent is withdrawn.
import { CACHE_KEY, read } from './browser-storage.js';
import { write } from './browser-write.js';

/** Characters; browsers give a site about five million, and the page needs some too. */
const MOST = 2_000_000;

type Answers = Readonly<Record<string, string>>;

function isAnswers(value: unknown): value is Answers {
  return (
    typeof value === 'object' && !!value && Object.values(value).every((answer: unknown) => typeof answer === 'string')
  );
}

function parse(text: string | null): Record<string, Answers> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || !kept) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Answers] => isAnswers(entry[1])));
  } catch {
    return {};
  }
}

/** What is kept for one source of answers: a provider, its endpoint and the page's language. */
export function answerStore(source: string) {
  const key = (language: string) => `${source} ${language}`;
  return {
    read: (language: string): [string, string][] =>
      Object.entries(parse(read('sessionStorage', CACHE_KEY))[key(language)] ?? {}),
    write(language: string, answers: Iterable<readonly [string, string]>): void {
      const kept = { ...parse(read('sessionStorage', CACHE_KEY)), [key(language)]: Object.fromEntries(answers) };
      const text = JSON.stringify(kept);
      // too much of it: what is there already is of more use than nothing
      if (text.length <= MOST) write('sessionStorage', text, CACHE_KEY);
    },
  };
}
