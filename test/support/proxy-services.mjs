// The services of docs/proxy as a server of the site sees them: what a page asks for, and what may arrive at the service.
// Shapes: the services' own documentation, as the providers use it.

const JSON_TYPE = 'application/json';
const json = (value) => JSON.stringify(value);

/**
 * @typedef {object} Service
 * @property {string} host where the recipes look for it
 * @property {boolean} secure asked by https
 * @property {string} path below the endpoint
 * @property {(to: string) => string} query with its question mark; '' where it has none
 * @property {string} type of its bodies
 * @property {(text: string, to?: string) => string} body what a page sends
 * @property {(key: string) => Record<string, string>} headers what a recipe adds
 * @property {(body: string, key: string) => string} sent the body that the service gets
 */

const plain = { secure: false, headers: () => ({}), sent: (body) => body, query: () => '', type: JSON_TYPE };
const bought = { ...plain, secure: true };

/** @type {Record<string, Service>} */
export const SERVICES = {
  deepl: {
    ...bought,
    host: 'api.deepl.com',
    path: 'v2/translate',
    body: (text, to = 'UK') => json({ text: [text], source_lang: 'DE', target_lang: to, tag_handling: 'html' }),
    headers: (key) => ({ authorization: `DeepL-Auth-Key ${key}` }),
  },
  azure: {
    ...bought,
    host: 'api-eur.cognitive.microsofttranslator.com',
    path: 'translate',
    query: (to) => `?api-version=3.0&from=de&to=${to}&textType=html`,
    body: (text) => json([{ Text: text }]),
    headers: (key) => ({
      'ocp-apim-subscription-key': key,
      'ocp-apim-subscription-region': 'germanywestcentral',
    }),
  },
  'google-cloud': {
    ...bought,
    host: 'translation.googleapis.com',
    path: 'language/translate/v2',
    body: (text, to = 'uk') => json({ q: [text], source: 'de', target: to, format: 'html' }),
    headers: (key) => ({ 'x-goog-api-key': key }),
  },
  libretranslate: {
    ...plain,
    host: '127.0.0.1:5000',
    path: 'translate',
    body: (text, to = 'uk') => json({ q: [text], source: 'de', target: to, format: 'html' }),
    sent: (body, key) => json({ api_key: key, ...JSON.parse(body) }),
  },
  apertium: {
    ...plain,
    host: '127.0.0.1:2737',
    path: 'translateChain',
    type: 'application/x-www-form-urlencoded',
    body: (text, to = 'spa') => String(new URLSearchParams({ langpairs: `eng|${to}`, q: text, markUnknown: 'yes' })),
  },
};
