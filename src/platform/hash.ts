// Short hashes: tell wordings and facts apart, keep nothing secret.

/** FNV-1a, 32 bit, in base 36. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** What stands for a wording in the record of a consent: the hash of its texts, places unfilled, in their order. */
export const wordingHash = (texts: object): string => hash(Object.values(texts).join('\n'));
