// Imitates Google's Cloud Translation, Basic edition, as its documentation has it (docs/providers/google-cloud.md), behind the
// site's own server, which has added the key.
import { expectThat, paidStandIn } from './paid-stand-in.mjs';

/** Of https://docs.cloud.google.com/translate/docs/languages those that cities offer, and all whose code is another one. */
export const LANGUAGES = new Set(
  (
    'am ar az be bg bn bs ca ckb cs da de el en es et eu fa fa-AF fi fil fr fr-CA ga gl gom gu ha he hi hr hu hy id is it iw ja jv jw ' +
    'ka kk km ko ku ky ln lt lv mk ml mn ms mt my ne nl no om pa pl ps pt pt-PT ro ru rw si sk sl so sq sr sv sw ta te th ti tl ' +
    'tr uk ur uz vi wo xh yi yo yue zh zh-CN zh-TW zu'
  ).split(' '),
);

const error = (code, message, reason, status, domain = 'global') => [
  code,
  { error: { code, message, errors: [{ message, domain, reason }], ...(status && { status }) } },
];
const usage = (message, reason) => error(403, message, reason, undefined, 'usageLimits');

export const googleCloudStandIn = () =>
  paidStandIn({
    host: 'google-cloud.dienst.test',
    path: '/language/translate/v2',
    read({ q, source, target, format }) {
      expectThat(Array.isArray(q) && format === 'html');
      return { texts: q, from: source, to: target };
    },
    write: (texts) => ({ data: { translations: texts.map((translatedText) => ({ translatedText })) } }),
    limits: { texts: 128, characters: 30_000, bytes: 100_000 },
    excess: (what) => error(400, what === 'texts' ? 'Too many text segments' : 'Text too long', 'invalid'),
    codes: { from: LANGUAGES, to: LANGUAGES },
    unsupported: error(400, 'Bad language pair', 'invalid', 'INVALID_ARGUMENT'),
    invalid: error(400, 'Required Text', 'required'),
    errors: {
      'no-key': error(400, 'API key not valid. Please pass a valid API key.', 'keyInvalid', 'INVALID_ARGUMENT'),
      refused: error(403, 'Requests from this client are blocked.', 'forbidden', 'PERMISSION_DENIED'),
      quota: usage('Daily Limit Exceeded', 'dailyLimitExceeded'),
      'user-rate': usage('User Rate Limit Exceeded', 'userRateLimitExceeded'),
      rate: usage('Rate Limit Exceeded', 'rateLimitExceeded'),
      exhausted: usage('Quota exceeded', 'quotaExceeded'),
      busy: error(429, 'Resource has been exhausted', 'rateLimitExceeded', 'RESOURCE_EXHAUSTED'),
      'busy-for': [...error(429, 'Exhausted', 'rateLimitExceeded', 'RESOURCE_EXHAUSTED'), { 'retry-after': '7' }],
      broken: error(500, 'Internal error', 'backendError', 'INTERNAL'),
      unavailable: error(503, 'The service is currently unavailable.', 'backendError', 'UNAVAILABLE'),
    },
  });
