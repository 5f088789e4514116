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
 * loads it. All elements of a document show and steer the same session, which the first one configures. Each attribute is
 * also a property of the camelCase name.
 *
 * @tag consent-translate
 *
 * @attribute provider - Required. Id of a provider, one that comes with the package or that was given to `registerProvider()`; or several ids in order of preference, separated by spaces or commas.
 * @attribute page-language - Default: nearest `lang`. BCP 47 tag of the language that the page is written in.
 * @attribute languages - Default: what the provider lists. Target languages, BCP 47 tags separated by spaces or commas, offered in this order. Required where the provider lists none before consent: for all but `etranslation`.
 * @attribute privacy-href - Required. Address of the page behind "More about data protection": http, https or relative.
 * @attribute endpoint - Required by services. Address of the service, best on the own origin: then only the text leaves, if anything. `google`, `etranslation`, `browser` and `phrasebook` have none.
 * @attribute recipient - Default: from the provider. Name of who receives the data, as the notice says it. Required with an `endpoint` of another origin; on the own origin it says that the server passes the text on.
 * @attribute recipient-country - Default: from the provider. Where the recipient is: an ISO 3166-1 alpha-2 code (`DE`), or a name. Required with `recipient`.
 * @attribute recipient-href - Default: from the provider. Address of the recipient's own page about data protection.
 * @attribute [ask=text] - From which disclosure on consent is asked: `text` (anything that leaves the site), `visitor` (only where the visitor's browser contacts a third party), `always`.
 * @attribute revision - Default: empty. A consent given under another revision does not count: change it to ask everybody again.
 * @attribute [remember=ask] - How long a consent is kept: `ask` (a check box, unticked: for `remember-days`, else for the visit), `always` (for `remember-days`, and the notice says so), `visit` (12 hours at most), `page` (never stored).
 * @attribute [remember-days=180] - Days that a remembered consent counts, 1 to 365; 180 instead of anything else.
 * @attribute phrasebook - Default: none. Start of the addresses of the site's reviewed translations, on the own origin: `<address><tag>.json`, `{ "source text": "translation" }`. They win over the machine's. `google` and `etranslation` go without.
 * @attribute [root=body] - Selector of what a service or the browser translates. Scripts of services translate the whole page.
 * @attribute exclude - Default: none. Selector of parts that are never read, sent or changed, beside `translate="no"` and `.notranslate`.
 * @attribute [cache=page] - How long a service's answers are kept: `page` (in memory), `visit` (in sessionStorage, which then holds text of the page; gone with the consent).
 * @attribute compact - Default: off. First only a button, for a header: it opens the notice as a menu over the page, with "Translate" and "Not now".
 * @attribute consent - Default: none. `external`: nothing is read from storage, and the state is `asking`, until a consent manager has set the property `store`.
 * @attribute config - Default: none. Address of a JSON file of the own origin with defaults for all of these and for `messages`; attributes win.
 *
 * @fires {StateChangeEvent} ct-statechange - On every element, after each change: `state`, `previous`.
 * @fires {GrantEvent} ct-grant - The visitor pressed to allow; nothing is stored or loaded yet. Cancelable: `preventDefault()` stops it.
 * @fires {GrantedEvent} ct-granted - A consent counts now, also one given in another tab: `record`.
 * @fires {WithdrawEvent} ct-withdraw - The visitor pressed to withdraw; nothing is deleted yet. Cancelable: `preventDefault()` stops it.
 * @fires {WithdrawnEvent} ct-withdrawn - The consent is deleted, and the page is in its own language.
 * @fires {ProgressEvent} ct-progress - `done` of `total` texts are translated.
 * @fires {TranslatedEvent} ct-translated - The page is shown in `language`; `complete` is false where a part failed, `missing` counts the texts that have no translation.
 * @fires {RestoredEvent} ct-restored - The page is in its own language again.
 * @fires {FailedEvent} ct-failed - The page stays in its own language: `language`, `reason` (`blocked`, `offline`, `timeout`, `unavailable`, `refused`, `quota`, `error`), `cause`.
 *
 * @slot notice - The site's own words, beside the facts. Of several with `lang` the matching one is shown.
 * @slot alternative - A way without a translator, such as an interpreter's phone number: shown while asking and after a failure. Of several with `lang` the matching one is shown.
 * @slot - Shown where JavaScript does not run, and until the notice is there.
 *
 * @csspart panel - The box around everything but the button of `compact`.
 * @csspart status - What has just happened; the live region. Empty without words.
 * @csspart notice - The notice before consent, once for each language that it is shown in.
 * @csspart text - Its first words: who receives what.
 * @csspart details - The rest of the facts, folded: "What exactly happens".
 * @csspart controls - The row of select, buttons and links.
 * @csspart language - The select with the languages.
 * @csspart translate - The button that allows and translates.
 * @csspart remember - The check box that keeps a consent for longer.
 * @csspart privacy - The link to `privacy-href`.
 * @csspart human - The link to the page that people translated (`<link rel="alternate" hreflang>`).
 * @csspart progress - The bar of a translation that takes long.
 * @csspart cancel - The button that stops a translation that goes on.
 * @csspart original - The button that shows the original again.
 * @csspart withdraw - The button that turns the translation off and deletes the consent.
 * @csspart reload - The button that reloads the page, where code of a service stays in memory after a withdrawal.
 * @csspart disclaimer - Translated by a machine, only the original is binding; once for each language. The only part that is printed.
 * @csspart error - What is said and offered after a failure.
 * @csspart retry - The button that tries again, or translates the rest.
 * @csspart next - The button that goes on with the next provider.
 * @csspart elsewhere - The link to the page at the service itself.
 * @csspart disclose - The button of `compact`.
 * @csspart dismiss - "Not now", beside the translate button of `compact`.
 *
 * @cssproperty [--consent-translate-accent=color-mix(in srgb, #3b7dd8 55%, CanvasText)] - Colour of links, buttons and marks.
 * @cssproperty [--consent-translate-on-accent=Canvas] - Colour of text on the accent.
 * @cssproperty [--consent-translate-surface=Canvas] - Colour behind everything.
 * @cssproperty [--consent-translate-on-surface=CanvasText] - Colour of text.
 * @cssproperty [--consent-translate-border=color-mix(in srgb, CanvasText 55%, Canvas)] - Colour of lines.
 * @cssproperty [--consent-translate-radius=8px] - How round corners are.
 * @cssproperty [--consent-translate-gap=12px] - Space between things.
 * @cssproperty [--consent-translate-font=inherit] - Font family.
 * @cssproperty [--consent-translate-focus=the accent] - Colour of the outline of what has the focus.
 *
 * @cssstate asking - A consent is asked for.
 * @cssstate ready - A consent counts, or none is needed; the page is in its own language.
 * @cssstate loading - The provider is being loaded.
 * @cssstate translating - The page is being translated.
 * @cssstate translated - The page is shown in another language.
 * @cssstate failed - A translation failed; the page is in its own language.
 * @cssstate misconfigured - Something required is missing, which the console names; only the slot `alternative` is shown.
 */
export class ConsentTranslate extends LitElement implements Member {
  /** @internal */
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
  /**
   * The site's own wording in place of texts of ours: `{ translate: 'Los!' }` for the page's language, or by BCP 47 tag
   * `{ de: { translate: 'Los!' } }`. A property only; also in the file that `config` names.
   */
  declare messages: OwnMessages | '';

  #internals = this.attachInternals();
  #screen = new Screen(this);

  constructor() {
    super();
    for (const name of [...names, 'compact'] as 'provider'[]) this[name] = defaults[name];
    // set before the element was defined, it would hide the accessor; Lit does this for what it declares
    if (Object.hasOwn(this, 'store')) {
      const { store } = this;
      delete (this as Partial<this>).store;
      this.store = store;
    }
  }

  /** What is given here: the site's file of settings speaks for the rest. */
  get #settings(): Partial<Settings> {
    const own = this as unknown as Settings;
    const given = names.filter(
      (name) => this.hasAttribute(dashed(name)) || (own[name] ?? defaults[name]) !== defaults[name],
    );
    return { ...Object.fromEntries(given.map((name) => [name, own[name] ?? defaults[name]])), nonce: this.nonce };
  }

  /** What is going on: `asking`, `ready`, `loading`, `translating`, `translated`, `failed` or `misconfigured`. */
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
   * Translates into an offered language, a BCP 47 tag; resolves once all text that was there has been written. Rejects with
   * `NotAllowedError` without consent, and where the device saves data and much would have to be loaded: the visitor is
   * told, and may press; with `NotSupportedError` for a language that is not offered; with `TranslationError` where it fails;
   * with `AbortError` where a later call took its place.
   */
  translateTo(language: string): Promise<void> {
    return session.call(this, 'translateTo', language);
  }

  /** Brings back the original and forgets the language; the consent stays. Resolves once the original is there. */
  restore(): Promise<void> {
    return session.call(this, 'restore');
  }

  /** Takes the consent back and deletes it, with what the provider has left. Resolves once the original is there again. */
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

  /** @internal */
  notify({ type, ...details }: SessionNotice, provider: string): boolean {
    return this.dispatchEvent(makeEvent(type, { provider, ...details }));
  }

  /** @internal */
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

/** With the class come the types of its events. */
export type { ConsentTranslateEventMap } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'consent-translate': ConsentTranslate;
  }
}
