// The stand-in of Google's Website Translator does to a page what the real one was seen to do.
import { expect } from '@open-wc/testing';
import { vendor } from './commands.js';
import {
  banner,
  bodyStyle,
  choose,
  codes,
  cookiesWritten,
  fonts,
  onCleanPages,
  open,
  OPTIONS,
} from './google-pages.js';
import { pause, posts, reads, ready, root, sent, text, translated, until } from './google-pages.js';

onCleanPages();

describe("Google's stand-in, translating", () => {
  it('marks the page at once, whatever becomes of it', async () => {
    await vendor('google', 'silent');
    const { page } = await ready();
    const cookies = cookiesWritten(page);
    choose(page, 'uk');
    expect(root(page).className).to.equal('translated-ltr');
    expect([root(page).lang, root(page).dir, root(page).style.height]).to.deep.equal(['uk', '', '100%']);
    expect(bodyStyle(page)).to.deep.equal(['relative', '100%', '40px']);
    expect(page.document.body.firstElementChild).to.equal(banner(page));
    expect(cookies).to.deep.equal([
      'googtrans=/de/uk; path=/',
      'googtrans=/de/uk; path=/; domain=localhost',
      'googtransopt=os=1; path=/',
      'googtransopt=os=1; path=/; domain=localhost',
    ]);
    expect(codes(page)).to.have.members(['uk', 'ar', 'ru']);
    choose(page, 'ar');
    expect(root(page).className).to.equal('translated-rtl');
    await pause(100);
    expect(fonts(page)).to.equal(0);
  });

  it('sends batches, and replaces the text nodes by two fonts each', async () => {
    const { page } = await ready();
    const node = page.document.getElementById('open')!.firstChild!;
    choose(page, 'uk');
    await until(() => fonts(page), 'the first answer');
    expect(fonts(page)).to.be.lessThan(4);
    await reads(page);
    expect(node.isConnected).to.equal(false);
    expect(page.document.getElementById('open')!.innerHTML).to.match(
      /^<font style="vertical-align: inherit;"><font style="vertical-align: inherit;"> Установа <\/font><\/font><b>/,
    );
    const requests = await posts();
    const bodies = requests.map(({ body }) => body as [[string[], string, string], string]);
    expect(bodies.flatMap(([[texts]]) => texts)).to.have.members([
      'Stadt',
      'Rathaus',
      'Das Amt ist',
      'heute',
      'offen.',
    ]);
    expect(bodies.map(([[, ...pair], client]) => [...pair, client])).to.deep.equal(
      [...Array(2)].map(() => ['de', 'uk', 'te_lib']),
    );
    expect(requests.map(({ host }) => host)[0]).to.equal('translate-pa.googleapis.com');
    expect(page.document.title).to.equal('[uk] Stadt');
  });

  it('takes attributes, frames and open shadow roots too, and leaves out what asks for it', async () => {
    const body = `<div id="gadget"></div><main><img alt="Bild"><input placeholder="Suche" title="Hilfe" aria-label="Feld">
      <script>'Skript'</script><style>/* Stil */</style><textarea>Eingabe</textarea>
      <p class="notranslate" title="x1">x2</p><p translate="no" title="x3">x4<b>x5</b></p>
      <span class="host skiptranslate">x6</span><span class="host" translate="no">x7</span>
      <iframe srcdoc="<p>Rahmen</p>"></iframe><iframe class="notranslate" srcdoc="<p>x8</p>"></iframe></main>`;
    const page = open({ body });
    const hosts = page.document.querySelectorAll('.host');
    hosts.forEach((host, i) => (host.attachShadow({ mode: 'open' }).innerHTML = `<p>${i ? 'x9' : 'Schatten'}</p>`));
    const frame = () => page.document.querySelector<HTMLIFrameElement>('main iframe')!.contentDocument!;
    await until(() => frame()?.querySelector('p'), 'the frame');
    await ready(page);
    choose(page, 'uk');
    await until(() => frame().querySelector('p')!.textContent === '[uk] Rahmen', 'the frame in Ukrainian');
    expect(await sent()).to.have.members('Stadt Bild Suche Hilfe Feld Schatten Rahmen'.split(' '));
    expect(hosts[0]!.shadowRoot!.textContent).to.equal('[uk] Schatten');
    const input = page.document.querySelector('input')!;
    await until(() => input.placeholder !== 'Suche' && input.title !== 'Hilfe', 'the attributes');
    expect([input.placeholder, input.title, input.ariaLabel]).to.deep.equal(['[uk] Suche', '[uk] Hilfe', '[uk] Feld']);
  });

  it('sets no lang where there was none', async () => {
    const { page, gadget } = await translated(open({ html: '' }));
    expect(root(page).hasAttribute('lang')).to.equal(false);
    gadget.setEnabled(false);
    expect(root(page).hasAttribute('lang')).to.equal(false);
  });

  it('sends nothing of a page that is not to be translated, but says it is', async () => {
    const { page } = await ready(open({ html: 'lang="de" translate="no"' }));
    choose(page, 'uk');
    await pause(200);
    expect([root(page).className, root(page).lang]).to.deep.equal(['translated-ltr', 'uk']);
    expect(await posts()).to.deep.equal([]);
  });

  for (const mode of ['quota', 'broken', 'cut']) {
    it(`${mode}: the page says it is translated, and at most a rejection tells`, async () => {
      await vendor('google', mode);
      const { page, seen, gadget } = await ready();
      choose(page, 'uk');
      await pause(150);
      // The others hide from a page what goes wrong in a script of another origin; it stands in the console.
      expect(seen.rejections > 0).to.equal(navigator.vendor.startsWith('Apple'));
      expect([root(page).className, root(page).lang, fonts(page)]).to.deep.equal(['translated-ltr', 'uk', 0]);
      expect(banner(page)!.style.display).to.equal('');
      gadget.setEnabled(false);
      gadget.setEnabled(true);
      await vendor('google');
      choose(page, 'uk');
      await until(() => fonts(page) === 4, 'the translation');
    });
  }

  it('hostile: markup stays text', async () => {
    await vendor('google', 'hostile');
    const { page } = await ready();
    choose(page, 'uk');
    await until(() => fonts(page) === 4, 'the translation');
    expect(text(page)).to.contain('<img src=x onerror="window.hacked=1">Ратуша');
    expect(page.document.querySelector('main img')).to.equal(null);
    expect(page.hacked).to.equal(undefined);
  });

  it('slow: later', async () => {
    await vendor('google', 'slow', { delay: 2000 });
    const { page } = await ready();
    choose(page, 'uk');
    await until(async () => (await posts()).length, 'the request');
    expect(fonts(page)).to.equal(0);
    await reads(page);
  });

  it('of two quick choices the last one wins; a later one starts from the originals', async () => {
    const { page } = await ready();
    choose(page, 'ar');
    choose(page, 'uk');
    await reads(page);
    await pause(200);
    expect(text(page, 'h1')).to.equal('Ратуша');
    choose(page, 'ru');
    await until(() => text(page, 'h1') === '[ru] Rathaus', 'Russian');
    expect(root(page).lang).to.equal('ru');
  });

  it('goes on with what comes to the page', async () => {
    const { page } = await translated();
    page.document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Neu</p><p translate="no">Name</p>');
    await reads(page, 'Ратуша Установа [uk] heute [uk] offen. Musterstadt[uk] NeuName');
    expect(await sent()).to.have.length(6);
  });

  it("swallows the next choice after the page's own language", async () => {
    const { page } = await ready(open(), { ...OPTIONS, includedLanguages: 'de,uk' });
    choose(page, 'de');
    await until(() => text(page, 'h1') === '[de] Rathaus', 'German from German');
    choose(page, 'uk');
    await pause(200);
    expect(root(page).lang).to.equal('de');
    choose(page, 'uk');
    await reads(page);
  });
});
