// The stand-in of the Commission's etrans service does what the real one is known to do, and fails in every way it lists.
import { expect } from '@open-wc/testing';
import { resetNetwork, vendor, vendorRequests } from './commands.js';
import { pause, until } from './until.js';

const HOST = 'https://webtools.europa.eu';
const EVENTS = ['wtReady', 'wtEtransReady', 'wtTranslationStart', 'wtTranslationEnd'].concat(
  ['wtTranslationAbort'],
  ['wtTranslationError'],
);
const BLOCK = {
  service: 'etrans',
  languages: { source: 'de' },
  renderAs: { icon: false, link: false, button: false },
  config: { targets: { receiver: '#receiver' } },
  delay: 0,
};
const PAGE = `<div id="receiver"></div><main><h1>Rathaus</h1><p title="Öffnungszeiten">\n  Das Amt ist <b>heute</b> offen.</p>
  <img alt="Wappen"><input placeholder="Suche" aria-label="Suchwort"><p translate="no">Musterstadt</p>
  <p class="notranslate">Musterweg</p><textarea>Ihr Text</textarea><style>p { margin: 0 }</style></main>`;
const json = (block: object | string) =>
  `<script type="application/json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`;

interface Etrans {
  translate(selector: string, language: string): void;
  cancelTranslation(): void;
  abortTranslation(): void;
  isTranslated(): boolean;
  removeLiveCookie(): void;
}
type Frame = Window & { $wt?: { etrans?: Etrans }; hacked?: unknown; trustedTypes?: any; policy?: any };

let frame: HTMLIFrameElement;
let w: Frame;
let events: string[];

const seen = (name: string, times = 1) =>
  until(() => {
    if (events.filter((event) => event === name).length >= times) return true;
    throw new Error(`there were: ${events.join(' ')}`);
  }, `${name} (${times})`);

