// How texts become requests: within the limits of the service, few at a time, each text once; and what is known already
// is not asked for again.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/page/page-translation.js';
import {
  heldTranslator,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  rejection,
  textOf,
  translatorOf,
  until,
} from './helpers.js';

onGermanPage();

const paragraphs = (count: number, text = (i: number) => `Absatz Nummer ${i}`) =>
  Array.from({ length: count }, (_, i) => `<p>${text(i)}</p>`).join('');

describe('requests', () => {
  it('stay within the limits of the service, and hold every text once', async () => {
    const bytes = (segments: readonly string[]) => new TextEncoder().encode(segments.join('')).length;
    for (const limits of [
      { segments: 7 },
      { segments: 1 },
      { segments: 50, characters: 100 },
      { segments: 50, bytes: 100 },
      { segments: 3, characters: 90, bytes: 95 },
      { segments: Infinity },
    ] as { segments: number; characters?: number; bytes?: number }[]) {
      const root = put(paragraphs(60, (i) => `Größe ${'ü'.repeat(i % 9)} ${i}`));
      const translator = translatorOf(undefined, limits);
      await pageOf(root, translator).translateTo('uk');
      for (const { segments } of translator.calls) {
        expect(segments.length).to.be.within(1, limits.segments);
        expect(segments.join('').length).to.be.at.most(limits.characters ?? Infinity);
        expect(bytes(segments)).to.be.at.most(limits.bytes ?? Infinity);
      }
      expect(translator.sent()).to.have.length(60);
      expect(new Set(translator.sent()).size).to.equal(60);
      expect([...root.children].every(({ textContent }) => textContent!.startsWith('[uk] Größe'))).to.equal(true);
      root.remove();
    }
  });

  it('are few: texts are sent together', async () => {
    const translator = translatorOf();
    await pageOf(put(paragraphs(300)), translator).translateTo('uk');
    expect(translator.calls.length).to.be.within(3, 40);
  });

  it('hold a text once, however often it stands there, in text and attributes', async () => {
    const root = put(`${'<p><a href="#">Weiterlesen</a></p>'.repeat(20)}<p> Weiterlesen\n</p><img alt="Weiterlesen">`);
    const translator = htmlTranslatorOf();
    await pageOf(root, translator).translateTo('uk');
    expect(translator.sent()).to.deep.equal(['Weiterlesen']);
    expect(textOf(root).replace(/\s/g, '')).to.equal('WEITERLESEN'.repeat(21));
    expect(root.querySelector('img')!.alt).to.equal('WEITERLESEN');
  });

  it('hold a sentence once, whichever elements it is made of', async () => {
    const root = put('<p>Lesen <b>Sie</b></p><p>Lesen <a href="/1">Sie</a></p><div>Lesen <i class="x">Sie</i></div>');
    const translator = htmlTranslatorOf();
    await pageOf(root, translator).translateTo('uk');
    expect(translator.sent()).to.deep.equal(['Lesen <a id=1>Sie</a>']);
    expect(textOf(root)).to.equal('LESEN SIELESEN SIELESEN SIE');
  });

  it('are at most six at a time, and go on when one is answered', async () => {
    const root = put(paragraphs(9));
    const held = heldTranslator({ segments: 1 });
    const done = pageOf(root, held).translateTo('uk');
    const calls = [];
    for (let i = 0; i < 6; i++) calls.push(await held.next());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(held.asked()).to.equal(false);
    calls[0]!.answer();
    calls.push(await held.next());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(held.asked()).to.equal(false);
    for (const call of calls) call.answer();
    for (let i = 0; i < 2; i++) (await held.next()).answer();
    expect(await done).to.have.property('complete', true);
    expect(textOf(root.lastElementChild)).to.equal('[uk] Absatz Nummer 8');
  });

  it('are the same for the same page', async () => {
    const requests = [];
    for (let i = 0; i < 2; i++) {
      const translator = translatorOf(undefined, { segments: 4 });
      const root = put(paragraphs(20));
      await pageOf(root, translator).translateTo('uk');
      requests.push(translator.calls.map(({ segments }) => JSON.stringify(segments)).sort((a, b) => (a < b ? -1 : 1)));
      root.remove();
    }
    expect(requests[0]).to.deep.equal(requests[1]);
  });

  it('name both languages as they were given', async () => {
    const translator = translatorOf();
    await pageOf(put('<p>Rathaus</p>'), translator, { from: 'de-DE' }).translateTo('zh-Hant');
    expect(translator.calls.map(({ from, to }) => [from, to])).to.deep.equal([['de-DE', 'zh-Hant']]);
  });
});

