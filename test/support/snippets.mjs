// The snippets of a page of docs, so that a test runs just what a reader copies.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Snippet
 * @property {string} section the heading that it stands under
 * @property {string} language of the fence: "js", "html", "ts", "json"
 * @property {string | undefined} name a line before the fence in bold, as **\/klaro-config.js**
 * @property {string} code
 */

/** @param {string} page as "consent-managers.md" @returns {Snippet[]} */
export function snippetsOf(page) {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return text.split(/^#+ /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf('\n'));
    const fences = part.matchAll(/(?:^\*\*([^*\n]+)\*\*\n+)?^```(\w+)\n(.*?)^```$/gms);
    return [...fences].map(([, name, language, code]) => ({ section, language, name, code }));
  });
}
