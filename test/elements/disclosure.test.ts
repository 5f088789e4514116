// Who is told what: each row of the table in docs/disclosure.md, through an element as a visitor meets it. What the notice
// says to the word, whether it asks, where the request goes after the press, what is kept.
import { expect } from '@open-wc/testing';
import type { ConsentRecord } from '../../src/index.js';
import type { Catalogue } from '../../src/messages/resolve.js';
import { ids } from '../../src/providers/built-in.js';
import { findProvider } from '../../src/providers/registry.js';
import { foreignHosts, siteFile, timesAsked, vendor } from '../support/commands.js';
import {
  type Attributes,
  choose,
  everythingKept,
  kept,
  listen,
  maybe,
  mount,
  mountSettings,
  NOTHING,
  onCleanPage,
  part,
  parts,
  said,
  select,
  SERVICE,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';
import { installTranslator } from '../support/translator-stand-in.mjs';
import { ASKS, ENDPOINTS, ownNames, RECIPIENTS, type Row, rowsOf, type Way } from './disclosure-table.js';
import { ownEndpoint, ownServices } from './own-service.js';

onCleanPage();
const translator = installTranslator({ state: 'available', press: false });
after(translator.remove);

const source = async (path: string) => (await fetch(path)).text();
const page = await source('/docs/disclosure.md');
const rows = rowsOf(page);
const own = ownNames(page);

type Language = 'uk' | 'de';
const COUNTRIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  BE: { uk: 'Бельгія', de: 'Belgien' },
  CH: { uk: 'Швейцарія', de: 'Schweiz' },
  DE: { uk: 'Німеччина', de: 'Deutschland' },
  IE: { uk: 'Ірландія', de: 'Irland' },
  NO: { uk: 'Норвегія', de: 'Norwegen' },
  US: { uk: 'Сполучені Штати', de: 'Vereinigte Staaten' },
};
const GIVEN = 'Dienst GmbH';
const hostOf = (provider: string) => (provider === 'libretranslate' ? SERVICE : `${provider}.dienst.test`);
const VENDORS = ['google', 'etranslation', 'apertium', 'deepl', 'azure', 'google-cloud'] as const;

const attributesOf = (
  { provider, endpoint, recipient, ask }: Way,
  country = 'DE',
  half: 'name' | 'country' = 'name',
): Attributes => ({
  provider,
  languages: 'en uk ar',
  ask,
  phrasebook: provider === 'phrasebook' ? '/demo/phrasebook/' : '',
  endpoint: { none: '', own: ownEndpoint(provider), foreign: `http://${hostOf(provider)}/` }[endpoint],
  recipient: recipient === 'named' || (recipient === 'only half' && half === 'name') ? GIVEN : '',
  'recipient-country': recipient === 'named' || (recipient === 'only half' && half === 'country') ? country : '',
});

/** The notice of a row in a language: its first text, and all of it, to the word. */
async function noticeOf(row: Row, { provider }: Way, language: Language, country: string) {
  const { label = '', cookies } = (await findProvider(provider)) ?? {};
  const known = row.names === 'its own' ? own.get(provider) : undefined;
  const name = known?.name ?? (row.names === 'as given' ? GIVEN : '');
  const place = known?.country ?? country;
  const values = {
    provider: label,
    recipient: name,
    country: COUNTRIES[place]![language],
    onward: known?.onward ? COUNTRIES[known.onward]![language] : '',
    article: '45',
    cookies: cookies?.join(', ') ?? '',
  };
  const say = (key: keyof Catalogue, is: boolean) => (is ? words(language, key, values) : '');
  const tidy = (all: string[]) => all.join(' ').replace(/\s+/g, ' ').trim();
  const first = [say(row.notice, true), say('revocable', row.asks)];
  const more = [
    say('details', true),
    say('purpose', true),
    say('consent', row.asks),
    say('abroad', !!name && place === 'US'),
    say('onward', !!values.onward),
    say('visit', row.asks),
    say('cookies', !!cookies),
    // whom the site names has a link only where it gives one too
    say('recipient', !!known),
  ];
  return { first: tidy(first), all: tidy([...first, ...more]) };
}

