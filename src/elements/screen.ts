// What <consent-translate> shows, and what its controls do. Here is the plain case: a first-time visitor who reads the
// page's language and has chosen nothing. All others are in full-screen.ts, a chunk of its own.
import { html, nothing } from 'lit';
import { type Catalogue, tags, wording } from '../messages/resolve.js';
import { closest } from '../platform/language-tags.js';
import { session } from '../session/session.js';
import type { ConsentTranslate } from './consent-translate.js';
import { adoptSheet } from './adopt.js';
import { styles } from './consent-translate.styles.js';
import { plainFacts } from './facts.js';
import { controlsView } from './views/controls.js';
import { type Frame, frameView, slotView } from './views/frame.js';
import type { Voice } from './views/model.js';
import { noticeView } from './views/notice.js';

/** What is shown around the controls. */
export interface Extras extends Frame {
  readonly voices: readonly Voice[];
  /** Rules beside those of the plain case, as for what is slotted: the page's nodes are not written to. */
  readonly rules?: string;
  /** Among the controls. */
  readonly actions?: unknown;
  /** The controls are not shown. */
  readonly bare?: boolean;
  /** Called once all this is in the document. */
  readonly rendered?: () => void;
}

export const alternative = html`<slot name="alternative"></slot>`;

export class Screen {
  /** What is to be rendered. */
  template = slotView;
  readonly element: ConsentTranslate;
  /** Pixels that the page keeps for the element: what is around it does not move when the words come. */
  readonly kept: number;
  /** The languages that the notice is shown in; made into hashes when a consent is recorded. */
  voices: readonly Voice[] = [];
  #sheet: CSSStyleSheet | undefined;
  #turn = 0;
  #shown = 0;

  constructor(element: ConsentTranslate) {
    this.element = element;
    // while an element is upgraded it is not `:defined` yet: this is its height by the page's `:not(:defined)` rule
    this.kept = element.offsetHeight;
  }

  /** The rule that keeps them. */
  get reserve(): string {
    return `:host{display:block;min-height:${this.kept}px}`;
  }

  /** A control by its part. */
  find<E extends HTMLElement>(part: string): E | null {
    return this.element.renderRoot.querySelector<E>(`[part=${part}]`);
  }

  choose = (event: Event): void => session.choose((event.target as HTMLSelectElement).value);

  press = (): void => {
    const remember = this.find<HTMLInputElement>('remember')?.checked;
    const { selected } = session;
    session.call(this.element, 'press', { voices: this.voices, remember, via: 'button' }, selected).catch(() => {});
  };

  /** Shows what is true now, once the words for it are there. */
  async update(): Promise<void> {
    const turn = ++this.#turn;
    if (!this.#sheet) this.#open();
    if (session.pending) return;
    const { setup } = session;
    const extras: Extras | null =
      (await this.#plain().catch(() => null)) ??
      (await import('./full-screen.js').then(
        (file) => file.fullScreen(this),
        // ours is gone, as after an update of the site: what is shown stays, or what needs no script
        () => (this.voices.length ? null : { voices: [], below: alternative }),
      ));
    // each state is shown, in order, also while the next is on its way: else a second failure like the first is not announced
    if (turn < this.#shown || !extras) return;
    this.#shown = turn;
    const [first] = (this.voices = extras.voices);
    this.#sheet!.replaceSync(styles + (extras.rules ?? ''));
    const asks = !!setup?.asks && !session.consented;
    this.template = frameView(
      {
        ...extras,
        status: session.speaker === this.element ? extras.status : '',
        controls: setup && first && !extras.bare && controlsView(setup, session, first, this, asks, extras.actions),
      },
      first,
    );
    this.element.requestUpdate();
    await this.element.updateComplete;
    extras.rendered?.();
  }

  /** Makes ready for words: keeps the space, and puts up the live region. */
  #open(): void {
    this.#sheet = adoptSheet(this.element.renderRoot);
    this.#sheet.replaceSync(this.reserve);
    this.template = frameView({ lead: slotView });
    // not within the first update: Lit warns of that
    queueMicrotask(() => this.element.requestUpdate());
  }

  async #plain(): Promise<Extras | null> {
    const { setup, plain } = session;
    const tag = setup && closest(setup.pageLanguage, tags);
    if (!tag || !plain || this.element.compact || this.element.querySelector('[slot=notice]')) return null;
    const parts = await Promise.all(setup.parts.map((part) => wording(tag, part)));
    const texts = Object.assign({}, ...parts) as Catalogue;
    if (texts.days) return null;
    const voice = { tag, dir: nothing, texts, shown: texts, facts: plainFacts(tag, setup) };
    return {
      voices: [voice],
      rules: this.reserve + `::slotted([lang]:not(:lang(${tag}))){display:none}`,
      notice: noticeView(setup, voice),
      below: alternative,
    };
  }
}
