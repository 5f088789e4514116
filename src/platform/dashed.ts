// How a property's name is written as an attribute's.

/** `dashed('privacyHref')` is `privacy-href`. */
export const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
