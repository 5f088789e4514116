// Pictures of the demo as visitors see it, into screenshots/ (not committed): to be looked at after each visible change.
// npm run screenshots; node scripts/screenshots.mjs NAME … makes some of them from the build that is there.
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/serve.mjs';
import { findEngines } from '../test/support/browsers.mjs';

const chromium = (await findEngines()).find(({ name, found }) => name === 'chromium' && found);
if (!chromium) throw new Error('expected a Chromium: apt-get install chromium, or set CHROME_PATH');
const folder = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const part = (name) => `document.querySelector('consent-translate').shadowRoot.querySelector('[part=${name}]')`;
const until = (page, expression) => page.waitForFunction(expression, { timeout: 20_000 });
const shown = (page) => until(page, `!!${part('translate')}`);
const choose = async (page, language) => {
  await page.evaluate(
    `(() => { const select = ${part('language')}; select.value = '${language}'; select.dispatchEvent(new Event('change')); })()`,
  );
  await until(page, `${part('controls')}.lang === '${language}'`);
};
const press = (page, name) => page.evaluate(`${part(name)}.click()`);
const state = (page, name) => until(page, `document.querySelector('consent-translate').state === '${name}'`);

const asIn = (language) => async (page) => {
  await shown(page);
  await choose(page, language);
};
const translated = (language) => async (page) => {
  await asIn(language)(page);
  await press(page, 'translate');
  await state(page, 'translated');
  await shown(page);
};
/** Languages that the demo's translator does not know: the notice speaks them all the same. */
const offers = (language) => async (page) => {
  await shown(page);
  await page.evaluate(`document.querySelector('consent-translate').languages = 'en ${language}'`);
  await choose(page, language);
};
const failed = (language, name) => async (page) => {
  await asIn(language)(page);
  await press(page, 'translate');
  await state(page, 'failed');
  await until(page, `!!${part(name)}`);
};
const nextAsks = async (page) => {
  await failed('uk', 'next')(page);
  await press(page, 'next');
  await state(page, 'asking');
  await shown(page);
};
/** `compact`: for somebody who reads that language the button is there, the notice is not yet. */
const button = (page) => until(page, `!!${part('disclose')}`);
const opened = async (page) => {
  await button(page);
  await press(page, 'disclose');
  await shown(page);
};
const granted = async (page) => {
  await asIn('ar')(page);
  await page.evaluate(`document.querySelector('consent-translate').grant({ remember: true })`);
  await page.evaluate(`document.querySelector('#einwilligung').focus()`);
};

