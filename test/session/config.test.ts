// `config`: the site's own file of settings, one for a whole site. What it says, and what an attribute says against it.
import { expect } from '@open-wc/testing';
import { session } from '../../src/session/session.js';
import { defaults, type Settings } from '../../src/session/setup.js';
import { siteFile, timesAsked } from '../support/commands.js';
import {
  FOREIGN,
  listen,
  maybe,
  mountSettings,
  onCleanPage,
  part,
  said,
  shown,
  state,
  text,
  until,
} from '../support/fixtures.js';
import { here, link, offered, put, settings, withFile } from './config-helpers.js';

onCleanPage();

describe('the file speaks for every attribute', () => {
  /** Each attribute with a value that is not its default. */
  const all: Partial<Record<keyof Settings, unknown>> = {
    provider: 'phrasebook libretranslate',
    pageLanguage: 'nl',
    languages: 'uk ar',
    privacyHref: 'https://stadt.test/datenschutz',
    endpoint: 'https://dienst.test/mt/',
    recipient: 'Dienst GmbH',
    recipientCountry: 'AT',
    recipientHref: 'https://dienst.test/privacy',
    ask: 'always',
    revision: '2026-11',
    remember: 'always',
    rememberDays: 90,
    phrasebook: new URL('/buch/', location.href).href,
    root: 'main',
    exclude: '.not-this',
    cache: 'visit',
    consent: 'external',
    messages: { translate: 'Los!' },
    compact: true,
  };

  it('which are all that there are, but for the nonce', async () => {
    await withFile(all);
    const names = Object.keys(defaults).filter((name) => !/^(nonce|config)$/.test(name));
    expect(Object.keys(all)).to.have.members(names);
    for (const name of names as (keyof Settings)[]) {
      expect(settings()[name], name).to.deep.equal(all[name]);
      expect(settings()[name], name).to.not.deep.equal(defaults[name]);
    }
  });

  it('and a visitor sees it', async () => {
    const element = await withFile({ ...FOREIGN, 'remember-days': 90, messages: { translate: 'Los geht’s' } });
    expect(text(part(element, 'text'))).to.contain('Dienst GmbH (Deutschland)');
    expect(offered(element)).to.deep.equal(['en', 'uk', 'ar', 'fr']);
    expect(link(element)).to.equal(here('/datenschutz'));
    expect(text(part(element, 'remember').parentElement)).to.contain('90 Tage');
    expect(text(part(element, 'translate'))).to.equal('Los geht’s');
  });

  it('names are those of attributes or of properties, in any mixture', async () => {
    await withFile({ ...FOREIGN, 'recipient-country': undefined, recipientCountry: 'AT', 'page-language': 'nl' });
    expect(settings()).to.include({ recipientCountry: 'AT', pageLanguage: 'nl', privacyHref: here('/datenschutz') });
  });

  it('languages may be a list', async () => {
    const element = await withFile({ ...FOREIGN, languages: ['fr', 'uk'], provider: ['unknown', 'libretranslate'] });
    expect(offered(element)).to.deep.equal(['fr', 'uk']);
    expect(session.setup!.provider.id).to.equal('libretranslate');
  });

  it('`compact` makes a button of every element that has the file', async () => {
    const config = await siteFile({ ...FOREIGN, compact: true });
    const elements = [put({ config }), put({ config })];
    for (const element of elements) {
      await until(() => maybe(element, 'disclose'), 'the button');
      expect(part(element, 'text').getClientRects()).to.have.length(0);
    }
  });
});

describe('addresses', () => {
  it('in the file are relative to the file, those in attributes to the page', async () => {
    const config = await siteFile(
      { ...FOREIGN, 'privacy-href': 'mehr', endpoint: '../mt/', phrasebook: '/buch/', 'recipient-href': './wer' },
      { name: 'deep/folder/site.json' },
    );
    const element = put({ config });
    await shown(element);
    expect(settings()).to.include({
      privacyHref: new URL('mehr', here(config)).href,
      endpoint: new URL('../mt/', here(config)).href,
      phrasebook: here('/buch/'),
      recipientHref: new URL('wer', here(config)).href,
    });
    element.setAttribute('privacy-href', 'mehr');
    await until(() => link(element) === new URL('mehr', document.baseURI).href, 'the address by the page');
  });

  it('of the file itself is relative to the page', async () => {
    const config = await siteFile({ ...FOREIGN, recipient: 'Über die Seite GmbH' });
    const relative = `../..${config}`;
    expect(new URL(relative, document.baseURI).href).to.equal(here(config));
    const element = put({ config: relative });
    await shown(element);
    expect(said(element)).to.contain('Über die Seite GmbH');
  });

  it('that are scripts are none', async () => {
    const errors = listen('error');
    const element = put({ config: await siteFile({ ...FOREIGN, 'privacy-href': 'javascript:alert(1)' }) });
    await state(element, 'misconfigured');
    await until(() => errors.length, 'the word to the developer');
    expect(errors.join()).to.contain('privacy-href: expected').and.contain('javascript:alert(1)');
  });
});