/** A page in a frame, with nothing of the service but the JSON block. */
async function open({ body = PAGE + json(BLOCK), head = '', html = '<html lang="de-DE">' } = {}) {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>${html}<head><title>Stadt</title>${head}</head><body>${body}</body></html>`;
  await new Promise((done) => ((frame.onload = done), document.body.append(frame)));
  w = frame.contentWindow as Frame;
  events = [];
  for (const name of EVENTS) w.addEventListener(name, () => events.push(name));
}

/** Adds load.js; tells which event the script element got. */
function load(change: (script: HTMLScriptElement) => void = () => {}): Promise<string> {
  const script = w.document.createElement('script');
  const address = `${HOST}/load.js`;
  w.policy ??= w.trustedTypes?.createPolicy('test', { createScriptURL: (url: string) => url });
  script.src = w.policy?.createScriptURL(address) ?? address;
  change(script);
  return new Promise((done) => {
    script.onload = script.onerror = (event) => done((event as Event).type);
    w.document.head.append(script);
  });
}

async function ready(page: Parameters<typeof open>[0] = {}) {
  await open(page);
  expect(await load()).to.equal('load');
  await seen('wtEtransReady');
  events.length = 0;
  return w.$wt!.etrans!;
}

const $ = (selector: string) => w.document.querySelector(selector)!;
const text = (selector: string) => $(selector).textContent;
const count = (selector: string) => w.document.querySelectorAll(selector).length;
const posts = async () => (await vendorRequests('etranslation')).filter(({ method }) => method === 'POST');
const isOriginal = () => {
  expect(text('h1')).to.equal('Rathaus');
  expect($('html').getAttribute('lang')).to.equal('de-DE');
  expect($('html').className).to.equal('');
  expect(w.document.cookie).not.to.contain('etranslive');
};

beforeEach(async () => {
  await resetNetwork();
  await vendor('etranslation');
});
afterEach(() => {
  frame?.remove();
  document.cookie = 'etranslive=; path=/; max-age=0';
});

describe('etrans stand-in: loading', () => {
  it('load.js gives $wt at once, etrans and two events later, and leaves its things behind', async () => {
    await vendor('etranslation', 'ok', { ready: 150 });
    await open();
    await load();
    expect(w.$wt).to.be.an('object');
    expect(w.$wt!.etrans).to.equal(undefined);
    await pause(60);
    expect(events).to.deep.equal([]);
    await seen('wtEtransReady');
    expect(events).to.deep.equal(['wtReady', 'wtEtransReady']);
    expect(w.$wt!.etrans!.isTranslated()).to.equal(false);
    expect(count('#receiver > div.wt-etrans')).to.equal(1);
    expect(count('body > #wt-etrans-requester')).to.equal(1);
    expect(count(`link[href="${HOST}/css/webtools.etrans.css"]`)).to.equal(1);
    expect(count(`script[src^="${HOST}/js/webtools.etrans.js"]`)).to.equal(1);
    const asked = await vendorRequests('etranslation');
    expect(asked.every(({ host, method }) => host === 'webtools.europa.eu' && method === 'GET')).to.equal(true);
    expect(asked.map(({ path }) => path)).to.include.members(['/load.js', '/js/webtools.etrans.js']);
    isOriginal();
  });

  it('is never stored', async () => {
    const response = await fetch(`${HOST}/load.js`);
    expect(response.headers.get('cache-control')).to.equal('no-store');
    expect((await fetch(`${HOST}/other.js`)).status).to.equal(404);
  });

  for (const [what, body] of Object.entries({
    'no JSON block': PAGE,
    'a block of another service': PAGE + json({ ...BLOCK, service: 'laco' }),
    'a broken block': PAGE + json('{'),
    'no receiver': json(BLOCK),
    'a receiver in a shadow root': `<div><template shadowrootmode="open">${PAGE}</template></div>${json(BLOCK)}`,
  })) {
    it(`${what}: nothing comes`, async () => {
      await open({ body });
      expect(await load()).to.equal('load');
      await pause(80);
      expect(w.$wt).to.be.an('object');
      expect(events).to.deep.equal([]);
      expect(count('link, #wt-etrans-requester')).to.equal(0);
    });
  }

  it('a second load.js takes up new blocks only', async () => {
    await ready();
    await load();
    await pause(20);
    expect(events).to.deep.equal([]);
    w.document.body.insertAdjacentHTML('beforeend', '<div id="second"></div>');
    const block = w.document.createElement('script');
    block.type = 'application/json';
    block.textContent = JSON.stringify({ ...BLOCK, config: { targets: { receiver: '#second' } } });
    w.document.body.append(block);
    await pause(20);
    expect(events).to.deep.equal([]);
    await load();
    await seen('wtEtransReady');
    expect(count('#second > .wt-etrans')).to.equal(1);
    expect(count('#receiver > .wt-etrans')).to.equal(1);
    expect(count('#wt-etrans-requester')).to.equal(1);
    expect(count('link')).to.equal(1);
  });

  it('a second load.js without $wt: everything twice', async () => {
    await ready();
    delete w.$wt;
    await load();
    await seen('wtEtransReady');
    expect(count('#receiver > .wt-etrans')).to.equal(2);
    expect(count('#wt-etrans-requester')).to.equal(2);
    expect(count('link')).to.equal(2);
    expect(count('script[src*="webtools.etrans.js"]')).to.equal(2);
  });

  it('copies the nonce of the first script that has one', async () => {
    const csp = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-n0'">`;
    await open({ head: csp });
    await load((script) => (script.nonce = 'n0')); // a property only: no script[nonce] to copy from
    await pause(80);
    expect(w.$wt!.etrans).to.equal(undefined);
    await open({ head: `${csp}<script nonce="n0"></script>` });
    await load((script) => (script.nonce = 'n0'));
    await seen('wtEtransReady');
  });

  it('needs a Trusted Types policy named webtools', async () => {
    const csp = (allowed: string) =>
      `<meta http-equiv="Content-Security-Policy"
        content="require-trusted-types-for 'script'; trusted-types test ${allowed}">`;
    await ready({ head: csp('webtools') });
    await open({ head: csp('') });
    w.addEventListener('error', (event) => event.preventDefault());
    await load();
    await pause(120);
    expect(Boolean(w.$wt!.etrans)).to.equal(!('trustedTypes' in w));
  });
});

