// Writes dist/THIRD-PARTY-LICENSES.txt: the full licences of what the self-hosted files contain. The files themselves name
// them in one line, as bytes before consent are counted. Run by the build.
import { readFileSync, writeFileSync } from 'node:fs';

/** What scripts/slim-lit.mjs and Rollup put into the bundles. */
export const BUNDLED = ['lit', 'lit-html', '@lit/reactive-element'];

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(`node_modules/${path}`, root), 'utf8');

/** The text of the file. */
export const licences = () =>
  `consent-translate.js, chunks/core-*.js and consent-translate.bundle.js contain parts of these packages, shortened.\n${BUNDLED.map(
    (name) => {
      const { version, license } = JSON.parse(read(`${name}/package.json`));
      return `\n${'-'.repeat(80)}\n${name} ${version}, ${license}, https://lit.dev\n\n${read(`${name}/LICENSE`).trim()}\n`;
    },
  ).join('')}`;

if (process.argv[1]?.endsWith('/licences.mjs'))
  writeFileSync(new URL('dist/THIRD-PARTY-LICENSES.txt', root), licences());
