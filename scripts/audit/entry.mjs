// The entry for the record of processing activities (GDPR Art. 30(1)) in German and English, filled with what the configuration
// says. What only the authority knows stays in brackets. No legal advice: the same table as in docs/data-protection.md. Pure.
const names = (locale) => new Intl.DisplayNames([locale], { type: 'region' });
const country = (code, locale) => (/^[A-Z]{2}$/.test(code ?? '') ? names(locale).of(code) : code);

/** @param {import('./facts.mjs').Facts} facts @param {'de' | 'en'} locale */
function recipientOf({ recipient }, locale) {
  if (!recipient) return locale === 'de' ? 'keine' : 'none';
  return `${recipient.name} (${country(recipient.country, locale)})`;
}

function thirdCountry({ recipient }, locale) {
  const de = locale === 'de';
  const onward = recipient?.onward && country(recipient.onward, locale);
  if (!recipient || (recipient.transfer === 'none' && !onward)) return de ? 'keines' : 'none';
  const ground = {
    adequacy: de ? '[Angemessenheitsbeschluss prüfen]' : '[check the adequacy decision]',
    scc: de ? '[Standardvertragsklauseln]' : '[standard contractual clauses]',
  };
  return [onward ?? country(recipient.country, locale), ground[recipient.transfer] ?? ''].join(' ').trim();
}

const BY = {
  visitor: {
    de: [
      'Art. 6 Abs. 1 lit. a DSGVO, § 25 Abs. 1 TDDDG',
      'IP-Adresse, Browser, Adresse und Text von Seiten',
      '[gemeinsame Verantwortung, Art. 26]',
    ],
    en: [
      'Art. 6(1)(a) GDPR, § 25(1) TDDDG',
      'IP address, browser, address and text of pages',
      '[joint responsibility, Art. 26]',
    ],
  },
  text: {
    de: [
      'Art. 6 Abs. 1 lit. e DSGVO mit [Gesetz]; Speichern der Wahl § 25 Abs. 2 Nr. 2 TDDDG',
      'Text von Seiten',
      'Auftragsverarbeiter, Vertrag vom [Datum]',
    ],
    en: [
      'Art. 6(1)(e) GDPR with [law]; storing the choice § 25(2) no. 2 TDDDG',
      'text of pages',
      'processor, contract of [date]',
    ],
  },
  nothing: {
    de: ['Art. 6 Abs. 1 lit. e DSGVO mit [Gesetz]; Speichern der Wahl § 25 Abs. 2 Nr. 2 TDDDG', 'keine', ''],
    en: ['Art. 6(1)(e) GDPR with [law]; storing the choice § 25(2) no. 2 TDDDG', 'none', ''],
  },
};

function keptFor({ remember, days, asks }, locale) {
  const de = locale === 'de';
  if (remember === 'page') return de ? 'nichts wird gespeichert' : 'nothing is stored';
  const visit = de ? 'mit dem Besuch, spätestens nach 12 Stunden' : 'with the visit, after 12 hours at the latest';
  const long = de ? `nach ${days} Tagen` : `after ${days} days`;
  const when = { ask: `${visit}; ${de ? 'wo angekreuzt' : 'where ticked'} ${long}`, always: long, visit }[
    asks ? remember : 'visit'
  ];
  return `${when}; ${de ? 'oder bei Widerruf' : 'or on withdrawal'}`;
}

/** @param {import('./facts.mjs').Facts} facts @param {'de' | 'en'} locale @returns {[string, string][]} */
export function entryOf(facts, locale) {
  const [basis, data, role] = BY[facts.disclosure][locale];
  const to = [recipientOf(facts, locale), facts.recipient && role].filter(Boolean).join('; ');
  if (locale === 'de')
    return [
      ['Bezeichnung', `Maschinelle Übersetzung der Website auf Wunsch (consent-translate, ${facts.provider})`],
      ['Verantwortlicher, Kontakt', '[Behörde], [Datenschutzbeauftragte oder -beauftragter]'],
      ['Zweck', `öffentliche Informationen lesbar machen, in diesen Sprachen: ${facts.languages.join(', ')}`],
      ['Rechtsgrundlage', basis],
      ['betroffene Personen', 'Besucher, die auf „Übersetzen“ drücken'],
      [
        'Daten',
        `${data}. Auf dem Gerät: ${facts.asks ? 'Zeit, Wortlaut und Sprache der Wahl, keine Kennung' : 'die gewählte Sprache'}`,
      ],
      ['Empfänger', to],
      ['Drittland', thirdCountry(facts, 'de')],
      [
        'Löschung',
        `auf dem Gerät: ${keptFor(facts, 'de')}${facts.recipient ? '; beim Empfänger: [dessen Angaben]' : ''}`,
      ],
      [
        'Maßnahmen (Art. 32 DSGVO)',
        'keine Anfrage an andere und keine Speicherung vor dem Druck (geprüft, siehe index.html); Nachweis durch Hashes',
      ],
      ['Datenschutz-Folgenabschätzung', '[Ergebnis der Vorprüfung]'],
    ];
  return [
    ['name', `Machine translation of the website on request (consent-translate, ${facts.provider})`],
    ['controller, contact', '[authority], [data protection officer]'],
    ['purpose', `to make public information readable, in these languages: ${facts.languages.join(', ')}`],
    ['legal basis', basis],
    ['persons', 'visitors who press "Translate"'],
    [
      'data',
      `${data}. On the device: ${facts.asks ? 'time, wording and language of the choice, no identifier' : 'the language chosen'}`,
    ],
    ['recipients', to],
    ['third country', thirdCountry(facts, 'en')],
    ['erasure', `on the device: ${keptFor(facts, 'en')}${facts.recipient ? '; at the recipient: [its policy]' : ''}`],
    [
      'measures (Art. 32 GDPR)',
      'no request elsewhere and nothing stored before the press (checked, see index.html); proof by hashes',
    ],
    ['impact assessment', '[result of the preliminary check]'],
  ];
}

/** @param {[string, string][]} rows @param {string} heading */
export const markdown = (rows, heading) =>
  `# ${heading}\n\n| Art. 30 | |\n| --- | --- |\n${rows.map(([name, text]) => `| ${name} | ${text.replaceAll('|', '\\|')} |`).join('\n')}\n`;
