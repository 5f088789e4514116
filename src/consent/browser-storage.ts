// Whether something of ours is kept in the visitor's own storage, and what other tabs do to it.
// The only file that names localStorage and sessionStorage. Knows no record, writes nothing.

export const KEY = 'consent-translate';
/** Answers of services, where the site keeps them for the visit. */
export const CACHE_KEY = `${KEY}:cache`;
export const STORAGES = ['localStorage', 'sessionStorage'] as const;

/** What is kept there; `null` for nothing, and where storage is blocked (Safari and Firefox throw on the mere access). */
export function read(name: (typeof STORAGES)[number], key = KEY): string | null {
  try {
    return window[name].getItem(key);
  } catch {
    return null;
  }
}

/** Whether anything is kept at all. */
export const isKept = (): boolean => STORAGES.some((name) => read(name));

/** One tab's storage for a visit is its own: grants and withdrawals reach other tabs by message. */
let channel: BroadcastChannel | null = null;

export const broadcast = (message: unknown): void => channel?.postMessage(message);

/** Calls back after each change from elsewhere, with the message if it came by one. For the life of the document. */
export function follow(changed: (message?: unknown) => void): void {
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && changed());
  // back from the back/forward cache: events of meanwhile were missed
  addEventListener('pageshow', ({ persisted }) => persisted && changed());
  channel = new BroadcastChannel(KEY);
  channel.onmessage = ({ data }) => changed(data);
}
