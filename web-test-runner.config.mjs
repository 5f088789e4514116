// Unit tests: every test/**/*.test.ts in every engine found, each engine behind a logging proxy of its own.
// One file: FILES=test/support/support.test.ts BROWSERS=firefox npx web-test-runner
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findEngines } from './test/support/browsers.mjs';
import { commandsPlugin } from './test/support/commands-plugin.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { BACKGROUND, chromiumOptions, firefoxOptions } from './test/support/launch-options.mjs';
import { startProxy } from './test/support/proxy.mjs';
import { siteFiles } from './test/support/site-files.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';

// One file at a time in each engine: tests share a proxy, the keyboard focus, and storage.
const puppeteerLauncher = (launchOptions) => chromeLauncher({ puppeteer, concurrency: 1, launchOptions });

const LAUNCHERS = {
  chromium: (found, proxy) => puppeteerLauncher(chromiumOptions(found, proxy)),
  firefox: (found, proxy) => puppeteerLauncher(firefoxOptions(found, proxy)),
  webkit: webkitLauncher,
};

const proxies = {};
const browsers = [];
for (const { name, found, hint } of await findEngines()) {
  if (!found) {
    console.log(`skipped: ${name} is not installed (${hint})`);
    continue;
  }
  proxies[name] = await startProxy({ background: BACKGROUND });
  browsers.push(Object.assign(LAUNCHERS[name](found, proxies[name].url), { name }));
}
if (!browsers.length) throw new Error('No browser to test in.');

// What no engine does otherwise is run in one of them, the one that has the least to do: that the vendors' stand-ins misbehave
// as the vendors do (all are served the same code), what becomes of it (in each engine that is tested through the built files,
// test/promise/google*.test.mjs and etranslation.test.mjs), plain functions, words, and what is read from a site's settings.
const IN_ONE_ENGINE = [
  'test/support/*-stand-in*.test.ts',
  'test/messages/{catalogues,promises}.test.ts',
  'test/consent/record.test.ts',
  'test/platform/{last-call,unless-aborted,wait-for}.test.ts',
  'test/providers/{registry,self-hosted,google-failures,google-page,google-foreign,google-visit,etranslation-failures}.test.ts',
  'test/session/{config,config-failures,setup,transitions}.test.ts',
  'test/elements/{disclosure,misconfigured,mount,script-notice,wording}.test.ts',
];
const all = {
  files: ['test/**/*.test.ts', ...IN_ONE_ENGINE.map((files) => `!${files}`)],
  groups: [
    {
      name: 'in one engine',
      files: IN_ONE_ENGINE,
      browsers: [browsers.find(({ name }) => name === 'firefox') ?? browsers[0]],
    },
  ],
};

const { commands, middleware } = siteFiles();

export default {
  ...(process.env.FILES ? { files: process.env.FILES.split(',') } : all),
  browsers,
  concurrency: 1,
  concurrentBrowsers: 3,
  // The development build of Lit reports mistakes that the production build passes over.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    // "auto" and "esnext" would keep class fields, which hide Lit's accessors.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    commandsPlugin(proxies, commands),
  ],
  middleware: [middleware],
  testRunnerHtml: (framework) => `<!doctype html><html><head></head><body>
    <script type="module" src="/test/support/readable-errors.js"></script>
    <script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 5000 } },
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: {
    include: ['src/**'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: { lines: 90, statements: 0, branches: 0, functions: 0 },
  },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter(),
  ],
};
