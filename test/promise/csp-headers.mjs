// The policies of docs/csp.md, as a city copies them from there, and what is seen of them in a page.
import { readFileSync } from 'node:fs';
import { SERVICE } from './city.mjs';

const text = readFileSync(new URL('../../docs/csp.md', import.meta.url), 'utf8');
export const NONCE = 'bm9uY2U';

/**
 * The header between the markers of that name; of a provider that brings a script, the one under its id.
 * @param {'before' | 'own' | 'nonce' | 'elsewhere' | 'google' | 'etranslation'} name
 */
export function headerOf(name) {
  const found =
    new RegExp(`<!-- ${name}: [^]*?<!-- end of ${name} -->`).exec(text) ?? new RegExp(`### \`${name}\`[^]*`).exec(text);
  const header = /^Content-Security-Policy: (.+)$/m.exec(found?.[0] ?? '')?.[1];
  if (!header) throw new Error(`expected a header "${name}" in docs/csp.md; run node scripts/csp.mjs`);
  return header.replaceAll('RANDOM', NONCE).replaceAll('https://translate.example', SERVICE);
}

/** A page as under such a policy: its icon is a file, and where there is a nonce script and element have it. */
export const underPolicy = (page, policy) => {
  const own = page.replace('href="data:,"', 'href="/icon.svg"');
  if (!policy.includes('nonce-')) return own;
  return own
    .replace('<script type="module"', `<script type="module" nonce="${NONCE}"`)
    .replace('<consent-translate ', `<consent-translate nonce="${NONCE}" `);
};
export const ICON = { '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };

/** What was violated, each once: directive and address, or "inline". */
export const violations = (tab) => [
  ...new Set(tab.console.filter(({ type }) => type === 'csp').map(({ text }) => text.split('?')[0])),
];

/** Notes which Trusted Types policies are made, in every page: `policies`. */
export const POLICIES = `{
  const made = (globalThis.policies = []);
  const types = globalThis.trustedTypes;
  const create = types?.createPolicy;
  if (types)
    types.createPolicy = function (name, ...rest) {
      made.push(name);
      return create.call(types, name, ...rest);
    };
}`;
