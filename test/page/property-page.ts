// Random pages, as data that shrinks and can be printed: what city pages hold, and what they should not hold but do.
// Knows no engine and no document.
import fc, { type Arbitrary } from 'fast-check';

/** A node: text, a comment, or an element; `svg:text` is an element of SVG, `shadow` the content of an open shadow root. */
export type Spec = string | { readonly comment: string } | ElementSpec;

export interface ElementSpec {
  readonly tag: string;
  readonly attrs?: Attributes;
  readonly kids?: readonly Spec[];
  readonly shadow?: readonly Spec[];
}

type Attributes = Readonly<Record<string, string>>;

/** The selector given to the engine as `exclude`. */
export const EXCLUDE = '.ausnahme';
/** Stands in place of every text that is never to be sent. */
export const SECRET = 'Geheim';

const some = fc.constantFrom;

// real words, words that look like markup or entities, and words that hold what engines trip over
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: some(...'das Amt ist heute offen Straße Öffnungszeiten Bürgerbüro mehr lesen Uhr'.split(' ')),
  },
  { weight: 3, arbitrary: fc.string({ unit: some(...'abcdefghijklmnopqrstuvwxyzäöüß'), minLength: 1, maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: some('8', '2026', '–', '&', '&amp;', '&#8222;', '<b>', '</a>', '<a id=1>', '<', '😀', '"so"'),
  },
  { weight: 1, arbitrary: some('Silben\u00adtrennung', '8\u00a0Uhr', 'Ende.', 'wie?', 'So!', '50', '__proto__', '👩‍👧') },
);
const space = fc.oneof({ weight: 8, arbitrary: fc.constant(' ') }, some('  ', '\n    ', '\t', '\u00a0', ' \n\n '));
const edge = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, some(' ', '  ', '\n      ', '\t', '\u00a0'));

/** Text with something to be seen in it. */
export const sentence = fc
  .tuple(edge, fc.array(fc.tuple(space, word), { minLength: 1, maxLength: 7 }), edge)
  .map(([before, words, after]) => before + words.map(([gap, text], i) => (i ? gap : '') + text).join('') + after);

/** Any text that a text node may hold. */
export const text: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: sentence },
  { weight: 2, arbitrary: some('', ' ', '\n  ', '\u00a0') },
  { weight: 1, arbitrary: some('42', '08:00 – 12:00', '·', 'amt@stadt.example', 'https://stadt.example/amt') },
);
/** Text, and of an attribute the name that may hold it. */
export const attribute = fc.tuple(some('title', 'aria-label', 'alt', 'placeholder'), sentence);

const attrs = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: attribute },
      some<[string, string]>(
        ['class', 'rot'],
        ['id', 'x'],
        ['data-text', 'Daten bleiben'],
        ['style', 'color: red'],
        ['hidden', ''],
        ['dir', 'auto'],
        ['dir', 'ltr'],
        ['aria-live', 'polite'],
        ['translate', 'yes'],
        ['lang', 'de-AT'],
        ['lang', 'DE'],
      ),
    ),
    { maxLength: 2 },
  )
  .map((list): Attributes => Object.fromEntries(list));
const bare = fc.constant<Attributes>({});
const fewAttrs = fc.oneof({ weight: 3, arbitrary: bare }, attrs);

const BLOCKS =
  'div p section h2 ul li blockquote dl dd form fieldset legend article details summary figure button label';
const INLINES = 'a a b i em strong span abbr u small mark q sub time font x-teil bdi';
const optOuts = some<Attributes>(
  { translate: 'no' },
  { translate: 'NO', title: 'Titel' },
  { class: 'rot notranslate' },
  { class: 'ausnahme' },
  { lang: 'fr' },
  { contenteditable: '' },
);

