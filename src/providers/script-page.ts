// What a service that runs its own script does to the page around the texts, and how that is taken back: attributes of
// <html> and <body>, nodes, styles. Knows no service; google.load.ts and etranslation.load.ts say what theirs does.
import { AttributeKeeper } from '../page/attributes.js';
import type { ProviderContext } from './provider.js';

/** What the script of a service leaves behind. */
export interface Traces {
  /** Selector of the elements that it adds anywhere. */
  readonly nodes: string;
  /** A style sheet that hides what a visitor is never to see of it. */
  readonly rules: string;
  /** Its classes on `<html>`. */
  readonly classes: RegExp;
  /** Inline styles that it gives to `<html>` and `<body>`, and their values by which they are known as its own. */
  readonly styles: Readonly<Record<string, RegExp>>;
}

let told = false;
/** What was there when a script was given up that may still come: what is there beside it at the next attempt is the script's. */
const awaited = new Map<Traces, ReadonlySet<Element>>();
const OPTED_OUT = '[translate=no i],.notranslate';

/** What an element said of itself before the script came. */
interface Before {
  readonly element: HTMLElement;
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly style: string;
  /** The inline styles that the script changes. */
  readonly properties: Map<string, string>;
}

export class ScriptPage {
  #context: ProviderContext;
  #traces: Traces;
  /** Empty from the end of a translation to the beginning of the next. */
  #before: readonly Before[] = [];
  #there: ReadonlySet<Element>;
  #marks = new AttributeKeeper();
  #sheet = new CSSStyleSheet();
  #shift: MutationObserver;
  #exclude: MutationObserver;

  constructor(context: ProviderContext, traces: Traces) {
    this.#context = context;
    this.#traces = traces;
    if (context.config.phrasebook && !told) {
      told = true;
      console.warn('<consent-translate> phrasebook: a provider that is a script of the service itself goes without it');
    }
    this.#there = awaited.get(traces) ?? new Set(document.querySelectorAll(traces.nodes));
    awaited.delete(traces);
    this.#sheet.replaceSync(traces.rules);
    this.#shift = new MutationObserver(() => this.#unshift());
    // made before the script's own observer, and so asked before it: what comes later and is excluded is never read either
    this.#exclude = new MutationObserver(() => this.#protect());
  }

  get #hides(): boolean {
    return document.adoptedStyleSheets.includes(this.#sheet);
  }

  /** Shows nothing of the script's own. */
  hide(): void {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** Before anything is read: what lies outside of the root, or is excluded, opts out in the only way that scripts know. */
  begin(): void {
    const { root, config } = this.#context;
    const { body, documentElement } = document;
    this.#before = [documentElement, body].map((element) => ({
      element,
      attributes: new Map(['class', 'lang', 'dir', 'style'].map((name) => [name, element.getAttribute(name)])),
      style: element.style.cssText,
      properties: new Map(Object.keys(this.#traces.styles).map((name) => [name, element.style.getPropertyValue(name)])),
    }));
    if (this.#hides) this.#shift.observe(body, { attributeFilter: ['style'] });
    for (let at = root; root !== body && at.parentElement; at = at.parentElement)
      for (const other of at.parentElement.children) if (other !== at) this.#optOut(other);
    this.#protect();
    if (config.exclude) this.#exclude.observe(body, { childList: true, subtree: true });
  }

  #protect(): void {
    const { root, config } = this.#context;
    if (!config.exclude) return;
    for (const part of root.querySelectorAll(config.exclude)) this.#optOut(part);
  }

  #optOut(element: Element): void {
    if (element.getAttribute('translate') !== 'no') this.#marks.set(element, 'translate', 'no');
  }

  /** Once it is translated: says in which language the page is, and which parts are still in the original. */
  mark(language: string): void {
    const { root, pageLanguage } = this.#context;
    const { body, documentElement } = document;
    this.#marks.undo('lang', 'dir');
    this.#putBack('lang', 'dir');
    for (const part of root.querySelectorAll(OPTED_OUT))
      if (!part.parentElement!.closest(OPTED_OUT)) this.#marks.keep(part, pageLanguage, language);
    this.#marks.mark(root === body ? documentElement : root, language, pageLanguage);
  }

  /** Before the script gives the original back: what the page itself has styled meanwhile, as to lock scrolling, stays. */
  hold(): void {
    for (const { element, properties } of this.#before)
      for (const name of properties.keys()) {
        const now = element.style.getPropertyValue(name);
        if (!this.#traces.styles[name]!.test(now)) properties.set(name, now);
      }
  }

  /** After the original has come back: what the page said of itself. */
  undo(): void {
    if (!this.#before.length) return;
    this.#exclude.disconnect();
    this.#shift.disconnect();
    this.#marks.undo();
    this.#putBack('lang', 'dir');
    const { documentElement } = document;
    documentElement.classList.remove(
      ...Array.from(documentElement.classList).filter((name) => this.#traces.classes.test(name)),
    );
    this.#unshift();
    for (const { element, attributes, style } of this.#before) {
      const classes = attributes.get('class') ?? '';
      // the page may have changed both meanwhile: then its own stays
      if (sameTokens(element.className, classes)) this.#put(element, 'class', attributes.get('class'));
      if (element.style.cssText === style) this.#put(element, 'style', attributes.get('style'));
    }
  }

  /** From now on the page is its own again. */
  end(): void {
    this.#before = [];
  }

  /** Takes away every node of the script that was not there before it, and our own style. `late`: more of it may come. */
  clean(late = false): void {
    const all = () => [...document.querySelectorAll(this.#traces.nodes)];
    const next = () => all().find((node) => !this.#there.has(node));
    // one after the other: some of them are only empty shells once others are gone
    for (let node = next(); node; node = next()) node.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    if (late) awaited.set(this.#traces, new Set(all()));
  }

  #putBack(...names: string[]): void {
    for (const { element, attributes } of this.#before)
      for (const name of names) this.#put(element, name, attributes.get(name));
  }

  #put(element: Element, name: string, value: string | null | undefined): void {
    // read first: Chromium does not remove a `style` that was written by script and never read
    const now = element.getAttribute(name);
    if (value == null) element.removeAttribute(name);
    else if (now !== value) element.setAttribute(name, value);
  }

  /** Makes no room for a banner that nobody sees. */
  #unshift(): void {
    for (const { element, properties } of this.#before)
      for (const [name, value] of properties) {
        const now = element.style.getPropertyValue(name);
        if (now !== value && this.#traces.styles[name]!.test(now)) element.style.setProperty(name, value);
      }
  }
}

const sameTokens = (one: string, other: string) => {
  const tokens = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  return tokens(one) === tokens(other);
};