/** Puts up an element, and sees that it says what the row promises, in both languages, and does nothing more. */
async function meet(row: Row, way: Way, country: string) {
  const element = await mount(attributesOf(way, country));
  const name = `${JSON.stringify(way)} ${country}`;
  await until(() => element.state === (row.asks ? 'asking' : 'ready'), `the right state of ${name}`);
  expect(
    parts(element, 'notice').map(({ lang }) => lang),
    name,
  ).to.deep.equal(['uk', 'de']);
  for (const [i, language] of (['uk', 'de'] as const).entries()) {
    const expected = await noticeOf(row, way, language, country);
    expect(text(parts(element, 'text')[i]), name).to.equal(expected.first);
    const notice = parts(element, 'notice')[i]!;
    const summary = i ? `${text(notice.querySelector('summary'))} ` : '';
    expect(text(notice), name).to.equal(summary + expected.all);
  }
  expect(!!maybe(element, 'remember'), name).to.equal(row.asks);
  if (row.names !== 'as given') expect(said(element), name).not.to.contain(GIVEN);
  return element;
}

/** Those from whom something was requested after the press: hosts, and paths of the page's own server. */
function expectAsked(row: Row, way: Way, hosts: readonly string[], paths: readonly string[]): void {
  if (row.discloses !== 'visitor') expect(hosts).to.deep.equal([]);
  else if (/^(google|etranslation)$/.test(way.provider)) expect(hosts).not.to.deep.equal([]);
  else expect(hosts).to.deep.equal([hostOf(way.provider)]);
  const behind = row.discloses !== 'visitor' && !/^(browser|phrasebook)$/.test(way.provider);
  expect(paths.length > 0, 'asked the own server').to.equal(behind);
  for (const path of paths) expect(path).to.match(new RegExp(`^${ownEndpoint(way.provider)}`));
}

interface Stored {
  consents: Record<string, ConsentRecord>;
  language?: string;
}

describe('the table', () => {
  it('has each way of each provider once', () => {
    const ways = rows.flatMap((row) => row.ways.map((way) => JSON.stringify(Object.values(way))));
    const all = [...new Set(rows.flatMap(({ ways: [way] }) => way!.provider))].flatMap((provider) =>
      ENDPOINTS.flatMap((endpoint) =>
        RECIPIENTS.flatMap((recipient) => ASKS.map((ask) => JSON.stringify([provider, endpoint, recipient, ask]))),
      ),
    );
    expect(ways.toSorted()).to.deep.equal(all.toSorted());
  });

  it('has all providers that come with the package', () => {
    expect([...ids]).to.have.members([...new Set(rows.map(({ ways: [way] }) => way!.provider))]);
  });

  it('names whom the providers name, and nobody else', async () => {
    for (const provider of new Set(
      rows.filter(({ names }) => names === 'its own').map(({ ways: [way] }) => way!.provider),
    )) {
      const { name, country, onward = '' } = (await findProvider(provider))!.recipient({} as never)!;
      expect({ name, country, onward }, provider).to.deep.equal(own.get(provider));
    }
    expect([...own.keys()].filter((id) => !rows.some(({ ways: [way] }) => way!.provider === id))).to.deep.equal([]);
  });
});

for (const row of rows.filter(({ discloses }) => discloses !== 'misconfigured'))
  describe(row.title, () => {
    const [way] = row.ways as [Way];
    const { provider } = way;
    let paths: string[];
    beforeEach(() => {
      visitor('uk');
      paths = ownServices();
    });

    it('says so, and before the press nothing is asked for or kept', async () => {
      const countries = row.names === 'as given' ? ['CH', 'NO', 'US'] : [];
      for (const country of countries) (await meet(row, way, country)).remove();
      for (const other of row.ways) (await meet(row, other, 'DE')).remove();
      expect(await foreignHosts()).to.deep.equal([]);
      expect(paths).to.deep.equal([]);
      expect(await everythingKept()).to.deep.equal(NOTHING);
    });

    it('keeps to it after the press', async () => {
      if (VENDORS.includes(provider as never)) await vendor(provider as (typeof VENDORS)[number]);
      const element = await mount(attributesOf(way));
      let granted = 0;
      element.addEventListener('ct-grant', () => granted++);
      await until(() => select(element).value === 'uk', 'the visitor’s language');
      part(element, 'translate').click();
      await state(element, 'translated');
      await until(() => parts(element, 'disclaimer').length, 'the disclaimer');
      expectAsked(row, way, await foreignHosts(), paths);
      expect(granted).to.equal(row.asks ? 1 : 0);
      expect(!!element.record).to.equal(row.record);
      expect(!!maybe(element, 'withdraw')).to.equal(row.record);
      expect(kept().device).to.equal(null);
      const { consents, language } = JSON.parse(kept().visit!) as Stored;
      expect(Object.keys(consents)).to.deep.equal(row.kept.includes('consent') ? [provider] : []);
      expect(language).to.equal(row.kept.includes('language') ? 'uk' : undefined);
      if (row.record) {
        const named = { 'its own': own.get(provider)?.name, 'as given': GIVEN, nobody: '' }[row.names];
        expect(consents[provider]?.recipient).to.equal(named);
      }
    });
  });

