// Whatever may come from outside in place of what is expected: any JSON, any string, markup, huge, halves of characters,
// marks that turn the direction, NUL, and names that every object has.
import fc from 'fast-check';

const call = 'hacked()';
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', ''];
const STRINGS = [
  ...NAMES,
  `<img src=x onerror="${call}">`,
  `<script>${call}</script>`,
  `</a></p><svg onload=${call}>`,
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  '\ud800',
  'x\udc00y',
  '\u202e\u2066rechts\u2069',
  '\0',
  'a\0b',
  '\ufeff\u2028\uffff',
  '{provider}'.repeat(50),
  '${1}$&$`',
  'x'.repeat(20_000),
  '<1>'.repeat(500),
  'de uk '.repeat(300),
  'i-klingon',
  'x-default',
  'de-DE-u-co-phonebk',
  '-1',
  '1e400',
  'NaN',
  'null',
  'http://',
  '//[::1',
  '\\\\host\\pfad',
];

export const string = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...STRINGS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  // halves of characters: no unit of fast-check's own has them
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)) },
);

/** JSON in which names of interest stand where we look. */
export const jsonWith = (names: readonly string[], values: readonly unknown[] = []) => {
  const key = fc.constantFrom(...names, ...NAMES);
  const leaf = fc.oneof(
    string,
    fc.constantFrom<unknown>(null, true, false, 0, -0, 1, 180, -1, 1e308, ...values),
    fc.double({ noNaN: true }),
  );
  return fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('list'), tie('object'), tie('object')),
    list: fc.array(tie('any'), { maxLength: 4 }),
    // entries, not a literal: "__proto__" is to be a key of its own as JSON.parse makes it
    object: fc.array(fc.tuple(key, tie('any')), { maxLength: 6 }).map((entries) => {
      const object = {};
      for (const [name, value] of entries)
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      return object;
    }),
  })).any;
};

/** Names that an object has of itself, or that were put there. */
const own = () =>
  [Object, Array, Function, String].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join());

/** Notes whatever must not come of junk. */
export class Watch {
  readonly wrong: string[] = [];
  #prototypes = own();
  #error = (event: ErrorEvent) => this.wrong.push(`error: ${event.message}`);
  #rejection = (event: PromiseRejectionEvent) => this.wrong.push(`unhandled: ${String(event.reason)}`);

  constructor() {
    Reflect.set(globalThis, 'hacked', () => this.wrong.push('a text ran'));
    addEventListener('error', this.#error);
    addEventListener('unhandledrejection', this.#rejection);
  }

  /** What was wrong since the last look. */
  look(): void {
    if (String(own()) !== String(this.#prototypes)) this.wrong.push('a prototype has another property');
    if (this.wrong.length) throw new Error(this.wrong.splice(0).join('\n'));
  }

  end(): void {
    Reflect.deleteProperty(globalThis, 'hacked');
    removeEventListener('error', this.#error);
    removeEventListener('unhandledrejection', this.#rejection);
  }
}

/** Elements and attributes that no text of ours may become. */
export const bornFrom = (root: ParentNode): string[] =>
  [...root.querySelectorAll('img,script,svg[onload],iframe,object,embed,base,[onerror],[onload],[onclick]')]
    .concat([...root.querySelectorAll('[href]')].filter((a) => !/^(https?:|$)/.test((a as HTMLAnchorElement).protocol)))
    .map((element) => element.outerHTML.slice(0, 200));
