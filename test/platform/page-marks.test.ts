// What a page is marked with in its head: never translated, or versions in other languages made by people.
import { expect } from '@open-wc/testing';
import { alternate, isOff } from '../../src/platform/page-marks.js';

let last: ChildNode | null;
beforeEach(() => (last = document.head.lastChild));
afterEach(() => {
  while (document.head.lastChild !== last) document.head.lastChild!.remove();
});

const head = (markup: string) => document.head.insertAdjacentHTML('beforeend', markup);

describe('a page that is never translated', () => {
  for (const markup of [
    '<meta name="consent-translate" content="off">',
    '<meta name="Consent-Translate" content="OFF">',
    '<meta name=consent-translate content=off data-by="cms">',
  ]) {
    it(`is marked ${markup}`, () => {
      expect(isOff()).to.equal(false);
      head(markup);
      expect(isOff()).to.equal(true);
    });
  }

  for (const markup of [
    '<meta name="consent-translate" content="on">',
    '<meta name="consent-translate">',
    '<meta name="translate" content="off">',
    '<meta property="consent-translate" content="off">',
  ]) {
    it(`is not marked ${markup}`, () => {
      head(markup);
      expect(isOff()).to.equal(false);
    });
  }
});

describe('a version in another language', () => {
  it('is the address of the link for that language', () => {
    head(`<link rel="alternate" hreflang="en" href="https://stadt.test/en/">
      <link rel="alternate" hreflang="uk" href="/uk/rathaus">`);
    expect(alternate('en')).to.equal('https://stadt.test/en/');
    expect(alternate('uk')).to.equal(`${location.origin}/uk/rathaus`);
    expect(alternate('ar')).to.equal(null);
  });

  it('is one in any region, but in the script asked for', () => {
    head(`<link rel="ALTERNATE nofollow" hreflang="en-gb" href="/en/">
      <link rel="alternate" hreflang="zh-Hans" href="/zh/">`);
    expect(alternate('en')).to.equal(`${location.origin}/en/`);
    expect(alternate('zh-Hant')).to.equal(null);
    expect(alternate('zh-CN')).to.equal(`${location.origin}/zh/`);
  });

  it('is no default, no feed, no style sheet and no junk', () => {
    head(`<link rel="alternate" hreflang="x-default" href="/">
      <link rel="alternate" hreflang="deutsch!" href="/de/">
      <link rel="alternate" hreflang="" href="/leer/">
      <link rel="alternate" type="application/rss+xml" href="/feed">
      <link rel="canonical" hreflang="uk" href="/uk/">
      <link rel="alternate" hreflang="uk" href="javascript:alert(1)">
      <link rel="alternate" hreflang="uk">`);
    expect(alternate('uk')).to.equal(null);
    expect(alternate('de')).to.equal(null);
  });
});
