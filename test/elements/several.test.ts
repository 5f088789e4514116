// Several elements on a page are one: what is done with one shows on all, and one alone speaks.
import { expect } from '@open-wc/testing';
import { serviceRequests } from '../support/commands.js';
import {
  agree,
  choose,
  kept,
  leave,
  listen,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  pageText,
  part,
  select,
  settled,
  state,
  text,
  until,
} from '../support/fixtures.js';

onCleanPage();

const both = async () => [await mount(), await mount()] as const;

describe('two elements', () => {
  it('show the same choice', async () => {
    const [first, second] = await both();
    await choose(second, 'ar');
    await until(() => select(first).value === 'ar', 'the choice in the other one');
    await until(() => part(first, 'notice').lang === 'ar', 'the notice of the other one');
  });

  it('translate once, and both say so', async () => {
    const [first, second] = await both();
    await agree(second, 'uk');
    expect(first).to.include({ state: 'translated', language: 'uk' });
    expect(first.record).to.deep.equal(second.record);
    await until(() => maybe(first, 'disclaimer'), 'the disclaimer in the other one');
    expect(pageText()).to.contain('[uk] Rathaus').and.not.contain('[uk] [uk]');
    const texts = (await serviceRequests())
      .filter(({ method }) => method === 'POST')
      .flatMap(({ body }) => (body as { q: string[] }).q);
    expect(texts.length).to.equal(new Set(texts).size);
  });

  it('are withdrawn from either', async () => {
    const [first, second] = await both();
    await agree(second, 'uk', true);
    await until(() => maybe(first, 'withdraw'), 'the button in the other one');
    part(first, 'withdraw').click();
    await state(second, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    expect(kept()).to.deep.equal({ device: null, visit: null });
    await until(() => maybe(second, 'notice'), 'the notice');
  });

  it('announce through the one that was used, alone', async () => {
    const [first, second] = await both();
    await agree(second, 'uk');
    await until(() => text(part(second, 'status')), 'the status');
    await settled();
    expect(text(part(first, 'status'))).to.equal('');
  });

  it('announce through the first where none was used', async () => {
    const earlier = await mount();
    await earlier.grant({ language: 'uk', remember: true });
    const { device } = kept();
    await leave(earlier);
    localStorage.setItem('consent-translate', device!);
    const [first, second] = await both();
    await state(second, 'translated');
    await until(() => text(part(first, 'status')), 'the status');
    await settled();
    expect(text(part(second, 'status'))).to.equal('');
  });

  it('send each event once, from the one used; ct-statechange from each', async () => {
    const [first, second] = await both();
    const seen: string[] = [];
    const types = ['grant', 'granted', 'translated', 'statechange', 'withdraw', 'withdrawn'].map(
      (type) => `ct-${type}`,
    );
    const note = (event: Event) =>
      seen.push(`${event.type} ${event.target === first ? 'first' : event.target === second ? 'second' : '?'}`);
    for (const type of types) document.addEventListener(type, note);
    await agree(second, 'uk');
    part(second, 'withdraw').click();
    await state(second, 'asking');
    for (const type of types) document.removeEventListener(type, note);
    const others = seen.filter((line) => !line.startsWith('ct-statechange'));
    expect(others).to.deep.equal([
      'ct-grant second',
      'ct-granted second',
      'ct-translated second',
      'ct-withdraw second',
      'ct-withdrawn second',
    ]);
    const changes = (who: string) => seen.filter((line) => line === `ct-statechange ${who}`).length;
    expect(changes('first')).to.be.greaterThan(2);
    expect(changes('second')).to.equal(changes('first'));
  });

  it('go on when the first is removed', async () => {
    const [first, second] = await both();
    await agree(first, 'uk');
    first.remove();
    await settled();
    expect(second).to.include({ state: 'translated', language: 'uk' });
    expect(pageText()).to.contain('[uk] Rathaus');
    part(second, 'original').click();
    await state(second, 'ready');
    expect(pageText()).to.equal(ORIGINAL);
    const events: EventTarget[] = [];
    second.addEventListener('ct-withdrawn', ({ target }) => events.push(target!));
    part(second, 'withdraw').click();
    await state(second, 'asking');
    expect(events).to.deep.equal([second]);
  });

  it('may look different: compact is each one’s own', async () => {
    const warnings = listen('warn');
    const first = await mount();
    const second = await mount({ compact: '' });
    expect(maybe(first, 'disclose')).to.equal(undefined);
    expect(maybe(second, 'disclose')).to.not.equal(undefined);
    await settled();
    expect(warnings).to.deep.equal([]);
  });
});

describe('an element that is set up differently', () => {
  it('is told so in the console, once, and follows the first', async () => {
    const warnings = listen('warn');
    const first = await mount();
    const second = await mount({ recipient: 'Andere GmbH' });
    await mount({ recipient: 'Dritte GmbH' });
    second.recipient = 'Vierte GmbH';
    await until(() => warnings.length, 'the warning');
    await settled();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('differs');
    for (const element of [first, second]) expect(text(part(element, 'notice'))).to.contain('Dienst GmbH');
  });

  it('takes over once it is the only one and set up anew', async () => {
    listen('warn');
    const first = await mount();
    const second = await mount({ recipient: 'Andere GmbH' });
    first.remove();
    expect(text(part(second, 'notice'))).to.contain('Dienst GmbH');
    second.recipient = 'Vierte GmbH';
    await until(() => text(part(second, 'notice')).includes('Vierte GmbH'), 'its own recipient');
  });
});
