// Google's script and what comes with a page: cookies and links of before, a policy, the browser's cache of pages left.
import { expect } from '@open-wc/testing';
import { google } from '../../src/providers/google.js';
import { expectUnchanged, htmlTag, snapshot } from '../page/helpers.js';
import { foreignHosts, vendor, vendorRequests } from '../support/commands.js';
import {
  add,
  inLanguage,
  main,
  onPageOf,
  ORIGINAL,
  reads,
  requested,
  sent,
  text,
  until,
  whole,
} from './script-service.js';

const load = onPageOf(google, 'google');

const oldCookies = () => {
  for (const domain of ['', '; domain=localhost'])
    for (const cookie of ['googtrans=/de/en', 'googtransopt=os=1']) document.cookie = `${cookie}; path=/${domain}`;
  expect(document.cookie).to.contain('googtrans=/de/en').and.to.contain('googtransopt=');
};

describe('what a former visit or a link asks of Google', () => {
  it('an old cookie does not translate by itself, and is gone', async () => {
    oldCookies();
    const before = snapshot(main());
    await load();
    expect(document.cookie).to.equal('');
    expectUnchanged(main(), before);
    expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    expect(await sent('google')).to.deep.equal([]);
  });

  it('nor does one that another tab sets while Google is loaded', async () => {
    await vendor('google', 'ok', { callback: 200 });
    const loading = load();
    await until(requested('google', 'translate.googleapis.com', 'm=el_main'), 'the second stage');
    oldCookies();
    await loading;
    expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    expect(await sent('google')).to.deep.equal([]);
  });

  it('nor does a link with #googtrans(de|en); the visitor chooses', async () => {
    history.replaceState({ seite: 7 }, '', '#googtrans(de|en)');
    const translator = await load();
    expect([location.hash, (history.state as { seite: number }).seite]).to.deep.equal(['', 7]);
    expect(text()).to.equal(ORIGINAL);
    expect(await sent('google')).to.deep.equal([]);
    await translator.translateTo('uk');
    expect(text()).to.equal(inLanguage('uk'));
  });

  it('clear() takes away cookies and hash, with no request and no node', async () => {
    oldCookies();
    history.replaceState({ seite: 7 }, '', '?a=b&c=%20#googtrans(de%7Cen)');
    const [length, nodes] = [history.length, document.querySelectorAll('*').length];
    google.clear!();
    expect(document.cookie).to.equal('');
    expect([location.hash, location.search]).to.deep.equal(['', '?a=b&c=%20']);
    expect([history.length, (history.state as { seite: number }).seite]).to.deep.equal([length, 7]);
    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('clear() leaves other cookies and another hash alone', () => {
    document.cookie = 'stadt=1; path=/';
    history.replaceState(null, '', '#googtranslate');
    google.clear!();
    expect([document.cookie, location.hash]).to.deep.equal(['stadt=1', '#googtranslate']);
    document.cookie = 'stadt=; path=/; max-age=0';
  });

  it('no cookie is left after translating and restoring, though there is one while it is translated', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    expect(document.cookie).to.contain('googtrans=');
    await translator.restore();
    expect(document.cookie).to.equal('');
    await translator.translateTo('ar');
    await translator.dispose();
    expect(document.cookie).to.equal('');
  });
});

describe('the script of Google that is put into the page', () => {
  const script = () => document.querySelector<HTMLScriptElement>('script[src*="translate.google.com"]')!;

  it('has the nonce; without one it has none', async () => {
    const translator = await load({ nonce: 'abc' });
    expect(script().nonce).to.equal('abc');
    await translator.dispose();
    await load();
    expect([script().nonce, script().hasAttribute('nonce')]).to.deep.equal(['', false]);
  });

  it("names the page's language in Google's code, and is asked for once", async () => {
    await load({ pageLanguage: 'nb-NO' });
    const asked = (await vendorRequests('google')).filter(({ host }) => host === 'translate.google.com');
    expect(asked.map(({ path }) => path.replace(/cb=\w+/, 'cb=x'))).to.deep.equal([
      '/translate_a/element.js?cb=x&hl=no',
    ]);
  });

  const trusting = 'trustedTypes' in window ? it : it.skip;
  trusting('has an address of our policy', async () => {
    const { TrustedScriptURL } = window as unknown as { TrustedScriptURL: { prototype: object } };
    const seen: unknown[] = [];
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')!;
    const restore = replaceSource((value) => seen.push(value));
    await load();
    restore();
    const address = seen.find((value) => String(value).includes('/translate_a/element.js'));
    expect(Object.prototype.isPrototypeOf.call(TrustedScriptURL.prototype, address as object)).to.equal(true);

    function replaceSource(told: (value: unknown) => void) {
      Object.defineProperty(HTMLScriptElement.prototype, 'src', {
        configurable: true,
        enumerable: true,
        get: get!,
        set(this: HTMLScriptElement, value: string) {
          told(value);
          set!.call(this, value);
        },
      });
      return () =>
        Object.defineProperty(HTMLScriptElement.prototype, 'src', {
          configurable: true,
          enumerable: true,
          get: get!,
          set: set!,
        });
    }
  });
});

describe('a page that was left and comes back from the cache of the browser', () => {
  const tell = (type: 'pagehide' | 'pageshow', persisted = true) =>
    dispatchEvent(new PageTransitionEvent(type, { persisted }));

  async function loaded() {
    let lost = 0;
    const translator = await load({ onlost: () => lost++ });
    return { translator, lost: () => lost };
  }

  it('is German in the cache, says once that the translation is lost, and can be translated again', async () => {
    const before = whole();
    const page = snapshot(main());
    const { translator, lost } = await loaded();
    await translator.translateTo('ar');
    tell('pagehide');
    expectUnchanged(main(), page);
    expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
    expect([document.cookie, lost()]).to.deep.equal(['', 0]);
    tell('pageshow');
    expect(lost()).to.equal(1);
    expect(await translator.translateTo('ar')).to.deep.equal({ complete: true });
    expect(text()).to.equal(inLanguage('ar'));
    expect(document.querySelectorAll('.goog-te-gadget').length, 'gadgets').to.equal(1);
    expect(document.querySelectorAll('iframe.skiptranslate').length, 'banners').to.equal(1);
    expect(document.querySelectorAll('#goog-gt-tt').length, 'tooltips').to.equal(1);
    const added = add('Neu');
    await reads('[ar] Neu', added);
    added.remove();
    expect((await sent('google')).filter((words) => words === 'Neu').length).to.equal(1);
    expect(lost()).to.equal(1);
    await translator.dispose();
    expect(whole()).to.deep.equal(before);
  });

  it('comes back a second time as well', async () => {
    const { translator, lost } = await loaded();
    for (const round of [1, 2]) {
      await translator.translateTo('uk');
      tell('pagehide');
      tell('pageshow');
      expect(lost()).to.equal(round);
    }
    await translator.translateTo('uk');
    expect(text()).to.equal(inLanguage('uk'));
  });

  it('says nothing where nothing was translated, and works', async () => {
    const { translator, lost } = await loaded();
    tell('pagehide');
    tell('pageshow');
    expect(lost()).to.equal(0);
    await translator.translateTo('uk');
    expect(text()).to.equal(inLanguage('uk'));
    await translator.restore();
    tell('pagehide');
    tell('pageshow');
    expect(lost()).to.equal(0);
  });

  it('a page that is shown first, or left for good, loses nothing', async () => {
    const { translator, lost } = await loaded();
    await translator.translateTo('uk');
    tell('pageshow', false);
    tell('pageshow');
    expect([lost(), text()]).to.deep.equal([0, inLanguage('uk')]);
  });

  it('hears nothing any more once it is disposed of', async () => {
    const { translator, lost } = await loaded();
    await translator.translateTo('uk');
    await translator.dispose();
    const before = whole();
    tell('pagehide');
    tell('pageshow');
    expect(lost()).to.equal(0);
    expect(whole()).to.deep.equal(before);
  });
});
