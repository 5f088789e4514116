// Puts a script in front of everything else in a page on its way through the proxy.
// WebKit's WebDriver knows no preload script; this is how a test sets a clock or reads the console there.
import { createHash } from 'node:crypto';

/**
 * @param {string} source JavaScript
 * @param {import('node:http').IncomingMessage} from the page
 * @param {import('node:http').ServerResponse} res
 */
export function injectScript(source, from, res) {
  const chunks = [];
  from.on('data', (chunk) => chunks.push(chunk));
  from.on('error', () => res.destroy());
  from.on('end', () => {
    const page = Buffer.concat(chunks).toString('utf8');
    const headers = { ...from.headers };
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    const policy = headers['content-security-policy'];
    const { text, attribute } = allow(policy, source);
    if (text) headers['content-security-policy'] = text;
    res.writeHead(from.statusCode, headers).end(insert(page, `<script${attribute}>${source}</script>`));
  });
}

/** Behind <head>, or where the parser opens one by itself: a page may leave the tags out, but not the doctype. */
function insert(page, script) {
  const place = /<head[^>]*>/i.exec(page) ?? /<html[^>]*>/i.exec(page) ?? /<!doctype[^>]*>/i.exec(page);
  const at = place ? place.index + place[0].length : 0;
  return page.slice(0, at) + script + page.slice(at);
}

/** The page's policy as it was, but for our one script: under its nonce if it has one, else by hash. */
function allow(policy, source) {
  if (!policy) return { attribute: '' };
  const nonce = /'nonce-([^']+)'/.exec(policy);
  if (nonce) return { attribute: ` nonce="${nonce[1]}"` };
  const hash = `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
  const name = ['script-src-elem', 'script-src', 'default-src'].find((name) =>
    new RegExp(`(^|;)\\s*${name}\\b`).test(policy),
  );
  const directive = new RegExp(`(^|;)(\\s*${name}(?![-\\w]))([^;]*)`);
  const [, , , sources = ''] = name ? (directive.exec(policy) ?? []) : [];
  if (!name || (sources.includes("'unsafe-inline'") && !/'sha\d|strict-dynamic/.test(sources)))
    return { attribute: '' };
  const rest = sources.replace("'none'", '');
  // From default-src a script-src of its own is derived: the hash must not open up styles and images.
  const text =
    name === 'default-src' ? `${policy}; script-src${rest} ${hash}` : policy.replace(directive, `$1$2${rest} ${hash}`);
  return { text, attribute: '' };
}
