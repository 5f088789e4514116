// Bundles a module of this folder for a browser, with the frameworks' own compilers. Development builds where a framework has
// one that says more of what goes wrong.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const compiled = (name, ending, code) => ({
  name,
  setup: ({ onLoad }) =>
    onLoad({ filter: ending }, async ({ path }) => ({
      contents: code(await readFile(path, 'utf8'), path),
      loader: 'ts',
    })),
});

const isCustomElement = (tag) => tag.startsWith('consent-translate');

const vue = compiled('vue', /\.vue$/, (source, filename) => {
  const { descriptor } = parse(source, { filename, templateParseOptions: { isCustomElement } });
  return compileScript(descriptor, { id: 'app', inlineTemplate: true }).content;
});

const svelte = compiled('svelte', /\.svelte$/, (source, filename) => compile(source, { filename }).js.code);

const flags = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

/**
 * @param {string} code a module; what it imports is relative to this folder
 * @param {{ platform?: 'browser' | 'node' }} [options] for Node, packages are imported from where it runs
 * @returns {Promise<string>}
 */
export async function bundle(code, { platform = 'browser' } = {}) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: FOLDER, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform,
    ...(platform === 'node' && { packages: 'external' }),
    jsx: 'automatic',
    define: flags,
    plugins: [vue, svelte],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
