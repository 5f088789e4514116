// Reads a page of the docs: its anchors, links and fenced snippets, each with its line. Judges nothing.
import { marked } from 'marked';

/**
 * @typedef {{ line: number, lang: string, word: string, code: string }} Snippet `word`: what stands behind the language
 * @typedef {{ path: string, anchors: Set<string>, links: { line: number, href: string }[], snippets: Snippet[] }} DocPage
 */

/** The anchor that GitHub gives a heading: what is no letter, number, space, - or _ goes. */
const slug = (heading) =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-');

/** @param {string} path from the root of the repository @param {string} text @returns {DocPage} */
export function readPage(path, text) {
  const anchors = new Set();
  const links = [];
  const snippets = [];
  let line = 1;
  const see = (token) => {
    if (token.type === 'heading') {
      const name = slug(token.text);
      let anchor = name;
      for (let again = 1; anchors.has(anchor); again++) anchor = `${name}-${again}`;
      anchors.add(anchor);
    } else if (token.type === 'link' || token.type === 'image') links.push({ line, href: token.href });
    else if (token.type === 'html') {
      for (const [, id] of token.text.matchAll(/\sid="([^"]+)"/g)) anchors.add(id);
      for (const [, href] of token.text.matchAll(/\s(?:href|src)="([^"]+)"/g)) links.push({ line, href });
    } else if (token.type === 'code' && /^ *(```|~~~)/.test(token.raw)) {
      const [lang = '', word = ''] = (token.lang ?? '').split(/\s+/);
      snippets.push({ line: line + 1, lang, word, code: token.text });
    }
  };
  for (const block of marked.lexer(text)) {
    const start = line;
    for (const item of block.type === 'list' ? block.items : [block]) {
      marked.walkTokens([item], see);
      if (block.type === 'list') line += item.raw.split('\n').length - 1;
    }
    line = start + block.raw.split('\n').length - 1;
  }
  return { path, anchors, links, snippets };
}
