// The page's own code in a property test: it builds the page, changes it meanwhile, and knows what it last wrote.
// Knows no engine: whatever happens to its nodes that it did not do itself was somebody else.
import { above, hasLetters, isIcon, isTranslatable, statusIn, statusOf, type View } from './property-oracle.js';
import { markup, SECRET, type Spec } from './property-page.js';

export type Parent = Element | ShadowRoot;

const SVG = 'http://www.w3.org/2000/svg';
const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true };

let busy = 0;
/** Whether code of a test, not of the engine, is running. */
export const appIsBusy = (): boolean => busy > 0;

/** Runs code of the test. */
export function byApp<T>(code: () => T): T {
  busy++;
  try {
    return code();
  } finally {
    busy--;
  }
}

/** A node, all that is in it, and all that is in their open shadow roots. */
export function* under(node: Node): Generator<Node> {
  yield node;
  if (node instanceof Element && node.shadowRoot) yield* under(node.shadowRoot);
  for (const kid of node.childNodes) yield* under(kid);
}

export class App implements View {
  readonly root: Element;
  /** Another part of the document, which the engine has nothing to do with. */
  readonly outside = byApp(() => document.createElement('aside'));
  /** All nodes there ever were, in the order in which they came, and what was last written there by the app. */
  readonly texts = new Map<CharacterData, string>();
  readonly attributes = new Map<Element, Map<string, string>>();
  readonly kids = new Map<Parent, readonly Node[]>();
  /** Whether the app has written what it found on the page, and so, perhaps, a translation. */
  mixed = false;
  /** Whether the app has changed attributes: then nobody knows their order. */
  reordered = false;
  readonly #unclear = new Set<Element>();
  readonly #tell: (records: MutationRecord[]) => void;
  readonly #observer: MutationObserver;

  /** @param onchange is told of every change that the app did not make */
  constructor(root: Element, onchange: (records: readonly MutationRecord[], app: App) => void) {
    this.root = root;
    this.#tell = (records) => records.length && onchange(records, this);
    this.#observer = new MutationObserver(this.#tell);
    this.#adopt(root);
    this.#adopt(this.outside);
  }

  attribute(element: Element, name: string): string | null {
    const known = this.attributes.get(element);
    return known ? (known.get(name) ?? null) : element.getAttribute(name);
  }
  data = (text: CharacterData): string => this.texts.get(text) ?? text.data;
  isUnclear = (element: Element): boolean => this.#unclear.has(element);

  /** Runs code of the app: what changes meanwhile is its own doing. */
  act<T>(code: () => T): T {
    this.look();
    try {
      return byApp(code);
    } finally {
      this.#observer.takeRecords();
    }
  }

  /** Tells of what somebody else has done up to now. */
  look = (): void => this.#tell(this.#observer.takeRecords());
  stop = (): void => this.#observer.disconnect();

  build(spec: Spec): Node {
    if (typeof spec === 'string') return this.#adopt(document.createTextNode(spec));
    if ('comment' in spec) return this.#adopt(document.createComment(spec.comment));
    const { tag, attrs = {}, kids = [], shadow } = spec;
    const svg = tag.startsWith('svg:');
    const element = svg ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
    if (shadow) {
      const root = element.attachShadow({ mode: 'open' });
      root.append(...shadow.map((kid) => this.build(kid)));
      this.#adopt(root);
    }
    // what is in a template is no part of the page
    if (element instanceof HTMLTemplateElement) element.content.append(...kids.map(markup));
    else element.append(...kids.map((kid) => this.build(kid)));
    return this.#adopt(element);
  }

  /** Remembers a node as it stands, and watches it: by itself, as it may be taken out of the page. */
  #adopt<T extends Node>(node: T): T {
    if (node instanceof CharacterData) this.texts.set(node, node.data);
    if (node instanceof Element)
      this.attributes.set(node, new Map([...node.attributes].map(({ name, value }) => [name, value])));
    if (node instanceof Element || node instanceof ShadowRoot) this.kids.set(node, [...node.childNodes]);
    this.#observer.observe(node, WATCHED);
    return node;
  }

  /** Puts new nodes, or nodes from elsewhere on the page, before a child or at the end. */
  place(parent: Parent, before: Node | null, ...nodes: Node[]): void {
    const from = nodes.map((node) => node.parentNode);
    for (const node of nodes) parent.insertBefore(node, before);
    for (const at of [...from, parent]) this.#reread(at);
  }

  /** Builds and places; what comes into a part that is never sent is a secret. */
  fill(parent: Parent, specs: readonly Spec[], before: Node | null = null): void {
    const nodes = specs.map((spec) => this.build(spec));
    this.place(parent, before, ...nodes);
    for (const node of nodes) this.#hide(node);
  }

  remove(node: Node): void {
    const from = node.parentNode;
    from?.removeChild(node);
    this.#reread(from);
  }

  #reread(parent: Node | null): void {
    if (parent && this.kids.has(parent as Parent)) this.kids.set(parent as Parent, [...parent.childNodes]);
  }

  /** Writes text; into a part that is never sent, a secret. */
  write(node: CharacterData, text: string): void {
    const secret =
      node instanceof Text && statusOf(node, this) === 'no' && hasLetters(text) && !isIcon(above(node)!, this);
    node.data = secret ? SECRET : text;
    this.texts.set(node, node.data);
  }

  split(node: Text, offset: number): void {
    this.#adopt(node.splitText(offset));
    this.texts.set(node, node.data);
    this.#reread(node.parentNode);
  }

  /** Writes an attribute, or takes it away; `unclear`: whether the element is to be translated is open from now on. */
  set(element: Element, name: string, value: string | null, unclear = false): void {
    const secret = value && isTranslatable(element, name, this) && statusIn(element, this, true) === 'no';
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, secret ? SECRET : value);
    const known = this.attributes.get(element)!;
    if (value === null) known.delete(name);
    else known.set(name, element.getAttribute(name)!);
    if (unclear) this.#unclear.add(element);
  }

  #hide(from: Node): void {
    for (const node of under(from)) {
      if (node instanceof Text) this.write(node, node.data);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) if (isTranslatable(node, name, this)) this.set(node, name, value);
    }
  }

  /** What is not as the app last left it. */
  differences(): string[] {
    const found: string[] = [];
    const show = (node: Node) => `${above(node)?.outerHTML.slice(0, 200) ?? 'a removed node'}`;
    for (const [text, data] of this.texts)
      if (text.data !== data)
        found.push(`text ${JSON.stringify(data)} is ${JSON.stringify(text.data)} in ${show(text)}`);
    const list = (attributes: [string, string][]) => {
      const all = attributes.map(([name, value]) => `${name}=${JSON.stringify(value)}`);
      return (this.reordered ? all.sort() : all).join(' ');
    };
    for (const [element, known] of this.attributes) {
      const now = list([...element.attributes].map(({ name, value }) => [name, value]));
      const was = list([...known]);
      if (now !== was) found.push(`<${element.localName} ${was}> is <${element.localName} ${now}>`);
    }
    for (const [parent, kids] of this.kids) {
      const now = [...parent.childNodes];
      if (now.length !== kids.length || now.some((node, i) => node !== kids[i]))
        found.push(`other nodes in ${show(parent)}`);
    }
    return found;
  }
}
