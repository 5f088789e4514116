// The site that is audited: the built demo with the file of settings that a city gives, and a stand-in for the service. No
// policy of the page holds anything back: what it would ask for is to be seen.
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
import { inject as injectTranslator } from '../../test/support/translator-stand-in.mjs';

export const SITE = 'http://www.stadt.test';
const PAGES = ['index.html', 'buergeramt.html', 'privacy.html'];
/** Where the settings lie, as in docs/embedding.md. */
const FILE = '/consent-translate.json';
const SCRIPTS = { google: googleStandIn, etranslation: etranslationStandIn };
const SERVICES = {
  libretranslate: libreTranslateStandIn,
  apertium: apertiumStandIn,
  deepl: deeplStandIn,
  azure: azureStandIn,
  'google-cloud': googleCloudStandIn,
};

/** @param {{ provider: string, endpoint?: string }} settings */
function standInFor({ provider, endpoint }) {
  const hosts = { ...SCRIPTS[provider]?.().hosts };
  const made = SERVICES[provider]?.();
  const handler = made && (made.handler ?? Object.values(made.hosts)[0]);
  const address = new URL(endpoint ?? '/', SITE);
  if (handler && address.origin !== SITE) hosts[address.host] = handler;
  const own = handler && address.origin === SITE ? { handler, path: address.pathname } : undefined;
  const inject = provider === 'browser' ? injectTranslator({ state: 'available' }) : '';
  return { hosts, own, inject, standIn: SCRIPTS[provider] || handler || inject ? provider : undefined };
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
 * @param {{ provider: string, endpoint?: string, phrasebook?: string }} settings of one provider, as a city's file has them
 * @param {(html: string) => string} [change] what else is different on the pages
 * @returns {Promise<{ hosts: Record<string, any>, inject: string, standIn?: string, close: () => Promise<void> }>} `hosts` for
 *   the proxy, `inject` a script for the pages
 */
export async function openSite(settings, change = (html) => html) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  buildDemo(folder);
  const pages = Object.fromEntries(
    PAGES.map((name) => [
      `/${name}`,
      change(
        readFileSync(join(folder, name), 'utf8')
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
          .replace(/<consent-translate\s[^>]*>/, `<consent-translate config="${FILE}">`),
      ),
    ]),
  );
  pages[FILE] = JSON.stringify(settings);
  const folders = { '/': folder };
  const phrasebook = new URL(settings.phrasebook || '/', SITE);
  if (settings.phrasebook && phrasebook.origin === SITE) folders[phrasebook.pathname] = join(folder, 'phrasebook');
  const server = await serve({ folders, pages });
  const { hosts, own, inject, standIn } = standInFor(settings);
  const site = (req, res, url) =>
    own && req.method !== 'GET' && url.pathname.startsWith(own.path)
      ? own.handler(req, res, url)
      : forward(server.host, req, res);
  return {
    hosts: { ...hosts, [new URL(SITE).host]: site },
    inject,
    standIn,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
