// What stands beside a page once the visitor has pressed: statuses, failure, disclaimers, ways back.
// Pure: values in, template out.
import { html, nothing } from 'lit';
import { fill } from '../../messages/resolve.js';
import type { Voice } from './model.js';

/** What is true now. */
export interface Later {
  readonly state: {
    readonly state: string;
    readonly status: string;
    readonly reason: string | null;
    readonly complete: boolean;
    readonly missing: number;
  };
  /** Whether there is a record that can be taken back. */
  readonly withdrawable: boolean;
  /** Whether the site itself reviewed the translations. */
  readonly reviewed: boolean;
  readonly unremembered: boolean;
  /** Whether code of a withdrawn provider stays in memory. */
  readonly resident: boolean;
  readonly off: boolean;
  /** Whether it was told, in this run, that a language pack is being loaded. */
  readonly downloads: boolean;
  readonly retry: () => void;
  /** Goes on with the next provider, where there is one. */
  readonly next: (() => void) | null | undefined;
  /** Where the provider itself shows this page translated. */
  readonly elsewhere: string | undefined;
  readonly original: () => void;
  readonly withdraw: () => void;
}

export const isRunning = (state: string): boolean => state === 'loading' || state === 'translating';

/** The sentence that the live region says. */
export function statusText({ state: { status, reason }, downloads }: Later, { texts, facts }: Voice): string {
  const others = { pick: 'choose', next: 'another', failed: reason, loading: downloads ? 'downloading' : status };
  const key = status in others ? others[status as 'failed'] : status;
  return key ? fill(texts[key as 'error'], facts) : '';
}

/** In the language shown, and in the page's: that only the original is binding. `covered`: something stands before it. */
export const disclaimersView = ({ state: { state }, reviewed }: Later, voices: readonly Voice[], covered = false) =>
  state === 'translated'
    ? voices.map(
        ({ tag, dir, texts, facts }) =>
          html`<p part="disclaimer" class=${covered ? 'covered' : nothing} lang=${tag} dir=${dir}>
            ${fill(texts[reviewed ? 'reviewed' : 'machine'], facts)}
          </p>`,
      )
    : nothing;

/** Above the controls: what is true now and should be known. */
export function aboveView(now: Later, voice: Voice) {
  const { state, off, unremembered, resident, retry, next, elsewhere } = now;
  const { texts, facts, tag, dir } = voice;
  const note = (shown: boolean, text: string) => (shown ? html`<p lang=${tag} dir=${dir}>${text}</p>` : nothing);
  const failed = () =>
    html`<div part="error" lang=${tag} dir=${dir}>
      <p>${fill(texts.readable, facts)}</p>
      <slot name="alternative"></slot>
      <div class="ways">
        <button part="retry" type="button" @click=${retry}>${texts.retry}</button>
        ${next ? html`<button part="next" type="button" @click=${next}>${fill(texts.next, facts)}</button>` : nothing}
        ${elsewhere ? html`<a part="elsewhere" href=${elsewhere} rel="external noreferrer">${fill(texts.elsewhere, facts)}</a>` : nothing}
      </div>
    </div>`;
  const translated = state.state === 'translated';
  return html`${note(off, texts.off)} ${note(unremembered, texts.unremembered)} ${note(resident, texts.resident)}
  ${note(translated && (!state.complete || state.missing > 0), texts.partly)}
  ${state.state === 'failed' ? failed() : nothing}`;
}

/**
 * Among the controls: the ways back. Taking back comes first: it may take no more keys than giving. To cancel and to show
 * the original is one button, so that the focus stays on it when the translation is there.
 */
export function actionsView({ state: { state, complete }, ...now }: Later, { texts, facts }: Voice) {
  const button = (part: string, text: string, press: () => void) =>
    html`<button part=${part} type="button" @click=${press}>${fill(text, facts)}</button>`;
  const back = state === 'translated' ? 'original' : isRunning(state) ? 'cancel' : null;
  return html`${state === 'translated' && !complete ? button('retry', texts.rest, now.retry) : nothing}
  ${now.withdrawable ? button('withdraw', texts.withdraw, now.withdraw) : nothing}
  ${back ? button(back, texts[back], now.original) : nothing}
  ${now.resident ? button('reload', texts.reload, () => location.reload()) : nothing}`;
}
