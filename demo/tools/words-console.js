// The console's own findings in plain German and English, by the attribute that they are about; for words.js.

export const consoleWords = {
  provider: [
    'error',
    ({ value, meant }) => [
      value
        ? `Den Anbieter „${value}“ gibt es nicht${meant ? `. Meinten Sie ${meant}?` : '.'}`
        : 'Es fehlt, wer übersetzt: provider="…", etwa provider="libretranslate".',
      value
        ? `There is no provider "${value}"${meant ? `. Did you mean ${meant}?` : '.'}`
        : 'Who translates is missing: provider="…", such as provider="libretranslate".',
    ],
  ],
  'privacy-href': [
    'error',
    ({ value }) => [
      `${value ? `„${value}“ ist keine Adresse für Ihre Datenschutzseite` : 'Die Adresse Ihrer Datenschutzseite fehlt'}: privacy-href="/datenschutz".`,
      `${value ? `"${value}" is no address of your page about data protection` : 'The address of your page about data protection is missing'}: privacy-href="/datenschutz".`,
    ],
  ],
  'page-language': [
    'error',
    () => [
      'Die Sprache der Seite ist nicht angegeben. Am Anfang der Seite muss stehen: <html lang="de">.',
      'The language of the page is not given. The page must begin with <html lang="de">.',
    ],
  ],
  languages: [
    'error',
    ({ value }) => [
      value
        ? `Die Zielsprachen „${value}“ sind keine, die angeboten werden können. Schreiben Sie Kürzel, andere als die der Seite: languages="en uk ar".`
        : 'Die Zielsprachen fehlen: languages="en uk ar". Dieser Anbieter nennt vorher keine.',
      value
        ? `The target languages "${value}" cannot be offered. Write tags other than the page’s: languages="en uk ar".`
        : 'The target languages are missing: languages="en uk ar". This provider lists none beforehand.',
    ],
  ],
  endpoint: [
    'error',
    ({ provider }) => [
      `Die Adresse des Dienstes fehlt oder ist keine: endpoint="/translate/". Der Anbieter ${provider} braucht sie.`,
      `The address of the service is missing or wrong: endpoint="/translate/". The provider ${provider} needs it.`,
    ],
  ],
  phrasebook: [
    'error',
    ({ value }) => [
      value
        ? `Das Wörterbuch „${value}“ muss auf derselben Website liegen wie die Seite: phrasebook="/phrasebook/".`
        : 'Die Adresse Ihrer Übersetzungen fehlt: phrasebook="/phrasebook/".',
      value
        ? `The phrasebook "${value}" must be on the same website as the page: phrasebook="/phrasebook/".`
        : 'The address of your translations is missing: phrasebook="/phrasebook/".',
    ],
  ],
  recipient: [
    'error',
    () => [
      'Der Dienst liegt auf einem anderen Server. Darum muss im Hinweis stehen, wer die Daten bekommt und in welchem Land: recipient="Muster GmbH" recipient-country="DE".',
      'The service is on another server. So the notice must say who receives the data, and in which country: recipient="Muster GmbH" recipient-country="DE".',
    ],
  ],
  replaced: [
    'warning',
    ({ name, value, allowed }) => [
      `${name}="${value}" geht nicht. Erlaubt ist: ${allowed}. Bis dahin gilt der Vorgabewert.`,
      `${name}="${value}" is not allowed. Allowed: ${allowed}. Until then the default counts.`,
    ],
  ],
  junk: [
    'warning',
    ({ junk }) => [
      `Unter languages steht etwas, das kein Sprachkürzel ist und weggelassen wird: ${junk}.`,
      `languages has something that is no language tag and is left out: ${junk}.`,
    ],
  ],
  tooMany: [
    'warning',
    () => [
      'Mehr als 30 Sprachen: In einer so langen Liste findet niemand seine. Bieten Sie an, was Ihre Besucher lesen.',
      'More than 30 languages: nobody finds theirs in such a list. Offer those that your visitors read.',
    ],
  ],
};
