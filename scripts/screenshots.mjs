// Pictures of the demo as visitors see it, into screenshots/ (not committed): to be looked at after each visible change.
// npm run screenshots
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

const arabic = async (page) => {
  await shown(page);
  await choose(page, 'ar');
};
const translated = async (page) => {
  await arabic(page);
  await press(page, 'translate');
  await state(page, 'translated');
};

const googleFailed = async (page, language) => {
  await shown(page);
  await choose(page, language);
  await press(page, 'translate');
  await state(page, 'failed');
  await until(page, `!!${part('next')}`);
};
const nextAsks = async (page) => {
  await googleFailed(page, 'uk');
  await press(page, 'next');
  await state(page, 'asking');
};

/** name, page, width, what is emulated, what the visitor does, how the demo's translator behaves */
const pictures = [
  { name: 'wide', width: 1280 },
  { name: 'wide-open', width: 1280, act: async (page) => page.evaluate(`${part('details')}.open = true`) },
  { name: 'narrow', width: 320 },
  { name: 'dark', width: 1280, media: { 'prefers-color-scheme': 'dark' } },
  { name: 'dark-arabic', width: 760, media: { 'prefers-color-scheme': 'dark' }, act: arabic },
  { name: 'forced-colours', width: 1280, media: { 'forced-colors': 'active' } },
  { name: 'arabic', width: 1280, act: arabic },
  { name: 'arabic-narrow', width: 320, act: arabic },
  { name: 'arabic-translated', width: 1280, act: translated },
  { name: 'arabic-translated-narrow', width: 320, act: translated },
  { name: 'print', width: 800, act: translated, print: true },
  {
    name: 'ukrainian-failed',
    width: 900,
    mode: 'refuse',
    act: async (page) => {
      await shown(page);
      await choose(page, 'uk');
      await press(page, 'translate');
      await state(page, 'failed');
    },
  },
  { name: 'compact', path: 'features/several.html', width: 1280 },
  { name: 'theming', path: 'features/theming.html', width: 1280 },
  { name: 'phrasebook', path: 'features/phrasebook.html', width: 1280 },
  { name: 'google-failed', path: 'features/google.html', width: 1280, act: async (page) => googleFailed(page, 'uk') },
  {
    name: 'google-failed-arabic-narrow',
    path: 'features/google.html',
    width: 320,
    act: async (page) => googleFailed(page, 'ar'),
  },
  { name: 'google-next', path: 'features/google.html', width: 900, act: nextAsks },
  { name: 'off', path: 'features/off.html', width: 900 },
  { name: 'second-page', path: 'buergeramt.html', width: 1280 },
  { name: 'settings', path: 'privacy.html', width: 900, fullPage: true },
];

const only = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: chromium.found.executablePath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const { name, path = '', width, media = {}, act = async () => {}, mode, print, fullPage } of pictures) {
  if (only.length && !only.includes(name)) continue;
  const demo = await startDemo({ port: 0, translatorPort: 0, quiet: true, ...(mode && { mode }) });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument("Object.defineProperty(navigator, 'languages', { get: () => ['de'] })");
  await page.setViewport({ width, height: width < 400 ? 1400 : 900 });
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: Object.entries(media).map(([feature, value]) => ({ name: feature, value })),
  });
  await page.goto(new URL(path, demo.url).href);
  if (!path || path.startsWith('buerger')) await shown(page);
  await act(page);
  await new Promise((resolve) => setTimeout(resolve, 400)); // fonts and the last render
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: !!fullPage });
  console.log(`screenshots/${name}.png`);
  await context.close();
  await demo.close();
}
await browser.close();
