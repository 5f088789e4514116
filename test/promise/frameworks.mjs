// What the tests of pages made by frameworks share: the same small app twice, on a page that is translated and on one that never
// is; what is done to both, and what must be the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundle } from '../frameworks/bundle.mjs';
import * as city from './city.mjs';

const GOOGLE = { provider: 'google', endpoint: null, recipient: null, 'recipient-country': null };
const READER = readFileSync(new URL('../frameworks/reader.js', import.meta.url), 'utf8');

/** A page of an app: a widget beside it, and what a server has rendered of it. */
export const page = (name, { widget = '', app = '' } = {}) => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <script src="/reader.js"></script>
    <script type="module" src="/${name}.js"></script>
    ${widget && '<script type="module" src="/dist/consent-translate.js"></script>'}
  </head>
  <body><p>Musterstadt</p>${widget}<main id="app">${app}</main></body>
</html>`;

const common = { '/reader.js': READER, '/still-there': 'yes' };
/** What each page needs whose element has a file of settings. */
export const settings = {
  ...common,
  '/consent-translate.json': JSON.stringify({
    provider: 'libretranslate',
    endpoint: `${city.SERVICE}/`,
    languages: ['uk', 'ar'],
    recipient: 'Dienst Beispiel GmbH',
    'recipient-country': 'DE',
    'privacy-href': '/datenschutz',
  }),
};

/** The pages of an app: with a service that takes text, with Google's script, and without us. */
export async function appPages(name) {
  const code = `import { startApp } from './${name}/app.js';
    globalThis.start = () => (globalThis.end = startApp(document.querySelector('#app')));
    globalThis.start();`;
  return {
    ...common,
    [`/${name}`]: page(name, { widget: city.widget() }),
    [`/${name}/google`]: page(name, { widget: city.widget(GOOGLE) }),
    [`/${name}/twin`]: page(name),
    [`/${name}.js`]: await bundle(code),
  };
}

/** The page of a site that has the element inside an app. */
export async function sitePages(name) {
  const code = `import { startSite } from './${name}/site.js';
    import * as store from './store.js';
    Object.assign(globalThis, store);
    startSite(document.querySelector('#app'));`;
  return {
    ...settings,
    [`/${name}/site`]: page(`${name}/site`),
    [`/${name}/site.js`]: await bundle(code),
  };
}

/** What a visitor does in the app: presses a button by its id, or types a name. */
async function does(tab, { press, type }) {
  if (press) return tab.evaluate((id) => deep(`#${id}`).click(), press);
  await tab.evaluate(() => deep('#name').focus());
  await tab.type(type);
}

/** An app that is translated, and the same app where nobody translates. */
export class Twins {
  /** Milliseconds from each press until all that was new was translated. */
  delays = [];

  constructor(tab, twin) {
    this.tab = tab;
    this.twin = twin;
  }

  static async open(run, name, path = `/${name}`) {
    const twin = await run.browser.newPage();
    await twin.goto(`${city.CITY}/${name}/twin`);
    await twin.waitFor('!!deep("#toggle")');
    const tab = await city.open(run, path);
    await tab.waitFor('!!deep("#toggle")');
    return new Twins(tab, twin);
  }

  /** On both pages, without waiting for a translation. */
  async both(...steps) {
    for (const step of steps) {
      await does(this.twin, step);
      await does(this.tab, step);
    }
  }

  /** What is to be read in this language; `null`: the original. */
  async #expected(language) {
    const reading = await this.twin.evaluate('reading()');
    return JSON.stringify(reading.map(([text, wanted]) => (wanted && language ? `[${language}] ${text}` : text)));
  }

  /** Waits until the page reads as its twin. */
  async reads(language) {
    const expected = await this.#expected(language);
    await this.tab
      .waitFor((expected) => JSON.stringify(reads()) === expected, expected)
      .catch(async () => assert.deepEqual(await this.tab.evaluate('reads()'), JSON.parse(expected)));
  }

  /** The same after something was done to both, by a clock in the page. */
  async follow(step, language) {
    await does(this.twin, step);
    const expected = await this.#expected(language);
    if (step.type) await does(this.tab, step);
    const delay = await this.tab.evaluate(
      async (id, expected) => {
        const start = performance.now();
        if (id) deep(`#${id}`).click();
        while (JSON.stringify(reads()) !== expected && performance.now() - start < 8000)
          await new Promise((done) => setTimeout(done, 5));
        return performance.now() - start;
      },
      step.press,
      expected,
    );
    await this.reads(language);
    if (step.press) this.delays.push(delay);
  }

  /** Every node, attribute and value is what the framework renders without us. */
  async areTheSame() {
    assert.deepEqual(await this.tab.evaluate('written()'), await this.twin.evaluate('written()'));
  }

  /** No error, no warning, and no promise that nobody caught. */
  areSilent() {
    assert.deepEqual([this.tab.console, this.twin.console], [[], []]);
  }
}

const pressing = (...ids) => ids.map((press) => ({ press }));

/** Everything that the apps can do. */
const STEPS = [
  ...pressing('toggle', 'book', 'book', 'toggle', 'help'),
  { type: 'Ada' },
  ...pressing(
    'toggle',
    'help',
    'termine',
    'add',
    'reverse',
    'rename',
    'remove',
    'add',
    'start',
    'toggle',
    'termine',
    'start',
  ),
];

/**
 * Translates an app that goes on working, and takes it back. Answers the most milliseconds from a press until what it brought
 * was translated.
 */
export async function round(run, name, service) {
  service.reset();
  const twins = await Twins.open(run, name);
  const { tab } = twins;
  await twins.areTheSame();

  service.set('slow', { delay: 120 }); // what is pressed now changes what is on its way
  await city.choose(tab, 'uk');
  await tab.click(city.part('translate'));
  await twins.both(
    ...pressing('toggle', 'book', 'termine', 'add', 'reverse', 'remove', 'start', 'toggle', 'help', 'help'),
  );
  await city.until(tab, 'translated');
  await twins.reads('uk');

  service.set('ok');
  for (const step of STEPS) await twins.follow(step, 'uk');
  for (const call of ['end()', 'start()']) {
    for (const page of [twins.twin, tab]) await page.evaluate(`void ${call}`);
    await twins.reads('uk');
  }

  await tab.click(city.part('original'));
  await city.until(tab, 'ready');
  await twins.areTheSame();
  const asked = service.requests.length;
  await twins.both(...STEPS);
  await city.settle(tab);
  await twins.areTheSame();
  assert.equal(service.requests.length, asked, 'nobody translates any more');
  twins.areSilent();
  return Math.round(Math.max(...twins.delays));
}
