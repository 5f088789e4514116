// index.html of the audit: what was done, what was seen, and what that does not prove, in plain German and English. Pure.
import { entriesOf } from './findings.mjs';
import { languagesOf, recipientOf, SENT, SITUATION, thirdCountryOf } from './words.mjs';

const STEPS = {
  opened: ['Die Seite wurde geöffnet.', 'The page was opened.'],
  chosen: [
    'Gerollt, mit der Tastatur durchgegangen, eine Sprache gewählt. Noch kein Druck.',
    'Scrolled, went through with the keyboard, chose a language. No press yet.',
  ],
  pressed: ['„Übersetzen“ gedrückt.', 'Pressed "Translate".'],
  'second-page': ['Eine zweite Seite geöffnet.', 'Opened a second page.'],
  'taken-back': ['Zurückgenommen, mit einem Druck.', 'Took it back, with one press.'],
};
const escape = (text) => String(text).replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const both = (de, en) => `<p>${escape(de)}</p><p lang="en">${escape(en)}</p>`;
const items = (list, write) =>
  list.length ? `<ul>${list.map((one) => `<li>${write(one)}</li>`).join('')}</ul>` : '<p>–</p>';
const table = (rows) =>
  `<table>${rows.map(([name, text]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(text)}</td></tr>`).join('')}</table>`;

/** The same request is told once, with its number. A connection carries the requests below it. */
function requestsOf(list) {
  const counted = new Map();
  for (const { kind, method, url, referer } of list) {
    const what = kind === 'connect' ? `Verbindung / connection: ${url}` : `${method} ${url}`;
    const text = `<code>${escape(what)}</code>${referer ? ` (Referer: <code>${escape(referer)}</code>)` : ''}`;
    counted.set(text, (counted.get(text) ?? 0) + 1);
  }
  return items([...counted], ([text, count]) => (count > 1 ? `${count} × ${text}` : text));
}

const exampleOf = (example) =>
  example
    ? `<details><summary>Beispiel: Inhalt einer Anfrage / example: what one request held</summary><p><code>POST ${escape(example.url)}</code></p>${table(Object.entries(example.headers))}<p><code>${escape(example.body)}</code></p></details>`
    : '';

function step({ name, picture, requests, example, stored }) {
  const own = requests.filter((one) => !one.elsewhere);
  const others = requests.filter((one) => one.elsewhere);
  return `<section><h3>${escape(STEPS[name][0])}</h3><p lang="en">${escape(STEPS[name][1])}</p>
<p><img src="${picture}" alt="${escape(STEPS[name][0])}"></p>
<h4>An andere / elsewhere: ${others.length}</h4>${requestsOf(others)}
<details><summary>An die Website selbst / to the site itself: ${own.length}</summary>${requestsOf(own)}</details>
${exampleOf(example)}
<h4>Gespeichert / stored</h4>${items(entriesOf(stored), (text) => `<code>${escape(text)}</code>`)}</section>`;
}

const YES = { de: ['ja', 'nein'], en: ['yes', 'no'] };

/** What follows from the settings, in words. @param {import('./facts.mjs').Facts} facts */
const follows = (facts) =>
  table([
    ['Anbieter / provider', facts.provider],
    ['Lage / situation', `${SITUATION[facts.kind].de} / ${SITUATION[facts.kind].en}`],
    [
      'Einwilligung nötig / consent asked for',
      [YES.de, YES.en].map(([yes, no]) => (facts.asks ? yes : no)).join(' / '),
    ],
    ['Empfänger / recipient', `${recipientOf(facts, 'de')} / ${recipientOf(facts, 'en')}`],
    ['Was er bekommt / what it gets', `${SENT[facts.kind].de} / ${SENT[facts.kind].en}`],
    ['Drittland / third country', `${thirdCountryOf(facts, 'de')} / ${thirdCountryOf(facts, 'en')}`],
    ...(facts.endpoint ? [['Adresse des Dienstes / address of the service', facts.endpoint]] : []),
    ['Sprachen / languages', `${languagesOf(facts, 'de')} / ${languagesOf(facts, 'en')}`],
  ]);

/** What the visit cannot show. */
function limitsOf({ standIn, facts }) {
  const tested = standIn
    ? both(
        `Der Dienst (${standIn}) war ein Nachbau, der sich verhält, wie seine Dokumentation oder seine Dateien es zeigen. Was der echte Dienst mit den Daten tut, prüft diese Mappe nicht.`,
        `The service (${standIn}) was a stand-in that behaves as its documentation or its files show. What the real service does with the data is not checked here.`,
      )
    : both('Kein Nachbau war nötig: Kein Dienst wurde gefragt.', 'No stand-in was needed: no service was asked.');
  const behind = both(
    'Was Ihr eigener Server weitergibt, sieht diese Prüfung nicht: Nehmen Sie eine Vorlage aus docs/proxy, die darauf geprüft ist.',
    'What your own server hands on is not seen here: take a recipe of docs/proxy, which is tested for it.',
  );
  return `${tested}${facts.ownServer ? behind : ''}`;
}

const page = (title, body) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}img{max-width:100%;border:1px solid}table{border-collapse:collapse}th,td{border:1px solid;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}th{min-width:10rem}code{overflow-wrap:anywhere}[lang=en]{color:#555}.bad{font-weight:700}</style></head>
<body><h1>${title}</h1>
${body}
</body></html>
`;

