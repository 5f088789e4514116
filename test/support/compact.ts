// For tests that walk with the keyboard, and of `compact`: where the focus is, the button and its menu in a page's header.
import { expect } from '@open-wc/testing';
import type { ConsentTranslate, ConsentTranslateSettings } from '../../src/index.js';
import { click, press } from './commands.js';
import { add, type Attributes, main, maybe, part, put, shown, text, until } from './fixtures.js';

/** The part that has the focus; '' where it is nowhere in the element. */
export const focused = (element: Element) =>
  document.activeElement === element ? (element.shadowRoot?.activeElement?.getAttribute('part') ?? '?') : '';

/** Walks to a control as a visitor without a mouse does. */
export async function tabTo(
  element: ConsentTranslate | ConsentTranslateSettings,
  name: string,
  key = 'Tab',
): Promise<void> {
  for (let i = 0; i < 12 && focused(element) !== name; i++) await press(key);
  expect(focused(element)).to.equal(name);
}

/** Notes whenever the focus has left the element though nobody moved it. */
export function watch(element: ConsentTranslate): () => string[] {
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

export const button = (element: ConsentTranslate) => part(element, 'disclose');
/** Closed, nothing of the panel is seen or reached; it is there to be heard. */
export const isOpen = (element: ConsentTranslate) => {
  const open = part(element, 'translate').checkVisibility();
  expect(button(element).getAttribute('aria-expanded'), 'what is told is what is shown').to.equal(String(open));
  return open;
};
export const whenOpen = (element: ConsentTranslate) =>
  until(() => maybe(element, 'translate')?.checkVisibility(), 'the menu');
export const whenClosed = (element: ConsentTranslate) =>
  until(() => !maybe(element, 'translate')?.checkVisibility(), 'the menu to go');

export async function open(element: ConsentTranslate): Promise<void> {
  await click(button(element));
  await whenOpen(element);
}

/** A header with a link on either side of the element, as the page's own tab stops. */
export async function inHeader(style = '', attributes: Attributes = {}): Promise<ConsentTranslate> {
  const header = add(document.createElement('header'));
  header.style.cssText = style;
  header.innerHTML = '<a id="before" href="#">Start</a> <a id="after" href="#">Suche</a>';
  main().before(header);
  const element = put({ compact: '', ...attributes });
  header.firstElementChild!.after(element);
  await shown(element);
  return element;
}

/** What the button says, with the language that it is marked with. */
export const read = (element: ConsentTranslate) =>
  [...button(element).querySelectorAll('span')].map((span) => [span.lang, text(span)]);
