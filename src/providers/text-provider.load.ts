// Puts a service that turns text into text behind the page engine, with the site's own phrasebook in front of it.
import { createPageTranslation } from '../page/page-translation.js';
import type { PageTranslator, ProviderContext } from './provider.js';
import type { TextProviderDescriptor } from './text-provider.js';

export async function loadTextProvider(
  service: TextProviderDescriptor,
  context: ProviderContext,
): Promise<PageTranslator> {
  context.signal.throwIfAborted(); // the visitor may have withdrawn while this file came: then nobody is contacted
  const { phrasebook, exclude } = context.config;
  const [translator, book] = await Promise.all([
    service.connect(context),
    phrasebook && !service.reviewed ? import('./phrasebook.load.js') : null,
  ]);
  return createPageTranslation({
    root: context.root,
    translator: book ? book.inFront(phrasebook, translator) : translator,
    from: context.pageLanguage,
    // what the widget itself says stays as it is
    exclude: `consent-translate,consent-translate-settings${exclude && `,${exclude}`}`,
    store: context.store,
    onprogress: context.onprogress,
  });
}