describe('etrans stand-in: translating', () => {
  it('replaces text in place, and attributes, title and language', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'ok', { dictionary: { uk: { 'Das Amt ist': 'Установа' } } });
    const node = $('h1').firstChild;
    etrans.translate('body', 'uk');
    expect(events).to.deep.equal(['wtTranslationStart']);
    expect(count('body > .wt-etrans-progress')).to.equal(1);
    expect(text('h1')).to.equal('Rathaus');
    await seen('wtTranslationEnd');
    expect(events).to.deep.equal(['wtTranslationStart', 'wtTranslationEnd']);
    expect($('h1').firstChild === node).to.equal(true);
    expect(text('h1')).to.equal('[uk] Rathaus');
    expect($('p').firstChild!.textContent).to.equal('\n  Установа ');
    expect(text('b')).to.equal('[uk] heute');
    expect($('p').getAttribute('title')).to.equal('[uk] Öffnungszeiten');
    expect($('img').getAttribute('alt')).to.equal('[uk] Wappen');
    expect($('input').getAttribute('placeholder')).to.equal('[uk] Suche');
    expect($('input').getAttribute('aria-label')).to.equal('[uk] Suchwort');
    expect(text('[translate]')).to.equal('Musterstadt');
    expect(text('.notranslate')).to.equal('Musterweg');
    expect(text('textarea')).to.equal('Ihr Text');
    expect(text('style')).to.equal('p { margin: 0 }');
    expect(w.document.title).to.equal('[uk] Stadt');
    expect($('html').getAttribute('lang')).to.equal('uk');
    expect($('html').className).to.equal('wt-etrans-translated');
    expect(w.document.cookie).to.contain('etranslive=uk');
    expect(count('.wt-etrans-progress')).to.equal(0);
    expect(etrans.isTranslated()).to.equal(true);
  });

  it('sends ten texts a request, and the languages', async () => {
    const items = Array.from({ length: 24 }, (_, i) => `<li>${i}</li>`).join('');
    const etrans = await ready({ body: `<div id="receiver"></div><ul> ${items} </ul>${json(BLOCK)}` });
    etrans.translate('ul', 'ar');
    await seen('wtTranslationEnd');
    expect(text('li:last-child')).to.equal('[ar] 23');
    const sent = await posts();
    expect(sent.map(({ path }) => path)).to.deep.equal(Array(3).fill('/rest/etrans/translate'));
    const bodies = sent.map(({ body }) => body as { from: string; to: string; texts: string[] });
    expect(bodies.every(({ from, to }) => from === 'de' && to === 'ar')).to.equal(true);
    expect(bodies.map(({ texts }) => texts.length).sort((a, b) => b - a)).to.deep.equal([10, 10, 5]); // and the title
  });

  it('sets no lang where there was none', async () => {
    const etrans = await ready({ html: '<html>' });
    etrans.translate('body', 'fr');
    await seen('wtTranslationEnd');
    expect($('html').hasAttribute('lang')).to.equal(false);
    etrans.cancelTranslation();
    expect($('html').hasAttribute('lang')).to.equal(false);
  });

  it('cancel puts the old text back, and loses the region of the language; the cookie stays until removed', async () => {
    const etrans = await ready();
    etrans.translate('body', 'uk');
    await seen('wtTranslationEnd');
    $('b').firstChild!.nodeValue = 'ab morgen';
    etrans.cancelTranslation();
    expect(text('b')).to.equal('heute'); // not what the page has said since
    expect(text('h1')).to.equal('Rathaus');
    expect($('img').getAttribute('alt')).to.equal('Wappen');
    expect(w.document.title).to.equal('Stadt');
    expect($('html').getAttribute('lang')).to.equal('de');
    expect($('html').classList.contains('wt-etrans-translated')).to.equal(false);
    expect(etrans.isTranslated()).to.equal(false);
    expect(w.document.cookie).to.contain('etranslive=uk');
    etrans.removeLiveCookie();
    expect(w.document.cookie).not.to.contain('etranslive');
    expect(count('link')).to.equal(1);
    expect(count('#wt-etrans-requester, .wt-etrans')).to.equal(2);
  });

  it('a second language is translated from the original', async () => {
    const etrans = await ready();
    etrans.translate('body', 'uk');
    await seen('wtTranslationEnd');
    etrans.translate('body', 'fr');
    expect(text('h1')).to.equal('Rathaus');
    await seen('wtTranslationEnd', 2);
    expect(text('h1')).to.equal('[fr] Rathaus');
    expect($('html').getAttribute('lang')).to.equal('fr');
    etrans.cancelTranslation();
    expect(text('h1')).to.equal('Rathaus');
  });

  it('abort stops it for good', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'slow', { delay: 60 });
    etrans.abortTranslation(); // nothing runs: nothing happens
    etrans.translate('body', 'uk');
    etrans.abortTranslation();
    expect(events).to.deep.equal(['wtTranslationStart', 'wtTranslationAbort']);
    expect(count('.wt-etrans-progress')).to.equal(0);
    await pause(150);
    expect(events).to.have.length(2);
    isOriginal();
  });

  it('a new translation aborts the one that runs', async () => {
    const etrans = await ready();
    etrans.translate('body', 'uk');
    etrans.translate('body', 'fr');
    await seen('wtTranslationEnd');
    await pause(50);
    const start = 'wtTranslationStart';
    expect(events).to.deep.equal([start, 'wtTranslationAbort', start, 'wtTranslationEnd']);
    expect(text('h1')).to.equal('[fr] Rathaus');
  });
});

