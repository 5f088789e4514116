// What a visitor reads in each language, filled in and shown: all facts, in that language, and no gap. Countries, days and
// languages are named by the engine, or by the catalogue where not all engines know the language.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, type Provider, registerProvider } from '../../src/index.js';
import { type Catalogue, fill, tags, wording } from '../../src/messages/resolve.js';
import { displayName } from '../../src/platform/language-tags.js';
import { type FailureReason, TranslationError } from '../../src/platform/translation-error.js';
import {
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  parts,
  said,
  select,
  state,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const PARTS = [
  'visitor',
  'text',
  'nothing',
  'device',
  'other',
  'script',
  'later',
  'progress',
  'failed',
  'settings',
] as const;
/** Each is told in some of the languages; that all have the words is shown in catalogues.test.ts. */
const REASONS: readonly FailureReason[] = ['blocked', 'offline', 'timeout', 'unavailable', 'refused', 'quota', 'error'];

/** Germany, Ireland, the United States, and the language of the German page, in each language. */
const NAMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ar: ['ألمانيا', 'أيرلندا', 'الولايات المتحدة', 'الألمانية'],
  bg: ['Германия', 'Ирландия', 'Съединени щати', 'Немски'],
  bs: ['Njemačka', 'Irska', 'Sjedinjene Američke Države', 'njemački'],
  ckb: ['ئەڵمانیا', 'ئیرلەندا', 'ئەمریکا', 'ئەڵمانی'],
  cs: ['Německo', 'Irsko', 'Spojené státy', 'Němčina'],
  de: ['Deutschland', 'Irland', 'Vereinigte Staaten', 'Englisch'],
  el: ['Γερμανία', 'Ιρλανδία', 'Ηνωμένες Πολιτείες', 'Γερμανικά'],
  en: ['Germany', 'Ireland', 'United States', 'German'],
  es: ['Alemania', 'Irlanda', 'Estados Unidos', 'Alemán'],
  fa: ['آلمان', 'ایرلند', 'ایالات متحده', 'آلمانی'],
  fr: ['Allemagne', 'Irlande', 'États-Unis', 'Allemand'],
  hr: ['Njemačka', 'Irska', 'Sjedinjene Američke Države', 'Njemački'],
  hu: ['Németország', 'Írország', 'Egyesült Államok', 'Német'],
  it: ['Germania', 'Irlanda', 'Stati Uniti', 'Tedesco'],
  ku: ['Almanya', 'Îrlanda', 'Dewletên Yekbûyî yên Amerîkayê', 'Almanî'],
  nl: ['Duitsland', 'Ierland', 'Verenigde Staten', 'Duits'],
  pl: ['Niemcy', 'Irlandia', 'Stany Zjednoczone', 'Niemiecki'],
  prs: ['آلمان', 'آیرلند', 'ایالات متحده', 'آلمانی'],
  ps: ['جرمني', 'آیرلېنډ', 'امریکا', 'الماني'],
  pt: ['Alemanha', 'Irlanda', 'Estados Unidos', 'Alemão'],
  ro: ['Germania', 'Irlanda', 'Statele Unite ale Americii', 'Germană'],
  ru: ['Германия', 'Ирландия', 'Соединенные Штаты', 'Немецкий'],
  sk: ['Nemecko', 'Írsko', 'Spojené štáty', 'Nemčina'],
  so: ['Jarmalka', 'Ayrlaand', 'Maraykanka', 'Jarmal'],
  sq: ['Gjermani', 'Irlandë', 'SHBA', 'gjermanisht'],
  sr: ['Немачка', 'Ирска', 'Сједињене Државе', 'Немачки'],
  'sr-Latn': ['Nemačka', 'Irska', 'Sjedinjene Države', 'Nemački'],
  ti: ['ጀርመን', 'ኣየርላንድ', 'ኣመሪካ', 'ጀርመንኛ'],
  tr: ['Almanya', 'İrlanda', 'Amerika Birleşik Devletleri', 'Almanca'],
  uk: ['Німеччина', 'Ірландія', 'Сполучені Штати', 'Німецька'],
  vi: ['Đức', 'Ireland', 'Hoa Kỳ', 'Tiếng Đức'],
  zh: ['德国', '爱尔兰', '美国', '德语'],
  'zh-Hant': ['德國', '愛爾蘭', '美國', '德文'],
};

const NONE = { endpoint: '', recipient: '', 'recipient-country': '' };
const LINK = 'https://dienst.test/privacy';
let reason: FailureReason = 'error';

