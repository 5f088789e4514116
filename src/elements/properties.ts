// Declares properties of elements by their names: the attribute is the name with dashes.
import { dashed } from '../platform/dashed.js';

/** `declareAll(['privacyHref'])` is `{ privacyHref: { attribute: 'privacy-href' } }`, for Lit's `static properties`. */
export const declareAll = (names: readonly string[]): Record<string, { attribute: string }> =>
  Object.fromEntries(names.map((name) => [name, { attribute: dashed(name) }]));
