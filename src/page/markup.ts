// The numbered tags in which a sentence with inline elements is sent, and the reading of what comes back. No HTML parser:
// of an answer only these tags and text are known. Pure; knows no node.

/** How the texts of a segment lie in its elements; 0 is the block around them. */
export interface Shape {
  /** For each numbered element, the one around it. */
  readonly parents: readonly number[];
  /** Those that hold nothing of ours. */
  readonly kept: ReadonlySet<number>;
  /** For each text, its element and how many elements stand before it in there. */
  readonly places: readonly (readonly [element: number, gap: number])[];
}

export const escape = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function character(code: number): string {
  const bad = !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return bad ? '\ufffd' : String.fromCodePoint(code);
}

/** Entities become characters, once; NUL is nothing to read. */
export const decode = (text: string): string =>
  /[&\0]/.test(text)
    ? text
        .replace(/\0/g, '')
        .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (_, decimal, hex, name: string) =>
          name ? NAMED[name.toLowerCase()]! : character(decimal ? Number(decimal) : parseInt(hex as string, 16)),
        )
    : text;

/**
 * Assigns what an answer says to the texts of a segment: words go where their element is, also where the service has
 * reordered elements. `null`: the answer is damaged, as a tag is missing, doubled, foreign or wrongly nested, or words stand
 * where the page has no text.
 */
export function align(answer: string, { parents, kept, places }: Shape): string[] | null {
  const texts = places.map(() => '');
  const gaps = parents.map(() => 0);
  const seen = new Set<number>();
  const stack = [0];
  /** False: these words have no place. */
  const add = (raw: string): boolean => {
    const element = stack.at(-1)!;
    let place = -1;
    places.forEach(([parent, gap], i) => {
      if (parent === element && (place < 0 || (gap <= gaps[element]! && gap > places[place]![1]))) place = i;
    });
    if (place < 0) return !/[\p{L}\p{N}]/u.test(raw);
    texts[place] += decode(raw);
    return true;
  };
  let end = 0;
  for (const { 0: tag, 1: closing, 2: name, 3: attributes, index } of answer.matchAll(
    /<(\/?)([a-z!?][^\s<>/]*)((?:[\s/][^<>]*)?)>/gi,
  )) {
    if (index > end && !add(answer.slice(end, index))) return null;
    end = index + tag.length;
    const inner = stack.at(-1)!;
    const kind = (id: number) => (kept.has(id) ? 'b' : 'a');
    if (closing) {
      if (!inner || name!.toLowerCase() !== kind(inner)) return null;
      stack.pop();
      continue;
    }
    const id = Number(/\sid\s*=\s*["']?(\d+)/i.exec(attributes!)?.[1]);
    if (!id || seen.has(id) || parents[id] !== inner || name!.toLowerCase() !== kind(id)) return null;
    seen.add(id);
    gaps[inner]!++;
    if (!attributes!.endsWith('/')) stack.push(id);
    else if (!kept.has(id)) return null;
  }
  if (end < answer.length && !add(answer.slice(end))) return null;
  return stack.length === 1 && seen.size === parents.length - 1 ? texts : null;
}
