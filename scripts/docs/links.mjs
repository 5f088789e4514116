// Whether what the docs link to is there: files and folders of the repository, and anchors of its pages. Other sites are not
// asked: a check that needs the network would fail for reasons of others.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, posix } from 'node:path';
import { readPage } from './page.mjs';

/** @param {import('./page.mjs').DocPage[]} pages @param {string} root @returns {string[]} problems */
export function checkLinks(pages, root) {
  const known = new Map(pages.map((page) => [page.path, page]));
  const problems = [];
  for (const { path, links } of pages) {
    for (const { line, href } of links) {
      if (/^[a-z][a-z+.-]*:/i.test(href)) continue;
      const [target, anchor] = decodeURIComponent(href).split('#');
      const file = target ? posix.join(posix.dirname(path), target) : path;
      const say = (what) => problems.push(`${path}:${line}: link to "${href}": ${what}`);
      if (target.startsWith('/')) say('expected a relative one; a page of the docs has no site around it');
      else if (normalize(file).startsWith('..') || (!known.has(file) && !existsSync(join(root, file))))
        say(`there is no ${file}`);
      else if (anchor) {
        if (!file.endsWith('.md')) say('only pages have anchors here');
        else {
          if (!known.has(file)) known.set(file, readPage(file, readFileSync(join(root, file), 'utf8')));
          const { anchors } = known.get(file);
          if (!anchors.has(anchor)) say(`${file} has no such heading; it has: ${[...anchors].join(' ')}`);
        }
      }
    }
  }
  return problems;
}
