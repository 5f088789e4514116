// `compact`, opened: the menu stays within the window, whatever the header, the direction and the window's size.
import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { click, press } from '../support/commands.js';
import { inHeader, open } from '../support/compact.js';
import { choose, main, maybe, onCleanPage, part, shown, state, until, visitor } from '../support/fixtures.js';

onCleanPage();

describe('within the window', () => {
  const view = async (width: number, height: number) => {
    await setViewport({ width, height });
    await until(() => innerWidth === width && innerHeight === height, 'the window');
  };
  afterEach(async () => {
    document.documentElement.removeAttribute('dir');
    await view(800, 600);
  });

  const STICKY = 'position:sticky;top:0;display:flex;justify-content:space-between;align-items:center;';

  function expectInside(element: ConsentTranslate): DOMRect {
    const box = part(element, 'panel').getBoundingClientRect();
    const { clientWidth, scrollWidth } = document.documentElement;
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(clientWidth);
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(scrollWidth, 'the page does not scroll sideways').to.equal(clientWidth);
    expect(box.width).to.be.above(280);
    return box;
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`at the end of a wide header (${dir})`, async () => {
      await view(1000, 700);
      document.documentElement.dir = dir;
      const element = await inHeader('display:flex;justify-content:space-between');
      element.parentElement!.append(element);
      await shown(element);
      await open(element);
      const { left, right } = expectInside(element);
      const end = element.getBoundingClientRect();
      if (dir === 'rtl') expect(left, 'control: it is at the end').to.be.below(end.left + 60);
      else expect(right, 'control: it is at the end').to.be.above(end.right - 60);
    });
  }

  it('also in a language of the other direction, chosen in it', async () => {
    await view(1000, 700);
    const element = await inHeader('display:flex');
    await open(element);
    expectInside(element);
    await choose(element, 'ar');
    expectInside(element);
    await choose(element, 'uk');
    expectInside(element);
  });

  it('also when the window becomes narrower', async () => {
    await view(800, 600);
    const element = await inHeader('display:flex;justify-content:flex-end');
    await open(element);
    await view(360, 600);
    await until(() => part(element, 'panel').getBoundingClientRect().right <= 360, 'the panel to follow');
    expectInside(element);
  });

  it('is not followed any more by an element that was taken away: it comes back closed', async () => {
    const element = await inHeader();
    await open(element);
    const parent = element.parentElement!;
    element.remove();
    window.dispatchEvent(new Event('resize'));
    parent.append(element);
    await until(() => part(element, 'disclose').ariaExpanded === 'false', 'the menu to be closed');
    await open(element);
    expectInside(element);
  });

  it('also after the press, and after the consent was taken back', async () => {
    await view(1000, 700);
    const element = await inHeader('display:flex;justify-content:space-between');
    element.parentElement!.append(element);
    await shown(element);
    await open(element);
    await choose(element, 'uk');
    await click(part(element, 'translate'));
    await state(element, 'translated');
    await until(() => maybe(element, 'original'), 'the way back'); // "withdraw" is there before, on its way to another place
    expectInside(element);
    await click(part(element, 'withdraw'));
    await until(() => maybe(element, 'dismiss'), 'the question');
    expectInside(element);
  });

  for (const language of ['de', 'ar']) {
    it(`on a small telephone, in a header that sticks: all is reached with Tab, and seen (${language})`, async () => {
      visitor(language);
      await view(320, 480);
      const element = await inHeader(STICKY);
      main().style.height = '200em';
      scrollTo(0, 300);
      await open(element);
      const box = expectInside(element);
      const panel = part(element, 'panel');
      expect(panel.scrollHeight, 'control: there is more than fits').to.be.above(panel.clientHeight);
      const reached: string[] = [];
      for (let i = 0; i < 12; i++) {
        await press('Tab');
        const target =
          document.activeElement === element ? element.shadowRoot!.activeElement! : document.activeElement!;
        if (!element.contains(target) && !panel.contains(target)) break;
        const { left, right, top, bottom } = target.getBoundingClientRect();
        reached.push(target.getAttribute('part') ?? target.localName);
        expect(top, reached.at(-1)).to.be.at.least(box.top);
        expect(bottom, reached.at(-1)).to.be.at.most(box.bottom);
        expect(left, reached.at(-1)).to.be.at.least(box.left);
        expect(right, reached.at(-1)).to.be.at.most(box.right);
      }
      expect(reached).to.include.members(['summary', 'language', 'translate', 'dismiss', 'privacy', 'remember', 'a']);
    });
  }
});
