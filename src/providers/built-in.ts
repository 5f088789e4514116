// The providers that come with the package, by id. Here, and only here, they are named; each is a chunk of its own, so that
// a page pays for the one that it uses. In the self-hosted files rollup writes this list shorter (rollup.config.mjs).
import type { Provider } from './provider.js';

/** A file exports its descriptor and nothing else. */
type File = Readonly<Record<string, Provider>>;

const files: Readonly<Record<string, () => Promise<File>>> = {
  google: () => import('./google.js'),
  etranslation: () => import('./etranslation.js'),
  libretranslate: () => import('./libretranslate.js'),
  apertium: () => import('./apertium.js'),
  deepl: () => import('./deepl.js'),
  azure: () => import('./azure.js'),
  'google-cloud': () => import('./google-cloud.js'),
  browser: () => import('./browser.js'),
  phrasebook: () => import('./phrasebook.js'),
};

export const ids: readonly string[] = Object.keys(files);

/** Loads the file of one of these. Rejects where it is gone. */
export const loadBuiltIn = (id: string): Promise<File> => files[id]!();