describe('what is known already', () => {
  it('is not asked for again: the same language, after another one, and after the original', async () => {
    const root = put('<p>Lesen <b>Sie</b></p><img alt="Bild"><p>Rathaus</p>');
    const translator = htmlTranslatorOf((text, to) => `[${to}] ${text}`);
    const page = pageOf(root, translator);
    for (const language of ['uk', 'ar']) await page.translateTo(language);
    const asked = translator.calls.length;
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('[uk] Lesen Sie[uk] Rathaus');
    await page.restore();
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 0 });
    expect(textOf(root)).to.equal('[ar] Lesen Sie[ar] Rathaus');
    expect(root.querySelector('img')!.alt).to.equal('[ar] Bild');
    expect(translator.calls.length).to.equal(asked);
  });

  it('is always asked for by its original, also when a translation is shown', async () => {
    const root = put('<p>Rathaus</p>');
    const translator = translatorOf();
    const page = pageOf(root, translator);
    for (const language of ['uk', 'ar', 'uk', 'tr']) await page.translateTo(language);
    expect(translator.calls.map(({ segments, from, to }) => [...segments, from, to])).to.deep.equal([
      ['Rathaus', 'de', 'uk'],
      ['Rathaus', 'de', 'ar'],
      ['Rathaus', 'de', 'tr'],
    ]);
    expect(textOf(root)).to.equal('[tr] Rathaus');
  });

  it('is written within a frame or two where the page adds it', async () => {
    const root = put('<p>Rathaus</p>');
    const translator = translatorOf();
    await pageOf(root, translator).translateTo('uk');
    root.insertAdjacentHTML('beforeend', '<p>Rathaus</p>');
    let frames = 0;
    while (textOf(root.lastElementChild) !== '[uk] Rathaus' && frames < 20) {
      await new Promise(requestAnimationFrame);
      frames++;
    }
    expect(frames).to.be.at.most(3);
    expect(translator.sent()).to.deep.equal(['Rathaus']);
  });

  it('does not come from another language, nor from another service', async () => {
    const root = put('<p>Rathaus</p>');
    const page = pageOf(root, translatorOf());
    await page.translateTo('uk');
    await page.dispose();
    await pageOf(
      root,
      translatorOf((text) => `{${text}}`),
    ).translateTo('uk');
    expect(textOf(root)).to.equal('{Rathaus}');
  });

  it('does not hold a failure', async () => {
    const root = put('<p>Rathaus</p>');
    let fails = true;
    const translator = translatorOf((text) => {
      if (fails) throw new TranslationError('quota', 'used up');
      return text.toUpperCase();
    });
    const page = pageOf(root, translator);
    expect(await rejection(page.translateTo('uk'))).to.include({ reason: 'quota' });
    fails = false;
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('RATHAUS');
  });

  it('holds what a superseded translation has received', async () => {
    const root = put(paragraphs(2));
    const held = heldTranslator({ segments: 1 });
    const page = pageOf(root, held);
    const first = rejection(page.translateTo('uk'));
    const calls = [await held.next(), await held.next()];
    calls[0]!.answer();
    await until(() => textOf(root).includes('[uk]'), 'the first text');
    await page.restore();
    await first;
    const second = page.translateTo('uk');
    (await held.next()).answer();
    await second;
    expect(held.asked()).to.equal(false);
    expect(textOf(root)).to.equal('[uk] Absatz Nummer 0[uk] Absatz Nummer 1');
  });

  it('may outlive the page in a store: read before the service is asked, written when it has answered', async () => {
    const kept: Record<string, [string, string][]> = { uk: [['Rathaus', 'Ратуша']] };
    const store = {
      read: (language: string) => kept[language] ?? [],
      write: (language: string, answers: Iterable<readonly [string, string]>) =>
        void (kept[language] = [...answers].map(([text, answer]) => [text, answer])),
    };
    const translator = translatorOf();
    const markup = '<p>Rathaus</p>';
    const page = pageOf(put(markup), translator, { store });
    await page.translateTo('uk');
    expect(translator.calls).to.deep.equal([]);
    await page.translateTo('ar');
    expect(translator.sent()).to.deep.equal(['Rathaus']);
    const root = put(`${markup}<p>Amt</p>`);
    await pageOf(root, translator, { store }).translateTo('ar');
    expect(textOf(root)).to.equal('[ar] Rathaus[ar] Amt');
    expect(kept).to.deep.equal({
      uk: [['Rathaus', 'Ратуша']],
      ar: [
        ['Rathaus', '[ar] Rathaus'],
        ['Amt', '[ar] Amt'],
      ],
    });
  });
});
