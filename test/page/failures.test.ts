// A service fails, in parts or wholly: what is tried again and when, what the page shows, and how far it has come.
// Timers hurry, so that nobody waits for the pauses between two tries.
import { expect } from '@open-wc/testing';
import { TranslationError } from '../../src/page/page-translation.js';
import type { FailureReason } from '../../src/platform/translation-error.js';
import {
  expectUnchanged,
  htmlTranslatorOf,
  hurry,
  onGermanPage,
  pageOf,
  put,
  rejection,
  snapshot,
  textOf,
  translatorOf,
  until,
} from './helpers.js';

onGermanPage();

/** What timers were set to in this test. */
let waits: readonly number[];
beforeEach(() => {
  waits = hurry();
});

const PAGE = '<p>Rathaus</p><p>Brücke</p><p>Kirche</p>';
const texts = (root: Element) => [...root.children].map(textOf);

/** One text a request; fails for the words in the set. */
function failing(words: Set<string>, reason: FailureReason = 'unavailable') {
  return translatorOf(
    (text, to) => {
      if (words.has(text)) throw new TranslationError(reason, `no ${text}`);
      return `[${to}] ${text}`;
    },
    { segments: 1 },
  );
}

/** Fails for so many requests, then answers; tells how long each was waited for. */
function failingFor(times: number, error: () => unknown) {
  /** For each request, how many timers had been set by then. */
  const asked: number[] = [];
  const translator = translatorOf((text, to) => {
    asked.push(waits.length);
    if (asked.length <= times) throw error();
    return `[${to}] ${text}`;
  });
  const pauses = () => asked.slice(1).map((end, i) => Math.max(0, ...waits.slice(asked[i], end)));
  return { ...translator, asked, pauses };
}

describe('a request that fails', () => {
  for (const reason of ['unavailable', 'timeout', 'blocked', 'offline', 'error'] as const)
    it(`as ${reason} is tried again`, async () => {
      const root = put('<p>Rathaus</p>');
      const translator = failingFor(1, () => new TranslationError(reason, 'no'));
      expect(await pageOf(root, translator).translateTo('uk')).to.deep.equal({ complete: true, missing: 0 });
      expect(textOf(root)).to.equal('[uk] Rathaus');
      expect(translator.asked.length).to.equal(2);
    });

  for (const reason of ['refused', 'quota'] as const)
    it(`as ${reason} is not tried again`, async () => {
      const root = put('<p>Rathaus</p>');
      const before = snapshot(root);
      const translator = failingFor(1, () => new TranslationError(reason, 'no'));
      expect(await rejection(pageOf(root, translator).translateTo('uk'))).to.include({ reason });
      expect(translator.asked.length).to.equal(1);
      expectUnchanged(root, before);
    });

  it('is tried three times', async () => {
    const root = put('<p>Rathaus</p>');
    const translator = failingFor(9, () => new TranslationError('unavailable', 'down'));
    const error = await rejection(pageOf(root, translator).translateTo('uk'));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'unavailable', message: 'down' });
    expect(translator.asked.length).to.equal(3);
  });

  it('is given some time, and then more, not the same to all', async () => {
    const all: number[][] = [];
    for (let i = 0; i < 6; i++) {
      const translator = failingFor(2, () => new TranslationError('unavailable', 'down'));
      await pageOf(put('<p>Rathaus</p>'), translator).translateTo('uk');
      all.push(translator.pauses());
    }
    for (const [first, second] of all) {
      expect(first).to.be.within(150, 1000);
      expect(second).to.be.within(500, 4000);
    }
    const sum = (i: number) => all.reduce((total, pauses) => total + pauses[i]!, 0);
    expect(sum(1), 'the second pause is longer').to.be.greaterThan(1.5 * sum(0));
    expect(new Set(all.flat()).size, 'not all at the same time').to.equal(12);
  });

  it('is not tried again before the time that the service says', async () => {
    const translator = failingFor(1, () => new TranslationError('unavailable', 'slow down', { retryAfter: 6 }));
    await pageOf(put('<p>Rathaus</p>'), translator).translateTo('uk');
    expect(translator.pauses()[0]).to.be.within(6000, 8000);
  });

  it('is not tried again where the service says that it takes long: the visitor is told', async () => {
    const translator = failingFor(1, () => new TranslationError('unavailable', 'closed', { retryAfter: 3600 }));
    const error = await rejection(pageOf(put('<p>Rathaus</p>'), translator).translateTo('uk'));
    expect(error).to.include({ reason: 'unavailable', retryAfter: 3600 });
    expect(translator.asked.length).to.equal(1);
  });

  it('with an error of any kind, thrown or rejected, is a failure with a reason', async () => {
    for (const thrown of [new TypeError('bug'), 'words', undefined, null]) {
      const root = put('<p>Rathaus</p>');
      const before = snapshot(root);
      const translator = {
        ...translatorOf(),
        translate: () => {
          throw thrown;
        },
      };
      const error = await rejection(pageOf(root, translator).translateTo('uk'));
      expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'error' });
      expectUnchanged(root, before);
    }
  });

  it('ends at once with its signal, also while it waits for its next try', async () => {
    const translator = failingFor(9, () => new TranslationError('unavailable', 'down', { retryAfter: 8 }));
    const abort = new AbortController();
    const done = rejection(pageOf(put('<p>Rathaus</p>'), translator).translateTo('uk', { signal: abort.signal }));
    await until(() => translator.asked.length === 1, 'the first try');
    abort.abort();
    expect(await done)
      .to.have.property('name')
      .that.is.oneOf(['AbortError', 'TranslationError']);
    expect(translator.asked.length).to.equal(1);
  });
});

