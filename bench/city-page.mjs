// Writes a city's page of a given number of text nodes: the same text for the same number, on every machine.
// Built as such pages are: indentation between blocks, links and emphasis in sentences, labels that return again and
// again, attributes, tables, opening hours, forms, closed parts, parts that stay German. Knows no engine.
import { speaker } from './words.mjs';

const MORE = ['Mehr erfahren', 'Zum Antrag', 'Termin vereinbaren', 'Nach oben', 'Weiterlesen'];
const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'];
const HOURS = ['8 bis 12 Uhr', '8 bis 16 Uhr', '13 bis 18 Uhr', 'geschlossen', 'nur mit Termin'];
const STYLE = `
  body { margin: 0; font: 16px/1.5 sans-serif; color: #222 } a { color: #14508c }
  header, footer { background: #14508c; color: #fff; padding: 16px } header a, footer a { color: #fff }
  nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; margin: 0; padding: 0 }
  main { max-width: 1100px; margin: 0 auto; padding: 16px } .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px }
  .cards article { border: 1px solid #ccc; border-radius: 4px; padding: 12px } table { border-collapse: collapse; width: 100% }
  td, th { border: 1px solid #ccc; padding: 4px 8px; text-align: start } dl { display: grid; grid-template-columns: 12em 1fr }
  form label { display: block } .icon { font-family: icons } .hidden { display: none }`;

/** @param {number} size how many text nodes with a letter the body has @returns {string} an HTML document */
export function cityPage(size, { seed = 7, scripts = '' } = {}) {
  const say = speaker(seed);
  const { random, between, pick, title, sentence, words, compound } = say;
  const lines = [];
  let count = 0;
  let id = 0;
  /** One text node. Never two of them side by side. */
  const t = (text) => {
    count++;
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  };
  const chance = (n) => random() < n;
  const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');
  const put = (html) => lines.push(html);
  const link = (text) => `<a href="/seite/${++id}" class="link">${t(text)}</a>`;

  /** A sentence that runs through inline elements. */
  const inline = () =>
    pick([
      () => `${t(`${words(4)} `)}${link(words(2))}${t(` ${sentence(3, 8)}`)}`,
      () => `${t(`${words(3)} `)}<strong>${t(words(2))}</strong>${t(`, ${words(4)} & ${sentence(2, 6)}`)}`,
      () => `${t(`${words(5)} (`)}<abbr title="${title()}">${t('BüA')}</abbr>${t(`) ${sentence(4, 8)}`)}`,
      () => `${t(`${words(3)} `)}<em>${t(words(1))} ${link(words(3))}</em>${t(` ${sentence(3, 6)}`)}`,
      () => `${t(`${words(4)}\n        ${words(3)} `)}<code>${t('§ 29 BMG')}</code>${t(` ${sentence(3, 6)}`)}`,
    ])();
  const plain = () => t(times(between(1, 3), (i) => (i ? ' ' : '') + sentence()));
  const paragraph = () => put(`      <p>${chance(0.4) ? inline() : plain()}</p>`);

  const kinds = [
    () => {
      put(`      <ul>`);
      for (let i = between(3, 6); i--;) put(`        <li>${chance(0.4) ? inline() : t(title())}</li>`);
      put(`      </ul>`);
    },
    () => {
      put(`      <h3>${t('Öffnungszeiten')}</h3>\n      <dl>`);
      for (const day of DAYS) put(`        <dt>${t(day)}</dt><dd>${t(pick(HOURS))}</dd>`);
      put(`      </dl>`);
    },
    () => {
      put(`      <table>\n        <caption>${t('Gebühren')}</caption>`);
      put(`        <thead><tr><th>${t('Leistung')}</th><th>${t('Gebühr')}</th><th>${t('Hinweis')}</th></tr></thead>`);
      for (let i = between(2, 5); i--;)
        put(
          `        <tr><td>${t(title())}</td><td>${between(5, 90)},00 €</td><td>${t(words(between(1, 4)))}</td></tr>`,
        );
      put(`      </table>`);
    },
    () => {
      const n = ++id;
      put(`      <form action="/suche/${n}" onsubmit="return false">`);
      put(`        <label for="f${n}">${t('Ihr Name')}</label><input id="f${n}" placeholder="Vor- und Nachname">`);
      put(`        <label>${t('Stadtteil')} <select name="s${n}">`);
      for (let i = 1; i < 4; i++) put(`          <option value="${i}">${t(compound())}</option>`);
      put(`        </select></label><textarea placeholder="Ihre Nachricht" rows="2"></textarea>`);
      put(`        <button type="button" aria-label="Suche starten">${t('Suchen')}</button>\n      </form>`);
    },
    () => {
      put(`      <div class="cards">`);
      for (let i = 3; i--;)
        put(
          `        <article><img src="data:," alt="${title()}" width="40" height="30"><h4>${link(title())}</h4>` +
            `<p>${t(sentence())}</p><a href="/seite/${++id}" title="${title()}">${t(pick(MORE))}</a></article>`,
        );
      put(`      </div>`);
    },
    () =>
      put(
        `      <details><summary>${t(`${title()}?`)}</summary><p>${plain()}</p>` +
          `<p class="hidden">${t(sentence())}</p></details>`,
      ),
    () =>
      put(
        `      <address><span translate="no">${t('Rathaus Musterstadt')}</span><br>${t(`${compound()}straße 12`)}<br>` +
          `${t('Telefon: ')}<a href="tel:0123456">0123 456-${between(10, 99)}</a><br>` +
          `<span class="icon notranslate">${t('mail')}</span> ${link('E-Mail schreiben')}</address>`,
      ),
    () =>
      put(
        `      <p>${link(`${compound()}.pdf`)} ${t('(PDF, 1,2 MB)')}</p>\n` +
          `      <blockquote lang="en">${t('This page is also available in English.')}</blockquote>`,
      ),
  ];

  const links = Math.min(40, Math.floor(size / 20));
  put(`<a class="skip" href="#inhalt">${t('Zum Inhalt springen')}</a>\n<header>`);
  put(`  <a href="/" aria-label="Startseite"><img src="data:," alt="Wappen der Stadt" width="40" height="48"></a>`);
  put(`  <p translate="no">${t('Musterstadt')}</p>\n  <nav aria-label="Hauptnavigation"><ul>`);
  for (let i = links; i--;) put(`    <li>${link(title())}</li>`);
  put(`  </ul></nav>\n</header>\n<main id="inhalt">\n  <h1>${t('Willkommen in Musterstadt')}</h1>`);
  const end = size - 6;
  while (count < end - 30) {
    put(`  <section id="s${++id}" aria-label="${title()}">\n    <h2>${t(title())}</h2>\n    <div class="text">`);
    for (let i = between(3, 6); i-- && count < end - 30;) {
      paragraph();
      if (chance(0.7)) pick(kinds)();
    }
    put(`    </div>\n    <p>${link(pick(MORE))}</p>\n  </section>`);
  }
  put(`  <ul>`);
  while (count < end) put(`    <li>${t(title())}</li>`);
  put(`  </ul>\n</main>\n<footer>`);
  for (const label of ['Impressum', 'Datenschutz', 'Barrierefreiheit', 'Kontakt', 'Leichte Sprache'])
    put(`  <p>${link(label)}</p>`);
  put(`  <small>${t('© Stadt Musterstadt')}</small>\n</footer>`);

  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Stadt Musterstadt</title><meta name="description" content="${sentence()}">
<link rel="icon" href="data:,"><style>${STYLE}</style>${scripts}</head>
<body>
${lines.join('\n')}
</body>
</html>`;
}
