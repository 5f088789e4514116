// With the keyboard alone: give a consent, take it back, try again; and the focus is never lost to the body.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { press, service } from '../support/commands.js';
import { focused, tabTo, watch } from '../support/compact.js';
import {
  add,
  agree,
  choose,
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  ORIGINAL,
  pageText,
  part,
  select,
  settled,
  state,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

/** A place to start from, in front of the element. */
function start(element: ConsentTranslate): void {
  const link = add(document.createElement('a'));
  link.href = '#';
  link.textContent = 'Zum Inhalt';
  element.before(link);
  link.focus();
}

describe('with the keyboard alone', () => {
  it('a consent is given with Enter, and withdrawn with Space', async () => {
    visitor('uk');
    const element = await mount();
    start(element);
    await tabTo(element, 'language');
    await tabTo(element, 'translate');
    const lost = watch(element);
    await press('Enter');
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    expect(focused(element)).to.equal('translate');
    await tabTo(element, 'withdraw');
    await press('Space');
    expect(focused(element)).to.equal('translate');
    await state(element, 'asking');
    await until(() => maybe(element, 'notice'), 'the notice');
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
    expect(kept()).to.deep.equal({ device: null, visit: null });
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('it takes no more keys to withdraw than to agree', async () => {
    visitor('uk');
    const element = await mount();
    const steps = async (name: string) => {
      start(element);
      for (let i = 1; i < 15; i++) {
        await press('Tab');
        if (focused(element) === name) return i;
      }
      throw new Error(`"${name}" is not reached`);
    };
    const give = await steps('translate');
    await press('Enter');
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    expect(await steps('withdraw')).to.be.at.most(give);
  });

  it('a language is chosen by its first letter, and nothing happens by it', async () => {
    const element = await mount();
    start(element);
    await tabTo(element, 'language');
    await press('F');
    if (select(element).value !== 'fr') await press('Enter'); // where a list has opened
    await until(() => select(element).value === 'fr', 'French');
    expect(element.state).to.equal('asking');
    expect(focused(element)).to.equal('language');
  });

  it('the box is ticked with Space', async () => {
    visitor('uk');
    const element = await mount();
    start(element);
    await tabTo(element, 'remember');
    await press('Space');
    expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(true);
    await tabTo(element, 'translate', 'Shift+Tab');
    await press('Enter');
    await state(element, 'translated');
    expect(kept().device).to.contain('libretranslate');
  });

  it('the details unfold with Enter', async () => {
    const element = await mount();
    element.shadowRoot!.querySelector('summary')!.focus();
    await press('Enter');
    await until(() => part<HTMLDetailsElement>(element, 'details').open, 'the details');
  });
});

describe('the focus', () => {
  it('stays on "Translate" for an impatient press without a language', async () => {
    const element = await mount();
    part(element, 'translate').focus();
    const lost = watch(element);
    await press('Enter');
    await until(() => part(element, 'status').textContent?.trim(), 'the request');
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
  });

  it('stays on the select while the notice changes its language', async () => {
    const element = await mount();
    select(element).focus();
    const lost = watch(element);
    await choose(element, 'ar');
    await choose(element, 'uk');
    expect(focused(element)).to.equal('language');
    expect(lost()).to.deep.equal([]);
  });

  for (const name of ['original', 'withdraw'] as const) {
    it(`moves from "${name}" to "translate", with the press`, async () => {
      const element = await mount();
      await agree(element, 'uk');
      part(element, name).focus();
      const lost = watch(element);
      await press('Enter');
      await until(() => !maybe(element, 'original'), 'the way back to go');
      expect(focused(element)).to.equal('translate');
      expect(lost()).to.deep.equal([]);
    });
  }

  it('moves from "cancel" to "translate" while the page is being translated', async () => {
    await service('late');
    const element = await mount();
    const call = element.grant({ language: 'uk' }).catch(() => {});
    await until(() => maybe(element, 'cancel'), 'the way back');
    part(element, 'cancel').focus();
    const lost = watch(element);
    await press('Enter');
    await call;
    await state(element, 'ready');
    await until(() => !maybe(element, 'cancel'), 'the way back to go');
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
  });

  for (const after of ['ok', 'refused'] as const) {
    it(`moves from "retry" to "translate" (then: ${after})`, async () => {
      visitor('uk');
      await service('unavailable');
      const element = await mount();
      part(element, 'translate').click();
      await until(() => maybe(element, 'retry'), 'the retry');
      await service(after);
      part(element, 'translate').focus();
      await tabTo(element, 'retry', 'Shift+Tab');
      const lost = watch(element);
      await press('Enter');
      await state(element, after === 'ok' ? 'translated' : 'failed');
      await settled();
      expect(focused(element)).to.equal('translate');
      expect(lost()).to.deep.equal([]);
    });
  }

  it('is not taken from the page on a later page that translates itself', async () => {
    const first = await mount();
    await first.grant({ language: 'uk', remember: true });
    const { device } = kept();
    await leave(first);
    localStorage.setItem('consent-translate', device!);
    const field = add(document.createElement('input'));
    field.focus();
    const element = await mount();
    await state(element, 'translated');
    await until(() => maybe(element, 'disclaimer'), 'the disclaimer');
    expect(document.activeElement).to.equal(field);
  });

  it('is not taken from the page by the host’s own calls', async () => {
    const field = add(document.createElement('input'));
    const element = await mount();
    field.focus();
    await element.grant({ language: 'uk' });
    await element.restore();
    await element.withdraw();
    await settled();
    expect(document.activeElement).to.equal(field);
  });
});
