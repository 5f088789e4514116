// Looks at the page: which text nodes are on screen, what an engine left wrong, whether everything came back.
// What should be there is read from the page's own file, so that before an engine runs no node of the page is touched
// that is not on screen: a node that a script has seen is quicker to read, and would spare the engines half of their work.
import { turn } from './turn.js';

const LETTER = /\p{L}/u;
/** What an engine must leave alone on the pages of this bench. */
const STAYS = '[translate=no], .notranslate, [lang]:not(html), code, textarea, script, style';
const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label'];

/** White space may be collapsed on the way, but neither lost nor added. */
const plain = (text) => text?.replace(/[ \t\n\r\f]+/g, ' ').replaceAll('\u00ad', '');
const expected = (text) => plain(turn(text));
const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

/** A node without what is in it, as a string. */
const describe = (node) =>
  isElement(node) ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).join('\n') : node.nodeValue;

/** Calls `visit` with each node of the page and the node that its file has in the same place. @returns {Promise<number>} nodes without their like */
async function compare(visit) {
  const html = await (await fetch(location.href)).text();
  const file = new DOMParser().parseFromString(html, 'text/html');
  const open = [[document.documentElement, file.documentElement]];
  let odd = 0;
  while (open.length) {
    const [now, then] = open.pop();
    visit(now, then);
    const [a, b] = [now.childNodes, then.childNodes];
    odd += Math.abs(a.length - b.length);
    for (let i = 0; i < Math.min(a.length, b.length); i++)
      if (a[i].nodeName === b[i].nodeName) open.push([a[i], b[i]]);
      else odd++;
  }
  return odd;
}

/** Collects up to three examples, and counts. */
function list() {
  const found = { count: 0, examples: [] };
  return {
    found,
    add(node, source, shown) {
      if (found.count++ < 3) found.examples.push({ in: node.parentElement?.localName ?? '', source, shown });
    },
  };
}

/**
 * After a translation: text nodes with a letter that do not show it (`left`), attributes likewise (`attributes`), and what
 * was changed though it should stay (`touched`).
 */
export async function findWrong() {
  const [left, attributes, touched] = [list(), list(), list()];
  const stays = new WeakSet();
  const odd = await compare((now, then) => {
    if (stays.has(now.parentNode) || (isElement(then) && then.matches(STAYS))) stays.add(now);
    if (stays.has(now)) {
      if (!isElement(now) && now.nodeValue !== then.nodeValue) touched.add(now, then.nodeValue, now.nodeValue);
    } else if (isElement(now)) {
      for (const name of ATTRIBUTES) {
        const source = then.getAttribute(name);
        if (!LETTER.test(source ?? '')) continue;
        if (plain(now.getAttribute(name)) !== expected(source)) attributes.add(now, source, now.getAttribute(name));
      }
    } else if (document.body.contains(now) && LETTER.test(then.nodeValue)) {
      if (plain(now.nodeValue) !== expected(then.nodeValue)) left.add(now, then.nodeValue, now.nodeValue);
    }
  });
  left.found.count += odd;
  return { left: left.found, attributes: attributes.found, touched: touched.found };
}

/** All nodes, held: only where their identity is checked. */
export function allNodes() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** After a restore: nodes with other text or attributes than in the file; with `nodes`, also those that are not the same ones. */
export async function findChanged(nodes) {
  const changed = list();
  const odd = await compare((now, then) => {
    if (describe(now) !== describe(then)) changed.add(now, describe(then), describe(now));
  });
  const now = nodes ? allNodes() : [];
  for (let i = 0; i < (nodes?.length ?? 0); i++) if (nodes[i] !== now[i]) changed.add(nodes[i], 'this node', 'another');
  changed.found.count += odd;
  return changed.found;
}

/** The text nodes that the visitor sees and that should be translated. What lies elsewhere is not looked into. */
export function onScreen() {
  const found = [];
  const range = document.createRange();
  const isSeen = ({ top, bottom, left, right }) =>
    bottom > top && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const look = (parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isElement(node)) {
        if (isSeen(node.getBoundingClientRect()) && !node.matches(STAYS)) look(node);
      } else if (LETTER.test(node.data)) {
        range.selectNodeContents(node);
        if (isSeen(range.getBoundingClientRect())) found.push(node);
      }
    }
  };
  look(document.body);
  return found;
}

/** Calls `done` when all of these nodes show their translation; watches only them. */
export function whenTranslated(nodes, done) {
  const open = new Map(nodes.map((node) => [node, expected(node.data)]));
  const observer = new MutationObserver(function benchWatch(records) {
    for (const { target } of records) if (plain(target.data) === open.get(target)) open.delete(target);
    if (open.size) return;
    observer.disconnect();
    done();
  });
  for (const node of nodes) observer.observe(node, { characterData: true });
}
