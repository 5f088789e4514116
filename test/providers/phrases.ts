// What the providers' tests translate: a small page, and where its reviewed translations lie.
import type { ProviderConfig, ProviderContext } from '../../src/providers/provider.js';

/** The folder with uk.json and ar.json; a subfolder by its name. */
export const phrasesUrl = (folder = ''): string => new URL(`./phrases/${folder}`, import.meta.url).href.split('?')[0]!;

/** The translations of the page into one language. */
export async function phrasesOf(language: string, folder = ''): Promise<Record<string, string>> {
  return (await (await fetch(`${phrasesUrl(folder)}${language}.json`)).json()) as Record<string, string>;
}

/** A configuration in which nothing is given but what the test says. */
export const configWith = (more: Partial<ProviderConfig> = {}): ProviderConfig => ({
  endpoint: '',
  recipient: '',
  recipientCountry: '',
  recipientHref: '',
  phrasebook: '',
  exclude: '',
  origin: location.origin,
  ...more,
});

/** What a session hands to `load()`. */
export const contextWith = (root: Element, more: Partial<ProviderContext> = {}): ProviderContext => ({
  config: configWith(),
  pageLanguage: 'de',
  languages: ['uk', 'ar'],
  root,
  signal: new AbortController().signal,
  ...more,
});
