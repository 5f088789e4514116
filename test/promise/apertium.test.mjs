// A real translator: Debian's Apertium behind real nginx, on the demo's pages. English becomes Spanish and, by Catalan, French
// English; what stands in the page is checked, and who was asked. Left out where they are not installed, unless
// REQUIRE_APERTIUM=1. The servers themselves: apertium-servers.test.mjs.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startApertiumDemo } from '../../demo/apertium.mjs';
import { describeReal } from './apertium.mjs';
import { agree, part, shown, until } from './city.mjs';
import { inEveryEngine } from './driver.mjs';

const PATH = '/apertium/translateChain';
const hostOf = (url) => new URL(url).host;

/** What a visitor reads on the page, by what it is. */
const look = (tab) =>
  tab.evaluate(() => {
    const texts = (selector) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const main = document.querySelector('main');
    return {
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector('meta[name=description]').content,
      headings: texts('h1, h2'),
      sentences: texts('main > p:not([translate]):not(:has(img)), section > p'),
      inside: texts('main > p:not([translate]) :is(a, strong, em, code, span), section > p a'),
      items: texts('.documents li'),
      cells: texts('table :is(caption, th, td)'),
      form: texts('label, option, button'),
      hints: [...main.querySelectorAll('[alt], [title], [placeholder]')].map((node) =>
        [node.alt, node.title, node.placeholder].filter(Boolean).join(', '),
      ),
    };
  });

/** Keeps the page's nodes and what they say, to compare with; listens to the first link. */
const remember = (tab) =>
  tab.evaluate(() => {
    const every = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes.filter((node) => !(node.parentElement ?? node).closest?.('consent-translate'));
    };
    const said = (node) => node.nodeValue ?? node.cloneNode().outerHTML;
    const nodes = every();
    const before = nodes.map(said);
    globalThis.clicks = 0;
    document.querySelector('main > p:not([translate]) a').addEventListener('click', (event) => {
      event.preventDefault();
      globalThis.clicks++;
    });
    globalThis.compare = () => {
      const now = every();
      return {
        same: now.length === nodes.length && now.every((node, i) => node === nodes[i]),
        changed: now.filter((node, i) => said(node) !== before[i]).length,
        links: now.filter((node, i) => /\bhref="[^"]*"/.exec(before[i])?.[0] !== /\bhref="[^"]*"/.exec(said(node))?.[0])
          .length,
      };
    };
  });

