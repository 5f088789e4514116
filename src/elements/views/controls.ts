// The select, the check box, the button: the same nodes before and after consent. Pure: values in, template out.
import { html, nothing } from 'lit';
import { fill } from '../../messages/resolve.js';
import { displayName } from '../../platform/language-tags.js';
import type { Handlers, Offer, Page, Voice } from './model.js';

/** `asks`: a consent is asked for now; `actions`: the ways back, among the controls. */
export function controlsView(
  page: Page,
  offer: Offer,
  voice: Voice,
  handlers: Handlers,
  asks: boolean,
  actions?: unknown,
) {
  const { tag, dir, texts, facts } = voice;
  const { languages, selected } = offer;
  const own = languages.map((language) => displayName(language, language));
  /** With its region only where two would read the same. */
  const name = (language: string, i: number, speaker: string) =>
    displayName(language, speaker, own.indexOf(own[i]!) !== own.lastIndexOf(own[i]!));
  return html`<div part="controls" lang=${tag} dir=${dir}>
    <label
      >${texts.language}<select part="language" @change=${handlers.choose}>
        <option value="" .selected=${!selected}>${texts.choose}</option>
        ${languages.map(
          (language, i) =>
            html`<option value=${language} lang=${language} .selected=${language === selected}>
              ${name(language, i, language)} – ${name(language, i, page.pageLanguage)}
            </option>`,
        )}
      </select></label
    >
    <button part="translate" class="main" type="button" @click=${handlers.press}>${texts.translate}</button>${actions}
    <a part="privacy" href=${page.privacyHref}>${texts.privacy}</a>
    ${
      asks && page.remember === 'ask'
        ? html`<label class="check"><input part="remember" type="checkbox" />${fill(texts.remember, facts)}</label>`
        : nothing
    }
  </div>`;
}
