// Promise 6: whatever fails, the page stays readable in its own language, byte for byte, and the visitor is told what to do in
// their own. Each row of fault-table.mjs; docs/reliability.md is written from the same rows.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { deeplStandIn } from '../support/deepl-stand-in.mjs';
import { etranslationStandIn } from '../support/etranslation-stand-in.mjs';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import { added, assertTold, COUNTS, press, screen, sent, setOffline, survive } from './fault-drive.mjs';
import * as scripts from './fault-scripts.mjs';
import * as table from './fault-table.mjs';
import * as services from './script-services.mjs';

const { HEADING, choose, cityPage, foreign, headingOf, settle, until, widget } = city;
const { SITE, hostsOf, scriptPage, snapshot } = services;

const libre = libreTranslateStandIn();
const deepl = deeplStandIn();
const google = googleStandIn();
const etranslation = etranslationStandIn();

/** The paths of the chunks whose names begin so. */
const chunks = (names) =>
  readdirSync(join(city.DIST, 'chunks'))
    .filter((file) => new RegExp(`^(${names})-`).test(file))
    .map((file) => `/dist/chunks/${file}`);
const pages = {
  '/': cityPage(),
  '/own': cityPage({ element: widget({ endpoint: '/mt/' }) }),
  '/nowhere': cityPage({ element: widget({ endpoint: 'https://nirgends.fremd.test/' }) }),
  '/paid': cityPage({ element: widget({ provider: 'deepl', endpoint: '/deepl/' }) }),
  '/google': scriptPage('google'),
  '/etranslation': scriptPage('etranslation'),
  '/undescribed': cityPage({ element: widget({ provider: 'google libretranslate' }) }),
  '/still-there': 'yes',
};

const groups = [
  {
    rows: table.service,
    title: 'a service that translates texts',
    standIn: libre,
    label: 'LibreTranslate',
    tries: sent,
    path: ({ page = '' }) => `/${page}`,
  },
  {
    rows: table.paid,
    title: 'a service that a city buys',
    standIn: deepl,
    label: 'DeepL',
    tries: sent,
    path: () => '/paid',
  },
  {
    rows: scripts.google,
    title: 'Google’s script',
    standIn: google,
    label: 'Google Translate',
    tries: added('/translate_a/element.js'),
    path: () => '/google',
  },
  {
    rows: scripts.etranslation,
    title: 'the Commission’s script',
    standIn: etranslation,
    label: 'eTranslation',
    tries: added('/load.js'),
    path: () => '/etranslation',
  },
];

let server;
before(async () => {
  const [asDeepl] = Object.values(deepl.hosts);
  server = await serve({
    pages,
    folders: { '/dist/': city.DIST },
    services: { '/mt/': libre.handler, '/deepl/': asDeepl },
  });
});
after(() => server.close());

const options = () => ({
  hosts: {
    ...hostsOf(server, { hosts: { ...google.hosts, ...etranslation.hosts } }),
    'translate.dienst.test': libre.handler,
  },
  languages: ['de'],
  inject: city.LISTEN + services.CLOCK + COUNTS,
});
const exceptions = (tab) => tab.console.filter(({ type }) => type === 'exception');

