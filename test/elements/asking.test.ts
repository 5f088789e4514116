// Before consent: which facts are told, what choosing changes; and that nothing leaves and nothing is kept. Who is spoken to
// in which language is in languages.test.ts, the select in select.test.ts.
import { expect } from '@open-wc/testing';
import { hover, foreignHosts, networkLog, press } from '../support/commands.js';
import {
  add,
  choose,
  everythingKept,
  maybe,
  mount,
  NOTHING,
  onCleanPage,
  part,
  parts,
  said,
  select,
  settled,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const options = (element: Parameters<typeof select>[0]) =>
  [...select(element).options].filter(({ value }) => value).map((option) => text(option));

async function expectNothingDone(): Promise<void> {
  await settled();
  expect(await networkLog()).to.deep.equal([]);
  expect(await everythingKept()).to.deep.equal(NOTHING);
  expect(document.querySelector('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch]')).to.equal(null);
}

describe('before consent nothing is requested and nothing stored', () => {
  it('on connecting', async () => {
    const element = await mount();
    expect(element.state).to.equal('asking');
    await expectNothingDone();
  });

  it('on hovering over every control', async () => {
    const element = await mount();
    for (const name of ['notice', 'language', 'translate', 'remember', 'privacy']) await hover(part(element, name));
    expect(part(element, 'privacy').matches(':hover')).to.equal(true);
    await expectNothingDone();
  });

  it('on walking through all of it with Tab', async () => {
    const element = await mount();
    const seen = new Set<string>();
    const before = add(document.createElement('button'));
    element.before(before);
    before.focus();
    for (let i = 0; i < 8; i++) {
      await press('Tab');
      seen.add(element.shadowRoot?.activeElement?.getAttribute('part') ?? '');
    }
    expect([...seen]).to.include.members(['language', 'translate', 'remember', 'privacy']);
    await expectNothingDone();
  });

  it('on scrolling', async () => {
    const element = await mount();
    const space = add(document.createElement('div'));
    space.style.height = '300vh';
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => scrollY > 0, 'the page to scroll');
    element.scrollIntoView();
    await expectNothingDone();
  });
});

describe('choosing Arabic on a device that is set to German', () => {
  it('turns the whole notice to Arabic, right to left, with the German text below', async () => {
    const element = await mount();
    const asked = performance.getEntriesByType('resource').length;
    await choose(element, 'ar');
    const [first, second] = parts(element, 'notice');
    expect(first).to.include({ lang: 'ar', dir: 'rtl' });
    expect(second).to.include({ lang: 'de', dir: 'ltr' });
    expect(part(element, 'controls')).to.include({ lang: 'ar', dir: 'rtl' });
    expect(getComputedStyle(first!).direction).to.equal('rtl');
    expect(getComputedStyle(part(element, 'translate')).direction).to.equal('rtl');

    expect(text(part(element, 'translate'))).to.equal('ترجمة');
    expect(text(part(element, 'privacy'))).to.equal('المزيد عن حماية البيانات');
    expect(text(part(element, 'remember').closest('label'))).to.match(/^احفظ اختياري/);
    // nothing German is left in the Arabic part
    expect(text(first)).to.match(/^اضغط على «ترجمة»/);
    expect(text(first)).not.to.match(/\b(Sie|Ihre|und)\b/);
    expect(text(second)).to.contain('Klicken Sie auf „Übersetzen“');
    expect(first!.compareDocumentPosition(second!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);

    const urls = performance.getEntriesByType('resource').slice(asked);
    for (const { name } of urls) expect(new URL(name).origin).to.equal(location.origin);
    await expectNothingDone();
  });

  it('keeps the select with the focus, and as it is', async () => {
    const element = await mount();
    const control = select(element);
    control.focus();
    await choose(element, 'ar');
    expect(select(element)).to.equal(control);
    expect(element.shadowRoot?.activeElement).to.equal(control);
    expect(control.value).to.equal('ar');
  });

  it('is taken back by choosing again', async () => {
    const element = await mount();
    await choose(element, 'ar');
    await choose(element, 'uk');
    expect(parts(element, 'notice').map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['uk', 'ltr'],
      ['de', 'ltr'],
    ]);
  });
});

it('speaks English to somebody who chose a language without a wording', async () => {
  const element = await mount({ languages: 'en ja uk' });
  await choose(element, 'ja', 'en');
  expect(parts(element, 'notice').map(({ lang }) => lang)).to.deep.equal(['en', 'de']);
});

