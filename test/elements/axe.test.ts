// axe finds nothing, in whatever state a visitor can see the elements.
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { registerProvider } from '../../src/index.js';
import { service, vendor } from '../support/commands.js';
import {
  add,
  agree,
  choose,
  FOREIGN,
  inHead,
  kept,
  leave,
  listen,
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  put,
  stub,
  state,
  text,
  until,
} from '../support/fixtures.js';

onCleanPage();

interface Results {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}
const { axe } = globalThis as unknown as { axe: { run(context: Element, options: object): Promise<Results> } };

/** WCAG 2.2 AA has it; axe leaves it out unless asked. */
const OPTIONS = { rules: { 'target-size': { enabled: true } } };

async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await axe.run(element, OPTIONS);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.html} ${n.failureSummary}`).join()}`);
  expect(told).to.deep.equal([]);
  expect(passes.length).to.be.greaterThan(3); // it did look
}

it('can find something', async () => {
  const element = add(document.createElement('div'));
  element.innerHTML = '<img src="data:,"><input>';
  const { violations } = await axe.run(element, OPTIONS);
  expect(violations.map(({ id }) => id)).to.include.members(['image-alt', 'label']);
});

describe('asking', () => {
  it('in German', async () => {
    await expectAccessible(await mount());
  });

  it('in Arabic above German, all unfolded', async () => {
    const element = await mount();
    await choose(element, 'ar');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await expectAccessible(element);
  });

  it('with a page translated by people', async () => {
    inHead('<link rel="alternate" hreflang="uk" href="/uk/">');
    const element = await mount();
    await choose(element, 'uk');
    part(element, 'human');
    await expectAccessible(element);
  });

  it('after a press without a language', async () => {
    const element = await mount();
    part(element, 'translate').click();
    await until(() => text(part(element, 'status')), 'the request');
    await expectAccessible(element);
  });

  it('in a dark colour scheme', async () => {
    const root = document.documentElement;
    root.style.colorScheme = 'dark';
    try {
      await expectAccessible(await mount());
    } finally {
      root.removeAttribute('style');
    }
  });
});

it('informing only', async () => {
  const element = await mount({ endpoint: '/mt/', recipient: '', 'recipient-country': '' });
  expect(element.state).to.equal('ready');
  await expectAccessible(element);
});

it('ready', async () => {
  const element = await mount();
  await element.grant();
  await until(() => maybe(element, 'withdraw'), 'the controls');
  await expectAccessible(element);
});

it('loading, then translating', async () => {
  await service('silent');
  const element = await mount();
  const call = element.grant({ language: 'uk' }).catch(() => {});
  await until(() => maybe(element, 'cancel'), 'the controls');
  expect(element.state).to.match(/loading|translating/);
  await expectAccessible(element);
  await element.withdraw();
  await call;
});

for (const language of ['uk', 'ar']) {
  it(`translated into ${language}`, async () => {
    const element = await mount();
    await agree(element, language);
    await expectAccessible(element);
  });
}

it('translated, a part missing', async () => {
  const incomplete = {
    translateTo: async () => ({ complete: false }),
    restore: async () => {},
    dispose: async () => {},
  };
  registerProvider(ownProvider({ id: 'teilweise', load: async () => incomplete }));
  const element = await mount({ provider: 'teilweise', languages: '', endpoint: '', recipient: '' });
  await agree(element, 'uk');
  await until(() => maybe(element, 'retry'), 'the offer');
  await expectAccessible(element);
});

it('failed', async () => {
  await service('refused');
  const element = await mount();
  await element.grant({ language: 'ar' }).catch(() => {});
  await until(() => maybe(element, 'error'), 'the words');
  await expectAccessible(element);
});

describe('a script provider', () => {
  const GOOGLE = { provider: 'google', endpoint: '', recipient: '', 'recipient-country': '' };

  it('asking, in Arabic above German, all unfolded', async () => {
    const element = await mount(GOOGLE);
    await choose(element, 'ar');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    expect(text(part(element, 'details'))).to.contain('googtrans');
    await expectAccessible(element);
  });

  for (const language of ['uk', 'ar']) {
    it(`failed in ${language}, with the next one and its own page; then asking for the next one`, async () => {
      await vendor('google', 'script-blocked');
      const element = await mount({ ...FOREIGN, provider: 'google libretranslate' });
      await element.grant({ language }).catch(() => {});
      await until(() => maybe(element, 'next') && maybe(element, 'elsewhere'), 'the ways on');
      await expectAccessible(element);
      part(element, 'next').click();
      await state(element, 'asking');
      await until(() => maybe(element, 'notice') && !maybe(element, 'error'), 'the notice');
      await expectAccessible(element);
    });
  }

  it('withdrawn, its code still there', async () => {
    registerProvider(ownProvider({ id: 'bleibt', leavesCode: true, discloses: () => 'visitor' }));
    const element = await mount({ provider: 'bleibt', languages: '' });
    await agree(element, 'ar');
    part(element, 'withdraw').click();
    await until(() => maybe(element, 'reload'), 'the offer to reload');
    await expectAccessible(element);
  });
});

it('withdrawn', async () => {
  const element = await mount();
  await agree(element, 'ar');
  part(element, 'withdraw').click();
  await until(() => maybe(element, 'notice'), 'the notice');
  await expectAccessible(element);
});

it('not remembered', async () => {
  stub(Storage.prototype, 'setItem', {
    value: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const element = await mount();
  await agree(element, 'uk');
  await expectAccessible(element);
});

it('misconfigured', async () => {
  const errors = listen('error');
  const element = put({ 'privacy-href': '' });
  await state(element, 'misconfigured');
  await until(() => errors.length && element.querySelector('a')!.assignedSlot, 'the alternative');
  await expectAccessible(element);
});

it('off, with a consent and without', async () => {
  inHead('<meta name="consent-translate" content="off">');
  const element = await mount();
  await expectAccessible(element);
  await leave(element);
  document.head.querySelector('meta[name=consent-translate]')!.remove();
  const first = await mount();
  await first.grant({ remember: true });
  const { device } = kept();
  await leave(first);
  localStorage.setItem('consent-translate', device!);
  inHead('<meta name="consent-translate" content="off">');
  await expectAccessible(await mount());
});

it('compact, closed and open', async () => {
  const element = await mount({ compact: '' });
  await expectAccessible(element);
  part(element, 'disclose').click();
  await until(() => maybe(element, 'notice')?.getClientRects().length, 'the notice');
  await expectAccessible(element);
});

describe('<consent-translate-settings>', () => {
  it('without a consent', async () => {
    await expectAccessible(await mountSettings({ 'privacy-href': '/datenschutz' }));
  });

  it('with one, and after withdrawing it', async () => {
    const element = await mount();
    await element.grant({ remember: true });
    const settings = await mountSettings({ 'privacy-href': '/datenschutz' });
    await until(() => maybe(settings, 'withdraw'), 'the button');
    await expectAccessible(settings);
    part(settings, 'withdraw').click();
    await until(() => !maybe(settings, 'withdraw'), 'the button to go');
    await expectAccessible(settings);
  });
});