describeReal('Apertium behind nginx', () => {
  let demo;
  before(async () => (demo = await startApertiumDemo()));
  after(() => demo?.close());

  const options = () => ({ hosts: { [hostOf(demo.url)]: hostOf(demo.url) }, languages: ['de'] });

  inEveryEngine('a real translator', options, (run) => {
    const asked = () => run.browser.proxyLog.filter(({ method }) => method !== 'GET').map(({ url }) => url);

    async function visit(page) {
      const tab = await run.browser.newPage();
      await tab.goto(`${demo.url}features/${page}`);
      await shown(tab, 'controls');
      await remember(tab);
      return tab;
    }

    /** The link is the one that the page made, and works; going back gives the page as it was. */
    async function givesBack(tab, original) {
      const translated = await tab.evaluate('compare()');
      assert.equal(translated.same, true, 'the nodes are those of the page');
      assert.equal(translated.links, 0, 'no link has another address');
      assert.ok(translated.changed > 20, `${translated.changed} texts and attributes have changed`);
      await tab.click('main > p:not([translate]) a');
      assert.equal(await tab.evaluate('clicks'), 1);
      await tab.click(part('original'));
      await until(tab, 'ready');
      assert.deepEqual(await tab.evaluate('compare()'), { same: true, changed: 0, links: 0 });
      assert.deepEqual(await look(tab), original);
      assert.deepEqual(tab.console, []);
    }

    it('makes Spanish of an English page, and gives the page back', async () => {
      const tab = await visit('apertium.html');
      const english = await look(tab);
      assert.deepEqual(asked(), [], 'before the press nobody is asked');
      await agree(tab, 'es');
      const spanish = await look(tab);
      assert.deepEqual(spanish, {
        lang: 'es',
        title: 'Willowbridge Ayuntamiento',
        description: 'Horas inaugurales, costes y documentos del ayuntamiento.',
        headings: [
          'El ayuntamiento y la biblioteca',
          'Qué necesitas',
          'Costes',
          'Horas inaugurales',
          'Vuestra cuestión',
        ],
        sentences: [
          'El ayuntamiento abre de lunes a viernes. Tienes que leer el aviso sobre los costes nuevos antes de vuestra visita.',
          'Hay una biblioteca nueva en el Green Hill House.',
          'Tienes que traer estos documentos:',
          'Tienes que escribir WB-2026 en vuestra letra.',
          'Nous parlons français.',
          'Teléfono: 0117 496 0100, email: info@willowbridge.example. Todos los documentos son en www.willowbridge.example/documents.',
        ],
        inside: [
          'de lunes a viernes',
          'el aviso sobre los costes nuevos',
          'biblioteca',
          'Green Hill House',
          'WB-2026',
          '0117 496 0100',
          'info@willowbridge.example',
        ],
        items: ['Vuestro pasaporte viejo', 'Una foto nueva', 'Una letra con vuestra dirección'],
        cells: [
          ['Costes del ayuntamiento', 'Servicio', 'Precio', 'Tiempo'],
          ['Pasaporte', '37 libras', 'Tres semanas', 'Certificado de matrimonio', 'Libre', 'Dos días'],
          ['Lunes', '9:00–16:00', 'Martes', 'Cerrado'],
        ].flat(),
        form: ['Vuestro nombre *', 'Tema', 'Una cuestión sobre los costes', 'Otra cuestión', 'Enviar el mensaje'],
        hints: ['El puente sobre el río, Vista de la ciudad', 'Primer nombre y último nombre', 'Libre de cargo'],
      });
      const values = () => [...document.querySelectorAll('option')].map(({ value }) => value);
      assert.deepEqual(await tab.evaluate(values), ['fee', 'other']);
      assert.deepEqual([...new Set(asked())], [new URL(PATH, demo.url).href]);
      await givesBack(tab, english);
    });

    it('makes English of a French page by Catalan, and gives the page back', async () => {
      const tab = await visit('apertium-fr.html');
      const french = await look(tab);
      await agree(tab, 'en');
      assert.deepEqual(await look(tab), {
        lang: 'en',
        title: 'The city council of Pontvert',
        description: 'The prices and the documents of the city council.',
        headings: ['The city council and the swimming pool', 'The prices of the swimming pool', 'Necessary documents'],
        sentences: [
          'You read the rules of the library before your visit.',
          'The city has two schools and a hospital.',
          'We have the address of Pontvert-les-Bains at our documents.',
          'Electronic address : mairie@pontvert.example',
        ],
        inside: ['the rules of the library', 'two schools', 'Pontvert-les-Bains', 'mairie@pontvert.example'],
        items: ['a recent photo', 'a document with your address'],
        cells: ['Monday', 'three euros', 'Tuesday', 'free'],
        form: ['Your name', 'Seek the page'],
        hints: ['The name of your family'],
      });
      await givesBack(tab, french);
    });

    run.itInOne('answers the next visitor of a page out of nginx, without Apertium', async () => {
      await agree(await visit('apertium.html'), 'es');
      const first = await demo.requests();
      const sent = asked().length;
      assert.ok(first > 0 && sent > 0);
      await run.browser.reset();
      const tab = await visit('apertium.html');
      await agree(tab, 'es');
      assert.equal((await look(tab)).headings[0], 'El ayuntamiento y la biblioteca');
      assert.equal(asked().length, sent, 'the same requests');
      assert.equal(await demo.requests(), first, 'none of them has reached Apertium');
    });
  });
});
