// How each engine is started: behind the test's proxy, and without requests of its own. Shared by both runners.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Hosts a browser may ask without any page wanting it. The switches below silence what they can; what remains is kept
 * apart by the proxy. Never a host that a translation service uses.
 */
export const BACKGROUND = [
  /^(accounts|clients\d|update|android\.clients)\.google(apis)?\.com(:\d+)?$/,
  /^(safebrowsing(ohttpgateway)?|optimizationguide-pa|content-autofill)\.googleapis\.com(:\d+)?$/,
  /(^|\.)(mozilla\.(com|net|org)|mozgcp\.net|detectportal\.firefox\.com)(:\d+)?$/,
];

/**
 * @param {object} found from browsers.mjs
 * @param {string} proxy its address
 * @param {{ languages?: string[], loopback?: boolean }} [options] `loopback`: the proxy sees 127.0.0.1 and localhost too
 * @returns {import('puppeteer-core').LaunchOptions}
 */
export function chromiumOptions(found, proxy, { languages, loopback } = {}) {
  return {
    executablePath: found.executablePath,
    headless: found.headless,
    env: { ...process.env, ...found.env },
    acceptInsecureCerts: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // the sandbox refuses to run as root
      `--proxy-server=${proxy}`,
      ...(loopback ? ['--proxy-bypass-list=<-loopback>'] : []),
      ...(languages ? [`--accept-lang=${languages}`] : []),
      '--disable-features=NetworkTimeServiceQuerying,HttpsUpgrades,AutofillServerCommunication',
      '--component-updater=url-source=http://127.0.0.1:9/',
      '--gaia-url=http://127.0.0.1:9',
    ],
  };
}

/** @type {typeof chromiumOptions} */
export function firefoxOptions(found, proxy, { languages, loopback } = {}) {
  const { hostname, port } = new URL(proxy);
  return {
    browser: 'firefox',
    executablePath: found.executablePath,
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }, // lets the settings server below be replaced
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.allow_hijacking_localhost': Boolean(loopback),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'dom.push.connection.enabled': false,
      ...(languages ? { 'intl.accept_languages': languages.join(', ') } : {}),
    },
  };
}

/** Arguments of MiniBrowser. */
export function webkitArgs(proxy, { loopback } = {}) {
  return [`--proxy=${proxy}`, ...(loopback ? [] : ['--ignore-host=localhost', '--ignore-host=127.0.0.1'])];
}

/** The browser's own bar would keep the window from becoming as narrow as a telephone. */
const NARROW_BAR = `* {
  min-width: 0; min-height: 0; padding: 0; border-width: 0; margin: 0; font-size: 1px;
  -gtk-icon-transform: scale(0.1);
}`;

/**
 * WebKitGTK takes its one language from the C locale, and a locale that is not installed is silently "C". A link named
 * after the language to the always present C.utf8 is enough for it.
 */
export function webkitEnvironment(languages = ['en-US']) {
  const dir = mkdtempSync(join(tmpdir(), 'webkit-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'gtk-3.0'));
  writeFileSync(join(dir, 'gtk-3.0', 'gtk.css'), NARROW_BAR);
  const env = { XDG_CONFIG_HOME: dir };
  const installed = '/usr/lib/locale/C.utf8';
  if (!existsSync(installed)) return env;
  const name = `${languages[0].replaceAll('-', '_')}.UTF-8`;
  symlinkSync(installed, join(dir, name));
  return { ...env, LOCPATH: dir, LC_ALL: name, LANGUAGE: '' };
}
