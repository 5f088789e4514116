// What is said of a set-up, in German and English: who gets what, on which basis, for how long. Pure. The same as in
// docs/datenschutz.md and docs/data-protection.md; what only the authority knows stays in brackets. No legal advice.
const named = (type) => (code, locale) => {
  try {
    return new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  } catch {
    return code; // a country that is written out
  }
};
const country = named('region');
const language = named('language');

/** @typedef {import('./facts.mjs').Facts} Facts @typedef {'de' | 'en'} Locale */

export const languagesOf = ({ languages }, locale) => languages.map((tag) => language(tag, locale)).join(', ');

/** What happens after the press, in a sentence. */
export const SITUATION = {
  script: {
    de: 'Der Browser des Besuchers lädt ein Skript des Anbieters, das die Seite liest.',
    en: "The visitor's browser loads a script of the provider, which reads the page.",
  },
  service: {
    de: 'Der Browser des Besuchers wendet sich an den Dienst.',
    en: "The visitor's browser contacts the service.",
  },
  text: {
    de: 'Der Server der Website gibt den Text weiter.',
    en: "The site's server passes the text on.",
  },
  device: {
    de: 'Der Browser übersetzt auf dem Gerät; er lädt vielleicht ein Sprachpaket von seinem Hersteller.',
    en: 'The browser translates on the device; it may load a language pack from its maker.',
  },
  nothing: { de: 'Nichts verlässt die Website.', en: 'Nothing leaves the site.' },
};

/** What the recipient gets; the last word of `text` is true only of a server that hands on nothing else. */
export const SENT = {
  script: {
    de: 'IP-Adresse, Browser und dessen Sprachen, Adresse und Text der Seiten, gewählte Sprache',
    en: 'IP address, browser and its languages, address and text of pages, language chosen',
  },
  service: {
    de: 'IP-Adresse, Browser und dessen Sprachen, Adresse der Website (nicht der Seite), Text der Seiten, gewählte Sprache',
    en: 'IP address, browser and its languages, address of the website (not of the page), text of pages, language chosen',
  },
  text: {
    de: 'Text der Seiten, gewählte Sprache, nichts über den Besucher',
    en: 'text of pages, language chosen, nothing about the visitor',
  },
  device: { de: 'keine', en: 'none' },
  nothing: { de: 'keine', en: 'none' },
};

/** @param {Facts} facts @param {Locale} locale */
export function basisOf({ asks, kind }, locale) {
  const device = kind === 'script' || kind === 'service';
  if (locale === 'de') {
    const basis = asks
      ? `Art. 6 Abs. 1 lit. a DSGVO (Einwilligung, so steht es im Hinweis)${device ? ', § 25 Abs. 1 TDDDG' : ''}`
      : 'Art. 6 Abs. 1 lit. e DSGVO mit [Gesetz]';
    return `${basis}; Speichern der Wahl § 25 Abs. 2 Nr. 2 TDDDG`;
  }
  const basis = asks
    ? `Art. 6(1)(a) GDPR (consent, as the notice says)${device ? ', § 25(1) TDDDG' : ''}`
    : 'Art. 6(1)(e) GDPR with [law]';
  return `${basis}; storing the choice § 25(2) no. 2 TDDDG`;
}

/** @param {Facts} facts @param {Locale} locale */
export function recipientOf({ recipient, kind }, locale) {
  const de = locale === 'de';
  if (!recipient) {
    const maker =
      kind === 'device' ? [', vielleicht der Hersteller des Browsers', ", perhaps the browser's maker"] : ['', ''];
    return de ? `keine${maker[0]}` : `none${maker[1]}`;
  }
  const role =
    kind === 'text'
      ? ['Auftragsverarbeiter (Art. 28), Vertrag vom [Datum]', 'processor (Art. 28), contract of [date]']
      : kind === 'service'
        ? [
            '[Auftragsverarbeiter, Art. 28, oder gemeinsame Verantwortung, Art. 26]',
            '[processor, Art. 28, or joint responsibility, Art. 26]',
          ]
        : ['[gemeinsame Verantwortung, Art. 26]', '[joint responsibility, Art. 26]'];
  return `${recipient.name} (${country(recipient.country, locale)}); ${role[de ? 0 : 1]}`;
}

