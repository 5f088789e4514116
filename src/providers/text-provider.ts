// Makes a provider out of a service that turns text into text: the one legal crossing from a service to the page engine,
// which lies in text-provider.load.ts and is loaded by load(), after consent.
import type { Provider, ProviderContext, TextTranslator } from './provider.js';

export interface TextProviderDescriptor extends Omit<Provider, 'load'> {
  connect(context: ProviderContext): TextTranslator | Promise<TextTranslator>;
}

export const textProvider = (descriptor: TextProviderDescriptor): Provider => ({
  ...descriptor,
  load: async (context) => (await import('./text-provider.load.js')).loadTextProvider(descriptor, context),
});
