// What Google's script does to the page around the texts is not seen by anybody, and is taken back to the byte.
import { expect } from '@open-wc/testing';
import { google } from '../../src/providers/google.js';
import { bodyTag, expectUnchanged, htmlTag, setHtml, snapshot } from '../page/helpers.js';
import { main, onPageOf, until, whole } from './script-service.js';

const load = onPageOf(google, 'google');

/** All elements that Google's script has added, but the texts. */
const ITS_OWN = '.skiptranslate,.skiptranslate *,[class*=goog],[id*=goog],[class*=VIpgJd],iframe';

const shown = () =>
  [...document.querySelectorAll(ITS_OWN)].filter((element) =>
    [...element.getClientRects()].some(({ width, height }) => width * height > 0),
  );

describe("<html> and <body>, around Google's translation", () => {
  const { documentElement: html, body } = document;

  for (const [language, tag, direction] of [
    ['he', 'he', 'rtl'],
    ['nb', 'nb', ''],
    ['zh-Hans', 'zh-Hans', ''],
    ['prs', 'prs', 'rtl'],
  ] as const) {
    it(`${language}: says lang="${tag}"${direction && ` dir="${direction}"`}, and then what it said before`, async () => {
      const translator = await load();
      await translator.translateTo(language);
      expect([html.lang, html.getAttribute('dir') ?? '']).to.deep.equal([tag, direction]);
      await translator.restore();
      expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    });
  }

  const tags: Readonly<Record<string, string>>[] = [
    {},
    { class: 'stadt  hell ', lang: 'de-DE', style: 'height: 100%' },
    { lang: 'de-DE', style: 'color:red;  --a : 1' },
    { dir: 'ltr', lang: 'de-DE', 'data-seite': 'start' },
    { class: '', lang: 'de-AT', style: '' },
  ];
  for (const attributes of tags) {
    const said = JSON.stringify(attributes);
    it(`come back exactly, from ${said}`, async () => {
      setHtml(attributes);
      for (const [name, value] of Object.entries(attributes))
        if (name !== 'lang' && name !== 'dir') body.setAttribute(name, value);
      const [before, start] = [htmlTag(), bodyTag()];
      const translator = await load();
      expect([htmlTag(), bodyTag()]).to.deep.equal([before, start]);
      await translator.translateTo('ar');
      expect([html.lang, html.dir]).to.deep.equal(['ar', 'rtl']);
      await translator.restore();
      expect([htmlTag(), bodyTag()]).to.deep.equal([before, start]);
      await translator.restore();
      expect([htmlTag(), bodyTag()], 'restored twice').to.deep.equal([before, start]);
      await translator.dispose();
      expect([htmlTag(), bodyTag()], 'disposed of').to.deep.equal([before, start]);
    });
  }

  it('keep what the page itself changes while it is translated', async () => {
    body.setAttribute('style', 'margin: 0');
    const translator = await load();
    await translator.translateTo('uk');
    const lock = { position: 'fixed', top: '-300px', overflow: 'hidden' };
    Object.assign(body.style, lock);
    html.classList.add('dunkel');
    html.dataset['seite'] = 'start';
    await until(() => body.style.minHeight === '', 'the styles of Google to be gone');
    const seen = () => ({ position: body.style.position, top: body.style.top, overflow: body.style.overflow });
    expect(seen()).to.deep.equal(lock);
    await translator.restore();
    expect(seen()).to.deep.equal(lock);
    expect([body.style.margin, body.style.minHeight]).to.deep.equal(['0px', '']);
    expect(htmlTag()).to.equal('<html lang="de-DE" class="dunkel" data-seite="start"></html>');
  });

  it('keep what the page has set between two translations', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    await translator.restore();
    html.className = 'dunkel';
    body.style.cssText = 'margin: 0px;';
    await translator.translateTo('ar');
    await translator.restore();
    expect([htmlTag(), bodyTag()]).to.deep.equal([
      '<html lang="de-DE" class="dunkel"></html>',
      '<body style="margin: 0px;"></body>',
    ]);
  });
});

describe("what is Google's own", () => {
  it('is never visible, and moves nothing', async () => {
    const top = main().getBoundingClientRect().top;
    const translator = await load();
    expect(shown().length, 'loaded').to.equal(0);
    for (const language of ['uk', 'ar']) {
      await translator.translateTo(language);
      expect(document.querySelectorAll(ITS_OWN).length).to.be.greaterThan(3);
      expect(shown().length, language).to.equal(0);
      expect(main().getBoundingClientRect().top).to.equal(top);
    }
    await translator.restore();
    expect(shown().length, 'restored').to.equal(0);
    expect(main().getBoundingClientRect().top).to.equal(top);
  });

  it('is gone when it is disposed of: nodes, scripts, styles, cookies; and can come again', async () => {
    const before = whole();
    const page = snapshot(main());
    for (const language of ['uk', 'ar']) {
      const translator = await load();
      await translator.translateTo(language);
      expect(main().textContent).to.contain(`[${language}]`);
      await translator.dispose();
      expect(whole()).to.deep.equal(before);
      expectUnchanged(main(), page);
    }
  });

  it('is gone also when it was never used, or is disposed of twice', async () => {
    const before = whole();
    const translator = await load();
    expect(whole()).not.to.deep.equal(before);
    await Promise.all([translator.dispose(), translator.dispose()]);
    await translator.dispose();
    expect(whole()).to.deep.equal(before);
  });

  it('leaves the elements of the page alone that look like it', async () => {
    const mine = document.createElement('div');
    mine.className = 'goog-te-banner skiptranslate';
    mine.textContent = 'Stadt';
    main().append(mine);
    const before = whole();
    const translator = await load();
    await translator.translateTo('uk');
    await translator.dispose();
    expect(whole()).to.deep.equal(before);
  });
});
