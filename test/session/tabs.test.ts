// Another tab of the same site: what is allowed or withdrawn there holds here. The other tab is played by a second channel,
// and by the events that a browser sends for what another document stores; once it is a real document.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { service, serviceRequests } from '../support/commands.js';
import {
  add,
  agree,
  kept,
  leave,
  listen,
  mount,
  onCleanPage,
  ORIGINAL,
  pageText,
  settled,
  state,
  until,
} from '../support/fixtures.js';

onCleanPage();

const KEY = 'consent-translate';
let channel: BroadcastChannel;
beforeEach(() => (channel = new BroadcastChannel(KEY)));
afterEach(() => channel.close());

const posts = async () => (await serviceRequests()).filter(({ method }) => method === 'POST').length;

/** The other tab writes, and the browser tells. */
function storedElsewhere(value: string | null): void {
  if (value === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, value);
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: value, storageArea: localStorage }));
}

/** A consent as the other tab gives it. */
async function given(remember: boolean) {
  const element = await mount();
  await element.grant({ remember });
  const { record } = element;
  const { device } = kept();
  await leave(element);
  return { record: record!, device };
}

const asks = (element: ConsentTranslate) => {
  let count = 0;
  element.addEventListener('ct-grant', () => count++);
  return () => count;
};

describe('a consent given in another tab', () => {
  it('that is remembered counts here, and loads nothing by itself', async () => {
    const { device, record } = await given(true);
    const element = await mount();
    const asked = asks(element);
    const granted: unknown[] = [];
    element.addEventListener('ct-granted', (event) => granted.push(event.record));
    storedElsewhere(device);
    await state(element, 'ready');
    expect(element.record).to.deep.equal(record);
    expect(granted).to.deep.equal([record]);
    expect(asked()).to.equal(0);
    await settled();
    expect(await posts()).to.equal(0);
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('for a visit counts here, though each tab has its own storage for it', async () => {
    const { record } = await given(false);
    const element = await mount();
    channel.postMessage({ provider: 'libretranslate', record });
    await state(element, 'ready');
    expect(element.record).to.deep.equal(record);
    expect(kept().visit).to.contain('"libretranslate"');
  });

  for (const junk of [undefined, 'ja', 42, {}, { provider: 'libretranslate', record: true }, { provider: 7 }])
    it(`told as ${JSON.stringify(junk)} is none`, async () => {
      const errors = listen('error');
      const element = await mount();
      channel.postMessage(junk);
      await settled();
      expect(element.state).to.equal('asking');
      expect(kept()).to.deep.equal({ device: null, visit: null });
      expect(errors).to.deep.equal([]);
    });

  it('to other terms is none', async () => {
    const { record } = await given(false);
    const element = await mount({ revision: '2' });
    channel.postMessage({ provider: 'libretranslate', record });
    await settled();
    expect(element.state).to.equal('asking');
    expect(element.record).to.equal(null);
  });
});

describe('a withdrawal in another tab', () => {
  it('ends the translation here, and leaves nothing stored', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    const withdrawn: string[] = [];
    element.addEventListener('ct-withdraw', () => withdrawn.push('asked'));
    element.addEventListener('ct-withdrawn', () => withdrawn.push('withdrawn'));
    storedElsewhere(null);
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    expect(document.documentElement.lang).to.equal('de-DE');
    expect(withdrawn).to.deep.equal(['withdrawn']);
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  it('reaches a visit’s consent here', async () => {
    const element = await mount();
    await agree(element, 'uk');
    channel.postMessage(null);
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  it('reaches a consent of this page alone', async () => {
    const element = await mount({ remember: 'page' });
    await agree(element, 'uk');
    channel.postMessage(null);
    await state(element, 'asking');
    expect(element.record).to.equal(null);
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('by clearing all storage counts too', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('ends what is still on its way', async () => {
    await service('late');
    const element = await mount();
    const call = element.grant({ language: 'uk' }).catch((error: Error) => error.name);
    await until(() => /loading|translating/.test(element.state), 'the work to begin');
    channel.postMessage(null);
    expect(await call).to.equal('AbortError');
    await state(element, 'asking');
    await settled();
    expect(pageText()).to.equal(ORIGINAL);
  });
});

it('a language stored elsewhere changes nothing on a page that is being read', async () => {
  const element = await mount();
  await element.grant({ remember: true });
  const before = await posts();
  storedElsewhere(kept().device!.replace('{"version":1', '{"version":1,"language":"uk"'));
  await settled();
  expect(element.state).to.equal('ready');
  expect(await posts()).to.equal(before);
});

it('storage of somebody else is none of our business', async () => {
  const element = await mount();
  await agree(element, 'uk', true);
  dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: 'dark', storageArea: localStorage }));
  await settled();
  expect(element.state).to.equal('translated');
});

it('back from the back/forward cache, what was withdrawn meanwhile is withdrawn here', async () => {
  const element = await mount();
  await agree(element, 'uk', true);
  localStorage.removeItem(KEY); // the event of it was missed while the page was frozen
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await state(element, 'asking');
  expect(pageText()).to.equal(ORIGINAL);
});

describe('what is done here', () => {
  it('is told to other tabs: a grant for a visit, and a withdrawal', async () => {
    const told: unknown[] = [];
    channel.onmessage = ({ data }) => told.push(data);
    const element = await mount();
    await element.grant();
    const { record } = element;
    await until(() => told.length === 1, 'the grant');
    expect(told[0]).to.deep.equal({ provider: 'libretranslate', record });
    await element.withdraw();
    await until(() => told.includes(null), 'the withdrawal');
  });

  it('is followed by another document of the site, and the other way round', async () => {
    const element = await mount();
    const frame = add(document.createElement('iframe'));
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ');
    frame.srcdoc = `<!doctype html><html lang="de"><base href="${location.origin}/"><p>Amt</p>
      <consent-translate ${attributes}></consent-translate>
      <script type="module" src="${new URL('../../src/index.ts', import.meta.url).href}"></script>`;
    await until(() => frame.contentDocument?.querySelector('consent-translate')?.shadowRoot, 'the other document');
    const other = frame.contentDocument!.querySelector('consent-translate')!;
    await until(() => other.shadowRoot!.querySelector('[part=translate]'), 'its element');
    await element.grant({ remember: true });
    await until(() => other.state === 'ready', 'the other one to follow');
    expect(other.record).to.deep.equal(element.record);
    await other.withdraw();
    await state(element, 'asking');
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });
});
