// What the page's own code does while its page is translated, as data that shrinks and can be printed.
import fc from 'fast-check';
import { type App, type Parent, under } from './property-app.js';
import { above, isIcon, statusIn } from './property-oracle.js';
import { attribute, part, sentence, type Spec, text } from './property-page.js';

/** Numbers choose among what is there at that time, counted round. */
export type Op =
  | { readonly op: 'write'; readonly at: number; readonly text: string | null }
  | { readonly op: 'append'; readonly at: number; readonly text: string }
  | { readonly op: 'split'; readonly at: number; readonly offset: number }
  | { readonly op: 'insert'; readonly at: number; readonly before: number; readonly specs: readonly Spec[] }
  | { readonly op: 'replace'; readonly at: number; readonly specs: readonly Spec[] }
  | { readonly op: 'remove'; readonly at: number }
  | { readonly op: 'move'; readonly at: number; readonly to: number; readonly before: number }
  | { readonly op: 'attribute'; readonly at: number; readonly name: string; readonly value: string | null };

const op = <K extends string>(name: K) => fc.constant(name);
const at = fc.nat(60);
const before = fc.nat(5);
const some = fc.constantFrom;
const others = some<[string, string | null]>(
  ['title', null],
  ['class', 'neu'],
  ['data-x', 'Daten'],
  ['hidden', ''],
  ['dir', 'auto'],
  ['lang', 'fr'],
  ['lang', null],
  ['translate', 'no'],
  ['translate', null],
);

export const operation: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ op: op('write'), at, text: fc.oneof({ weight: 3, arbitrary: text }, fc.constant(null)) }),
  },
  { weight: 1, arbitrary: fc.record({ op: op('append'), at, text: sentence }) },
  { weight: 1, arbitrary: fc.record({ op: op('split'), at, offset: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ op: op('insert'), at, before, specs: part }) },
  { weight: 1, arbitrary: fc.record({ op: op('replace'), at, specs: part }) },
  { weight: 3, arbitrary: fc.record({ op: op('remove'), at }) },
  { weight: 4, arbitrary: fc.record({ op: op('move'), at, to: at, before }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(at, fc.oneof({ weight: 2, arbitrary: attribute }, others))
      .map(([at, [name, value]]) => ({ op: 'attribute', at, name, value }) as const),
  },
);

/** Where the app puts things: not where a text would be no text of the page. */
const CLOSED =
  /^(img|input|br|wbr|path|svg|g|title|text|math|script|style|noscript|template|textarea|select|optgroup|option|code|kbd|samp|var|slot)$/;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** Whether a node is in another one, through shadow roots. */
const isUnder = (node: Node, container: Node): boolean => [...under(container)].includes(node);

/** Whether what stands in there is never sent. */
const isSecretIn = (parent: Parent, app: App): boolean =>
  statusIn(parent instanceof ShadowRoot ? parent.host : parent, app) === 'no';

/** Does it, where it can be done. */
export function perform(what: Op, app: App): void {
  const parents = [...app.kids.keys()].filter((parent) => {
    const element = parent instanceof ShadowRoot ? parent.host : parent;
    return parent === app.root || (!CLOSED.test(element.localName) && !isIcon(element, app));
  });
  const texts = [...app.texts.keys()];
  const movable = [...texts, ...app.attributes.keys()].filter((node) => node !== app.root && node !== app.outside);
  const childOf = (parent: Parent, at: number, moved?: Node) =>
    pick([...[...parent.childNodes].filter((kid) => kid !== moved), null], at) ?? null;
  if (what.op === 'write' || what.op === 'append' || what.op === 'split') {
    const node = pick(texts, what.at);
    if (!node) return;
    if (what.op !== 'write') app.mixed = true;
    if (what.op === 'write') app.write(node, what.text ?? app.data(node));
    else if (what.op === 'append') app.write(node, node.data + what.text);
    else if (node instanceof Text && node.length > 1) app.split(node, 1 + (what.offset % (node.length - 1)));
  } else if (what.op === 'insert' || what.op === 'replace') {
    const parent = pick(parents, what.at)!;
    const before = what.op === 'insert' ? childOf(parent, what.before) : null;
    if (what.op === 'replace' && !isSecretIn(parent, app)) while (parent.firstChild) app.remove(parent.firstChild);
    app.fill(parent, what.specs, before);
  } else if (what.op === 'attribute') {
    const element = pick([...app.attributes.keys()], what.at)!;
    const terms = /^(lang|translate|class)$/.test(what.name);
    if (element === app.root || element === app.outside || (terms && statusIn(element, app) === 'no')) return;
    app.reordered = true;
    app.set(element, what.name, what.value, terms);
  } else {
    const node = pick(movable, what.at);
    if (!node) return;
    // what is a secret only because of where it stands stays there
    if (above(node) && isSecretIn(above(node)!, app)) return;
    if (what.op === 'remove') return app.remove(node);
    const to = pick(parents, what.to)!;
    if (!isUnder(to, node)) app.place(to, childOf(to, what.before, node), node);
  }
}
