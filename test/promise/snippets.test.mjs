// Each example of README and docs works as it stands there: mounted in a page of a city, with the file of settings that the docs
// show, it asks, and the console has nothing to say.
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { ROOT, readDocs } from '../../scripts/check-docs.mjs';
import { mounted } from '../../scripts/docs/markup.mjs';
import { serve } from '../support/static-server.mjs';
import { CITY, DIST } from './city.mjs';
import { inOneEngine, itOnce } from './driver.mjs';

const pages = readDocs(ROOT);
const snippets = pages.flatMap(({ path, snippets }) => snippets.map((snippet) => ({ path, ...snippet })));
const examples = snippets.filter(mounted);
/** "Once on the site, `/consent-translate.json`", as docs/embedding.md has it. */
const settings = snippets.find(
  ({ path, lang, code }) => path === 'docs/embedding.md' && lang === 'json' && code.includes('"provider"'),
);

const SCRIPT = '<script type="module" src="/consent-translate/consent-translate.js"></script>';
const page = ({ code }) =>
  /<!doctype/i.test(code)
    ? code
    : `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Rathaus</title><link rel="icon" href="data:,">
      ${code.includes('<script') ? '' : SCRIPT}</head><body>${code}<main><h1>Das Rathaus ist geöffnet</h1></main></body></html>`;

itOnce('there are examples, and a file of settings', () => {
  assert.ok(examples.length > 10, `${examples.length}`);
  assert.ok(settings, 'expected a file with "provider" in docs/embedding.md');
});

let server;
const start = async () => {
  const own = Object.fromEntries(examples.map((example, index) => [`/example-${index}`, page(example)]));
  const wrong = page({ code: '<consent-translate provider="gogle" privacy-href="/x"></consent-translate>' });
  server = await serve({
    folders: { '/consent-translate/': DIST },
    pages: { ...own, '/wrong': wrong, '/consent-translate.json': settings.code },
  });
  return { hosts: { 'www.musterstadt.test': server.host } };
};

/** Opens a page, waits until its element has something to say, and answers what it is, and what the console says. */
async function shown(tab, path) {
  tab.console.length = 0;
  await tab.goto(CITY + path);
  const state = await tab.waitFor(() => {
    const element = document.querySelector('consent-translate, consent-translate-settings');
    const parts = element?.localName.endsWith('settings') ? '[part=text]' : '[part=controls], [part=disclose]';
    const there = [...(element?.shadowRoot?.querySelectorAll(parts) ?? [])].some(
      (part) => part.getClientRects().length,
    );
    const state = element?.state ?? 'settings';
    return (there || state === 'misconfigured') && state;
  });
  return { state, told: tab.console.map(({ text }) => text) };
}

/** "ready" where nothing is asked, as nothing leaves the site. */
const expected = ({ code }) =>
  /<consent-translate[\s>]|data-consent-translate(?!="settings)/.test(code) ? /^(asking|ready)$/ : /^settings$/;

inOneEngine('the examples of the docs', start, (run) => {
  after(() => server.close());

  it('ask or offer, say nothing in the console, and request nothing from others', async () => {
    const tab = await run.browser.newPage();
    const wrong = [];
    for (const [index, example] of examples.entries()) {
      const { state, told } = await shown(tab, `/example-${index}`);
      if (!expected(example).test(state) || told.length)
        wrong.push([`${example.path}:${example.line}`, state, ...told]);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      run.browser.proxyLog.filter(({ host }) => host !== 'www.musterstadt.test').map(({ url }) => url),
      [],
    );
  });

  it('control: a wrong example is seen, in state and console', async () => {
    const { state, told } = await shown(await run.browser.newPage(), '/wrong');
    assert.equal(state, 'misconfigured');
    assert.match(told.join(), /provider: expected/);
  });
});
