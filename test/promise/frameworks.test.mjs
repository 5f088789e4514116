// Pages that React and Lit make and make again, translated by our engine: they update while translated, come back as the framework
// renders them without us, and no framework sees an error. The control: what Google's way does to the same pages.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { googleStandIn } from '../support/google-stand-in.mjs';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';
import { appPages, round, Twins } from './frameworks.mjs';

const service = libreTranslateStandIn();
const google = googleStandIn();
let server;
before(async () => {
  const pages = { ...(await appPages('react')), ...(await appPages('lit')) };
  server = await serve({ pages, folders: { '/dist/': city.DIST } });
});
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler, ...google.hosts },
});

inEveryEngine('frameworks', options, (run) => {
  for (const name of ['react', 'lit'])
    it(`${name}: all that it changes is translated, while answers are on their way and later; then it is its own again`, async () => {
      const slowest = await round(run, name, service);
      process.stderr.write(`${run.engine}, ${name}: what was new was translated within ${slowest} ms\n`);
    });

  it('control: in Google’s way React throws, the app is gone, and that is seen here', async () => {
    google.reset();
    const twins = await Twins.open(run, 'react', '/react/google');
    await city.agree(twins.tab, 'uk');
    await twins.both({ press: 'toggle' });
    await twins.tab.waitFor('reads().some((text) => /^.uk. Das Amt ist geöffnet/.test(text))');
    twins.areSilent();
    await twins.both({ press: 'toggle' }); // takes away a text that Google has taken away
    await city.settle(twins.tab);
    assert.match(JSON.stringify(twins.tab.console), /NotFoundError/);
    assert.equal(await twins.tab.evaluate('!deep("#toggle")'), true);
    assert.throws(() => twins.areSilent(), assert.AssertionError);
  });

  run.itInOne('control: in Google’s way Lit writes on where nobody sees it, and that is seen here', async () => {
    google.reset();
    const twins = await Twins.open(run, 'lit', '/lit/google');
    await city.agree(twins.tab, 'uk');
    await twins.both({ press: 'toggle' });
    await twins.tab.click(city.part('original'));
    await city.until(twins.tab, 'ready');
    assert.equal(await twins.twin.evaluate('deep("#toggle").textContent.trim()'), 'Schließen');
    assert.equal(await twins.tab.evaluate('deep("#toggle").textContent.trim()'), 'Öffnen');
    await assert.rejects(() => twins.areTheSame(), assert.AssertionError);
  });
});
