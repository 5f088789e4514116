// Reads the class docblocks of the elements, which are the public contract, into a custom elements manifest of what is
// published; writes it to dist/, with what editors and JSX make of it. Run by the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { addFrameworkPlugins } from '@custom-elements-manifest/analyzer/src/utils/cli-helpers.js';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { camel } from '../dist/platform/camel.js';
import { jsxTypes } from './jsx-types.mjs';

const root = new URL('../', import.meta.url);
const FILES = ['consent-translate', 'consent-translate-settings', 'events'].map((name) => `src/elements/${name}.ts`);

const published = (path) => path.replace(/^src\/(.+)\.ts$/, 'dist/$1.js');
/** Types that are written by name in the sources, and are short enough to be read. */
const WRITTEN_OUT = { Remember: "'ask' | 'always' | 'visit' | 'page'" };

/** Attributes and the properties behind them say the same; what is private is nobody's. */
function complete(declaration) {
  declaration.members = declaration.members?.filter(({ name, privacy }) => privacy !== 'private' && name[0] !== '#');
  for (const attribute of declaration.attributes ?? []) {
    const field = declaration.members.find(({ name }) => name === camel(attribute.name));
    if (!field) throw new Error(`${declaration.name}: expected a property ${camel(attribute.name)} for its attribute`);
    if (WRITTEN_OUT[field.type.text]) field.type = { text: WRITTEN_OUT[field.type.text] };
    Object.assign(field, { attribute: attribute.name, description: attribute.description });
    if (attribute.default) field.default = attribute.default;
    // an empty one, or none, is the same as not given
    const type = { text: field.type.text.replace(/'' \| | \| null/g, '') };
    Object.assign(attribute, { fieldName: field.name, type });
  }
}

/** The manifest, made anew from the sources. */
export async function manifest() {
  const modules = FILES.map((path) =>
    ts.createSourceFile(path, readFileSync(new URL(path, root), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const made = create({ modules, plugins: await addFrameworkPlugins({ litelement: true }), context: { dev: false } });
  for (const module of made.modules) {
    module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    module.exports = module.exports.filter(({ name }) => module.declarations.some((one) => one.name === name));
    module.declarations.forEach(complete);
  }
  const elements = made.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map(({ name, tagName }) => ({ path, name, tagName })),
  );
  made.modules.push({
    kind: 'javascript-module',
    path: 'src/index.ts',
    declarations: [],
    exports: elements.map(({ path, name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: path },
    })),
  });
  return JSON.parse(JSON.stringify(made), (key, value) =>
    /^(path|module)$/.test(key) && typeof value === 'string' ? published(value) : value,
  );
}

/** The classes of the elements in it. */
export const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

if (process.argv[1]?.endsWith('/manifest.mjs')) {
  const made = await manifest();
  const write = (name, text) => writeFileSync(new URL(`dist/${name}`, root), text);
  write('custom-elements.json', JSON.stringify(made, null, 1));
  const outdir = fileURLToPath(new URL('dist/', root));
  generateVsCodeCustomElementData(made, {
    outdir,
    htmlFileName: 'html-custom-data.json',
    cssFileName: null,
    hideLogs: true,
  });
  write('jsx.d.ts', jsxTypes(elementsOf(made)));
}
