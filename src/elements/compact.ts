// `compact`: first only a button, which discloses the notice. Escape closes it, and the focus goes back to the button.
import { html } from 'lit';
import { displayName } from '../platform/language-tags.js';
import { session } from '../session/session.js';
import type { Screen } from './screen.js';
import type { Voice } from './views/model.js';

const states = new WeakMap<Screen, { open: boolean }>();

/** Whether the notice is disclosed. */
export const isOpen = (screen: Screen): boolean => !!states.get(screen)?.open;

/** "Language", and up to four languages by their own names: found also by who reads nothing else on the page. */
export function disclose(screen: Screen, { texts, tag, dir }: Voice) {
  let state = states.get(screen);
  const toggle = () => {
    state!.open = !state!.open;
    void screen.update();
  };
  if (!state) {
    states.set(screen, (state = { open: false }));
    screen.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !isOpen(screen)) return;
      screen.find('disclose')?.focus();
      toggle();
    });
  }
  const names = session.languages
    .slice(0, 4)
    .map((name) => html` · <span lang=${name}>${displayName(name, name)}</span>`);
  return html`<button part="disclose" type="button" lang=${tag} dir=${dir} aria-expanded=${state.open} @click=${toggle}>
    ${texts.language}${names}
  </button>`;
}
