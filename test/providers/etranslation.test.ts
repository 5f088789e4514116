// The European Commission's script is steered from our side: what it writes, which call wins, what it leaves.
import { expect } from '@open-wc/testing';
import { etranslation } from '../../src/providers/etranslation.js';
import { bodyTag, expectUnchanged, htmlTag, rejection, setHtml, snapshot } from '../page/helpers.js';
import { foreignHosts, vendor, vendorRequests } from '../support/commands.js';
import { configWith } from './phrases.js';
import { add, inLanguage, main, onPageOf, ORIGINAL, sent, text, until, warnings, whole } from './script-service.js';

const load = onPageOf(etranslation, 'etranslation');
const { documentElement: html, body } = document;

const scripts = async () => (await vendorRequests('etranslation')).filter(({ path }) => path === '/load.js').length;
const POST = async () => (await sent('etranslation')).length;
const service = () => (window as unknown as { $wt: { etrans: { isTranslated(): boolean } } }).$wt.etrans;

describe('translating with eTranslation', () => {
  it('shows each language that is asked for, and then the original', async () => {
    const translator = await load();
    const before = snapshot(main());
    for (const language of ['uk', 'ar', 'uk', 'fr']) {
      expect(await translator.translateTo(language)).to.deep.equal({ complete: true });
      expect(text()).to.equal(inLanguage(language));
      expect([html.lang, html.dir]).to.deep.equal([language, language === 'ar' ? 'rtl' : '']);
    }
    await translator.restore();
    expectUnchanged(main(), before);
    expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
  });

  it('sends the language without script and region, and says the tag that was asked for', async () => {
    const translator = await load({ pageLanguage: 'de-DE' });
    await translator.translateTo('zh-Hans');
    const bodies = (await vendorRequests('etranslation')).filter(({ method }) => method === 'POST').map((r) => r.body);
    expect(bodies[0]).to.include({ from: 'de', to: 'zh' });
    expect(html.lang).to.equal('zh-Hans');
  });

  it('the last of three quick calls wins', async () => {
    const translator = await load();
    const first = rejection(translator.translateTo('uk'));
    const second = rejection(translator.translateTo('fr'));
    expect(await translator.translateTo('ar')).to.deep.equal({ complete: true });
    expect([(await first)?.name, (await second)?.name]).to.deep.equal(['AbortError', 'AbortError']);
    expect([text(), html.lang]).to.deep.equal([inLanguage('ar'), 'ar']);
  });

  it('a switch while the first is on its way shows the second', async () => {
    const translator = await load();
    await vendor('etranslation', 'slow', { delay: 300 });
    const first = rejection(translator.translateTo('uk'));
    await until(POST, 'the first request');
    await vendor('etranslation');
    await translator.translateTo('ar');
    expect((await first)?.name).to.equal('AbortError');
    expect(text()).to.equal(inLanguage('ar'));
  });

  it('restoring while it runs leaves the page in German, and no answer comes later', async () => {
    const before = snapshot(main());
    const translator = await load();
    await vendor('etranslation', 'slow', { delay: 300 });
    const done = rejection(translator.translateTo('uk'));
    await until(POST, 'the request');
    await translator.restore();
    expect((await done)?.name).to.equal('AbortError');
    await vendor('etranslation');
    await translator.translateTo('ar'); // sent later, and answered: the first would have been by now
    expect(text()).to.equal(inLanguage('ar'));
    await translator.restore();
    expectUnchanged(main(), before);
    expect([htmlTag(), service().isTranslated()]).to.deep.equal(['<html lang="de-DE"></html>', false]);
  });

  it('has no cookie at any time at which somebody could leave the page', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    expect(document.cookie, 'translated').to.equal('');
    await translator.restore();
    expect(document.cookie, 'restored').to.equal('');
    await translator.translateTo('ar');
    await translator.dispose();
    expect(document.cookie, 'disposed of').to.equal('');
  });

  it('ends also where somebody else listens to its events', async () => {
    const seen: string[] = [];
    const told = ({ type }: Event) => seen.push(type);
    const events = ['wtTranslationStart', 'wtTranslationEnd', 'wtTranslationAbort', 'wtTranslationError'];
    for (const type of events) addEventListener(type, told);
    const translator = await load();
    await translator.translateTo('uk');
    await translator.restore();
    for (const type of events) removeEventListener(type, told);
    expect(seen).to.deep.equal(['wtTranslationStart', 'wtTranslationEnd']);
  });

  it('warns once that it knows no reviewed translations', async () => {
    const lines = warnings();
    const translator = await load({ config: configWith({ phrasebook: new URL('/phrasen/', location.href).href }) });
    await translator.translateTo('uk');
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('phrasebook');
  });

  it('clear() takes away its cookie, with no request', async () => {
    document.cookie = 'etranslive=uk; path=/';
    etranslation.clear!();
    expect(document.cookie).to.equal('');
    expect(await foreignHosts()).to.deep.equal([]);
  });
});

