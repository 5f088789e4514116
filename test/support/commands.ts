// What a test in a page may ask of the test run, typed. Answered by commands-plugin.mjs, in each engine the same.
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Mode, Options } from './libretranslate-stand-in.mjs';
import { pause } from './until.js';

export interface LogEntry {
  kind: 'request' | 'connect';
  method: string;
  url: string;
  host: string;
  referer?: string;
  cookie?: string;
  origin?: string;
}

export interface ServiceRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/** Forgets the log and every behaviour set by `service` and `answer`. Call it in `beforeEach`. */
export const resetNetwork = () => executeServerCommand<void, unknown>('network-reset');

/** What was requested from any host but the test server itself. Browsers may connect twice: compare sets. */
export const networkLog = async () => (await executeServerCommand<LogEntry[], unknown>('network-log')) ?? [];

/**
 * The foreign hosts that were asked, each once. Preflights do not count: one of a request that the last test gave up may
 * arrive when its log is closed already, and a request that was really made follows its preflight into the log.
 */
export const foreignHosts = async () => {
  const asked = (await networkLog()).filter(({ method }) => method !== 'OPTIONS');
  return [...new Set(asked.map(({ host }) => host))].sort();
};

/** How the stand-in of a translation service answers from now on; any host may become one. */
export const service = (mode: Mode, options: Options & { host?: string } = {}) =>
  executeServerCommand<void, unknown>('service', { mode, ...options });

/** Lets a service that is "late" answer what it has been asked, and what it will be. */
export const release = () => executeServerCommand<void, unknown>('service-release');

/** What the stand-in received, bodies parsed. */
export const serviceRequests = async (host?: string) =>
  (await executeServerCommand<ServiceRequest[], unknown>('service-requests', { host })) ?? [];

/** The vendors whose scripts or servers are imitated, faults included. */
export type Vendor = 'google' | 'etranslation' | 'apertium' | 'deepl' | 'azure' | 'google-cloud';

/** How the stand-in of a vendor answers from now on, at all hosts of that vendor; modes are listed there. */
export const vendor = (name: Vendor, mode = 'ok', options: object = {}) =>
  executeServerCommand<void, unknown>('vendor', { name, mode, ...options });

/** A variable of the test run's environment; an empty string where it is not set. */
export const setting = (name: string) => executeServerCommand<string, string>('setting', name);

/** What the vendor's hosts received, bodies parsed. */
export const vendorRequests = async (name: Vendor) =>
  (await executeServerCommand<(ServiceRequest & { host: string })[], unknown>('vendor-requests', { name })) ?? [];

/** A fixed answer for everything at a foreign host: a vendor's script, say. CORS is open unless `headers` say else. */
export const answer = (
  host: string,
  fixed: { status?: number; headers?: Record<string, string>; body?: string } = {},
) => executeServerCommand<void, unknown>('answer', { host, ...fixed });

/** How a file of the site itself is served. */
export interface SiteFile {
  status?: number;
  headers?: Record<string, string>;
}

/** Puts a file on the page's own server, at an address of its own, which it answers. An object is served as JSON. */
export const siteFile = (body: object | string, { name = 'site.json', ...how }: SiteFile & { name?: string } = {}) =>
  executeServerCommand<string, object>('site-file', {
    name,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...how,
  });

/** How often that address was asked for. */
export const timesAsked = (path: string) => executeServerCommand<number, object>('site-file-asked', { path });

/** Real keys: "Tab", "Shift+Tab", "Space", "ArrowDown", "a". */
export const press = (keys: string) => executeServerCommand<void, unknown>('press', keys);

/** What media queries say until told otherwise, as `{ 'forced-colors': 'active' }`; `{}` takes it back. Chromium only. */
export const emulate = (features: Readonly<Record<string, string>>) =>
  executeServerCommand<void, unknown>('emulate', features);

export const type = (text: string) => sendKeys({ type: text });

function centre(element: Element): [number, number] {
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Its centre once it stands still: words that come later move what is below them. */
async function place(element: Element): Promise<[number, number]> {
  for (let before = ''; ;) {
    const at = centre(element);
    if (String(at) === before) return at;
    before = String(at);
    // a page in the background has no frames
    for (let i = 0; i < 2; i++) await Promise.race([new Promise(requestAnimationFrame), pause(50)]);
  }
}

/** A click of the real mouse: it hits whatever lies on top there. */
export const click = async (element: Element) => sendMouse({ type: 'click', position: await place(element) });

export const hover = async (element: Element) => sendMouse({ type: 'move', position: await place(element) });
