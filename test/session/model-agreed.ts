// Where a model finds consents: in the storages; and those that the page alone holds (`remember="page"`), which nothing
// outside shows but the events that tell of them.
import type { ConsentRecord } from '../../src/consent/record.js';

const KEY = 'consent-translate';

interface Kept {
  consents?: Record<string, ConsentRecord>;
  language?: string;
}

/** What both storages hold. */
export const kept = (): Kept[] =>
  [localStorage, sessionStorage].map((storage) => JSON.parse(storage.getItem(KEY) ?? '{}') as Kept);

export class Agreed {
  #records = new Map<string, ConsentRecord>();
  #isUnknown = false;
  /** Goes up with each consent that is told of, or asked for unheard. */
  count = 0;

  /** A consent was told of that only the page holds. */
  to(provider: string, record: ConsentRecord): void {
    this.count++;
    this.#records.set(provider, record);
  }

  /** One is asked for whose event may reach nobody: whatever comes of it is let pass. */
  unheard(): void {
    this.count++;
    this.#isUnknown = true;
  }

  /** Taken back, all of them. */
  clear(): void {
    this.#records.clear();
    this.#isUnknown = false;
  }

  counts(provider: string, revision: string): boolean {
    const record = this.#records.get(provider);
    return this.#isUnknown || (record?.revision === revision && Date.parse(record.expiresAt) > Date.now());
  }
}
