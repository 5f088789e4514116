// Which changes the engine may make, told from the records of the changes.
import type { App } from './property-app.js';
import { isTranslatable, statusIn, statusOf } from './property-oracle.js';

/** What is wrong with a change that the app did not make; nothing, if it is one of those that the engine may make. */
export function complaint({ type, target, attributeName: name }: MutationRecord, app: App): string[] {
  if (type === 'childList') return [`moved, added or removed nodes in <${target.nodeName}>`];
  if (type === 'characterData') {
    if (!(target instanceof Text)) return [`wrote into ${target.nodeName}`];
    const given = statusOf(target, app) !== 'no' || target.data === app.data(target);
    return given ? [] : [`wrote ${JSON.stringify(target.data)} where it may not`];
  }
  if (!(target instanceof Element) || !name) return [];
  const value = target.getAttribute(name);
  if (value === app.attribute(target, name)) return [];
  if (name === 'lang' && ['de', 'uk', 'ar', null].includes(value)) return [];
  if (name === 'dir' && ['ltr', 'rtl', null].includes(value)) return [];
  const free = /^(title|alt|placeholder|aria-label|label)$/.test(name) && statusIn(target, app, true) !== 'no';
  return free || isTranslatable(target, name, app) ? [] : [`wrote ${name}=${value} on <${target.localName}>`];
}
