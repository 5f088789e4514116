// npm run build:demo: the demo as a folder for any web server, dist-demo/ or the one that is named. All its addresses are
// relative, so it may lie in any folder of a site. No server of ours stands behind it: what a service translates under
// `npm start`, the city's phrasebook translates here. Each page brings its own strict policy.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyOf } from './policy.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Of the demo; tools and servers in .mjs stay here. */
const KINDS = ['.css', '.html', '.js', '.json', '.svg'];
/** Pages that need a real server of their own. */
const LEFT_OUT = /^features\/apertium/;

/** `<meta>` knows no frame-ancestors. */
const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf().replace(/; frame-ancestors [^;]+/, '')}" />`;

/** The way from a file back to the top of the folder. */
const up = (name) => '../'.repeat(name.split('/').length - 1);

/** An element that a service translates is given the city's phrasebook; it asks all the same, as the demo is about that. */
const withoutService = (tag, name) =>
  tag
    .replace(/\s+(endpoint|recipient|recipient-country|recipient-href)="[^"]*"/g, '')
    .replace(/(provider="[^"]*)libretranslate"/, `$1phrasebook" phrasebook="${up(name)}phrasebook/" ask="always"`);

/** @param {string} html @param {string} name its path in the folder */
function pageOf(html, name) {
  const changed = html
    .replace(/<consent-translate\s[^>]*libretranslate[^>]*>/g, (tag) => withoutService(tag, name))
    .replace(/<li>(?:(?!<\/li>)[^])*?href="apertium(?:(?!<\/li>)[^])*?<\/li>/g, '')
    .replace(
      /(<p class="demo">Diese Stadt ist erfunden\.)/,
      '$1 In diesem Ordner übersetzt kein Dienst, sondern ihr Wörterbuch auf demselben Server.',
    )
    // the page about data protection names a recipient, who is not asked here
    .replace(
      /(<h3>Was nach Ihrer Zustimmung geschieht<\/h3>)/,
      '<p translate="no">In diesem Ordner fehlt dieser Dienst: Niemand erhält etwas. Was hier über ihn steht, gilt, wenn npm start ihn mitbringt.</p>$1',
    );
  return changed.replace(/(<meta charset="utf-8" \/>)/, `$1\n    ${meta}`);
}

/** The site's own file of settings. */
function settingsOf(json, name) {
  const settings = JSON.parse(json);
  if (!settings.endpoint) return json;
  for (const gone of ['endpoint', 'recipient', 'recipient-country', 'recipient-href']) delete settings[gone];
  const instead = { provider: 'phrasebook', phrasebook: `${up(name)}phrasebook/`, ask: 'always' };
  return JSON.stringify({ ...settings, ...instead }, null, 2);
}

/** @param {string} folder @returns {string[]} the pages in it */
export function buildDemo(folder) {
  rmSync(folder, { recursive: true, force: true });
  const names = readdirSync(DEMO, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => KINDS.includes(extname(name)) && !LEFT_OUT.test(name));
  for (const name of names) {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    const text = readFileSync(join(DEMO, name), 'utf8');
    const kind = extname(name);
    writeFileSync(file, kind === '.html' ? pageOf(text, name) : kind === '.json' ? settingsOf(text, name) : text);
  }
  // the check page asks single files of the build, so all of them are there; types are for editors only
  cpSync(DIST, join(folder, 'dist'), { recursive: true, filter: (path) => !/\.(d\.ts|map)$/.test(path) });
  return names.filter((name) => name.endsWith('.html'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist-demo';
  const pages = buildDemo(folder);
  console.log(
    `${folder}: ${pages.length} pages. Put the folder on any web server, and open its index.html or features/.`,
  );
}
