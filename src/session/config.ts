// Reads a site's own file of settings: JSON of the same origin, with defaults for the attributes of every element. A chunk
// of its own. Rejects, and says so in the console, where the file is not there or is no such file.
import { camel } from '../platform/camel.js';
import { ADDRESSES, defaults, type Settings } from './setup.js';

/** Milliseconds that the file may take. */
const LIMIT = 10_000;
/** Settings that may be lists. */
const LISTS = ['provider', 'languages'];

const files = new Map<string, Promise<Partial<Settings>>>();

/** One setting as an attribute would have it; `undefined` for what cannot be one. */
function valueOf(name: string, value: unknown): unknown {
  if (Array.isArray(value))
    return LISTS.includes(name) && value.every((item) => typeof item === 'string') ? value.join(' ') : undefined;
  const wanted = typeof defaults[name as keyof Settings];
  if (name === 'messages') return typeof value === 'object' ? (value ?? undefined) : undefined;
  return typeof value === wanted ? value : undefined;
}

async function read(address: string): Promise<Partial<Settings>> {
  const response = await fetch(address, { mode: 'same-origin', signal: AbortSignal.timeout(LIMIT) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const json: unknown = await response.json();
  if (typeof json !== 'object' || !json || Array.isArray(json)) throw new Error(JSON.stringify(json));
  const settings: Record<string, unknown> = {};
  const junk: string[] = [];
  for (const [key, given] of Object.entries(json)) {
    const name = camel(key);
    const known = Object.hasOwn(defaults, name) && !/^(nonce|config)$/.test(name);
    const value = known ? valueOf(name, given) : undefined;
    if (value === undefined) junk.push(`"${key}": ${JSON.stringify(given)}`);
    // addresses in the file are relative to the file
    else if (ADDRESSES.includes(name as 'endpoint') && value) settings[name] = absolute(value as string, response.url);
    else settings[name] = value;
  }
  if (junk.length)
    console.warn(
      `<consent-translate> config: expected names and values of attributes in ${address}; left out ${junk.join(', ')}`,
    );
  return settings as Partial<Settings>;
}

/** What is no address stays as it is, and is told where it is used. */
function absolute(value: string, base: string): string {
  try {
    return new URL(value, base).href;
  } catch {
    return value;
  }
}

/** Reads each file once for all elements of a page, also one that is not there. */
export function settingsFrom(config: string): Promise<Partial<Settings>> {
  const address = absolute(config, document.baseURI);
  let file = files.get(address);
  if (!file) {
    file = read(address).catch((cause: unknown) => {
      console.error(
        `<consent-translate> config: expected a JSON file of this origin, { "provider": "…", … }, at ${address}; got ${String(cause)}`,
      );
      throw cause;
    });
    files.set(address, file);
  }
  return file;
}
