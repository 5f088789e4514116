// Registers the elements, and puts them where a page has only a place for them. Defining twice is normal (two bundles on a
// page) and only told where the versions differ.
import { version } from '../version.js';
import { ConsentTranslate } from './consent-translate.js';
import { ConsentTranslateSettings } from './consent-translate-settings.js';

function defineOne(name: string, element: CustomElementConstructor): void {
  const other = customElements.get(name) as { version?: string } | undefined;
  if (!other) customElements.define(name, element);
  else if (other.version !== version)
    import('../session/problems.js').then(
      (file) => file.defined(name, version, other.version),
      () => {},
    );
}

export function define(): void {
  // Google's own proxy shows translated copies of pages on *.translate.goog: what the page has without scripts stays
  if (globalThis.location?.hostname.endsWith('.translate.goog')) return;
  defineOne('consent-translate', ConsentTranslate);
  defineOne('consent-translate-settings', ConsentTranslateSettings);
  // for pages whose editor strips tags that it does not know; none in Node
  const mount = () => {
    if (document.querySelector('[data-consent-translate]'))
      import('./mount.js').then(
        (file) => file.mountAll(),
        () => {},
      );
  };
  globalThis.document?.addEventListener('DOMContentLoaded', mount);
  if (globalThis.document) mount();
}
