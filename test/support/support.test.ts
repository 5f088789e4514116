// The control of the unit tests' instruments: they must be able to fail.
import { expect } from '@open-wc/testing';
import {
  answer,
  click,
  foreignHosts,
  hover,
  networkLog,
  press,
  resetNetwork,
  service,
  serviceRequests,
  type,
} from './commands.js';

const SERVICE = 'http://translate.dienst.test';

const post = (path: string, body: unknown, signal?: AbortSignal) =>
  fetch(SERVICE + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
const translate = (q: string | string[], format = 'text', signal?: AbortSignal) =>
  post('/translate', { q, source: 'de', target: 'uk', format }, signal);

beforeEach(resetNetwork);

describe('network log', () => {
  it('shows nothing where nothing was asked', async () => {
    await fetch(location.href);
    expect(await networkLog()).to.deep.equal([]);
  });

  it('shows a fetch to a foreign host', async () => {
    const response = await fetch('http://fremd.test/pixel?page=1').catch(() => null);
    expect(response).to.equal(null); // no CORS in the proxy's refusal
    const [entry] = await networkLog();
    expect(entry).to.include({
      kind: 'request',
      method: 'GET',
      url: 'http://fremd.test/pixel?page=1',
      host: 'fremd.test',
    });
    expect(entry?.referer).to.contain(location.origin);
  });

  it('shows an image, a WebSocket and a TLS host', async () => {
    const image = new Image();
    image.src = 'http://bild.test/a.png';
    await new Promise((done) => (image.onerror = done));
    const socket = new WebSocket('ws://socket.test/');
    await new Promise((done) => (socket.onerror = done));
    await fetch('https://sicher.test/').catch(() => null);
    expect(await foreignHosts()).to.include.members(['bild.test', 'socket.test', 'sicher.test']);
  });

  it('answers as a foreign host, TLS included', async () => {
    await answer('vendor.test', {
      body: 'globalThis.vendorLoaded = true',
      headers: { 'content-type': 'text/javascript' },
    });
    const script = document.createElement('script');
    script.src = 'https://vendor.test/element.js';
    await new Promise((done, fail) => ((script.onload = done), (script.onerror = fail), document.head.append(script)));
    expect(globalThis).to.have.property('vendorLoaded', true);
    script.remove();
  });
});

describe('translation service', () => {
  it('translates one text and many, with a preflight', async () => {
    expect(await (await translate('Rathaus')).json()).to.deep.equal({ translatedText: '[uk] Rathaus' });
    expect(await (await translate(['Amt', 'Rat'])).json()).to.deep.equal({ translatedText: ['[uk] Amt', '[uk] Rat'] });
    const requests = await serviceRequests();
    expect(requests.map(({ method }) => method)).to.include.members(['OPTIONS', 'POST']);
    expect(requests.at(-1)?.body).to.deep.equal({ q: ['Amt', 'Rat'], source: 'de', target: 'uk', format: 'text' });
  });

  it('takes a dictionary, and lists its languages', async () => {
    await service('ok', { dictionary: { uk: { Rathaus: 'Ратуша' } } });
    expect((await (await translate(['Rathaus', 'Amt'])).json()).translatedText).to.deep.equal(['Ратуша', '[uk] Amt']);
    const languages = await (await fetch(`${SERVICE}/languages`)).json();
    expect(languages.find((l: { code: string }) => l.code === 'uk').targets).to.include('de');
  });

  for (const [mode, status] of Object.entries({
    refused: 403,
    quota: 429,
    busy: 429,
    unavailable: 503,
    missing: 404,
  })) {
    it(`${mode}: ${status}`, async () => {
      await service(mode as 'refused');
      const response = await translate('Amt');
      expect(response.status).to.equal(status);
      expect(await response.json()).to.have.property('error');
    });
  }

  it('blocked: a network error; silent: no answer; slow: a late one', async () => {
    await service('blocked');
    expect(await translate('Amt').catch((error) => error.name)).to.equal('TypeError');
    await service('silent');
    const late = await translate('Amt', 'text', AbortSignal.timeout(300)).catch((error) => error.name);
    expect(late).to.be.oneOf(['TimeoutError', 'AbortError']); // WebKit drops the signal's reason
    await service('slow', { delay: 300, times: 1 });
    const start = performance.now();
    await translate('Amt');
    expect(performance.now() - start).to.be.greaterThan(290);
    await service('slow', { delay: 60_000, times: 1 }); // more than a test may take
    await translate('Amt', 'text', AbortSignal.timeout(300)).catch(() => {});
    expect((await translate('Amt')).status, 'slow once only').to.equal(200);
  });

  it('answers that are wrong', async () => {
    await service('nonsense');
    expect(await (await translate('Amt')).text()).to.contain('captcha');
    await service('wrong-count');
    expect((await (await translate(['a', 'b'])).json()).translatedText).to.have.length(1);
    await service('wrong-type');
    expect((await (await translate(['a', 'b'])).json()).translatedText).to.deep.equal([null, 3]);
    await service('truncated');
    expect(await (await translate('a')).json().catch((error) => error.name)).to.equal('SyntaxError');
    await service('unescaped');
    expect((await (await translate('a', 'html')).json()).translatedText).to.contain('onerror');
  });
});

describe('keys and mouse', () => {
  it('arrive, with modifiers', async () => {
    document.body.innerHTML = '<input id="a"><input id="b"><button>go</button>';
    const [a, b] = document.querySelectorAll('input');
    const seen: string[] = [];
    const listen = (event: KeyboardEvent) =>
      seen.push((event.shiftKey ? 'Shift+' : '') + (event.key === 'Unidentified' ? event.code : event.key));
    document.addEventListener('keydown', listen);
    a!.focus();
    await type('Amt');
    expect(a!.value).to.equal('Amt');
    await press('Tab');
    expect(document.activeElement).to.equal(b);
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(a);
    for (const key of ['Space', 'ArrowDown', 'Escape']) await press(key);
    document.removeEventListener('keydown', listen);
    expect(seen.filter((key) => !key.endsWith('Shift')).slice(3)).to.deep.equal([
      'Tab',
      'Shift+Tab',
      ' ',
      'ArrowDown',
      'Escape',
    ]);

    const button = document.querySelector('button')!;
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    await hover(button);
    expect(button.matches(':hover')).to.equal(true);
    await click(button);
    expect(clicks).to.equal(1);
    document.body.innerHTML = '';
  });
});
