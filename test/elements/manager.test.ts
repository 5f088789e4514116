// A consent manager that keeps a plain yes: the record beside it is the element's, and neither counts without the other.
import { expect } from '@open-wc/testing';
import type { ConsentStore, ConsentTranslate } from '../../src/index.js';
import { klaroStore } from '../../src/consent/klaro.js';
import { cookieConsentStore } from '../../src/consent/cookieconsent.js';
import { foreignHosts } from '../support/commands.js';
import {
  add,
  agree,
  everythingKept,
  FOREIGN,
  kept,
  mount,
  NOTHING,
  onCleanPage,
  ORIGINAL,
  pageText,
  settled,
  shown,
  state,
  stub,
  until,
} from '../support/fixtures.js';

onCleanPage();

/** A manager as simple as they come: one yes or no, and an event for each decision. */
function plainManager(yes = false) {
  let changed: (what?: 'agreed') => void = () => {};
  const manager = {
    yes,
    /** What the visitor decides in its dialog. */
    decide(next: boolean) {
      manager.yes = next;
      changed(next ? 'agreed' : undefined);
    },
    isHeard: false,
    /** What it tells on each page, whatever is kept. */
    tell: () => changed(),
  };
  const store: ConsentStore = {
    get: () => (manager.yes ? { via: 'amt' } : null),
    set: (_, record) => void (manager.yes = !!record),
    subscribe: (callback) => {
      changed = callback;
      manager.isHeard = true;
      return () => {};
    },
  };
  return Object.assign(manager, { store });
}

async function managed(yes = false) {
  const element = await mount({ consent: 'external', remember: 'always' });
  const manager = plainManager(yes);
  element.store = manager.store;
  await until(() => manager.isHeard, 'somebody who listens to it');
  await settled();
  return { element, manager };
}

async function expectAsking(element: ConsentTranslate): Promise<void> {
  await settled();
  expect(element).to.include({ state: 'asking', record: null });
  expect(await foreignHosts()).to.deep.equal([]);
  expect(pageText()).to.equal(ORIGINAL);
}

it('a store that was set before the element was defined is used', async () => {
  const manager = plainManager();
  const { store } = manager;
  // in a document without a window nothing is upgraded
  const early = document.implementation.createHTMLDocument().createElement('consent-translate');
  early.store = store;
  expect(Object.hasOwn(early, 'store'), 'control: it is the element’s own').to.equal(true);
  for (const [name, value] of Object.entries({ ...FOREIGN, consent: 'external', remember: 'always' }))
    early.setAttribute(name, value);
  add(document.adoptNode(early));
  await shown(early);
  await until(() => manager.isHeard, 'somebody who listens to it');
  expect(early.store).to.equal(store);
  manager.decide(true);
  await state(early, 'ready');
});

