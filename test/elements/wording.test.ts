// The site's own words: `messages` instead of ours, and slotted `notice` beside them. All of it is proved by the hash in the
// record, and a site can name every wording that its visitors saw. That slots show the matching words is in slots.test.ts.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type OwnMessages, registerProvider } from '../../src/index.js';
import { noticesOf } from '../../src/messages/notices.js';
import { siteFile } from '../support/commands.js';
import {
  agree,
  type Attributes,
  choose,
  leave,
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  parts,
  PHONE,
  said,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const SLOTTED = `<p slot="notice" lang="de">Unser Vertrag liegt aus.</p>
  <p slot="notice" lang="uk">Наш договір доступний.</p>
  <p slot="notice">Az. 12/2026</p>${PHONE}`;
const ADDED = ['Unser Vertrag liegt aus.', 'Наш договір доступний.', 'Az. 12/2026'];

/** An element with such words of its own, once it shows them. */
async function worded(messages: OwnMessages, attributes: Attributes = {}, slotted = PHONE): Promise<ConsentTranslate> {
  return mount({ ...attributes, config: await siteFile({ messages }) }, slotted);
}

const button = (element: ConsentTranslate) => text(part(element, 'translate'));
/** The notice's texts, one for each language in which it stands. */
const notices = (element: ConsentTranslate) => parts(element, 'notice').map((notice) => text(notice));

describe('own words', () => {
  it('for the page’s language, without a tag, are said in it and in no other', async () => {
    const element = await worded({ translate: 'Los geht’s', purpose: 'Zweck: Sie verstehen uns.' });
    expect(button(element)).to.equal('Los geht’s');
    expect(notices(element)[0]).to.contain('Zweck: Sie verstehen uns.').and.contain('Dienst GmbH');
    await choose(element, 'uk');
    expect(button(element)).to.equal(words('uk', 'translate'));
    expect(notices(element)[1]).to.contain('Zweck: Sie verstehen uns.');
    expect(notices(element)[0]).to.contain(words('uk', 'purpose'));
  });

  it('by tag are said in each of these languages, and ours in the others', async () => {
    const element = await worded({ de: { translate: 'Los geht’s' }, uk: { translate: 'Гайда' } });
    expect(button(element)).to.equal('Los geht’s');
    await choose(element, 'uk');
    expect(button(element)).to.equal('Гайда');
    await choose(element, 'ar');
    expect(button(element)).to.equal(words('ar', 'translate'));
  });

  it('have the same places, which are filled', async () => {
    const visible = 'Mit {provider} gehen Daten an {recipient} in {country}, {unknown}.';
    const element = await worded({ visitor: visible, remember: 'Merken: {days}' });
    expect(notices(element)[0]).to.contain('Mit LibreTranslate gehen Daten an Dienst GmbH in Deutschland, {unknown}.');
    expect(text(part(element, 'remember').parentElement)).to.equal('Merken: 180 Tage');
  });

  it('are text: they become no element', async () => {
    const element = await worded({ visitor: '<img src=x onerror=alert(1)> {recipient}', translate: '<b>Los</b>' });
    expect(button(element)).to.equal('<b>Los</b>');
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
    expect(notices(element)[0]).to.contain('<img src=x onerror=alert(1)> Dienst GmbH');
  });

  it('that are none are passed over', async () => {
    const junk = { translate: 7, privacy: null, de: null, choose: ['a'], nichts: 'x' } as unknown as OwnMessages;
    const element = await worded(junk);
    expect(button(element)).to.equal(words('de', 'translate'));
    expect(text(part(element, 'privacy'))).to.equal(words('de', 'privacy'));
    await agree(element, 'uk');
    expect(element.record).to.not.equal(null);
  });

  it('are found under any tag of the language', async () => {
    document.documentElement.lang = 'de-AT';
    visitor('uk-UA');
    const element = await worded({ 'de-AT': { details: 'Was geschieht' }, 'uk-UA': { translate: 'Гайда' } });
    expect(button(element)).to.equal('Гайда');
    expect(notices(element)[1]).to.contain('Was geschieht');
  });

  it('are said after the press too, and by the settings', async () => {
    const messages = {
      uk: { machine: 'Машина', withdraw: 'Годі' },
      de: { none: 'Nichts.', given: 'Ja: {recipient}.' },
    };
    const config = await siteFile({ messages });
    const element = await mount({ config });
    const about = await mountSettings({ config });
    expect(text(part(about, 'text'))).to.equal('Nichts.');
    await agree(element, 'uk');
    expect(text(part(element, 'disclaimer'))).to.equal('Машина');
    expect(text(part(element, 'withdraw'))).to.equal('Годі');
    await until(() => text(maybe(about, 'details')).startsWith('Ja: Dienst GmbH.'), 'the settings');
  });

  it('set as a property win over those of the file, and count at once', async () => {
    const element = await worded({ translate: 'Aus der Datei' });
    element.messages = { translate: 'Vom Skript' };
    await until(() => button(element) === 'Vom Skript', 'the words');
  });
});

describe('facts and labels', () => {
  /** Whether a consent that was given with such words in the page's language, and others, counts once the words are others. */
  async function counts(before: OwnMessages, now: OwnMessages): Promise<boolean> {
    const element = await mount();
    element.messages = before;
    await element.updateComplete;
    await element.grant();
    expect(element.state).to.equal('ready');
    element.messages = now;
    await until(() => button(element) === 'Neu', 'the other words');
    return element.state === 'ready' && !!element.record;
  }
  const facts = 'visitor text nothing device purpose consent abroad onward cookies visit always page'.split(' ');

  it('another label is no other question', async () => {
    expect(await counts({ translate: 'Los' }, { translate: 'Neu', choose: 'Wählen', details: 'Genauer' })).to.equal(
      true,
    );
  });

  for (const fact of facts)
    it(`another text of "${fact}" asks again`, async () => {
      expect(await counts({ [fact]: 'Vorher {recipient}' }, { translate: 'Neu', [fact]: 'Nachher' })).to.equal(false);
    });

  it('another text in any language asks again', async () => {
    const de = { translate: 'Neu' };
    expect(await counts({ ar: { visitor: 'قبل' } }, { de, ar: { visitor: 'بعد' } })).to.equal(false);
  });

  it('the same facts in another order are the same', async () => {
    const [one, two] = [
      { purpose: 'Zweck', visitor: 'Alles' },
      { visitor: 'Alles', purpose: 'Zweck' },
    ];
    expect(await counts({ de: one, uk: one }, { uk: two, de: { translate: 'Neu', ...two } })).to.equal(true);
  });
});

describe('the record proves what was shown', () => {
  /** The hashes of a consent, given where those languages are shown. */
  async function recorded(element: ConsentTranslate, shownIn: readonly string[]): Promise<string[]> {
    await until(() => parts(element, 'notice').length === shownIn.length, `the notice in ${shownIn.join()}`);
    await element.grant();
    expect(element.record!.shownIn).to.deep.equal(shownIn);
    const { notice } = element.record!;
    await leave(element);
    return notice.split('.');
  }

  const shipped = () => mount();
  const OWN: OwnMessages = { details: 'Genauer', uk: { purpose: 'Інша мета.' } };

  it('with our words: the hashes are those of the list, in the order shown', async () => {
    visitor('uk');
    const hashes = await recorded(await shipped(), ['uk', 'de']);
    const list = await noticesOf();
    expect(hashes.map((hash) => list[hash]?.language)).to.deep.equal(['uk', 'de']);
    expect(list[hashes[0]!]!.texts.visitor).to.equal(words('uk', 'visitor', {}));
  });

  it('also where the notice has more parts: `compact`, a longer time, text through the site', async () => {
    const list = await noticesOf();
    const variants: Attributes[] = [
      { remember: 'always' },
      { endpoint: '/mt/' },
      { provider: 'google' },
      { provider: 'google', remember: 'page' },
      { compact: '' },
      { provider: 'geraet', languages: '', endpoint: '', recipient: '', 'recipient-country': '', ask: 'always' },
    ];
    registerProvider(ownProvider({ id: 'geraet', device: true }));
    for (const attributes of variants) {
      const element = await mount(attributes);
      maybe(element, 'disclose')?.click();
      await until(() => maybe(element, 'text'), 'the notice');
      const shown = text(part(element, 'text'));
      const [hash] = await recorded(element, ['de']);
      expect(list[hash!]?.language, JSON.stringify(attributes)).to.equal('de');
      if (attributes['provider'] === 'geraet') expect(shown).to.contain(list[hash!]!.texts.device);
    }
  });

  it('with own words: other hashes, and those of the site’s own list', async () => {
    visitor('uk');
    const before = await recorded(await shipped(), ['uk', 'de']);
    const element = await mount();
    element.messages = OWN;
    await until(() => said(element).includes('Genauer'), 'the words');
    const hashes = await recorded(element, ['uk', 'de']);
    for (const hash of hashes) expect(before).to.not.include(hash);
    const list = await noticesOf({ messages: OWN, pageLanguage: 'de-DE' });
    expect(hashes.map((hash) => list[hash]?.language)).to.deep.equal(['uk', 'de']);
    expect(list[hashes[0]!]!.texts.purpose).to.equal('Інша мета.');
    expect(list[hashes[1]!]!.texts.details).to.equal('Genauer');
  });

  it('with slotted words: the same, with all that was added', async () => {
    visitor('uk');
    const hashes = await recorded(await mount({}, SLOTTED), ['uk', 'de']);
    const list = await noticesOf({ added: ADDED });
    expect(hashes.map((hash) => list[hash])).to.not.include(undefined);
    expect(list[hashes[0]!]).to.deep.include({ language: 'uk', added: ADDED });
    const [other] = await recorded(await mount({}, SLOTTED.replace('liegt aus', 'liegt ein')), ['uk', 'de']);
    expect(hashes).to.not.include(other);
    expect(list[other!]).to.equal(undefined);
  });

  it('with slotted words however they are set in lines', async () => {
    const lines = '<div slot="notice">\n    Unser Vertrag\n    liegt aus.\n  </div>';
    const [hash] = await recorded(await mount({}, lines), ['de']);
    expect(await noticesOf({ added: ['Unser Vertrag liegt aus.'] })).to.have.property(hash!);
  });

  it('with both, on a page in another language', async () => {
    document.documentElement.lang = 'en-GB';
    visitor('ar');
    const element = await mount({}, SLOTTED);
    element.messages = OWN;
    await until(() => said(element).includes('Genauer'), 'the words');
    const hashes = await recorded(element, ['ar', 'en']);
    const list = await noticesOf({ messages: OWN, added: ADDED, pageLanguage: 'en', languages: ['ar', 'en'] });
    expect(hashes.map((hash) => list[hash]?.language)).to.deep.equal(['ar', 'en']);
    // the control: told of less, the list does not have them
    expect(await noticesOf({ messages: OWN, added: ADDED, pageLanguage: 'de' })).to.not.have.property(hashes[1]!);
  });

  it('a label of ours in own words changes the hash as well: it was shown', async () => {
    const [one] = await recorded(await shipped(), ['de']);
    const element = await mount();
    element.messages = { translate: 'Los' };
    await until(() => button(element) === 'Los', 'the words');
    const [two] = await recorded(element, ['de']);
    expect(two).to.not.equal(one);
  });
});
