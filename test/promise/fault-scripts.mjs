// The rows of fault-table.mjs about providers that bring a script of their own. Data only.

/** @typedef {import('./fault-table.mjs').Row} Row */

/** Google's script. @type {Row[]} */
export const google = [
  {
    fault: 'blocked by an ad blocker or a firewall, or DNS failure',
    mode: 'script-blocked',
    made: 'the connection of its first script is cut',
    reason: 'blocked',
  },
  {
    fault: 'offline',
    mode: 'script-blocked',
    made: 'the same, and `navigator.onLine` is false',
    isOffline: true,
    reason: 'offline',
  },
  { fault: '404', mode: 'script-missing', made: 'status 404 for its first script', reason: 'blocked' },
  // WebKit takes the page for a script, and then waits for its call
  {
    fault: 'a CAPTCHA page instead of the script',
    mode: 'captcha',
    made: 'a page of HTML',
    breaks: true,
    reason: 'blocked',
    limit: 7500,
    last: /element\.js/,
    isEarly: true,
  },
  {
    fault: 'truncated script',
    mode: 'script-cut',
    made: 'half of its first script',
    breaks: true,
    reason: 'blocked',
    limit: 7500,
    last: /element\.js/,
  },
  {
    fault: 'script comes after 30 s',
    mode: 'script-late',
    made: 'its first script is held back until the failure is told',
    reason: 'timeout',
    limit: 5000,
    last: /element\.js/,
  },
  {
    fault: 'script never comes',
    mode: 'script-silent',
    made: 'no answer at all',
    reason: 'timeout',
    limit: 5000,
    last: /element\.js/,
  },
  {
    fault: 'script loads but never calls back',
    mode: 'main-blocked',
    made: 'the script that the first one loads is cut off',
    reason: 'blocked',
    limit: 7500,
    last: /el_main\?/,
  },
  {
    fault: 'calls back twice',
    mode: 'calls-twice',
    made: 'its second script calls twice',
    state: 'translated',
  },
  {
    fault: 'no list of languages',
    mode: 'no-languages',
    made: 'the connection of the list is cut',
    reason: 'unavailable',
    limit: 9000,
    last: /supportedLanguages/,
  },
  {
    fault: '429: quota used up',
    mode: 'quota',
    made: 'status 429 for a translation',
    reason: 'refused',
    limit: 8000,
    last: /translateHtml/,
    isEarly: true,
  },
  {
    fault: '500',
    mode: 'broken',
    made: 'status 500 for a translation',
    reason: 'refused',
    limit: 8000,
    last: /translateHtml/,
    isEarly: true,
  },
  {
    fault: 'never answers',
    mode: 'silent',
    made: 'no answer to a translation',
    reason: 'refused',
    limit: 8000,
    last: /translateHtml/,
  },
];

/** The script of the European Commission. @type {Row[]} */
export const etranslation = [
  {
    fault: 'blocked by an ad blocker or a firewall, or DNS failure',
    mode: 'script-blocked',
    made: 'the connection of its first script is cut',
    reason: 'blocked',
  },
  {
    fault: 'script never comes',
    mode: 'script-silent',
    made: 'no answer at all',
    reason: 'timeout',
    limit: 5000,
    last: /load\.js/,
  },
  {
    fault: 'script loads but is never ready',
    mode: 'service-blocked',
    made: 'the script that the first one loads is cut off',
    reason: 'unavailable',
    limit: 9000,
    last: /webtools\.etrans\.js/,
  },
  { fault: '429: quota used up', mode: 'quota', made: 'status 429 for a translation', reason: 'unavailable' },
  { fault: '500', mode: 'broken', made: 'status 500 for a translation', reason: 'unavailable' },
  { fault: 'gives up', mode: 'abort', made: 'it tells that it has aborted', reason: 'refused' },
  { fault: 'translates nothing', mode: 'nothing', made: 'the texts come back as they were', reason: 'error' },
  {
    fault: 'never answers',
    mode: 'silent',
    made: 'no answer to a translation',
    reason: 'timeout',
    limit: 12_000,
    last: /rest\/etrans/,
  },
];
