// Who is spoken to in which language: what the browser is set to × the language of the page × what the site offers.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { type Catalogue, fill, wording } from '../../src/messages/resolve.js';
import { displayName } from '../../src/platform/language-tags.js';
import {
  agree,
  choose,
  leave,
  maybe,
  mount,
  onCleanPage,
  part,
  parts,
  select,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const root = document.documentElement;
afterEach(() => root.removeAttribute('dir'));

/** Languages of pages, and the catalogue that speaks for the page. There is none in Danish. */
const PAGES: Readonly<Record<string, string>> = { de: 'de', en: 'en', ar: 'ar', da: 'en' };
const RTL = ['ar', 'ckb', 'fa', 'prs', 'ps'];
const OFFERED = 'de en ar da uk ru fr tr zh-Hans zh-Hant sr-Latn sr pt nb he fa prs ku ckb';

interface Row {
  /** What the browser is set to. */
  set: string[];
  /** The catalogue that speaks first; English to who reads neither the page's nor any of ours. `''`: only the page's. */
  speaks: string;
  /** What is preselected. */
  selects: string;
  /** What is preselected on pages that the visitor reads before all others: there only the page's language is spoken. */
  reads?: Readonly<Record<string, string>>;
}
const ROWS: readonly Row[] = [
  { set: ['de'], speaks: 'de', selects: 'de', reads: { de: '' } },
  { set: ['de-AT', 'en'], speaks: 'de', selects: 'de', reads: { de: 'en' } },
  { set: ['ar-EG'], speaks: 'ar', selects: 'ar', reads: { ar: '' } },
  { set: ['uk', 'ru'], speaks: 'uk', selects: 'uk' },
  { set: ['zh-TW'], speaks: 'zh-Hant', selects: 'zh-Hant' },
  { set: ['zh-HK'], speaks: 'zh-Hant', selects: 'zh-Hant' },
  { set: ['zh'], speaks: 'zh', selects: 'zh-Hans' },
  { set: ['sr-Latn'], speaks: 'sr-Latn', selects: 'sr-Latn' },
  { set: ['sr'], speaks: 'sr', selects: 'sr' },
  // in Montenegro Serbian is written in Latin letters
  { set: ['sr-ME'], speaks: 'sr-Latn', selects: 'sr-Latn' },
  { set: ['pt-BR'], speaks: 'pt', selects: 'pt' },
  { set: ['nb'], speaks: 'en', selects: 'nb' },
  { set: ['no'], speaks: 'en', selects: 'nb' },
  { set: ['no-NO'], speaks: 'en', selects: 'nb' },
  { set: ['nn'], speaks: 'en', selects: '' },
  { set: ['he'], speaks: 'en', selects: 'he' },
  { set: ['iw'], speaks: 'en', selects: 'he' },
  { set: ['fa-IR'], speaks: 'fa', selects: 'fa' },
  { set: ['fa-AF'], speaks: 'prs', selects: 'prs' },
  { set: ['prs'], speaks: 'prs', selects: 'prs' },
  { set: ['prs-AF'], speaks: 'prs', selects: 'prs' },
  { set: ['kmr'], speaks: 'ku', selects: 'ku' },
  { set: ['kmr-TR'], speaks: 'ku', selects: 'ku' },
  { set: ['ku'], speaks: 'ku', selects: 'ku' },
  { set: ['ckb-IQ'], speaks: 'ckb', selects: 'ckb' },
  { set: ['xx', 'tr'], speaks: 'tr', selects: 'tr' },
  { set: ['tlh', 'ja'], speaks: 'en', selects: '' },
  // Danish has no catalogue: the next language speaks, though Danish is offered
  { set: ['da', 'fr'], speaks: 'fr', selects: 'da', reads: { da: 'fr' } },
  { set: [], speaks: '', selects: '' },
];

/** A visit to a page in `page`, until the element is left again. */
async function visit(page: string, look: (element: ConsentTranslate) => unknown, offered = OFFERED) {
  root.lang = page;
  root.dir = RTL.includes(page) ? 'rtl' : 'ltr';
  const element = await mount({ languages: offered });
  await look(element);
  await leave(element);
}

/** As `text` reads it from the page. */
const tidy = (said: string) => said.replace(/\s+/g, ' ');

/** That an element speaks in these catalogues, the first of them in the controls and in the live region. */
async function expectToSpeak(element: ConsentTranslate, tags: readonly string[], where: string): Promise<void> {
  const notices = parts(element, 'notice');
  expect(
    notices.map(({ lang }) => lang),
    where,
  ).to.deep.equal(tags);
  const first = tags[0]!;
  for (const name of ['controls', 'status']) expect(part(element, name).lang, `${name} ${where}`).to.equal(first);
  for (const [i, node] of [...notices, part(element, 'controls'), part(element, 'status')].entries()) {
    const direction = RTL.includes(tags[i] ?? first) ? 'rtl' : 'ltr';
    expect(getComputedStyle(node).direction, `${node.part} ${where}`).to.equal(direction);
    if (node.dir) expect(node.dir, `${node.part} ${where}`).to.equal(direction);
  }
  for (const [i, tag] of tags.entries()) {
    const texts = (await wording(tag, 'visitor')) as Catalogue;
    const told = text(notices[i]!.querySelector('[part=text]'));
    const facts = { provider: 'LibreTranslate', recipient: 'Dienst GmbH' };
    const [before = '', after = ''] = tidy(fill(`${texts.visitor} ${texts.revocable}`, facts)).split('{country}');
    expect(told, `notice ${where}`).to.satisfy((said: string) => said.startsWith(before) && said.endsWith(after));
    expect(text(notices[i]!.querySelector('[part=details] > summary')), `details ${where}`).to.equal(
      tidy(texts.details),
    );
    if (i) expect(text(notices[i]!.querySelector('summary')), `second ${where}`).to.equal(displayName(tag, tag));
    else {
      expect(text(part(element, 'translate')), `button ${where}`).to.equal(tidy(texts.translate));
      expect(text(part(element, 'privacy')), `link ${where}`).to.equal(tidy(texts.privacy));
      expect(text(select(element).labels![0]), `label ${where}`).to.match(new RegExp(`^${texts.language}`));
      expect(text(select(element).options[0]), `placeholder ${where}`).to.equal(tidy(texts.choose));
    }
  }
}

describe('a visitor whose browser is set to', () => {
  for (const { set, speaks, selects, reads = {} } of ROWS)
    it(`${set.join(', ') || 'nothing'} reads ${speaks || 'the page’s language'}, and the page's after it`, async () => {
      visitor(...set);
      for (const [page, own] of Object.entries(PAGES))
        await visit(page, async (element) => {
          const only = page in reads || !speaks;
          await expectToSpeak(element, only ? [own] : [...new Set([speaks, own])], `on a page in ${page}`);
          expect(select(element).value, `preselected on a page in ${page}`).to.equal(reads[page] ?? selects);
        });
    });
});

describe('what is offered is found by who reads it', () => {
  /** What is preselected for each visitor. */
  const preselected = async (offered: string, visitors: Readonly<Record<string, string>>) => {
    for (const [set, expected] of Object.entries(visitors)) {
      visitor(...set.split(' '));
      await visit('de', (element) => expect(select(element).value, set).to.equal(expected), offered);
    }
  };

  it('Norwegian as "no"', () => preselected('en no', { nb: 'nb', 'nb-NO': 'nb', no: 'nb', 'da nb en': 'nb' }));

  it('Norwegian as "no-NO"', () => preselected('en no-NO', { nb: 'nb-NO', 'nb-NO': 'nb-NO', no: 'nb-NO' }));

  it('Dari', () => preselected('en prs', { prs: 'prs', 'prs-AF': 'prs', 'fa-AF': 'prs', fa: 'prs', ps: '' }));

  it('Dari beside Persian, whichever is named first', async () => {
    const visitors = { prs: 'prs', 'fa-AF': 'prs', fa: 'fa', 'fa-IR': 'fa' };
    await preselected('fa prs', visitors);
    await preselected('prs fa', visitors);
  });

  it('both kinds of Chinese', () =>
    preselected('zh-Hant zh-Hans', { 'zh-CN': 'zh-Hans', zh: 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-MO': 'zh-Hant' }));

  it('both kinds of Chinese by their countries', () =>
    preselected('zh-CN zh-TW', { zh: 'zh-CN', 'zh-SG': 'zh-CN', 'zh-HK': 'zh-TW', 'zh-Hant': 'zh-TW' }));

  it('both kinds of Serbian', () =>
    preselected('sr-Latn sr-Cyrl', { sr: 'sr-Cyrl', 'sr-RS': 'sr-Cyrl', 'sr-ME': 'sr-Latn', 'sr-Latn-RS': 'sr-Latn' }));

  it('both kinds of Portuguese', () =>
    preselected('pt-PT pt-BR', { 'pt-BR': 'pt-BR', 'pt-PT': 'pt-PT', pt: 'pt-PT', 'pt-AO': 'pt-PT' }));

  it('Kurmanji by its newer tag', () => preselected('en kmr', { ku: 'ku', kmr: 'ku', 'kmr-TR': 'ku', ckb: '' }));
});

it('a language chosen by a longer tag than its catalogue’s is spoken', async () => {
  const element = await mount({ languages: 'sr-Cyrl-ME zh-TW ckb-IQ pt-BR' });
  for (const [language, spoken] of [
    ['zh-TW', 'zh-Hant'],
    ['sr-Cyrl-ME', 'sr'],
    ['ckb-IQ', 'ckb'],
    ['pt-BR', 'pt'],
  ] as const) {
    await choose(element, language, spoken);
    await expectToSpeak(element, [spoken, 'de'], language);
  }
});

it('while the page is translated, the live region and all texts are in the language shown, then in the page’s', async () => {
  visitor('uk');
  const element = await mount({ languages: 'ar uk' });
  await agree(element, 'ar');
  const { translated } = await wording('ar', 'later');
  await until(() => text(part(element, 'status')) === fill(translated, { language: 'العربية' }), 'the words');
  for (const name of ['controls', 'status']) expect(part(element, name)).to.include({ lang: 'ar', dir: 'rtl' });
  expect(parts(element, 'disclaimer').map(({ lang, dir }) => `${lang} ${dir}`)).to.deep.equal(['ar rtl', 'de ltr']);
  expect(maybe(element, 'notice')).to.equal(undefined);
});
