// A page that is set up wrong: the visitor sees the other ways to get help and nothing broken, the developer is told what
// was expected, what came, and what to do.
import { expect } from '@open-wc/testing';
import { registerProvider } from '../../src/index.js';
import { foreignHosts } from '../support/commands.js';
import {
  type Attributes,
  everythingKept,
  listen,
  maybe,
  mount,
  NOTHING,
  onCleanPage,
  ownProvider,
  part,
  parts,
  PHONE,
  put,
  select,
  settled,
  state,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

const required: readonly [string, Attributes, RegExp][] = [
  ['no provider', { provider: '' }, /provider: expected .*; got ""/],
  ['an unknown provider', { provider: 'gibtesnicht' }, /provider: expected .*registerProvider.*; got "gibtesnicht"/],
  ['no privacy-href', { 'privacy-href': '' }, /privacy-href: expected .*; got ""/],
  ['a privacy-href that is a script', { 'privacy-href': 'javascript:alert(1)' }, /privacy-href: .*got "javascript:/],
  ['a privacy-href that is no address', { 'privacy-href': 'http://' }, /privacy-href: .*got "http:\/\/"/],
  ['no endpoint', { endpoint: '' }, /endpoint: expected .*; got ""/],
  ['an endpoint that is no http', { endpoint: 'ftp://dienst.test/' }, /endpoint: expected .*got "ftp:/],
  ['no languages', { languages: '' }, /languages: expected .*; got ""/],
  ['only the page’s own language', { languages: 'de de-AT' }, /languages: expected .*; got "de de-AT"/],
  ['no recipient of a foreign endpoint', { recipient: '' }, /recipient: expected .*recipient-country.*; got ""/],
  ['no country of the recipient', { 'recipient-country': '' }, /recipient: expected .*recipient-country/],
  ['a page-language that is none', { 'page-language': 'deutsch!' }, /page-language: expected .*; got "deutsch!"/],
  ['no phrasebook', { provider: 'phrasebook' }, /phrasebook: expected .*; got ""/],
];

for (const [name, attributes, words] of required) {
  it(`${name}: only the alternative is shown, and one error says what to do`, async () => {
    const errors = listen('error');
    const element = put(attributes);
    await state(element, 'misconfigured');
    await until(() => errors.length, 'the word to the developer');
    await settled();
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(words);
    expect(errors[0]!.split('\n')).to.have.length(2); // nothing else is blamed
    for (const part of ['notice', 'language', 'translate', 'controls', 'privacy', 'error'])
      expect(parts(element, part), part).to.deep.equal([]);
    const other = element.querySelector('a')!;
    await until(() => other.assignedSlot?.name === 'alternative', 'the alternative');
    expect(other.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(await foreignHosts()).to.deep.equal([]);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });
}

it('a page without a language is told so', async () => {
  document.documentElement.removeAttribute('lang');
  const errors = listen('error');
  const element = put();
  await state(element, 'misconfigured');
  await until(() => errors.length, 'the word to the developer');
  expect(errors[0]).to.match(/page-language: expected .*<html lang/);
});

it('everything that is missing is told at once', async () => {
  const errors = listen('error');
  const element = put({ 'privacy-href': '', endpoint: '', languages: '' });
  await state(element, 'misconfigured');
  await until(() => errors.length, 'the word to the developer');
  await settled();
  expect(errors).to.have.length(1);
  expect(errors[0])
    .to.match(/privacy-href/)
    .and.match(/endpoint/)
    .and.match(/languages/);
});

it('is fine once the attribute is mended', async () => {
  const errors = listen('error');
  const element = put({ 'privacy-href': '' });
  await state(element, 'misconfigured');
  await until(() => errors.length, 'the word to the developer');
  const changes: string[] = [];
  element.addEventListener('ct-statechange', (event) => changes.push(`${event.previous} → ${event.state}`));
  element.privacyHref = '/datenschutz';
  await state(element, 'asking');
  await until(() => maybe(element, 'translate'), 'the controls');
  expect(changes).to.deep.equal(['misconfigured → asking']);
});

it('a provider that is registered later makes it start', async () => {
  const errors = listen('error');
  const element = put({ provider: 'spaeter', endpoint: '', recipient: '', 'recipient-country': '', languages: '' });
  await state(element, 'misconfigured');
  await until(() => errors.length, 'the word to the developer');
  registerProvider(ownProvider({ id: 'spaeter', label: 'Späterer', discloses: () => 'visitor' }));
  await state(element, 'asking');
  await until(() => maybe(element, 'notice'), 'the notice');
  expect(text(part(element, 'notice')))
    .to.contain('Späterer')
    .and.contain('Eigene GmbH (Österreich)');
  expect([...select(element).options].map(({ value }) => value)).to.deep.equal(['', 'en', 'uk', 'ar']);
});

it('a provider that is none cannot be registered', () => {
  for (const junk of [null, undefined, {}, { id: 'x' }, 'google'])
    expect(() => registerProvider(junk as never)).to.throw(TypeError);
});

describe('junk falls back, with one warning', () => {
  const junk: readonly [string, Attributes, RegExp][] = [
    ['ask', { ask: 'nie' }, /ask: expected .*text.*visitor.*always.*got "nie"/],
    ['remember', { remember: 'ewig' }, /remember: expected .*ask.*always.*visit.*page.*got "ewig"/],
    ['remember-days of 0', { 'remember-days': '0' }, /remember-days: expected .*1 to 365.*180/],
    ['remember-days of 366', { 'remember-days': '366' }, /remember-days: .*got "?366/],
    ['remember-days of 1.5', { 'remember-days': '1.5' }, /remember-days: .*got "?1\.5/],
    ['remember-days that is no number', { 'remember-days': 'viele' }, /remember-days: expected/],
    ['cache', { cache: 'immer' }, /cache: expected .*page.*visit.*got "immer"/],
    ['languages', { languages: 'uk _x_ en en_US!' }, /languages: expected .*_x_ en_US!/],
  ];
  for (const [name, attributes, words] of junk) {
    it(name, async () => {
      const warnings = listen('warn');
      const errors = listen('error');
      const element = await mount(attributes);
      await until(() => warnings.length, 'the warning');
      await settled();
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(words);
      expect(errors).to.deep.equal([]);
      expect(element.state).to.equal('asking');
      expect(text(part(element, 'remember').closest('label'))).to.contain('180 Tage');
    });
  }

  it('of the languages, those that are some are offered', async () => {
    listen('warn');
    const element = await mount({ languages: 'uk _x_ en' });
    expect([...select(element).options].map(({ value }) => value)).to.deep.equal(['', 'uk', 'en']);
  });
});

describe('a hint in the console', () => {
  const all = () => (['warn', 'info', 'log', 'debug'] as const).map((kind) => listen(kind));
  const lines = (kinds: string[][]) => kinds.flat().filter((line) => line.includes('consent-translate'));
  // 33 languages that have a name
  const MANY = 'ar bg bn cs da el en es et fa fi fr ga he hi hr hu it ja ko lt lv mt nl pl pt ro ru sk sl sv tr uk';

  it('one, where more than 30 languages are offered', async () => {
    const kinds = all();
    await mount({ languages: MANY });
    await until(() => lines(kinds).length, 'the hint');
    await settled();
    expect(lines(kinds)).to.have.length(1);
    expect(lines(kinds)[0])
      .to.match(/languages/)
      .and.match(/30/);
  });

  it('one, where there is no alternative; it is told as soon as more than the plain notice is shown', async () => {
    visitor('uk');
    const kinds = all();
    await mount({}, '');
    await until(() => lines(kinds).length, 'the hint');
    await settled();
    expect(lines(kinds)).to.have.length(1);
    expect(lines(kinds)[0]).to.contain('alternative');
  });

  it('none, where all is well', async () => {
    const kinds = all();
    const errors = listen('error');
    await mount({}, PHONE);
    await settled();
    expect(lines(kinds)).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });
});