describe('a part fails', () => {
  it('the rest is translated, and the result says that it is not complete', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, failing(new Set(['Brücke'])));
    expect(await page.translateTo('ar')).to.have.property('complete', false);
    expect(texts(root)).to.deep.equal(['[ar] Rathaus', 'Brücke', '[ar] Kirche']);
    expect([...root.children].map((part) => `${part.getAttribute('lang')}|${part.getAttribute('dir')}`)).to.deep.equal([
      'null|null',
      'de|ltr',
      'null|null',
    ]);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('every third request: all is done in the end, by trying again', async () => {
    let count = 0;
    const translator = translatorOf(
      (text, to) => {
        if (++count % 3 === 0) throw new TranslationError('unavailable', 'every third');
        return `[${to}] ${text}`;
      },
      { segments: 1 },
    );
    const root = put(Array.from({ length: 30 }, (_, i) => `<p>Absatz ${i}</p>`).join(''));
    expect(await pageOf(root, translator).translateTo('uk')).to.deep.equal({ complete: true, missing: 0 });
    expect(texts(root)).to.deep.equal(Array.from({ length: 30 }, (_, i) => `[uk] Absatz ${i}`));
  });

  it('every third text, always: the originals are kept there, the rest is done', async () => {
    const fails = (i: number) => i % 3 === 2;
    const root = put(Array.from({ length: 12 }, (_, i) => `<p>Absatz ${i}</p>`).join(''));
    const words = Array.from({ length: 12 }, (_, i) => `Absatz ${i}`);
    const translator = failing(new Set(words.filter((_, i) => fails(i))));
    expect(await pageOf(root, translator).translateTo('uk')).to.have.property('complete', false);
    expect(texts(root)).to.deep.equal(words.map((word, i) => (fails(i) ? word : `[uk] ${word}`)));
  });

  it('a second call asks for that part only', async () => {
    const root = put(PAGE);
    const words = new Set(['Brücke']);
    const translator = failing(words);
    const page = pageOf(root, translator);
    await page.translateTo('ar');
    words.clear();
    const calls = translator.calls.length;
    expect(await page.translateTo('ar')).to.deep.equal({ complete: true, missing: 0 });
    expect(translator.sent().slice(calls)).to.deep.equal(['Brücke']);
    expect(texts(root)).to.deep.equal(['[ar] Rathaus', '[ar] Brücke', '[ar] Kirche']);
    expect(root.children[1]!.hasAttribute('lang')).to.equal(false);
  });

  it('asks no more when its allowance is used up, and keeps what is there', async () => {
    const root = put(Array.from({ length: 60 }, (_, i) => `<p>Absatz ${i}</p>`).join(''));
    let left = 20;
    const translator = translatorOf(
      (text, to) => {
        if (left-- <= 0) throw new TranslationError('quota', 'used up');
        return `[${to}] ${text}`;
      },
      { segments: 1 },
    );
    expect(await pageOf(root, translator).translateTo('uk')).to.have.property('complete', false);
    expect(texts(root).filter((text) => text.startsWith('[uk]'))).to.have.length(20);
    expect(translator.calls.length).to.be.at.most(26);
  });

  it('shows the original there where another language was shown before', async () => {
    const root = put(PAGE);
    const words = new Set<string>();
    const page = pageOf(root, failing(words));
    await page.translateTo('uk');
    words.add('Brücke');
    expect(await page.translateTo('ar')).to.have.property('complete', false);
    expect(texts(root)).to.deep.equal(['[ar] Rathaus', 'Brücke', '[ar] Kirche']);
  });

  it('a damaged answer whose texts cannot be had one by one keeps the original', async () => {
    const root = put('<p>Lesen <a>hier</a></p><p>Amt</p>');
    const before = snapshot(root);
    const translator = htmlTranslatorOf((text) => {
      if (text === 'hier' || text === 'Lesen') throw new TranslationError('unavailable', 'no');
      return text.replace(/<.*?>/g, '').toUpperCase();
    });
    const page = pageOf(root, translator);
    expect(await page.translateTo('uk')).to.have.property('complete', false);
    expect(texts(root)).to.deep.equal(['Lesen hier', 'AMT']);
    await page.restore();
    expectUnchanged(root, before);
  });
});

