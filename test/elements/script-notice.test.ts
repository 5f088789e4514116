// What the notice says of a provider whose own script runs on the page: its cookies, and where the data may be passed on to.
import { expect } from '@open-wc/testing';
import { type Provider, registerProvider } from '../../src/index.js';
import { foreignHosts } from '../support/commands.js';
import {
  type Attributes,
  choose,
  kept,
  mount,
  onCleanPage,
  ownProvider,
  part,
  parts,
  said,
  state,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const GOOGLE = {
  provider: 'google',
  languages: 'de en uk ar fr',
  endpoint: '',
  recipient: '',
  'recipient-country': '',
};
const EUROPE = { ...GOOGLE, provider: 'etranslation' };
const LANGUAGES = ['de', 'en', 'uk', 'ar'] as const;

const COUNTRY = { de: 'Irland', en: 'Ireland', uk: 'Ірландія', ar: 'أيرلندا' };
const ONWARD = { de: 'Vereinigte Staaten', en: 'United States', uk: 'Сполучені Штати', ar: 'الولايات المتحدة' };
const OUTSIDE = {
  de: 'außerhalb der Europäischen Union',
  en: 'outside the European Union',
  uk: 'за межами Європейського Союзу',
  ar: 'خارج الاتحاد الأوروبي',
};
const ARTICLE = { de: 'Art.', en: 'Art.', uk: 'ст.', ar: 'المادة' };
const LAW = { de: 'DSGVO', en: 'GDPR', uk: 'GDPR', ar: 'GDPR' };
/** That its cookies go when it is turned off. */
const DELETED = { de: 'gelöscht', en: 'deletes', uk: 'видалено', ar: 'تُحذَف' };

/** The element as a visitor of a language meets it, on a page in another one where that is German. */
const mountFor = async (language: (typeof LANGUAGES)[number], attributes: Attributes) => {
  visitor(language);
  return mount(attributes);
};

function expectGoogle(details: string, language: (typeof LANGUAGES)[number]): void {
  expect(details).to.contain('(googtrans, googtransopt)').and.contain(DELETED[language]);
  expect(details).to.contain(OUTSIDE[language]).and.contain(ONWARD[language]);
  expect(details).to.contain(`${ARTICLE[language]} 45`).and.contain(LAW[language]);
  expect(details).not.to.match(/ 46|[{}]|undefined/);
}

describe('the notice of Google says', () => {
  for (const language of LANGUAGES) {
    it(`in ${language}: the cookies and that they are deleted, the United States, and on what that rests`, async () => {
      const element = await mountFor(language, GOOGLE);
      const notice = part(element, 'notice');
      expect(notice.lang).to.equal(language);
      expect(text(part(element, 'text')))
        .to.contain('Google Translate')
        .and.contain(`Google Ireland Ltd (${COUNTRY[language]})`)
        .and.contain('IP');
      expectGoogle(text(part(element, 'details')), language);
      expect(part<HTMLDetailsElement>(element, 'details').open).to.equal(false);
      expect(await foreignHosts()).to.deep.equal([]);
    });
  }

  it('all of it in the page’s language too, below the visitor’s', async () => {
    const element = await mountFor('ar', GOOGLE);
    const [first, second] = parts(element, 'details').map((details) => text(details));
    expectGoogle(first!, 'ar');
    expectGoogle(second!, 'de');
  });

  it('and all of it in the language that is chosen', async () => {
    const element = await mount(GOOGLE);
    await choose(element, 'uk');
    expectGoogle(text(part(element, 'details')), 'uk');
    await choose(element, 'ar');
    expectGoogle(text(part(element, 'details')), 'ar');
  });

  it('at most 60 words at first', async () => {
    for (const language of LANGUAGES) {
      const element = await mountFor(language, GOOGLE);
      expect(text(part(element, 'text')).split(' ').length, language).to.be.lessThan(61);
      element.remove();
    }
  });

  it('where its own page on data protection is', async () => {
    const element = await mount(GOOGLE);
    const link = part(element, 'details').querySelector('a')!;
    expect(link.href).to.equal('https://policies.google.com/privacy');
  });

  it('the site’s own wording of them', async () => {
    const element = await mount(GOOGLE);
    element.messages = { de: { cookies: 'Kekse: {cookies}.', onward: 'Weiter nach {onward}, {article}.' } };
    await until(() => said(element).includes('Kekse: googtrans, googtransopt.'), 'the own wording');
    expect(said(element)).to.contain('Weiter nach Vereinigte Staaten, 45.');
  });
});

describe('the notice of the European Commission says', () => {
  for (const language of LANGUAGES) {
    it(`in ${language}: its cookie, and no country outside the European Union`, async () => {
      const element = await mountFor(language, EUROPE);
      const details = text(part(element, 'details'));
      expect(text(part(element, 'text')))
        .to.contain('eTranslation')
        .and.contain('European Commission (');
      expect(details).to.contain('(etranslive)').and.contain(DELETED[language]);
      expect(details).not.to.contain(OUTSIDE[language]);
      expect(details).not.to.match(/ 4[56] |[{}]/);
    });
  }
});

describe('the notice of a service without a script says', () => {
  for (const language of LANGUAGES) {
    it(`in ${language}: nothing of cookies or of passing on`, async () => {
      const element = await mountFor(language, {});
      for (const words of [DELETED[language], OUTSIDE[language], 'cookie', 'Cookie', ' 45 ', ' 46 '])
        expect(said(element)).not.to.contain(words);
    });
  }
});

describe('of a provider of somebody else the notice says', () => {
  const OWN = { provider: 'fremder', languages: '', endpoint: '', recipient: '', 'recipient-country': '' };
  const register = (more: Partial<Provider>) =>
    registerProvider(ownProvider({ id: 'fremder', label: 'Fremder', discloses: () => 'visitor', ...more }));
  const to = (transfer: 'none' | 'adequacy' | 'scc' | undefined, onward?: string) => () => ({
    name: 'Fremde GmbH',
    country: 'AT',
    transfer,
    onward,
  });

  for (const [transfer, article] of [
    ['scc', 46],
    ['none', 46],
    ['adequacy', 45],
  ] as const) {
    for (const cookies of [['fremd', 'keks'], undefined]) {
      for (const language of ['de', 'uk'] as const) {
        it(`in ${language}: where data is passed on to, by Art. ${article} (${transfer}, ${cookies ? 'with' : 'without'} cookies)`, async () => {
          register({ recipient: to(transfer, 'US'), ...(cookies && { cookies }) });
          const element = await mountFor(language, OWN);
          const details = text(part(element, 'details'));
          expect(details).to.contain(ONWARD[language]).and.contain(`${ARTICLE[language]} ${article} `);
          expect(details.includes('(fremd, keks)')).to.equal(!!cookies);
          expect(details.includes(DELETED[language])).to.equal(!!cookies);
          expect(details).not.to.match(/[{}]|undefined/);
        });
      }
    }
  }

  it('its cookies, though nothing is passed on', async () => {
    register({ recipient: to('none'), cookies: ['keks'] });
    const element = await mount(OWN);
    expect(text(part(element, 'details')))
      .to.contain('(keks)')
      .and.not.contain('Europäischen Union');
  });

  it('a country that the site wrote as a name, as it is', async () => {
    register({ recipient: to('scc', 'Atlantis'), cookies: ['keks'] });
    const element = await mount(OWN);
    expect(text(part(element, 'details'))).to.contain(': Atlantis (Art. 46');
  });

  describe('and a consent no longer counts once', () => {
    const before = { recipient: to('scc', 'US'), cookies: ['keks'] };
    /** A consent that the visitor gave under those terms, met by these. */
    async function meet(now: Partial<Provider>) {
      register(before);
      const element = await mount(OWN);
      await element.grant();
      expect(element.state).to.equal('ready');
      register(now);
      element.privacyHref = '/andere'; // configured anew, as on the next page
      await until(() => part<HTMLAnchorElement>(element, 'privacy').href.endsWith('/andere'), 'the new configuration');
      return element;
    }

    const changes: Readonly<Record<string, Partial<Provider>>> = {
      'another cookie is set': { ...before, cookies: ['keks', 'anderer'] },
      'no cookie is named any more': { recipient: before.recipient },
      'data is passed on to another country': { ...before, recipient: to('scc', 'CN') },
      'data is passed on no more': { ...before, recipient: to('scc') },
      'it rests on something else': { ...before, recipient: to('adequacy', 'US') },
    };
    for (const [what, now] of Object.entries(changes)) {
      it(what, async () => {
        const element = await meet(now);
        await state(element, 'asking');
        expect(element.record).to.equal(null);
      });
    }

    it('but still does where nothing of it has changed', async () => {
      const element = await meet({ ...before, label: 'Fremder' });
      expect(element.state).to.equal('ready');
      expect(element.record?.recipient).to.equal('Fremde GmbH');
      expect(kept().visit).to.contain('fremder');
    });
  });
});

it('what was shown of it is proven by its hash', async () => {
  const hashes: string[] = [];
  for (const provider of ['google', 'libretranslate']) {
    const element = await mount(provider === 'google' ? GOOGLE : {});
    await element.grant();
    hashes.push(element.record!.notice);
    await element.withdraw();
    element.remove();
  }
  expect(hashes[0]).not.to.equal(hashes[1]);
});
