// The site that is audited: the built demo with the attributes of the element that a city gives, and a stand-in for the
// service. No policy of the page holds anything back: what it would ask for is to be seen.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemo } from '../../demo/build.mjs';
import { apertiumStandIn } from '../../test/support/apertium-stand-in.mjs';
import { azureStandIn } from '../../test/support/azure-stand-in.mjs';
import { deeplStandIn } from '../../test/support/deepl-stand-in.mjs';
import { etranslationStandIn } from '../../test/support/etranslation-stand-in.mjs';
import { googleCloudStandIn } from '../../test/support/google-cloud-stand-in.mjs';
import { googleStandIn } from '../../test/support/google-stand-in.mjs';
import { libreTranslateStandIn } from '../../test/support/libretranslate-stand-in.mjs';
import { serve } from '../../test/support/static-server.mjs';

export const SITE = 'http://www.stadt.test';
const PAGES = ['index.html', 'buergeramt.html', 'privacy.html'];
const SCRIPTS = { google: googleStandIn, etranslation: etranslationStandIn };
const SERVICES = {
  libretranslate: libreTranslateStandIn,
  apertium: apertiumStandIn,
  deepl: deeplStandIn,
  azure: azureStandIn,
  'google-cloud': googleCloudStandIn,
};

/** Attributes from JSON: texts, numbers, lists, and true for those without a value. */
function written(attributes) {
  const value = (one) => (Array.isArray(one) ? one.join(' ') : one === true ? '' : String(one));
  return Object.entries(attributes)
    .filter(([, one]) => one !== false && one !== null)
    .map(([name, one]) => {
      if (!/^[a-z-]+$/.test(name)) throw new Error(`expected names of attributes, got ${JSON.stringify(name)}`);
      return ` ${name}="${value(one).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    })
    .join('');
}

/** The first provider decides which stand-in answers. @param {Record<string, unknown>} attributes */
function standInFor({ provider, endpoint }) {
  const id = [provider]
    .flat()
    .join(' ')
    .split(/[\s,]+/)[0];
  const hosts = { ...SCRIPTS[id]?.().hosts };
  const made = SERVICES[id]?.();
  const handler = made && (made.handler ?? Object.values(made.hosts)[0]);
  const address = new URL(String(endpoint ?? '/'), SITE);
  if (handler && address.origin !== SITE) hosts[address.host] = handler;
  const own = handler && address.origin === SITE ? { handler, path: address.pathname } : undefined;
  return { hosts, own, standIn: SCRIPTS[id] || handler ? id : undefined };
}

/** Passes a request on to the server of the pages. */
function forward(host, req, res) {
  const [hostname, port] = host.split(':');
  const path = new URL(req.url, SITE).pathname;
  const up = http.request({ hostname, port, path, method: req.method }, (from) => {
    res.writeHead(from.statusCode, from.headers);
    from.pipe(res);
  });
  up.on('error', () => res.destroy());
  req.pipe(up);
}

/**
 * @param {Record<string, unknown>} attributes of the element
 * @param {(html: string) => string} [change] what else is different on the pages
 * @returns {Promise<{ hosts: Record<string, any>, standIn?: string, close: () => Promise<void> }>} `hosts` for the proxy
 */
export async function openSite(attributes, change = (html) => html) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  buildDemo(folder);
  const tag = `<consent-translate${written(attributes)}>`;
  const pages = Object.fromEntries(
    PAGES.map((name) => [
      `/${name}`,
      change(
        readFileSync(join(folder, name), 'utf8')
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
          .replace(/<consent-translate\s[^>]*>/, tag),
      ),
    ]),
  );
  const server = await serve({ folders: { '/': folder }, pages });
  const { hosts, own, standIn } = standInFor(attributes);
  const site = (req, res, url) =>
    own && req.method !== 'GET' && url.pathname.startsWith(own.path)
      ? own.handler(req, res, url)
      : forward(server.host, req, res);
  return {
    hosts: { ...hosts, [new URL(SITE).host]: site },
    standIn,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
