// Declares properties of elements by their names: the attribute is the name with dashes.
/** `declareAll('privacyHref')` is `{ privacyHref: { attribute: 'privacy-href' } }`, for Lit's `static properties`. */
export const declareAll = (names: string): Record<string, { attribute: string }> =>
  Object.fromEntries(
    names
      .split(' ')
      .map((name) => [name, { attribute: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) }]),
  );
