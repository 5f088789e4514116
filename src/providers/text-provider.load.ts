// Puts a service that turns text into text behind the page engine, with the site's own phrasebook in front of it.
import { createPageTranslation } from '../page/page-translation.js';
import type { PageTranslator, ProviderContext } from './provider.js';
import type { TextProviderDescriptor } from './text-provider.js';

export async function loadTextProvider(
  service: TextProviderDescriptor,
  context: ProviderContext,
): Promise<PageTranslator> {
  const { phrasebook, exclude } = context.config;
  const [translator, book] = await Promise.all([
    service.connect(context),
    phrasebook && !service.reviewed ? import('./phrasebook.load.js') : null,
  ]);
  return createPageTranslation({
    root: context.root,
    translator: book ? book.inFront(phrasebook, translator) : translator,
    from: context.pageLanguage,
    exclude,
    onprogress: (done, total) => context.onprogress?.(done, total),
  });
}
