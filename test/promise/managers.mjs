// A city whose consents a consent manager keeps: pages with the real packages, set up by the snippets of
// docs/consent-managers.md and nothing else. What is done in a manager's own dialog is done as a visitor does it.
import { fileURLToPath } from 'node:url';
import { snippetsOf } from '../support/snippets.mjs';
import { DIST, SERVICE, cityPage, open } from './city.mjs';

const SNIPPETS = snippetsOf('consent-managers.md');
const packageFolder = (path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
/** Where the snippets say that the files lie. */
export const FOLDERS = {
  '/consent-translate/': DIST,
  '/klaro/': packageFolder('klaro/dist'),
  '/cookieconsent/': packageFolder('vanilla-cookieconsent/dist'),
  '/orejime/': packageFolder('orejime/dist'),
};
/** CookieConsent does not start in a browser that says that a program steers it. */
export const NO_ROBOT = `Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });`;

const fit = (code) => code.replaceAll('https://translate.example', SERVICE);
const html = (section) => fit(SNIPPETS.find((one) => one.section === section && one.language === 'html').code);
const settings = SNIPPETS.find(({ name }) => name === '/consent-translate.json').code;

/** The site's file of settings, with changes. */
export const settingsWith = (change = {}) => JSON.stringify({ ...JSON.parse(fit(settings)), ...change });

/** A page with the element and a manager, which the site's file of that address sets up. */
const page = (section, rest, { file = '/consent-translate.json', element = html("The site's file") } = {}) =>
  cityPage({
    head: html(section),
    element: element.replace('/consent-translate.json', file),
    script: '/consent-translate/consent-translate.js',
    rest,
  });

const BUTTON =
  '<p><button type="button" id="consents" data-cc="show-preferencesModal">Dienste von anderen</button></p>';

/**
 * What the managers are like: `accept` is the button of the first question, `open` opens the dialog, in which `box` is the
 * switch of the translation and `revoke` what a visitor presses to turn it off; `counter` is another service of the site.
 */
export const MANAGERS = {
  klaro: {
    section: 'Klaro',
    accept: '#klaro-cookie-notice .cm-btn-success',
    open: 'klaro.show(undefined, true)',
    box: '#service-item-translation',
    revoke: ['label[for=service-item-translation]', '.cm-btn-accept'],
    close: '.cm-modal .hide',
    cookie: 'klaro',
    allows: `JSON.parse(decodeURIComponent(/klaro=([^;]*)/.exec(document.cookie)?.[1] ?? 'null'))`,
    counter: ['services: [', "services: [{ name: 'counter', default: true, purposes: ['counter'] }, "],
  },
  cookieconsent: {
    section: 'CookieConsent',
    accept: '.cm [data-role=all]',
    open: 'document.querySelector("#consents").click()',
    box: '.pm [value=translation]',
    revoke: ['.pm [data-role=necessary]'],
    close: '.pm__close-btn',
    cookie: 'cc_cookie',
    allows: `Object.fromEntries(Object.values(JSON.parse(decodeURIComponent(
      /cc_cookie=([^;]*)/.exec(document.cookie)?.[1] ?? '{}')).services ?? {}).flat().map((name) => [name, true]))`,
    counter: ['categories: {', 'categories: { counters: { services: { counter: {} } }, '],
  },
  orejime: {
    section: 'Any other manager',
    accept: '.orejime-Banner-saveButton',
    open: 'orejime.prompt()',
    box: '#orejime-purpose-translation',
    revoke: ['.orejime-PurposeToggles-disableAll', '.orejime-Modal-saveButton'],
    close: '.orejime-Modal-closeButton',
    cookie: 'eu-consent',
    allows: 'orejime.manager.getAllConsents()',
    counter: ['purposes: [', "purposes: [{ id: 'counter', title: 'Zähler', cookies: [] }, "],
  },
};

export const address = (name, path = '/') => `http://${name}.musterstadt.test${path}`;

/** Opens a page once the element has its store; where there is none to come, its controls are enough. */
export async function openWith(run, name, path = '/', { store = true } = {}) {
  const tab = await open(run, address(name, path));
  // Orejime scrolls the page when what is under its banner gets the focus: the press that gave it would be lost
  await tab.setViewport(1000, 1300);
  if (store) await tab.waitFor(() => !!document.querySelector('consent-translate').store);
  return tab;
}

/** The visitor says yes to the manager's first question. */
export const accept = (tab, name) => tab.click(MANAGERS[name].accept);

/** Waits until the dialog stands still: a press on what has just been laid out anew, or fades in, is lost in a busy browser. */
async function still(tab) {
  await tab.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        setTimeout(done, 300, true); // a tab in the background has no frames
      }),
  );
  // ended, not waited for: in a tab that has no frames they would run for ever
  await tab.waitFor(() => {
    const running = document.getAnimations().filter(({ playState }) => playState === 'running');
    for (const one of running) {
      if (one.effect.getComputedTiming().endTime === Infinity) one.cancel();
      else one.finish();
    }
    return !running.length;
  });
}

const openDialog = async (tab, { open, box }) => {
  await tab.evaluate(`void ${open}`);
  await tab.waitFor((box) => !!document.querySelector(box), box);
  await still(tab);
};

/** Whether the manager's own dialog shows the translation as allowed. */
export async function shows(tab, name) {
  const manager = MANAGERS[name];
  await openDialog(tab, manager);
  const checked = await tab.evaluate((box) => document.querySelector(box).checked, manager.box);
  await tab.evaluate((close) => document.querySelector(close).click(), manager.close);
  return checked;
}

/** The visitor takes it back in the manager's own dialog. */
export async function revoke(tab, name) {
  await openDialog(tab, MANAGERS[name]);
  for (const button of MANAGERS[name].revoke) {
    await tab.click(button);
    await still(tab);
  }
}

/** The pages of a city with that manager; on "/without" the element is not, on "/other-…" the site says something else. */
export function pagesWith(name, more = {}) {
  const { section, counter } = MANAGERS[name];
  const files = SNIPPETS.filter((one) => one.name).map((one) => [one.name, fit(one.code)]);
  return {
    ...Object.fromEntries(files),
    '/': page(section, BUTTON),
    '/amt': page(section, BUTTON).replace(/<h1>.*<\/h1>/, '<h1>Das Bürgeramt hilft</h1>'),
    '/without': page(section, BUTTON, { element: '' }),
    '/counter': page(section, BUTTON).replace(/src="([^"]+-(config|translation)\.js)"/g, 'src="/counter$1"'),
    ...Object.fromEntries(files.map(([path, code]) => [`/counter${path}`, code.replace(...counter)])),
    '/still-there': 'yes',
    '/other/recipient.json': settingsWith({ recipient: 'Andere GmbH' }),
    '/other-recipient': page(section, BUTTON, { file: '/other/recipient.json' }),
    '/other/revision.json': settingsWith({ revision: '2027-01' }),
    '/other-revision': page(section, BUTTON, { file: '/other/revision.json' }),
    ...more,
  };
}
