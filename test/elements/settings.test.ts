// <consent-translate-settings>, on the privacy page: says what is allowed, to whom, since and until when; takes it back.
import { expect } from '@open-wc/testing';
import type { ConsentTranslateSettings } from '../../src/index.js';
import { foreignHosts, press } from '../support/commands.js';
import {
  add,
  agree,
  everythingKept,
  kept,
  leave,
  maybe,
  mount,
  mountSettings,
  NOTHING,
  onCleanPage,
  ORIGINAL,
  pageText,
  part,
  parts,
  said,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const hasButton = (element: ConsentTranslateSettings) => until(() => maybe(element, 'withdraw'), 'the button');
const date = (time: string) => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date(time));

/** What a visitor brings along who agreed on an earlier page. */
async function earlier(remember: boolean) {
  const element = await mount();
  await element.grant({ remember });
  const { record } = element;
  const { device, visit } = kept();
  await leave(element);
  if (device) localStorage.setItem('consent-translate', device);
  if (visit) sessionStorage.setItem('consent-translate', visit);
  return record!;
}

describe('alone on a page', () => {
  it('says that nothing is allowed, and has nothing to press', async () => {
    const element = await mountSettings();
    expect(text(part(element, 'text'))).to.equal(words('de', 'none'));
    expect(part(element, 'text')).to.include({ lang: 'de', dir: 'ltr' });
    expect(maybe(element, 'withdraw')).to.equal(undefined);
    expect(maybe(element, 'privacy')).to.equal(undefined);
    await settled();
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('says to whom, since when, and until when on this device', async () => {
    const record = await earlier(true);
    const element = await mountSettings();
    const told = text(part(element, 'text'));
    expect(told).to.contain('LibreTranslate').and.contain('Dienst GmbH');
    expect(told).to.contain(date(record.grantedAt)).and.contain(date(record.expiresAt));
    expect(told).to.contain('auf diesem Gerät');
  });

  it('says that it is for this visit only', async () => {
    const record = await earlier(false);
    const element = await mountSettings();
    expect(text(part(element, 'text')))
      .to.contain('nur für diesen Besuch')
      .and.contain(date(record.expiresAt));
  });

  it('withdraws: nothing is kept, the page hears of it, the visitor is told', async () => {
    await earlier(true);
    const element = await mountSettings();
    await hasButton(element);
    const heard: string[] = [];
    for (const type of ['ct-withdraw', 'ct-withdrawn'] as const)
      element.addEventListener(type, (event) => heard.push(`${type} ${event.cancelable}`));
    part(element, 'withdraw').click();
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    expect(heard).to.deep.equal(['ct-withdraw true', 'ct-withdrawn false']);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(text(part(element, 'status'))).to.equal(words('de', 'withdrawn'));
    expect(maybe(element, 'withdraw')).to.equal(undefined);
  });

  it('does nothing where the page objects', async () => {
    await earlier(true);
    const element = await mountSettings();
    await hasButton(element);
    element.addEventListener('ct-withdraw', (event) => event.preventDefault());
    part(element, 'withdraw').click();
    await settled();
    expect(kept().device).to.contain('libretranslate');
    expect(maybe(element, 'withdraw')).to.not.equal(undefined);
  });

  it('keeps the focus, with the keyboard alone', async () => {
    await earlier(true);
    const element = await mountSettings();
    await hasButton(element);
    const before = add(document.createElement('button'));
    element.before(before);
    before.focus();
    for (let i = 0; i < 5 && element.shadowRoot!.activeElement !== part(element, 'withdraw'); i++) await press('Tab');
    await press('Enter');
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement).to.not.equal(null);
  });

  it('tells of a provider that this page does not know, and deletes that too', async () => {
    const record = await earlier(true);
    const stored = JSON.parse(kept().device!) as { consents: Record<string, unknown> };
    stored.consents = { fremder: { ...record, recipient: 'Fremde Ltd' } };
    localStorage.setItem('consent-translate', JSON.stringify(stored));
    const element = await mountSettings();
    expect(text(part(element, 'text')))
      .to.contain('fremder')
      .and.contain('Fremde Ltd');
    await hasButton(element);
    part(element, 'withdraw').click();
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('does not tell of what has expired, or is no record', async () => {
    const record = await earlier(true);
    for (const junk of [
      { ...record, expiresAt: '2020-01-01T00:00Z', grantedAt: '2019-12-01T00:00Z' },
      null,
      'ja',
      {},
    ]) {
      localStorage.setItem('consent-translate', JSON.stringify({ version: 1, consents: { libretranslate: junk } }));
      const element = await mountSettings();
      expect(text(part(element, 'text'))).to.equal(words('de', 'none'));
      element.remove();
    }
  });

  it("speaks the visitor's language first, then the page's", async () => {
    await earlier(true);
    visitor('ar');
    const element = await mountSettings({ 'privacy-href': '/datenschutz' });
    expect(part(element, 'text')).to.include({ lang: 'ar', dir: 'rtl' });
    expect(parts(element, 'details').map(({ lang }) => lang)).to.deep.equal(['de']);
    expect(text(part(element, 'privacy'))).to.equal(words('ar', 'privacy'));
    expect(said(element)).to.contain('Dienst GmbH');
    // dates in digits that everybody reads
    expect(text(part(element, 'text'))).to.match(/20\d\d/);
  });

  it('takes the page’s language from its attribute', async () => {
    visitor('fi');
    const element = await mountSettings({ 'page-language': 'en' });
    expect(text(part(element, 'text'))).to.equal(words('en', 'none'));
  });
});

describe('beside <consent-translate>', () => {
  it('follows a consent, a translation and a withdrawal there', async () => {
    const element = await mount();
    const settings = await mountSettings();
    expect(text(part(settings, 'text'))).to.equal(words('de', 'none'));
    await agree(element, 'uk');
    await until(() => said(settings).includes('Dienst GmbH'), 'the consent');
    await until(() => part(settings, 'text').lang === 'uk', 'the language shown');
    await element.withdraw();
    await until(() => !said(settings).includes('Dienst GmbH'), 'the withdrawal');
  });

  it('withdraws what runs there', async () => {
    const element = await mount();
    const settings = await mountSettings();
    await agree(element, 'uk');
    await hasButton(settings);
    part(settings, 'withdraw').click();
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('does not set anything up: the element may come later', async () => {
    const settings = await mountSettings();
    const element = await mount();
    expect(element.state).to.equal('asking');
    await agree(element, 'uk');
    await hasButton(settings);
    await element.withdraw();
  });
});

describe('another tab', () => {
  it('that withdraws what is kept on the device is followed', async () => {
    await earlier(true);
    const element = await mountSettings();
    await hasButton(element);
    localStorage.removeItem('consent-translate');
    dispatchEvent(new StorageEvent('storage', { key: 'consent-translate', newValue: null, storageArea: localStorage }));
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    expect(text(part(element, 'status'))).to.equal(words('de', 'withdrawn'));
  });

  it('that gives a consent for a visit is followed, and its withdrawal too', async () => {
    const record = await earlier(false);
    sessionStorage.clear();
    const element = await mountSettings();
    expect(maybe(element, 'withdraw')).to.equal(undefined);
    const channel = new BroadcastChannel('consent-translate');
    channel.postMessage({ provider: 'libretranslate', record });
    await hasButton(element);
    expect(text(part(element, 'text'))).to.contain('Dienst GmbH');
    channel.postMessage(null);
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    channel.close();
  });
});

describe('a link to the element', () => {
  const follow = (id: string) => {
    const link = add(document.createElement('a'));
    link.href = `#${id}`;
    link.click();
  };
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const id of ['einwilligung', 'übersetzung'])
    it(`moves the focus to what it says, and Tab goes on to its button (#${id})`, async () => {
      await earlier(true);
      const element = await mountSettings({ id });
      await hasButton(element);
      follow(id);
      await until(() => element.shadowRoot!.activeElement, 'the focus');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'text'));
      await press('Tab');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'withdraw'));
    });

  it('moves it once: what happens later leaves it where it is', async () => {
    await earlier(true);
    const element = await mountSettings({ id: 'einwilligung' });
    await hasButton(element);
    follow('einwilligung');
    await until(() => element.shadowRoot!.activeElement === part(element, 'text'), 'the focus');
    const other = add(document.createElement('button'));
    other.focus();
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
    await until(() => text(part(element, 'text')) === words('de', 'none'), 'the words');
    expect(document.activeElement).to.equal(other);
  });

  it('to something else moves nothing, nor does a page without one', async () => {
    const element = await mountSettings({ id: 'einwilligung' });
    follow('anderes');
    const nameless = await mountSettings();
    follow('');
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(null);
    expect(nameless.shadowRoot!.activeElement).to.equal(null);
  });

  it('needs no tabindex, and one that the page set stays', async () => {
    expect((await mountSettings()).getAttribute('tabindex')).to.equal(null);
    expect((await mountSettings({ tabindex: '0' })).getAttribute('tabindex')).to.equal('0');
  });
});

it('is left alone by a translation of the page: translate="no"', async () => {
  const element = await mountSettings();
  expect(element.getAttribute('translate')).to.equal('no');
});
