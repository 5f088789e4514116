// The stand-in of Google's Website Translator loads, and fails to load, as the real one was seen to.
import { expect } from '@open-wc/testing';
import { foreignHosts, vendor } from './commands.js';
import { choose, codes, inject, listed, load, onCleanPages, open, pause, reads, start, until } from './google-pages.js';

onCleanPages();

describe("Google's stand-in, loading", () => {
  it('comes in two stages, with a stylesheet, and then calls back once', async () => {
    const page = open();
    const seen = inject(page);
    await until(() => seen.event, 'an event');
    const [link, script] = [...page.document.head.children].slice(-2);
    expect((link as HTMLLinkElement).href).to.match(/^https:\/\/www\.gstatic\.com\//);
    expect((script as HTMLScriptElement).src).to.match(/^https:\/\/translate\.googleapis\.com\/.*el_main/);
    await until(() => seen.calls, 'the callback');
    await pause(100);
    expect(seen).to.deep.include({ event: 'load', calls: 1, errors: [] });
    const { TranslateElement } = page.google.translate;
    expect(TranslateElement.InlineLayout).to.deep.equal({ VERTICAL: 0, HORIZONTAL: 1, SIMPLE: 2 });
    expect(TranslateElement.getInstance()).to.equal(null);
    expect(await foreignHosts()).to.have.members([
      'translate.google.com',
      'translate.googleapis.com',
      'www.gstatic.com',
    ]);
  });

  it('calls back as late as it is told to', async () => {
    await vendor('google', 'ok', { callback: 400 });
    const seen = inject(open());
    await until(() => seen.event, 'an event');
    await pause(300);
    expect(seen.calls).to.equal(0);
    await until(() => seen.calls, 'the callback');
  });

  for (const [mode, events] of Object.entries({
    'script-blocked': ['error'],
    'script-missing': ['error'],
    'script-silent': [''],
    captcha: ['error', 'load'], // Chromium and Firefox take no web page for a script; WebKit tries to run it
    'main-blocked': ['load'],
  })) {
    it(`${mode}: event "${events.join('" or "')}", no callback; works again when mended`, async () => {
      await vendor('google', mode);
      const seen = inject(open());
      if (events[0]) await until(() => seen.event, 'an event');
      await pause(200);
      expect(seen.event).to.be.oneOf(events);
      expect(seen.calls).to.equal(0);
      await vendor('google');
      await load(open());
    });
  }

  it('works under a strict policy: the nonce is copied into the page and into the frame of the list', async () => {
    const policy = "script-src 'nonce-abc' 'strict-dynamic'; style-src https://www.gstatic.com";
    const head = `<meta http-equiv="content-security-policy" content="${policy}"><script nonce="abc"></script>`;
    const page = open({ head });
    await load(page, { nonce: 'abc' });
    start(page);
    expect(page.document.querySelector<HTMLIFrameElement>('iframe[sandbox]')!.srcdoc).to.contain('nonce="abc"');
    await listed(page);
    choose(page, 'uk');
    await reads(page);
  });

  it('without a nonce, a strict policy stops it before the list', async () => {
    const hosts = ['.google', '.googleapis', '-pa.googleapis'].map((name) => `https://translate${name}.com`);
    const head = `<meta http-equiv="content-security-policy" content="script-src ${hosts.join(' ')}">`;
    const page = open({ head });
    await load(page);
    start(page);
    await pause(300);
    expect(codes(page)).to.deep.equal([]);
  });
});

describe("Google's stand-in under Trusted Types", () => {
  const under = (names: string) => {
    const policy = `require-trusted-types-for 'script'; trusted-types ${names}`;
    const page = open({ head: `<meta http-equiv="content-security-policy" content="${policy}">` });
    // oxlint-disable-next-line typescript/no-explicit-any -- not in the types of all
    const ours = (page as any).trustedTypes.createPolicy('ours', { createScriptURL: (url: string) => url });
    return { page, trusted: (url: string) => ours.createScriptURL(url) };
  };
  const known = 'trustedTypes' in globalThis ? it : it.skip;

  known('needs goog#html only', async () => {
    const { page, trusted } = under('ours goog#html');
    await load(page, { trusted });
    start(page);
    await listed(page);
    choose(page, 'uk');
    await reads(page);
  });

  known('throws where that is forbidden', async () => {
    const { page, trusted } = under('ours');
    const seen = inject(page, { trusted });
    await until(() => seen.event, 'an event');
    await pause(200);
    expect(seen).to.deep.include({ event: 'load', calls: 0 });
    expect(seen.errors).to.have.length(1);
  });
});