const el = (tag: string, given: Attributes = {}, ...kids: Spec[]): ElementSpec => ({ tag, attrs: given, kids });
const icon = some<Spec>(
  el('i', { class: 'material-icons' }, 'home'),
  el('span', { class: 'icon', 'aria-hidden': 'true' }, 'search'),
);
// parts whose own content is no text to translate, or that have none
const kept: Arbitrary<Spec> = fc.oneof(
  fc.tuple(some('code', 'kbd', 'samp', 'var'), sentence).map(([tag, said]) => el(tag, {}, said)),
  fc.tuple(some('img', 'input'), attrs).map(([tag, given]) => el(tag, given)),
  some<Spec>(el('br'), el('wbr'), el('svg:svg', {}, el('svg:path', { class: 'x' })), el('slot')),
  fc.tuple(some('noscript', 'math'), sentence).map(([tag, said]) => el(tag, {}, said)),
  some<Spec>(
    el('template', {}, SECRET),
    el('input', { value: SECRET }),
    el('input', { type: 'search', value: SECRET }),
  ),
  fc.tuple(some('script', 'style'), sentence).map(([tag, said]) => el(tag, { type: 'text/x' }, said)),
  fc.tuple(sentence, sentence).map(([typed, hint]) => el('textarea', { placeholder: hint }, typed)),
  fc.tuple(some('button', 'submit'), sentence).map(([type, value]) => el('input', { type, value })),
  fc.tuple(sentence, sentence, sentence).map(([label, first, last]) => {
    const group = el('optgroup', { label }, el('option', { value: 'a' }, first), el('option', {}, last));
    return el('select', { name: 'x' }, group);
  }),
  sentence.map((said) => el('svg:svg', { class: 'bild' }, el('svg:title', {}, said), el('svg:text', {}, said))),
  icon,
);

const slots = some<Spec[]>([], [el('slot')], [el('p', {}, 'Im Schatten ', el('slot', {}, 'sonst'))]);

/** A part of a page. */
export const part = fc.letrec<{ node: Spec; kids: Spec[] }>((tie) => {
  const kids = tie('kids');
  const element = (tag: Arbitrary<string>, given: Arbitrary<Attributes> = fewAttrs) =>
    fc.record({ tag, attrs: given, kids });
  return {
    kids: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 9, arbitrary: text },
      { weight: 2, arbitrary: kept },
      { weight: 1, arbitrary: some('?lit$1$', '', ' [if IE] ').map((comment) => ({ comment })) },
      { weight: 6, arbitrary: element(some(...INLINES.split(' '))) },
      { weight: 6, arbitrary: element(some(...BLOCKS.split(' '))) },
      { weight: 2, arbitrary: element(some('div', 'p', 'span', 'a', 'button'), optOuts) },
      {
        weight: 1,
        arbitrary: fc.record({
          tag: some('p', 'span'),
          attrs: fc.constant({ translate: 'no' }),
          kids: element(some('b'), fc.constant({ translate: 'yes' })).map((kid) => ['Marke', kid]),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          tag: some('div', 'span', 'x-karte'),
          attrs: fewAttrs,
          kids,
          shadow: fc.tuple(kids, slots).map((lists) => lists.flat()),
        }),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(kids, kids)
          .map(([a, b]) => el('table', {}, el('tbody', {}, el('tr', {}, el('th', {}, ...a), el('td', {}, ...b))))),
      },
      { weight: 1, arbitrary: element(some('pre')) },
    ),
  };
}).kids;

/** The markup of a part, for the message of a failure: nothing is read from it. */
export function markup(spec: Spec): string {
  if (typeof spec === 'string') return JSON.stringify(spec);
  if ('comment' in spec) return `<!--${spec.comment}-->`;
  const { tag, attrs = {}, kids = [], shadow } = spec;
  const given = Object.entries(attrs).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const root = shadow ? `<#shadow>${shadow.map(markup).join('')}</#shadow>` : '';
  return `<${tag}${given.join('')}>${root}${kids.map(markup).join('')}</${tag}>`;
}
