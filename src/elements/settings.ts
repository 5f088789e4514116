// What <consent-translate-settings> does: takes part in the session, never configures it; says what consents there are.
import type { ReactiveController } from 'lit';
import { visitorLanguages } from '../platform/page-language.js';
import type { Member, SessionNotice } from '../session/notices.js';
import { spokenTo } from '../session/reader.js';
import { session } from '../session/session.js';
import type { ConsentTranslateSettings } from './consent-translate-settings.js';
import { makeEvent } from './events.js';
import { speak } from './speech.js';
import { settingsView } from './views/settings.js';

class Settings implements Member, ReactiveController {
  #element: ConsentTranslateSettings;
  #turn = 0;
  #had = false;
  #withdrawn = false;

  constructor(element: ConsentTranslateSettings) {
    this.#element = element;
  }

  hostConnected(): void {
    this.#element.translate = false;
    session.join(this);
    session.act('look');
  }

  hostDisconnected(): void {
    session.leave(this);
  }

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
    this.#element.renderRoot.querySelector<HTMLElement>('[part=text]')?.focus();
    session.call(this, 'pressWithdraw').catch(() => {});
  };

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const { pageLanguage: told, privacyHref, messages } = this.#element;
    const pageLanguage = session.pageLanguageOf(this.#element, told) ?? 'en';
    const subject = { provider: { label: '' }, recipient: null, days: 0, language: null, pageLanguage };
    const wanted = spokenTo(session.state.language ?? session.choice, visitorLanguages(), pageLanguage);
    const parts = ['notice', 'later', 'settings'] as const;
    const voices = await speak(wanted, subject, parts, messages);
    if (turn !== this.#turn || !voices.length || !session.actions) return;
    this.#element.view = settingsView(voices, session.actions.grants, this.#withdrawn, privacyHref, this.#withdraw);
    this.#element.requestUpdate();
  }
}

const attached = new WeakSet<ConsentTranslateSettings>();

/** Brings an element to life, once; it is connected already, or will be again. */
export function attach(element: ConsentTranslateSettings): void {
  if (attached.has(element)) return;
  attached.add(element);
  element.addController(new Settings(element));
}
