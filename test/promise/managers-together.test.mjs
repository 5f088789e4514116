// A consent manager and the element, with the real packages and the snippets of docs/consent-managers.md: what the visitor
// allows or takes back in one of them is allowed or taken back in the other, on later pages and in other tabs.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine, inOneEngine } from './driver.mjs';
import { MANAGERS, FOLDERS, NO_ROBOT, accept, address, openWith, pagesWith, revoke, shows } from './managers.mjs';

const { HEADING, NO_TRACES, SERVICE, agree, choose, foreign, headingOf, part, reads, settle, stateOf, traces, until } =
  city;
const NAMES = Object.keys(MANAGERS);
const ADDRESS = `${SERVICE}/translate`;
const service = libreTranslateStandIn();
let servers = [];
before(
  async () => (servers = await Promise.all(NAMES.map((name) => serve({ pages: pagesWith(name), folders: FOLDERS })))),
);
after(() => Promise.all(servers.map((server) => server.close())));

const options = () => ({
  languages: ['de'],
  hosts: {
    ...Object.fromEntries(NAMES.map((name, i) => [`${name}.musterstadt.test`, servers[i].host])),
    'translate.dienst.test': service.handler,
  },
  inject: NO_ROBOT,
});
const record = (tab) => tab.evaluate('document.querySelector("consent-translate").record');
const ours = (tab) => tab.evaluate('Object.keys(localStorage).concat(Object.keys(sessionStorage))');

for (const name of NAMES) {
  // what the others do, and the recipe by hand, has nothing of an engine in it
  const inEngines = name === 'klaro' ? inEveryEngine : inOneEngine;
  inEngines(`${name} and the element`, options, (run) => {
    it('before an answer nothing is kept and nothing is requested from elsewhere', async () => {
      const tab = await openWith(run, name);
      await choose(tab, 'uk');
      await settle(tab);
      assert.equal(await stateOf(tab), 'asking');
      assert.deepEqual(foreign(run), []);
      assert.deepEqual(await traces(tab), NO_TRACES);
      assert.equal(await shows(tab, name), false);
    });

    it('a yes in the manager makes the element ready; nothing is loaded before a press', async () => {
      const tab = await openWith(run, name);
      await accept(tab, name);
      await until(tab, 'ready');
      await settle(tab);
      assert.deepEqual(foreign(run), []);
      const { via, recipient, grantedAt, expiresAt, shownIn } = await record(tab);
      assert.deepEqual({ via, recipient, shownIn }, { via: name, recipient: 'Example GmbH', shownIn: [] });
      assert.equal(Date.parse(expiresAt) - Date.parse(grantedAt), 120 * 86_400_000);

      await agree(tab, 'uk');
      assert.deepEqual(foreign(run), [ADDRESS]);
      await tab.goto(address(name, '/amt'));
      await reads(tab, '[uk] Das Bürgeramt hilft');
      await until(tab, 'translated');
      assert.equal((await record(tab)).via, name, 'the press did not ask again');

      await revoke(tab, name);
      await until(tab, 'asking');
      await reads(tab, 'Das Bürgeramt hilft');
      assert.deepEqual(await ours(tab), []);
      run.browser.proxyLog.length = 0;
      await tab.goto(address(name));
      await city.shown(tab, 'controls');
      await settle(tab);
      assert.equal(await stateOf(tab), 'asking');
      assert.deepEqual(foreign(run), []);
    });

    it('a press in the element is a yes in the manager, and taking it back there a no', async () => {
      const tab = await openWith(run, name);
      await agree(tab, 'uk');
      const { via, shownIn } = await record(tab);
      assert.deepEqual({ via, shownIn }, { via: 'button', shownIn: ['uk', 'de'] });
      assert.equal(await shows(tab, name), true);
      await tab.reload();
      await until(tab, 'translated');
      assert.equal(await shows(tab, name), true);
      assert.equal((await record(tab)).via, 'button');

      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.equal(await shows(tab, name), false);
      await tab.reload();
      await city.shown(tab, 'controls');
      await settle(tab);
      assert.equal(await stateOf(tab), 'asking');
      assert.equal(await headingOf(tab), HEADING);
      assert.equal(await shows(tab, name), false);
      assert.deepEqual(await ours(tab), []);
    });

    it('an open tab follows what is decided in another, in the manager or in the element', async () => {
      const one = await openWith(run, name);
      const two = await openWith(run, name, '/amt');
      await one.bringToFront();
      await accept(one, name);
      await until(one, 'ready');
      // what was read once may be in the way: only Klaro can be told to read again
      if (name === 'orejime') await two.reload();
      await until(two, 'ready');
      if (name === 'klaro') assert.equal(await shows(two, name), true);

      await two.bringToFront();
      await agree(two, 'uk');
      await one.bringToFront();
      await until(one, 'ready');
      await revoke(one, name);
      await until(one, 'asking');
      await until(two, 'asking');
      assert.equal(await headingOf(two), 'Das Bürgeramt hilft');
      if (name === 'klaro') assert.equal(await shows(two, name), false);
      await one.close();
    });

    // the recipe by hand knows only what its manager tells
    if (name === 'orejime') return;
    it('what was decided meanwhile on a page without the element counts when the visitor comes back', async () => {
      const one = await openWith(run, name);
      await agree(one, 'uk');
      const two = await run.browser.newPage();
      await two.goto(address(name, '/without'));
      await revoke(two, name);
      await two.waitFor(`!(${MANAGERS[name].allows})?.translation`);
      await two.close();
      await one.bringToFront();
      // not every engine without a window tells that a tab has come to the front
      await one.evaluate(`void document.dispatchEvent(new Event('visibilitychange'))`);
      await until(one, 'asking');
      assert.equal(await headingOf(one), HEADING);
    });
  });
}
