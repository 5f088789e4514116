// What the page hears: every event of a whole round, in which order, with which fields, and that it gets out of shadow roots.
import { expect } from '@open-wc/testing';
import {
  ConsentTranslateEvent,
  FailedEvent,
  GrantedEvent,
  GrantEvent,
  ProgressEvent,
  RestoredEvent,
  StateChangeEvent,
  TranslatedEvent,
  WithdrawEvent,
  WithdrawnEvent,
} from '../../src/index.js';
import { service } from '../support/commands.js';
import {
  add,
  agree,
  choose,
  failure,
  leave,
  kept,
  mount,
  onCleanPage,
  part,
  state,
  until,
} from '../support/fixtures.js';

onCleanPage();

const classes = {
  'ct-statechange': StateChangeEvent,
  'ct-grant': GrantEvent,
  'ct-granted': GrantedEvent,
  'ct-withdraw': WithdrawEvent,
  'ct-withdrawn': WithdrawnEvent,
  'ct-progress': ProgressEvent,
  'ct-translated': TranslatedEvent,
  'ct-restored': RestoredEvent,
  'ct-failed': FailedEvent,
} as const;

let seen: ConsentTranslateEvent[] = [];
const note = (event: Event) => void seen.push(event as ConsentTranslateEvent);
beforeEach(() => {
  seen = [];
  for (const type of Object.keys(classes)) document.addEventListener(type, note);
});
afterEach(() => {
  for (const type of Object.keys(classes)) document.removeEventListener(type, note);
});

const line = (event: ConsentTranslateEvent) =>
  event instanceof StateChangeEvent ? `${event.previous} → ${event.state}` : event.type.slice(3);
/** What was heard since the last look; progress is as often as there are answers. */
const heard = () =>
  seen
    .splice(0)
    .map(line)
    .filter((one) => one !== 'progress');

it('a whole round: agree, fail, try again, original, withdraw', async () => {
  const element = await mount();
  expect(heard()).to.deep.equal([]);
  await choose(element, 'uk');
  expect(heard()).to.deep.equal([]);

  await service('unavailable');
  part(element, 'translate').click();
  await state(element, 'failed');
  expect(heard()).to.deep.equal([
    'grant',
    'asking → ready',
    'granted',
    'ready → loading',
    'loading → translating',
    'translating → failed',
    'failed',
  ]);

  await service('ok');
  await element.translateTo('uk');
  expect(heard()).to.deep.equal([
    'failed → loading',
    'loading → translating',
    'translating → translated',
    'translated',
  ]);

  await element.restore();
  expect(heard()).to.deep.equal(['translated → ready', 'restored']);

  await until(() => element.shadowRoot!.querySelector('[part=withdraw]'), 'the button');
  part(element, 'withdraw').click();
  await state(element, 'asking');
  await until(() => seen.some(({ type }) => type === 'ct-withdrawn'), 'the last one');
  expect(heard()).to.deep.equal(['withdraw', 'ready → asking', 'withdrawn']);
});

