// `config` that is not there, or not as it should be, or still on its way: what a visitor sees, what a developer is told.
import { expect } from '@open-wc/testing';
import { answer, foreignHosts, siteFile, timesAsked } from '../support/commands.js';
import {
  deferred,
  everythingKept,
  failure,
  FOREIGN,
  listen,
  maybe,
  mountSettings,
  NOTHING,
  onCleanPage,
  part,
  parts,
  said,
  settled,
  shown,
  state,
  stub,
  text,
  until,
} from '../support/fixtures.js';
import { here, offered, put, settings, visible, withFile } from './config-helpers.js';

onCleanPage();

describe('what is no such file', () => {
  const notThere = async (config: string) => {
    const errors = listen('error');
    const element = put({ ...FOREIGN, config });
    await state(element, 'misconfigured');
    await until(() => visible(element).join() === 'other', 'the alternative, and nothing else');
    for (const name of ['controls', 'notice', 'text', 'disclose']) expect(parts(element, name), name).to.deep.equal([]);
    await settled();
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('config: expected').and.contain(here(config));
    expect(await everythingKept()).to.deep.equal(NOTHING);
    return errors[0]!;
  };
  const cases: Record<string, () => Promise<string>> = {
    'is not there': () => siteFile('nichts', { status: 404 }),
    'is a page': () =>
      siteFile('<!doctype html><title>Startseite</title>', { headers: { 'content-type': 'text/html' } }),
    'is a list': () => siteFile([FOREIGN]),
    'says null': () => siteFile('null'),
    'is broken': () => siteFile(`${JSON.stringify(FOREIGN)}}`),
  };
  for (const [what, serve] of Object.entries(cases))
    it(`${what}: only the alternative is shown, whatever the attributes say, and one error names the file`, async () => {
      await notThere(await serve());
    });

  it('offline: the same', async () => {
    const config = await siteFile(FOREIGN);
    stub(globalThis, 'fetch', { value: () => Promise.reject(new TypeError('offline')), writable: true });
    expect(await notThere(config)).to.contain('offline');
  });

  it('that does not come in time: the same', async () => {
    stub(AbortSignal, 'timeout', { value: () => AbortSignal.abort(new DOMException('late', 'TimeoutError')) });
    await notThere(await siteFile(FOREIGN));
  });

  it('on another origin is not asked for', async () => {
    const host = 'einstellungen.fremd.test';
    await answer(host, { body: JSON.stringify(FOREIGN) });
    // the control: it would answer
    expect((await fetch(`http://${host}/site.json`)).ok).to.equal(true);
    expect(await foreignHosts()).to.deep.equal([host]);
    await answer('andere.fremd.test', { body: JSON.stringify(FOREIGN) });
    await notThere('http://andere.fremd.test/site.json');
    expect(await foreignHosts()).to.deep.equal([host]);
  });

  it('that leads to another origin is not followed', async () => {
    await answer('andere.fremd.test', { body: JSON.stringify(FOREIGN) });
    await notThere(await siteFile('', { status: 302, headers: { location: 'http://andere.fremd.test/site.json' } }));
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('is asked for, and told of, once on a page, however many name it', async () => {
    const errors = listen('error');
    const config = await siteFile('', { status: 503 });
    const elements = [put({ config }), put({ config })];
    for (const element of elements) await state(element, 'misconfigured');
    await until(() => elements.every((element) => visible(element).join() === 'other'), 'the alternatives');
    elements[0]!.remove();
    elements[1]!.revision = '2';
    await settled();
    expect(elements[1]!.state).to.equal('misconfigured');
    expect(errors).to.have.length(1);
    expect(await timesAsked(config)).to.equal(1);
  });

  it('is told once by the settings too, which work on without', async () => {
    const errors = listen('error');
    const element = put(FOREIGN);
    await shown(element);
    const about = await mountSettings({ config: await siteFile('', { status: 404 }) });
    await element.grant();
    await until(() => said(about).includes('Dienst GmbH'), 'the consent');
    part(about, 'withdraw').click();
    await until(() => !maybe(about, 'withdraw'), 'the withdrawal');
    await settled();
    expect(errors).to.have.length(1);
  });
});

describe('junk in it', () => {
  it('is left out and told in one warning, the rest counts', async () => {
    const warnings = listen('warn');
    const junk = {
      farbe: 'blau',
      onclick: 'alert(1)',
      compact: 'true',
      rememberDays: '30',
      revision: 7,
      root: null,
      exclude: { a: 1 },
      recipientHref: true,
      nonce: 'abc',
      config: 'other.json',
      constructor: 'x',
    };
    const config = await siteFile({ ...FOREIGN, ...junk });
    const element = put({ config });
    await shown(element);
    await shown(put({ config }));
    await settled();
    expect(warnings).to.have.length(1);
    for (const name of Object.keys(junk)) expect(warnings[0]).to.contain(`"${name}"`);
    expect(warnings[0]).to.contain('"blau"').and.contain(here(config)).and.not.contain('"provider"');
    expect(settings()).to.include({ compact: false, rememberDays: 180, revision: '', root: 'body', exclude: '' });
    expect(said(element)).to.contain('Dienst GmbH');
  });

  it('is also a list where one value belongs', async () => {
    const warnings = listen('warn');
    const junk = { compact: ['ja'], rememberDays: [30], messages: ['Los!'], privacyHref: ['/a', '/b'], ask: [] };
    await withFile({ ...FOREIGN, ...junk }, { 'privacy-href': '/datenschutz' });
    await settled();
    const { compact, rememberDays, messages, ask } = settings();
    expect([compact, rememberDays, messages, ask]).to.deep.equal([false, 180, '', 'text']);
    expect(warnings).to.have.length(1);
    for (const name of Object.keys(junk)) expect(warnings[0]).to.contain(`"${name}"`);
  });

  it('is a list of languages with something else in it', async () => {
    const warnings = listen('warn');
    const element = await withFile({ ...FOREIGN, languages: ['en', 5] }, { languages: 'uk' });
    expect(offered(element)).to.deep.equal(['uk']);
    expect(warnings.join()).to.contain('"languages": ["en",5]');
  });

  it('cannot reach the prototypes', async () => {
    const warnings = listen('warn');
    const own = `"messages":{"__proto__":{"translate":"Falsch"},"constructor":{"translate":"Falsch"},"translate":"Los!"}`;
    const body = `{"__proto__":{"recipient":"Falsche GmbH","compact":true},${own},${JSON.stringify(FOREIGN).slice(1)}`;
    const element = put({ config: await siteFile(body) });
    await shown(element);
    expect(text(part(element, 'translate'))).to.equal('Los!');
    expect(said(element)).to.contain('Dienst GmbH').and.not.contain('Falsch');
    expect(warnings.join()).to.contain('"__proto__"');
    for (const name of ['recipient', 'compact', 'translate']) expect({}).to.not.have.property(name);
    await element.grant();
    expect(element.record?.recipient).to.equal('Dienst GmbH');
  });
});

describe('while the file is on its way', () => {
  /** Holds back a file, until told. */
  function held(path: string) {
    const gate = deferred();
    const { fetch } = globalThis;
    const value = async (...given: Parameters<typeof fetch>) => {
      if (String(given[0]).endsWith(path)) await gate.promise;
      return fetch(...given);
    };
    stub(globalThis, 'fetch', { value, writable: true });
    return gate;
  }

  it('what the page has for browsers without scripts stays, and nothing else is there', async () => {
    const config = await siteFile(FOREIGN);
    const gate = held(config);
    const element = put({ config });
    await settled();
    expect(visible(element)).to.deep.equal(['noscript']);
    expect(said(element)).to.equal('');
    expect(element.shadowRoot!.querySelectorAll('button, select, a, input')).to.have.length(0);
    gate.resolve();
    await shown(element);
    await until(() => visible(element).join() === 'other', 'the alternative in its place');
  });

  it('a call waits for it', async () => {
    const config = await siteFile(FOREIGN);
    const gate = held(config);
    const element = put({ config });
    const order: string[] = [];
    const call = element.grant({ language: 'uk' }).then(() => order.push('granted'));
    await settled();
    expect(element.record).to.equal(null);
    order.push('file');
    gate.resolve();
    await call;
    expect(order).to.deep.equal(['file', 'granted']);
    expect(element).to.include({ state: 'translated', language: 'uk' });
    expect(element.record?.recipient).to.equal('Dienst GmbH');
  });

  it('a call is refused where the file never comes', async () => {
    const errors = listen('error');
    const element = put({ ...FOREIGN, config: await siteFile('', { status: 404 }) });
    const error = await failure(element.grant());
    await until(() => errors.length, 'the word to the developer');
    expect(error.name).to.equal('InvalidStateError');
    expect(element.state).to.equal('misconfigured');
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('another one that is named meanwhile counts, also where the first comes later', async () => {
    const [one, two] = [await siteFile({ ...FOREIGN, recipient: 'Erste GmbH' }), await siteFile(FOREIGN)];
    const gate = held(one);
    const element = put({ config: one });
    await element.updateComplete;
    element.setAttribute('config', two);
    await until(() => said(element).includes('Dienst GmbH'), 'the second');
    gate.resolve();
    await settled();
    expect(said(element)).to.contain('Dienst GmbH').and.not.contain('Erste');
  });
});
