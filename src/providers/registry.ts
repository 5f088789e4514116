// The list of providers by id. Here, and only here, the built-in ones are named; each descriptor is a chunk of its own, so
// that a page pays for the one that it uses. Its file exports the descriptor and nothing else.
import type { Provider } from './provider.js';

const builtIn: Readonly<Record<string, () => Promise<Readonly<Record<string, Provider>>>>> = {
  __proto__: null as never,
  google: () => import('./google.js'),
  etranslation: () => import('./etranslation.js'),
  libretranslate: () => import('./libretranslate.js'),
  apertium: () => import('./apertium.js'),
  azure: () => import('./azure.js'),
  deepl: () => import('./deepl.js'),
  'google-cloud': () => import('./google-cloud.js'),
  browser: () => import('./browser.js'),
  phrasebook: () => import('./phrasebook.js'),
};
const providers = new Map<string, Provider>();
const listeners = new Set<() => void>();

/**
 * Adds a provider, or replaces the one of the same id. Elements that wait for it start.
 * Throws `TypeError` for what is no provider.
 */
export function registerProvider(provider: Provider): void {
  if (
    !provider?.id ||
    ['load', 'discloses', 'recipient'].some((name) => typeof provider[name as 'load'] !== 'function')
  )
    throw new TypeError('not a Provider');
  providers.set(provider.id, provider);
  listeners.forEach((listener) => listener());
}

/** The provider of that id, if it is here already. */
export const getProvider = (id: string): Provider | undefined => providers.get(id);

/** Whether there is, or can be, a provider of that id. */
export const isKnown = (id: string): boolean => providers.has(id) || id in builtIn;

/** The provider of that id, fetched if it is a built-in one; `undefined` for an unknown one. Rejects where our file is gone. */
export async function findProvider(id: string): Promise<Provider | undefined> {
  const found = providers.get(id) ?? (await builtIn[id]?.().then((file) => Object.values(file)[0]));
  // one that the site has registered meanwhile stays
  if (found && !providers.has(id)) providers.set(id, found);
  return providers.get(id);
}

/** Calls back after each registration. Returns its undo. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
