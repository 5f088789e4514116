// dist/integrity.json: a file under its hash runs, another does not; and what an `integrity` attribute does not cover.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, itOnce } from './driver.mjs';

const { CITY, DIST, HEADING, choose, cityPage, headingOf, shown, stateOf, until, widget } = city;

const { files } = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8'));
const { 'consent-translate.js': ENTRY, 'consent-translate.bundle.js': BUNDLE } = files;
const CHUNK = Object.keys(files).find((name) => name.startsWith('chunks/activation-'));

/** A page that names a hash for the script, and in an import map those of chunks. */
function page({ folder = 'dist', script = 'consent-translate.js', integrity, map }) {
  const text = map && JSON.stringify({ integrity: map });
  return cityPage({
    element: widget({ endpoint: '/mt/' }),
    head: map ? `<script type="importmap">${text}</script>` : '',
    script: `/${folder}/${script}`,
    rest: '<script type="module" src="/prober.js"></script>',
  }).replace('<script type="module"', `<script type="module" integrity="${integrity}"`);
}
/** Every chunk of a folder, by its address. */
const mapOf = (folder) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.startsWith('chunks/'))
      .map(([name, hash]) => [`/${folder}/${name}`, hash]),
  );
const pages = {
  '/entry': page({ integrity: ENTRY }),
  '/bundle': page({ integrity: BUNDLE, script: 'consent-translate.bundle.js' }),
  '/wrong-entry': page({ integrity: BUNDLE }),
  '/wrong-bundle': page({ integrity: ENTRY, script: 'consent-translate.bundle.js' }),
  '/mapped': page({ integrity: ENTRY, map: mapOf('dist') }),
  // a folder in which one chunk is not what was published
  '/changed-chunk': page({ integrity: ENTRY, folder: 'changed' }),
  '/changed-chunk-mapped': page({
    integrity: ENTRY,
    folder: 'changed',
    map: { ...mapOf('changed'), '/probe.js': files[CHUNK] },
  }),
  [`/changed/${CHUNK}`]: `${readFileSync(join(DIST, CHUNK), 'utf8')}\nglobalThis.changed = true;`,
  // tells whether the browser heeds the map, by a file that is not what the map says
  '/prober.js': `import('/probe.js').then(() => (globalThis.knows = 'no'), () => (globalThis.knows = 'yes'));`,
  '/probe.js': 'export {};',
};
const service = libreTranslateStandIn();
let server;
before(
  async () =>
    (server = await serve({
      pages,
      folders: { '/dist/': DIST, '/changed/': DIST },
      services: { '/mt/': service.handler },
    })),
);
after(() => server.close());

itOnce('every file that a site serves itself is in integrity.json, with the hash of what is there', () => {
  const names = readdirSync(DIST)
    .filter((name) => /^consent-translate\..*js$/.test(name))
    .concat(readdirSync(join(DIST, 'chunks')).map((name) => `chunks/${name}`))
    .sort((one, other) => (one < other ? -1 : 1));
  assert.deepEqual(
    Object.keys(files).sort((one, other) => (one < other ? -1 : 1)),
    names,
  );
  for (const [name, hash] of Object.entries(files)) {
    const own = createHash('sha384').update(readFileSync(join(DIST, name)));
    assert.equal(hash, `sha384-${own.digest('base64')}`, name);
  }
});

const options = () => ({ hosts: { 'www.musterstadt.test': server.host }, languages: ['de'] });

inEveryEngine(
  'integrity',
  options,
  (run) => {
    let tab;
    const visit = async (path) => {
      tab ??= await run.browser.newPage();
      await tab.goto(CITY + path);
      return tab;
    };
    /** Chooses and presses; answers the state that comes of it. */
    async function translate(tab) {
      await choose(tab, 'uk');
      await tab.evaluate(() =>
        document.querySelector('consent-translate').shadowRoot.querySelector('[part=translate]').click(),
      );
      await tab.waitFor(() => /^(failed|translated)$/.test(document.querySelector('consent-translate').state));
      const state = await stateOf(tab);
      await until(tab, state);
      assert.equal(await headingOf(tab), state === 'translated' ? `[uk] ${HEADING}` : HEADING);
      await tab.evaluate(() => document.querySelector('consent-translate').withdraw());
      return state;
    }

    for (const path of ['/entry', '/bundle', '/mapped'])
      it(`under the hashes of the files it translates (${path})`, async () => {
        const tab = await visit(path);
        await shown(tab, 'controls');
        assert.equal(await translate(tab), 'translated');
      });

    for (const path of ['/wrong-entry', '/wrong-bundle'])
      it(`under another hash it does not run, and what stands in the element is shown (${path})`, async () => {
        const tab = await visit(path);
        assert.ok(await tab.evaluate(() => !!document.querySelector('consent-translate > a').getClientRects().length));
        assert.equal(await tab.evaluate(`!!customElements.get('consent-translate')`), false);
        assert.equal(await headingOf(tab), HEADING);
      });

    it('the attribute does not cover chunks: one that was changed is run', async () => {
      const tab = await visit('/changed-chunk');
      await shown(tab, 'controls');
      assert.equal(await translate(tab), 'translated');
      assert.equal(await tab.evaluate('changed'), true);
    });

    it('where the browser knows integrity in import maps, a chunk that was changed is not run: failed, the page stays German', async () => {
      const tab = await visit('/changed-chunk-mapped');
      await shown(tab, 'controls');
      const knows = (await tab.waitFor('globalThis.knows')) === 'yes';
      assert.ok(knows || run.engine !== 'chromium');
      assert.equal(await translate(tab), knows ? 'failed' : 'translated');
      assert.equal(await tab.evaluate('!globalThis.changed'), knows);
    });
  },
  { isOneVisit: true },
);
