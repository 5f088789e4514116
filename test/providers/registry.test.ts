// The list of providers: which are there, how one is added or replaced, who is told.
import { expect } from '@open-wc/testing';
import type { Provider } from '../../src/providers/provider.js';
import { findProvider, getProvider, isKnown, onRegistered, registerProvider } from '../../src/providers/registry.js';
import { textProvider } from '../../src/providers/text-provider.js';
import { translatorOf } from '../page/helpers.js';
import { contextWith } from './phrases.js';

const make = (id: string, connect = () => translatorOf()): Provider =>
  textProvider({
    id,
    label: id,
    origins: [],
    languages: ['uk'],
    leavesCode: false,
    recipient: () => null,
    discloses: () => 'nothing',
    connect,
  });

describe('the registry', () => {
  it('knows the built-in providers, and fetches the descriptor of one that is asked for', async () => {
    for (const id of ['google', 'etranslation', 'phrasebook', 'libretranslate']) {
      expect(isKnown(id), id).to.equal(true);
      const provider = await findProvider(id);
      expect(provider?.id).to.equal(id);
      expect(getProvider(id)).to.equal(provider);
      expect(await findProvider(id)).to.equal(provider);
    }
  });

  it('knows nothing else', async () => {
    for (const id of ['', 'nobody', 'constructor', '__proto__', 'Phrasebook']) {
      expect(isKnown(id), id).to.equal(false);
      expect(getProvider(id), id).to.equal(undefined);
      expect(await findProvider(id), id).to.equal(undefined);
    }
  });

  it('leaves in place what the site registers while the built-in one is on its way', async () => {
    const before = (await findProvider('phrasebook'))!;
    const mine = make('phrasebook');
    registerProvider(mine);
    expect(await findProvider('phrasebook')).to.equal(mine);
    registerProvider(before);
  });

  it('takes another one, and replaces the one of the same id', () => {
    const first = make('mine');
    registerProvider(first);
    expect(getProvider('mine')).to.equal(first);
    const second = make('mine');
    registerProvider(second);
    expect(getProvider('mine')).to.equal(second);
  });

  it('tells each registration', () => {
    let told = 0;
    onRegistered(() => told++);
    registerProvider(make('told'));
    registerProvider(make('told'));
    expect(told).to.equal(2);
  });

  const good = make('good');
  const junk: Record<string, unknown> = {
    null: null,
    undefined,
    'a text': 'google',
    'an empty object': {},
    'one without an id': { ...good, id: '' },
    'one without load()': { ...good, load: undefined },
    'one whose load is no function': { ...good, load: 'later' },
    'one without discloses()': { ...good, discloses: undefined },
    'one without recipient()': { ...good, recipient: undefined },
  };
  for (const [what, value] of Object.entries(junk)) {
    it(`refuses ${what}`, () => {
      let told = 0;
      onRegistered(() => told++);
      expect(() => registerProvider(value as Provider)).to.throw(TypeError);
      expect(told).to.equal(0);
      expect(getProvider('good')).to.equal(undefined);
    });
  }
});

describe('a text provider', () => {
  it('has what its descriptor says, and connects only when it is loaded', async () => {
    let connected = 0;
    const provider = make('mine', () => {
      connected++;
      return translatorOf();
    });
    expect(provider).to.include({ id: 'mine', label: 'mine', leavesCode: false });
    expect(connected).to.equal(0);
    const root = document.createElement('p');
    root.textContent = 'Rathaus';
    const translator = await provider.load(contextWith(root));
    expect(connected).to.equal(1);
    document.body.append(root);
    await translator.translateTo('uk');
    expect(root.textContent).to.equal('[uk] Rathaus');
    await translator.dispose();
    root.remove();
  });
});
