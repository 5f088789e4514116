// The playground: what is chosen in the fields is set on the element in the preview, and written below as lines to paste.
import { looks, looksOf, putFields, valuesOf } from './fields.js';
import { attributesOf, cssOf, snippetOf } from './snippet.js';

const at = (id) => document.querySelector(`#${id}`);
const [form, frame, snippet] = [at('fields'), at('preview'), at('snippet')];
let element;

/** The preview's own document, once it is loaded. */
async function whenLoaded() {
  const isThere = () =>
    frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('#place');
  while (!isThere()) await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return frame.contentDocument;
}

function show() {
  const attributes = attributesOf(valuesOf(form));
  const rules = looksOf(form);
  const names = new Set(attributes.map(([name]) => name));
  for (const name of element.getAttributeNames()) if (!names.has(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const name of looks) element.style.removeProperty(name);
  for (const [name, value] of rules) element.style.setProperty(name, value);

  snippet.textContent = snippetOf(attributes);
  at('rules').textContent = cssOf(rules);
  at('css').hidden = !rules.length;
  at('check').href = `check.html#${encodeURIComponent(snippet.textContent)}`;
  at('said').textContent = '';
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    at('said').textContent = 'Kopiert.';
  } catch {
    // without HTTPS browsers allow no copying
    getSelection().selectAllChildren(snippet);
    at('said').textContent = 'Der Browser erlaubt es nicht. Die Zeilen sind markiert: Kopieren Sie mit Strg+C.';
  }
}

putFields(form);
const page = await whenLoaded();
element = page.createElement('consent-translate');
const way = page.createElement('p');
Object.assign(way, { slot: 'alternative', lang: 'de', textContent: 'Dolmetscher-Telefon: 0123 456' });
element.append(way);
show();
page.querySelector('#place').append(element);

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
at('narrow').addEventListener('change', ({ target }) => frame.classList.toggle('narrow', target.checked));
at('copy').addEventListener('click', () => void copy());
