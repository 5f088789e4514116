// What Google's stand-in puts back on a page when it is told to, and what it leaves there when it goes.
import { expect } from '@open-wc/testing';
import { vendor } from './commands.js';
import { banner, bodyStyle, choose, codes, cookiesWritten, onCleanPages, open, ORIGINAL } from './google-pages.js';
import { type Page, pause, posts, reads, ready, root, text, translated, until } from './google-pages.js';

onCleanPages();

describe("Google's stand-in, restoring", () => {
  it('puts the same nodes back at once, with their old text, and can be used again', async () => {
    const page = open();
    const node = page.document.querySelector('h1')!.firstChild as Text;
    const { gadget } = await translated(page);
    const cookies = cookiesWritten(page);
    node.data = 'Neues Rathaus';
    gadget.setEnabled(false);
    gadget.setEnabled(true);
    expect(text(page)).to.equal(ORIGINAL);
    expect(page.document.querySelector('h1')!.firstChild).to.equal(node);
    expect(page.document.title).to.equal('Stadt');
    expect([root(page).className, root(page).lang, root(page).style.height]).to.deep.equal(['', 'de', '100%']);
    expect(bodyStyle(page)).to.deep.equal(['relative', '100%', '0px']);
    expect(banner(page)!.style.display).to.equal('none');
    expect(cookies.map((cookie) => /^(\w+)=;.*1970.*?(domain=.*)?$/.exec(cookie)!.slice(1).join(' '))).to.deep.equal(
      ['googtrans', 'googtransopt'].flatMap((name) => [`${name} `, `${name} domain=localhost`]),
    );
    expect(codes(page)).to.have.members(['', 'uk', 'ar', 'ru']);
    choose(page, 'uk');
    await reads(page);
  });

  it('really has cookies, and really loses them', async () => {
    const { page, gadget } = await translated();
    expect(page.document.cookie).to.contain('googtrans=/de/uk').and.to.contain('googtransopt=os=1');
    gadget.setEnabled(false);
    expect(page.document.cookie).not.to.contain('googtrans');
  });

  it('drops answers that come too late', async () => {
    await vendor('google', 'slow', { delay: 200 });
    const { page, gadget } = await ready();
    choose(page, 'uk');
    gadget.setEnabled(false);
    gadget.setEnabled(true);
    await pause(400);
    expect(text(page)).to.equal(ORIGINAL);
  });

  it('is of no use while it is not enabled; the empty choice does nothing', async () => {
    const { page, gadget } = await ready();
    gadget.setEnabled(false);
    choose(page, 'uk');
    gadget.setEnabled(true);
    choose(page, '');
    await pause(150);
    expect([root(page).className, root(page).lang]).to.deep.equal(['', 'de-DE']);
    expect(await posts()).to.deep.equal([]);
  });
});

describe("Google's stand-in, disposed", () => {
  it('throws later when it was just switched off, but not a tick after', async () => {
    const first = await translated();
    first.gadget.setEnabled(false);
    first.gadget.dispose();
    expect(first.seen.errors).to.deep.equal([]);
    await until(() => first.seen.errors.length, 'the error');
    const second = await translated();
    second.gadget.setEnabled(false);
    second.gadget.setEnabled(true);
    await pause(20);
    second.gadget.dispose();
    await pause(100);
    expect(second.seen.errors).to.deep.equal([]);
  });

  for (const [how, end] of [
    ['dispose', (_: Page, gadget: { dispose(): void }) => gadget.dispose()],
    ['pagehide', (page: Page) => page.dispatchEvent(new page.Event('pagehide'))],
  ] as const) {
    it(`by ${how} it leaves the translation and much besides`, async () => {
      const { page, gadget } = await translated();
      end(page, gadget);
      const there = (selector: string) => Boolean(page.document.querySelector(selector));
      expect([there('.goog-te-gadget'), Boolean(banner(page))]).to.deep.equal([false, false]);
      expect([there('body > #goog-gt-tt'), there('div.VIpgJd-ZVi9od-aZ2wEe-wOHMyf')]).to.deep.equal([true, true]);
      expect(page.document.querySelectorAll('head > link, head > script').length).to.equal(3);
      expect(page.google.translate.TranslateElement.getInstance()).to.equal(gadget);
      expect(page.document.cookie).to.contain('googtrans=/de/uk');
      expect([...bodyStyle(page), root(page).style.height]).to.deep.equal(['relative', '100%', '40px', '100%']);
      page.document.querySelector('main')!.append('Neu');
      await pause(150);
      expect(text(page)).to.contain('Ратуша').and.match(/Neu$/);
    });
  }
});
