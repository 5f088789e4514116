// The entry for the record of processing activities (GDPR Art. 30(1)) in German and English, filled with what the configuration
// says. What only the authority knows stays in brackets. No legal advice: the same table as in docs/data-protection.md. Pure.
import { basisOf, keptFor, languagesOf, recipientOf, SENT, storedOf, thirdCountryOf } from './words.mjs';

/** What was seen before the press, as a measure: only what the visit has shown. */
const measure = (passed, de) =>
  passed
    ? de
      ? 'keine Anfrage an andere und keine Speicherung vor dem Druck (geprüft, siehe index.html)'
      : 'no request elsewhere and nothing stored before the press (checked, see index.html)'
    : de
      ? '[Die Prüfung hat Mängel gefunden, siehe index.html]'
      : '[the check found faults, see index.html]';

/**
 * @param {import('./facts.mjs').Facts} facts @param {'de' | 'en'} locale
 * @param {boolean} passed whether the visit has shown that nothing was sent or stored before the press, and nothing was left
 * @returns {[string, string][]}
 */
export function entryOf(facts, locale, passed) {
  const { kind, provider, asks } = facts;
  if (locale === 'de')
    return [
      ['Bezeichnung', `Maschinelle Übersetzung der Website auf Wunsch (consent-translate, ${provider})`],
      ['Verantwortlicher, Kontakt', '[Behörde], [Datenschutzbeauftragte oder -beauftragter]'],
      ['Zweck', `öffentliche Informationen lesbar machen, in diesen Sprachen: ${languagesOf(facts, 'de')}`],
      ['Rechtsgrundlage', basisOf(facts, 'de')],
      ['betroffene Personen', 'Besucher, die auf „Übersetzen“ drücken; [Personen, die auf den Seiten genannt sind]'],
      ['Daten', `an Empfänger: ${SENT[kind].de}. Auf dem Gerät: ${storedOf(facts, 'de')}`],
      ['Empfänger', recipientOf(facts, 'de')],
      ['Drittland', thirdCountryOf(facts, 'de')],
      ['Löschung', keptFor(facts, 'de')],
      [
        'Maßnahmen (Art. 32 DSGVO)',
        `${measure(passed, true)}${asks ? '; Nachweis der Einwilligung: Zeit, Sprachen und Hash des Wortlauts, auf dem Gerät des Besuchers; Wortlaute in wordings.json' : ''}`,
      ],
      ...(asks ? [['Widerruf', 'mit einem Druck, auf jeder Seite; wirkt ab dann (Art. 7 Abs. 3 DSGVO)']] : []),
      ['Datenschutz-Folgenabschätzung', '[Ergebnis der Vorprüfung]'],
    ];
  return [
    ['name', `Machine translation of the website on request (consent-translate, ${provider})`],
    ['controller, contact', '[authority], [data protection officer]'],
    ['purpose', `to make public information readable, in these languages: ${languagesOf(facts, 'en')}`],
    ['legal basis', basisOf(facts, 'en')],
    ['persons', 'visitors who press "Translate"; [people whom the pages name]'],
    ['data', `to recipients: ${SENT[kind].en}. On the device: ${storedOf(facts, 'en')}`],
    ['recipients', recipientOf(facts, 'en')],
    ['third country', thirdCountryOf(facts, 'en')],
    ['erasure', keptFor(facts, 'en')],
    [
      'measures (Art. 32 GDPR)',
      `${measure(passed, false)}${asks ? "; proof of consent: time, languages and hash of the wording, on the visitor's device; wordings in wordings.json" : ''}`,
    ],
    ...(asks ? [['withdrawal', 'with one press, on every page; counts from then on (Art. 7(3) GDPR)']] : []),
    ['impact assessment', '[result of the preliminary check]'],
  ];
}

/** @param {[string, string][][]} entries one for each provider @param {string} heading */
export const markdown = (entries, heading) =>
  `# ${heading}\n${entries.map((rows) => `\n| Art. 30 | |\n| --- | --- |\n${rows.map(([name, text]) => `| ${name} | ${text.replaceAll('|', '\\|')} |`).join('\n')}\n`).join('')}`;