describe('every event', () => {
  it('bubbles, is composed, names the provider, and is of its class', async () => {
    const element = await mount();
    await choose(element, 'uk');
    await service('refused');
    part(element, 'translate').click();
    await state(element, 'failed');
    await service('ok');
    await element.translateTo('uk');
    await element.restore();
    await until(() => element.shadowRoot!.querySelector('[part=withdraw]'), 'the button');
    part(element, 'withdraw').click();
    await until(() => seen.some(({ type }) => type === 'ct-withdrawn'), 'the last one');
    expect(new Set(seen.map(({ type }) => type))).to.deep.equal(new Set(Object.keys(classes)));
    for (const event of seen) {
      const { type, bubbles, composed, cancelable, provider, target } = event;
      expect({ type, bubbles, composed, cancelable, provider }).to.deep.equal({
        type,
        bubbles: true,
        composed: true,
        cancelable: type === 'ct-grant' || type === 'ct-withdraw',
        provider: 'libretranslate',
      });
      expect(target).to.equal(element);
      expect(event).to.be.instanceOf(ConsentTranslateEvent);
      expect(event).to.be.instanceOf(classes[type as keyof typeof classes]);
    }
  });

  it('is heard outside a shadow root that the element stands in', async () => {
    const host = add(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const element = await mount();
    root.append(element);
    await agree(element, 'uk');
    expect(heard()).to.include('translated');
    await element.withdraw();
  });
});

describe('fields', () => {
  const last = <E extends ConsentTranslateEvent>(type: abstract new (...all: never[]) => E) =>
    seen.findLast((event): event is E => event instanceof type)!;

  it('of ct-granted: the record', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(last(GrantedEvent).record).to.deep.equal(element.record);
  });

  it('of ct-translated: language, whether all of it, how many have no translation', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(last(TranslatedEvent)).to.include({ language: 'uk', complete: true, missing: 0 });
  });

  it('of ct-progress: done and total, never backwards', async () => {
    const list = add(document.createElement('ul'));
    list.innerHTML = Array.from({ length: 130 }, (_, i) => `<li>Punkt ${i}</li>`).join('');
    const element = await mount();
    await agree(element, 'uk');
    const steps = seen.filter((event) => event instanceof ProgressEvent);
    expect(steps.length).to.be.greaterThan(1);
    let before = 0;
    for (const { done, total } of steps) {
      expect(done).to.be.greaterThan(before).and.most(total);
      before = done;
    }
    expect(before).to.equal(steps[0]!.total);
  });

  it('of ct-failed: language, reason, cause', async () => {
    await service('blocked');
    const element = await mount();
    const error = await failure(element.grant({ language: 'uk' }));
    expect(last(FailedEvent)).to.include({ language: 'uk', reason: 'blocked' });
    expect(last(FailedEvent).cause).to.be.instanceOf(Error);
    expect(error.reason).to.equal('blocked');
  });
});

describe('not sent', () => {
  it('are ct-grant and ct-withdraw where the page calls', async () => {
    const element = await mount();
    await element.grant({ language: 'uk' });
    await element.withdraw();
    const all = heard();
    expect(all).to.include.members(['granted', 'translated', 'withdrawn']);
    expect(all).not.to.include('grant').and.not.include('withdraw');
  });

  it('is ct-restored where nothing was translated', async () => {
    const element = await mount();
    await element.grant();
    heard();
    await element.restore();
    expect(heard()).to.deep.equal([]);
  });

  it('is ct-withdrawn where there was nothing', async () => {
    const element = await mount();
    await element.withdraw();
    expect(heard()).to.deep.equal([]);
  });
});

it('on a later page a kept consent is no news: only what is done is told', async () => {
  const first = await mount();
  await first.grant({ language: 'uk', remember: true });
  const { device } = kept();
  await leave(first);
  localStorage.setItem('consent-translate', device!);
  seen = [];
  const element = await mount();
  await state(element, 'translated');
  expect(heard()).to.deep.equal([
    'asking → ready',
    'ready → loading',
    'loading → translating',
    'translating → translated',
    'translated',
  ]);
});

it('a handler that withdraws at once does not break the session', async () => {
  const element = await mount();
  element.addEventListener('ct-translated', () => void element.withdraw(), { once: true });
  await element.grant({ language: 'uk' }).catch(() => {});
  await state(element, 'asking');
  await agree(element, 'ar');
  expect(element.language).to.equal('ar');
});

it('states are custom states too, for style sheets', async () => {
  const element = await mount();
  const matches = (name: string) => {
    try {
      return element.matches(`:state(${name})`);
    } catch {
      return null; // an older browser: no such selector
    }
  };
  if (matches('asking') === null) return;
  expect(matches('asking')).to.equal(true);
  await agree(element, 'uk');
  expect(matches('translated')).to.equal(true);
  expect(matches('asking')).to.equal(false);
});
