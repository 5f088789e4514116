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
// The proxy tells what is requested: nobody listens to the protocol, which costs a browser a tenth of its time.
const puppeteerLauncher = (options) =>
  chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { ...options, networkEnabled: false } });

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

// What no engine does otherwise is run in one of them, in that which has the time: what the session decides, plain functions,
// words, what is read from a site's settings, and that the vendors' stand-ins misbehave as the vendors do (all engines are
// served the same code). What is promised of it is tested in all engines through the built files, in test/promise/.
const IN_ONE_ENGINE = {
  chromium: [
    'test/elements/{manager,thrown-away}.test.ts',
    'test/session/{config,first-call,races,setup,transitions}.test.ts',
    'test/{providers,session}/{junk,model,overtaken}.test.ts',
  ],
  firefox: [
    'test/support/*-stand-in*.test.ts',
    'test/providers/{google,google-codes,google-failures,google-foreign,google-page,google-visit}.test.ts',
    'test/providers/{custom-contract,etranslation,etranslation-failures,phrasebook}.test.ts',
    'test/session/{config-failures,descriptors,resident}.test.ts',
    'test/elements/{consent,events,failures,progress,several}.test.ts',
  ],
  webkit: [
    'test/messages/*.test.ts',
    'test/elements/{axe,disclosure,misconfigured,mount,next-provider,preference,save-data,script-notice}.test.ts',
    'test/elements/{settings-words,wording}.test.ts',
    'test/consent/{answer-store,record}.test.ts',
    'test/platform/{last-call,unless-aborted,wait-for}.test.ts',
    'test/providers/{apertium,azure,deepl,google-cloud,libretranslate,registry,self-hosted}.test.ts',
    'test/session/lost.test.ts',
  ],
};
const all = {
  files: [
    'test/**/*.test.ts',
    ...Object.values(IN_ONE_ENGINE)
      .flat()
      .map((files) => `!${files}`),
  ],
  groups: Object.entries(IN_ONE_ENGINE).map(([engine, files]) => ({
    name: `in one engine: ${engine}`,
    files,
    browsers: [browsers.find(({ name }) => name === engine) ?? browsers[0]],
  })),
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
  // one font that .ci/run installs: what fits where must not depend on which others a machine has
  testRunnerHtml: (
    framework,
  ) => `<!doctype html><html><head><style>html { font-family: 'Liberation Sans' }</style></head><body>
    <script type="module" src="/test/support/readable-errors.js"></script>
    <script type="module" src="${framework}"></script></body></html>`,
  // generous: a machine that is busy is no fault
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
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
