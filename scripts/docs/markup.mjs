// Whether snippets of HTML are well formed, and use our elements as they are: attributes that exist, slots that exist. The
// attributes are read from the built classes.
import parse5 from 'parse5';
import { ConsentTranslate } from '../../dist/elements/consent-translate.js';
import { ConsentTranslateSettings } from '../../dist/elements/consent-translate-settings.js';

const attributesOf = ({ properties }) => new Set(Object.values(properties).map(({ attribute }) => attribute));
const ELEMENTS = {
  'consent-translate': attributesOf(ConsentTranslate),
  'consent-translate-settings': attributesOf(ConsentTranslateSettings),
};
/** `messages` is set by a script or in the file, though an attribute of that name would be read. */
for (const names of Object.values(ELEMENTS)) names.delete('messages');
const GLOBAL = /^(id|class|style|lang|dir|translate|nonce|hidden|slot|title|is|part|data-.+|aria-.+)$/;
/** What templates of frameworks bind: properties, events, directives. */
const BOUND = /^([:@.#*$?[({]|v-|on|bind:|use:|ref$|key$)/i;
const SLOTS = ['notice', 'alternative'];

/** Whether a snippet is a whole example: one that shows an element of ours, or a place for one, works as it stands there. */
export const mounted = ({ lang, word, code }) =>
  lang === 'html' && word !== 'part' && /<consent-translate|data-consent-translate/.test(code);

/** All elements of a tree, those in templates too. */
export const walk = (node, elements = []) => {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) elements.push(child);
    walk(child, elements);
  }
  return node.content ? walk(node.content, elements) : elements;
};

/** A whole page where the code is one, else what stands in a body. */
export function parseMarkup(code, onParseError = () => {}) {
  const options = { sourceCodeLocationInfo: true, onParseError };
  return /^\s*<!doctype/i.test(code) ? parse5.parse(code, options) : parse5.parseFragment(code, options);
}

/** @returns {string[]} what is wrong with the uses of our elements in a tree */
function checkUses(tree) {
  const problems = [];
  for (const { tagName, attrs, parentNode } of walk(tree)) {
    const names = attrs.map(({ name }) => name);
    const value = (wanted) => attrs.find(({ name }) => name === wanted)?.value;
    const known = ELEMENTS[tagName];
    if (known)
      for (const name of names)
        if (!known.has(name) && !GLOBAL.test(name) && !BOUND.test(name))
          problems.push(`<${tagName}> has no attribute "${name}"; it has: ${[...known].join(' ')}`);
    if (/^consent-/.test(tagName) && !known) problems.push(`there is no element <${tagName}>`);
    const place = value('data-consent-translate');
    if (place !== undefined) {
      const taken = ELEMENTS[place === 'settings' ? 'consent-translate-settings' : 'consent-translate'];
      for (const name of names)
        if (/^data-(?!consent-translate$)/.test(name) && !taken.has(name.slice(5)))
          problems.push(`a place takes no "${name}"; there are: data-${[...taken].join(' data-')}`);
    }
    const slot = parentNode?.tagName === 'consent-translate' ? value('slot') : value('data-slot');
    if (slot !== undefined && !SLOTS.includes(slot))
      problems.push(`there is no slot "${slot}", only ${SLOTS.join(', ')}`);
  }
  return problems;
}

/** HTML, a page or a part of one. @returns {string[]} */
export function checkMarkup(code) {
  const problems = [];
  const tree = parseMarkup(code, ({ code: error, startLine, startOffset }) => {
    // <f:asset.script … /> is Fluid's, and well formed there
    const fluid = /^<\w+:/.test(code.slice(startOffset));
    if (!fluid && error !== 'missing-doctype') problems.push(`line ${startLine}: ${error}`);
  });
  if (!walk(tree).length) problems.push('expected an element; a text without one is no HTML');
  return [...problems, ...checkUses(tree)];
}

/** The elements of ours in code of another language (PHP, TypoScript, Twig): each tag by itself. @returns {string[]} */
export const checkTagsWithin = (code) =>
  (code.match(/<[a-z-]+[^<>]*\bdata-consent-translate\b[^<>]*>|<consent-[^<>]*>/g) ?? []).flatMap((tag) =>
    checkUses(parse5.parseFragment(tag)),
  );
