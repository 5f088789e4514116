// Elements that have their settings from the site's own file, for the tests of `config`.
import type { ConsentTranslate } from '../../src/index.js';
import { session } from '../../src/session/session.js';
import { siteFile } from '../support/commands.js';
import { add, type Attributes, part, select, shown } from '../support/fixtures.js';

const SLOTTED = '<b id="noscript">Dolmetscher-Telefon</b><a slot="alternative" href="/kontakt" id="other">0123 456</a>';

/** Puts up an element that says nothing but what it is given here. */
export function put(attributes: Attributes, slotted = SLOTTED): ConsentTranslate {
  const element = document.createElement('consent-translate');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = slotted;
  return add(element);
}

/** An element with such a file, once it shows itself. */
export async function withFile(file: object, attributes: Attributes = {}): Promise<ConsentTranslate> {
  const element = put({ ...attributes, config: await siteFile(file) });
  await shown(element);
  return element;
}

/** What the session works with, unchecked. */
export const settings = () => session.setup!.settings;
export const offered = (element: ConsentTranslate) =>
  [...select(element).options].map(({ value }) => value).filter(Boolean);
/** The ids of the element's own children that are seen. */
export const visible = (element: Element) =>
  [...element.children].filter((child) => child.getBoundingClientRect().height > 0).map(({ id }) => id);
export const link = (element: ConsentTranslate) => part<HTMLAnchorElement>(element, 'privacy').href;
/** An address as the page resolves it. */
export const here = (path: string) => new URL(path, location.href).href;
