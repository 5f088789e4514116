// A segment in the form in which Apertium damages it least, and the reading of what comes back. Knows no request.
// Why each of these is needed, with what a real server made of it, is told in docs/providers/apertium.md.

/** What never goes to the server, as its rules take it apart (`www.town.example` → `www.La ciudad.Ejemplo`). */
const ADDRESSES =
  /(?:https?:\/\/|www\.)[^\s<]*[^\s<.,;:!?)\]]|[\p{L}\d_.+-]+@[\p{L}\d.-]*[\p{L}\d]|(?:[\p{L}\d_-]+\.)+[a-z]{2,}(?![\p{L}\d])(?:\/(?:[^\s<]*[^\s<.,;:!?)\]])?)?/gu;
const HAS_LETTER = /\p{L}/u;
/** `a`: an element; `b`: a part that stays; `x`: an address. */
const TAG = /<(\/?)([abx])(\d*)>/g;
/** A part or an address, with neither a letter nor another one at its side. */
const ALONE = /(?<![\p{L}\d]|<[bx]\d+>)<([bx])(\d+)>(?![\p{L}\d]|<[bx]\d+>)/gu;
const STAND_IN = /[*@#]*Q([bx])([k-t]+)q/g;
/** Unknown word, no translation, no form of it: each stands before the word. */
const MARKS = [/\*+(?=[\p{L}\d])/gu, /@+(?=[\p{L}\d])/gu, /#+(?=[\p{L}\d])/gu];

export interface Written {
  /** As it goes to the server. */
  readonly sent: string;
  /** The same with a tag for each element, part and address. */
  readonly tagged: string;
  readonly addresses: readonly string[];
}

/** A word that no dictionary has: it keeps its place in the sentence, where a tag is pushed aside as white space is. */
const standIn = (_: string, name: string, id: string) =>
  `Q${name}${id.replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)]!)}q`;
const tagOf = (_: string, name: string, letters: string) =>
  `<${name}${letters.replace(/./g, (letter) => String('klmnopqrst'.indexOf(letter)))}>`;

/**
 * Tags without a space or a dot inside, since the server cuts a long text there; `&` as itself, where that makes no entity: an
 * entity would end a word (`AT&amp;T` → `EN&amp;T`).
 */
export function write(segment: string): Written {
  const addresses: string[] = [];
  const tagged = segment
    .replace(/<([ab]) id=(\d+)(?: translate=no><\/b)?>/g, '<$1$2>')
    .replace(ADDRESSES, (address) => `<x${addresses.push(address)}>`)
    .replace(/&amp;(?!#|\w+;)/g, '&');
  return { sent: tagged.replace(ALONE, standIn), tagged, addresses };
}

/** The elements that hold a letter or an address, by their numbers. */
function filled(text: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = [];
  let end = 0;
  for (const { 0: tag, 1: closing, 2: name, 3: id, index } of text.matchAll(TAG)) {
    if (name === 'x' || HAS_LETTER.test(text.slice(end, index))) open.forEach((element) => found.add(element));
    end = index + tag.length;
    if (closing) open.pop();
    else if (name === 'a') open.push(id!);
  }
  return found;
}

/** The answer without what Apertium adds: marks of words that it could not handle, spaces, a second full stop. */
function tidy(answer: string, text: string): string {
  let clean = answer;
  // in a chain each step adds a mark, and the server's own `markUnknown=no` takes the page's asterisks too (`Name *`)
  // (https://github.com/apertium/apertium-apy/issues/44)
  for (const mark of MARKS) if (text.search(mark) < 0) clean = clean.replace(mark, '');
  clean = clean
    .replace(/((?:<a\d+>)+) +/g, ' $1')
    .replace(/ +((?:<\/a>)+)/g, '$1 ')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '');
  if (!text.includes('..')) clean = clean.replaceAll('..', '.');
  return / [.,]/.test(text) ? clean : clean.replace(/ ([.,])(?![\p{L}\d])/gu, '$1');
}

/**
 * What is made of an answer, in the engine's tags. One that lost a tag, or emptied an element that had words, is returned
 * without tags: damaged to the engine, which then asks for the texts one by one. Without an address it is no translation.
 */
export function read(answer: string, { tagged, addresses }: Written): string {
  const clean = tidy(answer.replace(STAND_IN, tagOf), tagged);
  const tags = (text: string) => (text.match(TAG) ?? []).toSorted().join('');
  const kept = filled(clean);
  if (tags(clean) !== tags(tagged) || [...filled(tagged)].some((id) => !kept.has(id)))
    return /<[ab]/.test(tagged) ? clean.replace(TAG, '') : '';
  return clean
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replace(TAG, (tag, closing: string, name: string, id: string) => {
      if (closing) return tag;
      if (name === 'x') return addresses[Number(id) - 1]!;
      return name === 'a' ? `<a id=${id}>` : `<b id=${id} translate=no></b>`;
    });
}
