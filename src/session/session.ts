// One session per document, shared by all elements and outliving them. Here is what a page needs before consent: who
// takes part, what is set up, what is chosen. What happens after a press, or where something is kept, is in actions.ts,
// which is loaded then. Not Lit; reads the document, never writes it.
import { follow, isKept } from '../consent/browser-storage.js';
import type { ConsentStore } from '../consent/store.js';
import { canonical, closest, sameLanguage } from '../platform/language-tags.js';
import { isMarked, nearestLanguage, visitorLanguages } from '../platform/page-language.js';
import type { FailureReason } from '../platform/translation-error.js';
import { findProvider, onRegistered } from '../providers/registry.js';
import type { Actions } from './actions.js';
import type { Member, SessionNotice } from './notices.js';
import type { Order } from './order.js';
import type { Prepared } from './prepare.js';
import type { Progress } from './progress.js';
import { defaults, idsOf, type Resolved, resolve, type Settings, type Setup } from './setup.js';
import { initial, type SessionState } from './state.js';

type ActionName = {
  [N in keyof Actions]: Actions[N] extends (...args: never[]) => unknown ? N : never;
}[keyof Actions];

const ignore = () => {};

export class Session {
  state: SessionState<FailureReason> = initial;
  /** `null` while nothing, or nothing valid, is configured. */
  setup: Setup | null = null;
  /** What the visitor chose in a select; chosen is not yet translated. */
  choice: string | null = null;
  /** How far a translation has come that takes long. */
  declare progress: Progress | null | undefined;
  /** The site's order of preference, where it lists several providers. */
  declare order: Order | undefined;
  /** Where a consent manager keeps the consent; `null`: the browser's own storage. */
  store: ConsentStore | null = null;
  /** `null` while nothing of it was needed. */
  actions: Actions | null = null;

  #members = new Set<Member>();
  #used: Member | undefined;
  #leader: Element | undefined;
  #key = '';
  #follows = false;
  /** What the leader says, and what is worked with: less of its providers where the visitor has moved on. */
  #given: Partial<Settings> | undefined;
  #settings: Partial<Settings> | undefined;
  #ready: Promise<void> | undefined;
  #pageLanguage: string | null = null;

