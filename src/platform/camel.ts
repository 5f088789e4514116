// How an attribute's name is written as a property's. Not beside `dashed`: that is loaded before consent, this is not.

/** `camel('privacy-href')` is `privacyHref`. */
export const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
