// The element on the privacy page. What it shows and does is in settings.ts, a chunk of its own, so that pages without it
// do not pay for it.
import { isServer, LitElement } from 'lit';
import type { OwnMessages } from '../messages/resolve.js';
import { version } from '../version.js';
import { declareAll } from './properties.js';
import type { Settings } from './settings.js';
import { slotView } from './views/frame.js';

/**
 * Says in plain words whether the visitor has allowed a translator on this device, or for this visit: whom, since when and
 * until when. One button deletes it. Follows other tabs. Loads no provider. For the page about data protection. Each
 * attribute is also a property of the camelCase name.
 *
 * @tag consent-translate-settings
 *
 * @attribute page-language - Default: nearest `lang`. BCP 47 tag of the language that the page is written in.
 * @attribute privacy-href - Default: none. Address behind "More about data protection"; without, there is no link.
 * @attribute config - Default: none. Address of the same file of defaults as on `<consent-translate>`.
 *
 * @fires {StateChangeEvent} ct-statechange - After each change: `state`, `previous`.
 * @fires {GrantedEvent} ct-granted - A consent counts now that was given in another tab: `record`. Sent by the first element of a page.
 * @fires {WithdrawEvent} ct-withdraw - The visitor pressed to withdraw; nothing is deleted yet. Cancelable: `preventDefault()` stops it.
 * @fires {WithdrawnEvent} ct-withdrawn - The consent is deleted.
 *
 * @slot - Shown where JavaScript does not run, and until the words are there.
 *
 * @csspart text - What was allowed, in the visitor's language.
 * @csspart details - The same in the page's language.
 * @csspart status - That it was withdrawn; the live region. Empty without words.
 * @csspart controls - The row of button and link.
 * @csspart withdraw - The button that deletes the consent; only where there is one.
 * @csspart privacy - The link to `privacy-href`.
 *
 * @cssproperty [--consent-translate-accent=color-mix(in srgb, #3b7dd8 55%, CanvasText)] - Colour of links and buttons.
 * @cssproperty [--consent-translate-on-accent=Canvas] - Colour of text on the accent.
 * @cssproperty [--consent-translate-surface=Canvas] - Colour behind buttons.
 * @cssproperty [--consent-translate-on-surface=CanvasText] - Colour of text.
 * @cssproperty [--consent-translate-border=color-mix(in srgb, CanvasText 55%, Canvas)] - Colour of lines.
 * @cssproperty [--consent-translate-radius=8px] - How round corners are.
 * @cssproperty [--consent-translate-gap=12px] - Space between things.
 * @cssproperty [--consent-translate-font=inherit] - Font family.
 * @cssproperty [--consent-translate-focus=the accent] - Colour of the outline of what has the focus.
 */
export class ConsentTranslateSettings extends LitElement {
  /** @internal */
  static version = version;
  static override properties = declareAll(['pageLanguage', 'privacyHref', 'messages', 'config']);
  declare pageLanguage: string | null;
  declare privacyHref: string | null;
  declare config: string | null;
  /** The site's own wording, as on `<consent-translate>`. A property only; also in the file that `config` names. */
  declare messages: OwnMessages | undefined;
  /** What settings.ts has to show; before, what the page has for browsers without scripts. @internal */
  view: unknown = slotView;

  #part: Settings | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    import('./settings.js').then(
      (file) => this.isConnected && (this.#part ??= new file.Settings(this)).join(),
      () => {},
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part?.leave();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.size) this.#part?.changed();
  }

  protected override render() {
    return this.view;
  }
}

/** With the class come the types of its events. */
export type { ConsentTranslateEventMap } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'consent-translate-settings': ConsentTranslateSettings;
  }
}
