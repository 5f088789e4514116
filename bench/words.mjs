// German words and sentences from a seed: the same seed says the same words, on every machine. Knows no page.

const FRONT = (
  'Bürger Stadt Melde Bau Abfall Gewerbe Kinder Jugend Schul Verkehrs Umwelt Sozial Wohn Kultur Steuer Standes ' +
  'Ordnungs Gesundheits Wasser Straßen Friedhofs Sport Bibliotheks Markt Fund Hunde Pass Ausweis Führerschein Renten'
).split(' ');
const BACK = (
  'amt büro stelle ordnung gebühr satzung antrag bescheid beratung förderung prüfung verwaltung dienst anmeldung ' +
  'auskunft genehmigung planung abgabe karte bescheinigung sprechstunde broschüre übersicht frist'
).split(' ');
const PLAIN = (
  'der die das ein eine für mit nach von über ohne durch gegen bei seit wegen während auch nur noch schon bitte immer ' +
  'persönlich schriftlich kostenlos rechtzeitig vollständig zuständig gültig neu frei offen möglich nötig Unterlagen ' +
  'Termin Antrag Familie Wohnung Haus Straße Stadtteil Woche Monat Jahr Kind Eltern Adresse Formular Hinweis Fragen ' +
  'Rathaus Gäste Mängel Größe Flüchtlinge Vereine Ämter erhalten beantragen melden zahlen vereinbaren mitbringen ' +
  'prüfen ändern öffnen schließen wählen finden helfen brauchen müssen können dürfen werden gilt kostet dauert beginnt'
).split(' ');

/** The same numbers for the same seed (mulberry32). @returns {() => number} 0 ≤ n < 1 */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seed */
export function speaker(seed) {
  const random = randomNumbers(seed);
  const below = (n) => Math.floor(random() * n);
  const between = (low, high) => low + below(high - low + 1);
  const pick = (list) => list[below(list.length)];
  const compound = () => pick(FRONT) + pick(BACK);
  const words = (count) => Array.from({ length: count }, () => (random() < 0.2 ? compound() : pick(PLAIN))).join(' ');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  return {
    random,
    between,
    pick,
    compound,
    words,
    title: () => capital(`${compound()} ${words(between(0, 4))}`.trim()),
    sentence: (low = 6, high = 16) => `${capital(words(between(low, high)))}.`,
  };
}
