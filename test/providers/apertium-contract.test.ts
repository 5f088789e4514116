// Apertium keeps the contract of all providers; to Arabic it goes by another language.
import { apertium } from '../../src/providers/apertium.js';
import { resetNetwork, vendor } from '../support/commands.js';
import { providerContract } from './contract.js';
import { configWith, phrasesOf } from './phrases.js';

providerContract(apertium, async (situation) => {
  await resetNetwork();
  const folder = situation === 'hostile' ? 'hostile/' : '';
  const dictionary = {
    ukr: await phrasesOf('uk', folder),
    ...(situation === 'ok' && { ara: await phrasesOf('ar') }),
  };
  await vendor('apertium', situation === 'failing' ? 'stuck' : 'ok', { dictionary });
  return { config: configWith({ endpoint: 'http://apertium.dienst.test/' }) };
});
