// What must happen to each text of a page, told apart from the engine's own code: nothing of src/ is used here.
// Where the documents leave it open, the answer is "free" and nothing is expected.
import { EXCLUDE } from './property-page.js';

/** `yes`: to be translated · `no`: never read, sent or changed · `free`: either. */
export type Status = 'yes' | 'no' | 'free';

/** A page as its app knows it: without what the engine wrote. */
export interface View {
  readonly root: Element;
  attribute(element: Element, name: string): string | null;
  data(text: CharacterData): string;
  /** Whether the app changed on which terms this element is translated, after the engine may have seen it. */
  isUnclear(element: Element): boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ';
const FIRST: Readonly<Record<string, number>> = { uk: 0x430, ar: 0x671 };

/** A translation of which every letter tells that it is one: each German letter becomes another one of that language. */
export const translated = (text: string, to: string): string =>
  text.replace(/[a-zäöüß]/gi, (letter) => String.fromCharCode(FIRST[to]! + LETTERS.indexOf(letter)));

/** Whether a text holds letters of such a translation. */
export const isTranslated = (text: string): boolean => /[\u0430-\u046b\u0671-\u06ac]/.test(text);
/** Whether a text has letters that it would change. */
export const hasLetters = (text: string): boolean => /[a-zäöüß]/i.test(text);
/** Whether a text may be an address, which is not sent where it stands alone. */
export const isAddress = (text: string): boolean => /@|https?:|mailto:|www\./.test(text);

/** The parent, through shadow roots. */
export const above = ({ parentNode }: Node): Element | null =>
  parentNode instanceof ShadowRoot ? parentNode.host : parentNode instanceof Element ? parentNode : null;

/** Whether an element shows a picture of an icon font: its text is a name. */
export const isIcon = (element: Element, view: View): boolean => /icon/.test(view.attribute(element, 'class') ?? '');

const CODE = /^(script|style|noscript|template|textarea|code|kbd|samp|var)$/;
const BARE = /^(math|svg|g|path|rt|rp|select|optgroup|datalist)$/;

type Inside = Status | 'translate=no';

/** What an element makes of the status that it stands in, for its content or, if `own`, for its attributes. */
function inside(element: Element, around: Inside, view: View, own = false): Inside {
  const of = (name: string) => view.attribute(element, name);
  const translate = of('translate')?.toLowerCase();
  const lang = of('lang');
  const foreign = !!lang && !/^de(-|$)/i.test(lang);
  const never = foreign || element.matches(EXCLUDE) || (of('class') ?? '').split(' ').includes('notranslate');
  const closed =
    CODE.test(element.localName) ||
    of('contenteditable') === '' ||
    (element.localName === 'option' && of('value') === null);
  if (around === 'free' || view.isUnclear(element)) return 'free';
  if (own && closed && element.localName !== 'textarea') return around === 'yes' ? 'free' : around;
  if (around === 'translate=no' && translate === 'yes') return never || closed ? 'free' : 'yes';
  if (around !== 'yes' && (translate === 'yes' || (lang && !foreign))) return 'free';
  if (around !== 'yes') return never || closed ? 'no' : around;
  if (never || (closed && !own)) return translate === 'yes' ? 'free' : 'no';
  if (isIcon(element, view)) return isToken(element, view) && !own ? 'no' : 'free';
  if (element.localName === 'math') return 'free';
  return translate === 'no' ? 'translate=no' : 'yes';
}

/** Whether an element holds one word only, as an icon font has it for the name of a picture. */
const isToken = ({ childNodes, firstChild }: Element, view: View): boolean =>
  childNodes.length === 1 && firstChild instanceof Text && /^[a-z_]+$/.test(view.data(firstChild));

/** The status of what is in an element, or if `own`, of its attributes. */
export function statusIn(element: Element, view: View, own = false): Status {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== view.root; at = above(at)) chain.push(at);
  const status = chain.reduceRight<Inside>((around, at) => {
    const hidden = around === 'translate=no' && at.parentNode instanceof ShadowRoot; // nothing is promised of these
    return inside(at, hidden ? 'no' : around, view, own && at === element);
  }, 'yes');
  return status === 'translate=no' ? 'no' : status;
}

/** The status of a text node. */
export function statusOf(text: Text, view: View): Status {
  const parent = above(text);
  const status = parent ? statusIn(parent, view) : 'free';
  return status === 'yes' && (BARE.test(parent!.localName) || isAddress(view.data(text))) ? 'free' : status;
}

/** Attributes that are translated wherever they stand, and those that say something on these elements only. */
export const isTranslatable = (element: Element, name: string, view: View): boolean => {
  if (name === 'title' || name === 'aria-label') return !/^(path|g|wbr|br|slot|math)$/.test(element.localName);
  if (name === 'alt') return element.localName === 'img';
  if (name === 'placeholder') return /^(input|textarea)$/.test(element.localName) && !view.attribute(element, 'type');
  if (name === 'label') return element.localName === 'optgroup';
  if (name === 'value')
    return element.localName === 'input' && /^(button|submit)$/.test(view.attribute(element, 'type') ?? '');
  return false;
};
