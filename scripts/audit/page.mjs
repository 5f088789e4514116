// index.html of the audit: what was done, what was seen, and what that does not prove, in plain German and English. Pure.
import { entriesOf } from './findings.mjs';

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

function step({ name, picture, requests, stored }) {
  const own = requests.filter((one) => !one.elsewhere);
  const others = requests.filter((one) => one.elsewhere);
  return `<section><h3>${escape(STEPS[name][0])}</h3><p lang="en">${escape(STEPS[name][1])}</p>
<p><img src="${picture}" alt="${escape(STEPS[name][0])}"></p>
<h4>An andere / elsewhere: ${others.length}</h4>${items(others, ({ method, url, referer }) => `<code>${escape(method)} ${escape(url)}</code>${referer ? ` (Referer: <code>${escape(referer)}</code>)` : ''}`)}
<details><summary>An die Website selbst / to the site itself: ${own.length}</summary>${items(own, ({ method, url }) => `<code>${escape(method)} ${escape(url)}</code>`)}</details>
<h4>Gespeichert / stored</h4>${items(entriesOf(stored), (text) => `<code>${escape(text)}</code>`)}</section>`;
}

/** @param {object} audit what run.mjs has gathered @returns {string} */
export function pageOf({ attributes, facts, findings, visited, entries, wordings, standIn, version, date }) {
  const tested = standIn
    ? both(
        `Der Dienst (${standIn}) war ein Nachbau, der sich verhält, wie seine Dokumentation oder seine Dateien es zeigen. Was der echte Dienst mit den Daten tut, prüft diese Mappe nicht.`,
        `The service (${standIn}) was a stand-in that behaves as its documentation or its files show. What the real service does with the data is not checked here.`,
      )
    : both('Kein Nachbau war nötig: Kein Dienst wurde gefragt.', 'No stand-in was needed: no service was asked.');
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prüfmappe: Übersetzung der Website</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}img{max-width:100%;border:1px solid}table{border-collapse:collapse}th,td{border:1px solid;padding:.4rem .6rem;text-align:start;vertical-align:top}code{overflow-wrap:anywhere}[lang=en]{color:#555}.bad{font-weight:700}</style></head>
<body><h1>Prüfmappe: Übersetzung der Website</h1>
${both(
  `Diese Mappe hat ein Programm geschrieben (npm run audit). Es hat am ${date} mit ${visited.browser} eine Seite mit Ihren Einstellungen besucht und mitgeschrieben, was über das Netz ging und was auf dem Gerät lag. consent-translate ${version}. Keine Rechtsberatung.`,
  `A program wrote this folder (npm run audit). On ${date}, with ${visited.browser}, it visited a page with your settings, and wrote down what went over the network and what was on the device. consent-translate ${version}. No legal advice.`,
)}
<h2>Ergebnis / result</h2><ul>${findings.map(({ good, de, en }) => `<li${good ? '' : ' class="bad"'}>${good ? '✓' : '✗'} ${escape(de)}<br><span lang="en">${escape(en)}</span></li>`).join('')}</ul>
<h2>Was geprüft wurde / what was checked</h2>${tested}
${both('Die Seiten sind die der Vorführung, nicht Ihre: Was andere Teile Ihrer Website tun, steht hier nicht. Mitgeschrieben hat ein Proxy zwischen Browser und Netz; reine Namensanfragen (DNS) sieht er nicht, darum wird im Dokument danach gesucht.', 'The pages are the demo’s, not yours: what other parts of your site do is not in here. A proxy between browser and network wrote it down; it does not see mere name look-ups (DNS), so the document is searched for them.')}
<h2>Einstellungen / settings</h2>${table(Object.entries(attributes).map(([name, value]) => [name, [value].flat().join(' ')]))}
<h2>Was daraus folgt / what follows</h2>${table(Object.entries(facts).map(([name, value]) => [name, value && typeof value === 'object' ? JSON.stringify(value) : value]))}
<h2>Der Besuch / the visit</h2>${visited.steps.map(step).join('\n')}
<h2>Gezeigter Wortlaut / wording shown</h2>${
    wordings
      ? wordings
          .map(
            ({ language, hash, texts }) =>
              `<h3 lang="${escape(language)}">${escape(language)}, ${escape(hash)}</h3>${texts ? `<details><summary>Texte / texts</summary>${table(Object.entries(texts))}</details>` : '<p>eigener Wortlaut / own wording</p>'}`,
          )
          .join('')
      : both('Es gab keine Einwilligung: Es wurde nur informiert.', 'There was no consent: visitors are only informed.')
  }
<h2>Verzeichnis von Verarbeitungstätigkeiten</h2>${table(entries.de)}
<section lang="en"><h2>Record of processing activities</h2>${table(entries.en)}</section>
<h2>Dateien / files</h2><ul><li><code>requests.json</code>, <code>storage.json</code>, <code>facts.json</code>, <code>wordings.json</code></li><li><code>verzeichnis.de.md</code>, <code>record.en.md</code></li></ul>
</body></html>
`;
}