const records = (entries) =>
  `<h2>Verzeichnis von Verarbeitungstätigkeiten</h2>${entries.de.map(table).join('<p></p>')}
<section lang="en"><h2>Record of processing activities</h2>${entries.en.map(table).join('<p></p>')}</section>`;
const FILES =
  '<code>requests.json</code>, <code>storage.json</code>, <code>facts.json</code>, <code>wordings.json</code></li><li>';
const RECORDS = '<code>verzeichnis.de.md</code>, <code>record.en.md</code>';

/** @param {object} audit what run.mjs has gathered of one provider @returns {string} */
export function pageOf({ settings, facts, findings, visited, entries, wordings, standIn, version, date }) {
  return page(
    'Prüfmappe: Übersetzung der Website',
    `${both(
      `Diese Mappe hat ein Programm geschrieben (npm run audit). Es hat am ${date} mit ${visited.browser} eine Seite mit Ihren Einstellungen besucht und mitgeschrieben, was über das Netz ging und was auf dem Gerät lag. consent-translate ${version}. Keine Rechtsberatung.`,
      `A program wrote this folder (npm run audit). On ${date}, with ${visited.browser}, it visited a page with your settings, and wrote down what went over the network and what was on the device. consent-translate ${version}. No legal advice.`,
    )}
<h2>Ergebnis / result</h2><ul>${findings.map(({ good, de, en }) => `<li${good ? '' : ' class="bad"'}>${good ? '✓' : '✗'} ${escape(de)}<br><span lang="en">${escape(en)}</span></li>`).join('')}</ul>
<h2>Was geprüft wurde / what was checked</h2>${limitsOf({ standIn, facts })}
${both('Die Seiten sind die der Vorführung, nicht Ihre: Was andere Teile Ihrer Website tun, steht hier nicht. Mitgeschrieben hat ein Proxy zwischen Browser und Netz; reine Namensanfragen (DNS) sieht er nicht, darum wird im Dokument danach gesucht. Das Häkchen zum Merken wurde nicht gesetzt.', 'The pages are the demo’s, not yours: what other parts of your site do is not in here. A proxy between browser and network wrote it down; it does not see mere name look-ups (DNS), so the document is searched for them. The box that keeps the choice was not ticked.')}
<h2>Einstellungen / settings</h2>${table(Object.entries(settings).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]))}
<h2>Was daraus folgt / what follows</h2>${follows(facts)}
<h2>Der Besuch / the visit</h2>${visited.steps.map(step).join('\n')}
<h2>Gezeigter Wortlaut / wording shown</h2>${
      wordings
        ? `${both('An die Stellen in Klammern setzt der Hinweis Namen und Zahlen ein: {recipient} ist der Empfänger, {days} die Dauer.', 'The notice puts names and numbers into the places in braces: {recipient} is the recipient, {days} the duration.')}${wordings
            .map(
              ({ language, hash, texts }) =>
                `<h3 lang="${escape(language)}">${escape(language)}, ${escape(hash)}</h3>${texts ? `<details><summary>Texte / texts</summary>${table(Object.entries(texts))}</details>` : '<p>eigener Wortlaut / own wording: docs/own-words.md</p>'}`,
            )
            .join('')}`
        : both(
            'Es gab keine Einwilligung: Es wurde nur informiert.',
            'There was no consent: visitors are only informed.',
          )
    }
${records({ de: [entries.de], en: [entries.en] })}
<h2>Dateien / files</h2><ul><li>${FILES}${RECORDS}</li></ul>`,
  );
}

/** Where a site names several providers: one folder each. @param {object} all what run.mjs has gathered of all */
export function overviewOf({ parts, entries, version, date }) {
  return page(
    'Prüfmappe: Übersetzung der Website',
    `${both(
      `Diese Mappe hat ein Programm geschrieben (npm run audit, ${date}, consent-translate ${version}). Ihre Einstellungen nennen ${parts.length} Anbieter. Für die Sprache eines Besuchers arbeitet der erste, der verfügbar ist; jeder fragt für sich. Jeder wurde allein geprüft. Keine Rechtsberatung.`,
      `A program wrote this folder (npm run audit, ${date}, consent-translate ${version}). Your settings name ${parts.length} providers. For a visitor's language the first that is available is used; each asks for itself. Each was checked alone. No legal advice.`,
    )}
${parts.map(({ folder, facts, findings }) => `<h2><a href="${folder}/index.html">${escape(facts.provider)}</a></h2>${follows(facts)}<ul>${findings.map(({ good, de, en }) => `<li${good ? '' : ' class="bad"'}>${good ? '✓' : '✗'} ${escape(de)}<br><span lang="en">${escape(en)}</span></li>`).join('')}</ul>`).join('\n')}
${records(entries)}
<h2>Dateien / files</h2><ul><li>${RECORDS}</li></ul>`,
  );
}