const register = (id: string, recipient: Partial<ReturnType<Provider['recipient']>>, more: Partial<Provider> = {}) =>
  registerProvider(
    ownProvider({
      id,
      label: `Dienst ${id}`,
      discloses: () => 'visitor',
      recipient: () => ({ name: `Firma ${id} Ltd`, country: 'DE', privacyHref: LINK, ...recipient }),
      ...more,
    }),
  );
register(
  'irisch',
  { country: 'IE', transfer: 'adequacy', onward: 'US' },
  {
    cookies: ['irischkeks'],
    load: async () => ({
      translateTo: async () => {
        throw new TranslationError(reason, 'as told');
      },
      restore: async () => {},
      dispose: async () => {},
    }),
  },
);
register('deutsch', { country: 'DE' });
register('amerikanisch', { country: 'US' }, { discloses: () => 'text' });
register('geraet', {}, { device: true, discloses: () => 'nothing' });
register('eigen', {}, { discloses: () => 'nothing' });

const tidy = (words: string) => words.replace(/\s+/g, ' ');
const page = (tag: string) => (tag === 'de' ? 'en' : 'de');

/** Puts an element on a page for a visitor, and the visitor's wording. */
async function visit(tag: string, more: Readonly<Record<string, string>>) {
  document.documentElement.lang = page(tag);
  visitor(tag);
  const loaded = await Promise.all(PARTS.map((name) => wording(tag, name)));
  const texts = Object.assign({}, ...loaded) as Catalogue;
  return { element: await mount({ ...NONE, languages: tag, ...more }), texts };
}

