// A small city app in Lit: two pages, state, a list with keys, a live input, a dialog rendered elsewhere, elements with shadow
// roots inside each other. It knows nothing of a translation.
import { html, LitElement, nothing, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Change, changes, first, type Page, pages } from '../appointments.js';

class CityStart extends LitElement {
  static override properties = { open: { state: true }, places: { state: true }, name: { state: true } };
  declare open: boolean;
  declare places: number;
  declare name: string;

  constructor() {
    super();
    this.open = false;
    this.places = 3;
    this.name = '';
  }

  #toggle = () => (this.open = !this.open);
  #book = () => this.places--;
  #input = ({ target }: InputEvent) => (this.name = (target as HTMLInputElement).value);

  protected override render() {
    const { open, places, name } = this;
    return html`<h2>Willkommen im Rathaus</h2>
      <p>
        ${open ? 'Das Amt ist geöffnet.' : html`<b>Das Amt ist geschlossen.</b>`}${open ? ' Kommen Sie herein.' : nothing}
        <i>Tür A</i>
        <button id="toggle" aria-label=${open ? 'Das Amt schließen' : 'Das Amt öffnen'} @click=${this.#toggle}>
          ${open ? 'Schließen' : 'Öffnen'}
        </button>
      </p>
      ${open ? html`<p title="Nur heute">Heute ohne Termin</p>` : nothing}
      <p>
        Noch ${places} ${places === 1 ? 'Platz' : 'Plätze'} frei
        <button id="book" @click=${this.#book}>Buchen</button>
      </p>
      <label>
        Ihr Name
        <input
          id="name"
          .value=${live(name)}
          placeholder=${open ? 'Vorname' : 'Vorname und Nachname'}
          @input=${this.#input}
        />
      </label>
      <p>${name ? 'Guten Tag' : 'Wie heißen Sie?'} <b translate="no">${name}</b></p>`;
  }
}

class CityAppointments extends LitElement {
  static override properties = { list: { state: true } };
  declare list: ReturnType<Change>;

  constructor() {
    super();
    this.list = first;
  }

  #apply(change: Change) {
    this.list = change(this.list);
  }

  protected override render() {
    return html`<h2>Termine</h2>
      <ul>
        ${repeat(
          this.list,
          ({ id }) => id,
          ({ id, text }) => html`<li>${text} <a href="/termine/${id}">Mehr dazu</a></li>`,
        )}
      </ul>
      ${Object.entries(changes).map(
        ([id, { label, change }]) => html`<button id=${id} @click=${() => this.#apply(change)}>${label}</button>`,
      )}`;
  }
}

class CityApp extends LitElement {
  static override properties = { page: { state: true }, help: { state: true } };
  declare page: Page;
  declare help: boolean;
  #elsewhere = document.createElement('div');

  constructor() {
    super();
    this.page = 'start';
    this.help = false;
  }

  #go(to: Page) {
    history.pushState(null, '', pages[to].path);
    this.page = to;
  }

  #toggleHelp = () => (this.help = !this.help);

  override connectedCallback() {
    super.connectedCallback();
    document.body.append(this.#elsewhere);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#elsewhere.remove();
  }

  protected override updated() {
    document.title = pages[this.page].title;
    const dialog = html`<dialog open class="help">Rufen Sie <b>uns</b> an.</dialog>`;
    render(this.help ? dialog : nothing, this.#elsewhere);
  }

  protected override render() {
    return html`<nav>
        ${(Object.keys(pages) as Page[]).map(
          (to) =>
            html`<button id=${to} aria-current=${to === this.page ? 'page' : nothing} @click=${() => this.#go(to)}>
              ${pages[to].link}
            </button>`,
        )}
        <button id="help" @click=${this.#toggleHelp}>Hilfe</button>
      </nav>
      ${this.page === 'start' ? html`<city-start></city-start>` : html`<city-appointments></city-appointments>`}`;
  }
}

customElements.define('city-start', CityStart);
customElements.define('city-appointments', CityAppointments);
customElements.define('city-app', CityApp);

/** Returns what ends it. */
export function startApp(container: HTMLElement): () => void {
  const app = document.createElement('city-app');
  container.append(app);
  return () => app.remove();
}
