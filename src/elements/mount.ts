// Puts elements into the places that a page has for them, `<div data-consent-translate data-provider="…">`: for content
// management systems that strip tags that they do not know. A chunk of its own.
import { dashed } from '../platform/dashed.js';
import { defaults } from '../session/setup.js';

/** Only these: what an editor may write into `data-` must not become an event handler. */
const NAMES = new Set(Object.keys(defaults).filter((name) => !/^(nonce|messages)$/.test(name)));

/**
 * An element in each place that has none. `data-consent-translate="settings"` gets `<consent-translate-settings>`. What is
 * in a place goes into the element; there `data-slot` stands for `slot`.
 */
export function mountAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-consent-translate]')) {
    const name = `consent-translate${place.dataset['consentTranslate'] === 'settings' ? '-settings' : ''}`;
    if (place.querySelector(name)) continue;
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(place.dataset)) {
      if (NAMES.has(key) && !(key === 'compact' && value === 'false')) element.setAttribute(dashed(key), value!);
    }
    element.append(...place.childNodes);
    for (const child of element.querySelectorAll<HTMLElement>(':scope > [data-slot]'))
      child.slot = child.dataset['slot']!;
    place.append(element);
  }
}
