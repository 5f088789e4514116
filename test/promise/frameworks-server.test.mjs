// Pages that a server renders with React, with our element in them; what TypeScript says of it; and that docs/frameworks.md shows
// what is tested. No engine does any of this otherwise.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readPage } from '../../scripts/docs/page.mjs';
import { bundle } from '../frameworks/bundle.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine, itOnce } from './driver.mjs';
import { page, settings } from './frameworks.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const node = (args) => promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 60_000 });

const RENDER = `import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { Site } from './react/server.js';
  process.stdout.write(renderToString(createElement(Site)));`;
const HYDRATE = `import { createElement } from 'react';
  import { hydrateRoot } from 'react-dom/client';
  import { Site } from './react/server.js';
  globalThis.hydrate = () => hydrateRoot(document.querySelector('#app'), createElement(Site));`;

const service = libreTranslateStandIn();
let server;
const options = async () => {
  const { stdout: app } = await node(['--input-type=module', '-e', await bundle(RENDER, { platform: 'node' })]);
  const early = '<script type="module" src="/dist/consent-translate.js"></script>';
  const pages = {
    ...settings,
    '/late': page('server', { app }),
    '/early': page('server', { app }).replace('</head>', `${early}</head>`),
    '/server.js': `${await bundle(HYDRATE)}\nif (location.pathname === '/late') hydrate();`,
  };
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
  return { hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler } };
};

inOneEngine('frameworks on a server', options, (run) => {
  after(() => server?.close());

  it('react: a page is hydrated, then the element is loaded, gets its properties and translates; later pages too', async () => {
    service.reset();
    const tab = await city.open(run, '/late');
    const summary = () => document.querySelector('consent-translate').shadowRoot.querySelector('summary').textContent;
    assert.equal((await tab.evaluate(summary)).trim(), 'Was heißt das genau?');
    await city.agree(tab, 'uk', { remember: true });
    await tab.reload();
    await city.until(tab, 'translated');
    assert.equal(await city.headingOf(tab), `[uk] ${city.HEADING}`);
    await tab.click('#change');
    await city.reads(tab, '[uk] Das Rathaus hat zu');
    await tab.click(city.part('original'));
    await city.reads(tab, 'Das Rathaus hat zu');
    assert.deepEqual(tab.console, []);
  });

  it('control: a page that is translated before React hydrates it is rendered anew, with an error', async () => {
    service.reset();
    const first = await city.open(run, '/early');
    await city.agree(first, 'uk', { remember: true });
    await first.reload();
    await city.until(first, 'translated');
    assert.deepEqual(first.console, []);
    await first.evaluate('void hydrate()');
    await first.waitFor((text) => document.querySelector('h1').textContent === text, `[uk] ${city.HEADING}`);
    await city.settle(first);
    assert.match(JSON.stringify(first.console), /[Hh]ydrat/);
  });
});

itOnce('the apps have the types that TypeScript wants, and the mistakes in react/misuse.tsx are found', async () => {
  const { stdout } = await node(['node_modules/typescript/bin/tsc', '-p', 'test/frameworks/tsconfig.json']).catch(
    (error) => error,
  );
  assert.equal(stdout, '');
});

const DOC = 'docs/frameworks.md';
const doc = readFileSync(`${ROOT}/${DOC}`, 'utf8');
/** The files that the page names above its snippets. */
const named = [...doc.matchAll(/^<!-- (test\/frameworks\/\S+) -->\n+```/gm)].map(([, path]) => path);

itOnce('each snippet of docs/frameworks.md is code of a file in test/frameworks, which it names', () => {
  const { snippets } = readPage(DOC, doc);
  assert.ok(snippets.length > 5);
  assert.equal(named.length, snippets.length);
  for (const [index, { code, line }] of snippets.entries()) {
    const tested = readFileSync(`${ROOT}/${named[index]}`, 'utf8');
    assert.ok(`\n${tested}`.includes(`\n${code.trimEnd()}\n`), `${DOC}:${line} is not in ${named[index]}`);
  }
});
