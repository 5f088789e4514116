// What every provider promises, whatever service stands behind it. Called by a test file of its own for each of them.
import { expect, fixture, html } from '@open-wc/testing';
import type { PageTranslator, Provider, ProviderContext } from '../../src/providers/provider.js';
import { bodyTag, expectUnchanged, htmlTag, rejection, setHtml, snapshot } from '../page/helpers.js';
import { contextWith, phrasesOf } from './phrases.js';
import { until } from '../support/until.js';

/**
 * How the service is to behave: as it should, with the translations of phrases/<language>.json · with those of
 * phrases/hostile/ · not at all.
 */
export type Situation = 'ok' | 'hostile' | 'failing';

/** Brings the service into a situation; answers what of the context is particular to this provider. */
export type MakeContext = (situation: Situation) => Promise<Partial<ProviderContext>>;

const PAGE = html`<main>
  <h1>Rathaus</h1>
  <p>Die Brücke ist gesperrt.</p>
  <p id="link">Lesen Sie <a href="#hinweis">den Hinweis</a></p>
  <img alt="Rathaus" title="Ansicht" />
  <input placeholder="Ihr Name" value="Müller" />
  <p translate="no">Lindenwerth</p>
</main>`;

export interface Kind {
  /**
   * True: a script of the service writes into the page. It may put elements of its own around texts, and what it needs
   * beside the texts stands in the page until it is disposed of.
   */
  readonly script?: boolean;
}

