// Imitates DeepL's API, version 2, as its documentation has it (docs/providers/deepl.md), behind the site's own server, which
// has added the key.
import { expectThat, paidStandIn } from './paid-stand-in.mjs';

/** https://developers.deepl.com/docs/getting-started/supported-languages, all that have tag handling, in 2026. */
const BOTH =
  'ACE AF AN AR AS AY AZ BA BE BG BHO BN BR BS CA CEB CKB CS CY DA DE EL EO ES ET EU FA FI FR GA GL GN GOM GU HA HE HI HR HT HU ' +
  'HY ID IG IS IT JA JV KA KK KMR KO KY LA LB LMO LN LT LV MAI MG MI MK ML MN MR MS MT MY NB NE NL OC OM PA PAG PAM PL PRS PS ' +
  'QU RO RU SA SCN SK SL SQ SR ST SU SV SW TA TE TG TH TK TL TN TR TS TT UK UR UZ VI WO XH YI YUE ZU';
export const SOURCES = new Set([...BOTH.split(' '), 'EN', 'PT', 'ZH']);
export const TARGETS = new Set([
  ...BOTH.split(' '),
  'EN-GB',
  'EN-US',
  'ES-419',
  'PT-BR',
  'PT-PT',
  'ZH-HANS',
  'ZH-HANT',
]);

export const deeplStandIn = () =>
  paidStandIn({
    host: 'deepl.dienst.test',
    path: '/v2/translate',
    read({ text, source_lang: from, target_lang: to, tag_handling: tags, tag_handling_version: version }) {
      expectThat(Array.isArray(text) && tags === 'html' && version === 'v2');
      return { texts: text, from, to };
    },
    write: (texts, _to, from) => ({
      translations: texts.map((text) => ({ detected_source_language: from, text, tag_handling_version: 'v2' })),
    }),
    limits: { texts: 50, characters: Infinity, bytes: 128 * 1024 },
    excess: (what) =>
      what === 'texts' ? [400, { message: 'Too many texts' }] : [413, { message: 'Payload Too Large' }],
    codes: { from: SOURCES, to: TARGETS },
    unsupported: [400, { message: "Value for 'target_lang' not supported." }],
    invalid: [400, { message: 'Bad request' }],
    errors: {
      refused: [403, { message: 'Forbidden' }],
      quota: [456, { message: 'Quota Exceeded' }],
      busy: [429, { message: 'Too many requests' }],
      'busy-for': [429, { message: 'Too many requests' }, { 'retry-after': '7' }],
      overloaded: [529, { message: 'Too many requests' }],
      broken: [500, { message: 'Internal server error' }],
      unavailable: [503, { message: 'Resource currently unavailable' }],
    },
  });