for (const row of rows.filter(({ discloses }) => discloses === 'misconfigured'))
  it(`${row.title}: no notice, nothing to press, and the console says what is missing`, async () => {
    const errors = listen('error');
    for (const way of row.ways)
      for (const half of way.recipient === 'only half' ? (['name', 'country'] as const) : (['name'] as const)) {
        const name = `${JSON.stringify(way)} ${half}`;
        errors.length = 0;
        const element = await mount(attributesOf(way, 'DE', half));
        await until(() => errors.length, `the word to the developer of ${name}`);
        expect(element.state, name).to.equal('misconfigured');
        for (const gone of ['notice', 'translate', 'language']) expect(parts(element, gone).length, name).to.equal(0);
        expect(errors[0], name).to.match(way.endpoint === 'none' ? /endpoint: expected/ : /recipient: expected/);
        element.remove();
      }
    expect(await foreignHosts()).to.deep.equal([]);
  });

describe('what the table does not say', () => {
  const BEHIND = { provider: 'deepl', endpoint: 'own', recipient: 'none' } as const;
  const rowOf = (wanted: Way) =>
    rows.find(({ ways }) => ways.some((way) => JSON.stringify(way) === JSON.stringify(wanted)))!;

  it('a phrasebook in front of a service changes no word', async () => {
    visitor('uk');
    for (const ask of ['text', 'visitor'] as const) {
      const way = { provider: 'libretranslate', endpoint: 'own', recipient: 'named', ask } as const;
      const plain = await meet(rowOf(way), way, 'DE');
      const before = said(plain);
      plain.remove();
      const element = await mount({ ...attributesOf(way), phrasebook: '/demo/phrasebook/' });
      expect(said(element)).to.equal(before);
      element.remove();
    }
  });

  it('the own server answers with another host: that one is not asked', async () => {
    const moved = { status: 307, headers: { location: `http://${SERVICE}/translate` } };
    const file = await siteFile('', { name: 'translate', ...moved });
    const way = { provider: 'libretranslate', endpoint: 'own', recipient: 'none', ask: 'text' } as const;
    const element = await mount({ ...attributesOf(way), endpoint: file.replace(/translate$/, '') });
    await choose(element, 'uk');
    part(element, 'translate').click();
    await state(element, 'failed');
    expect(await timesAsked(file)).to.be.greaterThan(0);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('a phrasebook of another origin, which would see the visitor, is misconfigured', async () => {
    const errors = listen('error');
    for (const provider of ['phrasebook', 'libretranslate']) {
      const way = { provider, endpoint: 'own', recipient: 'none', ask: 'text' } as const;
      const element = await mount({ ...attributesOf(way), phrasebook: `http://${SERVICE}/buch/` });
      await until(() => errors.length, 'the word to the developer');
      expect(element.state).to.equal('misconfigured');
      expect(errors.splice(0)[0]).to.match(/phrasebook: expected .* on the origin of the page/);
      element.remove();
    }
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('a consent that nobody receives anything by is told so on the privacy page', async () => {
    const way = { provider: 'libretranslate', endpoint: 'own', recipient: 'none', ask: 'always' } as const;
    await (await mount(attributesOf(way))).grant();
    const settings = await mountSettings();
    expect(text(part(settings, 'text'))).to.contain(words('de', 'givenOwn'));
    expect(text(part(settings, 'text'))).not.to.contain('zu senden');
  });

  it('remember="page" keeps nothing, asked or informed', async () => {
    ownServices();
    for (const ask of ['text', 'visitor'] as const) {
      const element = await mount({ ...attributesOf({ ...BEHIND, ask }), remember: 'page' });
      expect(said(element).includes(words('de', 'page'))).to.equal(ask === 'text');
      await choose(element, 'uk');
      part(element, 'translate').click();
      await state(element, 'translated');
      expect(await everythingKept()).to.deep.equal(NOTHING);
      await element.withdraw();
      element.remove();
    }
  });

  it('who is only informed reads nothing of a choice that is kept, whatever `remember` says', async () => {
    for (const remember of ['ask', 'always', 'visit', 'page']) {
      const element = await mount({ ...attributesOf({ ...BEHIND, ask: 'visitor' }), remember });
      const told = said(element);
      for (const key of ['revocable', 'consent', 'visit', 'page'] as const)
        expect(told, remember).not.to.contain(words('de', key));
      expect(told, remember).not.to.match(/Einwilligung|widerruf|gespeichert|merken|180/);
      element.remove();
    }
  });
});
