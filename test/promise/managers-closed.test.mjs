// A consent manager and the element, where they disagree or one of them is broken: in doubt there is no consent, nothing is
// requested, and one press in the element is enough. What a press allows is the translation alone.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine } from './driver.mjs';
import { MANAGERS, FOLDERS, NO_ROBOT, accept, address, openWith, pagesWith, shows } from './managers.mjs';

const { agree, choose, foreign, headingOf, part, settle, stateOf, until } = city;
const service = libreTranslateStandIn();
const JUNK = ['null', '%', '{"translation":true', '{"translation":"true","services":7}'];

for (const [name, manager] of Object.entries(MANAGERS)) {
  const options = async () => {
    const server = await serve({ pages: pagesWith(name), folders: FOLDERS });
    return {
      hosts: { [`${name}.musterstadt.test`]: server.host, 'translate.dienst.test': service.handler },
      languages: ['de'],
      inject: NO_ROBOT,
    };
  };
  inOneEngine(`${name} and the element, in doubt`, options, (run) => {
    /** Nothing has been requested, and nothing is going to be. */
    const asks = async (tab) => {
      await choose(tab, 'uk');
      await settle(tab);
      assert.equal(await stateOf(tab), 'asking');
      assert.equal(await headingOf(tab), city.HEADING);
      assert.deepEqual(foreign(run), []);
    };

    it('a yes to another recipient or revision is none, until a press', async () => {
      const tab = await openWith(run, name);
      await accept(tab, name);
      await until(tab, 'ready');
      for (const fact of ['revision', 'recipient']) {
        await tab.goto(address(name, `/other-${fact}`));
        await tab.waitFor(() => !!document.querySelector('consent-translate')?.store);
        await asks(tab);
      }
      assert.equal(await shows(tab, name), true, 'the manager knows nothing of it');
      await agree(tab, 'uk');
      assert.equal(await tab.evaluate('document.querySelector("consent-translate").record.via'), 'button');
    });

    it('a yes on a page without the element is none to the element, until a press', async () => {
      const tab = await run.browser.newPage();
      await tab.goto(address(name, '/without'));
      await tab.waitFor((button) => !!document.querySelector(button), manager.accept);
      await accept(tab, name);
      await tab.goto(address(name));
      await tab.waitFor(() => !!document.querySelector('consent-translate')?.store);
      await asks(tab);
      await agree(tab, 'uk');
      assert.equal(await shows(tab, name), true);
    });

    it('a press allows the translation, and nothing else that the manager asks about', async () => {
      const tab = await openWith(run, name, '/counter');
      await agree(tab, 'uk');
      const { translation, counter = false } = await tab.evaluate(manager.allows);
      assert.deepEqual({ translation, counter }, { translation: true, counter: false });
      await tab.reload();
      await until(tab, 'translated');
      await tab.click(part('withdraw'));
      await until(tab, 'asking');
      assert.ok(!(await tab.evaluate(manager.allows)).translation);
    });

    it('what is corrupt in the manager’s cookie is no yes', async () => {
      const tab = await openWith(run, name);
      await accept(tab, name);
      await until(tab, 'ready');
      for (const junk of JUNK) {
        await tab.evaluate(
          (cookie, junk) => {
            for (const end of ['', `; domain=${location.hostname}`])
              document.cookie = `${cookie}=${junk}; path=/; max-age=9999${end}`;
          },
          manager.cookie,
          junk,
        );
        await tab.reload();
        await city.shown(tab, 'controls');
        await asks(tab);
      }
    });

    // what follows is the same with each
    if (name !== 'klaro') return;
    it('without the manager’s files the element asks, and a press keeps and loads nothing', async () => {
      const folder = `http://${name}.musterstadt.test/${name}/`;
      run.browser.hosts[`${name}.musterstadt.test`] = await without(folder);
      const tab = await openWith(run, name, '/', { store: false });
      await asks(tab);
      await tab.click(part('translate'));
      await asks(tab);
      assert.deepEqual(await city.traces(tab), city.NO_TRACES);
    });
  });

  /** The same site, from which the manager's folder is gone. */
  const without = async () => {
    const folders = { ...FOLDERS };
    delete folders[`/${name}/`];
    return (await serve({ pages: pagesWith(name), folders })).host;
  };
}
