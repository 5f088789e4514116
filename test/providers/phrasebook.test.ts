// The site's reviewed translations: alone, and in front of a service.
import { expect, fixture, html } from '@open-wc/testing';
import { TranslationError } from '../../src/platform/translation-error.js';
import { libretranslate } from '../../src/providers/libretranslate.js';
import { inFront, phrasebookTranslator } from '../../src/providers/phrasebook.load.js';
import { rejection, translatorOf } from '../page/helpers.js';
import { answer, resetNetwork, serviceRequests } from '../support/commands.js';
import { configWith, contextWith, phrasesUrl } from './phrases.js';

const TO_UK = { from: 'de', to: 'uk' };

beforeEach(resetNetwork);

describe('a phrasebook', () => {
  it('answers what it knows, in order, and nothing for the rest', async () => {
    const book = phrasebookTranslator(phrasesUrl());
    expect(await book.translate(['den Hinweis', 'Kirche', 'Rathaus'], TO_UK)).to.deep.equal([
      'повідомлення',
      '',
      'Ратуша',
    ]);
    expect(await book.translate(['Rathaus'], { from: 'de', to: 'ar' })).to.deep.equal(['دار البلدية']);
  });

  it('forgives white space in its keys', async () => {
    const book = phrasebookTranslator(phrasesUrl('odd/'));
    expect(await book.translate(['Rathaus der Stadt', 'Rathaus\u00a0der Stadt'], TO_UK)).to.deep.equal(
      Array(2).fill('Міська ратуша'),
    );
  });

  it('overlooks entries that are no translation', async () => {
    const book = phrasebookTranslator(phrasesUrl('odd/'));
    expect(await book.translate(['leer', 'null', 'Zahl', 'Liste', 'toString'], TO_UK)).to.deep.equal(Array(5).fill(''));
    expect(await book.translate(['constructor', '__proto__'], TO_UK)).to.deep.equal(['конструктор', 'прототип']);
  });

  for (const body of ['["Rathaus", "Ратуша"]', 'null', '"Ратуша"', '5', '{ "Rathaus": ', '<!doctype html>']) {
    it(`that is ${body} is an error`, async () => {
      await answer('buch.test', { body });
      const error = await rejection(phrasebookTranslator('http://buch.test/').translate(['Rathaus'], TO_UK));
      expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'error' });
    });
  }

  it('that is not there is unavailable', async () => {
    const error = await rejection(phrasebookTranslator(phrasesUrl('nowhere/')).translate(['Rathaus'], TO_UK));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'unavailable' });
  });

  it('is read once a language', async () => {
    const book = phrasebookTranslator('http://buch.test/');
    await answer('buch.test', { body: '{"Rathaus":"Ратуша"}' });
    await Promise.all([book.translate(['Rathaus'], TO_UK), book.translate(['Amt'], TO_UK)]);
    await answer('buch.test', { status: 500 });
    expect(await book.translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
    expect(await rejection(book.translate(['Rathaus'], { from: 'de', to: 'ar' }))).to.include({
      reason: 'unavailable',
    });
  });

  it('that failed is read again with the next call', async () => {
    const book = phrasebookTranslator('http://buch.test/');
    await answer('buch.test', { status: 503 });
    expect(await rejection(book.translate(['Rathaus'], TO_UK))).to.include({ reason: 'unavailable' });
    await answer('buch.test', { body: '{"Rathaus":"Ратуша"}' });
    expect(await book.translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
  });

  it('is still read for who waits for it, when somebody else gives up', async () => {
    const book = phrasebookTranslator(phrasesUrl());
    const abort = new AbortController();
    const first = rejection(book.translate(['Rathaus'], { ...TO_UK, signal: abort.signal }));
    const second = book.translate(['Rathaus'], TO_UK);
    abort.abort();
    expect((await first)?.name).to.equal('AbortError');
    expect(await second).to.deep.equal(['Ратуша']);
  });
});

describe('a phrasebook in front of a service', () => {
  it('wins over it, and asks it only for what is missing', async () => {
    const service = translatorOf();
    const both = inFront(phrasesUrl(), service);
    expect(await both.translate(['Kirche', 'Rathaus', 'Turm', 'den Hinweis'], TO_UK)).to.deep.equal([
      '[uk] Kirche',
      'Ратуша',
      '[uk] Turm',
      'повідомлення',
    ]);
    expect(service.sent()).to.deep.equal(['Kirche', 'Turm']);
  });

  it('asks it nothing where nothing is missing', async () => {
    const service = translatorOf();
    expect(await inFront(phrasesUrl(), service).translate(['Rathaus'], TO_UK)).to.deep.equal(['Ратуша']);
    expect(service.calls).to.deep.equal([]);
  });

  it('has the limits and the format of the service', () => {
    const service = translatorOf(undefined, { segments: 7, characters: 70 });
    expect(inFront(phrasesUrl(), service)).to.deep.include({
      format: 'text',
      limits: { segments: 7, characters: 70 },
    });
  });

  it('hands on the languages and the signal', async () => {
    const service = translatorOf();
    const { signal } = new AbortController();
    await inFront(phrasesUrl(), service).translate(['Kirche'], { ...TO_UK, signal });
    expect(service.calls[0]).to.include({ from: 'de', to: 'uk', signal });
  });

  it('fails as the service does', async () => {
    const service = translatorOf(() => {
      throw new TranslationError('quota', 'used up');
    });
    expect(await rejection(inFront(phrasesUrl(), service).translate(['Kirche'], TO_UK))).to.include({
      reason: 'quota',
    });
  });

  it('leaves a language without a file to the service alone', async () => {
    const service = translatorOf();
    const both = inFront(phrasesUrl(), service);
    expect(await both.translate(['Rathaus'], { from: 'de', to: 'tr' })).to.deep.equal(['[tr] Rathaus']);
  });

  it('is put there by the configuration of a service', async () => {
    const root = await fixture(
      html`<main>
        <p>Rathaus</p>
        <p>Kirche</p>
      </main>`,
    );
    const config = configWith({ endpoint: 'http://translate.dienst.test/', phrasebook: phrasesUrl() });
    const translator = await libretranslate.load(contextWith(root, { config }));
    await translator.translateTo('uk');
    expect([...root.children].map((p) => p.textContent)).to.deep.equal(['Ратуша', '[uk] Kirche']);
    const [request] = (await serviceRequests()).filter(({ method }) => method === 'POST');
    expect(request?.body).to.have.deep.property('q', ['Kirche']);
  });
});
