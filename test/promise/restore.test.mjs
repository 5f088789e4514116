// Promise 4: restoring brings back the very same nodes with the very same text and attributes; listeners survive.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const { agree, choose, cityPage, cityPages, headingOf, open, part, settle, until, untilAsked } = city;

// What a page engine could spoil: entities, white space, adjacent text nodes, comments, quotes, upper case, own lang and dir.
const rest = `
  <p id="odd" TITLE='Ein "Titel"'  class=" a  b ">  Mehrere   Leerzeichen,
     ein Umbruch &amp; ein &lt;Zeichen&gt;&nbsp;und Silben&shy;trennung <!-- ein Hinweis --> dahinter </p>
  <p lang="en" dir="auto">An English sentence</p>
  <ul><li>Montag</li><li>Dienstag</li><li>Montag</li></ul>
  <p><img src="/crest.svg" alt="Das Wappen der Stadt" title=""></p>
  <p><select id="topic"><option value="a">Frage zum Pass</option><option>Frage zur Steuer</option></select></p>
  <p contenteditable="true">Hier darf man schreiben</p>
  <table><tbody><tr><th scope="row">Mittwoch</th><td>8 bis 12 Uhr</td></tr></tbody></table>
  <details id="fold"><summary>Mehr dazu</summary><p>Noch mehr Text</p></details>
  <template><p>Vorlage</p></template><script type="application/json">{"text": "Daten"}</script>
  <svg width="10" height="10"><title>Ein Bild</title><text>Schrift</text></svg>`;
