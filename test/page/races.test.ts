// What happens between asking a service and its answer: the page changes, or somebody wants something else.
import { expect, fixture, html } from '@open-wc/testing';
import { createPageTranslation } from '../../src/page/page-translation.js';
import { expectUnchanged, heldTranslator, rejection, setHtml, snapshot, translatorOf } from './helpers.js';

beforeEach(() => setHtml({ lang: 'de' }));
afterEach(() => setHtml({ lang: 'en' }));

const PAGE = html`<main>
  <p id="a">Rathaus</p>
  <p id="b">Brücke</p>
</main>`;

async function begin(limits?: { segments: number }) {
  const root = await fixture(PAGE);
  const held = heldTranslator(limits);
  const progress: [number, number][] = [];
  const page = createPageTranslation({
    root,
    translator: held,
    from: 'de',
    onprogress: (done, total) => progress.push([done, total]),
  });
  const text = (id: string) => root.querySelector(`#${id}`)?.textContent;
  return { root, held, page, text, progress };
}

describe('an answer that comes too late', () => {
  it('is dropped where the page has changed the text meanwhile', async () => {
    const { root, held, page, text } = await begin();
    const done = page.translateTo('uk');
    const call = await held.next();
    root.querySelector('#a')!.firstChild!.nodeValue = 'heute geschlossen';
    call.answer();
    await done;
    expect(text('a')).to.equal('heute geschlossen');
    expect(text('b')).to.equal('[uk] Brücke');
    await page.restore();
    expect(text('a')).to.equal('heute geschlossen');
  });

  it('is dropped where the node is gone', async () => {
    const { root, held, page } = await begin();
    const gone = root.querySelector('#a')!;
    const done = page.translateTo('uk');
    const call = await held.next();
    gone.remove();
    call.answer();
    await done;
    expect(gone.outerHTML).to.equal('<p id="a">Rathaus</p>');
  });

  it('is dropped where the original is shown again', async () => {
    const { root, held, page } = await begin();
    const before = snapshot(root);
    const done = rejection(page.translateTo('uk'));
    const call = await held.next();
    await page.restore();
    call.answer();
    expect((await done)?.name).to.equal('AbortError');
    expectUnchanged(root, before);
  });

  it('is dropped after disposal', async () => {
    const { root, held, page } = await begin();
    const before = snapshot(root);
    const done = rejection(page.translateTo('ar'));
    const call = await held.next();
    await page.dispose();
    call.answer();
    expect((await done)?.name).to.equal('AbortError');
    expectUnchanged(root, before);
  });
});

describe('the last call wins', () => {
  it('over one that is answered later', async () => {
    const { held, page, text, root } = await begin();
    const first = rejection(page.translateTo('uk'));
    const early = await held.next();
    const second = page.translateTo('ar');
    (await held.next()).answer();
    await second;
    early.answer();
    expect((await first)?.name).to.equal('AbortError');
    expect(text('a')).to.equal('[ar] Rathaus');
    expect(root.getAttribute('lang')).to.equal('ar');
  });

  it('over one that has written a part already', async () => {
    const { held, page, text, root } = await begin({ segments: 1 });
    const before = snapshot(root);
    const first = rejection(page.translateTo('uk'));
    (await held.next()).answer();
    const late = await held.next();
    await Promise.resolve();
    const second = page.translateTo('ar');
    for (let i = 0; i < 2; i++) (await held.next()).answer();
    late.answer();
    await second;
    expect((await first)?.name).to.equal('AbortError');
    expect([text('a'), text('b')]).to.deep.equal(['[ar] Rathaus', '[ar] Brücke']);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('and tells the service that the earlier one is not wanted any more', async () => {
    const { held, page } = await begin();
    const first = rejection(page.translateTo('uk'));
    const early = await held.next();
    expect(early.signal?.aborted).to.equal(false);
    const second = page.translateTo('ar');
    expect(early.signal?.aborted).to.equal(true);
    early.answer();
    (await held.next()).answer();
    await Promise.all([first, second]);
  });

  it('and the earlier one ends at once, also where its service never answers', async () => {
    const { held, page } = await begin();
    const first = rejection(page.translateTo('uk'));
    await held.next();
    const second = page.translateTo('ar');
    (await held.next()).answer();
    await second;
    const silence = new Promise((resolve) => setTimeout(resolve, 500, 'still waiting'));
    expect(await Promise.race([first, silence])).to.have.property('name', 'AbortError');
  });

  it('also when it comes with the last answer', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    let restored: Promise<void> | undefined;
    const page = createPageTranslation({
      root,
      translator: translatorOf(),
      from: 'de',
      onprogress: () => (restored ??= page.restore()),
    });
    expect((await rejection(page.translateTo('ar')))?.name).to.equal('AbortError');
    await restored;
    expectUnchanged(root, before);
  });

  it('also on a page without text', async () => {
    const root = await fixture(html`<main><p>42</p></main>`);
    const before = snapshot(root);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    const first = rejection(page.translateTo('ar'));
    await page.restore();
    expect((await first)?.name).to.equal('AbortError');
    expectUnchanged(root, before);
  });
});

describe('a signal', () => {
  it('that was aborted before means that nothing is sent', async () => {
    const root = await fixture(PAGE);
    const before = snapshot(root);
    const translator = translatorOf();
    const page = createPageTranslation({ root, translator, from: 'de' });
    const error = await rejection(page.translateTo('uk', { signal: AbortSignal.abort() }));
    expect(error?.name).to.equal('AbortError');
    expect(translator.calls).to.deep.equal([]);
    expectUnchanged(root, before);
  });

  it('ends a translation with its own reason; what is there can be restored', async () => {
    const { root, held, page, text } = await begin({ segments: 1 });
    const before = snapshot(root);
    const abort = new AbortController();
    const done = rejection(page.translateTo('uk', { signal: abort.signal }));
    (await held.next()).answer();
    const late = await held.next();
    const reason = new Error('enough');
    abort.abort(reason);
    late.answer();
    expect(await done).to.equal(reason);
    expect(text('b')).to.equal('Brücke');
    await page.restore();
    expectUnchanged(root, before);
  });

  it('does nothing once the translation is done', async () => {
    const root = await fixture(PAGE);
    const page = createPageTranslation({ root, translator: translatorOf(), from: 'de' });
    const abort = new AbortController();
    await page.translateTo('uk', { signal: abort.signal });
    abort.abort();
    expect(root.querySelector('#a')?.textContent).to.equal('[uk] Rathaus');
    await page.translateTo('ar');
    expect(root.querySelector('#a')?.textContent).to.equal('[ar] Rathaus');
  });
});
