// What a test in a page may ask of the test run: the request log, the services' behaviour, real keys.
// The typed way to call it is commands.ts.
import { apertiumStandIn } from './apertium-stand-in.mjs';
import { azureStandIn } from './azure-stand-in.mjs';
import { deeplStandIn } from './deepl-stand-in.mjs';
import { etranslationStandIn } from './etranslation-stand-in.mjs';
import { googleCloudStandIn } from './google-cloud-stand-in.mjs';
import { googleStandIn } from './google-stand-in.mjs';
import { pressKeys } from './keys.mjs';
import { libreTranslateStandIn } from './libretranslate-stand-in.mjs';

/** The foreign service that is there without asking. */
export const SERVICE = 'translate.dienst.test';

const VENDORS = {
  google: googleStandIn,
  etranslation: etranslationStandIn,
  apertium: apertiumStandIn,
  deepl: deeplStandIn,
  azure: azureStandIn,
  'google-cloud': googleCloudStandIn,
};

/**
 * @param {Record<string, Awaited<ReturnType<import('./proxy.mjs').startProxy>>>} proxies by the browser's name
 * @param {Record<string, Function>} [more] commands of others
 */
export function commandsPlugin(proxies, more = {}) {
  const services = new WeakMap(); // proxy → host → stand-in: every engine has services of its own

  function serviceOf(proxy, host = SERVICE) {
    if (!services.has(proxy)) services.set(proxy, new Map());
    const mine = services.get(proxy);
    if (!mine.has(host)) mine.set(host, libreTranslateStandIn());
    proxy.hosts[host] = mine.get(host).handler;
    return mine.get(host);
  }

  const vendors = new WeakMap(); // proxy → name → stand-in

  function vendorOf(proxy, name) {
    if (!vendors.has(proxy)) vendors.set(proxy, new Map());
    const mine = vendors.get(proxy);
    if (!mine.has(name)) mine.set(name, VENDORS[name]());
    Object.assign(proxy.hosts, mine.get(name).hosts);
    return mine.get(name);
  }

  const commands = {
    ...more,
    'network-reset'(proxy) {
      proxy.log.length = 0;
      proxy.hosts = {};
      services.delete(proxy);
      vendors.delete(proxy);
      serviceOf(proxy);
      return true;
    },
    'network-log': (proxy) => [...proxy.log],
    setting: (_proxy, name) => process.env[name] ?? '',
    service(proxy, { host, mode, ...options }) {
      serviceOf(proxy, host).set(mode, options);
      return true;
    },
    'service-release'(proxy) {
      serviceOf(proxy).set('ok');
      serviceOf(proxy).release();
      return true;
    },
    'service-requests': (proxy, { host } = {}) => [...serviceOf(proxy, host).requests],
    vendor(proxy, { name, mode, ...options }) {
      vendorOf(proxy, name).set(mode, options);
      return true;
    },
    'vendor-requests': (proxy, { name }) => [...vendorOf(proxy, name).requests],
    answer(proxy, { host, status = 200, headers = {}, body = '' }) {
      const head = { 'access-control-allow-origin': '*', 'content-type': 'text/plain', ...headers };
      proxy.hosts[host] = (_req, res) => res.writeHead(status, head).end(body);
      return true;
    },
    async press(_proxy, keys, page) {
      await pressKeys(page, keys);
      return true;
    },
    async emulate(_proxy, features, page) {
      await page.emulateMediaFeatures(Object.entries(features).map(([name, value]) => ({ name, value })));
      return true;
    },
  };

  return {
    name: 'consent-translate-commands',
    async executeCommand({ command, payload, session }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      const proxy = proxies[session.browser.name];
      if (!Object.hasOwn(proxy.hosts, SERVICE)) serviceOf(proxy);
      return commands[command](proxy, payload ?? undefined, session.browser.getPage(session.id));
    },
    serverStop: () => Promise.all(Object.values(proxies).map((proxy) => proxy.close())),
  };
}
