// Writes the headers of docs/csp.md from the providers' `origins`. test/promise/csp.test.mjs serves pages with what stands there.
// node scripts/csp.mjs, after a build; with --check it only compares, and fails where the page is not up to date.
import { ids, loadBuiltIn } from '../dist/providers/built-in.js';
import { table, writeDocs } from './tables.mjs';

/** What the origins of a provider are asked for; what of Trusted Types its own script makes, `null`: not known. */
const USES = {
  google: {
    uses: {
      'https://translate.google.com': ['script-src', 'img-src'],
      'https://translate.googleapis.com': ['script-src', 'connect-src', 'img-src'],
      'https://translate-pa.googleapis.com': ['script-src', 'connect-src'],
      'https://www.gstatic.com': ['style-src', 'img-src'],
      'https://fonts.gstatic.com': ['img-src'],
      'https://www.google.com': ['img-src'],
    },
    types: 'goog#html',
  },
  etranslation: { uses: { 'https://webtools.europa.eu': ['script-src', 'style-src', 'connect-src'] }, types: null },
};
const NAMES = ['script-src', 'style-src', 'connect-src', 'img-src'];
/** Of these two a page has a new nonce each time, in place of `RANDOM`. */
const NONCE = "'nonce-RANDOM'";
const ELSEWHERE = 'https://translate.example';

/** @param {{ sources?: Record<string, string[]>, nonce?: string, types?: string | null }} given */
function header({ sources = {}, nonce = "'self'", types = '' } = {}) {
  const list = (name) => [name === 'script-src' ? nonce : "'self'", ...(sources[name] ?? [])].join(' ');
  const trusted = ["require-trusted-types-for 'script'", ['trusted-types lit-html', types].filter(Boolean).join(' ')];
  return `Content-Security-Policy: ${["default-src 'none'", ...NAMES.map((name) => `${name} ${list(name)}`)]
    .concat(types === null ? [] : trusted)
    .join('; ')}`;
}
const block = (text) => ['```text', text, '```'].join('\n');

const providers = await Promise.all(ids.map(async (id) => Object.values(await loadBuiltIn(id))[0]));

/** By directive, the origins of a provider. Throws where the script above and the provider do not agree. */
function sourcesOf({ id, origins }) {
  const { uses = {}, types = '' } = USES[id] ?? {};
  const named = Object.keys(uses);
  if (named.length !== origins.length || !named.every((origin) => origins.includes(origin)))
    throw new Error(
      `${id}: expected in scripts/csp.mjs what ${origins.join(' ')} are asked for, got ${named.join(' ')}`,
    );
  const sources = Object.fromEntries(
    NAMES.map((name) => [name, origins.filter((origin) => uses[origin].includes(name))]),
  );
  return { sources, types: types === null ? null : `consent-translate ${types}` };
}

const scripts = providers.filter(({ origins }) => origins.length);
const texts = providers.filter(({ origins }) => !origins.length);
const remote = texts.filter(({ requires }) => requires?.includes('endpoint'));
const names = (list) => list.map(({ id }) => `\`${id}\``).join(', ');

await writeDocs(
  'csp.md',
  {
    before: block(header({ types: 'consent-translate' })),
    own: `${names(texts)}:\n\n${block(header())}`,
    nonce: block(header({ nonce: NONCE })),
    elsewhere: `${names(remote)}:\n\n${block(header({ sources: { 'connect-src': [ELSEWHERE] } }))}`,
    scripts: scripts
      .map((provider) => {
        const { sources, types } = sourcesOf(provider);
        return `### \`${provider.id}\`\n\n${block(header({ sources, types, nonce: NONCE }))}`;
      })
      .join('\n\n'),
    origins: table(
      ['provider', 'contacts after consent', 'for'],
      providers.flatMap((provider) => {
        sourcesOf(provider);
        const { id, origins, requires } = provider;
        if (!origins.length)
          return [
            [
              `\`${id}\``,
              requires?.includes('endpoint') ? 'its `endpoint`' : 'nobody',
              requires?.includes('endpoint') ? '`connect-src`' : '–',
            ],
          ];
        return origins.map((origin) => [
          `\`${id}\``,
          `\`${origin}\``,
          USES[id].uses[origin].map((name) => `\`${name}\``).join(', '),
        ]);
      }),
    ),
  },
  { script: 'csp.mjs' },
);
