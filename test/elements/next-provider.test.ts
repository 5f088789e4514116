// Where a provider does not answer: the next one of the site's list is offered by its name, and never taken silently; and the
// page at which the provider itself shows this one translated.
import { expect } from '@open-wc/testing';
import { type ConsentRecord, type ConsentTranslate, type Provider, registerProvider } from '../../src/index.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { getProvider } from '../../src/providers/registry.js';
import { session } from '../../src/session/session.js';
import { foreignHosts, press, service, vendor } from '../support/commands.js';
import {
  type Attributes,
  choose,
  FOREIGN,
  inHead,
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  parts,
  said,
  select,
  SERVICE,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const NAMES = { erster: 'Erster Dienst', zweiter: 'Zweiter Dienst', dritter: 'Dritter Dienst' };
type Id = keyof typeof NAMES;
const KEY = 'consent-translate';
const NONE = { endpoint: '', recipient: '', 'recipient-country': '', languages: '' };

/** What was asked of the providers, in order. */
let log: string[] = [];
/** Those that do not answer. */
let down = new Set<string>();

function register(id: Id, more: Partial<Provider> = {}): void {
  registerProvider(
    ownProvider({
      id,
      label: NAMES[id],
      discloses: () => 'visitor',
      recipient: () => ({ name: `${NAMES[id]} GmbH`, country: 'AT', transfer: 'none' }),
      load: async () => {
        log.push(`${id} loads`);
        return {
          translateTo: async (language) => {
            log.push(`${id} to ${language}`);
            if (down.has(id)) throw new TranslationError('unavailable', 'down');
            return { complete: true };
          },
          restore: async () => {},
          dispose: async () => void log.push(`${id} goes`),
        };
      },
      ...more,
    }),
  );
}

beforeEach(() => {
  log = [];
  down = new Set(['erster']);
  for (const id of Object.keys(NAMES) as Id[]) register(id);
});

/** A visitor presses, and is let down by the first provider. */
async function letDown(more: Attributes = {}, language = 'uk'): Promise<ConsentTranslate> {
  visitor(language);
  const element = await mount({ ...NONE, provider: 'erster zweiter', ...more });
  part(element, 'translate').click();
  await failed(element);
  return element;
}
async function failed(element: ConsentTranslate): Promise<void> {
  await state(element, 'failed');
  await until(() => maybe(element, 'retry'), 'the words');
}
const has = (element: ConsentTranslate, name: string) => parts(element, name).length > 0;
const pressNext = async (element: ConsentTranslate, then: string): Promise<void> => {
  part(element, 'next').click();
  await state(element, then);
  await until(() => !maybe(element, 'error'), 'the failure to go');
};
const consents = () =>
  (JSON.parse(kept().visit ?? '{}') as { consents?: Record<string, ConsentRecord> }).consents ?? {};

/** Which provider each event names. */
function listenTo(element: ConsentTranslate): string[] {
  const seen: string[] = [];
  for (const type of ['ct-grant', 'ct-granted', 'ct-translated', 'ct-failed'] as const)
    element.addEventListener(type, ({ provider }) => seen.push(`${type} ${provider}`));
  return seen;
}

describe('the next provider is offered', () => {
  for (const language of ['uk', 'ar', 'en'] as const) {
    it(`by its name, in ${language}, after the other ways to get help`, async () => {
      const element = await letDown({}, language);
      const button = part(element, 'next');
      expect(text(button)).to.equal(words(language, 'next', { next: NAMES.zweiter }));
      const { lang, dir } = button.closest<HTMLElement>('[lang]')!;
      expect([lang, dir]).to.deep.equal([language, language === 'ar' ? 'rtl' : 'ltr']);
      const slot = element.querySelector('[slot=alternative]')!.assignedSlot!;
      expect(slot.compareDocumentPosition(button)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(part(element, 'retry').compareDocumentPosition(button)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(pageText()).to.equal(ORIGINAL);
    });
  }

  it('and never taken by itself', async () => {
    const element = await letDown();
    await settled();
    expect(element.state).to.equal('failed');
    expect(log).to.deep.equal(['erster loads', 'erster to uk']);
    expect(Object.keys(consents())).to.deep.equal(['erster']);
  });

  it('not where there is none after it', async () => {
    const element = await letDown({ provider: 'erster' });
    expect(has(element, 'next')).to.equal(false);
  });

  it('not where those after it are unknown', async () => {
    const element = await letDown({ provider: 'erster gibtesnicht' });
    expect(has(element, 'next')).to.equal(false);
  });

  it('over one that is unknown', async () => {
    const element = await letDown({ provider: 'erster, gibtesnicht, dritter' });
    expect(text(part(element, 'next'))).to.contain(NAMES.dritter);
    await pressNext(element, 'asking');
    expect(text(part(element, 'notice'))).to.contain(NAMES.dritter);
  });

  it('with a name that was not there before it was needed', async () => {
    expect(!!getProvider('libretranslate'), 'here already').to.equal(false);
    const element = await letDown({ ...FOREIGN, provider: 'erster libretranslate' });
    expect(text(part(element, 'next'))).to.equal(words('uk', 'next', { next: 'LibreTranslate' }));
    expect(await foreignHosts()).to.deep.equal([]);
    await pressNext(element, 'asking');
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(await foreignHosts()).to.deep.equal([SERVICE]);
  });

  it('also after a retry that fails again; the retry is still that of the first', async () => {
    const element = await letDown();
    part(element, 'retry').click();
    await until(() => log.filter((line) => line === 'erster to uk').length === 2, 'the retry');
    await failed(element);
    expect(text(part(element, 'next'))).to.contain(NAMES.zweiter);
    down.clear();
    part(element, 'retry').click();
    await state(element, 'translated');
    expect(log.filter((line) => line.startsWith('zweiter'))).to.deep.equal([]);
    await until(() => !maybe(element, 'next'), 'the offer to go');
  });

  it('not in other states', async () => {
    down.clear();
    visitor('uk');
    const element = await mount({ ...NONE, provider: 'erster zweiter' });
    expect(has(element, 'next')).to.equal(false);
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => maybe(element, 'original'), 'the way back');
    expect(has(element, 'next')).to.equal(false);
  });
});

describe('pressing it', () => {
  it('asks for a consent of its own, in the language chosen; nothing is loaded, and the former consent stays', async () => {
    const element = await letDown({}, 'ar');
    const before = consents()['erster'];
    await pressNext(element, 'asking');
    await until(() => maybe(element, 'notice'), 'the notice');
    const [notice, second] = parts(element, 'notice');
    expect([notice!.lang, notice!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(second!.lang).to.equal('de');
    for (const one of [notice, second])
      expect(text(one)).to.contain(NAMES.zweiter).and.contain('Zweiter Dienst GmbH').and.not.contain(NAMES.erster);
    expect(select(element).value).to.equal('ar');
    expect(element.record).to.equal(null);
    await settled();
    expect(log.filter((line) => line.startsWith('zweiter'))).to.deep.equal([]);
    expect(consents()).to.deep.equal({ erster: before });
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('lets go of the first one', async () => {
    const element = await letDown();
    await pressNext(element, 'asking');
    expect(log.at(-1)).to.equal('erster goes');
  });

  it('the press on "Translate" is then a consent for the second, which translates; events name it', async () => {
    const element = await letDown();
    const before = consents()['erster'];
    const seen = listenTo(element);
    await pressNext(element, 'asking');
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(log.slice(-2)).to.deep.equal(['zweiter loads', 'zweiter to uk']);
    expect(seen).to.deep.equal(['ct-grant zweiter', 'ct-granted zweiter', 'ct-translated zweiter']);
    expect(Object.keys(consents()).sort()).to.deep.equal(['erster', 'zweiter']);
    expect(consents()['erster']).to.deep.equal(before);
    expect(element.record).to.include({ recipient: 'Zweiter Dienst GmbH', via: 'button' });
  });

  it('translates at once where the second has its consent already, as from another tab', async () => {
    const other = await mount({ ...NONE, provider: 'zweiter' });
    await other.grant();
    const { zweiter } = consents();
    await leave(other);
    const element = await letDown();
    const stored = JSON.parse(kept().visit!) as { consents: object };
    sessionStorage.setItem(KEY, JSON.stringify({ ...stored, consents: { ...stored.consents, zweiter } }));
    const seen = listenTo(element);
    await pressNext(element, 'translated');
    expect(seen).to.deep.equal(['ct-translated zweiter']);
    expect(element.language).to.equal('uk');
  });

  it('translates at once where the second needs none', async () => {
    register('zweiter', { discloses: () => 'nothing' });
    const element = await letDown();
    await pressNext(element, 'translated');
    expect(log.slice(-2)).to.deep.equal(['zweiter loads', 'zweiter to uk']);
    expect(Object.keys(consents())).to.deep.equal(['erster']);
  });

  it('takes the language that was chosen after the failure', async () => {
    register('zweiter', { discloses: () => 'nothing' });
    const element = await letDown();
    await choose(element, 'ar');
    await until(() => part(element, 'error').lang === 'ar', 'the words in Arabic');
    await pressNext(element, 'translated');
    expect(log.at(-1)).to.equal('zweiter to ar');
  });

  it('where the second does not offer the language: another one can be chosen, and "Translate" says so', async () => {
    register('zweiter', { languages: ['en'] });
    const element = await letDown({}, 'ar');
    await pressNext(element, 'asking');
    await until(() => maybe(element, 'notice'), 'the notice');
    expect(select(element).value).to.equal('');
    part(element, 'translate').click();
    await until(() => text(part(element, 'status')) === words('ar', 'choose'), 'the request to choose');
    await choose(element, 'en');
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(element.language).to.equal('en');
  });

  it('of three, one after the other; the last offers none', async () => {
    down = new Set(['erster', 'zweiter', 'dritter']);
    const element = await letDown({ provider: 'erster zweiter dritter' });
    for (const id of ['zweiter', 'dritter'] as const) {
      expect(text(part(element, 'next'))).to.equal(words('uk', 'next', { next: NAMES[id] }));
      await pressNext(element, 'asking');
      await until(() => maybe(element, 'notice'), 'the notice');
      expect(text(part(element, 'notice'))).to.contain(NAMES[id]);
      part(element, 'translate').click();
      await failed(element);
      expect(text(part(element, 'status'))).to.equal(words('uk', 'unavailable', { provider: NAMES[id] }));
    }
    expect(has(element, 'next')).to.equal(false);
    expect(Object.keys(consents()).sort()).to.deep.equal(['dritter', 'erster', 'zweiter']);
    // and its retry is its own
    down.clear();
    part(element, 'retry').click();
    await state(element, 'translated');
    expect(log.at(-1)).to.equal('dritter to uk');
  });

  it('a change of the attributes afterwards starts with the first again', async () => {
    const element = await letDown();
    await pressNext(element, 'asking');
    element.privacyHref = '/andere';
    await until(() => element.record?.recipient === 'Erster Dienst GmbH', 'the consent of the first');
    expect(element.state).to.equal('ready');
  });

  it('both consents are taken back with one press', async () => {
    const element = await letDown();
    await pressNext(element, 'asking');
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the button');
    part(element, 'withdraw').click();
    await state(element, 'asking');
    expect(kept()).to.deep.equal({ device: null, visit: null });
    // and all begins again
    await until(() => text(part(element, 'notice')).includes(NAMES.erster), 'the notice of the first');
  });

  it('later pages go on with the second, once it has a consent; the first is not tried', async () => {
    const element = await letDown();
    await pressNext(element, 'asking');
    part(element, 'translate').click();
    await state(element, 'translated');
    log = [];
    element.privacyHref = '/andere'; // configured anew, as on the next page
    await until(() => log.includes('zweiter to uk'), 'the second');
    await state(element, 'translated');
    expect(log.filter((line) => line.startsWith('erster'))).to.deep.equal([]);
  });

  it('a second one that is not fully configured is passed over', async () => {
    const element = await letDown({ provider: 'erster libretranslate dritter', languages: 'uk en' });
    expect(text(part(element, 'next'))).to.contain(NAMES.dritter);
  });

  it('a service that fails after one that failed: each is told by its own name', async () => {
    await service('quota');
    const element = await letDown({ ...FOREIGN, provider: 'erster libretranslate' });
    await pressNext(element, 'asking');
    part(element, 'translate').click();
    await failed(element);
    await until(() => text(part(element, 'status')) === words('uk', 'quota'), 'the name of the second');
  });

  it('the former consent can be taken back here too, before the second has one', async () => {
    const element = await letDown();
    await pressNext(element, 'asking');
    await until(() => maybe(element, 'withdraw'), 'the button');
    part(element, 'withdraw').click();
    await until(() => !kept().visit, 'the consent to be deleted');
  });
});

describe('the focus', () => {
  const focused = (element: Element) =>
    document.activeElement === element ? (element.shadowRoot?.activeElement?.getAttribute('part') ?? '?') : '';

  for (const then of ['asking', 'translated'] as const) {
    for (const compact of [{}, { compact: '' }] as Attributes[]) {
      it(`moves from "next" to "translate" with the press (${then}${'compact' in compact ? ', compact' : ''})`, async () => {
        if (then === 'translated') register('zweiter', { discloses: () => 'nothing' });
        visitor('uk');
        const element = await mount({ ...NONE, provider: 'erster zweiter', ...compact });
        await element.grant({ language: 'uk' }).catch(() => {});
        await failed(element);
        part(element, 'next').focus();
        const lost: string[] = [];
        const look = () => focused(element) || lost.push(element.state);
        const observer = new MutationObserver(look);
        observer.observe(element.shadowRoot!, { childList: true, subtree: true, attributes: true });
        element.addEventListener('ct-statechange', look);
        await press('Enter');
        expect(focused(element)).to.equal('translate');
        await state(element, then);
        await until(() => !maybe(element, 'error'), 'the failure to go');
        await settled();
        observer.disconnect();
        expect(focused(element)).to.equal('translate');
        expect(lost).to.deep.equal([]);
      });
    }
  }
});

describe('the page at the provider', () => {
  const PAGE = `${location.origin}${location.pathname}`;
  const at = 'https://dienst.test/zeige?';
  const pageHref = async (page: string, { from, to }: { from: string; to: string }) =>
    at + new URLSearchParams({ from, to, page }).toString();
  const link = (element: ConsentTranslate) => maybe<HTMLAnchorElement>(element, 'elsewhere');

  it('is linked without query and fragment, sends no referrer, and is requested by nobody', async () => {
    history.replaceState(history.state, '', '#geheim');
    expect(location.search, 'something to leave out').not.to.equal('');
    try {
      register('erster', { pageHref });
      const element = await letDown();
      expect(link(element)!.href).to.equal(await pageHref(PAGE, { from: 'de-DE', to: 'uk' }));
      expect(link(element)!.relList.contains('noreferrer')).to.equal(true);
      expect(text(link(element))).to.equal(words('uk', 'elsewhere', { provider: NAMES.erster }));
      expect(link(element)!.closest('[lang]')!.getAttribute('lang')).to.equal('uk');
      await settled();
      expect(await foreignHosts()).to.deep.equal([]);
    } finally {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
  });

  it('stands beside the failure only', async () => {
    register('erster', { pageHref });
    down.clear();
    visitor('uk');
    const element = await mount({ ...NONE, provider: 'erster' });
    expect(has(element, 'elsewhere')).to.equal(false);
    part(element, 'translate').click();
    await state(element, 'translated');
    await until(() => maybe(element, 'original'), 'the way back');
    expect(has(element, 'elsewhere')).to.equal(false);
  });

  it('is in the language that is chosen now', async () => {
    register('erster', { pageHref });
    const element = await letDown();
    await choose(element, 'ar');
    await until(() => link(element)?.href.includes('to=ar'), 'the link to follow');
    expect(text(link(element))).to.equal(words('ar', 'elsewhere', { provider: NAMES.erster }));
  });

  it('is not there where the provider shows none', async () => {
    const element = await letDown();
    expect(has(element, 'elsewhere')).to.equal(false);
  });

  const broken: Readonly<Record<string, Partial<Provider>>> = {
    'cannot be told': { pageHref: () => Promise.reject(new Error('kaputt')) },
    'makes its provider throw': {
      pageHref: () => {
        throw new Error('kaputt');
      },
    },
    'is empty': { pageHref: async () => '' },
  };
  for (const [what, more] of Object.entries(broken)) {
    it(`that ${what} is not linked; the rest of the failure is shown`, async () => {
      register('erster', more);
      const element = await letDown();
      expect(has(element, 'elsewhere')).to.equal(false);
      expect(text(part(element, 'next'))).to.contain(NAMES.zweiter);
      expect(text(part(element, 'status'))).to.equal(words('uk', 'unavailable', { provider: NAMES.erster }));
    });
  }

  it('is not linked from a page with personal data', async () => {
    register('erster', { pageHref });
    const element = await letDown();
    expect(has(element, 'elsewhere')).to.equal(true);
    inHead('<meta name="consent-translate" content="off">');
    session.changed();
    await until(() => said(element).includes(words('uk', 'off')), 'the word about the page');
    expect(has(element, 'elsewhere')).to.equal(false);
  });

  it('is Google’s, for Google, which is not asked for it', async () => {
    await vendor('google', 'script-blocked');
    visitor('uk');
    const element = await mount({ ...NONE, provider: 'google erster', languages: 'uk ar' });
    await until(() => text(maybe(element, 'notice')).includes('Google Translate'), 'its notice');
    expect(await foreignHosts()).to.deep.equal([]);
    part(element, 'translate').click();
    await failed(element);
    const { origin, pathname, searchParams } = new URL(link(element)!.href);
    expect(origin + pathname).to.equal('https://translate.google.com/translate');
    expect(Object.fromEntries(searchParams)).to.deep.equal({ sl: 'de', tl: 'uk', u: PAGE });
    expect(text(link(element))).to.contain('Google');
    expect(text(part(element, 'next'))).to.contain(NAMES.erster);
    expect(await foreignHosts()).to.deep.equal(['translate.google.com']);
  });

  it('is not offered for the European Commission, which has none', async () => {
    await vendor('etranslation', 'script-blocked');
    visitor('uk');
    const element = await mount({ ...NONE, provider: 'etranslation zweiter' });
    await until(() => text(maybe(element, 'notice')).includes('eTranslation'), 'its notice');
    part(element, 'translate').click();
    await failed(element);
    expect(has(element, 'elsewhere')).to.equal(false);
  });
});

it('what a visitor can press beside a failure is at least 44 pixels high', async () => {
  register('erster', { pageHref: async () => 'https://dienst.test/' });
  const element = await letDown();
  for (const name of ['retry', 'next', 'elsewhere'])
    expect(part(element, name).getBoundingClientRect().height, name).to.be.at.least(44);
});
