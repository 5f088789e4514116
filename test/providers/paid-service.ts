// What is the same for all services that a site buys: how they are asked, what becomes of their answers, who is told to
// receive what. Called by a test file of its own for each of them, with what differs.
import { expect } from '@open-wc/testing';
import type { TextTranslator } from '../../src/page/translator.js';
import { type FailureReason, TranslationError } from '../../src/platform/translation-error.js';
import type { Provider, Recipient } from '../../src/providers/provider.js';
import { findProvider } from '../../src/providers/registry.js';
import { expectUnchanged, onGermanPage, put, rejection, snapshot, textOf } from '../page/helpers.js';
import { resetNetwork, vendor, vendorRequests, type Vendor } from '../support/commands.js';
import { providerContract } from './contract.js';
import { configWith, contextWith, phrasesOf } from './phrases.js';
import { until } from '../support/until.js';

export interface Paid {
  readonly id: Vendor;
  readonly provider: Provider;
  readonly connect: (endpoint: string) => TextTranslator;
  /** Its codes of Ukrainian and Arabic. */
  readonly codes: readonly [uk: string, ar: string];
  /** Where it is asked, query included, below the endpoint. */
  readonly path: string;
  readonly textsOf: (body: any) => string[];
  readonly bodyOf: (texts: readonly string[]) => unknown;
  /** Texts in one request. */
  readonly most: number;
  /** What its own errors mean. */
  readonly reasons: Readonly<Record<string, FailureReason>>;
  readonly recipient: Recipient;
}

const LINK = 'Lesen Sie <a id=1>den Hinweis</a>.';
const TO_UK = { from: 'de', to: 'uk' };

