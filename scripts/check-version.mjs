// The version stands in package.json, in src/version.ts and in the change log: holds them equal.
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
for (const [file, expected] of [
  ['src/version.ts', `export const version = '${version}';`],
  ['CHANGELOG.md', `## ${version}`],
]) {
  if (!read(file).includes(expected)) {
    console.error(`${file}: expected "${expected}", as in package.json`);
    process.exitCode = 1;
  }
}