describe('a plain yes', () => {
  it('that was there before the element is none: nobody knows to what', async () => {
    const { element, manager } = await managed(true);
    await expectAsking(element);
    manager.tell();
    await expectAsking(element);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('given now becomes a record to what the notice says, with the manager’s name, as long as is remembered', async () => {
    const { element, manager } = await managed();
    const granted: Event[] = [];
    element.addEventListener('ct-granted', (event) => granted.push(event));
    manager.decide(true);
    await state(element, 'ready');
    expect(element.record).to.include({ via: 'amt', recipient: 'Dienst GmbH', notice: '' });
    expect(kept().device).to.contain('"via":"amt"');
    expect(granted).to.have.length(1);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('counts no longer once the site says something else', async () => {
    const { element, manager } = await managed();
    manager.decide(true);
    await state(element, 'ready');
    element.recipient = 'Andere GmbH';
    await element.updateComplete;
    await expectAsking(element);
    manager.tell();
    await expectAsking(element);
    await element.grant();
    expect(element.record).to.include({ via: 'host', recipient: 'Andere GmbH' });
  });

  it('after a press leaves the record of the press, which knows the wording', async () => {
    const { element, manager } = await managed();
    await agree(element, 'uk');
    expect(manager.yes).to.equal(true);
    manager.decide(true);
    await settled();
    expect(element.record).to.include({ via: 'button' });
  });

  it('taken back in the manager deletes record and language', async () => {
    const { element, manager } = await managed();
    await agree(element, 'uk');
    const events: string[] = [];
    element.addEventListener('ct-withdrawn', () => events.push('withdrawn'));
    manager.decide(false);
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(events).to.deep.equal(['withdrawn']);
  });

  it('that cannot be read any more is a no', async () => {
    const { element, manager } = await managed();
    await agree(element, 'uk');
    manager.store.get = () => {
      throw new Error('broken');
    };
    manager.tell();
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('that the manager does not take back is taken back all the same, and the failure is reported', async () => {
    const { element, manager } = await managed();
    await agree(element, 'uk');
    const { set } = manager.store;
    manager.store.set = () => {
      throw new Error('broken');
    };
    const reported: unknown[] = [];
    stub(globalThis, 'reportError', { value: ({ message }: Error) => reported.push(message) });
    await element.withdraw();
    await expectAskingAgain(element);
    manager.tell();
    await expectAskingAgain(element);
    manager.store.set = set;
    expect(reported).to.deep.equal(['broken']);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('of which only the record is asked for page by page is kept by nobody but the manager', async () => {
    const element = await mount({ consent: 'external', remember: 'page' });
    const manager = plainManager();
    element.store = manager.store;
    await agree(element, 'uk');
    expect(manager.yes).to.equal(true);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    await element.withdraw();
    expect(manager.yes).to.equal(false);
  });
});

async function expectAskingAgain(element: ConsentTranslate): Promise<void> {
  await settled();
  expect(element).to.include({ state: 'asking', record: null });
  expect(pageText()).to.equal(ORIGINAL);
}

describe('an adapter says what it expected, and works with nothing less', () => {
  const klaro = (services: object[], more = {}) =>
    ({ config: { services, ...more }, store: { get: () => null }, watch() {} }) as unknown as Parameters<
      typeof klaroStore
    >[0];
  const cookieConsent = (categories: object | undefined, more = {}) =>
    ({ getConfig: () => ({ categories, ...more }), getCookie: () => ({}) }) as unknown as Parameters<
      typeof cookieConsentStore
    >[0];
  const service = 'translation';
  const ours = { name: service };
  const category = 'external';
  const services = { [service]: {} };

  it('control: with a service that is off until allowed there is a store, which says no', () => {
    expect(klaroStore(klaro([ours]), { service }).get('google')).to.equal(null);
    const store = cookieConsentStore(cookieConsent({ external: { services } }), { category, service });
    expect(store.get('google')).to.equal(null);
  });

  const wrongs: readonly [string, () => unknown, RegExp][] = [
    ['no Klaro', () => klaroStore(undefined as never, { service }), /klaro\.getManager\(\)/],
    [
      'a service of another name',
      () => klaroStore(klaro([{ name: 'video' }]), { service }),
      /video; got "translation"/,
    ],
    ['one that is on beforehand', () => klaroStore(klaro([{ ...ours, default: true }]), { service }), /"default":true/],
    ['one that is required', () => klaroStore(klaro([{ ...ours, required: true }]), { service }), /"required":true/],
    ['one to opt out of', () => klaroStore(klaro([ours], { optOut: true }), { service }), /"optOut":true/],
    ['before run()', () => cookieConsentStore(cookieConsent(undefined), { category, service }), /after run\(\)/],
    [
      'a category without services',
      () => cookieConsentStore(cookieConsent({ external: {} }), { category, service }),
      /"service":"translation"/,
    ],
    [
      'mode "opt-out"',
      () => cookieConsentStore(cookieConsent({ external: { services } }, { mode: 'opt-out' }), { category, service }),
      /"opt-in"; got "opt-out"/,
    ],
    [
      'another category that is on beforehand',
      () =>
        cookieConsentStore(cookieConsent({ external: { services }, ads: { enabled: true } }), { category, service }),
      /ads: .*"enabled":true/,
    ],
    [
      'our category as a necessary one',
      () => cookieConsentStore(cookieConsent({ external: { services, readOnly: true } }), { category, service }),
      /"readOnly":true/,
    ],
  ];
  for (const [name, make, message] of wrongs)
    it(`${name}: TypeError`, () => {
      expect(make).to.throw(TypeError, message);
    });
});
