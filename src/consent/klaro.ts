// Klaro keeps the consent: its dialog and the element give and withdraw the same one. Takes Klaro's own manager, imports
// nothing of it. Made for and tested with Klaro 0.7.22.
import { managerStore, wrong } from './manager.js';
import type { ConsentStore } from './store.js';

/** A service as it stands in Klaro's configuration. */
export interface KlaroService {
  readonly name: string;
  readonly default?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly optOut?: boolean | undefined;
}

/** What is used of the manager that `klaro.getManager()` answers. */
export interface KlaroManager {
  readonly config: Omit<KlaroService, 'name'> & { readonly services: readonly KlaroService[] };
  /** Where it keeps its answers, as text. */
  readonly store: { get(): string | null };
  consents: Record<string, boolean>;
  savedConsents: Record<string, boolean>;
  loadConsents(): unknown;
  updateConsent(name: string, value: boolean): unknown;
  saveAndApplyConsents(type?: string): void;
  watch(watcher: { update(manager: KlaroManager, name: string, data: unknown): void }): void;
}

/**
 * A store for `element.store`: the service of that name in Klaro's configuration is the translation.
 * Throws `TypeError` if there is no such service, or if Klaro would allow it without the visitor (`default`, `required`,
 * `optOut`): that would be no consent.
 *
 * A press in the element is an answer to all that Klaro asks, if it has not been answered before: yes to this service, no to
 * the others.
 */
export function klaroStore(manager: KlaroManager, { service }: { service: string }): ConsentStore {
  if (!manager?.config?.services) throw wrong('klaroStore', 'what klaro.getManager() answers', manager);
  const { config } = manager;
  const is = (name: 'default' | 'required' | 'optOut', of: KlaroService) => of[name] ?? config[name] ?? false;
  const names = config.services.map(({ name }) => name);
  const found = config.services.find(({ name }) => name === service);
  if (!found) throw wrong('klaroStore, service', `one of ${names.join(', ')}`, service);
  for (const name of ['default', 'required', 'optOut'] as const)
    if (is(name, found)) throw wrong(`klaroStore, ${service}`, `a service that is off until allowed`, { [name]: true });

  let seen = manager.store.get();
  let syncing = false;
  /** What is kept; null where that is nothing, or no answer to all that is asked now: then Klaro asks again. */
  const kept = (): Record<string, unknown> | null => {
    try {
      const text = manager.store.get();
      const answers = JSON.parse(decodeURIComponent(text ?? 'null')) as Record<string, unknown> | null;
      if (!answers || !names.every((name) => typeof answers[name] === 'boolean')) return null;
      syncing = text !== seen;
      seen = text;
      if (syncing) {
        // of another tab: Klaro's own dialog is to show it too
        manager.loadConsents();
        manager.savedConsents = { ...manager.consents };
      }
      return answers;
    } catch {
      return null; // corrupt
    } finally {
      syncing = false;
    }
  };

  return managerStore({
    via: 'klaro',
    allows: () => kept()?.[service] === true,
    allow(yes) {
      const answers = kept();
      // what is ticked in an open dialog and not saved is no answer yet
      for (const other of config.services)
        manager.updateConsent(other.name, is('required', other) || answers?.[other.name] === true);
      manager.updateConsent(service, yes);
      manager.saveAndApplyConsents('consent-translate');
    },
    // to save is the only decision: ticking a box is told too
    follow: (look) => manager.watch({ update: (_, name) => syncing || look(name === 'saveConsents') }),
  });
}
