// Writes the tables of docs/reliability.md from test/promise/fault-table.mjs, whose rows the tests drive.
// node scripts/reliability.mjs, after a build; with --check it only compares, and fails where a table is not up to date.
import { failed as german } from '../dist/messages/de.js';
import { failed as ukrainian } from '../dist/messages/uk.js';
import { etranslation, google } from '../test/promise/fault-scripts.mjs';
import { AGAIN, files, paid, service } from '../test/promise/fault-table.mjs';
import { table, writeDocs } from './tables.mjs';

const seconds = (milliseconds) => String(milliseconds / 1000);
const COUNTS = ['no', 'once', 'twice'];

/** What is done again without a press, and when; and when it is given up, where only the clock can tell. */
function again({ again = [], limit, isEarly }) {
  const pauses = again.map(([from, to]) => (from === to ? seconds(from) : `${seconds(from)} to ${seconds(to)}`));
  const given = limit ? `; given up after ${seconds(limit)} s${isEarly ? ' at most' : ''}` : '';
  return COUNTS[again.length] + (pauses.length ? `, after ${[...new Set(pauses)].join(' s, then ')} s` : '') + given;
}

const words = ({ reason, isMute }, label) =>
  isMute || !reason
    ? ['–', '–']
    : [german, ukrainian].map((texts) => texts[reason].replace('{provider}', label).replaceAll('|', ''));

const faults = (rows, label) =>
  table(
    ['fault', 'how it is made', 'state', 'reason', 'the visitor reads (German)', 'and here (Ukrainian)', 'asked again'],
    rows.map((row) => [
      row.fault,
      row.made,
      `\`${row.state ?? 'failed'}\``,
      row.reason ? `\`${row.reason}\`` : '–',
      ...words(row, label),
      again(row),
    ]),
  );

const SPOKEN = { de: 'German', en: 'English', uk: 'Ukrainian' };
const gone = table(
  ['what is gone', 'how', 'state', 'reason', 'the visitor reads (Ukrainian)'],
  files.map((row) => [
    row.fault,
    row.made,
    `\`${row.state ?? 'failed'}\``,
    row.reason ? `\`${row.reason}\`` : '–',
    row.isMute
      ? 'the notice and its button once more, and slot `alternative`'
      : row.spoken
        ? `all of it, in ${SPOKEN[row.spoken]}`
        : words(row, 'LibreTranslate')[1],
  ]),
);

const rows = [service, paid, google, etranslation, files].flat();
await writeDocs(
  'reliability.md',
  {
    count: `${rows.length + 2} faults, those that a browser tells or bears in its own way in every engine that runs here, any other in one of them:\n\`npm test -- test/promise/faults.test.mjs\`.`,
    service: faults(service, 'LibreTranslate'),
    paid: faults(paid, 'DeepL'),
    google: faults(google, 'Google Translate'),
    etranslation: faults(etranslation, 'eTranslation'),
    files: gone,
    pauses: `A request that may help is repeated ${COUNTS[AGAIN.length]}: ${again({ again: AGAIN }).replace(/^\w+, /, '')}, at random in between, so that the browsers of a whole city do not come back at once.`,
  },
  { script: 'reliability.mjs' },
);
