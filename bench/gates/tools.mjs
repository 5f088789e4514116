// What is compared: tools that hold one translator script back until the visitor agrees, each set up as its documentation
// shows for the least that a German page needs. Their files come out of node_modules, and are never committed.
import { readFileSync } from 'node:fs';

/** Where the gated script comes from: a stand-in, on another host than the page. */
export const THIRD = 'http://translator.test';
export const GATED = `${THIRD}/translate.js`;
const NOTICE = 'Auf Wunsch übersetzt ein Dienst diese Seite. Er erfährt dann Ihre IP-Adresse und den Text der Seite.';
const gate = (attributes) => `<script type="text/plain" ${attributes}></script>`;
const RECIPIENT = 'recipient="Dienst GmbH" recipient-country="DE" recipient-href="/r"';

/** @param {string} name of a package @returns {string} */
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} [package] whose files are under `/PACKAGE/`
 * @property {string} head in the page's head; `setup`: its own script, at /TOOL.js, type module where it imports
 * @property {string} [setup]
 * @property {string} [body]
 * @property {string} usable an expression: the button that agrees, once it is there
 * @property {string} [agree] an expression that agrees, where it takes more than a click on that button
 * @property {string} [translated] an expression: the translated text is there
 */

const find = (selector) => `document.querySelector(${JSON.stringify(selector)})`;
const part = (name) => `document.querySelector('consent-translate')?.shadowRoot?.querySelector('[part=${name}]')`;
const agreed = `{ const select = ${part('language')}; select.value = 'uk'; select.dispatchEvent(new Event('change', { bubbles: true })); ${part('translate')}.click(); }`;

/** @type {Tool[]} */
export const tools = [
  {
    name: 'consent-translate, gating the script',
    head: '<script type="module" src="/ours.js"></script>',
    file: 'ours',
    setup: `import { registerProvider } from '/dist/consent-translate.js';
registerProvider({
  id: 'translator', label: 'Dienst', origins: ['${THIRD}'], languages: ['uk', 'en'], leavesCode: true,
  recipient: () => ({ name: 'Dienst GmbH', country: 'DE', privacyHref: '/r', transfer: 'none' }),
  discloses: () => 'visitor',
  async load() {
    await import('${GATED}');
    return { translateTo: async () => ({ complete: true }), restore: async () => {}, dispose: async () => {} };
  },
});`,
    body: '<consent-translate provider="translator" privacy-href="/d"></consent-translate>',
    usable: part('translate'),
    agree: agreed,
  },
  {
    name: 'consent-translate, translating itself (libretranslate)',
    head: '<script type="module" src="/dist/consent-translate.js"></script>',
    body: `<consent-translate provider="libretranslate" endpoint="${THIRD}/" languages="uk en" ${RECIPIENT} privacy-href="/d"></consent-translate>`,
    usable: part('translate'),
    agree: agreed,
  },
  {
    name: '@orestbida/iframemanager',
    package: '@orestbida/iframemanager',
    file: 'iframemanager',
    head: '<link rel="stylesheet" href="/@orestbida/iframemanager/dist/iframemanager.css"><script defer src="/@orestbida/iframemanager/dist/iframemanager.js"></script><script defer src="/iframemanager.js"></script>',
    setup: `iframemanager().run({ currLang: 'de', services: { translator: { embedUrl: '${THIRD}/frame?{data-id}',
  languages: { de: { notice: '${NOTICE}', loadBtn: 'Übersetzen', loadAllBtn: 'Nicht mehr fragen' } } } } });`,
    body: '<div data-service="translator" data-id="uk"></div>',
    usable: find('.c-l-b'),
    translated: `!!${find('iframe')}?.contentWindow && frames.length > 0 && globalThis.framed`,
  },
  {
    name: 'vanilla-cookieconsent',
    package: 'vanilla-cookieconsent',
    file: 'cookieconsent',
    head: `<link rel="stylesheet" href="/vanilla-cookieconsent/dist/cookieconsent.css"><script type="module" src="/cookieconsent.js"></script>${gate(`data-category="translation" data-src="${GATED}"`)}`,
    setup: `import { run } from '/vanilla-cookieconsent/dist/cookieconsent.esm.js';
run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, translation: {} },
  language: { default: 'de', translations: { de: {
    consentModal: { title: 'Übersetzen?', description: '${NOTICE}', acceptAllBtn: 'Erlauben', acceptNecessaryBtn: 'Nicht jetzt', showPreferencesBtn: 'Auswählen' },
    preferencesModal: { title: 'Auswahl', acceptAllBtn: 'Alles erlauben', acceptNecessaryBtn: 'Nichts', savePreferencesBtn: 'Speichern', closeIconLabel: 'Zu',
      sections: [{ title: 'Übersetzung', description: '${NOTICE}', linkedCategory: 'translation' }] } } } } });`,
    usable: find('#cc-main .cm [data-role=all]'),
  },
  {
    name: 'orejime',
    package: 'orejime',
    file: 'orejime',
    head: '<link rel="stylesheet" href="/orejime/dist/orejime-standard.css"><script src="/orejime.js"></script><script defer src="/orejime/dist/orejime-standard-de.js"></script>',
    setup: `orejimeConfig = { privacyPolicyUrl: '/d', purposes: [{ id: 'translator', title: 'Übersetzung', description: '${NOTICE}', cookies: [] }] };`,
    body: `<template data-purpose="translator"><script src="${GATED}"></script></template>`,
    usable: find('.orejime-Banner-saveButton, .orejime-Notice-saveButton, .orejime-Banner button'),
  },
  {
    name: 'tarteaucitronjs',
    package: 'tarteaucitronjs',
    file: 'tarteaucitron',
    head: '<script src="/tarteaucitronjs/tarteaucitron.min.js"></script><script src="/tarteaucitron.js"></script>',
    setup: `tarteaucitronForceLanguage = 'de';
tarteaucitron.init({ privacyUrl: '/d', bodyPosition: 'bottom', orientation: 'middle', showIcon: true, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true,
  removeCredit: false, moreInfoLink: true, mandatory: true, mandatoryCta: true, googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false });
tarteaucitron.services.translator = { key: 'translator', type: 'other', name: 'Übersetzung', needConsent: true, cookies: [], uri: '/r',
  js() { tarteaucitron.addScript('${GATED}'); } };
(tarteaucitron.job = tarteaucitron.job || []).push('translator');`,
    usable: find('#tarteaucitronPersonalize2'),
  },
  {
    name: 'klaro',
    package: 'klaro',
    file: 'klaro',
    head: `<script defer src="/klaro.js"></script><script defer src="/klaro/dist/klaro.js"></script>${gate(`data-type="application/javascript" data-name="translator" data-src="${GATED}"`)}`,
    setup: `klaroConfig = { version: 1, lang: 'de', privacyPolicy: '/d', acceptAll: true,
  translations: { de: { privacyPolicyUrl: '/d', translator: { title: 'Übersetzung', description: '${NOTICE}' }, purposes: { translation: { title: 'Übersetzung' } } } },
  services: [{ name: 'translator', purposes: ['translation'] }] };`,
    usable: find('.klaro .cookie-notice .cm-btn-success'),
  },
  {
    name: 'a one-line Lit element (the floor)',
    file: 'floor',
    head: '<script type="module" src="/floor.js"></script>',
    body: '<one-line></one-line>',
    usable: 'document.querySelector("one-line")?.shadowRoot?.querySelector("button")',
    agree: '',
  },
];

/** With its version, as tables show it. @param {Tool} tool */
export const titleOf = (tool) => (tool.package ? `${tool.package} ${versionOf(tool.package)}` : tool.name);
