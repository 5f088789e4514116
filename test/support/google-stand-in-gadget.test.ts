// The gadget of Google's stand-in: its languages, its one instance, and what it does unasked.
import { expect } from '@open-wc/testing';
import { vendor } from './commands.js';
import { BANNER, banner, codes, listed, load, onCleanPages, open, OPTIONS, type Page, pause } from './google-pages.js';
import { posts, reads, ready, select, start, text, translated, until } from './google-pages.js';

const gadgetShown = (page: Page) =>
  page.document.querySelector<HTMLElement>('.goog-te-gadget')!.style.display !== 'none';
const classes = (page: Page) => page.document.documentElement.className;

onCleanPages();

describe("Google's stand-in, the gadget", () => {
  it('is hidden and empty until the list came', async () => {
    const page = open();
    await load(page);
    start(page);
    expect(gadgetShown(page)).to.equal(false);
    expect(codes(page)).to.deep.equal([]);
    await listed(page);
    expect(gadgetShown(page)).to.equal(true);
    expect(codes(page)).to.have.members(['', 'uk', 'ar', 'ru']);
    expect(select(page)!.options[0]!.text).to.equal('Sprache auswählen');
    expect(page.document.querySelector('iframe[sandbox]')).to.equal(null);
  });

  it("offers about thirty languages under Google's own codes, but the page's", async () => {
    const { page } = await ready(open(), { pageLanguage: 'de', autoDisplay: false });
    const own = [
      'iw',
      'jw',
      'no',
      'tl',
      'zh-CN',
      'zh-TW',
      'fa-AF',
      'en',
      'uk',
      'ar',
      'fr',
      'tr',
      'ru',
      'pl',
      'ro',
      'fa',
    ];
    expect(codes(page))
      .to.include.members([...own, 'es', 'it'])
      .and.not.include('de');
    expect(codes(page).length).to.be.within(25, 45);
  });

  for (const mode of ['no-languages', 'list-empty']) {
    it(`${mode}: nobody is told`, async () => {
      await vendor('google', mode);
      const page = open();
      const seen = await load(page);
      start(page);
      if (mode === 'list-empty') await until(() => codes(page).length, 'a list');
      await pause(300);
      expect(codes(page)).to.deep.equal(mode === 'list-empty' ? [''] : []);
      expect(gadgetShown(page)).to.equal(mode === 'list-empty');
      expect(seen).to.deep.include({ errors: [], rejections: 0 });
    });
  }

  it('has no select in the simple layout, in a shadow root, or out of the page', async () => {
    for (const how of ['simple', 'shadow', 'out']) {
      const page = open();
      await load(page);
      const place = page.document.getElementById('gadget')!;
      const root = place.attachShadow({ mode: 'open' });
      if (how === 'shadow') start(page, OPTIONS, root.appendChild(page.document.createElement('div')));
      else if (how === 'out') start(page, OPTIONS, page.document.createElement('div'));
      else start(page, { ...OPTIONS, layout: 2 }, page.document.querySelector('main'));
      await pause(200);
      expect(page.document.querySelector('select') ?? root.querySelector('select'), how).to.equal(null);
    }
  });

  it('works in a container that is not displayed', async () => {
    const page = open();
    page.document.getElementById('gadget')!.style.display = 'none';
    await translated(page);
  });

  it('there is one: a second "new" returns the first, even a disposed one', async () => {
    const { page, gadget } = await ready();
    expect(start(page, {}, page.document.body)).to.equal(gadget);
    expect(page.google.translate.TranslateElement.getInstance()).to.equal(gadget);
    gadget.dispose();
    expect(start(page)).to.equal(gadget);
    expect(select(page)).to.equal(null);
  });

  it('loaded a second time there are two of everything', async () => {
    const { page } = await translated();
    await load(page);
    start(page, { ...OPTIONS, disableAutoTranslation: true });
    await until(() => page.document.querySelectorAll('.goog-te-combo option').length > 6, 'a second list');
    const second = page.document.querySelectorAll<HTMLSelectElement>('.goog-te-combo')[1]!;
    second.value = 'ru';
    second.dispatchEvent(new page.Event('change'));
    await until(() => page.document.querySelectorAll(BANNER).length === 2, 'a second banner');
    expect(page.document.querySelectorAll('.goog-te-gadget').length).to.equal(2);
    page.document.querySelector('main')!.append(' Neues');
    const isOfNews = ({ body }: { body: unknown }) => JSON.stringify(body).includes('Neues');
    const languages = async () => (await posts()).filter(isOfNews).map(({ body }) => (body as string[][])[0]![2]);
    await until(async () => (await languages()).length > 1, 'two requests');
    expect(await languages()).to.have.members(['uk', 'ru']);
  });

  it('translates by itself when an earlier page, or the link, asks for it; unless told not to', async () => {
    document.cookie = 'googtrans=/de/uk; path=/';
    const { page } = await ready();
    await reads(page);
    expect(classes(page)).to.equal('translated-ltr');
    document.cookie = 'googtrans=/de/uk; path=/';
    const calm = await ready(open(), { ...OPTIONS, disableAutoTranslation: true });
    await pause(200);
    expect(classes(calm.page)).to.equal('');
    document.cookie = 'googtrans=; path=/; max-age=0';
    const linked = open();
    linked.history.replaceState(null, '', '#googtrans(de|ar)');
    await ready(linked);
    await until(() => classes(linked) === 'translated-rtl', 'Arabic');
    expect(text(linked)).to.contain('Rathaus');
  });

  it('shows a prompt outside Chromium, unless told not to', async () => {
    const { page } = await ready(open(), { ...OPTIONS, autoDisplay: undefined });
    expect(Boolean(banner(page))).to.equal(navigator.vendor !== 'Google Inc.');
    expect(banner((await ready()).page)).to.equal(undefined);
    start(page).showBanner();
    expect(banner(page)!.style.display).to.equal('');
  });
});
