// The demo as `npm run build:demo` writes it, in a folder of an ordinary web server: every page under its own policy; the
// live log of the promise page, the playground's lines, and what the check page finds.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { buildDemo } from '../../demo/build.mjs';
import { serve } from '../support/static-server.mjs';
import { CITY, choose, DIST, part, settle, shown, until } from './city.mjs';
import { inEveryEngine, itOnce } from './driver.mjs';
import { GOOD, MISTAKES } from './demo-mistakes.mjs';

const FOLDER = `${CITY}/vorfuehrung/`;
/** Pages that are like no other. Of the rest addresses and policy are read here, and demo.test.mjs opens them all. */
const MAIN = [
  'index.html',
  'promise.html',
  'playground.html',
  'check.html',
  'features/google.html',
  'features/config.html',
];
let pasted = '';
let site;
let folder;
let pages;

const options = async () => {
  if (!site) {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    pages = buildDemo(folder);
    site = await serve({
      folders: { '/vorfuehrung/': folder, '/consent-translate/': DIST },
      pages: { '/pasted': () => pasted, '/still-there': 'yes' },
    });
  }
  return { hosts: { [new URL(CITY).host]: site.host } };
};

after(async () => {
  await site?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** A page with lines that somebody has pasted. */
const pageWith = (lines) =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">${lines}<h1>Rathaus</h1>`;
const text = (tab, id) => tab.evaluate((id) => document.querySelector(`#${id}`).textContent, id);
/** Changes a field as somebody who types does. */
const fill = (tab, id, value) =>
  tab.evaluate(
    (id, value) => {
      const field = document.querySelector(`#${id}`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    id,
    value,
  );

itOnce(
  'each of its pages has a strict policy, nothing inline, and only relative addresses of files that are there',
  async () => {
    await options();
    assert.ok(pages.length >= 20, `${pages}`);
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      assert.match(
        html,
        /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src/,
        page,
      );
      assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/, page);
      for (const [, name, address] of html.matchAll(/\s(src|href|phrasebook|[a-z]+-href|endpoint|config)="([^"]*)"/g)) {
        if (/^(#|tel:|mailto:)/.test(address)) continue;
        assert.doesNotMatch(address, /^\/|:/, `${page}: ${name}="${address}" would not work in a folder`);
        const file = join(folder, page, '..', address.replace(/[?#].*/, ''));
        assert.ok(existsSync(file), `${page}: ${name}="${address}" is not there`);
      }
    }
    assert.match(readFileSync(join(folder, 'privacy.html'), 'utf8'), /In diesem Ordner fehlt dieser Dienst/);
  },
);

inEveryEngine('the demo as a folder', options, (run) => {
  const foreign = () =>
    run.browser.proxyLog.filter(({ host }) => host !== new URL(CITY).host).map(({ url }) => String(url));
  const open = async (page) => {
    const tab = await run.browser.newPage();
    await tab.goto(FOLDER + page);
    return tab;
  };

  it('its pages load under their own policy: no line in the console, nothing asked elsewhere, nothing stored', async () => {
    const tab = await run.browser.newPage();
    for (const page of MAIN) {
      await tab.goto(FOLDER + page);
      await tab.waitFor(() =>
        [...document.querySelectorAll('consent-translate, consent-translate-settings')].every((element) =>
          element.shadowRoot?.textContent.trim(),
        ),
      );
      const policy = await tab.evaluate(
        () => document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? '',
      );
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'/, page);
      assert.deepEqual(tab.console, [], page);
      assert.deepEqual(await tab.evaluate('[localStorage.length, sessionStorage.length, document.cookie]'), [0, 0, '']);
    }
    assert.deepEqual(foreign(), []);
    assert.deepEqual(
      run.browser.proxyLog.filter(({ url }) => !url.startsWith(FOLDER) && !url.endsWith('/favicon.ico')),
      [],
      'all addresses are relative',
    );
  });

  it('the promise page logs what is requested and stored, before the press, after it and after taking it back', async () => {
    const tab = await open('promise.html');
    await shown(tab, 'controls');
    await choose(tab, 'uk');
    assert.match(await text(tab, 'summary'), /noch nicht gedrückt.*keine an andere.*gespeichert: nichts/);
    assert.doesNotMatch(await text(tab, 'requests'), /nach Ihrem Druck/);
    assert.match(await text(tab, 'requests'), /dist\/consent-translate\.js/);

    await tab.click(part('translate'));
    await until(tab, 'translated');
    await tab.waitFor(() =>
      /sessionStorageconsent-translate: {"version":1/.test(document.querySelector('#stored').textContent),
    );
    assert.match(await text(tab, 'requests'), /phrasebook\/uk\.json[^.]*nach Ihrem Druck/);
    assert.match(await text(tab, 'summary'), /Sie haben nach .* gedrückt.*keine an andere.*: 1 Eintrag/);
    assert.match(await text(tab, 'changes'), /sessionStorage, geschrieben/);

    await tab.click(part('withdraw'));
    await until(tab, 'asking');
    await tab.waitFor(() => /gespeichert: nichts/.test(document.querySelector('#summary').textContent));
    assert.match(await text(tab, 'changes'), /sessionStorage, gelöscht/);
    assert.deepEqual(tab.console, []);
    assert.deepEqual(foreign(), []);
  });

  it('control: a page that asks elsewhere, and stores, is seen in the log', async () => {
    const tab = await open('promise.html');
    await shown(tab, 'controls');
    await tab.evaluate(() => {
      localStorage.setItem('spion', '1');
      document.cookie = 'spur=2';
      return fetch('http://anderswo.test/').catch(() => 0);
    });
    await tab.waitFor(() =>
      /1 an andere, davon 1 vor Ihrem Druck/.test(document.querySelector('#summary').textContent),
    );
    await tab.waitFor(() => /: 2 Einträge/.test(document.querySelector('#summary').textContent));
    assert.match(await text(tab, 'requests'), /ANDERE.*anderswo\.test/);
    assert.match(await text(tab, 'changes'), /Cookies, geschrieben: spur=2.*localStorage, geschrieben: spion: 1/);
  });

  run.itInOne("the playground's preview follows its fields, and its lines work on a page", async () => {
    const tab = await open('playground.html');
    const state = () => document.querySelector('#preview').contentDocument.querySelector('consent-translate')?.state;
    await tab.waitFor(`(${state})() === 'ready'`);
    await fill(tab, 'ask', 'always');
    await fill(tab, 'languages', 'uk en');
    await fill(tab, 'phrasebook', '/vorfuehrung/phrasebook/');
    await fill(tab, 'privacy-href', '/daten"schutz');
    await fill(tab, 'look-accent', 'rebeccapurple');
    await fill(tab, 'look-border', 'keine Farbe');
    await tab.waitFor(`(${state})() === 'asking'`);
    const seen = await tab.evaluate(() => {
      const element = document.querySelector('#preview').contentDocument.querySelector('consent-translate');
      return [element.languages, element.ask, element.style.cssText];
    });
    assert.deepEqual(seen, ['uk en', 'always', '--consent-translate-accent: rebeccapurple;']);
    assert.match(await text(tab, 'rules'), /^consent-translate {\n {2}--consent-translate-accent: rebeccapurple;\n}$/);
    assert.equal(await tab.evaluate('document.querySelector("#look-border").matches(":invalid")'), true);

    const lines = await text(tab, 'snippet');
    assert.doesNotMatch(lines, /remember/, 'what is as by default is left out');
    assert.deepEqual(tab.console, []);
    pasted = pageWith(lines);
    await tab.goto(`${CITY}/pasted`);
    await shown(tab, 'controls');
    const mounted = await tab.evaluate(() => {
      const { state, languages, privacyHref } = document.querySelector('consent-translate');
      return [state, languages, privacyHref];
    });
    assert.deepEqual(mounted, ['asking', 'uk en', '/daten"schutz']);
    assert.deepEqual(tab.console, []);
  });

  run.itInOne("a press in the playground's preview lets nothing out, whatever service is named", async () => {
    const tab = await open('playground.html');
    await fill(tab, 'provider', 'google');
    await fill(tab, 'languages', 'uk');
    await tab.evaluate(() => document.querySelector('#preview').scrollIntoView());
    const press = () => {
      const { contentDocument } = document.querySelector('#preview');
      const root = contentDocument.querySelector('consent-translate')?.shadowRoot;
      const select = root?.querySelector('select');
      if (!/Google/.test(root?.textContent) || !select) return false;
      select.value = 'uk';
      select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      root.querySelector('[part=translate]').click();
      return true;
    };
    await tab.waitFor(press);
    await tab.waitFor(
      () => document.querySelector('#preview').contentDocument.querySelector('consent-translate').state === 'failed',
    );
    await settle(tab);
    assert.deepEqual(foreign(), []);
  });

  run.itInOne(
    `the check page finds ${MISTAKES.length} typical mistakes, and nothing in lines that are right`,
    async () => {
      const tab = await open('check.html');
      await tab.waitFor('!document.querySelector("#go").disabled');
      const kinds = async (lines) => {
        await tab.evaluate((lines) => {
          document.querySelector('#verdict').textContent = '';
          document.querySelector('#text').value = lines;
          document.querySelector('#form').requestSubmit();
        }, lines);
        await tab.waitFor('!!document.querySelector("#verdict").textContent');
        return tab.evaluate(() => [...document.querySelectorAll('#findings li')].map(({ dataset }) => dataset.kind));
      };
      for (const lines of GOOD) assert.deepEqual(await kinds(lines), [], lines);
      assert.equal(await text(tab, 'verdict'), 'Alles ist da.');
      for (const { lines, kind, says } of MISTAKES) {
        assert.ok((await kinds(lines)).includes(kind), `${kind}: ${await text(tab, 'findings')}\n${lines}`);
        if (says) assert.match(await text(tab, 'findings'), says);
      }
      assert.deepEqual(tab.console, []);
      assert.deepEqual(foreign(), [], 'nothing in the pasted lines is loaded');
    },
  );

  run.itInOne("the check page repeats the sentences of the element's own console", async () => {
    const lines =
      '<script type="module" src="/consent-translate/consent-translate.js"></script>' +
      '<consent-translate provider="libretranslate" remember="immer" languages="en xx-y-"><p slot="alternative">0</p></consent-translate>';
    pasted = pageWith(lines);
    const real = await run.browser.newPage();
    await real.goto(`${CITY}/pasted`);
    await real.waitFor(() => document.querySelector('consent-translate').state === 'misconfigured');
    const tab = await open(`check.html#${encodeURIComponent(lines)}`);
    await tab.waitFor('!document.querySelector("#console").hidden');
    const said = await text(tab, 'lines');
    await real.evaluate('0');
    assert.ok(real.console.length >= 2, JSON.stringify(real.console));
    assert.equal(said, real.console.map((message) => message.text).join('\n'));
  });

  run.itInOne('with the keyboard alone: lines are typed, checked, and the verdict has the focus', async () => {
    const tab = await open('check.html');
    await tab.waitFor('!document.querySelector("#go").disabled');
    await tab.evaluate('document.querySelector("#text").focus()');
    await tab.type('<consent-translate provider="googel">');
    for (let i = 0; i < 3; i++) await tab.press('Tab');
    await tab.press('Enter');
    await tab.waitFor('document.activeElement.id === "verdict"');
    assert.match(await text(tab, 'findings'), /Meinten Sie google\?.*Did you mean google\?/);
  });
});