/** Presses for a provider that comes no further, or is still loading a language pack of 45 MB. */
const slowly = async (page, language, download = false) => {
  await shown(page);
  const provider = `{
    id: 'langsam', label: 'Browser', origins: [], languages: ['en', 'uk', 'ar', 'ru'], leavesCode: false, device: true,
    recipient: () => null,
    discloses: () => 'nothing',
    download: async () => ${download && 45e6},
    load: async ({ onprogress }) => ({
      translateTo: () => new Promise(() => setInterval(onprogress, 100, 62, 100, ${download && `'download'`})),
      restore: async () => {},
      dispose: async () => {},
    }),
  }`;
  await page.evaluate(
    `import('/dist/consent-translate.js').then(({ registerProvider }) => registerProvider(${provider}))`,
  );
  await page.evaluate(`document.querySelector('consent-translate').provider = 'langsam'`);
  await until(page, `document.querySelector('consent-translate').state === 'ready'`);
  await choose(page, language);
  await press(page, 'translate');
};
/** A translation that takes long. */
const running = (language, download) => async (page) => {
  await slowly(page, language, download);
  await until(page, `!!${part('progress')}`);
};
/** On a device that saves data it waits for a second press. */
const saving = (language) => async (page) => {
  await page.evaluate(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`);
  await slowly(page, language, true);
  await until(page, `${part('status')}.textContent.includes('45')`);
};

const DARK = { 'prefers-color-scheme': 'dark' };
const FORCED = { 'forced-colors': 'active' };
const FORCED_DARK = { ...FORCED, ...DARK };
const COMPACT = 'features/compact.html';
const GOOGLE = 'features/google.html';

/**
 * What is on a picture: `path` of the page, `width` and `height` of the window, `languages` of the visitor, `media` that are emulated,
 * `mode` of the demo's translator, `css` put into the page, what the visitor does (`act`), `fullPage`, `print`.
 */
const pictures = {
  wide: { act: shown },
  'wide-open': {
    act: async (page) => {
      await shown(page);
      await page.evaluate(`${part('details')}.open = true`);
    },
  },
  narrow: { width: 320, act: shown },
  dark: { media: DARK, act: shown },
  'forced-colours': { media: FORCED, act: shown },
  'forced-colours-dark': { media: FORCED_DARK, act: asIn('uk') },
  arabic: { act: asIn('ar') },
  'arabic-dark': { width: 760, media: DARK, act: asIn('ar') },
  'arabic-narrow': { width: 320, act: asIn('ar') },
  'arabic-visitor': { languages: ['ar', 'en'], act: shown },
  persian: { act: asIn('fa') },
  tigrinya: { act: offers('ti') },
  'tigrinya-narrow': { width: 320, act: offers('ti') },
  sorani: { width: 760, act: offers('ckb') },
  'text-200': { height: 1600, css: 'html { font-size: 200% }', act: asIn('ru') },
  'text-200-narrow': { width: 640, height: 2400, css: 'html { font-size: 200% }', act: asIn('ru') },
  'container-220': { height: 1600, css: '.translation > .wrap { width: 220px; margin-inline: 16px }', act: asIn('tr') },
  translated: { act: translated('uk') },
  'translated-arabic': { act: translated('ar') },
  'translated-arabic-narrow': { width: 320, act: translated('ar') },
  'translated-dark': { width: 760, media: DARK, act: translated('fa') },
  print: { width: 800, act: translated('ar'), print: true },
  progress: { act: running('uk') },
  'progress-arabic-narrow': { width: 320, act: running('ar', true) },
  'progress-dark': { width: 760, media: DARK, act: running('ru', true) },
  'progress-forced-colours': { media: FORCED, act: running('uk') },
  'progress-compact': {
    path: COMPACT,
    act: async (page) => {
      await opened(page);
      await running('ar')(page);
    },
  },
  saving: { act: saving('uk') },
  'saving-arabic-narrow': { width: 320, act: saving('ar') },
  failure: { width: 900, mode: 'refuse', act: failed('uk', 'retry') },
  'failure-narrow': { width: 320, mode: 'quota', act: failed('ru', 'retry') },
  compact: { path: COMPACT, act: button },
  'compact-open': { path: COMPACT, act: opened },
  'compact-scrolled': {
    path: COMPACT,
    act: async (page) => {
      await button(page);
      await page.evaluate('scrollTo({ top: 900, behavior: "instant" })');
      await opened(page);
    },
  },
  'compact-narrow': { path: COMPACT, width: 320, act: button },
  'compact-narrow-open': { path: COMPACT, width: 320, act: opened },
  'compact-arabic': { path: COMPACT, languages: ['ar'], act: button },
  'compact-arabic-open': { path: COMPACT, languages: ['ar'], act: opened },
  'compact-arabic-narrow-open': { path: COMPACT, width: 320, languages: ['ar'], act: opened },
  'compact-dark-open': { path: COMPACT, media: DARK, act: opened },
  'compact-forced-colours-open': { path: COMPACT, media: FORCED, act: opened },
  'compact-translated': {
    path: COMPACT,
    act: async (page) => {
      await opened(page);
      await translated('ar')(page);
    },
  },
  'compact-translated-narrow': {
    path: COMPACT,
    width: 320,
    act: async (page) => {
      await opened(page);
      await translated('uk')(page);
    },
  },
  config: { path: 'features/config.html', act: shown, fullPage: true },
  'own-words': { path: 'features/own-words.html', act: asIn('uk') },
  people: { path: 'features/people.html', act: asIn('en') },
  'people-english': { path: 'features/people.en.html' },
  theming: { path: 'features/theming.html', act: shown },
  several: { path: 'features/several.html', act: button },
  phrasebook: { path: 'features/phrasebook.html', act: shown },
  'google-failed': { path: GOOGLE, act: failed('uk', 'next') },
  'google-failed-arabic-narrow': { path: GOOGLE, width: 320, act: failed('ar', 'next') },
  'google-next': { path: GOOGLE, width: 900, act: nextAsks },
  off: { path: 'features/off.html', width: 900, act: (page) => until(page, `!!${part('panel')}?.textContent.trim()`) },
  features: { path: 'features/index.html', width: 1280 },
  'features-narrow': { path: 'features/index.html', width: 320 },
  'second-page': { path: 'buergeramt.html', act: shown },
  settings: { path: 'privacy.html', width: 900, act: shown, fullPage: true },
  'settings-given': { path: 'privacy.html#einwilligung', width: 900, act: granted },
};

const only = process.argv.slice(2);
const unknown = only.filter((name) => !pictures[name]);
if (unknown.length) throw new Error(`expected names of ${Object.keys(pictures).join(', ')}; got ${unknown}`);
const browser = await puppeteer.launch({
  executablePath: chromium.found.executablePath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [name, picture] of Object.entries(pictures)) {
  if (only.length && !only.includes(name)) continue;
  const {
    path = '',
    width = 1280,
    height = width < 400 ? 1400 : 900,
    languages = ['de'],
    media = {},
    css,
    mode,
    act,
    fullPage = false,
    print,
  } = picture;
  const demo = await startDemo({ port: 0, translatorPort: 0, quiet: true, ...(mode && { mode }) });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(
    `Object.defineProperty(navigator, 'languages', { get: () => ${JSON.stringify(languages)} })`,
  );
  await page.setViewport({ width, height });
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: Object.entries(media).map(([feature, value]) => ({ name: feature, value })),
  });
  await page.goto(new URL(path, demo.url).href);
  if (css)
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }, css);
  await act?.(page);
  await new Promise((resolve) => setTimeout(resolve, 400)); // fonts and the last render
  await page.screenshot({ path: `${folder}${name}.png`, fullPage });
  console.log(`screenshots/${name}.png`);
  await context.close();
  await demo.close();
}
await browser.close();
