// How LibreTranslate reads and writes HTML (translatehtml, argostranslate/tags.py, libretranslate/app.py): each text node is
// translated by itself; white space is collapsed, no-break spaces too; attributes come back quoted; what is marked
// `translate="no"`, and code, stays; in the end all entities are undone, those of the page's own texts as well.

const KEPT = new Set(['address', 'applet', 'audio', 'canvas', 'code', 'embed', 'script', 'style', 'time', 'video']);
const TOKEN = /<(\/?)([a-z][\w-]*)([^<>]*)>|[^<]+|</gi;

const NAMES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const unescape = (text) =>
  text.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hex) =>
    name ? NAMES[name.toLowerCase()] : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const quoted = (attributes) =>
  [...attributes.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)]
    .map(([, name, ...values]) => ` ${name}="${values.find((value) => value !== undefined) ?? ''}"`)
    .join('');

/** A space at either end stays; what has no letter is given back. */
const translateText = (text, translate) =>
  /\p{L}/u.test(text)
    ? text.replace(/^( ?)(.*?)( ?)$/s, (_, before, middle, after) => before + translate(middle) + after)
    : text;

/**
 * @param {string} html
 * @param {(text: string) => string} translate one text
 * @param {string} [mode] "escaped": entities stay; "split": an inline element of several words becomes several
 */
export function translateHtml(html, translate, mode) {
  const open = [];
  const write = (text) => (mode === 'escaped' ? escape(text) : text);
  const out = [];
  for (const [token, closes, name, attributes] of html.split(/\s+/).filter(Boolean).join(' ').matchAll(TOKEN)) {
    if (!name) {
      const text = unescape(token);
      out.push(write(open.some(({ kept }) => kept) ? text : translateText(text, translate)));
    } else if (closes) {
      open.pop();
      out.push(`</${name}>`);
    } else {
      const tag = `<${name}${quoted(attributes)}>`;
      open.push({ name, tag, kept: KEPT.has(name) || /translate="?no/.test(attributes) });
      out.push(tag);
    }
  }
  const answer = out.join('');
  if (mode !== 'split') return answer;
  return answer.replace(/(<a [^>]*>)([^<]*)<\/a>/g, (_, tag, text) =>
    text
      .split(' ')
      .map((word) => `${tag}${word}</a>`)
      .join(' '),
  );
}
