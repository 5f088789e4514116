// Cookies of a foreign script are expired wherever it may have set them: for this host, and for every parent of it.
import { expect } from '@open-wc/testing';
import { expireCookies } from '../../src/platform/cookies.js';

/** What is written to document.cookie, and kept from the browser. */
function written(names: readonly string[]): string[] {
  const seen: string[] = [];
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => '',
    set(text: string) {
      seen.push(text);
    },
  });
  expireCookies(names);
  Reflect.deleteProperty(document, 'cookie');
  return seen;
}

describe('expiring cookies', () => {
  it('deletes those that are there, with and without a domain, and leaves others', () => {
    for (const domain of ['', '; domain=localhost']) document.cookie = `fremd=1; path=/${domain}`;
    document.cookie = 'eigen=1; path=/';
    expireCookies(['fremd', 'nicht-da']);
    expect(document.cookie).to.equal('eigen=1');
    expireCookies(['eigen']);
    expect(document.cookie).to.equal('');
  });

  it('says so for this host, and for each name of it, by name', () => {
    const { hostname } = location;
    const texts = written(['a', 'b']);
    for (const name of ['a', 'b']) {
      const own = texts.filter((text) => text.startsWith(`${name}=;`));
      expect(own.filter((text) => !text.includes('domain')).length, 'for this host only').to.equal(1);
      expect(own.filter((text) => text.endsWith(`;domain=${hostname}`)).length).to.equal(1);
      expect(own.length).to.equal(hostname.split('.').length + 1);
    }
    for (const text of texts) expect(text).to.contain(';path=/;').and.to.contain('max-age=0');
  });

  it('reads none and sets none', () => {
    expect(written([])).to.deep.equal([]);
    document.cookie = 'eigen=1; path=/';
    expireCookies(['fremd']);
    expect(document.cookie).to.equal('eigen=1');
    expireCookies(['eigen']);
  });
});
