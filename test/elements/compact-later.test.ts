// `compact` after the press: the menu stays until it is closed, the disclaimers stand in the page, a failure opens it.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { click, press, service } from '../support/commands.js';
import {
  button,
  focused,
  inHeader,
  isOpen,
  open,
  read,
  tabTo,
  watch,
  whenClosed,
  whenOpen,
} from '../support/compact.js';
import {
  agree,
  choose,
  kept,
  leave,
  main,
  maybe,
  mount,
  onCleanPage,
  part,
  parts,
  settled,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

describe('after the press', () => {
  const seenDisclaimers = (element: ConsentTranslate) =>
    parts(element, 'disclaimer').filter((node) => node.checkVisibility({ visibilityProperty: true }));

  it('the menu stays open, the focus on "translate"; and so when the consent is taken back', async () => {
    visitor('uk');
    const element = await inHeader();
    button(element).focus();
    await press('Enter');
    await whenOpen(element);
    await tabTo(element, 'translate');
    const lost = watch(element);
    await press('Enter');
    await state(element, 'translated');
    await until(() => maybe(element, 'withdraw'), 'the way back');
    expect(isOpen(element)).to.equal(true);
    expect(focused(element)).to.equal('translate');
    expect(!!maybe(element, 'dismiss'), 'there is nothing to put off any more').to.equal(false);
    await tabTo(element, 'withdraw');
    await press('Enter');
    await state(element, 'asking');
    await until(() => maybe(element, 'dismiss'), 'the question');
    expect(isOpen(element)).to.equal(true);
    expect(focused(element)).to.equal('translate');
    expect(lost()).to.deep.equal([]);
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  it('closed, the button names the language shown, and the disclaimers stand under it in the page', async () => {
    const element = await inHeader();
    const height = element.offsetHeight;
    await open(element);
    await agree(element, 'uk');
    expect(
      seenDisclaimers(element).map(({ lang }) => lang),
      'in the menu',
    ).to.deep.equal(['uk', 'de']);
    await press('Escape');
    await whenClosed(element);
    expect(isOpen(element)).to.equal(false);
    expect(read(element)).to.deep.equal([
      ['', 'Мова'],
      ['uk', 'Українська'],
    ]);
    const shown = seenDisclaimers(element);
    expect(shown.map(({ lang }) => lang)).to.deep.equal(['uk', 'de']);
    for (const node of shown) {
      const { left, top, bottom } = node.getBoundingClientRect();
      expect(top).to.be.at.least(button(element).getBoundingClientRect().bottom);
      expect(bottom).to.be.at.most(main().getBoundingClientRect().top);
      const hit = element.shadowRoot!.elementFromPoint(left + 20, (top + bottom) / 2);
      expect(hit?.getAttribute('part'), 'nothing covers it').to.equal('disclaimer');
    }
    await open(element);
    expect(seenDisclaimers(element).map(({ lang }) => lang)).to.deep.equal(['uk', 'de']);
    await click(part(element, 'withdraw'));
    await until(() => maybe(element, 'dismiss'), 'the question');
    await press('Escape');
    await whenClosed(element);
    expect(element.offsetHeight, 'only the button is left').to.equal(height);
  });

  it('closed before the translation is there, it says so all the same', async () => {
    await service('slow', { delay: 300 });
    visitor('uk');
    const element = await inHeader();
    await open(element);
    await click(part(element, 'translate'));
    await until(() => /loading|translating/.test(element.state), 'the press to count');
    await press('Escape');
    await whenClosed(element);
    expect(focused(element)).to.equal('disclose');
    await state(element, 'translated');
    const status = part(element, 'status');
    await until(() => text(status) === words('uk', 'translated', { language: 'Українська' }), 'the status');
    expect(status.checkVisibility({ visibilityProperty: true }), 'to be heard').to.equal(true);
    expect(isOpen(element)).to.equal(false);
    const { width, height } = part(element, 'panel').getBoundingClientRect();
    expect(width * height, 'not to be seen').to.be.at.most(1);
  });

  it('a failure opens it, and takes no focus; closed, it stays so until the next', async () => {
    await service('refused');
    const element = await inHeader();
    const link = document.querySelector<HTMLElement>('#after')!;
    link.focus();
    await element.grant({ language: 'uk' }).catch(() => {});
    await whenOpen(element);
    expect(isOpen(element)).to.equal(true);
    expect(text(part(element, 'status'))).to.equal(words('uk', 'refused'));
    expect(document.activeElement?.id).to.equal('after');
    await click(button(element));
    await whenClosed(element);
    await choose(element, 'ar');
    await settled();
    expect(isOpen(element)).to.equal(false);
    await element.translateTo('uk').catch(() => {});
    await whenOpen(element);
  });

  it('only the element used stays open', async () => {
    const first = await inHeader();
    const second = await mount({ compact: '' });
    await open(first);
    await agree(first, 'uk');
    await until(() => maybe(second, 'withdraw'), 'the other one');
    expect([first, second].map(isOpen)).to.deep.equal([true, false]);
    await click(part(first, 'withdraw'));
    await until(() => maybe(second, 'dismiss'), 'the other one');
    expect([first, second].map(isOpen)).to.deep.equal([true, false]);
  });

  it('on a later page it is closed, and opens to be taken back', async () => {
    const first = await mount();
    await first.grant({ language: 'uk', remember: true });
    const { device } = kept();
    await leave(first);
    localStorage.setItem('consent-translate', device!);
    const element = await inHeader();
    await state(element, 'translated');
    await until(() => seenDisclaimers(element).length === 2, 'the disclaimers');
    expect(isOpen(element)).to.equal(false);
    button(element).focus();
    const lost = watch(element);
    await press('Enter');
    await whenOpen(element);
    await tabTo(element, 'withdraw');
    await press('Enter');
    await state(element, 'asking');
    await until(() => !maybe(element, 'withdraw'), 'the way back to go');
    expect(isOpen(element)).to.equal(true);
    expect(lost()).to.deep.equal([]);
  });
});
