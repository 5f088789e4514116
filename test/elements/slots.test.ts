// What the site puts in: its own words in the notice, other ways to get help, and its own pages in other languages.
import { expect } from '@open-wc/testing';
import {
  agree,
  choose,
  inHead,
  maybe,
  mount,
  onCleanPage,
  part,
  select,
  text,
  until,
  visitor,
} from '../support/fixtures.js';
import { foreignHosts, service } from '../support/commands.js';

onCleanPage();

const ALTERNATIVES = `
  <p slot="alternative" lang="de" id="de">Leichte Sprache</p>
  <p slot="alternative" lang="uk" id="uk">Перекладач по телефону</p>
  <p slot="alternative" lang="ar-EG" id="ar">مترجم بالهاتف</p>
  <p slot="alternative" id="all">0123 456</p>`;

const visible = (element: Element) =>
  [...element.children].filter((child) => child.getBoundingClientRect().height > 0).map(({ id }) => id);

describe('several alternatives', () => {
  it('show the one in German to who reads German, and the one without a language to all', async () => {
    const element = await mount({}, ALTERNATIVES);
    expect(visible(element)).to.deep.equal(['de', 'all']);
  });

  it("show the one in the visitor's language", async () => {
    visitor('uk');
    const element = await mount({}, ALTERNATIVES);
    expect(visible(element)).to.deep.equal(['uk', 'all']);
  });

  it('show another one as soon as another language is chosen', async () => {
    const element = await mount({}, ALTERNATIVES);
    await choose(element, 'ar');
    await until(() => visible(element).join() === 'ar,all', 'the Arabic one');
  });

  it('show the page’s own where there is none in the language chosen', async () => {
    visitor('en');
    const element = await mount({}, ALTERNATIVES);
    expect(visible(element)).to.deep.equal(['de', 'all']);
  });

  it('show the matching one beside a failure', async () => {
    await service('unavailable');
    const element = await mount({}, ALTERNATIVES);
    await element.grant({ language: 'uk' }).catch(() => {});
    await until(() => maybe(element, 'error'), 'the failure');
    await until(() => visible(element).join() === 'uk,all', 'the Ukrainian one');
    expect(element.querySelector('#uk')!.assignedSlot!.closest('[part=error]')).to.not.equal(null);
  });

  it('are not shown while the page is translated', async () => {
    const element = await mount({}, ALTERNATIVES);
    await agree(element, 'uk');
    expect(visible(element)).to.deep.equal([]);
  });

  it('are left as they are: not one attribute is written', async () => {
    const element = await mount({}, ALTERNATIVES);
    const before = element.innerHTML;
    await choose(element, 'ar');
    await until(() => visible(element).join() === 'ar,all', 'the Arabic one');
    expect(element.innerHTML).to.equal(before);
  });

  it('added later count too', async () => {
    visitor('uk');
    const element = await mount({}, '<p slot="alternative" lang="de" id="de">Leichte Sprache</p>');
    expect(visible(element)).to.deep.equal(['de']);
    element.insertAdjacentHTML('beforeend', '<p slot="alternative" lang="uk" id="uk">Перекладач</p>');
    await until(() => visible(element).join() === 'uk', 'the one added');
  });
});

describe('the notice slot', () => {
  const NOTICES = `
    <p slot="notice" lang="de" id="de">Unser Vertrag liegt aus.</p>
    <p slot="notice" lang="uk" id="uk">Наш договір доступний.</p>`;

  it("adds the site's own words in the language read; the facts stay", async () => {
    const element = await mount({}, NOTICES);
    expect(visible(element)).to.deep.equal(['de']);
    expect(text(part(element, 'notice'))).to.contain('Dienst GmbH');
    expect(element.querySelector('#de')!.assignedSlot!.closest('[part=notice]')).to.equal(part(element, 'notice'));
    await choose(element, 'uk');
    await until(() => visible(element).join() === 'uk', 'the Ukrainian words');
    expect(text(part(element, 'notice'))).to.contain('Dienst GmbH');
  });

  it('is part of what is proved: other words, another hash', async () => {
    const element = await mount({}, NOTICES);
    await element.grant();
    const one = element.record?.notice;
    await element.withdraw();
    element.querySelector('#de')!.textContent = 'Unser Vertrag ist neu.';
    element.privacyHref = '/neu';
    await until(() => part<HTMLAnchorElement>(element, 'privacy').href.endsWith('/neu'), 'the new address');
    await element.grant();
    expect(element.record?.notice).to.be.a('string').and.not.equal(one);
  });

  it('goes once there is a consent', async () => {
    const element = await mount({}, NOTICES);
    await agree(element, 'uk');
    expect(visible(element)).to.deep.equal([]);
  });
});

it('what stands in no slot is shown only where no script runs', async () => {
  const element = await mount({}, '<a href="/kontakt" id="fallback">Dolmetscher-Telefon</a>');
  expect(visible(element)).to.deep.equal([]);
});

describe('a page that people have translated', () => {
  beforeEach(() => {
    inHead('<link rel="alternate" hreflang="en-GB" href="/en/">');
    inHead('<link rel="alternate" hreflang="ar" href="https://stadt.test/ar/">');
    inHead('<link rel="alternate" hreflang="uk" href="javascript:alert(1)">');
    inHead('<link rel="alternate" hreflang="x-default" href="/">');
    inHead('<link rel="alternate" hreflang="fr" type="application/rss+xml" href="/feed">');
  });

  it('is linked above the machine, in the language chosen, and nothing is requested for it', async () => {
    const element = await mount();
    expect(maybe(element, 'human')).to.equal(undefined);
    await choose(element, 'en');
    const link = part<HTMLAnchorElement>(element, 'human');
    expect(link.href).to.equal(new URL('/en/', location.href).href);
    expect(link).to.include({ lang: 'en', localName: 'a' });
    expect(text(link)).to.equal('English: this page, translated by people');
    const order = link.compareDocumentPosition(part(element, 'translate'));
    expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await choose(element, 'ar');
    expect(part<HTMLAnchorElement>(element, 'human').href).to.equal('https://stadt.test/ar/');
    expect(part(element, 'human')).to.include({ lang: 'ar', dir: 'rtl' });
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it("is linked at once where it is in the visitor's language", async () => {
    visitor('en-US');
    const element = await mount();
    expect(select(element).value).to.equal('en');
    expect(part<HTMLAnchorElement>(element, 'human').hreflang).to.equal('en');
  });

  it('is not linked where its address is a script', async () => {
    const element = await mount();
    await choose(element, 'uk');
    expect(maybe(element, 'human')).to.equal(undefined);
  });

  it('is still linked while the machine’s translation is shown', async () => {
    const element = await mount();
    await agree(element, 'en');
    expect(maybe(element, 'human')).to.not.equal(undefined);
  });
});
