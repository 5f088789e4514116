// Lines as editors paste them: right ones, and such with the mistakes that are made, each with the kind of finding it must give.
const SCRIPT = '<script type="module" src="/consent-translate/consent-translate.js"></script>';
const WAY = '<p slot="alternative" lang="de">0123 456</p>';
const RIGHT = {
  provider: 'libretranslate',
  endpoint: '/translate/',
  languages: 'en uk ar',
  'privacy-href': '/datenschutz',
};

/** @param {Record<string, string | undefined>} [more] attributes; `undefined` leaves one out */
const element = (more = {}) =>
  `<consent-translate ${Object.entries({ ...RIGHT, ...more })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>${WAY}</consent-translate>`;
const lines = (more) => SCRIPT + element(more);

export const GOOD = [
  lines(),
  lines({ provider: 'phrasebook', phrasebook: 'https://www.stadt.example/woerter/', endpoint: undefined, compact: '' }),
  `${SCRIPT}<div data-consent-translate data-provider="browser" data-languages="en" data-privacy-href="/d"><p data-slot="alternative">0</p></div>`,
  `<!doctype html><html lang="de"><head>${SCRIPT}</head><body>${element()}</body></html>`,
];

export const MISTAKES = [
  { kind: 'empty', lines: '  ' },
  { kind: 'escaped', lines: '<p>&lt;consent-translate provider="google"&gt;</p>' },
  { kind: 'noElement', lines: SCRIPT },
  { kind: 'noScript', lines: element() },
  { kind: 'notModule', lines: SCRIPT.replace(' type="module"', '') + element() },
  {
    kind: 'foreignScript',
    lines: SCRIPT.replace('src="', 'src="https://cdn.example') + element(),
    says: /anderen Server \(cdn\.example\)/,
  },
  { kind: 'quotes', lines: `${SCRIPT}<consent-translate provider=“google”>${WAY}</consent-translate>` },
  { kind: 'selfClosing', lines: `${SCRIPT}<consent-translate provider="google" />` },
  { kind: 'notClosed', lines: `${SCRIPT}<consent-translate provider="google">${WAY}` },
  {
    kind: 'dataNames',
    lines: `${SCRIPT}<div data-consent-translate provider="google"></div>`,
    says: /data-provider statt provider/,
  },
  { kind: 'unknownName', lines: lines({ language: 'en' }), says: /language gibt es nicht\. Meinten Sie languages\?/ },
  { kind: 'unknownName', lines: lines({ 'privacy-url': '/d' }), says: /Did you mean privacy-href\?/ },
  { kind: 'off', lines: `<meta name="consent-translate" content="off">${lines()}` },
  { kind: 'noAlternative', lines: lines().replace(WAY, '') },
  { kind: 'config', lines: lines({ config: '/uebersetzung.json' }) },
  { kind: 'insecure', lines: lines({ endpoint: 'http://127.0.0.1:5000/', recipient: 'A', 'recipient-country': 'DE' }) },
  { kind: 'differs', lines: lines() + element({ ask: 'always' }) },
  {
    kind: 'policy',
    lines: lines({ endpoint: 'https://mt.example/', recipient: 'A', 'recipient-country': 'DE' }),
    says: /https:\/\/mt\.example erlauben/,
  },
  { kind: 'provider', lines: lines({ provider: 'googel' }), says: /Meinten Sie google\?/ },
  { kind: 'provider', lines: lines({ provider: undefined }), says: /Es fehlt, wer übersetzt/ },
  { kind: 'provider', lines: lines({ provider: 'libretranslate gogle' }), says: /„gogle“ gibt es nicht/ },
  { kind: 'privacy-href', lines: lines({ 'privacy-href': undefined }) },
  { kind: 'privacy-href', lines: lines({ 'privacy-href': 'mailto:a@b.example' }), says: /keine Adresse/ },
  { kind: 'page-language', lines: `<html><body>${lines()}` },
  { kind: 'languages', lines: lines({ languages: undefined }) },
  { kind: 'languages', lines: lines({ languages: 'de' }), says: /andere als die der Seite/ },
  { kind: 'endpoint', lines: lines({ endpoint: undefined }), says: /libretranslate braucht sie/ },
  { kind: 'phrasebook', lines: lines({ phrasebook: 'https://cdn.example/woerter/' }) },
  { kind: 'recipient', lines: lines({ endpoint: 'https://mt.example/' }) },
  { kind: 'replaced', lines: lines({ remember: 'immer' }), says: /Erlaubt ist: ask, always, visit, page/ },
  { kind: 'replaced', lines: lines({ 'remember-days': '1000' }), says: /1 – 365/ },
  { kind: 'junk', lines: lines({ languages: 'en ukrainisch-x' }), says: /weggelassen wird: ukrainisch-x/ },
];
