// `<div data-consent-translate data-provider="…">`: the place for an element on pages whose editor strips tags that it does not
// know. That a page's script puts elements there by itself is tested in test/promise/mount.test.mjs.
import { expect } from '@open-wc/testing';
import { ConsentTranslate, ConsentTranslateSettings } from '../../src/index.js';
import { mountAll } from '../../src/elements/mount.js';
import {
  add,
  agree,
  type Attributes,
  FOREIGN,
  maybe,
  onCleanPage,
  ORIGINAL,
  pageText,
  part,
  said,
  settled,
  shown,
  state,
  text,
  until,
} from '../support/fixtures.js';

onCleanPage();

/** A place as an editor writes it; its first element, once asked for, is what was put there. */
function place(attributes: Attributes, inside = ''): HTMLElement {
  const div = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) div.setAttribute(name, value);
  div.innerHTML = inside;
  return add(div);
}

let count = 0;
/** Each test is a page of its own, and so another configuration. */
const GOOD = () => ({ ...FOREIGN, exclude: `.test-mount-${count++}` });

/** Attributes as they are written on the place. */
const data = (attributes: Attributes, kind = '') => ({
  'data-consent-translate': kind,
  ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value])),
});

function mounted(attributes: Attributes, inside?: string): ConsentTranslate {
  const div = place(data(attributes), inside);
  mountAll();
  const element = div.querySelector('consent-translate')!;
  expect(element).to.be.instanceOf(ConsentTranslate);
  expect(div.children).to.have.length(1);
  return element;
}

const names = (element: Element) => element.getAttributeNames().filter((name) => name !== 'translate');

it('an element stands in the place, works as any other, and is taken away with it', async () => {
  const element = mounted(GOOD());
  await shown(element);
  expect(said(element)).to.contain('Dienst GmbH (Deutschland)');
  await agree(element, 'uk');
  expect(pageText()).to.contain('[uk] Rathaus');
  part(element, 'withdraw').click();
  await state(element, 'asking');
  expect(pageText()).to.equal(ORIGINAL);
});

it('each attribute has the same name there, with data- before it', () => {
  const own = [...(ConsentTranslate as unknown as { observedAttributes: string[] }).observedAttributes];
  const given = own.filter((name) => name !== 'messages');
  expect(given).to.include.members(['provider', 'privacy-href', 'remember-days', 'config', 'compact', 'consent']);
  const element = mounted(Object.fromEntries(given.map((name) => [name, `value of ${name}`])));
  element.remove(); // before it works with these values
  expect(names(element)).to.have.members(given);
  for (const name of given) expect(element.getAttribute(name)).to.equal(`value of ${name}`);
});

it('data-compact is on with any value but "false"', () => {
  const good = GOOD();
  for (const [value, on] of Object.entries({ '': true, true: true, false: false }))
    expect(mounted({ ...good, compact: value }).compact, value).to.equal(on);
});

it('what stands in the place moves in: the same nodes, with data-slot for slot', async () => {
  const inside = `Ein Wort <a href="/kontakt">Telefon</a>
    <p data-slot="alternative"><b data-slot="notice">0123 456</b></p>
    <p data-slot="notice">Unser Vertrag liegt aus.</p><!-- Ende -->`;
  const div = place(data(GOOD()), inside);
  const [before, html] = [[...div.childNodes], div.innerHTML];
  mountAll();
  const element = div.querySelector('consent-translate')!;
  expect([...element.childNodes]).to.deep.equal(before);
  expect(element.innerHTML.replace(/ slot="\w+"/g, '')).to.equal(html);
  await shown(element);
  const [link, way, notice] = element.children as unknown as HTMLElement[];
  await until(() => link!.getBoundingClientRect().height === 0, 'what is for browsers without scripts to go');
  expect(way!.assignedSlot?.name).to.equal('alternative');
  expect(notice!.assignedSlot?.closest('[part]')).to.equal(part(element, 'notice'));
  for (const node of [way!, notice!]) expect(node.getBoundingClientRect().height).to.be.greaterThan(0);
  expect(element.querySelector('b')!.slot).to.equal('');
});

it('data-consent-translate="settings" is the place for the settings', async () => {
  const div = place(data({ 'privacy-href': '/datenschutz', 'page-language': 'en' }, 'settings'), '<p>Ohne Skript</p>');
  mountAll();
  const element = div.querySelector('consent-translate-settings')!;
  expect(element).to.be.instanceOf(ConsentTranslateSettings);
  await shown(element);
  expect(text(part(element, 'privacy'))).to.not.equal('');
  expect(said(element)).to.contain('no permission');
  await until(() => element.querySelector('p')!.getBoundingClientRect().height === 0, 'the words for no script to go');
});

it('nothing is put in a place twice, and places added later get theirs', () => {
  const one = place(data(GOOD()), '<p data-slot="alternative">0123 456</p>');
  mountAll();
  const element = one.firstElementChild;
  const two = place(data({}, 'settings'));
  const by = place({ 'data-consent-translate': '' }, '<div><consent-translate></consent-translate></div>');
  mountAll();
  mountAll();
  expect([...one.children]).to.deep.equal([element]);
  expect(element!.children).to.have.length(1);
  expect([...two.children].map(({ localName }) => localName)).to.deep.equal(['consent-translate-settings']);
  expect(by.querySelectorAll('consent-translate')).to.have.length(1);
  expect(by.firstElementChild!.localName).to.equal('div');
  for (const div of [one, two, by]) div.remove(); // before anything works with what is not said there
});

describe('what an editor may write there and is no attribute of ours', () => {
  const harmless = {
    id: 'x',
    class: 'x',
    style: 'color: red',
    slot: 'x',
    is: 'x',
    nonce: 'x',
    messages: '{}',
    href: '/x',
  };
  const handlers = { onclick: 'hit("click")', onfocus: 'hit("focus")', onload: 'hit("load")', 'on-click': 'hit("-")' };
  const junk = { ...harmless, ...handlers, 'consent-translate-x': '1', __proto__: '1', srcdoc: '<script></script>' };

  it('is not set on the element, and no handler ever runs', async () => {
    const hits: string[] = [];
    Object.assign(globalThis, { hit: (what: string) => hits.push(what) });
    const element = mounted({ ...GOOD(), ...junk });
    expect(names(element)).to.have.members(Object.keys(GOOD()));
    await shown(element);
    element.click();
    element.dispatchEvent(new Event('load'));
    maybe(element, 'translate')!.focus();
    await settled();
    expect(hits).to.deep.equal([]);
    // the control: as an attribute it would run
    element.setAttribute('onclick', handlers.onclick);
    element.click();
    expect(hits).to.deep.equal(['click']);
    Reflect.deleteProperty(globalThis, 'hit');
  });

  it('nor does it get there by the words', () => {
    const element = mounted(GOOD(), '<p data-slot="notice" data-onclick="hit()" data-lang="uk">Ein Wort</p>');
    expect(element.firstElementChild!.getAttributeNames()).to.have.members([
      'data-slot',
      'data-onclick',
      'data-lang',
      'slot',
    ]);
  });
});
