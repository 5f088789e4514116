// What the check page says of what it sees in the lines, in plain German and English, by the kind of finding. What the console
// says is in words-console.js. Knows nothing of how it was found.
import { consoleWords } from './words-console.js';

/** For each kind: how bad it is ("error": the widget does not work), and the two texts, made from the finding's details. */
export const words = {
  empty: [
    'error',
    () => [
      'Hier steht noch nichts. Fügen Sie die Zeilen Ihrer Website oben ein.',
      'Nothing here yet. Paste the lines of your website above.',
    ],
  ],
  escaped: [
    'error',
    () => [
      'Die Zeilen stehen als Text auf der Seite, nicht als Code (&lt; statt <). Fügen Sie sie in der Quelltext-Ansicht Ihres Redaktionssystems ein, nicht in der normalen.',
      'The lines are on the page as text, not as code (&lt; instead of <). Paste them in the source view of your editor, not in the normal one.',
    ],
  ],
  noElement: [
    'error',
    () => [
      'Das Element fehlt: <consent-translate …></consent-translate>. Wenn Sie es eingefügt haben, hat das Redaktionssystem es gelöscht. Dann hilft <div data-consent-translate data-provider="…"></div>.',
      'The element is missing: <consent-translate …></consent-translate>. If you pasted it, your system has removed it. Use <div data-consent-translate data-provider="…"></div> instead.',
    ],
  ],
  noScript: [
    'warning',
    () => [
      'Das Skript fehlt: <script type="module" src="…/consent-translate.js"></script>. Steht es schon in der Vorlage Ihrer Website, ist das in Ordnung.',
      'The script is missing: <script type="module" src="…/consent-translate.js"></script>. If it is in the template of your website, this is fine.',
    ],
  ],
  notModule: [
    'error',
    () => [
      'Beim Skript fehlt type="module". Ohne das lädt der Browser es nicht richtig.',
      'The script lacks type="module". Without it, the browser does not run it.',
    ],
  ],
  foreignScript: [
    'error',
    ({ host }) => [
      `Das Skript kommt von einem anderen Server (${host}). Der erfährt von jedem Besuch, ohne dass jemand gefragt wurde. Legen Sie die Dateien auf Ihren eigenen Server.`,
      `The script comes from another server (${host}). It learns of every visit, and nobody was asked. Put the files on your own server.`,
    ],
  ],
  quotes: [
    'error',
    () => [
      'In den Zeilen stehen typografische Anführungszeichen („ “ ”). Ersetzen Sie sie durch gerade: ". Meist kommen sie aus Word oder einer E-Mail.',
      'There are curly quotation marks (“ ”) in the lines. Replace them by straight ones: ". They mostly come from Word or an e-mail.',
    ],
  ],
  selfClosing: [
    'error',
    () => [
      'Das Element endet mit />. Das gilt hier nicht: Alles danach auf der Seite gehört dann zu ihm. Schreiben Sie </consent-translate> an sein Ende.',
      'The element ends with />. This does not count here: all that follows on the page becomes part of it. Write </consent-translate> at its end.',
    ],
  ],
  notClosed: ['error', () => ['Am Ende fehlt </consent-translate>.', 'At its end, </consent-translate> is missing.']],
  dataNames: [
    'error',
    ({ name }) => [
      `Am <div> heißen die Angaben data-…: Schreiben Sie data-${name} statt ${name}.`,
      `On a <div>, the attributes are named data-…: write data-${name} instead of ${name}.`,
    ],
  ],
  unknownName: [
    'warning',
    ({ name, meant }) => [
      `Die Angabe ${name} gibt es nicht${meant ? `. Meinten Sie ${meant}?` : ', sie bewirkt nichts.'}`,
      `There is no attribute ${name}${meant ? `. Did you mean ${meant}?` : ', it does nothing.'}`,
    ],
  ],
  off: [
    'error',
    () => [
      'Die Seite ist abgeschaltet (<meta name="consent-translate" content="off">): Hier wird nie übersetzt. Auf Seiten mit persönlichen Angaben ist das richtig.',
      'The page is switched off (<meta name="consent-translate" content="off">): it is never translated. This is right for pages with personal data.',
    ],
  ],
  noAlternative: [
    'hint',
    () => [
      'Nennen Sie einen Weg ohne Übersetzer, etwa ein Dolmetscher-Telefon: <p slot="alternative" lang="de">…</p>.',
      'Offer a way without a translator, such as an interpreter’s phone number: <p slot="alternative" lang="en">…</p>.',
    ],
  ],
  config: [
    'hint',
    ({ config }) => [
      `Weitere Angaben können in der Datei ${config} stehen. Sie wird hier nicht gelesen: Was unten fehlt, kann dort stehen.`,
      `More may be said in the file ${config}. It is not read here: what is missing below may be there.`,
    ],
  ],
  insecure: [
    'error',
    () => [
      'Die Adresse des Dienstes beginnt mit http:, die Seite mit https:. Der Browser verhindert das. Nehmen Sie eine Adresse mit https:.',
      'The address of the service begins with http:, the page with https:. The browser blocks this. Use an address with https:.',
    ],
  ],
  differs: [
    'warning',
    () => [
      'Es gibt mehrere Elemente mit verschiedenen Angaben. Es zählen die des ersten.',
      'There are several elements, and they differ. What the first one says counts for all.',
    ],
  ],
  policy: [
    'hint',
    ({ sources }) => [
      `Wenn Ihre Website eine Content-Security-Policy hat, muss sie nach der Einwilligung ${sources} erlauben.`,
      `If your website has a Content-Security-Policy, it must allow ${sources}.`,
    ],
  ],
  ...consoleWords,
};
