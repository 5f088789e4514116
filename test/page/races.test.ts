// What happens between asking a service and its answer: the page changes, or somebody wants something else.
import { expect } from '@open-wc/testing';
import {
  expectUnchanged,
  heldTranslator,
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

const PAGE = '<p>Rathaus</p><p>Brücke</p>';

/** A page of two texts, each in a request of its own. */
function begin(markup = PAGE) {
  const root = put(markup);
  const held = heldTranslator({ segments: 1 });
  const page = pageOf(root, held);
  const texts = () => [...root.children].map(textOf);
  /** The next two calls. */
  const both = async () => [await held.next(), await held.next()] as const;
  return { root, before: snapshot(root), held, page, texts, both };
}

describe('an answer that comes too late', () => {
  it('is dropped where the page has changed the text meanwhile; the new text is translated', async () => {
    const { root, held, page, texts, both } = begin();
    const done = page.translateTo('uk');
    const calls = await both();
    root.firstElementChild!.firstChild!.nodeValue = 'Heute zu';
    for (const call of calls) call.answer();
    await until(() => texts()[1] === '[uk] Brücke', 'the other text');
    expect(texts()[0]).to.equal('Heute zu');
    (await held.next()).answer();
    await done;
    await until(() => texts()[0] === '[uk] Heute zu', 'the new text');
    await page.restore();
    expect(texts()).to.deep.equal(['Heute zu', 'Brücke']);
  });

  it('is dropped where the node is gone', async () => {
    const { root, page, both } = begin();
    const gone = root.firstElementChild!;
    const done = page.translateTo('uk');
    const calls = await both();
    gone.remove();
    for (const call of calls) call.answer();
    await done;
    expect(gone.outerHTML).to.equal('<p>Rathaus</p>');
  });

  it('is dropped where the sentence is another one', async () => {
    const { root, held, page, texts } = begin('<p>Lesen <b>Sie</b></p>');
    const done = page.translateTo('uk');
    const calls = [await held.next()];
    while (held.asked()) calls.push(await held.next());
    root.firstElementChild!.append(' nicht');
    for (const call of calls) call.answer(call.segments.map((text) => `alt ${text}`));
    let open = true;
    const finish = done.then(() => (open = false));
    while (open) {
      const call = await Promise.race([held.next(), finish]);
      if (typeof call === 'object') call.answer();
    }
    await until(() => /nicht/.test(texts()[0]!) && !/alt/.test(texts()[0]!), 'no word of the old sentence');
  });

  it('does not stumble over a part that is another one by then', async () => {
    const { root, held, page, texts } = begin('<p lang="fr">Mairie</p><p>Amt</p><p translate="no">Marke</p>');
    const done = page.translateTo('ar');
    const call = await held.next();
    root.querySelector('p')!.removeAttribute('lang');
    root.querySelector('[translate]')!.removeAttribute('translate');
    call.answer();
    await done;
    expect(texts()[1]).to.equal('[ar] Amt');
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Mairie</p><p>Amt</p><p>Marke</p>');
  });

  it('is dropped where the original is shown again, and after disposal', async () => {
    for (const end of ['restore', 'dispose'] as const) {
      const { root, before, page, both } = begin();
      const done = rejection(page.translateTo('ar'));
      const calls = await both();
      await page[end]();
      for (const call of calls) call.answer();
      expect((await done)?.name).to.equal('AbortError');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expectUnchanged(root, before);
    }
  });
});

describe('the last call wins', () => {
  it('over one that is answered later', async () => {
    const { root, page, texts, both } = begin();
    const first = rejection(page.translateTo('uk'));
    const early = await both();
    const second = page.translateTo('ar');
    for (const call of await both()) call.answer();
    await second;
    for (const call of early) call.answer();
    expect((await first)?.name).to.equal('AbortError');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(texts()).to.deep.equal(['[ar] Rathaus', '[ar] Brücke']);
    expect(root.getAttribute('lang')).to.equal('ar');
  });

  it('over one that has written a part already; never do two languages stay', async () => {
    const { root, before, page, texts, both } = begin();
    const first = rejection(page.translateTo('uk'));
    const [one, late] = await both();
    one.answer();
    await until(() => texts().some((text) => text.startsWith('[uk]')), 'the first text');
    const second = page.translateTo('ar');
    for (const call of await both()) call.answer();
    late.answer();
    await second;
    expect((await first)?.name).to.equal('AbortError');
    expect(texts()).to.deep.equal(['[ar] Rathaus', '[ar] Brücke']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('of many', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    const calls = ['uk', 'ar', 'fa', 'uk', 'tr'].map((language) => rejection(page.translateTo(language)));
    const names = (await Promise.all(calls)).map((error) => error?.name ?? null);
    expect(names).to.deep.equal([...Array(4).fill('AbortError'), null]);
    expect([...root.children].map(textOf)).to.deep.equal(['[tr] Rathaus', '[tr] Brücke']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('and tells the service that the earlier one is not wanted any more', async () => {
    const { page, both } = begin();
    const first = rejection(page.translateTo('uk'));
    const early = await both();
    expect(early.some(({ signal }) => signal?.aborted)).to.equal(false);
    const second = page.translateTo('ar');
    expect(early.every(({ signal }) => signal?.aborted)).to.equal(true);
    for (const call of await both()) call.answer();
    await Promise.all([first, second]);
  });

  it('and the earlier one ends at once, also where its service never answers', async () => {
    const { page, both } = begin();
    const first = rejection(page.translateTo('uk'));
    await both();
    const second = page.translateTo('ar');
    for (const call of await both()) call.answer();
    await second;
    const silence = new Promise((resolve) => setTimeout(resolve, 500, 'still waiting'));
    expect(await Promise.race([first, silence])).to.have.property('name', 'AbortError');
  });

  it('also when it comes with the last answer', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    let restored: Promise<void> | undefined;
    const page = pageOf(root, translatorOf(), { onprogress: () => void (restored ??= page.restore()) });
    expect((await rejection(page.translateTo('ar')))?.name).to.equal('AbortError');
    await restored;
    expectUnchanged(root, before);
  });

  it('also on a page without text', async () => {
    const root = put('<p>42</p>');
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    const first = rejection(page.translateTo('ar'));
    await page.restore();
    expect((await first)?.name).to.equal('AbortError');
    expectUnchanged(root, before);
  });
});

describe('what the page adds meanwhile', () => {
  it('does not keep the translation from being done', async () => {
    const { root, held, page, texts, both } = begin();
    const done = page.translateTo('uk');
    const calls = await both();
    root.insertAdjacentHTML('beforeend', '<p>Neu</p>');
    const late = await held.next();
    for (const call of calls) call.answer();
    expect(await done).to.deep.equal({ complete: true, missing: 0 });
    expect(texts()).to.deep.equal(['[uk] Rathaus', '[uk] Brücke', 'Neu']);
    late.answer();
    await until(() => texts()[2] === '[uk] Neu', 'the new text');
  });

  it('and later is no part of the progress', async () => {
    const root = put(PAGE);
    let told = 0;
    await pageOf(root, translatorOf(), { onprogress: () => told++ }).translateTo('uk');
    const before = told;
    root.insertAdjacentHTML('beforeend', '<p>Neu</p>');
    await until(() => textOf(root.lastElementChild) === '[uk] Neu', 'the new text');
    expect(told).to.equal(before);
  });
});

describe('switching the language', () => {
  it('leaves the one that is shown until the other is there', async () => {
    const { root, page, texts, both } = begin();
    const first = page.translateTo('uk');
    for (const call of await both()) call.answer();
    await first;
    const seen = new Set<string>();
    const observer = new MutationObserver(() => texts().forEach((text) => seen.add(text)));
    observer.observe(root, { characterData: true, subtree: true });
    const second = page.translateTo('ar');
    const calls = await both();
    expect(texts()).to.deep.equal(['[uk] Rathaus', '[uk] Brücke']);
    for (const call of calls) call.answer();
    await second;
    observer.disconnect();
    expect(texts()).to.deep.equal(['[ar] Rathaus', '[ar] Brücke']);
    expect([...seen]).to.satisfy((all: string[]) => all.every((text) => text.startsWith('[')));
  });

  it('and back within the way of an answer shows the language asked for last', async () => {
    const { page, texts, both } = begin();
    const first = page.translateTo('uk');
    for (const call of await both()) call.answer();
    await first;
    const second = rejection(page.translateTo('ar'));
    const late = await both();
    await page.translateTo('uk');
    for (const call of late) call.answer();
    expect((await second)?.name).to.equal('AbortError');
    expect(texts()).to.deep.equal(['[uk] Rathaus', '[uk] Brücke']);
  });
});

describe('a signal', () => {
  it('that was aborted before means that nothing is sent', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const translator = translatorOf();
    const page = pageOf(root, translator);
    expect((await rejection(page.translateTo('uk', { signal: AbortSignal.abort() })))?.name).to.equal('AbortError');
    expect(translator.calls).to.deep.equal([]);
    expectUnchanged(root, before);
  });

  it('ends a translation with its own reason; what is there can be restored', async () => {
    const { root, before, page, texts, both } = begin();
    const abort = new AbortController();
    const done = rejection(page.translateTo('uk', { signal: abort.signal }));
    const [one, late] = await both();
    one.answer();
    await until(() => texts().some((text) => text.startsWith('[uk]')), 'the first text');
    const reason = new Error('enough');
    abort.abort(reason);
    late.answer();
    expect(await done).to.equal(reason);
    expect(texts()).to.include.oneOf(['Rathaus', 'Brücke']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('does nothing once the translation is done', async () => {
    const root = put(PAGE);
    const page = pageOf(root, translatorOf());
    const abort = new AbortController();
    await page.translateTo('uk', { signal: abort.signal });
    abort.abort();
    expect(textOf(root.firstElementChild)).to.equal('[uk] Rathaus');
    root.insertAdjacentHTML('beforeend', '<p>Neu</p>');
    await until(() => textOf(root.lastElementChild) === '[uk] Neu', 'that the page is still watched');
    await page.translateTo('ar');
    expect(textOf(root.firstElementChild)).to.equal('[ar] Rathaus');
  });
});