describe('the notice says', () => {
  for (const [language, country] of [
    ['de', 'Deutschland'],
    ['en', 'Germany'],
    ['uk', 'Німеччина'],
    ['ar', 'ألمانيا'],
  ] as const) {
    it(`in ${language}: who receives it, in which country, for how long, and how to read more`, async () => {
      visitor(language);
      const element = await mount();
      const notice = part(element, 'notice');
      expect(notice.lang).to.equal(language);
      expect(text(notice)).to.contain('LibreTranslate').and.to.contain('Dienst GmbH').and.to.contain(country);
      expect(text(notice))
        .to.contain('IP')
        .and.to.match(/GDPR|DSGVO/);
      expect(text(part(element, 'details'))).to.contain('12');
      expect(text(part(element, 'remember').closest('label'))).to.contain('180');
      expect(text(notice)).not.to.match(/[{}]/);
      expect(part<HTMLAnchorElement>(element, 'privacy').href).to.equal(new URL('/datenschutz', location.href).href);
    });
  }

  it('at most 60 words at first; the rest is folded', async () => {
    for (const language of ['de', 'en', 'uk', 'ar']) {
      visitor(language);
      const element = await mount();
      expect(text(part(element, 'text')).split(' ').length, language).to.be.lessThan(61);
      expect(part<HTMLDetailsElement>(element, 'details').open).to.equal(false);
      element.remove();
    }
  });

  it('that a country is outside the European Union', async () => {
    const element = await mount({ 'recipient-country': 'US' });
    expect(text(part(element, 'notice'))).to.contain('Dienst GmbH (Vereinigte Staaten)');
    expect(text(part(element, 'details'))).to.contain('außerhalb der Europäischen Union');
  });

  it('the name of a country whose code was written in small letters', async () => {
    const element = await mount({ 'recipient-country': 'us' });
    expect(text(part(element, 'notice'))).to.contain('Dienst GmbH (Vereinigte Staaten)');
  });

  it('nothing of the kind where it is inside', async () => {
    const element = await mount();
    expect(text(part(element, 'details'))).not.to.contain('Europäischen Union');
  });

  it("where the recipient's own page on data protection is", async () => {
    const element = await mount({ 'recipient-href': 'https://dienst.test/privacy' });
    const link = part(element, 'details').querySelector('a');
    expect(link?.href).to.equal('https://dienst.test/privacy');
    expect(text(link)).to.contain('Dienst GmbH');
    await expectNothingDone();
  });

  it('how long it is kept, in digits, as it is set', async () => {
    visitor('ar');
    const element = await mount({ 'remember-days': '30' });
    expect(text(part(element, 'remember').closest('label'))).to.contain('30');
  });
});

it('the check box is not ticked', async () => {
  const element = await mount();
  expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(false);
});

it('a tick survives choosing another language', async () => {
  const element = await mount();
  part<HTMLInputElement>(element, 'remember').click();
  await choose(element, 'ar');
  expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(true);
});

it('a press without a language asks for one, and records and loads nothing', async () => {
  const element = await mount();
  let granted = 0;
  element.addEventListener('ct-grant', () => granted++);
  part(element, 'translate').click();
  await until(() => text(part(element, 'status')) === 'Sprache wählen', 'the request to choose');
  expect(element.state).to.equal('asking');
  expect(element.record).to.equal(null);
  expect(granted).to.equal(0);
  await expectNothingDone();
});

it('a page in English speaks English, and German to a German visitor, German first', async () => {
  document.documentElement.lang = 'en';
  const element = await mount({ languages: 'de uk' });
  expect(parts(element, 'notice').map(({ lang }) => lang)).to.deep.equal(['de', 'en']);
  expect(select(element).value).to.equal('de');
  expect(options(element)).to.deep.equal(['Deutsch – German', 'Українська – Ukrainian']);
});

it('the nearest lang counts as the page’s language, and page-language before it', async () => {
  visitor('fi');
  const section = add(document.createElement('section'));
  section.lang = 'en-GB';
  const element = await mount({ languages: 'de uk en' });
  section.append(element);
  element.setAttribute('privacy-href', '/privacy'); // configured anew, where it stands now
  const offered = () =>
    [...select(element).options]
      .map(({ value }) => value)
      .join(' ')
      .trim();
  await until(() => offered() === 'de uk', 'what is offered on a page in English');
  element.pageLanguage = 'uk';
  await until(() => parts(element, 'notice').at(-1)?.lang === 'uk', 'Ukrainian');
});

it('a notice alone needs no second one', async () => {
  const element = await mount();
  expect(parts(element, 'notice')).to.have.length(1);
});

it('stands under the page, not in the translation: translate="no"', async () => {
  const element = await mount();
  expect(element.getAttribute('translate')).to.equal('no');
});

it('messages of the site replace the shipped wording, for the page’s language or by tag', async () => {
  const element = await mount();
  element.messages = { translate: 'Los!' };
  await until(() => text(part(element, 'translate')) === 'Los!', 'the own wording');
  element.messages = { de: { translate: 'Auf!' }, uk: { translate: 'Давай!' } };
  await until(() => text(part(element, 'translate')) === 'Auf!', 'the own wording by tag');
  await choose(element, 'uk');
  expect(text(part(element, 'translate'))).to.equal('Давай!');
  expect(said(element)).to.contain('Dienst GmbH');
  expect(maybe(element, 'error')).to.equal(undefined);
  expect(await foreignHosts()).to.deep.equal([]);
});
