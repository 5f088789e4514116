// From what was chosen to the lines that an editor pastes. Text only; knows no page.

/** What an attribute is where nobody says anything: it is left out. */
const DEFAULTS = { ask: 'text', remember: 'ask', 'remember-days': '180' };

/** @param {Record<string, string | boolean>} values by the names of the attributes @returns {[string, string][]} */
export const attributesOf = (values) =>
  Object.entries(values)
    .filter(([name, value]) => value !== '' && value !== false && value !== DEFAULTS[name])
    .map(([name, value]) => [name, value === true ? '' : String(value).trim()]);

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @param {[string, string][]} attributes */
export const snippetOf = (attributes) =>
  [
    '<script type="module" src="/consent-translate/consent-translate.js"></script>',
    '<consent-translate',
    ...attributes.map(([name, value]) => (value ? `  ${name}="${escaped(value)}"` : `  ${name}`)),
    '>',
    '  <p slot="alternative" lang="de">Dolmetscher-Telefon: 0123 456</p>',
    '</consent-translate>',
  ].join('\n');

/** @param {[string, string][]} rules custom properties and their values; `''` without any */
export const cssOf = (rules) =>
  rules.length ? `consent-translate {\n${rules.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}` : '';
