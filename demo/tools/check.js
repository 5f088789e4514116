// The check page: reads the pasted lines, and says what is wrong with them or missing, worst first.
import { consoleFindings } from './console.js';
import { attributesOf, parse, pastedFindings, widgetsIn } from './pasted.js';
import { words } from './words.js';

const at = (id) => document.querySelector(`#${id}`);
const LEVELS = { error: ['Fehler', 'error'], warning: ['Achtung', 'warning'], hint: ['Hinweis', 'hint'] };
const RANKS = Object.keys(LEVELS);

function paragraph(lang, text) {
  return Object.assign(document.createElement('p'), { lang, textContent: text });
}

function item(finding) {
  const [level, say] = words[finding.kind];
  const [german, english] = say(finding);
  const line = document.createElement('li');
  line.dataset.kind = finding.kind;
  const title = document.createElement('h3');
  title.textContent = LEVELS[level][0];
  line.append(title, paragraph('de', german), paragraph('en', english));
  return [RANKS.indexOf(level), line];
}

/** The address of the page; the example's where none is given. */
function baseOf(text) {
  try {
    const { protocol, href } = new URL(text);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // as with any other that no page can have
  }
  return 'https://www.stadt.example/';
}

/** In German and English. */
function verdict(errors, others) {
  if (errors)
    return [`${errors} Fehler: So arbeitet das Element noch nicht.`, 'The element does not work like this yet.'];
  return others
    ? ['Nichts Wichtiges fehlt. Lesen Sie noch, was unten steht.', 'Nothing important is missing. Read what follows.']
    : ['Alles ist da.', 'All is there.'];
}

export async function check() {
  const text = at('text').value;
  at('address').value = baseOf(at('address').value);
  const base = at('address').value;
  const page = parse(text);
  const findings = pastedFindings(text, page, base);
  const [widget] = widgetsIn(page);
  let lines = [];
  if (widget) {
    const whole = /<html[\s>]/i.test(text);
    const language = widget.closest('[lang]')?.lang || (whole ? null : at('language').value.trim());
    const attributes = attributesOf(widget);
    const said = await consoleFindings(attributes, attributes['page-language'] || language, base);
    lines = said.lines;
    findings.push(...said.findings);
  }
  const items = findings.map(item).sort(([a], [b]) => a - b);
  const errors = items.filter(([rank]) => !rank).length;
  at('findings').replaceChildren(...items.map(([, line]) => line));
  const [german, english] = verdict(errors, items.length - errors);
  at('verdict').textContent = german;
  at('verdict-en').textContent = english;
  at('lines').textContent = lines.join('\n');
  at('console').hidden = !lines.length;
  at('result').hidden = false;
  at('verdict').focus();
}

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
at('go').disabled = false;
if (location.hash.length > 1 && location.hash !== '#inhalt') {
  at('text').value = decodeURIComponent(location.hash.slice(1));
  await check();
}
