// Makes a ConsentStore of a consent manager that keeps a plain yes: klaro.ts and cookieconsent.ts say how theirs is asked.
// Keeps nothing itself: the record of the consent is the session's.
import type { ConsentStore } from './store.js';

/** What of a manager is needed. */
export interface Manager {
  /** Its name, for the record. */
  readonly via: string;
  /** Whether it keeps a yes now: as it would read it on the next page, another tab may have written it. */
  allows(): boolean;
  /** Has it keep a yes or a no to the translation, and leave all else as it is. */
  allow(yes: boolean): void;
  /** Calls back after what may have changed that; `true`: it was a decision of the visitor on this page. */
  follow(look: (decided: boolean) => void): void;
}

/** Watches the manager from now on: what the visitor decides before the element is there is not lost. */
export function managerStore(manager: Manager): ConsentStore {
  const { via } = manager;
  const read = () => (known = manager.allows());
  let known = manager.allows();
  let pending = false;
  let tell: ((what?: 'agreed') => void) | null = null;
  const look = (decided = false) => {
    const before = known;
    if (read() === before) return;
    const agreed = decided && known;
    if (tell) tell(agreed ? 'agreed' : undefined);
    else pending = agreed;
  };
  const shown = () => document.visibilityState === 'visible' && look();
  manager.follow(look);
  return {
    get: () => (read() ? { via } : null),
    set(_, record) {
      if (read() !== !!record) manager.allow(!!record);
      read();
    },
    subscribe(changed) {
      tell = changed;
      // who has just subscribed may not be ready to hear
      if (pending) setTimeout(() => tell?.('agreed'));
      pending = false;
      // a page of another tab, without the element, may have changed it meanwhile
      document.addEventListener('visibilitychange', shown);
      return () => {
        tell = null;
        document.removeEventListener('visibilitychange', shown);
      };
    },
  };
}

/** The options of an adapter are wrong: `expected` and `got` say how. */
export const wrong = (name: string, expected: string, got: unknown): TypeError =>
  new TypeError(`${name}: expected ${expected}; got ${JSON.stringify(got) ?? String(got)}`);
