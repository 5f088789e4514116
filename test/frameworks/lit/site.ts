// A page with the element inside a Lit app, which can take it away, bring it back, and change its properties.
import { html, LitElement, nothing } from 'lit';
import { translator } from './translator.js';

class CitySite extends LitElement {
  static override properties = { there: { state: true }, compact: { state: true }, shown: { state: true } };
  declare there: boolean;
  declare compact: boolean;
  declare shown: string;

  constructor() {
    super();
    this.there = true;
    this.compact = false;
    this.shown = 'Deutsch';
  }

  #translator() {
    return html`${translator(this.compact, (shown) => (this.shown = shown))}
      <output translate="no">${this.shown}</output>`;
  }

  #toggleThere = () => (this.there = !this.there);
  #toggleCompact = () => (this.compact = !this.compact);

  protected override render() {
    return html`<button id="there" @click=${this.#toggleThere}>Weg und wieder da</button>
      <button id="compact" @click=${this.#toggleCompact}>Klein und wieder groß</button>
      ${this.there ? this.#translator() : nothing}
      <h2 id="heading">${this.there ? 'Das Rathaus ist geöffnet' : 'Das Rathaus hat zu'}</h2>`;
  }
}

customElements.define('city-site', CitySite);

export function startSite(container: HTMLElement) {
  container.append(document.createElement('city-site'));
}
