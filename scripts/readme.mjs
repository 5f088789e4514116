// Writes the tables of README.md between their markers: attributes, properties, methods, events, slots, parts, custom
// properties and states from the class docblocks, sizes from the build. node scripts/readme.mjs, after a build; with
// --check it only compares, and fails where a table is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { elementsOf, manifest } from './manifest.mjs';
import { weigh } from './first-bytes.mjs';
import { weighed } from './sizes.mjs';

const page = new URL('../README.md', import.meta.url);
const [translate, settings] = elementsOf(await manifest());

const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => `\`${text.replace(/\s+/g, ' ')}\``;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** "Required by services. Address …" is a default and a meaning. */
function attribute({ name, default: given, description }) {
  const [whole, said] = /^(?:Default: (.+?)|Required[^.]*)\. /.exec(description) ?? [''];
  const told = given ? code(given) : (said ?? whole.replace('. ', '').toLowerCase());
  return [code(name), told, description.slice(whole.length)];
}

const described = ({ name, description }) => [code(name), description];
const fields = ({ members }) => members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
const methods = ({ members }) => members.filter(({ kind }) => kind === 'method');
const call = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((one) => `${one.name}${one.optional || one.default ? '?' : ''}: ${one.type?.text ?? 'object'}`).join(', ')})`;

const kilo = (bytes) => (bytes / 1000).toFixed(1);
const bundle = 'consent-translate.bundle.js';
const sizes = [
  ...weighed.filter(({ what }) => !what.startsWith('provider ')),
  { what: `single file, all languages in it (${bundle})`, bytes: weigh(bundle) },
];

const tables = {
  attributes: table(['attribute', 'default', 'meaning'], translate.attributes.map(attribute)),
  properties: table(
    ['property', 'type', 'meaning'],
    fields(translate).map(({ name, type, readonly, description }) => [
      code(name),
      `${code(type.text)}${readonly ? ', read-only' : ''}`,
      description,
    ]),
  ),
  methods: table(
    ['method', 'what it does'],
    methods(translate).map((method) => [code(call(method)), method.description]),
  ),
  events: table(
    ['event', 'class', 'when, and what it carries'],
    translate.events.map(({ name, type, description }) => [code(name), code(type.text), description]),
  ),
  slots: table(
    ['slot', 'for'],
    translate.slots.map(({ name, description }) => [name ? code(name) : 'default', description]),
  ),
  parts: table(['part', 'what it is'], translate.cssParts.map(described)),
  'custom properties': table(
    ['custom property', 'default', 'what it sets'],
    translate.cssProperties.map(({ name, default: given, description }) => [
      code(name),
      / /.test(given) && !/\(/.test(given) ? given : code(given),
      description,
    ]),
  ),
  states: table(['state', 'meaning'], translate.cssStates.map(described)),
  settings: table(['attribute', 'default', 'meaning'], settings.attributes.map(attribute)),
  sizes: table(
    ['loaded', 'kB, brotli', 'at most'],
    sizes.map(({ what, bytes, budget }) => [what, kilo(bytes), budget ? kilo(budget) : '']),
  ),
};

const before = readFileSync(page, 'utf8');
let written = before;
for (const [name, text] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[^]*?(<!-- end of ${name} -->)`);
  if (!place.test(written)) throw new Error(`expected <!-- ${name}: … --> and <!-- end of ${name} --> in README.md`);
  written = written.replace(place, (_, begin, end) => `${begin}\n${text}\n\n${end}`);
}

const path = fileURLToPath(page);
const after = await format(written, { ...(await resolveConfig(path)), filepath: path });
/** Sizes change a little with every change of the code: a table may be off by 0.2 kB. Their limits are scripts/sizes.mjs's. */
const shown = (text) => [...text.matchAll(/^\|.+\| +(\d+\.\d) \|/gm)].map(([, size]) => Number(size));
const near = shown(before).every((size, i) => Math.abs(size - shown(after)[i]) < 0.25);
const comparable = (text) =>
  (near ? text.replace(/^(\|.+\| +)\d+\.\d( \|)/gm, '$1$2') : text).replace(/[ -]*\|[ -]*/g, '|');
if (!process.argv.includes('--check')) writeFileSync(page, after);
else if (comparable(before) !== comparable(after)) {
  const lines = before.split('\n');
  const wrong = after.split('\n').find((line) => !lines.includes(line)) ?? 'a line less';
  console.error(
    `README.md: expected the tables of the class docblocks and of this build; run node scripts/readme.mjs. First: ${wrong}`,
  );
  process.exitCode = 1;
}