const pages = {
  ...cityPages,
  '/': cityPage({ rest }),
  '/bare': cityPage({ rest })
    .replace('<html lang="de-DE" class="stadt  hell"', '<html LANG=de-DE dir="ltr" style="--stadt: 1"')
    .replace('<body class="seite" data-leer="">', "<body lang='de' dir='ltr' class='' title='Die Seite'>"),
  '/root': cityPage({ rest, element: city.widget({ root: '#inhalt' }) }),
  '/crest.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};
const service = libreTranslateStandIn();
let server;
before(async () => (server = await serve({ pages, folders: { '/dist/': city.DIST } })));
after(() => server.close());

const options = () => ({
  hosts: { 'www.musterstadt.test': server.host, 'translate.dienst.test': service.handler },
  languages: ['de'],
});

/** Keeps every node of the page with its text and attributes, the page's own references to them too. */
const remember = (tab) =>
  tab.evaluate(() => {
    const every = () => {
      const nodes = [];
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      for (let node = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
      return nodes;
    };
    const written = (node) =>
      JSON.stringify([
        node.nodeName,
        node.nodeValue,
        [...(node.attributes ?? [])].map(({ name, value }) => [name, value]),
      ]);
    const nodes = every();
    const text = nodes.map(written);
    const html = document.documentElement.outerHTML;
    const tag = (element) => element.cloneNode(false).outerHTML;
    const tags = [tag(document.documentElement), tag(document.body)];
    globalThis.differences = () => {
      const now = every();
      const found = [];
      if (now.length !== nodes.length) found.push(`${nodes.length} nodes are ${now.length}`);
      nodes.forEach((node, i) => {
        if (now[i] !== node) found.push(`another node: ${now[i] && written(now[i])} in place of ${text[i]}`);
        else if (written(node) !== text[i]) found.push(`${text[i]} became ${written(node)}`);
      });
      if (document.documentElement.outerHTML !== html) found.push('outerHTML');
      [document.documentElement, document.body].forEach((element, i) => {
        if (tag(element) !== tags[i]) found.push(`${tags[i]} became ${tag(element)}`);
      });
      return found;
    };
    return nodes.length;
  });

const differences = (tab) => tab.evaluate('differences()');
const back = async (tab, name, state) => {
  await tab.click(part(name));
  await until(tab, state);
};

inEveryEngine('restore', options, (run) => {
  for (const path of ['/', '/bare', '/root']) {
    it(`translate, switch, restore, translate, withdraw give back the same nodes, byte for byte (${path})`, async () => {
      const tab = await open(run, path);
      assert.ok((await remember(tab)) > 100);
      assert.deepEqual(await differences(tab), []);

      await agree(tab, 'uk');
      assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
      assert.notDeepEqual(await differences(tab), []);
      await agree(tab, 'ar');
      assert.equal(await headingOf(tab), `[ar] ${city.HEADING}`, 'from the original, not from the translation');
      await back(tab, 'original', 'ready');
      assert.deepEqual(await differences(tab), []);

      await agree(tab, 'uk');
      await back(tab, 'withdraw', 'asking');
      assert.deepEqual(await differences(tab), []);
      assert.match(await tab.evaluate('document.documentElement.outerHTML'), /^<html lang="de-DE"/);
      assert.deepEqual(tab.console, []);
    });
  }

  run.itInOne('control: the comparison notices another node, another text, another attribute', async () => {
    const tab = await open(run);
    await remember(tab);
    const changes = {
      'a node replaced by its like': () => {
        const item = document.querySelector('li');
        item.replaceWith(item.cloneNode(true));
      },
      'a text node replaced by its like': () => {
        const { firstChild } = document.querySelector('h1');
        firstChild.replaceWith(firstChild.data);
      },
      'white space': () => (document.querySelector('#odd').firstChild.data += ' '),
      'an attribute of the root': () => document.documentElement.setAttribute('lang', 'de'),
      'an empty attribute of the body': () => document.body.setAttribute('dir', ''),
      'the title': () => (document.title += '.'),
      'a node more': () => document.head.append(document.createElement('style')),
    };
    for (const [name, change] of Object.entries(changes)) {
      await remember(tab);
      await tab.evaluate(change);
      assert.notDeepEqual(await differences(tab), [], name);
    }
  });

  it('marks and listeners of the translated page are right, and listeners survive it', async () => {
    const tab = await open(run);
    await tab.evaluate(() => {
      globalThis.clicks = [];
      for (const target of ['#more', 'h1', 'em'])
        document.querySelector(target).addEventListener('click', () => clicks.push(target));
    });
    const clickAll = async () => {
      for (const target of ['#more', 'h1', 'em']) await tab.click(target);
      return tab.evaluate('clicks.splice(0)');
    };
    const all = ['#more', 'h1', 'em'];
    await agree(tab, 'ar');
    assert.deepEqual(await clickAll(), all);
    const seen = await tab.evaluate(() => ({
      html: [document.documentElement.lang, document.documentElement.dir],
      title: document.title,
      description: document.querySelector('meta[name=description]').content,
      placeholder: document.querySelector('#name').placeholder,
      hint: document.querySelector('#more').title,
      alt: document.querySelector('img').alt,
      kept: document.querySelector('[translate=no]:not(consent-translate)').lang,
      english: document.querySelector('p[lang=en]').textContent,
      white: document.querySelector('#odd').firstChild.data.match(/^\s*/)[0],
    }));
    assert.deepEqual(seen, {
      html: ['ar', 'rtl'],
      title: '[ar] Rathaus – Musterstadt',
      description: '[ar] Wann das Rathaus geöffnet ist',
      placeholder: '[ar] Vorname und Nachname',
      hint: '[ar] Zeigt mehr',
      alt: '[ar] Das Wappen der Stadt',
      kept: 'de-DE',
      english: 'An English sentence',
      white: '  ',
    });
    await back(tab, 'original', 'ready');
    assert.deepEqual(await clickAll(), all);
  });

  it('what the visitor has typed, chosen, opened and focused stays through all of it', async () => {
    const tab = await open(run);
    await tab.click('#name');
    await tab.type('Ołena');
    await tab.evaluate(() => {
      document.querySelector('#topic').selectedIndex = 1;
      document.querySelector('#fold').open = true;
    });
    const filled = () =>
      tab.evaluate(() =>
        ['#name', '#topic'].map((at) => document.querySelector(at).value).concat(document.querySelector('#fold').open),
      );
    const before = await filled();
    assert.deepEqual(before, ['Ołena', 'Frage zur Steuer', true]);
    await agree(tab, 'uk');
    assert.deepEqual(await filled(), before);
    await back(tab, 'original', 'ready');
    assert.deepEqual(await filled(), before);
    await back(tab, 'withdraw', 'asking');
    assert.deepEqual(await filled(), before);
  });

  it('what the page itself changes while it is translated stays as the page left it', async () => {
    const tab = await open(run);
    await agree(tab, 'uk');
    await tab.evaluate(() => {
      document.querySelector('h1').firstChild.data = 'Heute geschlossen';
      document.documentElement.classList.add('neu');
      document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: 'Freitag' }));
    });
    await back(tab, 'original', 'ready');
    assert.deepEqual(
      await tab.evaluate(() => [
        document.querySelector('h1').textContent,
        document.documentElement.className,
        document.querySelector('ul').textContent,
        document.documentElement.lang,
      ]),
      ['Heute geschlossen', 'stadt hell neu', 'MontagDienstagMontagFreitag', 'de-DE'],
    );
  });

  it('a restore while the answer is on its way gives back the page, and the late answer changes nothing', async () => {
    const tab = await open(run);
    await remember(tab);
    service.set('late');
    await choose(tab, 'uk');
    await tab.click(part('translate'));
    await untilAsked(service, /translate/);
    await city.shown(tab, 'cancel');
    await back(tab, 'cancel', 'ready');
    service.reset(); // answers what it was asked
    await settle(tab);
    assert.equal(await city.stateOf(tab), 'ready');
    assert.deepEqual(await differences(tab), []);
  });
});
