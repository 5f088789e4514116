// The stand-in of Google's second script: the gadget with its select, and what choosing, restoring and disposing do.
import {
  addLeftovers,
  askedLanguage,
  Banner,
  expireCookies,
  fetchLanguages,
  writeCookies,
} from './google-stand-in.frame.js';
import { PageText } from './google-stand-in.text.js';

const given = new URL(document.currentScript.src).searchParams;
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'fa-AF', 'iw', 'ur']);
const InlineLayout = { VERTICAL: 0, HORIZONTAL: 1, SIMPLE: 2 };
const root = document.documentElement;

let instance;

class TranslateElement {
  static InlineLayout = InlineLayout;
  static getInstance = () => instance ?? null;

  #options;
  #parts;
  #languages = [];
  #target = '';
  #enabled = true;
  #swallow = false;
  #hadLang = false;
  #text = new PageText();
  #banner = new Banner();
  #giveUp;
  #onPageHide = () => this.dispose();

  constructor(options, where) {
    if (instance) return instance; // even a disposed one
    // eslint-disable-next-line unicorn/no-this-assignment -- that is what a singleton is
    instance = this;
    this.#options = { pageLanguage: 'auto', layout: InlineLayout.VERTICAL, ...options };
    addLeftovers();
    this.#parts = this.#render(typeof where === 'string' ? document.getElementById(where) : where);
    this.#giveUp = fetchLanguages(given.get('hl'), (list) => this.#listed(list));
    window.addEventListener('pagehide', this.#onPageHide);
  }

  showBanner() {
    if (!this.#text.disposed) this.#banner.show();
  }

  setEnabled(enabled) {
    if (this.#enabled === enabled || this.#text.disposed) return;
    this.#enabled = enabled;
    if (!enabled) this.#restore();
    // Seen: whoever disposes in the same task makes this throw.
    setTimeout(() => this.#parts.gadget.classList.toggle('goog-te-disabled', !this.#enabled));
  }

  dispose() {
    if (this.#text.disposed) return;
    this.#text.stop();
    this.#text.disposed = true;
    this.#giveUp();
    this.#banner.remove();
    this.#parts.gadget.remove();
    this.#parts = null;
    window.removeEventListener('pagehide', this.#onPageHide);
  }

  #render(container) {
    const gadget = document.createElement('div');
    gadget.className = 'skiptranslate goog-te-gadget';
    gadget.style.display = 'none';
    container?.append(gadget);
    const parts = { gadget, select: null };
    if (this.#options.layout === InlineLayout.SIMPLE) {
      gadget.append(
        Object.assign(document.createElement('a'), { href: '#', className: 'VIpgJd-ZVi9od-xl07Ob-lTBxed' }),
      );
    } else if (container?.isConnected && container.getRootNode() === document) {
      parts.select = Object.assign(document.createElement('select'), { className: 'goog-te-combo' });
      parts.select.addEventListener('change', () => this.#chosen(parts.select.value));
      gadget.append(parts.select);
    }
    return parts;
  }

  #listed(list) {
    const { includedLanguages, pageLanguage, autoDisplay, disableAutoTranslation } = this.#options;
    const included = includedLanguages && includedLanguages.split(',').map((code) => code.trim());
    this.#languages = list.filter(({ language }) =>
      included ? included.includes(language) : language !== pageLanguage,
    );
    this.#fillSelect();
    const { gadget } = this.#parts;
    const logo = 'https://www.gstatic.com/images/branding/googlelogo/1x/googlelogo_color_42x16dp.png';
    gadget.append(Object.assign(document.createElement('img'), { src: logo, alt: 'Google' }));
    gadget.style.display = '';
    const asked = disableAutoTranslation === true ? undefined : askedLanguage();
    if (asked && asked !== pageLanguage && this.#enabled) this.#translate(asked);
    else if (autoDisplay !== false && navigator.vendor !== 'Google Inc.') this.#banner.show();
  }

  #fillSelect() {
    const { select } = this.#parts;
    if (!select) return;
    const first = this.#target ? [] : [new Option('Sprache auswählen', '')];
    select.replaceChildren(...first, ...this.#languages.map(({ language, name }) => new Option(name, language)));
    select.value = this.#target;
  }

  #chosen(code) {
    if (!code || !this.#enabled || this.#text.disposed) return;
    if (this.#swallow) return void (this.#swallow = false);
    this.#swallow = code === this.#options.pageLanguage;
    this.#translate(code);
  }

  /** Says that all is translated before anything was asked, and never takes it back. */
  #translate(target) {
    const { pageLanguage } = this.#options;
    if (!this.#target) this.#hadLang = root.hasAttribute('lang');
    this.#target = target;
    const rtl = RIGHT_TO_LEFT.has(target);
    root.classList.remove(rtl ? 'translated-ltr' : 'translated-rtl');
    root.classList.add(rtl ? 'translated-rtl' : 'translated-ltr');
    if (this.#hadLang) root.lang = target;
    this.#banner.show();
    writeCookies(pageLanguage, target);
    this.#fillSelect();
    this.#text.translate(pageLanguage, target);
  }

  #restore() {
    if (this.#target) {
      this.#text.restore();
      root.classList.remove('translated-ltr', 'translated-rtl');
      if (this.#hadLang) root.lang = this.#options.pageLanguage;
      expireCookies();
    }
    this.#banner.hide();
    this.#target = '';
    this.#swallow = false;
    this.#fillSelect();
  }
}

Object.assign(window.google.translate, { TranslateElement });

const call = () => window[given.get('cb')]();
const begin = () => {
  for (let i = 0; i < Number(given.get('calls')); i++) setTimeout(call, Number(given.get('wait')) + 30 * i);
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
