// The control of the promise tests: a page that leaks, in every way we promise not to. If the proxy did not see these,
// the other files' "nothing was requested" would mean nothing.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { libreTranslateStandIn } from '../support/libretranslate-stand-in.mjs';
import { eventually } from '../support/process.mjs';
import { serve } from '../support/static-server.mjs';
import { engines, inEveryEngine } from './driver.mjs';

const CITY = 'http://www.musterstadt.test';
const page = (body) => `<!doctype html><html lang="de"><title>Musterstadt</title>${body}`;
const pages = {
  '/': page(
    '<h1>Rathaus</h1><a href="/amt">Amt</a> <input id="name"><div style="height:3000px"></div><button>Ende</button>',
  ),
  '/amt': page('<h1>Amt</h1>'),
  '/leak': page('<img src="http://bild.fremd.test/a.png">'),
  '/ahead': page('<link rel="preconnect" href="https://voraus.fremd.test">'),
  '/policy': page('<script src="/errors.js"></script><script>globalThis.ran = true</script>'),
  '/errors.js': 'console.error("wrong", 1); console.warn("odd"); setTimeout(() => { throw new TypeError("late") });',
  '/shadow': page(`<x-outer></x-outer><script>
    const root = document.querySelector('x-outer').attachShadow({ mode: 'open' });
    root.innerHTML = '<x-inner></x-inner>';
    const inner = root.querySelector('x-inner').attachShadow({ mode: 'open' });
    inner.innerHTML = '<button>go</button>';
    inner.querySelector('button').onclick = (event) => (document.title = 'clicked ' + event.isTrusted);
  </script>`),
};
const headers = (path) => (path === '/policy' ? { 'content-security-policy': "default-src 'self'" } : undefined);
const service = libreTranslateStandIn();
let city;
before(async () => (city = await serve({ pages, headers })));
after(() => city.close());

const options = () => ({
  hosts: {
    'www.musterstadt.test': city.host,
    'amt.musterstadt.test': city.host,
    'translate.dienst.test': service.handler,
  },
  languages: ['uk-UA'],
  inject: 'globalThis.injected = true;',
});

