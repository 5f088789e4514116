// Answers of a service that means ill or is broken. Whatever it says may only ever be seen as text.

/** Stands in every hostile text: what is sent again with it was read from our own writing. */
export const SKULL = '☠';

const call = 'hacked()';
const MARKUP = [
  `<img src=x onerror="${call}">${SKULL}`,
  `<script>${call}</script>`,
  `</a></p></div><svg onload=${call}>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<a id=1 href="javascript:${call}" onclick="${call}">${SKULL}</a>`,
  `<a href="javascript:${call}" id=1>${SKULL}</a>`,
  `<b id=1 translate=no>${SKULL}</b>`,
  `javascript:${call}`,
];
const TAGS = [
  `<a id=99999999999999999999>${SKULL}</a>`,
  `<a id=__proto__>${SKULL}</a>`,
  `<a id=constructor></a>`,
  '<a id=-1>x</a>',
  '<a id=1e0>x</a>',
  '<a id="1',
  '<a id=1',
  '</a>'.repeat(300),
  '<a id=1>'.repeat(300),
  `<!-- ${SKULL}`,
  `<![CDATA[${SKULL}]]>`,
  '<',
  '<>',
  `<? ${SKULL} ?>`,
];
const ENTITIES = [
  '&#x110000;',
  '&#0;',
  '&#xd800;',
  '&constructor;',
  '&__proto__;',
  '&',
  '&#;',
  '&lt',
  '&amp;lt;img&amp;gt;',
];
const CONTROLS = ['\ud800', 'x\udc00', '\u202e\u2066', '\0', '\u0000\u0008', '\r\n\r\n', '\u2028', '\ufeff', '\uffff'];
const VALUES = [null, undefined, 0, Number.NaN, true, {}, [], ['x'], () => SKULL, Symbol('x'), Object(SKULL), 10n];
const EVIL = {
  toString: () => {
    throw new Error('asked for its text');
  },
};
const trap = new Proxy([], {
  get: () => {
    throw new Error('touched');
  },
});

const SHAPES: readonly ((answers: string[]) => unknown)[] = [
  () => null,
  () => undefined,
  () => SKULL,
  (answers) => answers.slice(1),
  (answers) => [...answers, SKULL],
  (answers) => ({ ...answers, length: answers.length }),
  (answers) => Array.from({ length: answers.length }, (_, i) => VALUES[i % VALUES.length]),
  (answers) => answers.map(() => EVIL),
  (answers) => Array(answers.length),
  () => trap,
  (answers) => new Set(answers),
];

/** `texts` are strings, as they should be; `shapes` are not, and make the request a failed one. */
export const hostilities = {
  texts: ['markup', 'tags', 'entities', 'controls', 'nothing', 'huge', 'mixed', 'reversed'],
  shapes: ['shape'],
} as const;
export type Hostility = (typeof hostilities)['texts' | 'shapes'][number];

const LISTS = { markup: MARKUP, tags: TAGS, entities: ENTITIES, controls: CONTROLS, nothing: ['', ' ', '\n'] };

/** What comes in place of good answers; `seed` chooses. */
export function hostileAnswer(kind: Hostility, answers: string[], seed: number): unknown {
  if (kind === 'shape') return SHAPES[seed % SHAPES.length]!(answers);
  if (kind === 'huge') return answers.map((text) => (text + SKULL).repeat(1 + 20_000 / (text.length + 1)));
  if (kind === 'reversed') return answers.toReversed();
  const evil = kind === 'mixed' ? [...MARKUP, ...TAGS, ...ENTITIES, ...CONTROLS] : LISTS[kind];
  return answers.map((text, i) => {
    const bad = evil[(seed + i) % evil.length]!;
    const cut = (seed + i) % (text.length + 1);
    return kind === 'mixed' ? text.slice(0, cut) + bad + text.slice(cut) : bad;
  });
}
