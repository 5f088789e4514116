// Writes every event of the element into the list, with its fields; holds the two cancelable ones back when asked to.
const names = [
  'statechange',
  'grant',
  'granted',
  'withdraw',
  'withdrawn',
  'progress',
  'translated',
  'restored',
  'failed',
];
const fields = ['provider', 'state', 'previous', 'language', 'complete', 'done', 'total', 'reason', 'cause', 'record'];
const log = document.querySelector('#log');
const veto = document.querySelector('#veto');

const written = (value) => (value instanceof Error ? String(value) : JSON.stringify(value));

for (const name of names) {
  document.addEventListener(`ct-${name}`, (event) => {
    if (event.cancelable && veto.checked) event.preventDefault();
    const known = fields.filter((field) => event[field] !== undefined);
    const line = document.createElement('li');
    const title = document.createElement('strong');
    title.textContent = event.type;
    const rest = known.map((field) => `${field}: ${written(event[field])}`).join(', ');
    line.append(title, ` ${rest}${event.defaultPrevented ? ' – aufgehalten' : ''}`);
    log.append(line);
  });
}

document.querySelector('#clear').addEventListener('click', () => log.replaceChildren());