inEveryEngine(
  'faults',
  options,
  (run) => {
    /** The page on which the last row ended as it should: the next one goes on there. */
    let tab;
    let at;

    async function visit(path, { shown = 'controls' } = {}) {
      if (at !== path) {
        tab ??= await run.browser.newPage();
        await tab.goto(`${SITE}/still-there`);
        await tab.evaluate(() => sessionStorage.clear());
        tab.console.length = 0;
        await tab.goto(SITE + path);
      }
      at = undefined;
      if (shown) await city.shown(tab, shown);
      return tab;
    }

    for (const group of groups) {
      for (const row of group.rows) {
        const outcome = row.state ?? `told as "${row.reason}"`;
        const test = row.inEach ? it : run.itInOne;
        test(`${group.title}: ${row.fault}: ${outcome}, the page is German byte for byte, then it works`, async () => {
          const path = group.path(row);
          const tab = await visit(path);
          const host = 'nirgends.fremd.test';
          const mend = () => row.page === 'nowhere' && (run.browser.hosts[host] = libre.handler);
          await survive(tab, row, { ...group, mend });
          delete run.browser.hosts[host];
          // scripts of others throw and reject as they like
          if (group.standIn === libre || group.standIn === deepl) assert.deepEqual(exceptions(tab), []);
          // what the Commission's script has brought along stays in memory, and is not loaded again
          if (group.standIn !== etranslation) at = path;
        });
      }
    }

    /** Files of ours are gone while `act` runs. */
    async function without(names, act) {
      const gone = chunks(names);
      assert.ok(gone.length, names);
      for (const path of gone) pages[path] = null;
      try {
        await act();
      } finally {
        for (const path of gone) delete pages[path];
      }
    }

    for (const row of table.files) {
      const { fault, mode, reason, state = 'failed', spoken = 'uk', isOffline, isMute, inEach } = row;
      const test = inEach ? it : run.itInOne;
      test(`a file of ours is gone: ${fault}: ${state}, the page stays readable, the visitor has a way, and a retry works`, async () => {
        libre.reset();
        let tab;
        let before;
        const server = run.browser.hosts[services.HOST];
        try {
          await without(mode, async () => {
            tab = await visit('/');
            before = await snapshot(tab);
            await tab.evaluate(() => {
              const select = document.querySelector('consent-translate').shadowRoot.querySelector('select');
              select.value = 'uk';
              select.dispatchEvent(new Event('change', { bubbles: true }));
            });
            // others speak where the words are known not to come
            await tab.waitFor(
              (spoken) =>
                ['uk', spoken].includes(
                  document.querySelector('consent-translate').shadowRoot.querySelector('[part=controls]').lang,
                ),
              spoken,
            );
            await settle(tab);
            if (isOffline) {
              await setOffline(tab, true);
              run.browser.hosts[services.HOST] = (req, res) => res.destroy();
            }
            await press(tab, 'translate');
            await tab.waitFor((state) => document.querySelector('consent-translate').state === state, state);
            if (state === 'failed' && !isMute) await assertTold(tab, reason, 'LibreTranslate');
            if (isMute)
              await tab.waitFor(() => !!document.querySelector('[slot=alternative][lang=uk]').getClientRects().length);
            const seen = await screen(tab);
            assert.ok(seen.controls);
            if (state === 'failed') assert.deepEqual(await snapshot(tab), before);
            else assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
            await tab.waitFor(
              (spoken) =>
                document.querySelector('consent-translate').shadowRoot.querySelector('[part=controls]').lang === spoken,
              spoken,
            );
          });
        } finally {
          // also for the tests that follow one that has failed
          run.browser.hosts[services.HOST] = server;
        }
        if (state === 'failed') {
          await setOffline(tab, false);
          await press(tab, isMute ? 'translate' : 'retry');
          if (run.engine === 'firefox') {
            await settle(tab);
            await tab.reload();
            await choose(tab, 'uk');
            await press(tab, 'translate');
          }
          await until(tab, 'translated');
          assert.equal(await headingOf(tab), `[uk] ${HEADING}`);
        }
        assert.deepEqual(exceptions(tab), []);
      });
    }

    const { itInOne: test } = run;
    test('a file of ours is gone: the description of the provider: the ways without a translator, and a word to the developer', () =>
      without('google', async () => {
        run.browser.proxyLog.length = 0;
        const tab = await visit('/undescribed', { shown: 'panel' });
        await tab.waitFor(() => document.querySelector('consent-translate').state === 'misconfigured');
        await tab.waitFor(() => !!document.querySelector('[slot=alternative][lang=de]').getClientRects().length);
        await settle(tab);
        const parts = await tab.evaluate(() =>
          Array.from(document.querySelector('consent-translate').shadowRoot.querySelectorAll('[part]'), (node) =>
            node.getAttribute('part'),
          ),
        );
        assert.deepEqual(parts, ['panel', 'status']);
        assert.equal(await headingOf(tab), HEADING);
        assert.deepEqual(foreign(run), []);
        assert.ok(tab.console.some(({ text }) => /files of "google".*could not be loaded/.test(text)));
        assert.deepEqual(exceptions(tab), []);
      }));

    it('a file of ours is gone: the whole script: what stands in the element is shown', async () => {
      pages['/dist/consent-translate.js'] = null;
      const tab = await visit('/', { shown: '' });
      assert.ok(await tab.evaluate(() => !!document.querySelector('consent-translate > a').getClientRects().length));
      assert.equal(await headingOf(tab), HEADING);
      delete pages['/dist/consent-translate.js'];
    });
  },
  { isOneVisit: true },
);
