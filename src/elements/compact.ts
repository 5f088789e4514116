// `compact`: first only a button, which discloses the notice. Escape closes it, and the focus goes back to the button.
import { html } from 'lit';
import { displayName } from '../platform/language-tags.js';
import { session } from '../session/session.js';
import type { Screen } from './screen.js';
import type { Voice } from './views/model.js';

const opened = new WeakSet<Screen>();
const listening = new WeakSet<Screen>();

/** Whether the notice is disclosed. */
export const isOpen = (screen: Screen): boolean => opened.has(screen);

/** Discloses it, also where nothing was to disclose: what has the focus must not go away with the consent. */
export const open = (screen: Screen): void => void opened.add(screen);

/** "Language", and up to four languages by their own names: found also by who reads nothing else on the page. */
export function disclose(screen: Screen, { texts, tag, dir }: Voice) {
  const toggle = () => {
    if (!opened.delete(screen)) opened.add(screen);
    void screen.update();
  };
  if (!listening.has(screen)) {
    listening.add(screen);
    screen.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !isOpen(screen)) return;
      screen.find('disclose')?.focus();
      toggle();
    });
  }
  const names = session.languages
    .slice(0, 4)
    .map((name) => html` · <span lang=${name}>${displayName(name, name)}</span>`);
  return html`<button
    part="disclose"
    type="button"
    lang=${tag}
    dir=${dir}
    aria-expanded=${isOpen(screen)}
    @click=${toggle}
  >
    ${texts.language}${names}
  </button>`;
}
