// Nothing on the page moves when the notice comes, where the page keeps the space as documented; and there is always
// something to read: what the page has for browsers without scripts, until the notice takes its place. Our files come
// slowly here, so that the browser paints in between. Chromium only: no other engine tells of layout shifts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pause } from '../support/process.mjs';
import { serve } from '../support/static-server.mjs';
import { CITY, DIST, cityPage, shown, widget } from './city.mjs';
import { engines, launch } from './driver.mjs';

/** What counts as good is 0.1; so much is left for other fonts than ours. */
const LIMIT = 0.02;
/** How long each of our files takes, in milliseconds: some frames. */
const DELAY = 50;

/** As documented. The values are those of this page: the height of the German notice, and a little more for the others. */
const RESERVE = `<style>
  consent-translate:not(:defined) { display: block; min-block-size: 320px; }
  @media (max-width: 40em) { consent-translate:not(:defined) { min-block-size: 660px; } }
  consent-translate[compact]:not(:defined) { min-block-size: max(44px, 2.75em); }
  consent-translate:not(:defined) > [slot] { display: none; }
</style>`;
const LAYOUT = `<meta name="viewport" content="width=device-width">
<style>
  body { margin: 16px; font: 17px/1.5 sans-serif; }
  header { display: flex; gap: 16px; }
  header > a { flex: none; }
  header > consent-translate { margin-inline-start: auto; }
</style>`;

/** Keeps every shift, and what stands in the element's place, frame by frame; tells the server once something is painted. */
const WATCH = `{
  globalThis.shifts = [];
  globalThis.seen = [];
  globalThis.shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  shiftObserver.observe({ type: 'layout-shift', buffered: true });
  const visible = (node) => !!node?.checkVisibility() && node.getClientRects().length > 0;
  const look = () => {
    requestAnimationFrame(look);
    const element = document.querySelector('consent-translate');
    if (!element) return;
    const now = [
      visible(element.querySelector(':scope > a')) && 'page',
      visible(element.shadowRoot?.querySelector('[part=text], [part=disclose]')) && 'notice',
      visible(element.querySelector('[slot]')) && !element.matches(':defined') && 'slotted',
    ].filter(Boolean).join('+');
    if (seen.length && !globalThis.told) globalThis.told = fetch('/painted');
    if (seen.at(-1) !== now) seen.push(now);
  };
  requestAnimationFrame(look);
}`;

const visitor = (language) =>
  `<script>Object.defineProperty(navigator, 'languages', { get: () => ['${language}'] })</script>`;
const compact = widget({ compact: '' });
const header = `<header><a href="/">Musterstadt</a>${compact}</header>`;
const pages = {};
for (const language of ['de', 'ar']) {
  const head = LAYOUT + visitor(language);
  pages[`/with/${language}`] = cityPage({ head: head + RESERVE });
  pages[`/without/${language}`] = cityPage({ head });
  pages[`/compact/${language}`] = cityPage({ head: head + RESERVE, element: compact });
  pages[`/header/${language}`] = cityPage({ head: head + RESERVE, element: header });
  pages[`/compact-without/${language}`] = cityPage({ head, element: compact });
}

const SIZES = [
  [1280, 800],
  [360, 740],
];

describe('the page does not move (chromium)', { skip: !engines.some(({ name }) => name === 'chromium') }, () => {
  let server;
  let browser;
  let firstFrame;
  let painted;
  before(async () => {
    server = await serve({ pages, folders: { '/dist/': DIST } });
    const slow = async (_req, res, { pathname }) => {
      if (pathname === '/painted') return res.end('', painted());
      if (pathname.startsWith('/dist/')) await firstFrame.then(() => pause(DELAY));
      const answer = await fetch(server.url + pathname);
      res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type'), 'cache-control': 'no-store' });
      res.end(await answer.text());
    };
    browser = await launch('chromium', { hosts: { 'www.musterstadt.test': slow }, inject: WATCH });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a page, waits until the notice has been painted, and tells what happened on the way. */
  async function visit(path, [width, height], part = 'text') {
    firstFrame = new Promise((done) => (painted = done));
    const tab = await browser.newPage();
    await tab.setViewport(width, height);
    await tab.goto(CITY + path);
    await shown(tab, part);
    const told = await tab.evaluate(async () => {
      for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
      shifts.push(...shiftObserver.takeRecords());
      const { lang } = document.querySelector('consent-translate').shadowRoot.querySelector('[part=notice], button');
      const nodes = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.localName ?? 'text'));
      return { lang, seen, moved: [...new Set(nodes)], shift: shifts.reduce((sum, { value }) => sum + value, 0) };
    });
    await tab.close();
    return told;
  }

  for (const size of SIZES)
    for (const language of ['de', 'ar']) {
      const where = `${language}, ${size[0]} px`;

      it(`with the space kept (${where})`, async () => {
        const { lang, seen, shift } = await visit(`/with/${language}`, size);
        assert.equal(lang, language);
        assert.ok(shift <= LIMIT, `expected at most ${LIMIT}, got ${shift}`);
        assert.deepEqual(seen, ['page', 'notice']);
      });

      it(`with \`compact\` and the height of its button (${where})`, async () => {
        const { lang, seen, shift } = await visit(`/compact/${language}`, size, 'disclose');
        assert.equal(lang, language);
        assert.equal(shift, 0);
        assert.deepEqual(seen, ['page', 'notice']);
      });
    }

  it('with `compact` at the end of a header, which grows to its start: nothing else', async () => {
    const { seen, shift, moved } = await visit('/header/de', SIZES[0], 'disclose');
    assert.deepEqual(moved, ['consent-translate']);
    assert.ok(shift <= LIMIT, `expected at most ${LIMIT}, got ${shift}`);
    assert.deepEqual(seen, ['page', 'notice']);
  });

  it('control: without, it does', async () => {
    for (const size of SIZES) {
      const { seen, shift } = await visit('/without/ar', size);
      assert.ok(shift > 2 * LIMIT, `expected a shift at ${size[0]} px, got ${shift}`);
      assert.match(seen.join(), /slotted.*notice/); // what is for the notice only is seen before it
    }
    const { shift, moved } = await visit('/compact-without/de', SIZES[0], 'disclose');
    assert.ok(shift > 0, 'expected a shift, got none');
    assert.ok(moved.includes('main'), `expected the page's text to move, got ${moved}`);
  });
});
