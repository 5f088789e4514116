// `compact`: a button in one line, which opens the notice over the page like a menu; and the ways out of it.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate } from '../../src/index.js';
import { click, foreignHosts, press } from '../support/commands.js';
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
  add,
  choose,
  everythingKept,
  main,
  mount,
  NOTHING,
  onCleanPage,
  part,
  put,
  select,
  settled,
  shown,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

describe('the button', () => {
  const NAMES = [
    ['en', 'English'],
    ['uk', 'Українська'],
    ['ar', 'العربية'],
    ['fr', 'Français'],
  ];

  it('says "language" in four languages, and up to four languages by their own names, each in its own', async () => {
    const element = await mount({ compact: '', languages: 'en uk ar fr pl' });
    expect(button(element).lang).to.equal('de');
    const language = ['', words('de', 'language')];
    const others = [
      ['en', 'Language'],
      ['uk', 'Мова'],
      ['ar', 'اللغة'],
    ];
    expect(read(element)).to.deep.equal([language, ...others, ...NAMES]);
    // nothing but what is read names it
    expect(button(element).getAttribute('aria-label')).to.equal(null);
    expect(button(element).querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  for (const [tag, dir, word] of [
    ['uk', 'ltr', 'Мова'],
    ['ar', 'rtl', 'اللغة'],
  ] as const) {
    it(`speaks to the visitor first, and no word comes twice (${tag})`, async () => {
      visitor(tag);
      const element = await mount({ compact: '' });
      expect(button(element)).to.include({ lang: tag, dir });
      const said = read(element);
      expect(said[0]).to.deep.equal(['', word]);
      expect(said.filter(([, text]) => text === word)).to.have.length(1);
      // the visitor's own language is the first that is named
      expect(said[3]).to.deep.equal(NAMES.find(([language]) => language === tag));
    });
  }

  it('is one line high; what does not fit is left out as a whole', async () => {
    const element = await inHeader();
    const left = [];
    for (const width of [150, 190, 230, 270, 320, 380, 440, 500, 560, 620, 700]) {
      element.style.width = `${width}px`;
      const box = button(element).getBoundingClientRect();
      expect(box.height, `at ${width} px`).to.equal(44);
      const rects = [...button(element).children].map((child) => child.getBoundingClientRect());
      const inside = rects.filter(({ top, bottom }) => top >= box.top && bottom <= box.bottom);
      const below = rects.filter(({ top }) => top >= box.bottom);
      expect(inside.length + below.length, `at ${width} px`).to.equal(rects.length);
      for (const { left, right } of inside) {
        expect(left).to.be.at.least(box.left);
        expect(right, `at ${width} px`).to.be.at.most(box.right);
      }
      const before = Math.min(...inside.map(({ left }) => left)) - box.left;
      const after = box.right - Math.max(...inside.map(({ right }) => right));
      expect(before, `what is left stands in the middle at ${width} px`).to.be.closeTo(after, 1);
      expect(inside.length, `the sign and a word at ${width} px`).to.be.at.least(2);
      left.push(below.length);
    }
    expect(left[0], 'control: some is left out').to.be.above(0);
    expect(left.at(-1), 'control: there is room for all').to.equal(0);
  });
});

describe('opened', () => {
  it('lies over the page, in which nothing moves', async () => {
    const element = await inHeader();
    await settled();
    const around = () =>
      [document.documentElement, ...document.querySelectorAll('header, header > *, main, main *')].map((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return `${node.localName} ${left} ${top} ${width} ${height}`;
      });
    const before = around();
    await open(element);
    expect(isOpen(element)).to.equal(true);
    expect(around()).to.deep.equal(before);
    const { left, top } = main().querySelector('h1')!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 10)?.localName, 'over the heading').to.equal(element.localName);
    await press('Escape');
    await whenClosed(element);
    expect(around()).to.deep.equal(before);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens and closes with ${key}, and the focus stays on the button`, async () => {
      const element = await inHeader();
      button(element).focus();
      const same = button(element);
      const lost = watch(element);
      await press(key);
      await whenOpen(element);
      expect(isOpen(element)).to.equal(true);
      expect(focused(element)).to.equal('disclose');
      await press(key);
      await whenClosed(element);
      expect(isOpen(element)).to.equal(false);
      expect(focused(element)).to.equal('disclose');
      expect(button(element) === same, 'the same button').to.equal(true);
      expect(lost()).to.deep.equal([]);
    });
  }

  it('offers "not now" right after "translate", with the same weight', async () => {
    const element = await inHeader();
    await open(element);
    const [translate, dismiss] = [part(element, 'translate'), part(element, 'dismiss')];
    expect(translate.nextElementSibling?.getAttribute('part')).to.equal('dismiss');
    expect(text(dismiss)).to.equal(words('de', 'notNow'));
    const weight = (node: Element) => {
      const style = getComputedStyle(node);
      const names = [...style].filter((name) =>
        /^(font|border|padding|color|background|opacity|text-|line-height|min-height|height|cursor|box-shadow|outline)/.test(
          name,
        ),
      );
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
    };
    expect(weight(dismiss)).to.deep.equal(weight(translate));
    expect(weight(dismiss)['height']).to.match(/^4\d/);
    expect(weight(select(element)), 'control').to.not.deep.equal(weight(translate));
    // side by side, or below one another where it is narrow; never pushed away
    expect(dismiss.getBoundingClientRect().top).to.equal(translate.getBoundingClientRect().top);
  });

  it('closed, nothing of it is reached with Tab, and nothing of it is seen', async () => {
    const element = await inHeader();
    button(element).focus();
    await press('Tab');
    expect(document.activeElement?.id).to.equal('after');
    await press('Shift+Tab');
    expect(focused(element)).to.equal('disclose');
    const { width, height } = part(element, 'panel').getBoundingClientRect();
    expect(width * height).to.be.at.most(1);
    expect(element.querySelector('a')!.checkVisibility(), 'what is slotted').to.equal(false);
    expect(part(element, 'status').checkVisibility(), 'what is to be heard').to.equal(true);
  });

  it('keeps what was chosen when it is closed', async () => {
    const element = await inHeader();
    await open(element);
    await choose(element, 'uk');
    await click(part(element, 'dismiss'));
    await whenClosed(element);
    expect(button(element).lang).to.equal('uk');
    await open(element);
    expect(select(element).value).to.equal('uk');
    expect(text(part(element, 'dismiss'))).to.equal(words('uk', 'notNow'));
  });

  it('by a file of settings that has it for all pages', async () => {
    const config = URL.createObjectURL(new Blob(['{ "compact": true }']));
    const element = await inHeader('', { config });
    expect(isOpen(element)).to.equal(false);
    await open(element);
    expect(isOpen(element)).to.equal(true);
    URL.revokeObjectURL(config);
  });

  it('speaks Arabic above German to a visitor who reads Arabic', async () => {
    visitor('ar-EG');
    const element = await inHeader();
    await open(element);
    const [first, second] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=notice]');
    expect(first).to.include({ lang: 'ar', dir: 'rtl' });
    expect(second).to.include({ lang: 'de', dir: 'ltr' });
    expect(select(element).value).to.equal('ar');
    expect(text(part(element, 'dismiss'))).to.equal(words('ar', 'notNow'));
    const [start, end] = [part(element, 'translate'), part(element, 'dismiss')].map((node) =>
      node.getBoundingClientRect(),
    );
    expect(start!.left, 'from right to left').to.be.above(end!.right);
  });
});

describe('goes', () => {
  /** A text of the page that nothing covers. */
  function elsewhere(): HTMLElement {
    const note = add(document.createElement('p'));
    note.textContent = 'Impressum';
    note.style.cssText = 'position:fixed;right:0;bottom:0';
    return note;
  }

  const after = async (element: ConsentTranslate) => {
    await whenClosed(element);
    expect(isOpen(element)).to.equal(false);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(await foreignHosts()).to.deep.equal([]);
    expect(element.state).to.equal('asking');
  };

  it('with "not now", and the focus is on the button', async () => {
    const element = await inHeader();
    await open(element);
    await tabTo(element, 'dismiss');
    const lost = watch(element);
    await press('Enter');
    expect(focused(element)).to.equal('disclose');
    await after(element);
    expect(lost()).to.deep.equal([]);
  });

  for (const from of ['disclose', 'language', 'translate', 'panel']) {
    it(`with Escape (from: ${from}), and the focus is on the button`, async () => {
      const element = await inHeader();
      await open(element);
      part(element, from).focus();
      const lost = watch(element);
      await press('Escape');
      await after(element);
      expect(focused(element)).to.equal('disclose');
      expect(lost()).to.deep.equal([]);
    });
  }

  it('when Tab leads out of it, at its end and at its start', async () => {
    const element = await inHeader();
    await open(element);
    for (let i = 0; i < 12 && document.activeElement?.id !== 'after'; i++) await press('Tab');
    expect(document.activeElement?.id).to.equal('after');
    await after(element);
    expect(document.activeElement?.id, 'the focus is not taken back').to.equal('after');
    await open(element);
    await press('Shift+Tab');
    expect(document.activeElement?.id).to.equal('before');
    await after(element);
  });

  it('with a click elsewhere', async () => {
    const element = await inHeader();
    await open(element);
    await click(elsewhere());
    await after(element);
  });

  it('also where a click puts no focus on buttons, as in Safari: with a click elsewhere, and with Escape', async () => {
    const element = await inHeader();
    button(element).addEventListener('mousedown', (event) => event.preventDefault());
    await open(element);
    await press('Escape');
    await after(element);
    button(element).blur();
    await open(element);
    await click(elsewhere());
    await after(element);
  });

  it('not by what is done in it: reading, unfolding, choosing, walking through', async () => {
    const element = await inHeader();
    await open(element);
    await click(part(element, 'text'));
    await settled();
    expect(isOpen(element), 'a click on text').to.equal(true);
    await click(element.shadowRoot!.querySelector('summary')!);
    await until(() => part<HTMLDetailsElement>(element, 'details').open, 'the details');
    await tabTo(element, 'language');
    await choose(element, 'ar');
    await tabTo(element, 'remember');
    await press('Space');
    expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(true);
    element.querySelector('a')!.focus();
    await settled();
    expect(isOpen(element)).to.equal(true);
    expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(true);
    await press('Escape');
    await after(element);
    expect(focused(element), 'from a link that the page put in').to.equal('disclose');
  });

  it('when another one is opened', async () => {
    const first = await inHeader();
    const second = put({ compact: '' });
    first.parentElement!.before(second); // what the first one opens does not cover it
    await shown(second);
    await open(first);
    await open(second);
    await whenClosed(first);
    expect([first, second].map(isOpen)).to.deep.equal([false, true]);
    await press('Escape');
    await after(second);
  });
});
