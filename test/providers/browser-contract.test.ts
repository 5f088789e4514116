// The browser's own Translator keeps the contract of all providers.
import { browser } from '../../src/providers/browser.js';
import { installTranslator } from '../support/translator-stand-in.mjs';
import { providerContract } from './contract.js';
import { phrasesOf } from './phrases.js';

const standIn = installTranslator({ state: 'available', press: false });
after(standIn.remove);

providerContract(browser, async (situation) => {
  const dictionary = {
    uk: await phrasesOf('uk', situation === 'hostile' ? 'hostile/' : ''),
    ar: await phrasesOf('ar'),
  };
  standIn.set({ dictionary, languages: situation === 'failing' ? [] : ['de', 'uk', 'ar'] });
  return {};
});
