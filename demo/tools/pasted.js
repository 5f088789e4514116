// What can be seen in the pasted lines themselves: typing mistakes, what an editor or a word processor has spoilt, names of
// attributes. The lines are only read, in a document without a window: nothing in them runs or is loaded.
import { dashed } from '../dist/platform/dashed.js';
import { defaults } from '../dist/session/setup.js';

export const NAMES = Object.keys(defaults)
  .filter((name) => !/^(nonce|messages)$/.test(name))
  .map(dashed);
/** Attributes of every element. */
const ANY = /^(data-.+|aria-.+|class|id|style|title|lang|dir|translate|slot|hidden|part|role|nonce|tabindex)$/;

let policy;
/** Reads lines as a document. @param {string} text @returns {Document} */
export function parse(text) {
  policy ??= globalThis.trustedTypes?.createPolicy('demo-check', { createHTML: (html) => html });
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');
}

/** How many letters must change; "swap" counts as two. */
function distance(a, b) {
  let row = [...b, ''].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** The known name that was probably meant. @param {string} name @param {readonly string[]} known */
export function meant(name, known) {
  const near = known
    .map((other) => [other.startsWith(name) || name.startsWith(other) ? 1 : distance(name, other), other])
    .sort(([a], [b]) => a - b)[0];
  return near && near[0] <= Math.max(2, name.length / 3) ? near[1] : undefined;
}

/** The widgets in a document: elements, and places for them. */
export const widgetsIn = (page) => [
  ...page.querySelectorAll('consent-translate, [data-consent-translate]:not([data-consent-translate=settings])'),
];

/** What a widget says, by the names of the attributes. @param {Element} widget @returns {Record<string, string>} */
export function attributesOf(widget) {
  const place = widget.localName !== 'consent-translate';
  const found = place
    ? Object.entries(widget.dataset).map(([name, value]) => [dashed(name), value])
    : widget.getAttributeNames().map((name) => [name, widget.getAttribute(name)]);
  return Object.fromEntries(found.filter(([name]) => NAMES.includes(name)));
}

function names(widget) {
  const place = widget.localName !== 'consent-translate';
  return widget.getAttributeNames().flatMap((name) => {
    if (place) return NAMES.includes(name) ? [{ kind: 'dataNames', name }] : [];
    if (NAMES.includes(name) || ANY.test(name)) return [];
    return [{ kind: 'unknownName', name, meant: meant(name, NAMES) }];
  });
}

function scripts(page, base) {
  const ours = [...page.querySelectorAll('script[src]')].filter((script) =>
    /consent-translate/.test(script.getAttribute('src')),
  );
  if (!ours.length) return [{ kind: 'noScript' }];
  return ours.flatMap((script) => {
    const { origin, host } = new URL(script.getAttribute('src'), base);
    return [
      ...(script.getAttribute('type') === 'module' ? [] : [{ kind: 'notModule' }]),
      ...(origin === new URL(base).origin ? [] : [{ kind: 'foreignScript', host }]),
    ];
  });
}

/**
 * @param {string} text the lines @param {Document} page the same, parsed @param {string} base address of the page they are for
 * @returns {{ kind: string }[]} findings for words.js
 */
export function pastedFindings(text, page, base) {
  if (!text.trim()) return [{ kind: 'empty' }];
  const widgets = widgetsIn(page);
  const found = [];
  if (!widgets.length) return [{ kind: /&lt;consent-translate/.test(text) ? 'escaped' : 'noElement' }];
  const tags = text.match(/<consent-translate(?![-\w])[^>]*>/g) ?? [];
  if (/=\s*[„“”«»‘’]/.test(tags.join('') + text.match(/<[^>]*data-consent-translate[^>]*>/g)))
    found.push({ kind: 'quotes' });
  if (tags.some((tag) => tag.endsWith('/>'))) found.push({ kind: 'selfClosing' });
  else if (tags.length > (text.match(/<\/consent-translate\s*>/g) ?? []).length) found.push({ kind: 'notClosed' });
  found.push(...scripts(page, base), ...widgets.flatMap(names));
  if (page.querySelector('meta[name=consent-translate][content=off]')) found.push({ kind: 'off' });
  if (!widgets.some((widget) => widget.querySelector('[slot=alternative], [data-slot=alternative]')))
    found.push({ kind: 'noAlternative' });
  const said = widgets.map((widget) => JSON.stringify(NAMES.map((name) => attributesOf(widget)[name] ?? null)));
  if (new Set(said).size > 1) found.push({ kind: 'differs' });
  return found;
}
