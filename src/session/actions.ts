// What a session does once the visitor has pressed, or where something is kept: records and deletes consents, lets
// translating.ts translate, restores. A chunk of its own; lets the provider be loaded, by runner.ts, only with a consent that counts.
import { LastCall } from '../platform/last-call.js';
import { isOff } from '../platform/page-marks.js';
import type { FailureReason } from '../platform/translation-error.js';
import type { Provider } from '../providers/provider.js';
import { findProvider } from '../providers/registry.js';
import { ConsentKeeper, type Given } from './consent-keeper.js';
import { Downloads } from './downloads.js';
import { grantsOf } from './grants.js';
import type { Session } from './session.js';
import { changeFor, following, goOn, isOther } from './preference.js';
import { Runner } from './runner.js';
import type { Setup } from './setup.js';
import type { Action } from './transitions.js';
import { move, translate } from './translating.js';
import { failure, offered, usable } from './usable.js';

/** Milliseconds until what one tab has written is surely seen in another. */
const LATER = 1000;
const ignore = () => {}; // the state tells

export class Actions {
  readonly consent = new ConsentKeeper((revoked) => (revoked ? this.withdraw().catch(ignore) : this.#evaluate()));
  /** Whether running code of a provider stays in memory until a reload. */
  resident = false;
  readonly downloads: Downloads;

  #session: Session;
  #runner = new Runner(() => this.#lost());
  #calls = new LastCall();
  /** While it is looked for where the visitor was: what is called meanwhile waits, since a change of provider would end it. */
  #going: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.downloads = new Downloads(session, () => this.restore());
    this.consent.use(session.store);
    this.consent.setup = session.setup;
  }

  /** The setup is another one. */
  apply(): void {
    const { setup, store, order, state } = this.#session;
    this.#calls.begin();
    void this.#runner.stop();
    this.consent.use(store);
    this.consent.setup = setup;
    this.consent.tidy();
    // a store was set meanwhile, or a press came before this: what ran is over
    if (setup && /^(load|trans|fail)/.test(state.state)) this.#to({ type: 'rest', consented: !setup.asks });
    if (!setup || !order || order.isDecided) return this.#evaluate(false);
    const going = this.#goOn(setup).finally(() => this.#going === going && (this.#going = undefined));
    this.#going = going;
  }

  /** A store was given: another one, or the same again, as by an element that has come back. The page stays as it is if it may. */
  adopt(): void {
    const { store, state } = this.#session;
    if (!/^(loading|trans)/.test(state.state)) return this.apply();
    this.consent.use(store);
    this.#evaluate(false);
  }

  /** The visitor may have been with another provider of the list on an earlier page. */
  async #goOn(setup: Setup): Promise<void> {
    const session = this.#session;
    if (!(await goOn(session, this.consent)) && session.setup === setup) this.#evaluate(false);
  }

  /** Somebody wants to see what is kept. */
  look(): void {
    this.#session.changed();
  }

