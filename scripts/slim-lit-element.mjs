// Stands in the self-hosted files for Lit's element classes: what our two elements use of them, with the same meaning, in
// 1.5 kB less. Their templates are lit-html's own. No reflection, no converters, no controllers, no style sheets, no hydration
// (what a server renders is a slot, which screen.ts takes away). In the package, elements extend the whole of Lit.
import { render } from 'lit-html';

export { html, nothing } from 'lit-html';
export const isServer = false;

export class LitElement extends HTMLElement {
  /** Asked once by `customElements.define()`: here the properties are made. */
  static get observedAttributes() {
    const { prototype, properties } = this;
    this.known = new Map(Object.entries(properties).map(([name, { attribute, type }]) => [attribute, { name, type }]));
    for (const name of Object.keys(properties)) {
      const key = Symbol();
      Object.defineProperty(prototype, name, {
        get() {
          return this[key];
        },
        set(value) {
          const before = this[key];
          this[key] = value;
          if (!Object.is(value, before)) this.requestUpdate(name, before);
        },
      });
    }
    return [...this.known.keys()];
  }

  #changed = new Map();
  #pending = true;
  /** Set on the node before it was one of ours. */
  #early = Object.keys(this)
    .filter((name) => name in this.constructor.properties)
    .map((name) => {
      const value = this[name];
      delete this[name];
      return [name, value];
    });
  #begin;
  #before = null;
  /** Resolves after the update that is on its way; the first one waits until the element is in a document. */
  updateComplete = new Promise((begin) => (this.#begin = begin)).then(() => this.#update());

  requestUpdate(name, before) {
    if (name) this.#changed.set(name, this.#changed.get(name) ?? before);
    if (!this.#pending) this.updateComplete = Promise.resolve().then(() => this.#update());
    this.#pending = true;
  }

  connectedCallback() {
    if (!this.renderRoot) {
      this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.#before = this.renderRoot.firstChild;
    }
    this.#begin();
  }

  disconnectedCallback() {}

  attributeChangedCallback(attribute, before, value) {
    const { name, type } = this.constructor.known.get(attribute);
    this[name] = type === Boolean ? value !== null : type && value !== null ? type(value) : value;
  }

  updated() {}

  #update() {
    for (const [name, value] of this.#early.splice(0)) this[name] = value;
    const changed = this.#changed;
    this.#changed = new Map();
    this.#pending = false;
    render(this.render(), this.renderRoot, { host: this, renderBefore: this.#before });
    this.updated(changed);
  }
}
