// The tarball, installed into fresh projects outside of the repository: built by Vite from TypeScript, its files copied by hand, the
// single file. In a browser each asks, and contacts the service that it names after the press alone. package-node.test.mjs has Node.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { complainedOf, compile } from '../support/consumer.mjs';
import { exportsOf } from '../support/exports.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { install } from '../support/packed.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine, itOnce } from './driver.mjs';

const { HEADING, NO_TRACES, SERVICE, agree, foreign, headingOf, open, settle, stateOf, textOf, traces } = city;
const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** A small site: TypeScript and Vite, and a component in React, as docs/frameworks.md has it. */
const SITE = Object.fromEntries(
  Object.entries({
    'vite/tsconfig.json': 'tsconfig.json',
    'vite/index.html': 'index.html',
    'vite/src/main.ts': 'src/main.ts',
    'vite/src/provider.ts': 'src/provider.ts',
    'react/translator.tsx': 'src/react/translator.tsx',
    'react/jsx.d.ts': 'src/react/jsx.d.ts',
    'store.ts': 'src/store.ts',
  }).map(([from, to]) => [to, read(`test/frameworks/${from}`)]),
);
/** Each a line that a compiler must not let pass. */
const WRONG = {
  'src/attribute.tsx': `export const it = <consent-translate privacy="/datenschutz" />;`,
  'src/value.tsx': `export const it = <consent-translate ask="sometimes" />;`,
  'src/field.tsx': `export const it = <consent-translate onct-granted={({ record }) => record.expires} />;`,
  'src/event.ts': `document.querySelector('consent-translate')?.addEventListener('ct-granted', ({ record }) => record.expires);`,
  'src/path.ts': `import 'consent-translate/dist/index.js';`,
};

itOnce(
  'TypeScript finds the types of all that is exported and no mistake in a site, and those that are made',
  async () => {
    const { folder, own } = await install(SITE, ['@types/react']);
    const lines = exportsOf(own).map(({ name }, index) => `import type * as all${index} from '${name}';`);
    const kept = lines.map((_, index) => `typeof all${index}`).join(' | ');
    writeFileSync(join(folder, 'src/exports.ts'), `${lines.join('\n')}\nexport type All = ${kept};\n`);
    assert.deepEqual(await compile(folder), []);
    for (const [path, line] of Object.entries(WRONG))
      writeFileSync(join(folder, path), `import 'consent-translate';\n${line}\n`);
    const said = await compile(folder);
    assert.deepEqual(complainedOf(said), Object.keys(WRONG).sort(), said.join('\n'));
  },
);

/** `npx vite build`; answers its warnings. */
async function viteBuild(root, outDir) {
  const { build, createLogger } = await import('vite'); // not where another engine's process has nothing to do
  const warnings = [];
  const warn = (text) => void warnings.push(text);
  const customLogger = { ...createLogger('warn'), warn, warnOnce: warn };
  const settings = { configFile: false, logLevel: 'warn', customLogger };
  await build({ ...settings, root, base: '/vite/', build: { outDir, emptyOutDir: false } });
  return warnings;
}

/** The lines of README that an editor pastes. */
const [, LINES] = /```html\n(.*?)```/s.exec(read('README.md'));
const lines = (script) =>
  LINES.replace('/consent-translate/consent-translate.js', script).replace('https://translate.example', SERVICE);
const page = (content) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Rathaus</title><link rel="icon" href="data:,"></head>
   <body>${content}<main><h1>${HEADING}</h1></main></body></html>`;

const SCRIPTS = { kopiert: '/consent-translate/consent-translate.js', einzeln: '/datei/consent-translate.bundle.js' };
const service = libreTranslateStandIn();
let server;
let warnings;
async function start() {
  const site = (await install(SITE)).folder;
  const web = join(site, 'web');
  warnings = await viteBuild(site, join(web, 'vite'));
  const { own } = await install();
  const copy = (from, to) => cpSync(join(own, 'dist', from), join(web, to, from), { recursive: true });
  mkdirSync(join(web, 'datei'));
  for (const name of ['consent-translate.js', 'chunks', 'THIRD-PARTY-LICENSES.txt']) copy(name, 'consent-translate');
  copy('consent-translate.bundle.js', 'datei');
  rmSync(own, { recursive: true }); // what was copied has to do
  const pages = Object.fromEntries(Object.entries(SCRIPTS).map(([path, src]) => [`/${path}`, page(lines(src))]));
  server = await serve({ folders: { '/': web }, pages: { ...pages, '/still-there': 'yes' } });
  return { hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler } };
}

inOneEngine('the tarball', start, (run) => {
  after(() => server?.close());
  const scripts = () =>
    run.browser.proxyLog.map(({ url }) => new URL(url).pathname).filter((path) => /\.js$/.test(path));

  /** Asks, waits for the press, translates; answers the page. */
  async function asksFirst(path, recipient) {
    const tab = await open(run, path);
    await settle(tab);
    assert.equal(await stateOf(tab), 'asking');
    assert.match(await textOf(tab, 'text'), recipient);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(await traces(tab), NO_TRACES);
    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
    assert.deepEqual(foreign(run), [`${SERVICE}/translate`]);
    assert.deepEqual(tab.console, []);
    return tab;
  }

  it('built by Vite: without a warning, with a provider and a listener of the site’s own', async () => {
    assert.deepEqual(warnings, []);
    const tab = await asksFirst('/vite/', /Dienst Beispiel GmbH/);
    const heard = await tab.evaluate(() => document.querySelector('output').textContent);
    assert.equal(heard, 'dienst: Dienst Beispiel GmbH, uk,de');
    assert.ok(scripts().length > 1 && scripts().every((path) => path.startsWith('/vite/assets/')), `${scripts()}`);
  });

  it('its files copied, with the lines of README', async () => {
    await asksFirst('/kopiert', /Example GmbH/);
    assert.ok(
      scripts().includes(SCRIPTS.kopiert) && scripts().some((path) => path.includes('/chunks/')),
      `${scripts()}`,
    );
  });

  it('the single file, alone in its folder', async () => {
    await asksFirst('/einzeln', /Example GmbH/);
    assert.deepEqual(scripts(), [SCRIPTS.einzeln]);
  });
});
