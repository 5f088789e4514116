// What of a document is no part of its body and is translated with it: the language and direction that it says, its title, its
// description. As the page's own code writes them, and as they must stand there afterwards.
import fc from 'fast-check';
import { byApp } from './property-app.js';
import { translated } from './property-oracle.js';

type What = 'lang' | 'dir' | 'title' | 'description';

export interface HeadOp {
  readonly op: 'head';
  readonly what: What;
  /** `null`: taken away, of the title and the description emptied. */
  readonly value: string | null;
}

const [what, value] = [fc.constantFrom<What[]>('title', 'description'), fc.constantFrom('Das Amt', 'Neue Seite', null)];
export const headOperation: fc.Arbitrary<HeadOp> = fc.oneof(
  fc.record({ op: fc.constant('head' as const), what, value }),
  // never what the engine writes: nobody could tell the one from the other
  fc.record({
    op: fc.constant('head' as const),
    what: fc.constant('lang' as const),
    value: fc.constantFrom('tr', 'de-AT', null),
  }),
  fc.record({
    op: fc.constant('head' as const),
    what: fc.constant('dir' as const),
    value: fc.constantFrom('auto', null),
  }),
);

export class Head {
  readonly #description = byApp(() => document.createElement('meta'));
  readonly #formerly = document.title;
  readonly #wrote: Record<What, string | null> = {
    lang: 'de',
    dir: null,
    title: 'Stadt am Fluss',
    description: 'Alle Ämter',
  };

  constructor() {
    this.#description.name = 'description';
    document.head.append(this.#description);
    for (const [what, value] of Object.entries(this.#wrote)) this.write(what as What, value);
  }

  write(what: What, value: string | null): void {
    this.#wrote[what] = value;
    const { documentElement } = document;
    if (what === 'title') byApp(() => (document.title = value ?? ''));
    else if (what === 'description') this.#description.content = value ?? '';
    else if (value === null) documentElement.removeAttribute(what);
    else documentElement.setAttribute(what, value);
  }

  #shows(): Record<What, string | null> {
    const { documentElement, title } = document;
    const [lang, dir] = [documentElement.getAttribute('lang'), documentElement.getAttribute('dir')];
    return { lang, dir, title, description: this.#description.content };
  }

  #compare(expected: Record<What, string | null>, of: readonly What[]): string[] {
    const shows = this.#shows();
    return of
      .filter((what) => (shows[what] ?? '') !== (expected[what] ?? ''))
      .map((what) => `${what} is ${shows[what]}, expected ${expected[what]}`);
  }

  /** What is not as the app last wrote it. */
  differences = (): string[] => this.#compare(this.#wrote, ['lang', 'dir', 'title', 'description']);

  /** What is not in this language. */
  untranslated(to: string): string[] {
    const { title, description } = this.#wrote;
    const expected = {
      lang: to,
      dir: null,
      title: translated(title ?? '', to),
      description: translated(description ?? '', to),
    };
    return this.#compare(expected, ['lang', 'title', 'description']);
  }

  remove(): void {
    this.#description.remove();
    document.title = this.#formerly;
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  }
}
