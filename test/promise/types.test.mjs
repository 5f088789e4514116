// What a front-end developer's editor and compiler know of the package: elements by their tags, events by their names,
// stores, providers. Compiled against the built types, strictly, with no library skipped.
import assert from 'node:assert/strict';
import { complainedOf, complaints } from '../support/consumer.mjs';
import { itOnce } from './driver.mjs';

const right = `
import 'consent-translate';
import {
  type ConsentRecord, type ConsentStore, ConsentTranslate, ConsentTranslateSettings, type FailureReason, type Provider,
  registerProvider, type State, type TextTranslator, textProvider, type TranslationError,
} from 'consent-translate';
import { ConsentTranslate as Class } from 'consent-translate/elements/consent-translate.js';
import { klaroStore } from 'consent-translate/consent/klaro.js';
import { cookieConsentStore } from 'consent-translate/consent/cookieconsent.js';
import { google } from 'consent-translate/providers/google.js';
import { createPageTranslation } from 'consent-translate/page/page-translation.js';
import { noticesOf } from 'consent-translate/notices.js';
import * as CookieConsent from 'vanilla-cookieconsent';

const element: ConsentTranslate = document.createElement('consent-translate');
const settings: ConsentTranslateSettings | null = document.querySelector('consent-translate-settings');
const same: typeof ConsentTranslate = Class;
element.languages = 'en uk';
element.rememberDays = 30;
const state: State = element.state;
const record: ConsentRecord | null = element.record;
element.addEventListener('ct-translated', (event) => event.language.toUpperCase() + event.provider + event.complete);
element.addEventListener('ct-statechange', ({ state, previous }) => state === 'ready' && previous === 'asking');
document.addEventListener('ct-failed', ({ reason, cause }) => { const why: FailureReason = reason; return [why, cause]; });
document.body.addEventListener('ct-granted', ({ record }) => record.expiresAt.slice(0, 10));
document.addEventListener('ct-progress', ({ done, total }) => done / total);
document.addEventListener('ct-grant', (event) => event.preventDefault());
settings?.addEventListener('ct-withdrawn', () => {});
const store: ConsentStore = cookieConsentStore(CookieConsent, { category: 'external', service: 'translation' });
element.store = store;
element.store = { get: () => ({ via: 'mine' }), set() {}, subscribe: (changed) => (changed('agreed'), () => {}) };
element.store = null;
declare const klaro: { getManager(): Parameters<typeof klaroStore>[0] };
element.store = klaroStore(klaro.getManager(), { service: 'translation' });
const promise: Promise<void> = element.grant({ language: 'uk', remember: true });
promise.catch((error: TranslationError) => error.retryAfter?.toFixed());
declare const translator: TextTranslator;
const provider: Provider = textProvider({ ...google, id: 'mine', connect: () => translator });
registerProvider(provider);
void createPageTranslation({ root: document.body, translator, from: 'de' }).translateTo('uk').then(({ complete }) => complete);
void noticesOf();
export { record, same, state };
`;

/** Each a line that a compiler must not let pass. */
const wrong = {
  'tag.ts': `document.createElement('consent-translate').languages = 5;`,
  'event.ts': `document.addEventListener('ct-failed', ({ language }) => language.toFixed());`,
  'reason.ts': `document.addEventListener('ct-failed', ({ reason }) => reason === 'bored');`,
  'state.ts': `document.createElement('consent-translate').state = 'ready';`,
  'store.ts': `document.createElement('consent-translate').store = { get: () => true, set() {}, subscribe: () => () => {} };`,
  'grant.ts': `void document.createElement('consent-translate').grant({ languages: 'uk' });`,
};

itOnce('what is documented compiles, and what is not does not', async () => {
  const files = Object.entries(wrong).map(([name, line]) => [name, `import 'consent-translate';\n${line}\n`]);
  const said = await complaints({ 'right.ts': right, ...Object.fromEntries(files) }, ['vanilla-cookieconsent']);
  assert.deepEqual(complainedOf(said), Object.keys(wrong).sort(), said.join('\n'));
});
