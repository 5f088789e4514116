// Checks that every text of the demo pages stands in every phrasebook, and lists entries no page uses.
// node demo/check-phrasebook.mjs; exit 1 when a translation is missing. Reads only our own, well-formed HTML.
import { readFileSync, readdirSync } from 'node:fs';

const pages = [
  'index.html',
  'buergeramt.html',
  'privacy.html',
  'impressum.html',
  'danke.html',
  ...['index', 'events', 'theming', 'compact', 'config', 'own-words', 'people', 'several', 'phrasebook', 'google'].map(
    (name) => `features/${name}.html`,
  ),
];
const translatedAttributes = new Set(['alt', 'aria-label', 'placeholder', 'title']);
const neverRead = new Set(['script', 'style', 'code', 'pre']);
const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const decode = (text) =>
  text.replace(
    /&(lt|gt|quot|amp|nbsp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\u00a0' })[name],
  );
const collapse = (text) => decode(text).replace(/\s+/g, ' ').trim();
const attributesOf = (source) =>
  new Map([...source.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']));

/** All texts of a page a reader would meet: text nodes, translated attributes, title and description. */
function textsOf(html) {
  const texts = new Set();
  const add = (text) => /\p{Letter}/u.test(text) && texts.add(collapse(text));
  const open = [];
  const skipped = () => open.some((element) => element.skip);
  for (const [token, close, name, attributeSource] of html.matchAll(
    /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/gi,
  )) {
    if (name === undefined) {
      if (!token.startsWith('<') && !skipped()) add(token);
    } else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const attributes = attributesOf(attributeSource);
      const skip = attributes.get('translate') === 'no' || neverRead.has(name);
      if (!skip && !skipped()) {
        for (const [attribute, value] of attributes) if (translatedAttributes.has(attribute)) add(value);
        if (name === 'meta' && attributes.get('name') === 'description') add(attributes.get('content'));
      }
      if (!voidElements.has(name)) open.push({ name, skip });
    }
  }
  return texts;
}

const here = (path) => new URL(path, import.meta.url);
const wanted = new Map();
for (const page of pages) {
  for (const text of textsOf(readFileSync(here(page), 'utf8'))) wanted.set(text, page);
}

let missing = 0;
for (const file of readdirSync(here('phrasebook/')).filter((name) => name.endsWith('.json'))) {
  const book = JSON.parse(readFileSync(here(`phrasebook/${file}`), 'utf8'));
  for (const [text, page] of wanted) {
    if (book[text]?.trim()) continue;
    missing++;
    console.log(`${file}: missing (${page}): ${text}`);
  }
  for (const text of Object.keys(book)) if (!wanted.has(text)) console.log(`${file}: unused: ${text}`);
}
console.log(`${wanted.size} texts on ${pages.length} pages, ${missing} missing`);
process.exitCode = missing > 0 ? 1 : 0;
