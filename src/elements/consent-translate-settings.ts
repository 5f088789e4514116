// The element on the privacy page. What it shows and does is in settings.ts, a chunk of its own, so that pages without it
// do not pay for it.
import { LitElement } from 'lit';
import type { OwnMessages } from '../messages/resolve.js';
import { version } from '../version.js';
import { styles } from './consent-translate.styles.js';
import { declareAll } from './properties.js';

/**
 * Says in plain words whether the visitor has allowed a translator on this device, or for this visit: whom, since when and
 * until when. One button deletes it. Follows other tabs. Loads no provider.
 *
 * @attribute page-language - BCP 47 tag of the page's language; the nearest `lang` unless given
 * @attribute privacy-href - address behind "More about data protection"; no link unless given
 * @fires ct-withdraw - the visitor pressed; `preventDefault()` stops it
 * @fires ct-withdrawn - the consent is deleted
 */
export class ConsentTranslateSettings extends LitElement {
  static version = version;
  static override styles = styles;
  static override properties = declareAll('pageLanguage privacyHref messages');
  declare pageLanguage: string | null;
  declare privacyHref: string | null;
  declare messages: OwnMessages | undefined;
  /** What settings.ts has to show. */
  view: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    import('./settings.js').then(
      (file) => file.attach(this),
      () => {},
    );
  }

  override render() {
    return this.view;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-translate-settings': ConsentTranslateSettings;
  }
}
