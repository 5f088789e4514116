// How texts are cut into calls of a service: within its limits, few at a time, each text once.
import { expect, fixture, html } from '@open-wc/testing';
import { batches, trim } from '../../src/page/batches.js';
import { createPageTranslation } from '../../src/page/page-translation.js';
import { heldTranslator, setHtml, translatorOf } from './helpers.js';

describe('batches', () => {
  const words = (count: number, length = 4) => Array.from({ length: count }, (_, i) => String(i).padStart(length, 'x'));

  it('have at most so many texts', () => {
    const list = batches(words(7), { segments: 3 });
    expect(list.map((batch) => batch.length)).to.deep.equal([3, 3, 1]);
    expect(list.flat()).to.deep.equal(words(7));
  });

  it('have at most so many characters', () => {
    const list = batches(words(10, 30), { segments: 50, characters: 100 });
    expect(list.map((batch) => batch.length)).to.deep.equal([3, 3, 3, 1]);
    expect(batches(['aaa', 'bbb'], { segments: 9, characters: 6 })).to.deep.equal([['aaa', 'bbb']]);
    expect(batches(['aaa', 'bbbb'], { segments: 9, characters: 6 })).to.deep.equal([['aaa'], ['bbbb']]);
  });

  it('count anew after each batch, whichever limit closed it', () => {
    const list = batches([...words(4, 10), 'y'.repeat(40), ...words(3, 20)], { segments: 2, characters: 50 });
    for (const batch of list) {
      expect(batch.length).to.be.within(1, 2);
      expect(batch.join('').length).to.be.at.most(50);
    }
    expect(list.length).to.equal(5);
  });

  it('hold a text that is too long alone, and none of the others is lost', () => {
    const long = 'z'.repeat(200);
    expect(batches(['a', long, 'b'], { segments: 9, characters: 100 })).to.deep.equal([['a'], [long], ['b']]);
  });

  it('hold each text once, and nothing is no batch', () => {
    expect(batches(['a', 'b', 'a', 'a'], { segments: 2 })).to.deep.equal([['a', 'b']]);
    expect(batches([], { segments: 2 })).to.deep.equal([]);
  });

  it('may be without a limit', () => {
    expect(batches(words(500), { segments: Infinity })).to.have.length(1);
  });
});

describe('trim', () => {
  it('tells apart the text and what stands around it', () => {
    expect(trim('\n  Rat\n  haus \t')).to.deep.equal({ before: '\n  ', text: 'Rat haus', after: ' \t' });
    expect(trim('Rat')).to.deep.equal({ before: '', text: 'Rat', after: '' });
    expect(trim('\u00a0Rat\u00a0')).to.deep.equal({ before: '\u00a0', text: 'Rat', after: '\u00a0' });
  });

  it('is null for what holds no letter of any script', () => {
    for (const raw of ['', ' \n', '12:30 – 14:00', '→ · €', '٣', '😀', '\u00ad']) expect(trim(raw), raw).to.equal(null);
    for (const raw of ['a', '9h', 'Ж', 'ا', '中', 'ß']) expect(trim(raw)?.text, raw).to.equal(raw);
  });
});

describe('calls of a service', () => {
  afterEach(() => setHtml({ lang: 'en' }));

  const many = (count: number) =>
    fixture(
      html`<ul>
        ${Array.from({ length: count }, (_, i) => html`<li>Punkt ${i}</li>`)}
      </ul>`,
    );

  it('stay within its limits', async () => {
    const root = await fixture(
      html`<ul>
        ${Array.from({ length: 30 }, (_, i) => html`<li>${`Punkt Nummer ${i}`}</li>`)}
      </ul>`,
    );
    const translator = translatorOf(undefined, { segments: 7, characters: 60 });
    await createPageTranslation({ root, translator, from: 'de' }).translateTo('uk');
    for (const { segments } of translator.calls) {
      expect(segments.length).to.be.at.most(7);
      expect(segments.join('').length).to.be.at.most(60);
    }
    expect(translator.sent()).to.have.length(30);
    expect(new Set(translator.sent())).to.have.property('size', 30);
  });

  it('are at most six at a time, and go on when one is answered', async () => {
    const root = await many(9);
    for (const li of root.querySelectorAll('li')) li.textContent = li.textContent!.trim(); // one text node each
    const held = heldTranslator({ segments: 1 });
    const done = createPageTranslation({ root, translator: held, from: 'de' }).translateTo('uk');
    const first = await Promise.all(Array.from({ length: 6 }, held.next));
    let more = 0;
    const rest = Array.from({ length: 3 }, () =>
      held.next().then((call) => {
        more++;
        return call;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve));
    expect(more).to.equal(0);
    first[0]!.answer();
    await rest[0];
    await new Promise((resolve) => setTimeout(resolve));
    expect(more).to.equal(1);
    for (const call of first.slice(1)) call.answer();
    for (const call of rest) (await call).answer();
    expect(await done).to.have.property('complete', true);
    expect(root.lastElementChild?.textContent).to.equal('[uk] Punkt 8');
  });

  it('are the same for the same page', async () => {
    const requests = [];
    for (let i = 0; i < 2; i++) {
      const root = await many(20);
      const translator = translatorOf(undefined, { segments: 4 });
      await createPageTranslation({ root, translator, from: 'de' }).translateTo('uk');
      requests.push(JSON.stringify(translator.calls.map(({ segments }) => segments)));
    }
    expect(requests[0]).to.equal(requests[1]);
  });
});
