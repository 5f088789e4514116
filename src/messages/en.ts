// English, the source: its keys define what every catalogue says. One file a language, in parts, so that a page loads
// only what is read on it. Placeholders stand in braces and are filled by fill() in resolve.ts.
// Review: written by the project, not yet reviewed by a native speaker.

/** Read before consent. Facts first: who receives what, where, for how long, and how to take it back. */
export const notice = {
  language: 'Language',
  choose: 'Choose a language',
  translate: 'Translate',
  /** The visitor's browser contacts the recipient itself. */
  visitor:
    'Press “Translate” to activate the translator {provider}. From then on, your IP address and the address and text of every page you open here go to {recipient} ({country}).',
  revocable: 'You can turn it off again here at any time.',
  details: 'What exactly happens',
  purpose: 'Purpose: to show these pages in your language. Text that you type in is not sent.',
  consent:
    'Legal basis: your consent (Art. 6(1)(a) GDPR). You can withdraw it here at any time. That counts from then on; what was sent cannot be fetched back.',
  visit: 'Your choice is stored only on this device, for this visit, 12 hours at most.',
  remember: 'Keep for {days} – not on a device that others use',
  privacy: 'More about data protection',
  recipient: 'Data protection at {recipient}',
};

/** Read before consent where something is other than usual: another disclosure, duration, or place, or `compact`. */
export const other = {
  /** The site's own server passes the text on. */
  text: 'Press “Translate” to activate the translator {provider}. From then on, the text of every page you open here goes through this website’s server to {recipient} ({country}). Your IP address does not.',
  /** Nothing leaves the site. */
  nothing:
    'Press “Translate” to read this page in another language. The translation comes from this website itself. No data goes to anyone else.',
  /** The browser itself translates. */
  device:
    'Press “Translate” to read this page in another language. Your browser translates on this device; the text does not leave it. For this, it may load a language pack from the browser’s maker.',
  always: 'Your choice is stored only on this device, for {days}.',
  page: 'Your choice is not stored. It holds for this page only.',
  human: '{language}: this page, translated by people',
  abroad: '{country}: this country is outside the European Union. Your data may be less protected there.',
  /** Beside "Translate", with equal weight. */
  notNow: 'Not now',
};

/** Read before consent to a provider whose own script runs on the page. */
export const script = {
  cookies:
    'The translator stores cookies ({cookies}) on your device until you close the browser. Turning it off here deletes them.',
  onward: '{recipient} may pass the data on to a country outside the European Union: {onward} (Art. {article} GDPR).',
};

/** Read after the press: statuses, what stands beside a translated page. */
export const later = {
  loading: 'The translator is loading …',
  ready: 'The translator is ready.',
  translated: 'Translated: {language}.',
  restored: 'The page is shown in the original again: {page}.',
  withdrawn: 'The translation is off. Your permission is deleted.',
  original: 'Show {page}',
  withdraw: 'Turn off and delete permission',
  rest: 'Translate the rest',
  reload: 'Reload the page',
  machine: 'Translated by a machine, not checked. Only the original ({page}) is binding.',
  reviewed: 'Translated and reviewed by this website. Only the original ({page}) is binding.',
  partly: 'Some parts of this page are not translated.',
  unremembered: 'Your browser does not let us keep your choice. It holds for this page only.',
  resident: 'Parts of the translator stay in memory until you reload the page.',
  off: 'There is no translation on this page, because it may show personal data.',
};

/** Read while a long page is translated; loaded with `later`. */
export const progress = {
  translating: 'The page is being translated …',
  /** `{size}` is empty where nobody knows it, else ` (45 MB)`. */
  downloading: 'Your browser is loading a language pack{size} …',
  /** Nothing happens before the visitor presses, as the device saves data. */
  saving:
    '{language}: your browser may first have to load a language pack{size}. Your device is set to use less data, so nothing is loaded yet. To load it anyway, press “Translate”.',
  cancel: 'Cancel',
};

/** Read where a translation failed; loaded with `later`, while there still is a network. */
export const failed = {
  readable: 'The page stays readable in the original: {page}.',
  retry: 'Try again',
  blocked: '{provider} could not be reached. Something may be blocking it, for example in your browser.',
  offline: 'You are offline. The translation needs the internet.',
  timeout: '{provider} did not answer in time.',
  unavailable: '{provider} is not available at the moment.',
  refused: '{provider} refused to translate.',
  quota: '{provider} can translate no more for now. Please try again later.',
  error: '{provider} gave an answer that cannot be used.',
  next: 'Use {next} instead',
  another: 'This is about another translator now: {provider}.',
  elsewhere: 'This page at {provider} (opens Google)',
};

/** Read on the privacy page, in <consent-translate-settings>. */
export const settings = {
  none: 'You have given no permission for a translator on this device.',
  given: 'You allowed the translator {provider} to send the text of pages that you open here to {recipient}.',
  /** The same where nobody receives anything. */
  givenOwn: 'You allowed the translator {provider} to translate pages that you open here.',
  givenVisit: 'Since {since}, for this visit only, until {until} at the latest.',
  givenDevice: 'Since {since}, stored on this device until {until}.',
};

/**
 * What a language brings along that browsers do not all know (Chromium's Intl lacks ku, ckb, ps, sq, ti, so, and half of bs).
 * Its dates are then written as ISO 8601 has them.
 */
interface OwnNotice {
  /** `{count} days`, for a number above ten. */
  days?: string;
  /** Countries by ISO 3166-1 alpha-2 code: `DE Germany, IE Ireland`. */
  names?: string;
}
interface OwnLater {
  /** Languages of pages by BCP 47 tag: `de German`. */
  languages?: string;
}

export type Notice = typeof notice & OwnNotice;
export type Other = typeof other;
export type Script = typeof script;
export type Later = typeof later & OwnLater;
export type Progress = typeof progress;
export type Failed = typeof failed;
export type Settings = typeof settings;
export type Catalogue = Notice & Other & Script & Later & Progress & Failed & Settings;
