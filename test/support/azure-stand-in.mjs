// Imitates Azure Translator, version 3, as its documentation has it (docs/providers/azure.md), behind the site's own server,
// which has added the key.
import { expectThat, paidStandIn } from './paid-stand-in.mjs';

/** https://learn.microsoft.com/azure/ai-services/translator/language-support, 2025-09. */
export const LANGUAGES = new Set(
  (
    'af sq am ar hy as az bn ba eu bho brx bs bg yue ca hne lzh zh-Hans zh-Hant sn hr cs da prs dv doi nl en et fo fj fil fi fr ' +
    'fr-ca gl ka de el gu ht ha he hi mww hu is ig id ikt iu iu-Latn ga it ja kn ks kk km rw gom ko ku kmr ky lo lv lt ln dsb lug ' +
    'mk mai mg ms ml mt mni mi mr mn-Cyrl mn-Mong my ne nb nya or ps fa pl pt pt-pt pa otq ro run ru sm sr-Cyrl sr-Latn st nso ' +
    'tn sd si sk sl so es sw sv ty ta tt te th bo ti to tr tk uk hsb ur ug uz vi cy xh yo yua zu'
  ).split(' '),
);

const error = (code, message) => [Math.floor(code / 1000), { error: { code, message } }];

export const azureStandIn = () =>
  paidStandIn({
    host: 'azure.dienst.test',
    path: '/translate',
    read(body, { searchParams }) {
      expectThat(
        Array.isArray(body) && searchParams.get('api-version') === '3.0' && searchParams.get('textType') === 'html',
      );
      return { texts: body.map(({ Text }) => Text), from: searchParams.get('from'), to: searchParams.get('to') };
    },
    write: (texts, to) => texts.map((text) => ({ translations: [{ text, to }] })),
    limits: { texts: 1000, characters: 50_000, bytes: Infinity },
    excess: (what) =>
      what === 'texts'
        ? error(400072, 'The array of input text has too many elements.')
        : error(400077, 'The maximum request size is exceeded.'),
    codes: { from: LANGUAGES, to: LANGUAGES },
    unsupported: error(400036, 'The target language is not valid.'),
    invalid: error(400074, 'The body of the request is not valid JSON.'),
    errors: {
      'no-key': error(401000, 'The request is not authorized because credentials are missing or invalid.'),
      refused: error(403000, 'The operation is not allowed.'),
      quota: error(403001, 'The operation is not allowed because the subscription has exceeded its free quota.'),
      long: error(400050, 'The input text is too long.'),
      preparing: error(408001, 'The translation system requested is being prepared.'),
      busy: error(429001, 'The server rejected the request because the client has exceeded request limits.'),
      'busy-for': [...error(429000, 'The client has exceeded request limits.'), { 'retry-after': '7' }],
      broken: error(500000, 'An unexpected error occurred.'),
      unavailable: error(503000, 'Service is temporarily unavailable.'),
    },
  });
