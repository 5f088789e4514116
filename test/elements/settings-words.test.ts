// The words of <consent-translate-settings>: in which languages, with which dates, and what the site's own file says of them.
import { expect } from '@open-wc/testing';
import { siteFile } from '../support/commands.js';
import {
  add,
  agree,
  choose,
  kept,
  later,
  leave,
  mount,
  mountSettings,
  onCleanPage,
  part,
  parts,
  shown,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const DAY = 864e5;
const told = (element: Parameters<typeof part>[0]) => text(part(element, 'text'));
const languages = (element: Parameters<typeof part>[0]) =>
  ['text', 'details'].flatMap((name) => parts(element, name).map(({ lang, dir }) => `${lang} ${dir}`));
const href = (element: Parameters<typeof part>[0]) => part<HTMLAnchorElement>(element, 'privacy').getAttribute('href');

/** What a visitor brings along who agreed on an earlier page, for 180 days. */
async function earlier() {
  const element = await mount();
  await element.grant({ remember: true });
  const { record } = element;
  const { device } = kept();
  await leave(element);
  localStorage.setItem('consent-translate', device!);
  return { since: new Date(record!.grantedAt), until: new Date(record!.expiresAt) };
}

describe('dates', () => {
  for (const tag of ['de', 'uk', 'en', 'zh-Hant'])
    it(`are written as ${tag} writes them, with the time of day`, async () => {
      const { since, until } = await earlier();
      visitor(tag);
      const element = await mountSettings();
      const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
      expect(told(element)).to.contain(format.format(since)).and.contain(format.format(until));
    });

  for (const tag of ['ku', 'ckb', 'ps', 'sq', 'ti', 'so', 'bs'])
    it(`are numbers alone in ${tag}, whose months not every browser knows`, async () => {
      const { since, until } = await earlier();
      visitor(tag);
      const element = await mountSettings();
      expect(part(element, 'text').lang).to.equal(tag);
      for (const { date, time } of [since, until].map(local)) expect(told(element)).to.contain(`${date} ${time}`);
    });

  /** `2026-11-22` and `07:30`, where the visitor is. */
  function local(moment: Date) {
    const two = (value: number) => String(value).padStart(2, '0');
    const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
    return { date, time: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
  }

  for (const tag of ['ar', 'ar-EG', 'fa', 'prs', 'th'])
    it(`are in digits that everybody reads, and of the common calendar: ${tag}`, async () => {
      const { since } = await earlier();
      visitor(tag);
      const element = await mountSettings();
      expect(told(element)).to.contain(String(since.getFullYear()));
      expect(told(element)).to.not.match(/[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/);
    });

  it('end where the consent ends: afterwards there is none', async () => {
    await earlier();
    later(179 * DAY);
    expect(told(await mountSettings())).to.contain('Dienst GmbH');
    later(2 * DAY); // from then
    expect(told(await mountSettings())).to.equal(words('de', 'none'));
  });
});

describe('languages', () => {
  it('are the visitor’s, and the one of the page around the element', async () => {
    visitor('ar');
    const section = add(document.createElement('section'));
    section.lang = 'en-GB';
    const element = document.createElement('consent-translate-settings');
    section.append(element);
    await shown(element);
    expect(languages(element)).to.deep.equal(['ar rtl', 'en ltr']);
  });

  it('are the one chosen on the page, as soon as it is chosen', async () => {
    const element = await mount();
    const about = await mountSettings();
    expect(languages(about)).to.deep.equal(['de ltr']);
    await choose(element, 'ar');
    await until(() => languages(about).join() === 'ar rtl,de ltr', 'Arabic');
  });

  it('are, on a translated page, the one shown and the one that it was written in', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(document.documentElement.lang).to.equal('uk');
    const about = await mountSettings();
    await until(() => languages(about).join() === 'uk ltr,de ltr', 'both');
  });
});

describe('what the element is told', () => {
  it('it has from the site’s file, addresses relative to the file, own words too', async () => {
    const config = await siteFile({
      'page-language': 'en',
      privacyHref: 'mehr',
      messages: { none: 'Nothing at all.' },
    });
    visitor('en');
    const element = await mountSettings({ config });
    expect(languages(element)).to.deep.equal(['en ltr']);
    expect(told(element)).to.equal('Nothing at all.');
    expect(href(element)).to.equal(new URL('mehr', new URL(config, location.href)).href);
  });

  it('its own attributes and properties win', async () => {
    const config = await siteFile({
      'page-language': 'en',
      privacyHref: 'mehr',
      messages: { none: 'Nothing at all.' },
    });
    const element = document.createElement('consent-translate-settings');
    Object.assign(element, { config, pageLanguage: 'de', messages: { none: 'Gar nichts.' } });
    element.setAttribute('privacy-href', '/datenschutz');
    add(element);
    await shown(element);
    expect(languages(element)).to.deep.equal(['de ltr']);
    expect(told(element)).to.equal('Gar nichts.');
    expect(href(element)).to.equal('/datenschutz');
  });

  it('may change later, as where a framework sets it', async () => {
    visitor('en');
    const element = await mountSettings({ 'privacy-href': '/alt', 'page-language': 'en' });
    expect(href(element)).to.equal('/alt');
    element.setAttribute('privacy-href', '/neu');
    await until(() => href(element) === '/neu', 'the new address');
    element.pageLanguage = 'de';
    await until(() => languages(element).join() === 'en ltr,de ltr', 'the new language');
    element.messages = { none: 'Gar nichts.' };
    await until(() => text(parts(element, 'details')[0]) === 'Gar nichts.', 'the new words');
  });
});
