// The page of a model, with what a visitor, its own code and another tab do to it, and what must hold whatever they do.
// It judges by what can be seen from outside: the page's text, the storage, events, and what the providers are given.
import type { ConsentTranslate } from '../../src/index.js';
import { session } from '../../src/session/session.js';
import { Agreed, kept } from './model-agreed.js';
import { mark, type Id, Providers, TEXTS } from './model-providers.js';
import { pause } from '../support/fixtures.js';
import { type Clock, turn } from './model-clock.js';
import { OtherTab } from './model-other-tab.js';

export type Settings = Readonly<Record<'provider' | 'languages' | 'revision' | 'remember' | 'privacy-href', string>>;
export const PLAIN: Settings = {
  provider: 'eins',
  languages: 'en uk ar',
  revision: '',
  remember: 'ask',
  'privacy-href': '/datenschutz',
};
const ORIGINAL = TEXTS.join('|');
const IDS: readonly Id[] = ['eins', 'zwei', 'frei'];

/** A call, and how it ended: `null` while it goes on. */
export interface Call {
  readonly name: string;
  readonly language?: string | undefined;
  end: string | null;
}

let count = 0;

export class World {
  static isFirst = true;
  readonly clock: Clock;
  readonly wrong: string[] = [];
  readonly providers = new Providers((what, id) => this.#given(what, id));
  readonly other = new OtherTab();
  readonly elements: ConsentTranslate[] = [];
  readonly calls: Call[] = [];
  readonly events: string[] = [];
  settings = PLAIN;
  /** Whether the page objects to what the visitor presses. */
  objects = false;
  /** Whether an element was away, and so has heard no events. */
  isDeaf = false;
  /** Whether a consent was asked for since all was at rest: the event that tells of it may still be to come. */
  #isAsking = false;
  /** What may be in force, until all is at rest. */
  #terms: Settings[] = [PLAIN];
  /** The consents of the page alone. */
  readonly agreed = new Agreed();
  #main = document.createElement('main');
  #place = document.createElement('div');
  #exclude = `.model-${count++}`;

  /** Whether elements show what they do; without, a sequence takes a tenth of the time. */
  readonly isShown: boolean;

  constructor(clock: Clock, isShown: boolean) {
    this.clock = clock;
    this.isShown = isShown;
    this.#main.innerHTML = TEXTS.map((text) => `<p>${text}</p>`).join('');
    this.#main.className = 'model';
    this.#place.hidden = true;
    document.body.append(this.#main, this.#place);
    this.add();
  }

  complain(text: string): void {
    if (this.wrong.length < 8) this.wrong.push(text);
  }

  /** The page's text as it is now. */
  get text(): string {
    return [...this.#main.querySelectorAll('p')].map((p) => p.textContent).join('|');
  }

  /** Who translated it into what; `null`: nobody; `undefined`: a mixture. */
  get shown(): { id: Id; language: string } | null | undefined {
    if (this.text === ORIGINAL) return null;
    for (const id of IDS)
      for (const language of ['en', 'uk', 'ar'])
        if (this.text === TEXTS.map((text) => mark(id, language, text)).join('|')) return { id, language };
    return undefined;
  }

  add(): ConsentTranslate {
    const element = document.createElement('consent-translate');
    element.setAttribute('root', '.model');
    element.setAttribute('exclude', this.#exclude);
    for (const [name, value] of Object.entries(this.settings)) element.setAttribute(name, value);
    for (const name of ['granted', 'withdrawn', 'translated', 'restored', 'failed'] as const)
      element.addEventListener(`ct-${name}`, (event) =>
        this.events.push('language' in event ? `${name} ${event.language}` : name),
      );
    element.addEventListener('ct-statechange', ({ state }) => this.events.push(state));
    element.addEventListener('ct-grant', (event) => this.objects && event.preventDefault());
    element.addEventListener('ct-withdraw', (event) => (this.objects ? event.preventDefault() : this.agreed.clear()));
    element.addEventListener('ct-granted', ({ provider, record }) => {
      if (session.setup?.remember === 'page') this.agreed.to(provider, record);
    });
    this.elements.push(element);
    this.#place.append(element);
    return element;
  }

  /** The element at this number, counted round; put up again where it was taken away. */
  element(at = 0): ConsentTranslate {
    return this.elements[at % this.elements.length]!;
  }

  move = (at: number): void => this.#place.prepend(this.element(at));

  remove(at: number): void {
    this.element(at).remove();
    this.isDeaf = true;
    if (this.#isAsking) this.agreed.unheard();
  }

  change(some: Partial<Settings>): void {
    this.settings = { ...this.settings, ...some };
    this.#terms.push(this.settings);
    for (const element of this.elements)
      for (const [name, value] of Object.entries(some)) element.setAttribute(name, value);
  }

  /** Another tab takes back everything; a consent that is given here until that is heard is another one. */
  withdrawElsewhere(): void {
    const { agreed } = this;
    this.other.withdraw((before = agreed.count) => agreed.count === before && agreed.clear());
  }

  /** Calls a method as a host does. */
  call(at: number, name: 'grant' | 'translateTo' | 'restore' | 'withdraw', language?: string, remember = false): Call {
    const element = this.element(at);
    const call: Call = { name, language, end: null };
    if (name === 'grant') this.#ask();
    if (name === 'withdraw') this.agreed.clear();
    const given = { remember, ...(language && { language }) };
    const promise =
      name === 'grant'
        ? element.grant(given)
        : name === 'translateTo'
          ? element.translateTo(language!)
          : element[name]();
    promise.then(
      () => (call.end = 'done'),
      (error: Error) => (call.end = error?.name ?? String(error)),
    );
    this.calls.push(call);
    return call;
  }

  #ask(): void {
    this.#isAsking = true;
    if (this.isDeaf) this.agreed.unheard();
  }

  /** Presses a button as the visitor does, if it is there; where nothing is shown, does what the button does. */
  press(at: number, name: string, language?: string): void {
    const element = this.element(at);
    const root = element.shadowRoot!;
    const select = root.querySelector<HTMLSelectElement>('[part=language]');
    const button = root.querySelector<HTMLElement>(`[part=${name}]`);
    if (name === 'translate') this.#ask();
    if (this.isShown) {
      if (select && language) {
        select.value = language;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return button?.click();
    }
    if (language) session.choose(language);
    const done =
      name === 'translate' || name === 'retry'
        ? session.call(element, 'press', { voices: [], via: 'button' }, session.selected)
        : name === 'next'
          ? session.call(element, 'pressNext', session.selected ?? 'uk')
          : session.call(element, name === 'withdraw' ? 'pressWithdraw' : 'restore');
    done.catch(() => {});
  }

  /** Whether a consent is kept that counts now, under one of the settings that may be in force. */
  counts(id: Id): boolean {
    if (id === 'frei') return true;
    const inStorage = ({ revision, remember }: Settings) =>
      remember === 'page'
        ? this.agreed.counts(id, revision)
        : kept().some(({ consents = {} }) => {
            const record = Object.hasOwn(consents, id) ? consents[id] : undefined;
            return record?.revision === revision && Date.parse(record.expiresAt) > Date.now();
          });
    return this.#terms.some(inStorage);
  }

  #given(what: 'load' | 'send', id: Id): void {
    // what is being translated goes on until this tab hears what another one did; nothing is begun
    if (!this.counts(id) && !(what === 'send' && this.other.isUnheard))
      this.complain(`${what} of ${id} without a consent`);
  }

  /** Lets everything come to rest that does so by itself, for as long as it takes; little time of the page passes. */
  async rest(): Promise<void> {
    this.other.deliver();
    for (let quiet = 0, i = 0; quiet < 3 && i < 40; i++) {
      if (World.isFirst) await pause(30); // files are still to come
      for (let n = 0; n < 4; n++) await turn();
      await this.clock.pass(10);
      quiet = this.clock.isQuiet && (this.providers.pending || !this.isBusy) ? quiet + 1 : 0;
    }
    this.look();
  }

  get isBusy(): boolean {
    return (
      this.providers.pending > 0 ||
      this.calls.some(({ end }) => end === null) ||
      /^(loading|translating)$/.test(this.element().state)
    );
  }

  /** What must hold at any time, and what must hold at rest. */
  look(): void {
    const { shown } = this;
    if (shown && !this.counts(shown.id)) this.complain(`translated by ${shown.id} without a consent: ${this.text}`);
    if (this.isBusy) return;
    this.#isAsking = false;
    // what is said by elements that are away is not in force
    if (this.elements.some(({ isConnected }) => isConnected)) this.#terms = [this.settings];
    if (shown === undefined) return this.complain(`a mixture: ${this.text}`);
    const { state, language, record } = this.element();
    const found = JSON.stringify({ state, language, shown });
    if ((state === 'translated') !== !!shown || language !== (shown?.language ?? null))
      this.complain(`state, language and text disagree: ${found}`);
    const [device, visit] = kept();
    if (this.#main.lang !== (shown && shown.id !== 'zwei' ? shown.language : ''))
      this.complain(`lang is ${this.#main.lang}: ${found}`);
    const known = [device, visit]
      .flatMap((one) => Object.values(one?.consents ?? {}))
      .map((one) => JSON.stringify(one));
    const isKept = this.#terms.every(({ remember }) => remember !== 'page');
    if (record && isKept && !known.includes(JSON.stringify(record)))
      this.complain(`the record is not what is kept: ${JSON.stringify(record)}`);
    if (shown && isKept && !this.other.hasWritten && (visit!.language ?? device!.language) !== shown.language)
      this.complain(`kept is ${visit!.language ?? device!.language}: ${found}`);
  }

  end(): void {
    this.#main.remove();
    this.#place.remove();
    for (const element of this.elements) element.remove();
  }
}
