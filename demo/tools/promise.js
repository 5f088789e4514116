// Writes down what this page can see of itself: each address that it asked for, and what is stored on the device. Says in the
// page what it cannot see. Knows the widget only by its events.
import { changes, stored } from './stored.js';

const at = (id) => document.querySelector(`#${id}`);
const seconds = (time) => `${(time / 1000).toFixed(1).replace('.', ',')} s`;
const seen = new Set();
const counts = { own: 0, elsewhere: 0, before: 0 };
let pressed = Infinity;
let before;

const KINDS = {
  navigation: 'die Seite selbst',
  script: 'Skript',
  link: 'Stylesheet',
  css: 'Stylesheet',
  img: 'Bild',
  fetch: 'Daten',
  xmlhttprequest: 'Daten',
  iframe: 'Rahmen',
  other: 'Sonstiges',
};

function row(...texts) {
  const line = document.createElement('tr');
  for (const text of texts) line.insertCell().append(text);
  return line;
}

/** `at` in ms since the page was opened. */
function requested(address, time, kind) {
  const url = new URL(address, location.href);
  // data: and blob: ask nobody; the page itself is told twice
  if (!/^https?:$/.test(url.protocol) || seen.has(`${address} ${time}`)) return;
  seen.add(`${address} ${time}`);
  const own = url.origin === location.origin;
  counts[own ? 'own' : 'elsewhere']++;
  if (!own && time < pressed) counts.before++;
  const line = row(
    seconds(time),
    own ? 'diese Website' : 'ANDERE',
    own ? url.pathname + url.search : url.href,
    `${kind}${time < pressed ? '' : ', nach Ihrem Druck'}`,
  );
  line.classList.toggle('elsewhere', !own);
  at('requests').append(line);
}

function summary(now) {
  const kept = Object.values(now).flat().length;
  const others = counts.elsewhere
    ? `${counts.elsewhere} an andere, davon ${counts.before} vor Ihrem Druck`
    : 'keine an andere';
  const text =
    `${pressed === Infinity ? 'Sie haben noch nicht gedrückt.' : `Sie haben nach ${seconds(pressed)} gedrückt.`} ` +
    `${counts.own} Anfragen an diese Website, ${others}. ` +
    `Auf dem Gerät gespeichert: ${kept ? `${kept} ${kept === 1 ? 'Eintrag' : 'Einträge'}` : 'nichts'}.`;
  // a live region: only what is new is said
  if (at('summary').textContent !== text) at('summary').textContent = text;
}

async function look() {
  const now = await stored();
  const lines = Object.entries(now).map(([place, items]) => {
    const line = row(place);
    const cell = line.insertCell();
    if (!items.length) cell.append('nichts');
    for (const item of items) {
      const code = document.createElement('code');
      code.textContent = item;
      cell.append(code, document.createElement('br'));
    }
    return line;
  });
  if (!before || JSON.stringify(now) !== JSON.stringify(before)) at('stored').replaceChildren(...lines);
  for (const text of before ? changes(before, now) : []) {
    const line = document.createElement('li');
    line.textContent = `${seconds(performance.now())}: ${text}`;
    at('changes').append(line);
    at('unchanged').hidden = true;
  }
  before = now;
  summary(now);
}

const press = () => (pressed = Math.min(pressed, performance.now()));
document.addEventListener('ct-grant', press);
document.addEventListener('ct-statechange', ({ state }) => state === 'loading' && press());

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) requested(entry.name, entry.startTime, KINDS[entry.initiatorType] ?? 'Daten');
}).observe({ type: 'navigation', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    requested(entry.name, entry.startTime, KINDS[entry.initiatorType] ?? KINDS.other);
}).observe({ type: 'resource', buffered: true });
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (URL.canParse?.(blockedURI) ?? /^https?:/.test(blockedURI))
    requested(blockedURI, performance.now(), 'von der Richtlinie der Seite verhindert');
});

await look();
setInterval(() => void look(), 500);
