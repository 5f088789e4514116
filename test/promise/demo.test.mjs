// The demo as `npm start` serves it: to Ukrainian, to the second page, and back, with the keyboard alone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../../demo/serve.mjs';
import { headingOf, LISTEN, shown, until } from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const FOLDER = fileURLToPath(new URL('../../demo', import.meta.url));
const phrases = JSON.parse(readFileSync(`${FOLDER}/phrasebook/uk.json`, 'utf8'));
const PAGES = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.html'));

let demo;
before(async () => (demo = await startDemo({ port: 0, translatorPort: 0, quiet: true })));
after(() => demo.close());

const hostOf = (url) => new URL(url).host;
/** On loopback, as a visitor of the demo has it; the proxy sees it all the same. */
const options = () => ({
  hosts: Object.fromEntries([demo.url, demo.translatorUrl].map((url) => [hostOf(url), hostOf(url)])),
  languages: ['de'],
  inject: LISTEN,
});

/** Where the focus is: the part inside of the element, or the link's or control's own words. */
const focus = (tab) =>
  tab.evaluate(() => {
    const at = document.activeElement;
    const inside = at?.shadowRoot?.activeElement;
    if (inside) return inside.getAttribute('part') ?? inside.localName;
    if (!at || at === document.body || at === document.documentElement) return 'body';
    return at.getAttribute('href') ?? at.localName;
  });

/** Goes on with Tab until the focus is there. */
async function tabTo(tab, wanted, limit = 80) {
  for (let i = 0; i < limit; i++) {
    await tab.press('Tab');
    if ((await focus(tab)) === wanted) return;
  }
  throw new Error(`Tab never came to ${wanted}; it is at ${await focus(tab)}`);
}

/** Chooses with the arrow keys in the select that has the focus. */
async function arrowTo(tab, language) {
  const value = () => tab.evaluate(() => document.activeElement.shadowRoot.querySelector('select').value);
  await tab.press('Home');
  for (let i = 0; i < 8 && (await value()) !== language; i++) await tab.press('ArrowDown');
  assert.equal(await value(), language);
}

inEveryEngine('demo', options, (run) => {
  const foreign = () => run.browser.proxyLog.filter(({ host }) => host !== hostOf(demo.url)).map(({ url }) => url);

  it('goes to Ukrainian, to the second page, and back with the keyboard alone', async () => {
    const tab = await run.browser.newPage();
    await tab.goto(demo.url);
    await shown(tab, 'controls');
    const german = await headingOf(tab);
    const ukrainian = phrases[german];
    assert.ok(ukrainian, `the phrasebook has "${german}"`);

    await tabTo(tab, 'language');
    await arrowTo(tab, 'uk');
    await shown(tab, 'translate');
    await tab.waitFor(() => document.activeElement.shadowRoot.querySelector('[part=controls]').lang === 'uk');
    assert.equal(await focus(tab), 'language', 'the focus stays where the notice changes its language');
    assert.deepEqual(foreign(), []);
    await tabTo(tab, 'translate', 3);
    await tab.press('Enter');
    await until(tab, 'translated');
    assert.equal(await headingOf(tab), ukrainian);
    assert.equal(await focus(tab), 'translate', 'the focus stays on the button');
    assert.deepEqual([...new Set(foreign())], [`${demo.translatorUrl}translate`]);

    await tabTo(tab, 'buergeramt.html');
    await tab.press('Enter');
    await tab.waitFor(
      () => location.pathname.endsWith('/buergeramt.html') && !!document.querySelector('consent-translate'),
    );
    await until(tab, 'translated');
    const second = await tab.evaluate(() => document.querySelector('h1').textContent.trim());
    assert.match(second, /[а-яіїє]/);
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'uk');

    await tabTo(tab, 'original');
    await tab.press('Enter');
    await until(tab, 'ready');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
    assert.match(await headingOf(tab), /[äöüß]|Bürgeramt/);
    assert.equal(await focus(tab), 'translate', 'the button went away: the focus did not');
    await tab.press('Enter'); // and it can be taken up again from there
    await until(tab, 'translated');

    await tabTo(tab, 'withdraw');
    await tab.press('Space');
    await until(tab, 'asking');
    assert.equal(await focus(tab), 'translate');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
    assert.deepEqual(await tab.evaluate('[localStorage.length, sessionStorage.length]'), [0, 0]);
    assert.deepEqual(tab.console, []);
  });

  run.itInOne('control: with the translation service stopped the same keys end in a failure that is told', async () => {
    delete run.browser.hosts[hostOf(demo.translatorUrl)];
    const tab = await run.browser.newPage();
    await tab.goto(demo.url);
    await shown(tab, 'controls');
    await tabTo(tab, 'language');
    await arrowTo(tab, 'uk');
    await tabTo(tab, 'translate', 3);
    await tab.press('Enter');
    await until(tab, 'failed');
    await shown(tab, 'retry');
    assert.equal(await tab.evaluate('document.documentElement.lang'), 'de-DE');
    assert.equal(await focus(tab), 'translate');
  });

  it(`its ${PAGES.length} pages load without an error, a violation, or a foreign request`, async () => {
    const tab = await run.browser.newPage();
    assert.ok(PAGES.length >= 10, `${PAGES}`);
    for (const page of PAGES) {
      await tab.goto(demo.url + page);
      await tab.waitFor(() =>
        [...document.querySelectorAll('consent-translate, consent-translate-settings')].every((element) =>
          element.shadowRoot?.textContent.trim(),
        ),
      );
      assert.deepEqual(tab.console, [], page);
      assert.deepEqual(foreign(), [], page);
    }
    const wrong = run.browser.proxyLog.filter(({ host }) => host !== hostOf(demo.url));
    assert.deepEqual(wrong, []);
  });
});