describe('what eTranslation is never sent', () => {
  it('what is excluded, or lies outside of the root', async () => {
    const outside = document.createElement('main');
    outside.innerHTML = '<p>Draußen</p><article><h2>Drinnen</h2><p class="geheim">Aktenzeichen</p></article>';
    body.prepend(outside);
    const root = outside.querySelector('article')!;
    const before = whole();
    const translator = await load({ root, config: configWith({ exclude: '.geheim' }) });
    await translator.translateTo('ar');
    expect(text(outside)).to.equal('Draußen[ar] DrinnenAktenzeichen');
    expect(await sent('etranslation')).to.deep.equal(['Drinnen']);
    expect([root.lang, root.dir, html.lang]).to.deep.equal(['ar', 'rtl', 'de-DE']);
    expect(root.querySelector<HTMLElement>('.geheim')!.lang).to.equal('de');
    await translator.dispose();
    outside.remove();
    main().before(outside);
    expect(text(outside)).to.equal('DraußenDrinnenAktenzeichen');
    expect(before.html).to.contain(outside.outerHTML);
  });
});

describe('the page around eTranslation', () => {
  const tags: Readonly<Record<string, string>>[] = [{}, { class: 'stadt  hell', lang: 'de-DE', style: 'color:red' }];
  for (const attributes of tags)
    it(`is as it was, from ${JSON.stringify(attributes)}`, async () => {
      setHtml(attributes);
      const before = [htmlTag(), bodyTag()];
      const translator = await load();
      expect([htmlTag(), bodyTag()]).to.deep.equal(before);
      await translator.translateTo('ar');
      await translator.restore();
      expect([htmlTag(), bodyTag()]).to.deep.equal(before);
      await translator.translateTo('uk');
      await translator.dispose();
      expect([htmlTag(), bodyTag()]).to.deep.equal(before);
    });

  it('holds nothing of it once it is disposed of; loaded again, its script is not fetched again', async () => {
    const before = whole();
    for (const language of ['uk', 'ar', 'uk']) {
      const translator = await load();
      await translator.translateTo(language);
      expect(text()).to.equal(inLanguage(language));
      await translator.dispose();
      expect(text()).to.equal(ORIGINAL);
      expect(whole()).to.deep.equal(before);
    }
    expect(await scripts()).to.equal(1);
  });

  it('shows nothing of it, and does not move', async () => {
    const { top } = main().getBoundingClientRect();
    const translator = await load();
    await vendor('etranslation', 'slow', { delay: 200 });
    const done = translator.translateTo('uk');
    await until(() => document.querySelector('.wt-etrans-progress'), 'its progress bar');
    const shown = () =>
      [...document.querySelectorAll('[class*=wt-],[id*=wt-]')].filter((e) => e.getClientRects().length);
    expect(shown().filter((element) => element !== html).length).to.equal(0);
    expect(main().getBoundingClientRect().top).to.equal(top);
    await done;
    expect(shown().filter((element) => element !== html).length).to.equal(0);
  });

  it('the nonce is on its script, and no configuration is left in the page', async () => {
    await load({ nonce: 'abc' });
    expect(document.querySelector<HTMLScriptElement>('script[src*="/load.js"]')!.nonce).to.equal('abc');
    expect(document.querySelector('script[type="application/json"]')).to.equal(null);
  });

  it('text that comes later is not sent', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    const late = add('Zu spät');
    await translator.restore();
    expect(text(late)).to.equal('Zu spät');
    expect(await sent('etranslation')).not.to.include('Zu spät');
  });
});
