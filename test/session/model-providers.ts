// The providers of a model: one that works through the page engine, one that writes the page itself, one that needs no
// consent. Each step of theirs is quick, slow, fails, or fails late, as the model says. They tell what is done with them.
import { type PageTranslator, type Provider, registerProvider, textProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { deferred, ownProvider } from '../support/fixtures.js';

export const MOODS = ['quick', 'slow', 'fails', 'fails late', 'throws'] as const;
export type Mood = (typeof MOODS)[number];

/** How each of them marks a text. `frei` discloses nothing. */
const MARKS = { eins: ['[', ']'], zwei: ['{', '}'], frei: ['(', ')'] } as const;
export type Id = keyof typeof MARKS;
export const mark = (id: Id, language: string, text: string) => `${MARKS[id].join(language)} ${text}`;

export const TEXTS = ['Rathaus', 'Das Amt ist offen.'];

export class Providers {
  mood: Mood = 'quick';
  /** Of those that were loaded and not let go of. */
  alive = new Set<object>();
  #pending: (() => void)[] = [];
  #note: (what: 'load' | 'send', id: Id) => void;

  /** `note` is called when one is loaded, and when a text is given to it. */
  constructor(note: (what: 'load' | 'send', id: Id) => void) {
    this.#note = note;
    for (const provider of [this.#engine('eins'), this.#page(), this.#engine('frei')]) registerProvider(provider);
  }

  /** Steps that wait to be let go on. */
  get pending(): number {
    return this.#pending.length;
  }

  /** Lets steps go on, those first that have waited longest. */
  answer(count = Infinity): void {
    for (const go of this.#pending.splice(0, count)) go();
  }

  /** A step of a provider. */
  #step(): Promise<void> {
    const { mood } = this;
    const cause = new TranslationError('unavailable', 'not today');
    if (mood === 'throws') throw cause;
    if (mood === 'quick') return Promise.resolve();
    if (mood === 'fails') return Promise.reject(new Error('something of its own'));
    const { promise, resolve, reject } = deferred();
    this.#pending.push(mood === 'slow' ? resolve : () => reject(cause));
    return promise;
  }

  #common(id: Id): Pick<Provider, 'id' | 'label' | 'origins' | 'languages' | 'leavesCode' | 'recipient'> {
    return {
      id,
      label: id,
      origins: [],
      languages: id === 'eins' ? ['en', 'uk'] : ['en', 'uk', 'ar'],
      leavesCode: id === 'zwei',
      recipient: () => ({ name: `${id} GmbH`, country: 'AT', transfer: 'none' }),
    };
  }

  #engine(id: 'eins' | 'frei'): Provider {
    const provider = textProvider({
      ...this.#common(id),
      discloses: () => (id === 'frei' ? 'nothing' : 'text'),
      connect: async () => {
        this.#note('send', id);
        const own = {};
        await this.#step();
        this.alive.add(own);
        return {
          format: 'text' as const,
          limits: { segments: 50 },
          translate: async (segments, { to }) => {
            this.#note('send', id);
            await this.#step();
            return segments.map((text) => mark(id, to, text));
          },
          dispose: () => void this.alive.delete(own),
        };
      },
    });
    return {
      ...provider,
      load: (context) => {
        this.#note('load', id);
        return provider.load(context);
      },
    };
  }

  #page(): Provider {
    return ownProvider({
      ...this.#common('zwei'),
      discloses: () => 'visitor',
      load: async ({ root }) => {
        this.#note('load', 'zwei');
        await this.#step();
        const texts = [...root.querySelectorAll('p')].map((p) => p.firstChild as Text);
        const write = (language: string | null) =>
          texts.forEach((node, i) => (node.data = language ? mark('zwei', language, TEXTS[i]!) : TEXTS[i]!));
        const translator: PageTranslator = {
          translateTo: async (language, { signal } = {}) => {
            this.#note('send', 'zwei');
            await this.#step();
            signal?.throwIfAborted();
            write(language);
            return { complete: true };
          },
          restore: async () => {
            write(null);
            await this.#step();
          },
          dispose: async () => {
            write(null);
            this.alive.delete(translator);
            await this.#step();
          },
        };
        this.alive.add(translator);
        return translator;
      },
    });
  }
}
