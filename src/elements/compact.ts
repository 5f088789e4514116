// `compact`: a button, which discloses all the rest over the page, like a menu. Escape closes it, and so does "not now", or
// the focus going elsewhere. Part of the chunk of full-screen.ts.
import { html } from 'lit';
import { displayName } from '../platform/language-tags.js';
import { session } from '../session/session.js';
import type { Screen } from './screen.js';
import type { Voice } from './views/model.js';

/** What is recognised by who reads nothing else on the page. */
const WORDS = { en: 'Language', uk: 'Мова', ar: 'اللغة' };
/** Pixels between the panel and the window's edge. */
const MARGIN = 8;
/** The panel is never made lower than this; then the page scrolls. */
const LOWEST = 240;

/** Those whose panel is open. */
const opened = new Set<Screen>();
const attended = new WeakSet<Screen>();

/** Whether the panel is disclosed. */
export const isOpen = (screen: Screen): boolean => opened.has(screen);

/** Discloses it, also where nothing is to be disclosed: what has the focus must not go away. */
export function open(screen: Screen): void {
  // elements that a page has thrown away are held no longer
  for (const other of opened) if (!other.element.isConnected) opened.delete(other);
  opened.add(screen);
  addEventListener('resize', fit); // once for all
}

function fit(): void {
  for (const screen of opened)
    if (screen.element.isConnected) place(screen);
    else close(screen);
}

function show(screen: Screen): void {
  // Safari gives a button that is clicked no focus: then neither Escape nor the focus going elsewhere would be heard
  screen.find('disclose')?.focus();
  open(screen);
  void screen.update();
}

function close(screen: Screen): void {
  opened.delete(screen);
  if (!opened.size) removeEventListener('resize', fit);
  void screen.update();
}

/** Closes by the visitor's wish: the focus goes back to the button first, and so is never lost. */
function dismiss(screen: Screen): void {
  screen.find('disclose')?.focus();
  close(screen);
}

/**
 * Keeps the panel within the window: in a header that sticks, the page does not scroll it into view. It stands under the
 * button, also where it runs in the other direction than the page.
 */
export function place(screen: Screen): void {
  const { element } = screen;
  const panel = screen.find('panel');
  const button = screen.find('disclose');
  if (!panel || !button || !isOpen(screen)) return;
  const { style, ownerDocument } = panel;
  const { clientWidth } = ownerDocument.documentElement;
  style.maxWidth = `${clientWidth - 2 * MARGIN}px`;
  const { left, right } = button.getBoundingClientRect();
  const wanted = getComputedStyle(element).direction === 'rtl' ? right - panel.offsetWidth : left;
  const inside = Math.max(MARGIN, Math.min(wanted, clientWidth - MARGIN - panel.offsetWidth));
  style.left = `${inside - element.getBoundingClientRect().left}px`;
  style.maxHeight = `${Math.max(LOWEST, innerHeight - panel.getBoundingClientRect().top - MARGIN)}px`;
}

/** As when the panel is no menu any more. */
export const unplace = (screen: Screen): void => screen.find('panel')?.removeAttribute('style');

/** Once for each element: the keys, the focus. */
function attend(screen: Screen): void {
  if (attended.has(screen)) return;
  attended.add(screen);
  const { element } = screen;
  const isMenu = () => isOpen(screen) && !!screen.find('disclose');
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && isMenu() && dismiss(screen));
  element.addEventListener('focusout', () =>
    setTimeout(() => {
      const { ownerDocument: page } = element;
      if (isMenu() && page.hasFocus() && page.activeElement !== element && !element.matches(':focus-within'))
        close(screen);
    }),
  );
}

/** The button: a sign, "language" in several languages, and up to four languages by their own names, or the one shown. */
export function disclose(screen: Screen, { texts, tag, dir }: Voice) {
  attend(screen);
  const isShown = isOpen(screen);
  const shown = session.state.language;
  const others = Object.entries(shown ? {} : WORDS).filter(([language]) => language !== tag);
  const names = shown ? [shown] : session.languages.slice(0, 4);
  return html`<button
    part="disclose"
    type="button"
    lang=${tag}
    dir=${dir}
    aria-expanded=${isShown}
    @click=${() => (isShown ? dismiss(screen) : show(screen))}
  >
    ${sign}<span>${texts.language}</span>${others.map(
      ([language, word]) => html`<span lang=${language}>${word}</span>`,
    )}${names.map((name) => html`<span class="name" lang=${name}>${displayName(name, name)}</span>`)}
  </button>`;
}

/** Beside "translate", and of the same weight: the page is as usable without. */
export const notNow = (screen: Screen, { texts }: Voice) =>
  html`<button part="dismiss" class="main" type="button" @click=${() => dismiss(screen)}>${texts.notNow}</button>`;

/** Two sheets with a letter each, one of them in another script. */
const sign = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
  <path d="M9 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v2M6 12l3-7 3 7M7 10h4" />
  <path
    d="M10 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM12 13h6M15 11v2M17 13c0 3-2 5-5 6M13 13c0 3 2 5 5 6"
  />
</svg>`;
