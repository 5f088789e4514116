// LibreTranslate keeps the contract of all providers.
import { libretranslate } from '../../src/providers/libretranslate.js';
import { resetNetwork, service } from '../support/commands.js';
import { providerContract } from './contract.js';
import { configWith, phrasesOf } from './phrases.js';

providerContract(libretranslate, async (situation) => {
  await resetNetwork();
  const folder = situation === 'hostile' ? 'hostile/' : '';
  const dictionary = {
    uk: await phrasesOf('uk', folder),
    ...(situation === 'ok' && { ar: await phrasesOf('ar') }),
  };
  await service(situation === 'failing' ? 'unavailable' : 'ok', { dictionary });
  return { config: configWith({ endpoint: 'http://translate.dienst.test/' }) };
});