export function providerContract(provider: Provider, makeContext: MakeContext, { script = false }: Kind = {}): void {
  describe(`the contract, kept by ${provider.id}`, () => {
    let translators: PageTranslator[] = [];

    async function load(situation: Situation = 'ok', root?: Element) {
      const main = root ?? (await fixture(PAGE));
      const progress: [number, number][] = [];
      const context = contextWith(main, {
        onprogress: (done, total) => progress.push([done, total]),
        ...(await makeContext(situation)),
      });
      const before = snapshot(main);
      const translator = await provider.load(context);
      translators.push(translator);
      return { root: main, before, translator, progress };
    }

    const heading = (root: Element) => root.querySelector('h1')?.textContent;

    beforeEach(() => setHtml({ lang: 'de-DE' }));
    afterEach(async () => {
      for (const translator of translators) await translator.dispose();
      translators = [];
      setHtml({ lang: 'en' });
    });

    it('describes itself', () => {
      expect(provider.id).to.match(/^[a-z][a-z0-9-]*$/);
      expect(provider.label).to.match(/\S/);
      for (const origin of provider.origins) expect(new URL(origin).origin).to.equal(origin);
      for (const language of provider.languages ?? [])
        expect(Intl.getCanonicalLocales(language)).to.deep.equal([language]);
      expect(provider.leavesCode).to.be.a('boolean');
    });

    it('changes nothing on the page by being loaded', async () => {
      const { root, before } = await load();
      expectUnchanged(root, before);
      expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    });

    it('translates text, attributes, and says in which language the page is', async () => {
      const { root, translator } = await load();
      const uk = await phrasesOf('uk');
      expect(await translator.translateTo('uk')).to.include({ complete: true });
      expect(heading(root)).to.equal(uk['Rathaus']);
      expect(root.querySelector('a')?.textContent).to.equal(uk['den Hinweis']);
      expect(root.querySelector('#link')?.textContent).to.equal(`${uk['Lesen Sie']} ${uk['den Hinweis']}`);
      const img = root.querySelector('img')!;
      // a script writes each attribute in a turn of its own
      if (script) await until(() => img.alt !== 'Rathaus' && img.title !== 'Ansicht', 'the attributes');
      expect([img.alt, img.title]).to.deep.equal([uk['Rathaus'], uk['Ansicht']]);
      const input = root.querySelector('input')!;
      expect([input.placeholder, input.value]).to.deep.equal([uk['Ihr Name'], 'Müller']);
      expect(root.querySelector('[translate=no]')?.textContent).to.equal('Lindenwerth');
      expect(root.getAttribute('lang')).to.equal('uk');
    });

    it('restores the very same nodes with the very same text and attributes', async () => {
      const { root, before, translator } = await load();
      await translator.translateTo('ar');
      expect(root.getAttribute('dir')).to.equal('rtl');
      await translator.restore();
      expectUnchanged(root, before);
    });

    it('restores the whole document, byte for byte', async () => {
      const page = await fixture(PAGE);
      const tag = htmlTag();
      const start = bodyTag();
      const inside = snapshot(page);
      const { before, translator } = await load('ok', document.body);
      await translator.translateTo('ar');
      expect(document.documentElement).to.include({ lang: 'ar', dir: 'rtl' });
      await translator.restore();
      expect(htmlTag()).to.equal(tag);
      expect(bodyTag()).to.equal(start);
      expectUnchanged(page, inside);
      if (script) await translator.dispose();
      expectUnchanged(document.body, before);
    });

    it('switches from one language to another, and back', async () => {
      const { root, before, translator } = await load();
      const [uk, ar] = [await phrasesOf('uk'), await phrasesOf('ar')];
      await translator.translateTo('uk');
      await translator.translateTo('ar');
      expect(heading(root)).to.equal(ar['Rathaus']);
      await translator.translateTo('uk');
      expect(heading(root)).to.equal(uk['Rathaus']);
      expect(root.hasAttribute('dir')).to.equal(false);
      await translator.restore();
      expectUnchanged(root, before);
      await translator.translateTo('ar');
      expect(heading(root)).to.equal(ar['Rathaus']);
    });

    it('lets the last call win: a superseded one rejects with AbortError', async () => {
      const { root, translator } = await load();
      const ar = await phrasesOf('ar');
      const first = rejection(translator.translateTo('uk'));
      const second = translator.translateTo('ar');
      expect((await first)?.name).to.equal('AbortError');
      await second;
      expect(heading(root)).to.equal(ar['Rathaus']);
    });

    it('lets the last call win also where both want the same', async () => {
      const { root, translator } = await load();
      const uk = await phrasesOf('uk');
      const first = rejection(translator.translateTo('uk'));
      const second = translator.translateTo('uk');
      expect((await first)?.name).to.equal('AbortError');
      expect(await second).to.include({ complete: true });
      expect(heading(root)).to.equal(uk['Rathaus']);
    });

    it('lets restoring win over a translation on its way', async () => {
      const { root, before, translator } = await load();
      const first = rejection(translator.translateTo('ar'));
      await translator.restore();
      expect((await first)?.name).to.equal('AbortError');
      expectUnchanged(root, before);
    });

    it('is ended by the signal, and can translate again', async () => {
      const { root, before, translator } = await load();
      const abort = new AbortController();
      const done = rejection(translator.translateTo('uk', { signal: abort.signal }));
      abort.abort();
      expect((await done)?.name).to.equal('AbortError');
      await translator.restore();
      expectUnchanged(root, before);
      expect(await translator.translateTo('uk')).to.include({ complete: true });
    });

    it('tells its progress, up to all', async () => {
      const { translator, progress } = await load();
      await translator.translateTo('uk');
      const [done, total] = progress.at(-1) ?? [];
      expect(done).to.be.greaterThan(0).and.to.equal(total);
      expect(progress.map(([count]) => count)).to.deep.equal(
        progress.map(([count]) => count).toSorted((a, b) => a - b),
      );
    });

    it('gives the page back when it is disposed of, at once or while it translates', async () => {
      const { root, before, translator } = await load();
      await translator.translateTo('ar');
      await translator.dispose();
      expectUnchanged(root, before);
      const other = await load('ok', root);
      const done = rejection(other.translator.translateTo('uk'));
      await other.translator.dispose();
      expect((await done)?.name).to.equal('AbortError');
      expectUnchanged(root, before);
    });

    it('writes what the service answers as text, whatever it is', async () => {
      const { root, before, translator } = await load('hostile');
      await rejection(translator.translateTo('uk'));
      const { nodes } = snapshot(root);
      const kept = ({ nodeName, nodeType }: Node) => !script || (nodeType === Node.ELEMENT_NODE && nodeName !== 'FONT');
      const [now, then] = [nodes.filter(kept), before.nodes.filter(kept)];
      expect(now.length).to.equal(then.length);
      expect(now.every((node, i) => node === then[i])).to.equal(true);
      expect(root.querySelector('a')?.getAttribute('href')).to.equal('#hinweis');
      expect(root.querySelector('input')?.getAttributeNames()).to.deep.equal(['placeholder', 'value']);
      await new Promise((resolve) => setTimeout(resolve)); // a script would have run by then
      expect(window).not.to.have.property('hacked');
      await translator.restore();
      expectUnchanged(root, before);
    });

    it('leaves the page in the original where the service fails, with a reason', async function () {
      const root = await fixture(PAGE);
      const before = snapshot(root);
      // a provider may notice it while loading, or only when it translates
      const error = await rejection(load('failing', root).then(({ translator }) => translator.translateTo('ar')));
      expect(error).to.have.property('name', 'TranslationError');
      expect(error)
        .to.have.property('reason')
        .that.is.oneOf(['blocked', 'offline', 'timeout', 'unavailable', 'refused', 'quota', 'error']);
      expectUnchanged(root, before);
      expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    });

    it('works again when the service does', async function () {
      const { root, translator } = await load('failing').catch(() => load());
      await rejection(translator.translateTo('uk'));
      await makeContext('ok');
      const again = await load('ok', root);
      expect(await again.translator.translateTo('uk')).to.include({ complete: true });
    });

    it('leaves no key, cookie or node behind', async () => {
      const { translator } = await load();
      expect(document.cookie).to.equal('');
      const head = script ? '' : document.head.innerHTML;
      const kept = () => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie];
      const before = kept();
      await translator.translateTo('uk');
      await translator.dispose();
      provider.clear?.();
      expect(kept()).to.deep.equal(before);
      if (!script) expect(document.head.innerHTML).to.equal(head);
      // a script is there from its loading on: then its hosts are looked for
      for (const origin of provider.origins)
        expect(document.documentElement.outerHTML).not.to.include(new URL(origin).host);
    });
  });
}
