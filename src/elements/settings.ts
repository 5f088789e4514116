// What <consent-translate-settings> does: takes part in the session, never configures it; says what consents there are.
import { visitorLanguages } from '../platform/page-language.js';
import type { OwnMessages } from '../messages/resolve.js';
import { settingsFrom } from '../session/config.js';
import type { Member, SessionNotice } from '../session/notices.js';
import { spokenTo } from '../session/reader.js';
import { session } from '../session/session.js';
import type { Settings as SessionSettings } from '../session/setup.js';
import type { ConsentTranslateSettings } from './consent-translate-settings.js';
import { adoptSheet } from './adopt.js';
import { styles } from './consent-translate.styles.js';
import { makeEvent } from './events.js';
import { speak } from './speech.js';
import { settingsView } from './views/settings.js';

export class Settings implements Member {
  #element: ConsentTranslateSettings;
  #turn = 0;
  #had = false;
  #withdrawn = false;

  constructor(element: ConsentTranslateSettings) {
    this.#element = element;
    adoptSheet(element.renderRoot).replaceSync(styles);
  }

  /** The element is in a document. */
  join(): void {
    this.#element.translate = false;
    addEventListener('hashchange', this.#follow);
    session.join(this);
    session.act('look');
  }

  leave(): void {
    removeEventListener('hashchange', this.#follow);
    session.leave(this);
  }

  get #text(): HTMLElement | null {
    return this.#element.renderRoot.querySelector('[part=text]');
  }

  /** A link to the element's id moves the focus to it; `tabindex` on the element would hide its button from the Tab key. */
  #follow = (): void => {
    if (this.#element.matches(':target')) this.#text?.focus();
  };

  notify({ type, ...details }: SessionNotice, provider: string): boolean {
    return this.#element.dispatchEvent(makeEvent(type, { provider, ...details }));
  }

  changed(): void {
    const has = !!session.actions?.grants.length;
    this.#withdrawn = !has && (this.#withdrawn || this.#had);
    this.#had = has;
    void this.#update();
  }

  #withdraw = (): void => {
    // the button goes away: the focus moves first, and so is never lost
    this.#text?.focus();
    session.call(this, 'pressWithdraw').catch(() => {});
  };

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const { config } = this.#element;
    // without the site's file the element still tells and deletes
    const shared: Partial<SessionSettings> = config ? await settingsFrom(config).catch(() => ({})) : {};
    const given = this.#element;
    const privacyHref = given.privacyHref ?? shared.privacyHref ?? null;
    const messages = given.messages ?? shared.messages;
    const pageLanguage = session.pageLanguageOf(given, given.pageLanguage ?? shared.pageLanguage ?? null) ?? 'en';
    const subject = { provider: { label: '' }, recipient: null, days: 0, language: null, pageLanguage };
    const wanted = spokenTo(session.state.language ?? session.choice, visitorLanguages(), pageLanguage);
    const parts = ['visitor', 'later', 'settings'] as const;
    const voices = await speak(wanted, subject, parts, messages as OwnMessages | undefined);
    if (turn !== this.#turn || !voices.length || !session.actions) return;
    const first = !this.#text;
    given.view = settingsView(voices, session.actions.grants, this.#withdrawn, privacyHref, this.#withdraw);
    given.requestUpdate();
    await given.updateComplete;
    if (first) this.#follow();
  }
}
