// What the page says of its language and of itself, and which languages its visitor reads.
import { expect, fixture, html } from '@open-wc/testing';
import { isMarked, nearestLanguage, visitorLanguages } from '../../src/platform/page-language.js';

describe('the language around an element', () => {
  const lang = document.documentElement.getAttribute('lang');
  afterEach(() => {
    if (lang === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = lang;
  });

  it('is its own, else that of the nearest ancestor', async () => {
    document.documentElement.lang = 'de-DE';
    const root = await fixture(
      html`<main>
        <section lang="FR">
          <p lang="en-gb"></p>
          <b></b>
        </section>
        <i></i>
      </main>`,
    );
    expect(nearestLanguage(root.querySelector('p')!)).to.equal('en-GB');
    expect(nearestLanguage(root.querySelector('b')!)).to.equal('fr');
    expect(nearestLanguage(root.querySelector('i')!)).to.equal('de-DE');
  });

  it('is found outside of shadow roots, through several', async () => {
    document.documentElement.lang = 'de';
    const host = await fixture(html`<div></div>`);
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const element = document.createElement('p');
    inner.attachShadow({ mode: 'closed' }).append(element);
    expect(nearestLanguage(element)).to.equal('de');
    host.setAttribute('lang', 'uk');
    expect(nearestLanguage(element)).to.equal('uk');
    inner.setAttribute('lang', 'ar');
    expect(nearestLanguage(element)).to.equal('ar');
  });

  it('is null where there is none, or where the nearest is no tag', async () => {
    document.documentElement.removeAttribute('lang');
    const root = await fixture(
      html`<main lang="deutsch!">
        <p></p>
        <b lang=""></b>
      </main>`,
    );
    expect(nearestLanguage(root.querySelector('p')!)).to.equal(null);
    expect(nearestLanguage(root.querySelector('b')!)).to.equal(null);
    expect(nearestLanguage(document.body)).to.equal(null);
    expect(nearestLanguage(document.createElement('p'))).to.equal(null);
  });
});

describe('a mark in the head', () => {
  const cases: [string, boolean][] = [
    ['<meta name="consent-translate" content="off">', true],
    ['<meta name="Consent-Translate" content="off">', true],
    ['<link rel="alternate" hreflang="en" href="/en/">', true],
    ['<meta name="description" content="off">', false],
    ['<link rel="icon" href="/i.svg">', false],
  ];
  for (const [markup, is] of cases) {
    it(`${is ? 'is' : 'is not'} ${markup}`, () => {
      const { head } = document;
      const last = head.lastChild;
      head.insertAdjacentHTML('beforeend', markup);
      try {
        expect(isMarked()).to.equal(is);
      } finally {
        while (head.lastChild !== last) head.lastChild!.remove();
      }
    });
  }
});

describe('the languages of the visitor', () => {
  const stub = (languages: readonly string[]) =>
    Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  afterEach(() => {
    delete (navigator as { languages?: readonly string[] }).languages; // the prototype's is there again
  });

  it('are in their order, as canonical tags', () => {
    stub(['UK', 'ar-sy', 'de-DE', 'en']);
    expect(visitorLanguages()).to.deep.equal(['uk', 'ar-SY', 'de-DE', 'en']);
  });

  it('leave out what is no tag', () => {
    stub(['', 'C', 'en-US@posix', 'uk', '*']);
    expect(visitorLanguages()).to.deep.equal(['uk']);
    stub([]);
    expect(visitorLanguages()).to.deep.equal([]);
  });
});
