// The fake language: each letter becomes another one, so that each word becomes another of the same length, a text that
// was left, lost, doubled or mixed up is seen, and what is right can be told from the source alone.

const table = Uint16Array.from({ length: 0x180 }, (_, code) => code);
for (const letters of ['aeiou', 'bcdfghjklmnpqrstvwxyz', 'äöü', 'AEIOU', 'BCDFGHJKLMNPQRSTVWXYZ', 'ÄÖÜ'])
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = letters.charCodeAt((i + 1) % letters.length);

const LESS = 60;
const GREATER = 62;
const AND = 38;
const SEMICOLON = 59;

/** The translation of a text. @param {string} text @param {boolean} [html] tags and entities in it stay as they are */
export function turn(text, html = false) {
  const codes = new Uint16Array(text.length);
  let until = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (html && !until) until = code === LESS ? GREATER : code === AND ? SEMICOLON : 0;
    codes[i] = until || code >= table.length ? code : table[code];
    if (code === until) until = 0;
  }
  return String.fromCharCode.apply(null, codes);
}
