// Finds the engines to test in. One place for both runners, so that both test in the same browsers.
//
// BROWSERS=chromium,firefox          only these ("sparticuz": Chromium from npm, as on a machine without any browser)
// REQUIRE_BROWSERS=chromium,webkit   a missing one is an error (CI) instead of a printed line
// CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH   another program than the one found
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { Launcher } from 'chrome-launcher';

/**
 * @typedef {object} Engine
 * @property {'chromium' | 'firefox' | 'webkit'} name
 * @property {Record<string, any> | null} found what the launchers need to start it
 * @property {string} hint how to get it
 */

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const which = (...names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name))).find(executable) ??
  null;

/** A program named by the environment; naming one that is not there is a mistake worth stopping for. */
function fromEnvironment(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names no file: ${path}`);
  return path || null;
}

const chromiumAt = (executablePath) => ({
  executablePath,
  headless: /headless[-_]shell/.test(executablePath) ? 'shell' : true,
});

function searchedChrome() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // it shells out to tools that a small container lacks
  }
}

/** Chromium out of an npm package: Linux only, unpacked to the temporary folder. */
async function sparticuz() {
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // On a machine that never had a browser, NSS and friends are missing too; the package brings them for AWS.
    if (!execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')) {
      return { executablePath, headless: 'shell' };
    }
    const packed = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
    await inflate(packed.pathname);
    return { executablePath, headless: 'shell', env: { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') } };
  } catch {
    return null;
  }
}

/**
 * The headless shell is quicker, and enough for unit tests. The whole browser (`full`) hides tabs in the background,
 * keeps pages in its history and connects ahead, which the promise tests want to see.
 */
async function findChromium() {
  const named = fromEnvironment('CHROME_PATH');
  if (named) return chromiumAt(named);
  const shell = which('chromium-headless-shell');
  const whole = which('chromium', 'chromium-browser', 'google-chrome') ?? searchedChrome();
  if (!shell && !whole) return sparticuz();
  return { ...chromiumAt(shell ?? whole), full: whole ? chromiumAt(whole) : undefined };
}

function findFirefox() {
  const executablePath = fromEnvironment('FIREFOX_PATH') ?? which('firefox-esr', 'firefox');
  return executablePath && { executablePath };
}

/** The browser that WebKitWebDriver drives lies beside the library, in a folder named after machine and version. */
function findMiniBrowser() {
  const list = (dir) => (statSync(dir, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(dir) : []);
  const roots = ['/usr/lib', '/usr/libexec', ...list('/usr/lib').map((name) => join('/usr/lib', name))];
  return roots
    .flatMap((root) =>
      list(root)
        .filter((name) => /^webkit2?gtk-\d/.test(name))
        .map((name) => join(root, name, 'MiniBrowser')),
    )
    .find(executable);
}

function findWebKit() {
  const driver = fromEnvironment('WEBKIT_DRIVER_PATH') ?? which('WebKitWebDriver');
  const binary = findMiniBrowser();
  const xvfb = which('Xvfb'); // before DISPLAY: windows popping up would disturb whoever works on that screen
  return driver && binary && (xvfb || process.env.DISPLAY) ? { driver, binary, xvfb } : null;
}

const SEARCHES = {
  chromium: { find: findChromium, hint: 'apt-get install chromium-headless-shell, or set CHROME_PATH' },
  firefox: { find: findFirefox, hint: 'apt-get install firefox-esr, or set FIREFOX_PATH' },
  webkit: { find: findWebKit, hint: 'apt-get install webkit2gtk-driver xvfb' },
};

const names = (variable) => (process.env[variable] ?? '').split(',').filter(Boolean);

/** All engines asked for, found or not. @returns {Promise<Engine[]>} */
export async function findEngines() {
  const asked = names('BROWSERS');
  const required = names('REQUIRE_BROWSERS');
  const unknown = [...asked, ...required].filter((name) => !(name in SEARCHES) && name !== 'sparticuz');
  if (unknown.length) throw new Error(`Unknown browser ${unknown}: expected ${Object.keys(SEARCHES)} or sparticuz`);
  const engines = [];
  for (const [name, { find, hint }] of Object.entries(SEARCHES)) {
    const packaged = name === 'chromium' && asked.includes('sparticuz');
    if (asked.length && !asked.includes(name) && !packaged) continue;
    engines.push({ name, hint, found: await (packaged ? sparticuz() : find()) });
  }
  const missing = engines.filter(({ name, found }) => !found && required.includes(name));
  if (missing.length) {
    throw new Error(`Required, but not here: ${missing.map(({ name, hint }) => `${name} (${hint})`).join('; ')}`);
  }
  return engines;
}
