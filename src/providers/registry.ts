// The list of providers by id. Here, and only here, the built-in ones are named.
import { libretranslate } from './libretranslate.js';
import { phrasebook } from './phrasebook.js';
import type { Provider } from './provider.js';

const providers = new Map<string, Provider>([phrasebook, libretranslate].map((provider) => [provider.id, provider]));
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

export const getProvider = (id: string): Provider | undefined => providers.get(id);

/** Calls back after each registration. Returns its undo. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
