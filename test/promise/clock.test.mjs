// A consent ends by the clock: on the device after 180 days, for a visit after twelve hours. The page's clock is ours.
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine } from './driver.mjs';

const { CITY, HEADING, agree, cityPage, cityPages, foreign, headingOf, open, part, settle, stateOf, until, widget } =
  city;
const DAY = 24;

/**
 * `?hours=12` opens a page so many hours from now; `clock.hours` turns the hands of an open one. With `?at=…` (milliseconds)
 * the clock stands still.
 */
const CLOCK = `{
  const Real = Date;
  const given = new URLSearchParams(location.search);
  const clock = (globalThis.clock = { hours: Number(given.get('hours')) });
  const now = () => Number(given.get('at')) || Real.now() + clock.hours * 3_600_000;
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      super(...(given.length ? given : [now()]));
    }
    static now = now;
  };
}`;

const pages = {
  ...cityPages,
  '/thirty': cityPage({ element: widget({ 'remember-days': '30' }) }),
  '/visits': cityPage({ element: widget({ remember: 'visit' }) }),
};
const service = libreTranslateStandIn();
let server;
async function options() {
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
  const hosts = { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler };
  return { hosts, languages: ['de'], inject: CLOCK };
}

inOneEngine('clock', options, (run) => {
  after(() => server.close());
  /** Opens a page at that hour; true: the consent counts, and it is translated; false: it asks, and nothing is requested. */
  async function counts(tab, hours, path = '/amt') {
    run.browser.proxyLog.length = 0;
    await tab.goto(`${CITY}${path}?hours=${hours}`);
    await city.shown(tab, 'controls');
    await settle(tab);
    if ((await stateOf(tab)) === 'asking') {
      assert.deepEqual(foreign(run), [], 'nobody is contacted without a consent');
      return false;
    }
    await until(tab, 'translated');
    return true;
  }
  const grant = async ({ hours = 0, path = '/', ...how } = {}) => {
    const tab = await open(run, `${path}?hours=${hours}`);
    await agree(tab, 'uk', how);
    return tab;
  };

  it('control: the page’s clock is the one that is set', async () => {
    const tab = await open(run, `/?hours=${100 * DAY}`);
    const [made, called] = await tab.evaluate('[new Date().getTime(), Date.now()]');
    for (const time of [made, called]) assert.ok(Math.abs(time - Date.now() - 100 * 864e5) < 60_000);
  });

  it('kept on the device, a consent counts at 179 days and not, for all its use, at 181', async () => {
    const tab = await grant({ remember: true });
    const { grantedAt, expiresAt } = await tab.evaluate('document.querySelector("consent-translate").record');
    assert.match(grantedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, 'to the minute');
    assert.equal(Date.parse(expiresAt) - Date.parse(grantedAt), 180 * 864e5);
    assert.equal(await counts(tab, 179 * DAY), true);
    assert.equal(await counts(tab, 181 * DAY), false);
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    assert.deepEqual(tab.console, []);
  });

  it('a consent for 180 days does not count where the page offers 30 now', async () => {
    const tab = await grant({ remember: true });
    assert.equal(await counts(tab, 1, '/thirty'), false);
    await agree(tab, 'uk', { remember: true });
    assert.equal(await counts(tab, 29 * DAY, '/thirty'), true);
    assert.equal(await counts(tab, 31 * DAY, '/thirty'), false);
  });

  it('a visit’s consent counts at 11 hours and not at 13', async () => {
    for (const path of ['/', '/visits']) {
      const tab = await grant({ path });
      assert.equal(await counts(tab, 11, path), true);
      assert.equal(await counts(tab, 13, path), false);
    }
  });

  it('a page left open over the end asks again at the next press, and contacts nobody', async () => {
    const tab = await grant();
    await tab.click(part('original'));
    await until(tab, 'ready');
    run.browser.proxyLog.length = 0;
    await tab.evaluate('clock.hours = 13');
    const refused = await tab.evaluate(() =>
      document
        .querySelector('consent-translate')
        .translateTo('uk')
        .then(
          () => 'done',
          ({ name }) => name,
        ),
    );
    assert.equal(refused, 'NotAllowedError');
    await until(tab, 'asking');
    await settle(tab);
    assert.deepEqual(foreign(run), []);
  });

  it('a clock set back within a day is allowed for, further back the record is from the future', async () => {
    const tab = await grant({ hours: 100 * DAY, remember: true });
    assert.equal(await counts(tab, 100 * DAY - 23), true);
    assert.equal(await counts(tab, 100 * DAY - 25), false);
    assert.equal(await counts(tab, 0), false);
    assert.equal(await headingOf(tab), 'Das Bürgeramt hilft');
    assert.deepEqual(tab.console, []);
    // right again: it counts again, as nothing was overwritten
    assert.equal(await counts(tab, 100 * DAY + 1), true);
  });

  it('after the end a new consent is given as the first was, and replaces it', async () => {
    const tab = await grant({ remember: true });
    assert.equal(await counts(tab, 200 * DAY, '/'), false);
    await agree(tab, 'ar', { remember: true });
    assert.equal(await headingOf(tab), `[ar] ${HEADING}`);
    assert.equal(await counts(tab, 379 * DAY), true);
    assert.equal(await counts(tab, 381 * DAY), false);
  });

  it('two visitors at the same time leave the very same: no identifier', async () => {
    const at = Date.parse('2026-11-22T07:30:42.123Z');
    const left = [];
    for (const visitor of [0, 1]) {
      await run.browser.reset();
      const tab = await open(run, `/?at=${at}`);
      await agree(tab, 'uk', { remember: true });
      const device = await city.traces(tab);
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      await agree(tab, 'uk');
      left[visitor] = { device, visit: await city.traces(tab) };
    }
    const [one, other] = left;
    assert.deepEqual(other, one);
    // the controls: there is something to compare, by the clock that was set
    assert.match(JSON.stringify(one.device.local), /2026-11-22T07:30Z/);
    assert.match(JSON.stringify(one.visit.session), /2026-11-22T07:30Z/);
  });
});
