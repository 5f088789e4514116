// How an Apertium server is spoken to, and what is made of its answers.
import { expect } from '@open-wc/testing';
import { connect } from '../../src/providers/apertium.load.js';
import { apertium } from '../../src/providers/apertium.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { rejection } from '../page/helpers.js';
import { resetNetwork, vendor, vendorRequests } from '../support/commands.js';
import { configWith, contextWith } from './phrases.js';
import { until } from '../support/until.js';

const ENDPOINT = 'http://apertium.dienst.test/';
type Form = Record<'q' | 'langpairs' | 'markUnknown', string>;

const server = async () => {
  await resetNetwork();
  await vendor('apertium');
};
beforeEach(server);

const forms = async () => (await vendorRequests('apertium')).map(({ body }) => body as Form);
const knows = (ukr: Record<string, string>, mode = 'ok') => vendor('apertium', mode, { dictionary: { ukr } });
const ask = (...segments: string[]) => connect(ENDPOINT).translate(segments, { from: 'de', to: 'uk' });

describe('a call of Apertium', () => {
  it('sends one form with languages and texts, and nothing else', async () => {
    await knows({ Rathaus: 'Ратуша', Brücke: 'Міст' });
    expect(await ask('Rathaus', 'Brücke')).to.deep.equal(['Ратуша', 'Міст']);
    const requests = await vendorRequests('apertium');
    expect(requests).to.have.length(1); // no preflight, no question which pairs there are
    expect(requests[0]).to.include({ method: 'POST', path: '/translateChain' });
    expect(requests[0]?.body).to.deep.equal({ langpairs: 'deu|ukr', q: 'Rathaus<p>Brücke<p>', markUnknown: 'yes' });
    expect(requests[0]?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('takes an endpoint with or without a slash, in a folder too', async () => {
    for (const endpoint of [ENDPOINT, ENDPOINT.slice(0, -1), `${ENDPOINT}apertium`, `${ENDPOINT}apertium/`])
      await connect(endpoint).translate(['Amt'], { from: 'de', to: 'uk' });
    expect((await vendorRequests('apertium')).map(({ path }) => path)).to.deep.equal([
      '/translateChain',
      '/translateChain',
      '/apertium/translateChain',
      '/apertium/translateChain',
    ]);
  });

  const codes: [from: string, to: string, pair: string][] = [
    ['en', 'es', 'eng|spa'],
    ['en-US', 'ca', 'eng|cat'],
    ['fr-CA', 'en-US', 'fra|eng_US'],
    ['es', 'pt-BR', 'spa|por_BR'],
    ['pt-BR', 'pt', 'por|por'],
    ['es', 'ca-valencia', 'spa|cat_valencia'],
    ['ca-valencia', 'oc-aranes', 'cat|oci_aran'],
    ['sv', 'nb', 'swe|nob'],
    ['nn', 'da', 'nno|dan'],
    ['sl', 'hr', 'slv|hbs_HR'],
    ['sr-Latn', 'sl', 'hbs|slv'],
    ['kk', 'tt', 'kaz|tat'],
    ['es', 'ast', 'spa|ast'],
    ['en-GB-oxendict', 'de-AT', 'eng|deu'],
  ];
  it('names languages as the server does', async () => {
    for (const [from, to] of codes) await rejection(connect(ENDPOINT).translate(['Amt'], { from, to }));
    expect((await forms()).map(({ langpairs }) => langpairs)).to.deep.equal(codes.map(([, , pair]) => pair));
  });

  it('asks nothing for a language without a code that we know', async () => {
    const error = await rejection(connect(ENDPOINT).translate(['Amt'], { from: 'de', to: 'mi' }));
    expect(error).to.include({ name: 'TranslationError', reason: 'error' });
    expect(error?.message).to.contain('"mi"');
    expect(await forms()).to.deep.equal([]);
  });

  it('is ended by the signal', async () => {
    await vendor('apertium', 'silent');
    const abort = new AbortController();
    const done = rejection(connect(ENDPOINT).translate(['Amt'], { from: 'de', to: 'uk', signal: abort.signal }));
    await until(async () => (await forms()).length, 'the request');
    abort.abort();
    expect((await done)?.name).to.equal('AbortError');
  });
});

describe('texts for Apertium', () => {
  const sent = async (segment: string) => {
    await server();
    await ask(segment);
    return (await forms())[0]?.q.slice(0, -'<p>'.length);
  };

  it('have tags without a space, at which a server would cut', async () => {
    expect(await sent('Lesen Sie <a id=1>den <a id=2>Hinweis</a></a> heute')).to.equal(
      'Lesen Sie <a1>den <a2>Hinweis</a></a> heute',
    );
  });

  it('have a word for a part that stays, which keeps its place better than a tag, if it stands alone', async () => {
    const part = (id: number) => `<b id=${id} translate=no></b>`;
    expect(await sent(`Amt ${part(1)} und <a id=2>${part(10)}</a>, ${part(32)}.`)).to.equal(
      'Amt Qblq und <a2>Qblkq</a>, Qbnmq.',
    );
    expect(await sent(`${part(1)}Amt ${part(2)}${part(3)} und Haus${part(4)}`)).to.equal(
      '<b1>Amt <b2><b3> und Haus<b4>',
    );
  });

  it('have "&" as itself, where it makes no entity', async () => {
    expect(await sent('Müll &amp; Wasser: M&amp;W')).to.equal('Müll & Wasser: M&W');
    expect(await sent('&lt;b&gt; ist &amp;lt;, nicht &amp;#60;')).to.equal('&lt;b&gt; ist &amp;lt;, nicht &amp;#60;');
  });

  it('have no address of web or mail in them: it comes back as it was', async () => {
    const addresses = {
      'amt@stadt.example': 'Qxlq',
      'Mail an a.b-c@amt.stadt.example.': 'Mail an Qxlq.',
      'Auf https://stadt.example/a?b=1&amp;c=2#d, dort': 'Auf Qxlq, dort',
      'www.stadt.example/pässe (neu)': 'Qxlq (neu)',
      'Siehe stadt.example oder <a id=1>amt.example/x.</a>': 'Siehe Qxlq oder <a1>Qxmq.</a>',
    };
    for (const [text, written] of Object.entries(addresses)) expect(await sent(text)).to.equal(written);
    await knows({ 'Mail an Qxlq': 'Пишіть на *Qxlq' });
    expect(await ask('Mail an amt@stadt.example')).to.deep.equal(['Пишіть на amt@stadt.example']);
    for (const text of ['z. B. 3.50 Euro', 'd.h. um 9.30 Uhr', 'Frau Dr. Beispiel', '1.000 Euro'])
      expect(await sent(text), text).to.equal(text);
  });
});

describe('requests to Apertium', () => {
  const sentence = (length: number) => `${'Wort '.repeat(length / 5 - 1)}Ende.`;

  it('are not longer than what a server leaves whole, whoever else asks', async () => {
    await knows({}, 'crowded');
    const segments = Array.from({ length: 20 }, (_, i) => `${i} ${sentence(170)}`);
    const answers = await ask(...segments);
    expect(answers).to.have.length(20);
    answers.forEach((answer, i) => expect(answer).to.equal(segments[i]));
    const sizes = (await forms()).map(({ q }) => q.length);
    expect(sizes).to.have.length(4);
    for (const size of sizes) expect(size).to.be.within(500, 1000);
  });

  it('have a long text for themselves, with tags that survive its being cut', async () => {
    await knows({}, 'crowded');
    const long = `<a id=1>${sentence(1500)}</a> ${sentence(1500)} <a id=2>${sentence(600)}</a>`;
    expect(await ask('Amt', long, 'Rat')).to.deep.equal(['Amt', long, 'Rat']);
    expect((await forms()).map(({ q }) => q.split('<p>').length - 1)).to.deep.equal([1, 1, 1]);
  });

  it('are made by the engine from batches that fit into one piece of the server', async () => {
    const root = document.createElement('div');
    for (let i = 0; i < 90; i++)
      root.append(Object.assign(document.createElement('p'), { textContent: `${i} ${'ä'.repeat(100)}` }));
    document.body.append(root);
    try {
      const translator = await apertium.load(contextWith(root, { config: configWith({ endpoint: ENDPOINT }) }));
      expect(await translator.translateTo('uk')).to.include({ complete: true });
      const { limits } = connect(ENDPOINT);
      // the ends of the segments are not in the engine's count
      expect(limits.bytes! + limits.segments * '<p>'.length).to.be.at.most(4096);
      expect((await forms()).flatMap(({ q }) => q.split('<p>').slice(0, -1))).to.have.length(90);
      for (const { q } of await forms()) expect(q.length).to.be.at.most(1000);
    } finally {
      root.remove();
    }
  });

  it('are none where it is only loaded', async () => {
    await apertium.load(contextWith(document.createElement('div'), { config: configWith({ endpoint: ENDPOINT }) }));
    expect(await forms()).to.deep.equal([]);
  });
});

describe('an answer of Apertium', () => {
  /** What is made of an answer that has this in place of the text. */
  const read = async (segment: string, answer: string) => {
    await vendor('apertium', 'ok', { answer: `${answer}<p>` });
    return (await ask(segment))[0];
  };

  it('gets the tags of the engine back', async () => {
    expect(await read('A <a id=1>b</a> <b id=2 translate=no></b>', '*Qbmq Б <a1>а</a>')).to.equal(
      '<b id=2 translate=no></b> Б <a id=1>а</a>',
    );
    expect(await read('*A <b id=1 translate=no></b>b', '*A <b1>б')).to.equal('*A <b id=1 translate=no></b>б');
    expect(await read('*A <b id=1 translate=no></b> b', '*A **Qblq б')).to.equal('*A <b id=1 translate=no></b> б');
  });

  it('loses the marks of words that it did not know, and keeps those of the page', async () => {
    expect(await ask('Zzyx und Frob')).to.deep.equal(['Zzyx und Frob']);
    expect(await read('Das Amt', 'El *Zzyx @be #canal **Frob')).to.equal('El Zzyx be canal Frob');
    expect(await read('Name *', '*Nom *')).to.equal('Nom *');
    expect(await read('#Stadt *Amt C#', '#Ciudad *Oficina @C#')).to.equal('#Ciudad *Oficina C#');
  });

  it('has no more spaces and full stops than the page', async () => {
    expect(await read('Sie sind da.', ' Estás  aquí..')).to.equal('Estás aquí.');
    expect(await read('Bis <a id=1>Freitag</a>.', 'Hasta<a1> viernes </a>.')).to.equal('Hasta <a id=1>viernes</a>.');
    expect(await read('Am .. Ende , ja', 'Al .. fin , si')).to.equal('Al .. fin , si');
    expect(await read('3,5 .net', '3,5 .net')).to.equal('3,5 .net');
  });

  it('has its "&" escaped, as the engine reads it', async () => {
    expect(await read('A &amp; B &lt;', 'Б & А &lt;')).to.equal('Б &amp; А &lt;');
  });

  const damaged: [what: string, segment: string, answer: string][] = [
    ['a lost tag', 'A <a id=1>b</a> c', 'а б в'],
    ['a lost part', 'A <b id=1 translate=no></b> c', 'а в'],
    ['a doubled tag', 'A <a id=1>b</a> c', '<a1>а</a> <a1>б</a>'],
    ['a link without its words', 'Am <a id=1>Freitag</a> zu', 'Viernes <a1> </a>cerrado'],
    ['a link inside, without its words', '<a id=1>Am <a id=2>Freitag</a></a> zu', '<a1>Viernes <a2></a></a> cerrado'],
  ];
  for (const [what, segment, answer] of damaged) {
    it(`with ${what} comes without tags: damaged to the engine`, async () => {
      const text = await read(segment, answer);
      expect(text).to.match(/\p{L}/u).and.not.to.contain('<');
    });
  }

  it('with a link that holds an address only is whole', async () => {
    expect(await read('An <a id=1>amt@stadt.example</a>', 'A <a1>*Qxlq</a>')).to.equal(
      'A <a id=1>amt@stadt.example</a>',
    );
  });

  it('with a word that looks like one of ours is damaged, not more', async () => {
    expect(await read('Qblq <a id=1>b</a>', 'Qblq <a1>б</a>')).not.to.contain('<');
    expect(await read('Qxlq', 'Qxlq')).to.equal('');
  });

  it('with a link that holds a picture only is whole', async () => {
    const segment = 'Plan <a id=1><b id=2 translate=no></b></a> der Stadt';
    expect(await read(segment, 'Plano <a1>*Qbmq</a> de la ciudad')).to.equal(
      'Plano <a id=1><b id=2 translate=no></b></a> de la ciudad',
    );
  });

  it('without an address that was in the text is no translation', async () => {
    expect(await read('Mail an amt@stadt.example', 'Пишіть')).to.equal('');
    expect(await read('Mail an amt@stadt.example', 'Пишіть на Qxmq')).to.equal('');
  });

  const reasons: [string, string][] = [
    ['damaged', 'error'],
    ['wrong-type', 'error'],
    ['nonsense', 'error'],
    ['truncated', 'error'],
    ['blocked', 'blocked'],
    ['broken', 'unavailable'],
    ['stuck', 'unavailable'],
    ['missing', 'unavailable'],
  ];
  for (const [mode, reason] of reasons) {
    it(`"${mode}" rejects with the reason ${reason}`, async () => {
      await vendor('apertium', mode);
      const error = await rejection(ask('Amt', 'Rat'));
      expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason });
    });
  }

  it('that there is no such pair rejects with the pair and where to look', async () => {
    const error = await rejection(connect(ENDPOINT).translate(['House'], { from: 'en', to: 'de' }));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'refused' });
    expect(error?.message).to.contain('eng|deu').and.to.contain('400').and.to.contain('listPairs');
  });
});