describe('etrans stand-in: faults', () => {
  // HTML as a script: Chromium and Firefox block it ("error"), WebKit runs it into a SyntaxError ("load")
  for (const [mode, outcome] of Object.entries({
    'script-blocked': /error/,
    'script-missing': /error/,
    captcha: /error|load/,
  })) {
    it(`${mode}: no $wt`, async () => {
      await vendor('etranslation', mode);
      await open();
      w.addEventListener('error', (error) => error.preventDefault());
      expect(await load()).to.match(outcome);
      await pause(80);
      expect(w.$wt).to.equal(undefined);
      expect(events).to.deep.equal([]);
    });
  }

  it('script-silent: neither load nor error', async () => {
    await vendor('etranslation', 'script-silent');
    await open();
    expect(await Promise.race([load(), pause(200).then(() => 'silent')])).to.equal('silent');
    expect(w.$wt).to.equal(undefined);
  });

  it('service-blocked: $wt without etrans, no event; a later load.js tries again', async () => {
    await vendor('etranslation', 'service-blocked');
    await open();
    expect(await load()).to.equal('load');
    await pause(150);
    expect(w.$wt).to.be.an('object');
    expect(w.$wt!.etrans).to.equal(undefined);
    expect(events).to.deep.equal([]);
    await vendor('etranslation');
    await load();
    await seen('wtEtransReady');
  });

  for (const mode of ['quota', 'broken', 'cut']) {
    it(`${mode}: an error event, the page as it was, and the progress stays`, async () => {
      const etrans = await ready();
      await vendor('etranslation', mode);
      let message: unknown;
      w.addEventListener('wtTranslationError', (event: any) => (message = event.parameters.message));
      etrans.translate('body', 'uk');
      await seen('wtTranslationError');
      expect(message).to.be.a('string');
      if (mode !== 'cut') expect(message).to.contain(mode === 'quota' ? '429' : '500');
      expect(events).to.deep.equal(['wtTranslationStart', 'wtTranslationError']);
      isOriginal();
      expect(etrans.isTranslated()).to.equal(false);
      expect(count('.wt-etrans-progress')).to.equal(1);

      await vendor('etranslation');
      etrans.translate('body', 'uk');
      await seen('wtTranslationEnd');
      expect(events).not.to.include('wtTranslationAbort');
      expect(text('h1')).to.equal('[uk] Rathaus');
      expect(count('.wt-etrans-progress')).to.equal(1); // the old one
    });
  }

  it('a language it does not have is an error', async () => {
    const etrans = await ready();
    etrans.translate('body', 'zh-Hant');
    await seen('wtTranslationError');
    isOriginal();
  });

  it('silent: a start, then nothing; it can be aborted', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'silent');
    etrans.translate('body', 'uk');
    await pause(200);
    expect(events).to.deep.equal(['wtTranslationStart']);
    isOriginal();
    etrans.abortTranslation();
    expect(events).to.deep.equal(['wtTranslationStart', 'wtTranslationAbort']);
  });

  it('slow: late, but there', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'slow', { delay: 2000 });
    etrans.translate('body', 'uk');
    await until(async () => (await posts()).length, 'the request');
    expect(text('h1')).to.equal('Rathaus');
    await seen('wtTranslationEnd');
    expect(text('h1')).to.equal('[uk] Rathaus');
  });

  it('abort: the service gives up by itself', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'abort');
    etrans.translate('body', 'uk');
    await seen('wtTranslationAbort');
    expect(events).to.deep.equal(['wtTranslationStart', 'wtTranslationAbort']);
    expect(count('.wt-etrans-progress')).to.equal(0);
    isOriginal();
  });

  it('nothing: an end, and the texts unchanged', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'nothing');
    const before = $('main').innerHTML;
    etrans.translate('body', 'uk');
    await seen('wtTranslationEnd');
    expect($('main').innerHTML).to.equal(before);
    expect($('html').className).to.equal('wt-etrans-translated');
    expect($('html').getAttribute('lang')).to.equal('uk');
  });

  it('hostile: markup arrives, and stays text', async () => {
    const etrans = await ready();
    await vendor('etranslation', 'hostile');
    etrans.translate('body', 'uk');
    await seen('wtTranslationEnd');
    const markup = '<img src=x onerror="window.hacked=1">';
    expect(text('h1')).to.equal(`${markup}[uk] Rathaus`);
    expect($('main > img').getAttribute('alt')).to.equal(`${markup}[uk] Wappen`);
    await pause(50);
    expect(count('img')).to.equal(1);
    expect(w.hacked).to.equal(undefined);
    const [post] = await posts();
    expect(JSON.stringify(post!.body)).not.to.contain('onerror');
  });
});
