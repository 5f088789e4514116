// Writes to the visitor's own storage. With browser-storage.ts, which every page loads, the only file that names it.
import { KEY, type STORAGES } from './browser-storage.js';

export type StorageName = (typeof STORAGES)[number];

/** Keeps a text, or removes it with `null`; false: blocked or full. */
export function write(name: StorageName, text: string | null, key = KEY): boolean {
  try {
    if (text) window[name].setItem(key, text);
    else window[name].removeItem(key);
    return true;
  } catch {
    return false;
  }
}