describe('an attribute', () => {
  it('wins', async () => {
    const element = await withFile({ ...FOREIGN, 'remember-days': 30 }, { languages: 'tr', recipient: 'Andere GmbH' });
    expect(offered(element)).to.deep.equal(['tr']);
    expect(said(element)).to.contain('Andere GmbH').and.contain('30 Tage').and.not.contain('Dienst GmbH');
  });

  it('wins also where it repeats the default', async () => {
    const file = { ...FOREIGN, ask: 'always', remember: 'always', rememberDays: 30, root: 'main', cache: 'visit' };
    const repeated = { ask: 'text', remember: 'ask', 'remember-days': '180', root: 'body', cache: 'page' };
    const element = await withFile(
      { ...file, exclude: '.x', revision: '1' },
      { ...repeated, exclude: '', revision: '' },
    );
    expect(text(part(element, 'remember').parentElement)).to.contain('180 Tage');
    const { rememberDays, remember, ask, root, cache, exclude, revision } = settings();
    expect([ask, remember, rememberDays, root, cache]).to.deep.equal(['text', 'ask', 180, 'body', 'page']);
    expect([exclude, revision]).to.deep.equal(['', '']);
  });

  it('that is taken away leaves the word to the file', async () => {
    const file = { ...FOREIGN, remember: 'visit', 'remember-days': 30, ask: 'always', languages: 'fr' };
    const own = { remember: 'ask', 'remember-days': '180', ask: 'text', languages: 'tr' };
    const element = await withFile(file, own);
    expect(offered(element)).to.deep.equal(['tr']);
    for (const name of Object.keys(own)) element.removeAttribute(name);
    await until(() => offered(element).join() === 'fr', 'the languages of the file');
    const { remember, rememberDays, ask } = settings();
    expect([remember, rememberDays, ask]).to.deep.equal(['visit', 30, 'always']);
  });

  it('or property wins that a script sets', async () => {
    const element = await withFile({ ...FOREIGN, messages: { translate: 'Los!' } });
    element.messages = { translate: 'Bitte' };
    element.recipient = 'Dritte GmbH';
    await until(() => said(element).includes('Dritte GmbH'), 'the recipient');
    expect(text(part(element, 'translate'))).to.equal('Bitte');
  });
});

it('is asked for once by several elements, also by its whole address, and by the settings', async () => {
  listen('warn'); // that the second differs
  const config = await siteFile(FOREIGN);
  const elements = [put({ config }), put({ config: here(config) })];
  const about = await mountSettings({ config });
  for (const element of elements) await shown(element);
  await elements[1]!.grant();
  await until(() => maybe(about, 'withdraw'), 'the settings to tell');
  expect(part<HTMLAnchorElement>(about, 'privacy').href).to.equal(here('/datenschutz'));
  expect(await timesAsked(config)).to.equal(1);
});

describe('another file, named later', () => {
  it('is read and shown, and a consent to the first does not count', async () => {
    const element = await withFile({ ...FOREIGN, recipient: 'Erste GmbH' });
    await element.grant();
    expect(element.record?.recipient).to.equal('Erste GmbH');
    element.config = await siteFile({ ...FOREIGN, recipient: 'Zweite GmbH' });
    await until(() => said(element).includes('Zweite GmbH'), 'the second file');
    expect(element).to.include({ state: 'asking', record: null });
  });

  it('may be none: then the attributes are all there is', async () => {
    const { recipient, ...others } = FOREIGN;
    const element = await withFile({ recipient: 'Datei GmbH', 'remember-days': 30 }, others);
    expect(said(element)).to.contain('Datei GmbH').and.contain('30 Tage');
    element.recipient = recipient;
    element.removeAttribute('config');
    await until(() => said(element).includes(recipient), 'the attributes');
    expect(said(element)).to.contain('180 Tage');
  });
});
