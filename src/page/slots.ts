// Finds the places of a page that hold translatable text: text nodes, a few attributes, title and description.
// Reads the tree only; knows no translator.
import { sameLanguage } from '../platform/language-tags.js';

/** A node that holds text for people: its `nodeValue` is read and written. */
export type Slot = Text | Attr;

export interface Found {
  readonly slots: readonly Slot[];
  /** Parts that stay in the original because the page says so. */
  readonly optedOut: readonly Element[];
}

// no text of a person's language, or text that belongs to the visitor (what is typed is never read)
const OPAQUE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA IFRAME OBJECT CODE KBD SAMP VAR SVG MATH CANVAS AUDIO VIDEO'.split(' '),
);
const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description'];

/** Whether the page wants this element, and all in it, left alone. */
const isOptedOut = (element: Element, exclude: string | undefined): boolean =>
  element.getAttribute('translate')?.toLowerCase() === 'no' ||
  element.classList.contains('notranslate') ||
  !!(exclude && element.matches(exclude));

function isForeign(element: Element, from: string): boolean {
  const lang = element.getAttribute('lang');
  try {
    return !!lang && !sameLanguage(lang, from);
  } catch {
    return false; // no valid tag: says nothing
  }
}

/** Everything translatable under `root`; with the body as root, of the document's head too. */
export function findSlots(root: Element, from: string, exclude?: string): Found {
  const slots: Slot[] = [];
  const optedOut: Element[] = [];
  const addAttribute = (element: Element, name: string) => {
    const attribute = element.getAttributeNode(name);
    if (attribute) slots.push(attribute);
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const element = node as HTMLElement;
    if (isOptedOut(element, exclude)) {
      optedOut.push(element);
      return NodeFilter.FILTER_REJECT;
    }
    if (isForeign(element, from) || element.isContentEditable) return NodeFilter.FILTER_REJECT;
    for (const name of ATTRIBUTES) addAttribute(element, name);
    // the text of an option without a value is form data
    const formData = element.localName === 'option' && !element.hasAttribute('value');
    return OPAQUE.has(element.nodeName.toUpperCase()) || formData ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  while (walker.nextNode()) if (walker.currentNode instanceof Text) slots.push(walker.currentNode);
  if (root === document.body) {
    const title = document.querySelector('head > title')?.firstChild;
    if (title instanceof Text) slots.push(title);
    for (const meta of document.querySelectorAll('meta[name="description"], meta[property="og:description"]'))
      addAttribute(meta, 'content');
  }
  return { slots, optedOut };
}
