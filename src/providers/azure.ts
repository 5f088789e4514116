// Azure Translator, of Microsoft, behind the site's own server, which adds the key (docs/providers/azure.md).
import { paidService } from './paid-service.js';
import { textProvider } from './text-provider.js';

/**
 * `provider="azure" endpoint="/mt/" languages="en uk"`. A site whose server asks the endpoint for Europe alone may name the
 * recipient itself, without the United States.
 */
export const azure = textProvider({
  ...paidService({
    name: 'Microsoft Ireland Operations Ltd',
    country: 'IE',
    privacyHref: 'https://privacy.microsoft.com/privacystatement',
    transfer: 'adequacy',
    onward: 'US',
  }),
  id: 'azure',
  label: 'Azure Translator',
  connect: async ({ config }) => (await import('./azure.load.js')).connect(config.endpoint),
});
