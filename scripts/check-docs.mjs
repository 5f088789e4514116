// Checks README and docs: that what they link to is there, and that each snippet is code of a known language that is well
// formed, uses our elements as they are, and has the types of what is built. node scripts/check-docs.mjs, after a build.
//
// Behind the language of a fence may stand: "part" for HTML that is no whole example (all others that show an element of ours
// are mounted in a browser, by test/promise/snippets.test.mjs); "syntax" for a script that imports what is not installed here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTyped, LANGUAGES } from './docs/code.mjs';
import { checkLinks } from './docs/links.mjs';
import { readPage } from './docs/page.mjs';
import { checkTypes } from './docs/types.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORDS = ['', 'part', 'syntax'];

/** All pages that are checked. @returns {import('./docs/page.mjs').DocPage[]} */
export function readDocs(root = ROOT) {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true }).map(
    (path) => `docs/${path.replaceAll('\\', '/')}`,
  );
  const paths = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md', ...inDocs];
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => readPage(path, readFileSync(join(root, path), 'utf8')));
}

/** @param {import('./docs/page.mjs').DocPage[]} pages @returns {string[]} problems, each with file and line */
export function checkDocs(pages, root = ROOT) {
  const problems = checkLinks(pages, root);
  const snippets = pages.flatMap(({ path, snippets }) => snippets.map((snippet) => ({ path, snippet })));
  for (const { path, snippet } of snippets) {
    const { line, lang, word, code } = snippet;
    const check = LANGUAGES[lang];
    const found = check
      ? check(code, root)
      : [`a snippet of language "${lang}"; expected one of ${Object.keys(LANGUAGES).join(' ')}`];
    if (!WORDS.includes(word)) found.push(`"${word}" behind the language; expected nothing, "part" or "syntax"`);
    problems.push(...found.map((what) => `${path}:${line}: ${what}`));
  }
  return [
    ...problems,
    ...checkTypes(
      snippets.filter(({ snippet }) => isTyped(snippet)),
      root,
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = readDocs();
  const problems = checkDocs(pages);
  const sum = (of) => pages.reduce((total, page) => total + page[of].length, 0);
  if (problems.length) console.error(problems.join('\n'));
  console.log(
    `docs: ${pages.length} pages, ${sum('links')} links, ${sum('snippets')} snippets, ${problems.length} problems`,
  );
  if (problems.length) process.exitCode = 1;
}
