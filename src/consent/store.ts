// The interface behind which a consent is kept: the browser's own storage, a consent manager, or the memory of one page.
import type { ConsentRecord } from './record.js';

/**
 * What a consent manager keeps that knows yes and no only. The session then keeps the record beside it, in the browser's own
 * storage; neither counts without the other. So a yes that was given to other facts than those of today is none.
 */
export interface PlainYes {
  /** The manager's name, for the record: `klaro`. */
  readonly via: string;
}

export interface ConsentStore {
  /**
   * The record of a provider as it is kept, counting or not, or a manager's plain yes; `null` where there is neither. Never
   * throws.
   */
  get(provider: string): ConsentRecord | PlainYes | null;
  /** Keeps a record, or the yes that it means; deletes it with `null`. */
  set(provider: string, record: ConsentRecord | null): void;
  /**
   * Calls back after a change from elsewhere (another tab, the consent manager). Returns its undo. `'agreed'`: just now the
   * visitor has said yes on this page, in the manager's own dialog; of a plain yes the session then makes a record, to what
   * the notice says now. Never say that of a yes that was merely read, as after loading: it may have been one to something
   * else.
   */
  subscribe(changed: (what?: 'agreed') => void): () => void;
}

/** Whether a store has answered with a yes that has no record of its own. */
export const isPlainYes = (said: ConsentRecord | PlainYes | null): said is PlainYes =>
  typeof said?.via === 'string' && !!said.via && !('recipient' in said);

/** A store that keeps records. */
export interface RecordStore extends ConsentStore {
  get(provider: string): ConsentRecord | null;
}

/** Keeps records as long as the page: `remember="page"`. */
export function memoryStore(): RecordStore & Pick<Map<string, ConsentRecord>, 'entries'> {
  const records = new Map<string, ConsentRecord>();
  return {
    get: (provider) => records.get(provider) ?? null,
    set: (provider, record) => void (record ? records.set(provider, record) : records.delete(provider)),
    subscribe: () => () => {},
    entries: () => records.entries(),
  };
}
