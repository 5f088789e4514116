// The providers of a page by id: those that come with the package, once they are fetched, and those that the site registers.
import { ids, loadBuiltIn } from './built-in.js';
import type { Provider } from './provider.js';

const providers = new Map<string, Provider>();
let told = () => {};

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
  told();
}

/** The provider of that id, if it is here already. */
export const getProvider = (id: string): Provider | undefined => providers.get(id);

/** Whether there is, or can be, a provider of that id. */
export const isKnown = (id: string): boolean => providers.has(id) || ids.includes(id);

/** The provider of that id, fetched if it is a built-in one; `undefined` for an unknown one. Rejects where our file is gone. */
export async function findProvider(id: string): Promise<Provider | undefined> {
  const found =
    providers.get(id) ?? (ids.includes(id) && (await loadBuiltIn(id).then((file) => Object.values(file)[0])));
  // one that the site has registered meanwhile stays
  if (found && !providers.has(id)) providers.set(id, found);
  return providers.get(id);
}

/** Calls back after each registration: one listener, the session. */
export const onRegistered = (listener: () => void): void => void (told = listener);
