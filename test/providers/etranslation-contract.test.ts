// eTranslation keeps the contract of all providers, as far as its script lets it; against a stand-in that misbehaves as it does.
import { etranslation } from '../../src/providers/etranslation.js';
import { resetNetwork, vendor } from '../support/commands.js';
import { providerContract } from './contract.js';
import { phrasesOf } from './phrases.js';

providerContract(
  etranslation,
  async (situation) => {
    await resetNetwork();
    const folder = situation === 'hostile' ? 'hostile/' : '';
    const dictionary = { uk: await phrasesOf('uk', folder), ...(situation === 'ok' && { ar: await phrasesOf('ar') }) };
    await vendor('etranslation', situation === 'failing' ? 'quota' : 'ok', { dictionary });
    return {};
  },
  { script: true },
);
