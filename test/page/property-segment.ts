// The notation in which the engine sends text to a service of format "html", read and written without the engine's code.
import { translated } from './property-oracle.js';

/** Damage that is no translation: the engine has to ask again, for each text alone. */
export const DAMAGES = ['dropped', 'doubled', 'foreign', 'nested', 'unclosed'] as const;
export type Damage = (typeof DAMAGES)[number];

interface Tag {
  readonly name: 'a' | 'b';
  readonly id: string;
  readonly parts: Part[];
}
type Part = string | Tag;

const TOKEN = /<a id=([1-9]\d*)>|<b id=([1-9]\d*) translate=no>(?=<\/b>)|(<\/[ab]>)|((?:[^<>&]|&(?:amp|lt|gt);)+)/y;

/** Reads a segment, strictly; a string says what is wrong with it. */
export function parse(segment: string): Part[] | string {
  const top: Part[] = [];
  const open: { name: string; parts: Part[] }[] = [{ name: '', parts: top }];
  let ids = 0;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < segment.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(segment);
    if (!found) return `what is neither text nor a tag of ours, at ${at}`;
    const [, a, b, end, text] = found;
    if (text) open.at(-1)!.parts.push(text);
    else if (end) {
      if (open.length < 2 || open.pop()!.name !== end[2]) return 'a wrong end tag';
    } else {
      if (Number(a ?? b) !== ++ids) return 'wrong numbers';
      const tag: Tag = { name: a ? 'a' : 'b', id: (a ?? b)!, parts: [] };
      open.at(-1)!.parts.push(tag);
      open.push(tag);
    }
  }
  return open.length > 1 ? 'an open tag' : top;
}

/** What is wrong with a segment. */
export function checkSegment(segment: string, format: 'html' | 'text'): string | null {
  if (!/\p{L}/u.test(segment)) return 'a text without a letter';
  if (/[\t\n\r\f]|  /.test(segment)) return 'white space that is not collapsed';
  if (/^ | $/.test(segment)) return 'white space at an end';
  if (segment.includes('\u00ad')) return 'a soft hyphen';
  const parts = format === 'html' ? parse(segment) : [];
  return typeof parts === 'string' ? parts : null;
}

/** A number that is always the same for a text. */
export const hash = (text: string): number => {
  let sum = 7;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum;
};

const tagsIn = (parts: readonly Part[]): Tag[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...tagsIn(part.parts)]));
const lists = (parts: Part[]): Part[][] => [parts, ...tagsIn(parts).map((tag) => tag.parts)];

/** The same words in other places, the tags where they were. */
function shuffle(top: Part[], seed: number): void {
  for (const parts of lists(top)) parts.push(...parts.splice(0, seed % (parts.length + 1)).reverse());
}

/** The words of one text in another one, wherever in the sentence. */
function move(top: Part[], seed: number): void {
  const places = lists(top).flatMap((parts) =>
    parts.flatMap((part, i) => (typeof part === 'string' ? [{ parts, i }] : [])),
  );
  const from = places[seed % places.length];
  const to = places[(seed >>> 3) % places.length];
  if (!from || !to || from === to) return;
  to.parts[to.i] = `${String(to.parts[to.i])} ${String(from.parts[from.i])}`;
  from.parts[from.i] = '';
}

function damage(top: Part[], how: Damage, seed: number): void {
  const all = lists(top).flatMap((parts) =>
    parts.flatMap((part, i) => (typeof part === 'string' ? [] : [{ parts, i, tag: part }])),
  );
  const chosen = all[seed % all.length];
  if (!chosen) return;
  const { parts, i, tag } = chosen;
  if (how === 'dropped') parts.splice(i, 1, ...tag.parts);
  if (how === 'doubled') parts.push(tag);
  if (how === 'foreign') parts.push({ name: 'b', id: '77', parts: [] });
  if (how === 'nested') {
    const into = parts.find((part) => typeof part !== 'string' && part !== tag && part.name === 'a');
    if (into) (into as Tag).parts.push(...parts.splice(i, 1));
    else parts.splice(i, 1, ...tag.parts);
  }
}

/** The answer of a service. */
export function rewrite(segment: string, { to, order, fault }: { to: string; order: string; fault: string }): string {
  const top = parse(segment);
  if (typeof top === 'string') return segment;
  const seed = hash(segment);
  if (order === 'shuffled') shuffle(top, seed);
  if (order === 'moved') move(top, seed);
  damage(top, fault as Damage, seed);
  const rough = fault === 'rough';
  const write = (parts: readonly Part[]): string =>
    parts.map((part) => (typeof part === 'string' ? say(part) : wrap(part))).join('');
  // the names of entities are no words
  const say = (text: string) => {
    const said = text.replace(/[^&]+?(?=&|$)|&\w+;/g, (piece) =>
      piece.startsWith('&') ? piece : translated(piece, to),
    );
    return rough ? said.replace(/^ +| +$/g, '') : said;
  };
  const wrap = ({ name, id, parts }: Tag) => {
    if (name === 'b') return rough ? `<b translate="no" id="${id}"></b>` : `<b id=${id} translate=no></b>`;
    return `<a id=${rough ? `"${id}"` : id}>${write(parts)}</a>`;
  };
  const said = write(top);
  const last = said.lastIndexOf('</a>');
  return fault === 'unclosed' && last >= 0 ? said.slice(0, last) + said.slice(last + 4) : said;
}
