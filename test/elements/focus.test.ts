// With the keyboard alone: give a consent, take it back, try again; and the focus is never lost to the body.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate, ConsentTranslateSettings } from '../../src/index.js';
import { press, service } from '../support/commands.js';
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

/** The part that has the focus; '' where it is nowhere in the element. */
const focused = (element: Element) =>
  document.activeElement === element ? (element.shadowRoot?.activeElement?.getAttribute('part') ?? '?') : '';

/** Walks to a control as a visitor without a mouse does. */
async function tabTo(element: ConsentTranslate | ConsentTranslateSettings, name: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 12; i++) {
    if (focused(element) === name) return;
    await press(key);
  }
  throw new Error(`"${name}" is not reached with ${key}; the focus is on "${focused(element)}"`);
}

/** Notes whenever the focus has left the element though nobody moved it. */
function watch(element: ConsentTranslate): () => string[] {
  const lost: string[] = [];
  const look = () => {
    if (!focused(element)) lost.push(`${element.state}: focus on ${document.activeElement?.localName}`);
  };
  const observer = new MutationObserver(look);
  observer.observe(element.shadowRoot!, { childList: true, subtree: true, attributes: true, characterData: true });
  element.addEventListener('ct-statechange', look);
  return () => {
    observer.disconnect();
    look();
    return lost;
  };
}

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

  it('moves from "original" to "translate" while the page is being translated', async () => {
    await service('slow', { delay: 600 });
    const element = await mount();
    const call = element.grant({ language: 'uk' }).catch(() => {});
    await until(() => maybe(element, 'original'), 'the way back');
    part(element, 'original').focus();
    const lost = watch(element);
    await press('Enter');
    await call;
    await state(element, 'ready');
    await until(() => !maybe(element, 'original'), 'the way back to go');
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

describe('compact', () => {
  it('is a button alone, with up to four languages by their own names', async () => {
    const element = await mount({ compact: '', languages: 'en uk ar fr pl' });
    const button = part(element, 'disclose');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect([...button.querySelectorAll('[lang]')].map(({ textContent }) => textContent)).to.deep.equal([
      'English',
      'Українська',
      'العربية',
      'Français',
    ]);
    for (const name of ['notice', 'controls', 'language', 'translate'])
      expect(maybe(element, name)).to.equal(undefined);
  });

  it('opens with Enter, closes with Escape, and the focus is on the button again', async () => {
    const element = await mount({ compact: '' });
    const button = part(element, 'disclose');
    button.focus();
    await press('Enter');
    await until(() => maybe(element, 'notice'), 'the notice');
    expect(part(element, 'disclose')).to.equal(button);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(focused(element)).to.equal('disclose');
    await tabTo(element, 'translate');
    const lost = watch(element);
    await press('Escape');
    await until(() => !maybe(element, 'notice'), 'the notice to go');
    expect(focused(element)).to.equal('disclose');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(lost()).to.deep.equal([]);
    await press('Space');
    await until(() => maybe(element, 'notice'), 'the notice again');
  });

  it('keeps what was chosen when it is closed', async () => {
    const element = await mount({ compact: '' });
    part(element, 'disclose').click();
    await until(() => maybe(element, 'language'), 'the select');
    await choose(element, 'uk');
    part(element, 'disclose').click();
    await until(() => !maybe(element, 'language'), 'the select to go');
    part(element, 'disclose').click();
    await until(() => maybe(element, 'language'), 'the select again');
    expect(select(element).value).to.equal('uk');
  });

  it('loses no focus on the way through: open, agree, withdraw', async () => {
    visitor('uk');
    const element = await mount({ compact: '' });
    part(element, 'disclose').focus();
    await press('Enter');
    await until(() => maybe(element, 'translate'), 'the notice');
    await tabTo(element, 'translate');
    const lost = watch(element);
    await press('Enter');
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    expect(focused(element)).to.equal('translate');
    await tabTo(element, 'withdraw');
    await press('Enter');
    await state(element, 'asking');
    await until(() => !maybe(element, 'withdraw'), 'the way back to go');
    expect(lost()).to.deep.equal([]);
  });

  it('loses no focus on a later page, where it was never opened', async () => {
    const first = await mount();
    await first.grant({ language: 'uk', remember: true });
    const { device } = kept();
    await leave(first);
    localStorage.setItem('consent-translate', device!);
    const element = await mount({ compact: '' });
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    part(element, 'withdraw').focus();
    const lost = watch(element);
    await press('Enter');
    await state(element, 'asking');
    await until(() => !maybe(element, 'withdraw'), 'the way back to go');
    await settled();
    expect(lost()).to.deep.equal([]);
  });
});
