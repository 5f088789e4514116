// Registers the elements. Defining twice is normal (two bundles on a page) and only told where the versions differ.
import { version } from '../version.js';
import { ConsentTranslate } from './consent-translate.js';
import { ConsentTranslateSettings } from './consent-translate-settings.js';

function defineOne(name: string, element: CustomElementConstructor): void {
  const other = customElements.get(name) as { version?: string } | undefined;
  if (!other) customElements.define(name, element);
  else if (other.version !== version) console.warn(`<${name}>: expected ${version}, got ${other.version}`);
}

export function define(): void {
  defineOne('consent-translate', ConsentTranslate);
  defineOne('consent-translate-settings', ConsentTranslateSettings);
}
