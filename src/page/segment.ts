// A segment: what is sent as one text, and the slots that its answer goes to. Builds segments out of a run of inline
// content, and writes answers. Knows no walk and no service.
import { align, decode, escape, type Shape } from './markup.js';
import type { Memory, Slot } from './memory.js';
import { collapse, cutLong, fit, hasLetter, isBlank, isSendable } from './text.js';

export interface Segment {
  /** As it is sent, with `&`, `<` and `>` escaped. */
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly sources: readonly string[];
  /** How the slots lie in numbered tags; without, all of the answer goes to the first slot. */
  readonly shape?: Shape;
  /** The segment is one part of the text of its slot. */
  readonly whole?: Whole;
  readonly index?: number;
}

/** A text that was cut into several segments: written when all are there. */
interface Whole {
  readonly source: string;
  readonly parts: string[];
  left: number;
}

type Fits = (text: string) => boolean;

const textOf = (source: string): string => escape(collapse(source.trim()));

/** The segments of one slot alone: one, unless its lines are cut (`pre`) or it is too long. */
export function segmentsOf(slot: Slot, source: string, fits: Fits, lines = false): Segment[] {
  if (!isSendable(source)) return [];
  const text = textOf(source);
  if (!lines && fits(text)) return [{ text, slots: [slot], sources: [source] }];
  const parts = (lines ? source.split(/(\r?\n)/) : [source]).flatMap((line) =>
    cutLong(line, (part) => fits(escape(collapse(part)))),
  );
  const whole: Whole = { source, parts, left: parts.filter(isSendable).length };
  return parts.flatMap((part, index) =>
    isSendable(part) ? { text: textOf(part), slots: [slot], sources: [part], whole, index } : [],
  );
}

export const TEXT = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const STAYS = 3;

/** A piece of inline content: a text, the start or the end of an element, or a part that stays. CLOSE ends the last that is open. */
export interface Item {
  readonly type: number;
  readonly node: Text | Element;
  /** Of a text that is not blank, or of another one: what it is without us. */
  readonly source: string;
}

/** What is sent of the content of a block: one text where possible, else the sentence with its inline elements as numbered tags. */
export function segmentsIn(
  items: readonly Item[],
  fits: Fits,
  isWordy: (element: Element) => boolean,
  lines: boolean,
): Segment[] {
  // most texts stand alone in their block
  if (items.length === 1) return segmentsOf(items[0]!.node as Text, items[0]!.source, fits, lines);
  const isFull = ({ type, source }: Item) => type === TEXT && !isBlank(source);
  const full = items.filter(isFull);
  if (!full.some(({ source }) => hasLetter(source))) return [];
  const alone = () => full.flatMap(({ node, source }) => segmentsOf(node as Text, source, fits, lines));
  if (lines || (full.length === 1 && !items.some(({ type }) => type === STAYS))) return alone();
  // a part that stays belongs to the sentence at its ends too if there are words in it
  const counts = items.map((item) => isFull(item) || (item.type === STAYS && isWordy(item.node as Element)));
  if (counts.filter(Boolean).length === 1) return alone();
  const segment = sentence(items, counts);
  return fits(segment.text) ? [segment] : alone();
}

/** `counts`: which of the items have words. */
function sentence(items: readonly Item[], counts: readonly boolean[]): Segment {
  const first = counts.indexOf(true);
  const last = counts.lastIndexOf(true);
  const before: number[] = [0];
  for (const count of counts) before.push(before.at(-1)! + Number(count));
  const total = before.at(-1);
  /** For each element, where it closes; what is still open closes at the end. */
  const ends = items.map(() => items.length);
  const open: number[] = [];
  items.forEach(({ type }, i) => {
    if (type === OPEN) open.push(i);
    else if (type === CLOSE && open.length) ends[open.pop()!] = i;
  });
  let text = '';
  const slots: Slot[] = [];
  const sources: string[] = [];
  const places: [number, number][] = [];
  const parents = [0];
  const gaps = [0];
  const kept = new Set<number>();
  const stack: [id: number, end: number][] = [[0, -1]];
  for (let i = 0; i < items.length; i++) {
    const { type, node, source } = items[i]!;
    const [inner, end] = stack.at(-1)!;
    if (i === end) {
      stack.pop();
      text += '</a>';
    }
    const isOpening = type === OPEN;
    const inside = isOpening ? before[ends[i]!]! - before[i]! : 0;
    const within = i >= first && i <= last;
    if (type === TEXT && within) {
      slots.push(node as Text);
      sources.push(source);
      places.push([inner, gaps[inner]!]);
      text += escape(source);
      // an element around all of it says nothing; one without words is a part that stays
    } else if ((inside && inside !== total) || (!inside && within && (isOpening || type === STAYS))) {
      const id = parents.push(inner) - 1;
      gaps[inner]!++;
      gaps.push(0);
      if (inside) stack.push([id, ends[i]!]);
      else kept.add(id);
      text += inside ? `<a id=${id}>` : `<b id=${id} translate=no></b>`;
    }
    if (isOpening && !inside) i = ends[i]!;
  }
  text = collapse(text + '</a>'.repeat(stack.length - 1)).trim();
  return { text, slots, sources, ...(parents.length > 1 && { shape: { parents, kept, places } }) };
}

/** The slots of a damaged segment, each on its own. */
export const piecesOf = ({ slots, sources }: Segment, fits: Fits): Segment[] =>
  slots.flatMap((slot, i) => segmentsOf(slot, sources[i]!, fits));

/** Whether white space stands between two texts on the page; at an end of the sentence none is wanted. */
const hasGap = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || /\s$/.test(one) || /^\s/.test(other);

/**
 * Writes an answer into the slots; `null`: there is none, and they keep or get back their own text. False: the answer is
 * damaged, and they have their own text.
 */
export function write(
  { slots, sources, shape, whole, index }: Segment,
  answer: string | null,
  memory: Memory,
): boolean {
  if (whole) {
    if (answer !== null) whole.parts[index!] = fit(sources[0]!, decode(answer));
    if (!--whole.left) memory.write(slots[0]!, whole.parts.join(''), whole.source);
    return true;
  }
  const texts = answer !== null && (shape ? align(answer, shape) : [decode(answer)]);
  if (!texts) slots.forEach((slot, i) => memory.write(slot, null, sources[i]));
  else if (slots.length === 1) memory.write(slots[0]!, fit(sources[0]!, texts[0]!), sources[0]);
  // text nodes side by side are one text: the first gets the words
  else
    for (let i = 0, end; i < slots.length; i = end) {
      for (end = i + 1; end < slots.length && isBeside(shape, i, end);) end++;
      const source = sources.slice(i, end).join('');
      const output = fit(source, texts[i]!, hasGap(sources[i - 1], source), hasGap(source, sources[end]));
      slots
        .slice(i, end)
        .forEach((slot, n) => memory.write(slot, output === source ? null : n ? '' : output, sources[i + n]));
    }
  return texts !== null;
}

/** Whether nothing stands between two texts. */
const isBeside = (shape: Shape | undefined, one: number, other: number): boolean =>
  !shape || String(shape.places[one]) === String(shape.places[other]);
