// What the browser's console would say about a widget: the widget's own check, and its own sentences, for the address where
// the page is. Nothing is mounted, requested or stored for it but the widget's own files.
import { canonical } from '../dist/platform/language-tags.js';
import { ids } from '../dist/providers/built-in.js';
import { findProvider, isKnown } from '../dist/providers/registry.js';
import { explain } from '../dist/session/problems.js';
import { defaults, idsOf, resolve } from '../dist/session/setup.js';
import { dashed } from '../dist/platform/dashed.js';
import { meant } from './pasted.js';

/** The settings as the element reads them from its attributes. @param {Record<string, string>} attributes */
export function settingsOf(attributes) {
  const settings = { ...defaults };
  for (const name of Object.keys(defaults)) {
    const value = attributes[dashed(name)];
    if (value === undefined) continue;
    settings[name] = name === 'compact' ? true : name === 'rememberDays' ? Number(value) : value;
  }
  return settings;
}

/** Lines that a call writes into the console, kept instead. @param {() => void} call @returns {string[]} */
function saidBy(call) {
  const lines = [];
  const { error, warn } = console;
  Object.assign(console, { error: (text) => lines.push(text), warn: (text) => lines.push(text) });
  try {
    call();
  } finally {
    Object.assign(console, { error, warn });
  }
  return lines;
}

/** A finding for one line of the console. */
function finding(line, settings) {
  const [, name, rest] = /^(?: {2}|<consent-translate> )([a-z-]+): (.*)$/s.exec(line) ?? [];
  if (!name) return undefined;
  const value = JSON.parse(/; got (.*)$/s.exec(rest)?.[1] ?? '""') ?? '';
  const { provider } = settings;
  if (line.startsWith('  ')) return { kind: name, value, provider, meant: meant(String(value), ids) };
  const junk = /left out "(.*?)";/.exec(rest)?.[1];
  if (junk) return { kind: 'junk', junk };
  if (rest.startsWith('more than 30')) return { kind: 'tooMany' };
  const allowed = /^expected (?:one of )?(.*?);/.exec(rest)?.[1].replace('a whole number from 1 to 365', '1 – 365');
  return { kind: 'replaced', name, value, allowed };
}

/**
 * @param {Record<string, string>} attributes @param {string | null} pageLanguage @param {string} base address of the page
 * @returns {Promise<{ lines: string[], findings: { kind: string }[] }>} the console's lines, and findings for words.js
 */
export async function consoleFindings(attributes, pageLanguage, base) {
  const { origin, protocol } = new URL(base);
  const settings = settingsOf(attributes);
  const known = idsOf(settings).filter(isKnown);
  const lines = new Set();
  const found = new Map();
  const add = (item) => item && found.set(JSON.stringify(item), item);
  for (const provider of known.length ? known : [settings.provider]) {
    const one = { ...settings, provider };
    const descriptor = await findProvider(provider);
    const resolved = resolve(one, pageLanguage && canonical(pageLanguage), base, origin);
    for (const text of saidBy(() => explain(resolved, one))) {
      lines.add(text);
      for (const line of text.split('\n')) add(finding(line, one));
    }
    const { endpoint } = resolved.setup.config;
    const service = descriptor?.requires?.includes('endpoint') && endpoint ? [new URL(endpoint).origin] : [];
    if (protocol === 'https:' && service[0]?.startsWith('http:')) add({ kind: 'insecure' });
    const sources = [...(descriptor?.origins ?? []), ...service].filter((source) => source !== origin);
    if (sources.length) add({ kind: 'policy', sources: [...new Set(sources)].join(' ') });
  }
  // one that is unknown is passed over where there is another
  if (known.length)
    for (const id of idsOf(settings).filter((id) => id && !isKnown(id)))
      add({ kind: 'provider', value: id, meant: meant(id, ids) });
  if (attributes.config) add({ kind: 'config', config: attributes.config });
  return { lines: [...lines], findings: [...found.values()] };
}
