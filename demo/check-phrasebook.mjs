// Checks that every text of the German demo pages stands in every phrasebook, and lists entries that no page uses.
// node demo/check-phrasebook.mjs after a build; exit 1 when a translation is missing or its tags do not fit. The texts are
// those that the page engine itself finds, in Chromium: what a text is, is decided in one place.
import { readFileSync, readdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { answerOf, keyOf, written } from '../dist/providers/phrase-key.js';
import { findEngines } from '../test/support/browsers.mjs';
import { startDemo } from './serve.mjs';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));

/** In the page: whether it is a German one that offers a translation. */
const isGerman = () =>
  document.documentElement.lang.startsWith('de') &&
  !!document.querySelector('consent-translate, [data-consent-translate]') &&
  !document.querySelector('meta[name=consent-translate][content=off]');

/** In the page: all that the engine would send of it. */
async function segmentsOf() {
  const { createPageTranslation } = await import('/dist/page/page-translation.js');
  const found = [];
  const translation = createPageTranslation({
    root: document.body,
    from: 'de',
    translator: {
      format: 'html',
      limits: { segments: Infinity },
      translate: async (segments) => {
        found.push(...segments);
        return segments.map(() => '');
      },
    },
  });
  await translation.translateTo('en');
  await translation.dispose();
  return found;
}

const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
if (!chromium) throw new Error('expected a Chromium: apt-get install chromium, or set CHROME_PATH');
const { executablePath, headless, env } = chromium.found;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, headless, args, env: { ...process.env, ...env } });
const demo = await startDemo({ port: 0, translatorPort: 0, quiet: true });
/** Segment → the page on which it was met first. */
const wanted = new Map();
let pages = 0;
const tab = await browser.newPage();
for (const file of files) {
  const page = file.replaceAll('\\', '/');
  await tab.goto(demo.url + page);
  if (!(await tab.evaluate(isGerman))) continue;
  pages++;
  const segments = await tab.evaluate(segmentsOf);
  if (!segments.length) throw new Error(`${page}: expected texts, the engine found none`);
  for (const segment of segments) if (!wanted.has(segment)) wanted.set(segment, page);
}
await browser.close();
await demo.close();

let wrong = 0;
for (const file of readdirSync(new URL('phrasebook/', folder)).filter((name) => name.endsWith('.json'))) {
  const entries = Object.entries(JSON.parse(readFileSync(new URL(`phrasebook/${file}`, folder), 'utf8')));
  const book = new Map(entries.map(([source, translation]) => [keyOf(source), translation.trim()]));
  const unused = new Set(book.keys());
  for (const [segment, page] of wanted) {
    const text = written(segment);
    const translation = book.get(keyOf(text));
    unused.delete(keyOf(text));
    if (translation && answerOf(segment, translation) !== null) continue;
    wrong++;
    console.log(`${file}: ${translation ? 'other tags' : 'missing'} (${page}): ${text}`);
  }
  for (const text of unused) console.log(`${file}: unused: ${text}`);
}
console.log(`${wanted.size} texts on ${pages} pages, ${wrong} missing or wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
