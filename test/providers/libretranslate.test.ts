// How LibreTranslate is spoken to, and what is made of its answers.
import { expect, waitUntil } from '@open-wc/testing';
import { connect } from '../../src/providers/libretranslate.load.js';
import { libretranslate } from '../../src/providers/libretranslate.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { rejection } from '../page/helpers.js';
import { resetNetwork, service, serviceRequests } from '../support/commands.js';
import type { Mode } from '../support/libretranslate-stand-in.mjs';
import { configWith, contextWith } from './phrases.js';

const ENDPOINT = 'http://translate.dienst.test/';

beforeEach(resetNetwork);

const posts = async () => (await serviceRequests()).filter(({ method }) => method === 'POST');

describe('a call of LibreTranslate', () => {
  it('sends texts, languages and format, and nothing else', async () => {
    const translator = connect(ENDPOINT);
    expect(await translator.translate(['Rathaus', 'Brücke'], { from: 'de', to: 'uk' })).to.deep.equal([
      '[uk] Rathaus',
      '[uk] Brücke',
    ]);
    const [request] = await posts();
    expect(request?.path).to.equal('/translate');
    expect(request?.body).to.deep.equal({ q: ['Rathaus', 'Brücke'], source: 'de', target: 'uk', format: 'text' });
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('takes an endpoint with or without a slash, in a folder too', async () => {
    for (const endpoint of [ENDPOINT, ENDPOINT.slice(0, -1), `${ENDPOINT}mt`, `${ENDPOINT}mt/`])
      await connect(endpoint).translate(['Amt'], { from: 'de', to: 'uk' });
    expect((await posts()).map(({ path }) => path)).to.deep.equal([
      '/translate',
      '/translate',
      '/mt/translate',
      '/mt/translate',
    ]);
  });

  it('names languages as the server does', async () => {
    const codes: Record<string, string> = {
      uk: 'uk',
      'de-AT': 'de',
      'en-GB': 'en',
      'pt-BR': 'pb',
      'pt-PT': 'pt',
      no: 'nb',
      nb: 'nb',
      zh: 'zh-Hans',
      'zh-Hans': 'zh-Hans',
      'zh-Hant': 'zh-Hant',
      'zh-TW': 'zh-Hant',
      'zh-CN': 'zh-Hans',
      'zh-HK': 'zh-Hant',
      'zh-Hans-CN': 'zh-Hans',
    };
    for (const to of Object.keys(codes)) await connect(ENDPOINT).translate(['Amt'], { from: 'de-DE', to });
    const targets = (await posts()).map(({ body }) => (body as { target: string }).target);
    expect(targets).to.deep.equal(Object.values(codes));
    for (const { body } of await posts()) expect(body).to.have.property('source', 'de');
  });

  it('is ended by the signal', async () => {
    await service('silent');
    const abort = new AbortController();
    const done = rejection(connect(ENDPOINT).translate(['Amt'], { from: 'de', to: 'uk', signal: abort.signal }));
    await waitUntil(async () => (await posts()).length);
    abort.abort();
    expect((await done)?.name).to.equal('AbortError');
  });
});

describe('an answer of LibreTranslate', () => {
  const reasons: [Mode, string][] = [
    ['wrong-count', 'error'],
    ['wrong-type', 'error'],
    ['nonsense', 'error'],
    ['truncated', 'error'],
    ['blocked', 'blocked'],
    ['refused', 'refused'],
    ['quota', 'quota'],
    ['unavailable', 'unavailable'],
    ['missing', 'unavailable'],
  ];
  for (const [mode, reason] of reasons) {
    it(`"${mode}" rejects with the reason ${reason}`, async () => {
      await service(mode);
      const error = await rejection(connect(ENDPOINT).translate(['Amt', 'Rat'], { from: 'de', to: 'uk' }));
      expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason });
    });
  }

  it('with markup is handed on as it is: the page engine writes it as text', async () => {
    const attack = '<img src=x onerror="alert(1)">';
    await service('ok', { dictionary: { uk: { Amt: attack } } });
    expect(await connect(ENDPOINT).translate(['Amt'], { from: 'de', to: 'uk' })).to.deep.equal([attack]);
  });
});

describe('LibreTranslate as a provider', () => {
  it('asks in batches of at most fifty texts and 5,000 characters', async () => {
    const root = document.createElement('div');
    for (let i = 0; i < 120; i++) root.append(Object.assign(document.createElement('p'), { textContent: `Satz ${i}` }));
    const long = 'Ein langer Satz. '.repeat(100).trim();
    for (let i = 0; i < 6; i++)
      root.append(Object.assign(document.createElement('p'), { textContent: `${i} ${long}` }));
    document.body.append(root);
    try {
      const config = configWith({ endpoint: ENDPOINT });
      const translator = await libretranslate.load(contextWith(root, { config }));
      expect(await translator.translateTo('uk')).to.deep.equal({ complete: true, missing: 0 });
      const batches = (await posts()).map(({ body }) => (body as { q: string[] }).q);
      expect(batches.flat()).to.have.length(126);
      for (const batch of batches) {
        expect(batch.length).to.be.at.most(50);
        expect(batch.join('').length).to.be.at.most(5000);
      }
    } finally {
      root.remove();
    }
  });

  it('contacts no one by being loaded', async () => {
    await service('ok', { host: 'unberuehrt.test' });
    const config = configWith({ endpoint: 'http://unberuehrt.test/' });
    await libretranslate.load(contextWith(document.createElement('div'), { config }));
    expect(await serviceRequests('unberuehrt.test')).to.deep.equal([]);
  });
});
