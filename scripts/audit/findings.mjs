// What the visit proves or disproves, in German and English. Pure.
const elsewhere = (steps) => [
  ...new Set(
    steps
      .flatMap(({ requests }) => requests)
      .filter((one) => one.elsewhere)
      .map(({ url }) => url),
  ),
];
/** Only the hosts: after the press it counts who was asked; each request stands in the visit. */
const hostsOf = (urls) => [...new Set(urls.map((url) => (url.includes('://') ? new URL(url).host : url)))];

/** What is stored at a step, each entry as a text. */
export const entriesOf = ({ cookies, localStorage, sessionStorage, databases, caches }) => [
  ...cookies.map(({ name, value, domain }) => `cookie ${name}=${value} (${domain})`),
  ...Object.entries(localStorage).map(([key, value]) => `localStorage ${key}: ${value}`),
  ...Object.entries(sessionStorage).map(([key, value]) => `sessionStorage ${key}: ${value}`),
  ...databases.map((name) => `IndexedDB ${name}`),
  ...caches.map((name) => `Cache Storage ${name}`),
];

const list = (items) => (items.length ? `: ${items.join(', ')}` : '');

/**
 * @param {{ outcome: string, steps: any[] }} visited
 * @param {{ leavesCode: boolean, expected: boolean }} about `expected`: whether anything goes elsewhere after the press
 * @returns {{ good: boolean, de: string, en: string }[]}
 */
export function findingsOf({ outcome, steps }, { expected }) {
  const before = steps.slice(0, 2);
  const [asked, kept] = [elsewhere(before), before.flatMap(({ stored }) => entriesOf(stored))];
  const ahead = before.flatMap(({ stored }) => stored.ahead);
  const after = hostsOf(elsewhere(steps.slice(2, 4)));
  const left = entriesOf(steps.at(-1).stored);
  return [
    {
      good: !asked.length,
      de: `Vor dem Druck ging ${asked.length ? 'eine Anfrage' : 'keine Anfrage'} an andere${list(asked)}.`,
      en: `Before the press ${asked.length ? 'a' : 'no'} request went elsewhere${list(asked)}.`,
    },
    {
      good: !kept.length,
      de: `Vor dem Druck war ${kept.length ? 'etwas' : 'nichts'} auf dem Gerät gespeichert${list(kept)}.`,
      en: `Before the press ${kept.length ? 'something' : 'nothing'} was stored on the device${list(kept)}.`,
    },
    {
      good: !ahead.length,
      de: `Vor dem Druck bereitete die Seite ${ahead.length ? 'eine Verbindung' : 'keine Verbindung'} zu anderen vor${list(ahead)}.`,
      en: `Before the press the page prepared ${ahead.length ? 'a' : 'no'} connection elsewhere${list(ahead)}.`,
    },
    {
      good: outcome === 'translated',
      de: outcome === 'translated' ? 'Nach dem Druck wurde übersetzt.' : 'Nach dem Druck scheiterte die Übersetzung.',
      en:
        outcome === 'translated'
          ? 'After the press the page was translated.'
          : 'After the press the translation failed.',
    },
    {
      good: expected || !after.length,
      de: `Nach dem Druck gingen Anfragen an ${after.length ? `andere${list(after)}` : 'niemand anderen'}.`,
      en: `After the press requests went to ${after.length ? `others${list(after)}` : 'nobody else'}.`,
    },
    {
      good: !left.length,
      de: `Nach dem Widerruf war ${left.length ? 'noch etwas' : 'nichts'} gespeichert${list(left)}.`,
      en: `After taking it back ${left.length ? 'something was still' : 'nothing was'} stored${list(left)}.`,
    },
  ];
}
