// CookieConsent by Orest Bida (npm: vanilla-cookieconsent) keeps the consent: its dialog and the element give and withdraw
// the same one. Takes its module or global, imports nothing of it. Made for and tested with version 3.1.0.
import { managerStore, wrong } from './manager.js';
import type { ConsentStore } from './store.js';

interface Category {
  readonly enabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly services?: object | undefined;
}

/** What is used of CookieConsent. */
export interface CookieConsent<Config = object> {
  run(config: Config): Promise<void>;
  reset(eraseCookie?: boolean): void;
  getConfig(): Config;
  /** Reads the cookie, each time. */
  getCookie(): object;
  validConsent(): boolean;
  getUserPreferences(): { acceptedCategories: string[]; acceptedServices: { [category: string]: string[] } };
  acceptService(services: string[], category: string): void;
}

/** What the cookie says, if it is one of CookieConsent's. */
interface Cookie {
  categories?: unknown;
  services?: Record<string, unknown>;
  revision?: unknown;
  expirationTime?: unknown;
}

/** Answers as one text, whatever their order. */
const answers = (categories: readonly string[], services: Readonly<Record<string, unknown>> = {}): string =>
  [
    ...categories,
    ...Object.entries(services).flatMap(([name, list]) =>
      Array.isArray(list) ? list.map((one) => `${name} ${one}`) : [],
    ),
  ]
    .sort()
    .join('\n');

const includes = (list: unknown, item: string) => Array.isArray(list) && list.includes(item);

/**
 * A store for `element.store`: that service in that category is the translation. Call it after `run()`.
 * Throws `TypeError` if there is no such service, or if any category is enabled before the visitor agrees (`enabled`, mode
 * `opt-out`): that would be no consent, and CookieConsent would allow such a category with each service that it allows.
 *
 * A press in the element is an answer to all that CookieConsent asks, if it has not been answered before: yes to this
 * service, no to the others.
 */
export function cookieConsentStore<Config extends object>(
  cc: CookieConsent<Config>,
  { category, service }: { category: string; service: string },
): ConsentStore {
  const config = () => cc.getConfig() as { mode?: string; revision?: number; categories?: Record<string, Category> };
  const { mode, categories } = config();
  if (!categories) throw wrong('cookieConsentStore', 'CookieConsent after run()', categories);
  const services = Object.keys(categories[category]?.services ?? {});
  if (!services.includes(service))
    throw wrong('cookieConsentStore', `a service in a category, as configured`, { category, service });
  if (mode === 'opt-out') throw wrong('cookieConsentStore, mode', '"opt-in"', mode);
  for (const [name, { enabled, readOnly }] of Object.entries(categories))
    if (name === category ? enabled || readOnly : enabled && !readOnly)
      throw wrong(`cookieConsentStore, ${name}`, 'a category that is off until allowed', { enabled, readOnly });

  /** The cookie as the next page would read it, if it counts; CookieConsent's own functions tell what this page knows. */
  const cookie = (): Cookie => {
    const found = cc.getCookie() as Cookie;
    const isValid = (found.revision ?? 0) === (config().revision ?? 0) && Number(found.expirationTime) > Date.now();
    return isValid && Array.isArray(found.categories) ? found : {};
  };
  /** The services that the visitor has allowed in the category. */
  const kept = (): string[] => {
    const { categories, services: all } = cookie();
    return includes(categories, category) ? services.filter((name) => includes(all?.[category], name)) : [];
  };
  /** Whether another tab has written the cookie since: to save now would put this tab's older answers in its place. */
  const isStale = () => {
    const { categories, services: all } = cookie();
    const { acceptedCategories, acceptedServices } = cc.getUserPreferences();
    const mine = cc.validConsent() && answers(acceptedCategories, acceptedServices);
    return mine !== (!!categories && answers(categories as string[], all));
  };

  return managerStore({
    via: 'cookieconsent',
    allows: () => kept().includes(service),
    allow(yes) {
      if (isStale()) {
        const same = cc.getConfig();
        cc.reset(false);
        void cc.run(same); // reads the cookie at once
      }
      const others = kept().filter((name) => name !== service);
      cc.acceptService(yes ? [...others, service] : others, category);
    },
    follow(look) {
      // not `cc:onConsent`: that comes on each page
      for (const type of ['cc:onFirstConsent', 'cc:onChange']) addEventListener(type, () => look(true));
    },
  });
}
