// From what the attributes say to what a session works with. Pure but for the registry; reads no page and no storage.
// Here it is only seen whether something is wrong; problems.ts says what.
import { parseTags, sameLanguage } from '../platform/language-tags.js';
import type { Disclosure, Provider, ProviderConfig, Recipient } from '../providers/provider.js';
import { getProvider } from '../providers/registry.js';

/** What the attributes of an element say, unchecked. */
export interface Settings {
  provider: string;
  pageLanguage: string;
  languages: string;
  privacyHref: string;
  endpoint: string;
  recipient: string;
  recipientCountry: string;
  recipientHref: string;
  ask: string;
  revision: string;
  remember: string;
  rememberDays: number;
  phrasebook: string;
  root: string;
  exclude: string;
  cache: string;
  consent: string;
  nonce: string;
  messages: object | string;
  /** Address of a file with settings for a whole site. */
  config: string;
  /** Only from that file; else each element says so itself. */
  compact: boolean;
}

/** What the attributes are where nobody says anything. */
export const defaults = {
  ...Object.fromEntries(
    'provider pageLanguage languages privacyHref endpoint recipient recipientCountry recipientHref revision phrasebook exclude consent nonce messages config'
      .split(' ')
      .map((name) => [name, '']),
  ),
  ask: 'text',
  remember: 'ask',
  rememberDays: 180,
  root: 'body',
  cache: 'page',
  compact: false,
} as Settings;

/** Those of the settings that are addresses. */
export const ADDRESSES = ['privacyHref', 'endpoint', 'recipientHref', 'phrasebook'] as const;

export type Remember = 'ask' | 'always' | 'visit' | 'page';

/** Checked, resolved, with defaults in place of junk. */
export interface Setup {
  readonly settings: Settings;
  readonly provider: Provider;
  readonly config: ProviderConfig;
  readonly recipient: Recipient | null;
  readonly disclosure: Disclosure;
  /** Whether a consent is asked for; without, the notice only informs. */
  readonly asks: boolean;
  readonly pageLanguage: string;
  /** What is offered; never the page's own language. */
  readonly languages: readonly string[];
  readonly privacyHref: string;
  readonly remember: Remember;
  readonly days: number;
  /** Parts of the wording that the notice is made of: first that for what is disclosed, in `device` that it is the browser. */
  readonly parts: readonly ['visitor' | 'text' | 'nothing' | 'device', ...('script' | 'onward')[]];
  /** Whether the notice needs words that most do not. */
  readonly unusual: boolean;
}

export interface Resolved {
  /** Whole only if not `bad`. */
  readonly setup: Partial<Setup>;
  /** Something is missing that is required. */
  readonly bad: boolean;
  /** Something is junk, and was replaced by its default. */
  readonly odd: boolean;
}

/** The providers that a site names, in its order of preference. */
export const idsOf = ({ provider }: Settings): string[] => provider.split(/[\s,]+/);

/** An http(s) address, resolved against `base`; `''` for anything else. */
function address(value: string, base: string): string {
  try {
    const { href, protocol } = new URL(value, base);
    return value && /^https?:/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}

/** Resolves settings for a page of `origin` that is written in `pageLanguage`; its addresses are relative to `base`. */
export function resolve(settings: Settings, pageLanguage: string | null, base: string, origin: string): Resolved {
  const { ask, rememberDays, cache } = settings;
  const provider = getProvider(idsOf(settings)[0]!);
  const tags = parseTags(settings.languages);
  const offered = tags.length ? tags : (provider?.languages ?? []);
  const languages = offered.filter((tag): tag is string => !!tag && !(pageLanguage && sameLanguage(tag, pageLanguage)));
  const config = { ...settings, origin };
  for (const name of ADDRESSES) config[name] = address(settings[name], base);
  const disclosure = provider?.discloses(config);
  const recipient = disclosure === 'nothing' ? null : provider?.recipient(config);
  const remember = /^(always|visit|page)$/.test(settings.remember) ? (settings.remember as Remember) : 'ask';
  const days = rememberDays >= 1 && rememberDays <= 365 && rememberDays % 1 === 0 ? rememberDays : 180;
  return {
    setup: {
      settings,
      provider,
      config,
      recipient,
      disclosure,
      asks: ask === 'always' || disclosure === 'visitor' || (disclosure === 'text' && ask !== 'visitor'),
      pageLanguage,
      languages,
      privacyHref: config.privacyHref,
      remember,
      days,
      parts: [
        disclosure === 'nothing' && provider?.device ? 'device' : disclosure,
        provider?.cookies ? 'script' : recipient?.onward && 'onward',
      ].filter(Boolean) as unknown as Setup['parts'],
      unusual:
        /^(always|page)$/.test(remember) ||
        (recipient && !/^(none|adequacy|DE)$/i.test(recipient.transfer ?? recipient.country)),
    } as Partial<Setup>,
    bad:
      !provider ||
      !pageLanguage ||
      !languages.length ||
      // the visitor's browser fetches it: from another origin it would tell somebody whom no notice names
      (settings.phrasebook && !config.phrasebook.startsWith(`${origin}/`)) ||
      (!recipient && disclosure !== 'nothing') ||
      !['privacyHref' as const, ...(provider.requires ?? [])].every((name) => config[name]),
    odd:
      tags.includes(null) ||
      languages.length > 30 ||
      days !== rememberDays ||
      remember !== settings.remember ||
      !/^(text|visitor|always) (page|visit)$/.test(`${ask} ${cache}`),
  };
}
