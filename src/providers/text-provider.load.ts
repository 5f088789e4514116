// Puts a service that turns text into text behind the page engine, with the site's own phrasebook in front of it.
import { createPageTranslation } from '../page/page-translation.js';
import type { PageTranslator, ProviderContext } from './provider.js';
import type { TextProviderDescriptor } from './text-provider.js';

export async function loadTextProvider(
  { connect, reviewed }: TextProviderDescriptor,
  context: ProviderContext,
): Promise<PageTranslator> {
  const { phrasebook, exclude } = context.config;
  const [service, book] = await Promise.all([
    connect(context),
    phrasebook && !reviewed ? import('./phrasebook.load.js') : null,
  ]);
  return createPageTranslation({
    root: context.root,
    translator: book && phrasebook ? book.inFront(phrasebook, service) : service,
    from: context.pageLanguage,
    exclude,
    onprogress: (done, total) => context.onprogress?.(done, total),
  });
}
