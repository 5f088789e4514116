// How a segment of the page engine is written in a phrasebook: text as it is, `<1>…</1>` for an inline element, `<2/>` for a
// part that stays. Pure; knows no file, no service and no page.
import { decode, escape } from '../page/markup.js';

/** Whether the engine put tags into the segment: its text is escaped, so that any `<` is one of a tag. */
export const hasTags = (segment: string): boolean => segment.includes('<');

/** Texts and tags of a segment in turn, beginning and ending with a text, which may be empty. */
export const piecesOf = (segment: string): string[] => segment.split(/(<[^>]*>)/);

/** The segment as a person would write it: `Lesen Sie <1>den Hinweis</1>`. */
export function written(segment: string): string {
  const open: string[] = [];
  return segment.replace(
    /<b id=(\d+)[^>]*><\/b>|<a id=(\d+)>|(<\/a>)|[^<]+/g,
    (text, kept?: string, opens?: string, closes?: string) => {
      if (kept) return `<${kept}/>`;
      if (closes) return `</${open.pop()}>`;
      if (!opens) return decode(text);
      open.push(opens);
      return `<${opens}>`;
    },
  );
}

const TAG = /<(\/?)(\d+)(\/?)>/g;

/** `<2></2>` and `<2 />` mean the same as `<2/>`. */
const shortened = (text: string) => text.replace(/<(\d+)>\s*<\/\1>|<(\d+)\s+\/>/g, '<$1$2/>');

/** White space is forgiven: each run of it is one space, and beside a tag none. Case counts. */
export const keyOf = (text: string): string =>
  shortened(text)
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?\d+\/?>) ?/g, '$1')
    .trim();

interface Shape {
  /** Which tag lies in which, in their order. */
  readonly places: string;
  /** The tags that hold text themselves; `''` is the text around all. */
  readonly withText: ReadonlySet<string>;
  readonly withWords: ReadonlySet<string>;
}

/** `null` where tags are doubled, crossed, left open, or hold something though they stay. */
function shapeOf(text: string, kept: ReadonlySet<string>): Shape | null {
  const open = [''];
  const places: string[] = [];
  const seen = new Set<string>();
  const withText = new Set<string>();
  const withWords = new Set<string>();
  let end = 0;
  const hold = (part: string) => {
    if (part) withText.add(open.at(-1)!);
    if (/[\p{L}\p{N}]/u.test(part)) withWords.add(open.at(-1)!);
  };
  for (const match of text.matchAll(TAG)) {
    const [tag, closes, id, empty] = match as unknown as [string, string, string, string];
    hold(text.slice(end, match.index));
    end = match.index + tag.length;
    if (closes) {
      if (open.pop() !== id) return null;
      continue;
    }
    if (seen.has(id) || (kept.has(id) && !empty)) return null;
    seen.add(id);
    places.push(`${open.at(-1)}/${id}`);
    if (!empty) open.push(id);
  }
  hold(text.slice(end));
  return open.length === 1 ? { places: places.join(), withText, withWords } : null;
}

/**
 * The answer for the engine that a written translation of a segment gives, with all of it escaped but the segment's own tags.
 * `null` where its tags are not those of the segment, each once, in the same order and in the same one as there, or where it
 * has words in a place in which the page has no text. The engine moves no element and makes none: a reader would meet the
 * words in the order of the page's elements, not in that of the sentence.
 */
export function answerOf(segment: string, translation: string): string | null {
  const source = written(segment);
  // a text in which `<1>` really stands has no tags, and may keep it
  if (!hasTags(segment)) return translation.match(TAG) && !source.match(TAG) ? null : escape(translation);
  const kept = new Set([...segment.matchAll(/<b id=(\d+)/g)].map(([, id]) => id!));
  const short = shortened(translation);
  const [wanted, given] = [shapeOf(source, kept), shapeOf(short, kept)];
  if (!wanted || given?.places !== wanted.places) return null;
  if ([...given.withWords].some((id) => !wanted.withText.has(id))) return null;
  return short.replace(/<(\/?)(\d+)(\/?)>|[^<]+|</g, (text, closes?: string, id?: string, empty?: string) => {
    if (!id) return escape(text);
    if (kept.has(id)) return `<b id=${id} translate=no></b>`;
    return closes ? '</a>' : `<a id=${id}>${empty && '</a>'}`;
  });
}