  /** Another tab, or the way back from the cache, has changed what is kept. */
  heard(message?: unknown): void {
    this.consent.heard(message);
    // a manager's cookie may be seen here a moment after the record that lies beside it
    if (this.#session.store) setTimeout(() => this.#evaluate(), LATER);
  }

  /**
   * The visitor pressed "Translate". Before consent the page may object, while nothing is stored and nothing foreign loaded.
   * `selected`: the language in the select at that moment, whatever has gone on by itself since, and shows another there.
   */
  async press(given: Given, selected: string | null): Promise<void> {
    const session = this.#session;
    const language = session.languages.find((tag) => tag === selected) ?? session.selected;
    this.downloads.press();
    while (this.#going) await this.#going;
    this.consent.refresh(); // it may have run out meanwhile
    const changing = !!language && changeFor(session, language);
    if (!language) session.to({ ...session.state, status: 'pick' });
    else if ((changing && (await changing)) || isOther(session, given)) await this.#goOnWith(language);
    else if (session.consented) await this.translateTo(language);
    else if (!(await this.downloads.waits(language)) && session.tell({ type: 'grant' }))
      await this.grant({ ...given, language });
  }

  /** The visitor pressed "Turn off". */
  async pressWithdraw(): Promise<void> {
    if (this.#session.tell({ type: 'withdraw' })) await this.withdraw();
  }

  async grant({ language, ...given }: Given & { language?: string | undefined }): Promise<void> {
    while (this.#going) await this.#going;
    const setup = usable(this.#session);
    const target = language === undefined ? null : offered(this.#session, language);
    if (setup.asks) {
      if (!this.consent.grant(given)) throw failure('NotAllowedError', 'the consent store did not keep the consent');
      if (this.#session.state.state === 'asking')
        this.#to({ type: 'rest', consented: true, status: target ? '' : 'ready' });
      this.#session.tell({ type: 'granted', record: this.consent.record! });
    }
    if (target) await this.translateTo(target);
  }

  async translateTo(language: string): Promise<void> {
    while (this.#going) await this.#going;
    usable(this.#session);
    const target = offered(this.#session, language);
    const changing = changeFor(this.#session, target);
    if (changing && (await changing) && !this.#session.consented) await this.#goOnWith(target);
    if (changing && usable(this.#session)) offered(this.#session, target); // the page may have changed meanwhile
    this.consent.refresh(); // it may have run out meanwhile
    if (!this.#session.consented) this.#evaluate();
    if (!this.#session.consented) throw failure('NotAllowedError', 'there is no consent, or it no longer counts');
    await this.#translate(target);
  }

  async restore(): Promise<void> {
    const { state } = this.#session.state;
    if (!this.#session.setup) return;
    this.consent.keepLanguage(null); // also one that outlived its consent
    if (state === 'asking') return;
    const signal = this.#calls.begin();
    await this.#runner.restore();
    signal.throwIfAborted();
    this.#to({ type: 'rest', consented: this.#session.consented, status: state === 'ready' ? '' : 'restored' });
    if (state !== 'ready') this.#session.tell({ type: 'restored' });
  }

  /** Takes the consent back, from wherever: storage first, then the page. */
  async withdraw(): Promise<void> {
    const had = this.consent.all.size > 0;
    const ids = this.consent.withdraw();
    try {
      await this.#end(had);
    } finally {
      // the page may not know the provider that left something, as the one about data protection
      for (const id of ids) (await findProvider(id).catch(ignore))?.clear?.();
    }
  }

  /** The provider after this one in the site's order of preference. */
  async nextProvider(): Promise<Provider | undefined> {
    const { selected, state } = this.#session;
    return (await following(this.#session, selected ?? state.target!))?.provider;
  }

  /** The visitor wants the next provider. If it needs a consent of its own, that is asked for now; the former one stays. */
  async pressNext(language: string): Promise<void> {
    const session = this.#session;
    const { order } = session;
    const next = await following(session, language);
    if (!next || session.order !== order) return; // or the page has said something else meanwhile
    session.choice = language;
    await session.use(next.settings);
    await this.#goOnWith(language);
  }

  /** With another provider than the one whose notice the visitor has read: its own is shown before it is allowed anything. */
  async #goOnWith(language: string): Promise<void> {
    if (this.#session.consented) await this.translateTo(language);
    else this.#to({ type: 'rest', consented: false, status: 'next' });
  }

  /** The consents in force, as they are told to the visitor. */
  get grants() {
    return grantsOf(this.consent.all, () => this.#session.changed());
  }

  /** Compares the state with the consent that is there now, and follows. `news`: it was not there when the page came. */
  #evaluate(news = true): void {
    const session = this.#session;
    this.consent.refresh();
    const { setup, state, consented } = session;
    const rests = state.state === 'asking' || (state.state === 'ready' && !setup?.asks);
    if (setup && !consented && state.state !== 'asking') {
      this.consent.keepLanguage(null); // a consent manager knows nothing of it
      this.#end(true).catch(ignore);
    } else if (setup && consented && rests) {
      if (setup.asks) this.#to({ type: 'rest', consented: true });
      const { record, language } = this.consent;
      if (record && news) session.tell({ type: 'granted', record });
      if (language && !isOff()) this.#translate(language, true).catch(ignore);
      else session.changed();
    } else session.changed();
  }

  async #translate(language: string, quiet = false): Promise<void> {
    const { consent, downloads } = this;
    const evaluate = () => this.#evaluate();
    const means = { consent, downloads, runner: this.#runner, evaluate, signal: this.#calls.begin() };
    await translate(this.#session, means, language, quiet);
  }

  /** The page is in its own language again, though nobody asked for it. */
  #lost(): void {
    this.consent.refresh();
    const { state, setup, consented } = this.#session;
    if (!consented) return this.#evaluate();
    if (!/^(loading|trans)/.test(state.state)) return;
    // on another page the visitor may have gone back to the original meanwhile
    const kept = setup!.remember === 'page' ? state.language : this.consent.language;
    const language = state.state === 'translated' ? kept : state.target;
    this.#to({ type: 'rest', consented });
    if (language) this.#translate(language, true).catch(ignore);
  }

  /** After a withdrawal, here or elsewhere. */
  async #end(had: boolean): Promise<void> {
    const session = this.#session;
    const signal = this.#calls.begin();
    const stopped = this.#runner.stop();
    this.resident = this.#runner.leftCode;
    await stopped;
    signal.throwIfAborted();
    await session.reset();
    if (session.setup) this.#to({ type: 'rest', consented: session.consented, status: had ? 'withdrawn' : '' });
    if (had) session.tell({ type: 'withdrawn' });
    session.changed();
  }

  #to(action: Action<FailureReason>): void {
    move(this.#session, action);
  }
}
