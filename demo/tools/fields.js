// The fields of the playground, as data, and their controls. Knows no snippet and no preview.
import { ids } from '../dist/providers/built-in.js';

const flag = 'flag';
const FOREIGN = 'nur bei einem Dienst auf einem anderen Server, oder wenn Ihr Server weiterreicht';

/** Groups of fields: attribute, label, what comes first, and what is to choose from or said about it. */
const GROUPS = {
  'Wer übersetzt': [
    ['provider', 'Anbieter', 'phrasebook', { list: ids, hint: 'auch mehrere, der liebste zuerst' }],
    ['languages', 'Sprachen', 'en uk ar tr fr', { hint: 'Kürzel, mit Leerzeichen dazwischen' }],
    ['phrasebook', 'Wörterbuch', 'phrasebook/', { hint: 'Adresse Ihrer geprüften Übersetzungen' }],
    ['endpoint', 'Adresse des Dienstes', '', { hint: 'für libretranslate, apertium, deepl, azure, google-cloud' }],
  ],
  'Was im Hinweis steht': [
    ['privacy-href', 'Ihre Datenschutzseite', 'privacy.html', {}],
    ['recipient', 'Empfänger', '', { hint: FOREIGN }],
    ['recipient-country', 'Land des Empfängers', '', { hint: 'zwei Buchstaben, etwa DE' }],
    ['recipient-href', 'Datenschutzseite des Empfängers', '', {}],
  ],
  'Wann gefragt wird': [
    ['ask', 'Fragen', 'text', { options: ['text', 'visitor', 'always'] }],
    ['remember', 'Merken', 'ask', { options: ['ask', 'always', 'visit', 'page'] }],
    ['remember-days', 'Tage', '180', { hint: '1 bis 365' }],
    ['compact', 'zuerst nur ein Knopf', false, { kind: flag }],
  ],
};

/** Custom properties of the element, and an example of each. */
const LOOKS = {
  accent: '#1f6b3a',
  'on-accent': 'white',
  surface: '#f1f7f0',
  'on-surface': '#16281c',
  border: '#6d8f76',
  radius: '1.25rem',
  gap: '1.25rem',
  font: '1em/1.5 Georgia, serif',
  focus: '#7a3e00',
};
const PROPERTY = '--consent-translate-';
/** The property that a value must fit, to be one. */
const FITS = { radius: 'border-radius', gap: 'gap', font: 'font' };

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function control(id, first, { options, list, kind, example }) {
  if (options) return make('select', { id }, ...options.map((value) => new Option(value, value, value === first)));
  if (kind === flag) return make('input', { id, type: 'checkbox', checked: first });
  const input = make('input', { id, value: first, spellcheck: false, placeholder: example ?? '' });
  if (list) input.setAttribute('list', `${id}-list`);
  return input;
}

function field(id, label, first, about) {
  const input = control(id, first, about);
  const name = make('label', { htmlFor: id }, label);
  if (about.kind === flag) return make('p', { className: 'check' }, input, name);
  const parts = [name];
  if (about.hint) {
    parts.push(make('p', { className: 'hint', id: `${id}-hint` }, about.hint));
    input.setAttribute('aria-describedby', `${id}-hint`);
  }
  if (about.list)
    parts.push(make('datalist', { id: `${id}-list` }, ...about.list.map((value) => new Option('', value))));
  return make('div', { className: 'field' }, ...parts, input);
}

/** Puts all fields into the form; each begins as it is written above. @param {HTMLFormElement} form */
export function putFields(form) {
  const groups = Object.entries(GROUPS).map(([legend, fields]) =>
    make('fieldset', {}, make('legend', {}, legend), ...fields.map((about) => field(...about))),
  );
  const looks = Object.entries(LOOKS).map(([name, example]) => field(`look-${name}`, name, '', { example }));
  const hint = 'Leer: wie vorgegeben. Farben und Maße wie in CSS.';
  const dress = make('button', { type: 'button', id: 'dress' }, 'Beispiel einsetzen');
  const legend = make('legend', {}, 'Aussehen');
  form.append(...groups, make('fieldset', {}, legend, make('p', { className: 'hint' }, hint), dress, ...looks));
  dress.addEventListener('click', () => {
    for (const [name, example] of Object.entries(LOOKS)) form.querySelector(`#look-${name}`).value = example;
    form.dispatchEvent(new Event('input'));
  });
}

/** What is chosen now, by the names of the attributes. @returns {Record<string, string | boolean>} */
export function valuesOf(form) {
  const names = Object.values(GROUPS).flatMap((fields) => fields.map(([name]) => name));
  const value = ({ type, checked, value }) => (type === 'checkbox' ? checked : value.trim());
  return Object.fromEntries(names.map((name) => [name, value(form.querySelector(`#${name}`))]));
}

/** The custom properties that are set; a field whose value is none says so. @returns {[string, string][]} */
export function looksOf(form) {
  return Object.keys(LOOKS).flatMap((name) => {
    const input = form.querySelector(`#look-${name}`);
    const value = input.value.trim();
    const fits = !value || (!/[;{}]/.test(value) && CSS.supports(FITS[name] ?? 'color', value));
    input.setCustomValidity(fits ? '' : 'Das ist kein Wert, den CSS kennt.');
    input.toggleAttribute('aria-invalid', !fits);
    return value && fits ? [[PROPERTY + name, value]] : [];
  });
}

export const looks = Object.keys(LOOKS).map((name) => PROPERTY + name);