  join(member: Member): void {
    this.#members.add(member);
    if (this.#follows) return;
    this.#follows = true;
    follow((message) => this.act('heard', message));
    onRegistered(() => this.setup || !this.#settings || void this.use(this.#settings));
  }

  leave(member: Member): void {
    this.#members.delete(member);
    if (this.#used === member) this.#used = undefined;
  }

  /** The first element configures the session; one that differs is told so, once. */
  configure(member: Member & Element, settings: Partial<Settings>): void {
    const key = JSON.stringify(settings);
    if (key === this.#key) return;
    if (this.#leader?.isConnected && member !== this.#leader)
      return void import('./problems.js').then((file) => file.differs(), ignore);
    this.#pageLanguage = this.pageLanguageOf(member, settings.pageLanguage ?? null);
    this.#leader = member;
    this.#key = key;
    this.order = undefined; // nothing goes on from what was said before
    void this.use((this.#given = settings));
  }

  /** Back to all that the leader says. */
  async reset(): Promise<void> {
    if (this.#given && this.#given !== this.#settings) await this.use(this.#given);
  }

  /** Works with these settings, once the site's file of settings and the descriptor of the provider named first are there. */
  use(settings: Partial<Settings>): Promise<void> {
    this.#settings = settings;
    return (this.#ready = this.#prepare(settings));
  }

  async #prepare(given: Partial<Settings>): Promise<void> {
    let prepared: Prepared = { settings: { ...defaults, ...given } };
    const [id, more] = idsOf(prepared.settings);
    if (more || given.config)
      prepared = await import('./prepare.js')
        .then((file) => file.prepare(this, given))
        // it is not known what the site wants: nothing is offered
        .catch(() => ({ settings: defaults, told: true }));
    else await findProvider(id!).catch(ignore);
    if (given === this.#settings) this.#apply(prepared);
  }

  resolve(settings: Settings): Resolved {
    return resolve(settings, this.#pageLanguage, document.baseURI, location.origin);
  }

  #apply({ settings, order, told }: Prepared): void {
    const given = this.#settings;
    this.order = order;
    if (settings.pageLanguage) this.#pageLanguage = canonical(settings.pageLanguage);
    const resolved = this.resolve(settings);
    if (!told && (resolved.bad || resolved.odd))
      import('./problems.js').then((file) => this.#settings === given && file.explain(resolved, settings), ignore);
    const setup = (this.setup = resolved.bad ? null : (resolved.setup as Setup));
    this.to({ ...initial, state: !setup ? 'misconfigured' : setup.asks ? 'asking' : 'ready' });
    if (this.actions) this.actions.apply();
    else if (this.store || isKept()) this.act('adopt');
  }

  /** Whether it is too early to show anything: nothing is set up yet, or something is kept that must be read first. */
  get pending(): boolean {
    const { setup, actions, state } = this;
    return (!setup && state.state !== 'misconfigured') || (!actions && !state.reason && isKept());
  }

  /** Whether a provider may run: there is a consent, or none is wanted. */
  get consented(): boolean {
    return this.setup?.asks === false || !!this.actions?.consent.record;
  }

  /** The visitor's languages that are offered, in the visitor's order. */
  get #own(): string[] {
    const offered = this.setup?.languages ?? [];
    return visitorLanguages().flatMap((tag) => closest(tag, offered) ?? []);
  }

  /** The languages offered, the visitor's first. */
  get languages(): string[] {
    return [...new Set([...this.#own, ...(this.setup?.languages ?? [])])];
  }

  /** The language in the select: the one chosen if it is offered, else the visitor's first that is. */
  get selected(): string | null {
    const { choice } = this;
    return (choice && closest(choice, this.languages)) || this.#own[0] || null;
  }

  /**
   * Whether the notice may be the plain one: nothing kept, chosen or failed, nothing unusual to say, and a visitor who
   * reads the page's language before any other.
   */
  get plain(): boolean {
    const { setup, actions, choice, state } = this;
    const [first] = visitorLanguages();
    return (
      !!setup &&
      !setup.unusual &&
      !setup.settings.messages &&
      !setup.settings.compact &&
      !actions &&
      !choice &&
      !state.reason &&
      !isMarked() &&
      !!first &&
      sameLanguage(first, setup.pageLanguage)
    );
  }

  /** The language of the page around an element, also while the page is translated and its `lang` is not its own. */
  pageLanguageOf(element: Element, told: string | null): string | null {
    return told ? canonical(told) : this.state.language ? this.#pageLanguage : nearestLanguage(element);
  }

  /** Notes the language chosen in a select. Nothing else happens (WCAG 3.2.2). */
  choose(language: string): void {
    this.choice = language;
    void this.order?.chosen(language);
    // what was said in one language is not said again in another
    this.to(/asking|ready/.test(this.state.state) ? { ...this.state, status: '' } : this.state);
  }

  /** The element that speaks for all: the one used last, else the first. */
  get speaker(): Member | undefined {
    return this.#used ?? [...this.#members][0];
  }

  /** Tells the element that speaks for all. False: somebody objected. */
  tell(notice: SessionNotice, member = this.speaker): boolean {
    return member?.notify(notice, this.setup?.provider.id ?? '') ?? true;
  }

  /** Moves to a state, and tells every element. */
  to(state: SessionState<FailureReason>): void {
    const previous = this.state.state;
    this.state = state;
    this.changed();
    if (state.state !== previous)
      for (const member of this.#members) this.tell({ type: 'statechange', state: state.state, previous }, member);
  }

  changed(): void {
    for (const member of this.#members) member.changed();
  }

  /** Calls what is loaded only when it is needed. `member` is then the element used, and hears what comes of it. */
  async call<N extends ActionName>(member: Member | null, name: N, ...args: Parameters<Actions[N]>): Promise<void> {
    if (member) this.#used = member;
    // the page may have changed an attribute, or named another provider, just now
    await (member?.isConnected && member.updateComplete);
    for (let ready; ready !== this.#ready;) await (ready = this.#ready);
    try {
      const { Actions } = await import('./actions.js');
      this.actions ??= new Actions(this); // two calls may have waited for the file
    } catch (cause) {
      const reason = navigator.onLine ? 'unavailable' : 'offline';
      if (this.setup) this.to({ ...initial, state: 'failed', target: this.selected, reason, status: 'failed' });
      throw cause;
    }
    await (this.actions[name] as (...all: unknown[]) => unknown)(...args);
  }

  /** The same for presses and events, whose outcome the state tells. */
  act<N extends ActionName>(name: N, ...args: Parameters<Actions[N]>): void {
    this.call(null, name, ...args).catch(ignore);
  }
}

/** The session of this document. */
export const session = new Session();
