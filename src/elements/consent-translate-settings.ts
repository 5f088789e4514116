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
 * until when. One button deletes it. Follows other tabs. Loads no provider.
 *
 * @attribute page-language - BCP 47 tag of the page's language; the nearest `lang` unless given
 * @attribute privacy-href - address behind "More about data protection"; no link unless given
 * @attribute config - address of the same file of defaults as on <consent-translate>
 *
 * @fires ct-withdraw - the visitor pressed; `preventDefault()` stops it
 * @fires ct-withdrawn - the consent is deleted
 *
 * @slot - shown where JavaScript does not run
 * @csspart text details status controls withdraw privacy
 */
export class ConsentTranslateSettings extends LitElement {
  static version = version;
  static override properties = declareAll(['pageLanguage', 'privacyHref', 'messages', 'config']);
  declare pageLanguage: string | null;
  declare privacyHref: string | null;
  declare config: string | null;
  declare messages: OwnMessages | undefined;
  /** What settings.ts has to show; before, what the page has for browsers without scripts. */
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

declare global {
  interface HTMLElementTagNameMap {
    'consent-translate-settings': ConsentTranslateSettings;
  }
}