describe('everything fails', () => {
  const ALL = ['Rathaus', 'Brücke', 'Kirche'];

  it('rejects with the reason, and nothing on the page is changed', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const error = await rejection(pageOf(root, failing(new Set(ALL))).translateTo('ar'));
    expect(error).to.be.instanceOf(TranslationError).and.to.include({ reason: 'unavailable' });
    expectUnchanged(root, before);
  });

  it('leaves the language that is shown', async () => {
    const root = put(PAGE);
    const words = new Set<string>();
    const page = pageOf(root, failing(words, 'refused'));
    await page.translateTo('uk');
    const shown = snapshot(root);
    for (const word of ALL) words.add(word);
    expect(await rejection(page.translateTo('ar'))).to.include({ reason: 'refused' });
    expectUnchanged(root, shown);
  });

  it('can be tried again', async () => {
    const root = put(PAGE);
    const words = new Set(ALL);
    const page = pageOf(root, failing(words, 'quota'));
    await rejection(page.translateTo('uk'));
    words.clear();
    expect(await page.translateTo('uk')).to.have.property('complete', true);
    expect(texts(root)).to.deep.equal(ALL.map((word) => `[uk] ${word}`));
  });
});

describe('progress', () => {
  const progress = async (markup: string, translator = failing(new Set())) => {
    const root = put(markup);
    const seen: { done: number; total: number; shown: number }[] = [];
    const onprogress = (done: number, total: number) =>
      seen.push({ done, total, shown: root.textContent!.split('[uk]').length - 1 });
    await pageOf(root, translator, { onprogress }).translateTo('uk');
    return seen;
  };

  it('goes up, to all that there is, over failures too', async () => {
    for (const words of [new Set<string>(), new Set(['Brücke'])]) {
      const seen = await progress(`${PAGE}<p>Rathaus</p><p title="Turm">Kirche</p>`, failing(words));
      const done = seen.map((told) => told.done);
      expect(done).to.deep.equal(done.toSorted((a, b) => a - b));
      for (const told of seen) expect(told.done).to.be.at.most(told.total);
      expect(seen.at(-1)!.done).to.equal(seen.at(-1)!.total);
      expect(seen.at(-1)!.done).to.be.greaterThan(0);
      expect(seen.length).to.be.greaterThan(1);
    }
  });

  it('told to somebody who throws does not leave the translation hanging', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const onprogress = () => {
      throw new Error('a bug of somebody else');
    };
    const page = pageOf(root, translatorOf(), { onprogress });
    await rejection(page.translateTo('uk')); // either is right: a failure, or a translation
    await page.restore();
    expectUnchanged(root, before);
  });

  it('is told when the text of the answer stands on the page', async () => {
    const seen = await progress(PAGE);
    expect(seen.at(-1)!.shown).to.equal(3);
    for (const { done, shown } of seen) expect(shown).to.be.at.least(done);
  });
});
