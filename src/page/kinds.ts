// What an element is to the page engine: part of a sentence, a block of its own, a part that stays, or nothing to read.
// Decided by names and attributes alone, never by computed styles. Knows no text.
import { sameLanguage } from '../platform/language-tags.js';
import { hasLetter, isBlank } from './text.js';

/** A block of its own: cuts the sentence before and after. */
export const BLOCK = 0;
/** Part of the sentence around it. */
export const INLINE = 1;
/** Part of a sentence, but what it holds is not text for people, or not ours: never read. */
export const KEPT = 2;
/** Nothing a reader meets: as if it were not there. */
export const SKIPPED = 3;
/** Cuts, and holds nothing. */
export const BREAK = 4;
/** The page says that it stays in the original. */
export const OPTED_OUT = 5;
/** Written in another language than the page. */
export const FOREIGN = 6;
/** To be translated, inside a part that stays. */
export const BACK = 7;
export type Kind = number;

const KINDS = new Map<string, Kind>();
for (const [kind, names] of [
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins map mark nobr picture q ruby s small span strike strong sub sup time tspan tt u',
  ],
  // code is no language; what visitors type is theirs
  [KEPT, 'area audio canvas code embed iframe img input kbd math meter object progress rp rt samp textarea var video'],
  [SKIPPED, 'base head link meta noscript script source style template wbr'],
  [BREAK, 'br hr'],
] as const)
  for (const name of names.split(' ')) KINDS.set(name, kind);

/** Attributes whose values people read, on any element. */
const ANYWHERE = [
  'title',
  'alt',
  'placeholder',
  ...['label', 'description', 'roledescription', 'valuetext'].map((name) => `aria-${name}`),
];
/** All attributes that may be translated. */
export const ATTRIBUTES = [...ANYWHERE, 'label', 'value', 'content'];
/** What a button says; the value of a submit button with a name is form data. */
const BUTTONS = 'input:is([type=button],[type=reset],[type=submit]:is(:not([name]),[name=""]))';
/** Names of icons in an icon font stand as text in the page: `<i class="material-icons">arrow_forward</i>`. */
const ICONS = '[class*=icon],[class*=symbol],[class*=glyph]';
const TRANSLATED = '[translate=yes i],[translate=""]';
const TYPED = '[contenteditable]:not([contenteditable=false i])';
/** What stands in these is no word of the sentence around them; least of all what a visitor types. */
const WORDLESS = `textarea,object,iframe,audio,video,canvas,${TYPED},${ICONS}`;
const SPECIAL = `${ATTRIBUTES.map((name) => `[${name}]`).join()},[lang],[translate],.notranslate,[contenteditable],${ICONS}`;

export class Kinds {
  #exclude: string;
  #special: string;
  #from: string;
  /** For each `lang` that was met, whether it is the page's language. */
  #own = new Map<string, boolean>();
  #langOf: (element: Element) => string | null;

  /**
   * `from`: the page's language. `exclude`: selector of parts that stay; throws `SyntaxError` where it is none. `langOf`: the
   * `lang` that the page itself gives an element.
   */
  constructor(from: string, exclude: string, langOf: (element: Element) => string | null) {
    this.#from = from;
    this.#langOf = langOf;
    this.#exclude = exclude || ':not(*)';
    this.#special = `${SPECIAL},${this.#exclude}`;
    document.createDocumentFragment().querySelector(this.#exclude);
  }

  /** Whether the element's attributes matter: only then `of` looks at them. */
  isSpecial(element: Element): boolean {
    return element.hasAttributes() && element.matches(this.#special);
  }

  of(element: Element, special = this.isSpecial(element)): Kind {
    const name = element.localName;
    let kind = KINDS.get(name) ?? BLOCK;
    // a picture is part of the sentence; one with words in it is not
    if (name === 'svg' && isBlank(element.textContent!)) kind = KEPT;
    // the text of an option without a value is form data
    if (name === 'option' && !element.hasAttribute('value')) kind = KEPT;
    if (name.includes('-') && !element.firstChild && !element.shadowRoot) kind = KEPT;
    if (!special || kind === SKIPPED) return kind;
    if (
      element.matches(`${this.#exclude},[translate=no i]`) ||
      (element.matches('.notranslate') && !element.matches(TRANSLATED))
    )
      return OPTED_OUT;
    if (element.matches(TYPED)) return KEPT;
    if (!this.isOwn(element)) return FOREIGN;
    const isIcon =
      element.matches(ICONS) && !element.firstElementChild && /^\s*[a-z\d_]+\s*$/.test(element.textContent!);
    return isIcon ? KEPT : kind;
  }

  /** Whether an element is a block by its name. */
  isBlock({ localName }: Element): boolean {
    return !KINDS.has(localName) && localName !== 'svg' && !localName.includes('-');
  }

  /** Whether an element is in the page's language, as far as its `lang` says. */
  isOwn(element: Element): boolean {
    const lang = this.#langOf(element);
    if (!lang) return true;
    let own = this.#own.get(lang);
    if (own === undefined) {
      try {
        own = sameLanguage(lang, this.#from);
      } catch {
        own = true; // no valid tag: says nothing
      }
      this.#own.set(lang, own);
    }
    return own;
  }

  /** What inside a part that stays is to be translated all the same; nothing inside what the site excludes. */
  inside(element: Element, kind: Kind): Element[] {
    if (element.matches(this.#exclude) || !element.querySelector('[lang],[translate]')) return [];
    return Array.from(element.children).flatMap((child) => {
      const own = this.of(child);
      const back = kind === FOREIGN ? this.#langOf(child) && this.isOwn(child) : child.matches(TRANSLATED);
      if (own !== BLOCK && own !== INLINE && own !== kind) return [];
      return back && own !== kind ? child : this.inside(child, kind);
    });
  }

  /** Whether the page says of an element that it is in the page's own language. */
  isSaying(element: Element): boolean {
    return this.#langOf(element) !== null;
  }

  /** Whether a part that stays says something in the sentence around it. */
  isWordy(element: Element): boolean {
    return !element.matches(WORDLESS) && hasLetter(element.textContent!);
  }

  /** The attributes of an element whose values people read. */
  attributes(element: Element): Attr[] {
    const isRead = (name: string) =>
      ANYWHERE.includes(name) ||
      (name === 'label' && element.matches('option,optgroup,track')) ||
      (name === 'value' && element.matches(BUTTONS));
    return element.getAttributeNames().flatMap((name) => (isRead(name) && element.getAttributeNode(name)) || []);
  }
}
