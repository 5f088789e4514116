// Bundles what tsc wrote: the self-hosted files (an entry, a core, chunks) and the single file.
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { partsOf } from './dist/messages/parts.js';
import { ids } from './dist/providers/built-in.js';
import { tags } from './scripts/catalogues.mjs';
import { BUNDLED } from './scripts/licences.mjs';
import { shortExports } from './scripts/short-exports.mjs';
import { slimLit } from './scripts/slim-lit.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const licence = '/*! MIT; Lit: BSD-3-Clause, (c) Google LLC */';
/** Where Lit is: in the core, and in the single file. */
const banner = ({ name, fileName }) => (name === 'core' || fileName.includes('bundle') ? licence : '');

/**
 * The catalogues as chunks of their own, a part each, by names that can be made from language and part: a list of hashed
 * names would be longer than all the rest of what a page loads before consent. The version stands for the hash.
 */
const catalogueChunks = {
  name: 'catalogue-chunks',
  load: (id) =>
    id.endsWith('/messages/catalogues.js')
      ? `export const tags = ${JSON.stringify(tags)};
export const loadPart = (tag, part) => import(\`./\${tag}-\${part}-${version}.js\`).then((file) => file.default);`
      : null,
  async generateBundle() {
    for (const tag of tags) {
      const catalogue = partsOf(await import(`./dist/messages/${tag}.js`));
      for (const part of Object.keys(catalogue)) {
        const texts = Object.entries(catalogue[part]).map(([key, text]) => `${key}:${JSON.stringify(text)}`);
        this.emitFile({
          type: 'asset',
          fileName: `chunks/${tag}-${part}-${version}.js`,
          source: `export default{${texts.join(',')}};`,
        });
      }
    }
  },
};

/** The same for the providers. */
const providerChunks = {
  name: 'provider-chunks',
  load(id) {
    if (!id.endsWith('/providers/built-in.js')) return null;
    for (const name of ids)
      this.emitFile({ type: 'chunk', id: id.replace('built-in', name), fileName: `chunks/${name}-${version}.js` });
    return `export const ids = ${JSON.stringify(ids.join(' '))}.split(' ');
export const loadBuiltIn = (id) => import(\`./\${id}-${version}.js\`);`;
  },
};

/**
 * Each descriptor brings along what it shares with others: a few lines twice on the server, and one request instead of three
 * before consent. They hold no state.
 */
const wholeDescriptors = {
  name: 'whole-descriptors',
  resolveId(source, importer) {
    const shared = /^\.\/((?:paid-service|self-hosted)\.js)$/.exec(source)?.[1];
    const [, folder, name, owner = name] = /^(.*\/)([^/]+)\.js(?:\?for=(.+))?$/.exec(importer ?? '') ?? [];
    return shared && owner ? `${folder}${shared}?for=${owner}` : null;
  },
  load: (id) => (id.includes('?for=') ? readFileSync(id.replace(/\?.*/, ''), 'utf8') : null),
};

/** Indentation in templates and style sheets is for people. Line ends stay: between inline elements they are a space. */
const squeezeTemplates = {
  name: 'squeeze-templates',
  transform(code, id) {
    if (!id.includes('/dist/elements/')) return null;
    return code
      .replace(
        /css `([^`]*)`/g,
        (_, css) =>
          `\`${css
            .trim()
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{},;>]) ?|(:) | ([*/]) /g, '$1$2$3')
            .replace(/;}/g, '}')
            .replace(/='(\w+)'/g, '=$1')}\``,
      )
      .replace(/\n\s+/g, '\n');
  },
};

/** Whose licence is not in THIRD-PARTY-LICENSES.txt is in no bundle. */
const licensed = {
  name: 'licensed',
  buildEnd(error) {
    if (error) return;
    for (const id of this.getModuleIds()) {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
      if (name && !BUNDLED.includes(name))
        this.error(`expected packages of scripts/licences.mjs, whose licences go along; got ${id}`);
    }
  },
};

const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  format: { comments: /^!/, ecma: 2022 },
});

export default [
  {
    input: { 'consent-translate': 'dist/index.js' },
    plugins: [
      catalogueChunks,
      providerChunks,
      wholeDescriptors,
      squeezeTemplates,
      slimLit,
      nodeResolve(),
      licensed,
      minify,
      shortExports,
    ],
    output: {
      dir: 'dist',
      format: 'es',
      banner,
      entryFileNames: '[name].js',
      // the version and not a hash: shorter in the core, and the catalogues are found by it too
      chunkFileNames: `chunks/[name]-${version}.js`,
      // chunks import the core, never the entry: a page may load the entry with a query (?ver=…), and would get two
      manualChunks: (id) => (/\/dist\/(index|platform\/cookies)\.js$/.test(id) ? 'core' : undefined),
    },
  },
  {
    input: 'dist/index.js',
    plugins: [squeezeTemplates, slimLit, nodeResolve(), licensed, minify],
    output: { file: 'dist/consent-translate.bundle.js', format: 'es', banner, inlineDynamicImports: true },
  },
];
