// The phrasebook keeps the contract of all providers.
import { phrasebook } from '../../src/providers/phrasebook.js';
import { providerContract } from './contract.js';
import { configWith, phrasesUrl } from './phrases.js';

const folders = { ok: '', hostile: 'hostile/', failing: 'nowhere/' };

providerContract(phrasebook, (situation) =>
  Promise.resolve({ config: configWith({ phrasebook: phrasesUrl(folders[situation]) }) }),
);