const ADEQUACY = {
  US: [
    'Durchführungsbeschluss (EU) 2023/1795, [auf der Liste?]',
    'Implementing Decision (EU) 2023/1795, [on the list?]',
  ],
  other: ['[Angemessenheitsbeschluss prüfen]', '[check the adequacy decision]'],
};

/** @param {Facts} facts @param {Locale} locale */
export function thirdCountryOf({ recipient }, locale) {
  const i = locale === 'de' ? 0 : 1;
  if (!recipient || (recipient.transfer === 'none' && !recipient.onward)) return ['keines', 'none'][i];
  const where = recipient.onward ?? recipient.country;
  const grounds = {
    adequacy: (ADEQUACY[where] ?? ADEQUACY.other)[i],
    scc: ['[Garantien, Art. 46: Standardvertragsklauseln?]', '[safeguards, Art. 46: standard contractual clauses?]'][i],
  };
  return [country(where, locale), grounds[recipient.transfer]].filter(Boolean).join(', ');
}

/** What lies on the device. @param {Facts} facts @param {Locale} locale */
export function storedOf({ asks, remember, cookies, cache }, locale) {
  const de = locale === 'de';
  const kept = asks
    ? de
      ? 'Zeit, Wortlaut und Sprache der Wahl, keine Kennung'
      : 'time, wording and language of the choice, no identifier'
    : de
      ? 'die gewählte Sprache'
      : 'the language chosen';
  const own = remember === 'page' ? (de ? 'nichts von uns' : 'nothing of ours') : kept;
  const texts = cache === 'visit' && (de ? 'übersetzte Texte' : 'translated texts');
  const theirs =
    cookies.length && `${de ? 'Cookies des Anbieters:' : 'cookies of the provider:'} ${cookies.join(', ')}`;
  return [own, texts, theirs].filter(Boolean).join('; ');
}

/** For how long. @param {Facts} facts @param {Locale} locale */
export function keptFor({ remember, days, asks, cookies, cache, ownServer, recipient }, locale) {
  const de = locale === 'de';
  const tab = de ? 'bis der Tab geschlossen wird' : 'until the tab is closed';
  const visit = `${tab}${asks ? (de ? ', gilt höchstens 12 Stunden' : ', counts for 12 hours at most') : ''}`;
  const long = de
    ? `gilt ${days} Tage, gelöscht, wenn danach eine Seite geöffnet wird`
    : `counts for ${days} days, deleted when a page is opened after that`;
  const ticked = `${visit}; ${de ? 'wo angekreuzt:' : 'where ticked:'} ${long}`;
  const nothing = de ? 'nichts wird gespeichert' : 'nothing is stored';
  const own =
    remember === 'page' ? nothing : asks && remember !== 'visit' ? (remember === 'ask' ? ticked : long) : visit;
  const ends = asks
    ? de
      ? 'gelöscht beim Widerruf'
      : 'deleted on withdrawal'
    : de
      ? 'gelöscht mit „Original zeigen“'
      : 'deleted by showing the original';
  return [
    `${de ? 'auf dem Gerät: ' : 'on the device: '}${own}`,
    remember !== 'page' && ends,
    cache === 'visit' && `${de ? 'übersetzte Texte: ' : 'translated texts: '}${tab}`,
    cookies.length && (de ? 'Cookies: bis der Browser geschlossen wird' : 'cookies: until the browser is closed'),
    ownServer &&
      (de ? 'auf dem eigenen Server: Übersetzungen [einen Tag]' : 'on the own server: translations for [a day]'),
    recipient && (de ? 'beim Empfänger: [dessen Angaben]' : 'at the recipient: [its policy]'),
  ]
    .filter(Boolean)
    .join('; ');
}