export function paidServiceTests(paid: Paid): void {
  const { id, provider, connect, codes, path, textsOf, bodyOf, most } = paid;
  const [uk] = codes;
  const host = `${id}.dienst.test`;
  const endpoint = `http://${host}/mt/`;
  const posts = async () => (await vendorRequests(id)).filter(({ method }) => method === 'POST');
  const translate = (...segments: string[]) => connect(endpoint).translate(segments, TO_UK);
  const load = (root: Element) => provider.load(contextWith(root, { config: configWith({ endpoint }) }));

  providerContract(provider, async (situation) => {
    await resetNetwork();
    const mode = { ok: 'ok', hostile: 'unescaped', failing: 'unavailable' }[situation];
    const folder = situation === 'hostile' ? 'hostile/' : '';
    const dictionary = { [uk]: await phrasesOf('uk', folder), ...(!folder && { [codes[1]]: await phrasesOf('ar') }) };
    await vendor(id, mode, { dictionary });
    return { config: configWith({ endpoint }) };
  });

  describe(`a call of ${id}`, () => {
    beforeEach(async () => {
      await resetNetwork();
      await vendor(id);
    });

    it('sends texts, languages and the format, and nothing else', async () => {
      expect(await translate('Rathaus &amp; Amt', LINK)).to.deep.equal([
        `[${uk}] Rathaus &amp; Amt`,
        `[${uk}] Lesen Sie <a id="1">[${uk}] den Hinweis</a>.`,
      ]);
      const [request, ...more] = await posts();
      expect(more).to.have.length(0);
      expect(request).to.deep.include({ path: `/mt/${path}`, body: bodyOf(['Rathaus &amp; Amt', LINK]) });
      expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    });

    it('goes to the endpoint, a folder, with or without a slash', async () => {
      for (const folder of [`http://${host}`, `http://${host}/`, `http://${host}/mt`, `http://${host}/proxy.php/`])
        await connect(folder).translate(['Amt'], TO_UK);
      expect((await posts()).map(({ path }) => path)).to.deep.equal(
        ['/', '/', '/mt/', '/proxy.php/'].map((folder) => folder + path),
      );
    });

    it('is ended by the signal', async () => {
      await vendor(id, 'silent');
      const abort = new AbortController();
      const done = rejection(connect(endpoint).translate(['Amt'], { ...TO_UK, signal: abort.signal }));
      await until(async () => (await posts()).length, 'the request');
      abort.abort();
      expect((await done)?.name).to.equal('AbortError');
    });
  });

  describe(`an answer of ${id}`, () => {
    onGermanPage();
    beforeEach(resetNetwork);

    const reasons: Record<string, FailureReason> = {
      'wrong-count': 'error',
      'wrong-type': 'error',
      'wrong-shape': 'error',
      nonsense: 'error',
      truncated: 'error',
      blocked: 'blocked',
      crowded: 'unavailable', // by the server in front of it
      gone: 'unavailable',
      ...paid.reasons,
    };
    for (const [mode, reason] of Object.entries(reasons)) {
      it(`"${mode}" rejects with the reason ${reason}`, async () => {
        await vendor(id, mode);
        const error = await rejection(translate('Amt', LINK));
        expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason });
      });
    }

    it('is asked for once: only the engine tries again', async () => {
      await vendor(id, 'unavailable');
      await rejection(translate('Amt', LINK));
      expect(await posts()).to.have.length(1);
    });

    it('with Retry-After says when to come again', async () => {
      await vendor(id, 'busy-for');
      expect(await rejection(translate('Amt'))).to.include({ reason: 'unavailable', retryAfter: 7 });
    });

    it('that a language is unknown is a refusal', async () => {
      await vendor(id);
      for (const to of ['tlh', 'sr-Arab'])
        expect(await rejection(connect(endpoint).translate(['Amt'], { from: 'de', to }))).to.include({
          reason: 'refused',
        });
    });

    it('that holds no texts leaves the page as it is', async () => {
      await vendor(id, 'wrong-type');
      const root = put('<p>Rathaus</p><p>Lesen Sie <a href="#x">den Hinweis</a></p>');
      const before = snapshot(root);
      const translator = await load(root);
      expect(await rejection(translator.translateTo('uk'))).to.include({ reason: 'error' });
      expectUnchanged(root, before);
    });
  });

  describe(`what is too large for ${id}`, () => {
    onGermanPage();
    beforeEach(resetNetwork);
    const texts = [...'ABCDEFG'].map((letter) => letter.repeat(100));
    const sizes = async () => (await posts()).map(({ body }) => textsOf(body).length);

    for (const [who, options] of [
      ['the service', { limits: { bytes: 500 } }],
      ['the server in front of it', { proxyBytes: 500 }],
    ] as const) {
      it(`for ${who}, is sent in halves, and comes back in order`, async () => {
        await vendor(id, 'ok', options);
        expect(await translate(...texts)).to.deep.equal(texts.map((text) => `[${uk}] ${text}`));
        expect((await sizes()).slice(0, 2)).to.deep.equal([7, 4]);
      });
    }

    it('is left out where it is one text; the others are translated', async () => {
      await vendor(id, 'ok', { proxyBytes: 1000 });
      expect(await translate('Amt', 'X'.repeat(1000), 'Rat')).to.deep.equal([`[${uk}] Amt`, '', `[${uk}] Rat`]);
    });

    it('is an error where nothing of it goes through', async () => {
      await vendor(id, 'ok', { proxyBytes: 10 });
      const error = await rejection(translate('Amt', 'Rat'));
      expect(error).to.include({ reason: 'error' });
      expect(error?.message).to.match(/expected .* got "too large"; .*32 kB/);
    });

    it('stays an error for its own part of the page', async () => {
      await vendor(id, 'ok', { proxyBytes: 4000 });
      const long = 'X'.repeat(4500);
      const root = put(
        `<p>${long}</p>${[...Array(20).keys()].map((i) => `<p>Satz ${i} ${'x'.repeat(300)}</p>`).join('')}`,
      );
      const translator = await load(root);
      await translator.translateTo('uk');
      expect(textOf(root.firstElementChild)).to.equal(long);
      expect([...root.children].slice(1).every((part) => textOf(part).startsWith(`[${uk}] Satz`))).to.equal(true);
      await translator.dispose();
    });
  });

  describe(`a page translated by ${id}`, () => {
    onGermanPage();
    beforeEach(async () => {
      await resetNetwork();
      await vendor(id);
    });

    it(`is asked for in batches of at most ${most} texts and 5,000 characters, the same each time`, async () => {
      const long = 'Ein langer Satz. '.repeat(60).trim();
      const texts = [...Array(300).keys()].map((i) => (i % 10 ? `Satz ${i}` : `${i}: ${long}`));
      const markup = texts.map((text) => `<p>${text}</p>`).join('');
      const seen: string[][] = [];
      for (let visitor = 0; visitor < 2; visitor++) {
        const root = put(markup);
        const translator = await load(root);
        expect(await translator.translateTo('uk')).to.include({ complete: true });
        expect([...root.children].map(textOf)).to.deep.equal(texts.map((text) => `[${uk}] ${text}`));
        await translator.dispose();
        root.remove();
        const bodies = (await posts()).map(({ body }) => body);
        for (const batch of bodies.map(textsOf)) {
          expect(batch.length).to.be.at.most(most);
          expect(batch.join('').length).to.be.at.most(5000);
        }
        seen.push(bodies.map((body) => JSON.stringify(body)));
      }
      const [one, both] = seen as [string[], string[]];
      expect(both.toSorted()).to.deep.equal([...one, ...one].toSorted());
    });

    // how such services were seen to handle tags; "dropped" and "moved" damage a sentence, which is asked for in parts
    for (const habit of ['ok', 'spaced', 'moved', 'dropped', 'upper', 'turned', 'entities']) {
      it(`keeps words in their elements, and parts that stay in their places ("${habit}")`, async () => {
        await vendor(id, habit);
        const root = put(
          '<p>Lesen Sie <a href="#x">den Hinweis</a> zu <code>x &lt; y</code>, <b>&lt;img&gt; &amp; "Co." gibt\'s</b> heute</p>',
        );
        const before = snapshot(root);
        const translator = await load(root);
        expect(await translator.translateTo('uk')).to.include({ complete: true });
        expect(textOf(root.querySelector('a'))).to.equal(`[${uk}] den Hinweis`);
        expect(textOf(root.querySelector('b'))).to.equal(`[${uk}] <img> & "Co." gibt's`);
        expect(textOf(root)).to.match(
          /^\[\S+\] Lesen Sie \[\S+\] den Hinweis \[\S+\] zu x < y, \[\S+\] <img> .* \[\S+\] heute$/,
        );
        await translator.restore();
        expectUnchanged(root, before);
      });
    }

    it('contacts no one by being loaded', async () => {
      await load(put('<p>Amt</p>'));
      expect(await vendorRequests(id)).to.deep.equal([]);
    });
  });

  describe(`who is told to receive what, of ${id}`, () => {
    const OWN = 'https://stadt.test';
    const config = (more = {}) => configWith({ origin: OWN, endpoint: `${OWN}/mt/`, ...more });

    it('is known without a word of the site', async () => {
      expect(await findProvider(id)).to.equal(provider);
      expect(provider.recipient(config())).to.deep.equal(paid.recipient);
      expect(provider.requires).to.deep.equal(['endpoint']);
    });

    it('is whom the site names, and then nothing else of it', () => {
      const named = { recipient: 'Muster GmbH', recipientCountry: 'AT', recipientHref: 'https://muster.test/privacy' };
      expect(provider.recipient(config(named))).to.deep.equal({
        name: 'Muster GmbH',
        country: 'AT',
        privacyHref: 'https://muster.test/privacy',
      });
    });

    it('is nobody where the site names one half: half of a statement is not completed by a guess', () => {
      expect(provider.recipient(config({ recipient: 'Muster GmbH' }))).to.equal(null);
      expect(provider.recipient(config({ recipientCountry: 'AT' }))).to.equal(null);
    });

    it('is nobody at another origin where the site names nobody: the service itself is not who sees the visitor', () => {
      for (const endpoint of ['https://mt.stadt.test/', 'https://fremd.example/'])
        expect(provider.recipient(config({ endpoint }))).to.equal(null);
    });

    for (const [address, disclosure] of [
      [`${OWN}/mt/`, 'text'],
      ['https://mt.stadt.test/', 'visitor'],
      ['https://fremd.example/', 'visitor'],
      ['', 'text'],
    ])
      it(`${address || 'without an endpoint'}: ${disclosure}, whoever is named`, () => {
        for (const recipient of ['', 'Muster GmbH'])
          expect(provider.discloses(config({ endpoint: address, recipient, recipientCountry: 'DE' }))).to.equal(
            disclosure,
          );
      });
  });
}
