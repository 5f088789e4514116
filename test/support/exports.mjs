// What a package lets others import: its "exports", with each pattern as the files that are there. Knows nothing of this package.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} own folder of the package
 * @returns {{ name: string, hasTypesOnly: boolean }[]} by what is written in an import
 */
export function exportsOf(own) {
  const { name, exports } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  const isFile = (path) => statSync(join(own, path)).isFile();
  const files = readdirSync(own, { recursive: true })
    .filter(isFile)
    .map((path) => `./${path}`);
  return Object.entries(exports).flatMap(([path, to]) => {
    const target = typeof to === 'string' ? to : to.default;
    const hasTypesOnly = !target;
    if (!path.includes('*')) return { name: join(name, path), hasTypesOnly };
    // a star stands for folders as well
    const [before, behind] = target.split('*');
    const found = files.filter((file) => file.startsWith(before) && file.endsWith(behind));
    if (!found.length) throw new Error(`${path}: expected files for ${target}, got none`);
    return found.map((file) => ({
      name: join(name, path.replace('*', file.slice(before.length, file.length - behind.length))),
      hasTypesOnly,
    }));
  });
}