inEveryEngine('control', options, (run) => {
  const open = async (path = '/') => {
    const tab = await run.browser.newPage();
    await tab.goto(CITY + path);
    return tab;
  };
  const foreign = () => [
    ...new Set(run.browser.proxyLog.map(({ host }) => host).filter((host) => !host.endsWith('musterstadt.test'))),
  ];

  it('sees a page that asks nobody else', async () => {
    const tab = await open();
    await tab.reload();
    assert.deepEqual(foreign(), []);
    assert.ok(run.browser.proxyLog.filter(({ url }) => url === `${CITY}/`).length >= 2, 'the reload');
    assert.deepEqual(tab.console, []);
  });

  it('sees an image, with the referring page', async () => {
    await open('/leak');
    assert.deepEqual(foreign(), ['bild.fremd.test']);
    const { referer } = run.browser.proxyLog.find(({ host }) => host === 'bild.fremd.test');
    assert.equal(referer, `${CITY}/`);
  });

  it('sees a fetch, a beacon, a WebSocket, a TLS host, a frame and a script', async () => {
    const tab = await open();
    await tab.evaluate(async () => {
      await fetch('http://fetch.fremd.test/').catch(() => {});
      await fetch('https://tls.fremd.test/').catch(() => {});
      navigator.sendBeacon('http://beacon.fremd.test/', 'x');
      await new Promise((done) => (new WebSocket('ws://socket.fremd.test/').onerror = done));
      for (const [name, host] of [
        ['iframe', 'frame'],
        ['script', 'script'],
      ]) {
        const element = document.createElement(name);
        element.src = `http://${host}.fremd.test/`;
        document.body.append(element);
      }
    });
    await eventually(async () => {
      const names = foreign().map((host) => host.replace(/\.fremd\.test.*/, ''));
      assert.deepEqual(names.sort(), ['beacon', 'fetch', 'frame', 'script', 'socket', 'tls']);
    });
  });

  // Firefox connects ahead only where there is no proxy, the headless shell of Chromium never.
  const connectsAhead = run.engine === 'webkit' || engines.find(({ name }) => name === run.engine).found.full;
  if (connectsAhead) {
    it('sees a preconnect', async () => {
      await open('/ahead');
      await eventually(async () => assert.deepEqual(foreign(), ['voraus.fremd.test']));
    });
  }

  it('sees a navigation to a foreign host', async () => {
    const tab = await open();
    await tab.goto('http://weg.fremd.test/').catch(() => {});
    assert.deepEqual(foreign(), ['weg.fremd.test']);
  });

  it('reaches the stand-in of a service', async () => {
    const tab = await open();
    const answer = await tab.evaluate(
      async (q) => {
        const body = JSON.stringify({ q, source: 'de', target: 'uk' });
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
        return (await fetch('http://translate.dienst.test/translate', init)).json();
      },
      ['Rathaus'],
    );
    assert.deepEqual(answer, { translatedText: ['[uk] Rathaus'] });
  });

  it('shares cookies and storage between tabs and with nobody after', async () => {
    const [one, two] = [await open(), await open('/amt')];
    await one.evaluate(() => {
      localStorage.setItem('seen', 'yes');
      document.cookie = 'wide=1; domain=musterstadt.test';
    });
    assert.equal(await two.evaluate('localStorage.getItem("seen")'), 'yes');
    await two.goto('http://amt.musterstadt.test/');
    assert.equal(await two.evaluate('document.cookie'), 'wide=1');
    assert.deepEqual(
      (await two.cookies()).map(({ name, value }) => name + value),
      ['wide1'],
    );
    assert.ok(run.browser.proxyLog.some(({ host, cookie }) => host.startsWith('amt.') && cookie === 'wide=1'));
    await run.browser.reset();
    const later = await open();
    assert.deepEqual(await later.evaluate('[localStorage.length, document.cookie]'), [0, '']);
  });

  it('has languages, keys, mouse, scrolling and history', async () => {
    const tab = await open();
    assert.equal(await tab.evaluate('navigator.languages[0]'), 'uk-UA');
    assert.equal(await tab.evaluate('injected'), true);
    await tab.click('#name');
    await tab.type('Äpfel');
    assert.equal(await tab.evaluate('document.querySelector("input").value'), 'Äpfel');
    await tab.press('Shift+Tab');
    assert.equal(await tab.evaluate('document.activeElement.textContent'), 'Amt');
    await tab.hover('a');
    assert.equal(await tab.evaluate('document.querySelector("a").matches(":hover")'), true);
    await tab.press('Enter');
    await tab.waitFor(() => document.querySelector('h1')?.textContent === 'Amt');
    assert.equal(await tab.url(), `${CITY}/amt`);
    await tab.back();
    assert.equal(await tab.url(), `${CITY}/`);
    await tab.scroll();
    assert.ok((await tab.evaluate('scrollY')) > 1000);
    await tab.setViewport(320, 500);
    assert.deepEqual(await tab.waitFor('innerWidth === 320 && [innerWidth, innerHeight]'), [320, 500]);
  });

  it('clicks inside of shadow roots', async () => {
    const tab = await open('/shadow');
    await tab.click('x-outer >>> x-inner >>> button');
    assert.equal(await tab.evaluate('document.title'), 'clicked true');
  });

  it('collects errors, and what a policy refused', async () => {
    const tab = await open('/policy');
    await eventually(async () => {
      assert.equal(await tab.evaluate('globalThis.ran'), null);
      assert.deepEqual(
        new Set(tab.console.map(({ type, text }) => `${type}: ${text}`)),
        new Set(['csp: script-src-elem inline', 'error: wrong 1', 'warning: odd', 'exception: TypeError: late']),
      );
    });
  });
});
