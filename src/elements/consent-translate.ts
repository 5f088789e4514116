// The element on the page: attributes in, events out. Shows the session and steers it; keeps nothing itself.
// Never touches storage, <script>, vendor globals or the document.
import { isServer, LitElement } from 'lit';
import type { ConsentRecord } from '../consent/record.js';
import type { ConsentStore } from '../consent/store.js';
import type { OwnMessages } from '../messages/resolve.js';
import type { Member, SessionNotice } from '../session/notices.js';
import { dashed } from '../platform/dashed.js';
import { session } from '../session/session.js';
import { defaults, type Remember, type Settings } from '../session/setup.js';
import type { State } from '../session/state.js';
import { version } from '../version.js';
import { makeEvent } from './events.js';
import { declareAll } from './properties.js';
import { Screen } from './screen.js';

/** What of the settings is said by attributes, for all elements. `nonce` is the platform's own, which Lit would hide. */
const names = Object.keys(defaults).filter((name) => !/^(nonce|compact)$/.test(name)) as (keyof Settings)[];

/**
 * Asks, in the page's language and in the visitor's, whether an external translator may be used; only the visitor's press
 * loads it. All elements of a document show and steer the same session, which the first one configures.
 *
 * @attribute provider - ids of registered providers, in order of preference; required
 * @attribute page-language - BCP 47 tag of the page's language; the nearest `lang` unless given
 * @attribute languages - target languages, BCP 47 tags separated by spaces or commas; what the provider lists unless given
 * @attribute privacy-href - address of the page about data protection; required
 * @attribute endpoint - address of the service; required by services
 * @attribute recipient - who receives data, as the notice says it; from the provider unless given
 * @attribute recipient-country - where: an ISO 3166-1 alpha-2 code, or a name
 * @attribute recipient-href - the recipient's own page about data protection
 * @attribute ask - `text` | `visitor` | `always`: from which disclosure on consent is asked; `text` unless given
 * @attribute revision - a consent given under another revision does not count
 * @attribute remember - `ask` | `always` | `visit` | `page`: how long a consent is kept; `ask` unless given
 * @attribute remember-days - 1 to 365; 180 unless given
 * @attribute phrasebook - address of the site's reviewed translations, `<address><tag>.json`
 * @attribute root - selector of what is translated; `body` unless given
 * @attribute exclude - selector of parts that are never read, sent or changed
 * @attribute cache - `page` | `visit`: how long answers are kept; `page` unless given
 * @attribute compact - a button, which discloses all the rest as a menu over the page
 * @attribute consent - `external`: nothing is read until `store` is set
 * @attribute config - address of a JSON file of the same origin, with defaults for all of these
 *
 * @fires ct-statechange - on every element: `state`, `previous`
 * @fires ct-grant - the visitor pressed, nothing is stored or loaded yet; `preventDefault()` stops it
 * @fires ct-granted - a consent counts: `record`
 * @fires ct-withdraw - the visitor pressed to withdraw; `preventDefault()` stops it
 * @fires ct-withdrawn - the consent is deleted
 * @fires ct-progress - `done` of `total` texts
 * @fires ct-translated - `language`, `complete`, `missing`
 * @fires ct-restored - the page is in its own language again
 * @fires ct-failed - `language`, `reason`, `cause`
 *
 * @slot notice - the site's own words beside the facts; of several with `lang` the matching one is shown
 * @slot alternative - a way without a translator; shown while asking and on failure; of several with `lang` the matching one
 * @slot - shown where JavaScript does not run
 *
 * @csspart panel notice text details language translate remember privacy human controls original cancel progress withdraw status disclaimer error retry next elsewhere disclose dismiss
 * @cssproperty --consent-translate-accent - and on-accent, surface, on-surface, border, radius, gap, font, focus
 */
export class ConsentTranslate extends LitElement implements Member {
  static version = version;
  static override properties = {
    ...declareAll(names),
    rememberDays: { attribute: 'remember-days', type: Number },
    compact: { attribute: 'compact', type: Boolean },
  };
  declare provider: string;
  declare pageLanguage: string;
  declare languages: string;
  declare privacyHref: string;
  declare endpoint: string;
  declare recipient: string;
  declare recipientCountry: string;
  declare recipientHref: string;
  declare ask: 'text' | 'visitor' | 'always';
  declare revision: string;
  declare remember: Remember;
  declare rememberDays: number;
  declare phrasebook: string;
  declare root: string;
  declare exclude: string;
  declare cache: 'page' | 'visit';
  declare compact: boolean;
  declare consent: '' | 'external';
  declare config: string;
  /** Own wording of the site. */
  declare messages: OwnMessages | '';

  #internals = this.attachInternals();
  #screen = new Screen(this);

  constructor() {
    super();
    for (const name of [...names, 'compact'] as 'provider'[]) this[name] = defaults[name];
  }

  /** What is given here: the site's file of settings speaks for the rest. */
  get #settings(): Partial<Settings> {
    const own = this as unknown as Settings;
    const given = names.filter(
      (name) => this.hasAttribute(dashed(name)) || (own[name] ?? defaults[name]) !== defaults[name],
    );
    return { ...Object.fromEntries(given.map((name) => [name, own[name] ?? defaults[name]])), nonce: this.nonce };
  }

  get state(): State {
    return session.state.state;
  }

  /** BCP 47 tag of the language shown now; `null`: the original. */
  get language(): string | null {
    return session.state.language;
  }

  /** The consent that counts, or `null`. */
  get record(): ConsentRecord | null {
    return session.actions?.consent.record ?? null;
  }

  /** Where a consent manager keeps the consent; `null`: in the browser's own storage. */
  get store(): ConsentStore | null {
    return session.store;
  }

  set store(store: ConsentStore | null) {
    session.store = store;
    session.act('adopt');
  }

  /**
   * Records a consent that the visitor gave elsewhere on the page; call it only when the visitor agreed.
   * Resolves in `ready`, or with `language` in `translated`; rejects as `translateTo` does, the consent is kept then.
   */
  grant(given: { language?: string; remember?: boolean } = {}): Promise<void> {
    return session.call(this, 'grant', { ...given, voices: this.#screen.voices, via: 'host' });
  }

  /**
   * Translates. `NotAllowedError` without consent, and where the device saves data and much would have to be loaded: the
   * visitor is told, and may press. `NotSupportedError` for a language that is not offered.
   */
  translateTo(language: string): Promise<void> {
    return session.call(this, 'translateTo', language);
  }

  /** Brings back the original and forgets the language. */
  restore(): Promise<void> {
    return session.call(this, 'restore');
  }

  /** Takes the consent back and deletes it. */
  withdraw(): Promise<void> {
    return session.call(this, 'withdraw');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.translate = false;
    session.join(this);
    this.requestUpdate('provider'); // it may be the first one now
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    session.leave(this);
  }

  notify({ type, ...details }: SessionNotice, provider: string): boolean {
    return this.dispatchEvent(makeEvent(type, { provider, ...details }));
  }

  changed(): void {
    try {
      this.#internals.states.clear();
      this.#internals.states.add(this.state);
    } catch {
      // before Chrome 125 states want a name with two dashes
    }
    void this.#screen.update();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.size && this.isConnected) this.#configure();
  }

  #configure(): void {
    session.configure(this, this.#settings);
    this.changed();
  }

  protected override render() {
    return this.#screen.template;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-translate': ConsentTranslate;
  }
}
