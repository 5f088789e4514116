// The interface behind which a consent is kept: the browser's own storage, a consent manager, or the memory of one page.
import type { ConsentRecord } from './record.js';

export interface ConsentStore {
  /** The record of a provider as it is kept, counting or not; `null` where there is none. Never throws. */
  get(provider: string): ConsentRecord | null;
  /** Keeps a record, or deletes it with `null`. */
  set(provider: string, record: ConsentRecord | null): void;
  /** Calls back after a change from elsewhere (another tab, the consent manager). Returns its undo. */
  subscribe(changed: () => void): () => void;
}

/** Keeps records as long as the page: `remember="page"`. */
export function memoryStore(): ConsentStore {
  const records = new Map<string, ConsentRecord>();
  return {
    get: (provider) => records.get(provider) ?? null,
    set: (provider, record) => void (record ? records.set(provider, record) : records.delete(provider)),
    subscribe: () => () => {},
  };
}
