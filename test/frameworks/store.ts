// A store of the application's own, as a consent manager would have one: it keeps consents as long as the page.
import type { ConsentRecord, ConsentStore } from 'consent-translate';

const records = new Map<string, ConsentRecord>();
const listeners = new Set<() => void>();

export const store: ConsentStore = {
  get: (provider) => records.get(provider) ?? null,
  set: (provider, record) => void (record ? records.set(provider, record) : records.delete(provider)),
  subscribe(changed) {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};

/** The visitor takes the consent back in the application itself. */
export function forgetAll() {
  records.clear();
  for (const changed of listeners) changed();
}
