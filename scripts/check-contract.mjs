// Holds the class docblocks of the elements, which are the public contract, to what the code does: every attribute, part,
// slot, event, custom property and state is documented, and nothing else. After a build; says what is missing and where.
import { readdirSync, readFileSync } from 'node:fs';
import { ConsentTranslate } from '../dist/elements/consent-translate.js';
import { ConsentTranslateSettings } from '../dist/elements/consent-translate-settings.js';
import { defaults } from '../dist/session/setup.js';
import { elementsOf, manifest } from './manifest.mjs';

const elements = new URL('../src/elements/', import.meta.url);
const read = (path) => readFileSync(new URL(path, elements), 'utf8').replace(/^\s*\/?\*.*$|\/\/.*$/gm, '');
const list = (folder) =>
  readdirSync(new URL(folder, elements))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name);
const problems = [];

const quoted = (code) => [...code.replace(/===\s*'[^']*'/g, '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name);

/** The parts in a source: written out, chosen between two, or given to its helper `button(part, …)`. */
function partsIn(file) {
  const code = read(file);
  const found = [...code.matchAll(/\spart="([\w -]+)"/g)].map(([, name]) => name);
  for (const [, given] of code.matchAll(/\spart=\$\{([^}]+)\}/g)) {
    if (quoted(given).length) found.push(...quoted(given));
    else if (given === 'part') {
      for (const [, name, variable] of code.matchAll(/\bbutton\((?:'([\w-]+)'|(\w+)),/g))
        found.push(...(name ? [name] : quoted(new RegExp(`const ${variable} = ([^;]+);`).exec(code)?.[1] ?? '')));
    } else problems.push(`${file}: expected part="…" or a choice of two, so that it can be checked; got ${given}`);
  }
  return found;
}

const slotsIn = (file) => [...read(file).matchAll(/<slot(?: name="([\w-]+)")?>/g)].map(([, name = '']) => name);
const propertiesIn = (file) =>
  [...read(file).matchAll(/var\(\s*(--consent-translate-[\w-]+)/g)].map(([, name]) => name);
const literalsOf = (path, pattern) => quoted(pattern.exec(read(path))?.[0] ?? '');

const SETTINGS = 'views/settings.ts';
const ofElement = [...list('views/'), ...list('')].filter((file) => file !== SETTINGS && file !== 'settings.ts');
const events = [...read('events.ts').matchAll(/'(ct-\w+)': (\w+);/g)].map(([, name, type]) => `${name}: ${type}`);
const states = literalsOf('../session/state.ts', /type State =[^;]+;/);

/** What takes an object, and is documented as a property: its attribute says nothing. */
const NO_ATTRIBUTE = ['messages'];
const attributesOf = ({ properties }) =>
  Object.entries(properties).flatMap(([name, { attribute }]) => (NO_ATTRIBUTE.includes(name) ? [] : attribute));

const reality = {
  'consent-translate': {
    attributes: attributesOf(ConsentTranslate),
    cssParts: ofElement.flatMap(partsIn),
    slots: ofElement.flatMap(slotsIn),
    cssProperties: list('').flatMap(propertiesIn),
    events,
    cssStates: states,
  },
  'consent-translate-settings': {
    attributes: attributesOf(ConsentTranslateSettings),
    cssParts: partsIn(SETTINGS),
    slots: [''],
    cssProperties: propertiesIn('consent-translate.styles.ts'),
    // what another element on the page does is told by that one
    events: events.filter((event) => /statechange|granted|withdraw/.test(event)),
    cssStates: [],
  },
};

for (const element of elementsOf(await manifest())) {
  const { tagName, members = [] } = element;
  const say = (text) => problems.push(`<${tagName}>: ${text}`);
  for (const [kind, real] of Object.entries(reality[tagName])) {
    const told = element[kind] ?? [];
    const names = told.map(({ name, type }) => (kind === 'events' ? `${name}: ${type?.text}` : name));
    for (const name of new Set(real)) if (!names.includes(name)) say(`${kind}: "${name}" is not in its docblock`);
    for (const name of names) if (!real.includes(name)) say(`${kind}: "${name}" is in its docblock only`);
    for (const { name, description } of told) if (!description) say(`${kind}: "${name}" needs a description`);
    if (new Set(names).size < names.length) say(`${kind}: one is documented twice: ${names}`);
  }
  for (const { name, description } of members) if (!description) say(`"${name}" needs a description`);
  for (const { name, fieldName, default: told, description } of element.attributes) {
    const real = tagName === 'consent-translate' ? String(defaults[fieldName]) : '';
    const silent = /^(Required|Default: )/.test(description);
    if (silent ? !/^(false)?$/.test(real) : told !== real)
      say(`${name}: expected the default "${real}" as [${name}=…], or "Required …" or "Default: …"; got "${told}"`);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