/** What no visitor must ever read. */
const expectWhole = (told: string) => expect(told).not.to.match(/[{}]|undefined|null|NaN|\[object/);

/** In digits, with a word of the language behind them: no abbreviation, and no English. */
function expectDays(told: string, tag: string): void {
  expect(told).to.match(/180\s?\p{L}/u);
  expect(told).not.to.match(/180\s?d(?!\p{L})/u);
  if (tag !== 'en') expect(told).not.to.match(/\bdays?\b/);
}

const status = (element: ConsentTranslate, said: string) =>
  until(() => text(part(element, 'status')) === tidy(said), `the status "${said}"`);

/** All of them in Chromium; elsewhere those that engines know differently, or not at all. */
const looked = Object.entries(NAMES).filter(
  ([tag]) => navigator.userAgent.includes('Chrome/') || /^(de|ar|zh|prs|ku|ckb|ps|sq|ti|so|bs)$/.test(tag),
);

it('the table names all languages', () => expect(Object.keys(NAMES)).to.have.members([...tags]));

for (const [i, [tag, [germany, ireland, america, german]]] of looked.entries())
  describe(`in ${tag}`, () => {
    it('the notice names recipient, country, data, duration, law, the way back and where to read more', async () => {
      const { element, texts } = await visit(tag, { provider: 'irisch' });
      const [first] = parts(element, 'notice');
      expect(first!.lang).to.equal(tag);
      const told = text(first);
      const facts = { provider: 'Dienst irisch', recipient: 'Firma irisch Ltd', country: ireland };
      expect(told).to.contain(tidy(fill(texts.visitor, facts)));
      expect(told).to.contain('Dienst irisch').and.contain('Firma irisch Ltd').and.contain(ireland).and.contain('IP');
      expect(told).to.contain(tidy(texts.revocable)).and.contain(tidy(texts.purpose)).and.contain(tidy(texts.consent));
      expect(told).to.match(/6.{0,12}1/);
      expect(told).to.contain(tidy(fill(texts.onward, { ...facts, onward: america, article: '45' })));
      expect(told)
        .to.contain('irischkeks')
        .and.match(/(?<!\d)12(?!\d)/);
      const remember = text(part(element, 'remember').closest('label'));
      const [before = '', after = ''] = tidy(texts.remember).split('{days}');
      expect(remember).to.satisfy((all: string) => all.startsWith(before) && all.endsWith(after));
      expectDays(remember, tag);
      const [own] = part(element, 'details').getElementsByTagName('a');
      expect(own).to.include({ href: LINK });
      expect(text(own)).to.equal(tidy(fill(texts.recipient, facts)));
      expect(part(element, 'privacy')).to.include({ href: new URL('/datenschutz', location.href).href });
      expect(text(select(element).selectedOptions[0])).to.match(new RegExp(`^${displayName(tag, tag).slice(0, 4)}`));
      expectWhole(said(element));
    });

    it('so does that of a service behind the site’s own server, in a third country', async () => {
      const { element, texts } = await visit(tag, { provider: 'amerikanisch', remember: 'always' });
      const told = text(parts(element, 'notice')[0]);
      const facts = { provider: 'Dienst amerikanisch', recipient: 'Firma amerikanisch Ltd', country: america };
      expect(told)
        .to.contain(tidy(fill(texts.text, facts)))
        .and.contain(tidy(fill(texts.abroad, facts)));
      const [before = '', after = ''] = tidy(texts.always).split('{days}');
      expect(told).to.contain(before).and.contain(after);
      expectDays(told, tag);
      expectWhole(said(element));
    });

    it('that of a browser that translates by itself says what stays on the device, and whom else it may ask', async () => {
      const { element, texts } = await visit(tag, { provider: 'geraet' });
      const told = text(parts(element, 'notice')[0]);
      expect(told).to.contain(tidy(texts.device)).and.contain(tidy(texts.purpose));
      expect(told).not.to.contain(tidy(texts.nothing));
      expect(said(element)).not.to.contain('Firma geraet');
      expectWhole(said(element));
    });

    it('that of a service of the site itself says so in one text, names nobody and asks for nothing', async () => {
      const { element, texts } = await visit(tag, { provider: 'eigen' });
      const [first] = parts(element, 'notice');
      expect(first!.lang).to.equal(tag);
      expect(text(first)).to.equal(tidy(`${texts.nothing} ${texts.details} ${texts.purpose}`));
      expect(said(element)).not.to.match(/Firma eigen|Dienst eigen/);
      expect(maybe(element, 'remember')).to.equal(undefined);
      expect(element.state).to.equal('ready');
      expectWhole(said(element));
    });

    it('a failure is told; then another recipient; then what translated, and that the original counts', async () => {
      const { element, texts } = await visit(tag, { provider: 'irisch deutsch' });
      const values = {
        provider: 'Dienst irisch',
        page: german,
        language: displayName(tag, tag),
        next: 'Dienst deutsch',
      };
      reason = REASONS[i % REASONS.length]!;
      part(element, 'translate').click();
      await status(element, fill(texts[reason], values));
      expect(text(part(element, 'error'))).to.contain(tidy(fill(texts.readable, values)));
      expect(text(part(element, 'next'))).to.equal(tidy(fill(texts.next, values)));
      expectWhole(said(element));

      part(element, 'next').click();
      values.provider = 'Dienst deutsch';
      await status(element, fill(texts.another, values));
      expect(text(parts(element, 'notice')[0]))
        .to.contain('Firma deutsch Ltd')
        .and.contain(germany);
      expectWhole(said(element));

      part(element, 'translate').click();
      await state(element, 'translated');
      await status(element, fill(texts.translated, values));
      const [disclaimer] = parts(element, 'disclaimer');
      expect(disclaimer!.lang).to.equal(tag);
      expect(text(disclaimer)).to.equal(tidy(fill(texts.machine, values)));
      expect(text(part(element, 'original'))).to.equal(tidy(fill(texts.original, values)));
      expectWhole(said(element));

      const settings = await mountSettings();
      await until(() => maybe(settings, 'withdraw'), 'the button');
      const told = text(part(settings, 'text'));
      expect(part(settings, 'text').lang).to.equal(tag);
      for (const name of ['irisch', 'deutsch']) {
        const { grantedAt, expiresAt } = consentOf(name);
        expect(told).to.contain(`Firma ${name} Ltd`);
        for (const time of [grantedAt, expiresAt]) expectDate(told, new Date(time), texts, tag);
      }
      expectWhole(said(settings));

      part(element, 'original').click();
      await status(element, fill(texts.restored, values));
      part(element, 'withdraw').click();
      await status(element, texts.withdrawn);
      expectWhole(said(element));
      expectWhole(said(settings));
    });
  });

interface Stored {
  consents: Record<string, { grantedAt: string; expiresAt: string }>;
}
const consentOf = (id: string) => (JSON.parse(sessionStorage.getItem('consent-translate')!) as Stored).consents[id]!;

/** In digits that everybody reads; of languages that engines do not all know as ISO 8601 has it, never in English. */
function expectDate(told: string, time: Date, { days }: Catalogue, tag: string): void {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  if (days) expect(told).to.contain(`${day} ${two(time.getHours())}:${two(time.getMinutes())}`);
  else {
    expect(told).to.contain(String(time.getFullYear())).and.contain(String(time.getDate()));
    expect(told).not.to.contain(day);
    const english = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(time);
    if (tag !== 'en') expect(told).not.to.contain(english);
  }
}
