// Loads wording, each part of each language as a chunk of its own, and puts values into it.
// Knows no element and no session.
import { loadPart } from './catalogues.js';
import type { Catalogue } from './en.js';
import type { Parts } from './parts.js';

export { tags } from './catalogues.js';
export type { Catalogue } from './en.js';
export type { Parts } from './parts.js';

/**
 * Own wording of a site: some texts of the page's language, or, by BCP 47 tag, some texts of several languages.
 * `{ translate: 'Los!' }` or `{ de: { translate: 'Los!' }, en: { translate: 'Go' } }`
 */
export type OwnMessages = Partial<Catalogue> | Readonly<Record<string, Partial<Catalogue>>>;

/**
 * One part of the wording of a language. The browser loads a chunk once, and tries one that failed again.
 * Rejects with what `import()` rejects with.
 */
export const wording = loadPart as <P extends keyof Parts>(tag: string, part: P) => Promise<Parts[P]>;

/** Puts values into `{name}` places. A name without a value stays as it is, so that a gap is seen and not guessed. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
