// Whatever goes wrong with a service becomes a TranslationError with the right reason; nothing personal is sent along.
import { expect } from '@open-wc/testing';
import { fetchJson, type FetchJsonOptions } from '../../src/platform/fetch-json.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { answer, resetNetwork, service, serviceRequests } from '../support/commands.js';
import type { Mode } from '../support/libretranslate-stand-in.mjs';
import { until } from '../support/until.js';

const SERVICE = 'http://translate.dienst.test/translate';
const BODY = { q: ['Rathaus'], source: 'de', target: 'uk', format: 'text' };

const ask = (options: FetchJsonOptions = {}) => fetchJson(SERVICE, { body: BODY, ...options });

async function failureOf(promise: Promise<unknown>): Promise<TranslationError> {
  const error: unknown = await promise.then(
    (value) => expect.fail(`resolved with ${JSON.stringify(value)}`),
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(TranslationError);
  return error as TranslationError;
}

beforeEach(resetNetwork);

describe('an answer', () => {
  it('is parsed', async () => {
    expect(await ask()).to.deep.equal({ translatedText: ['[uk] Rathaus'] });
  });

  it('is asked for with POST where there is a body, else with GET', async () => {
    await ask({ headers: { authorization: 'Key 1' } });
    await fetchJson('http://translate.dienst.test/languages');
    const [post, get] = (await serviceRequests()).filter(({ method }) => method !== 'OPTIONS');
    expect(post).to.include({ method: 'POST', path: '/translate' });
    expect(post?.body).to.deep.equal(BODY);
    expect(post?.headers).to.include({
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: 'Key 1',
    });
    expect(get).to.include({ method: 'GET', path: '/languages' });
    expect(get?.headers).not.to.have.property('content-type');
  });

  it('is asked for with a form where there is one', async () => {
    const form = new URLSearchParams({ q: 'Größe & <b>', to: 'uk' });
    await failureOf(fetchJson(SERVICE, { form })); // this service wants JSON
    const requests = await serviceRequests();
    expect(requests).to.have.length(1); // a form needs no preflight
    expect(requests[0]).to.include({ method: 'POST', body: 'q=Gr%C3%B6%C3%9Fe+%26+%3Cb%3E&to=uk' });
    expect(requests[0]?.headers['content-type']).to.match(/^application\/x-www-form-urlencoded\b/);
  });

  it('that takes a while is waited for', async () => {
    await service('slow', { delay: 300 });
    expect(await ask({ limit: 4000 })).to.have.property('translatedText');
  });
});

describe('what is sent along', () => {
  it('is no referrer, which a plain fetch would send', async () => {
    await fetch('http://translate.dienst.test/languages');
    await fetchJson('http://translate.dienst.test/languages');
    const [plain, ours] = await serviceRequests();
    expect(plain?.headers['referer']).to.contain(location.origin);
    expect(ours?.headers).not.to.have.property('referer');
  });

  it('is no cookie: credentials are left out, also on the own origin', async () => {
    const { fetch: real } = window;
    const seen: RequestCredentials[] = [];
    window.fetch = (input, init) => {
      seen.push(new Request(input, init).credentials);
      return real(input, init);
    };
    try {
      await fetchJson(new URL('../providers/phrases/uk.json', import.meta.url).href);
      await ask();
    } finally {
      window.fetch = real;
    }
    expect(seen).to.deep.equal(['omit', 'omit']);
    for (const { headers } of await serviceRequests()) expect(headers).not.to.have.property('cookie');
  });
});

describe('a failure', () => {
  const reasons: [Mode, string][] = [
    ['blocked', 'blocked'],
    ['refused', 'refused'],
    ['quota', 'quota'],
    ['unavailable', 'unavailable'],
    ['missing', 'unavailable'],
    ['nonsense', 'error'],
    ['truncated', 'error'],
  ];
  for (const [mode, reason] of reasons) {
    it(`"${mode}" is told as ${reason}`, async () => {
      await service(mode);
      const error = await failureOf(ask());
      expect(error.reason).to.equal(reason);
      expect(error.retryAfter).to.equal(undefined);
    });
  }

  const statuses: [number, string][] = [
    [400, 'error'],
    [401, 'refused'],
    [402, 'quota'],
    [403, 'refused'],
    [404, 'unavailable'],
    [413, 'error'],
    [429, 'quota'],
    [456, 'quota'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [529, 'unavailable'],
  ];
  for (const [status, reason] of statuses) {
    it(`${status} is told as ${reason}`, async () => {
      await answer('vendor.test', { status, body: '{"error":"x"}' });
      expect((await failureOf(fetchJson('http://vendor.test/'))).reason).to.equal(reason);
    });
  }

  it('says where, and not the address that was asked', async () => {
    await answer('vendor.test', { status: 500 });
    const { message } = await failureOf(fetchJson('http://vendor.test/path?key=geheim'));
    expect(message).to.contain('http://vendor.test').and.to.contain('500').and.not.to.contain('geheim');
  });

  it('is blocked, where the host is unknown or allows no other site', async () => {
    expect((await failureOf(fetchJson('http://niemand.test/'))).reason).to.equal('blocked');
    await answer('vendor.test', { body: '{}', headers: { 'access-control-allow-origin': 'http://other.test' } });
    expect((await failureOf(fetchJson('http://vendor.test/'))).reason).to.equal('blocked');
  });

  it('is offline, where the device has no network', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await service('blocked');
      expect((await failureOf(ask())).reason).to.equal('offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('keeps its cause', async () => {
    await service('nonsense');
    expect((await failureOf(ask())).cause).to.be.instanceOf(SyntaxError);
  });
});

describe('the explanation of a failure', () => {
  /** What was told of it, and the reason that came of what was made of that. */
  async function explained(body: string, meaning?: 'quota', status = 403) {
    await answer('vendor.test', { status, body });
    const told: unknown[] = [];
    const explain = (...what: unknown[]) => {
      told.push(...what);
      return meaning;
    };
    const { reason } = await failureOf(fetchJson('http://vendor.test/', { explain }));
    return { told, reason };
  }

  it('tells more than the status', async () => {
    const body = '{"error":{"code":403001}}';
    expect(await explained(body, 'quota')).to.deep.equal({
      told: [403, { error: { code: 403001 } }],
      reason: 'quota',
    });
  });

  it('that says nothing leaves what the status says', async () => {
    expect((await explained('{}')).reason).to.equal('refused');
    await answer('vendor.test', { status: 400 });
    const reasons = { 400: 'refused' } as const;
    const error = await failureOf(fetchJson('http://vendor.test/', { reasons, explain: () => undefined }));
    expect(error.reason).to.equal('refused');
  });

  it('is nothing where it is no JSON, or empty, or long', async () => {
    for (const body of ['<h1>Forbidden</h1>', '', `{"error":"${'x'.repeat(20_000)}"}`])
      expect((await explained(body)).told[1] === undefined, body.slice(0, 20)).to.equal(true);
  });

  it('is not asked for after an answer', async () => {
    const explain = () => expect.fail('explained');
    expect(await ask({ explain })).to.have.property('translatedText');
  });
});

describe('Retry-After', () => {
  const waiting = async (value: string, status = 429) => {
    await answer('vendor.test', {
      status,
      headers: { 'retry-after': value, 'access-control-expose-headers': 'retry-after' },
    });
    return failureOf(fetchJson('http://vendor.test/'));
  };

  it('in seconds means that the service is only busy', async () => {
    expect(await waiting('7')).to.include({ reason: 'unavailable', retryAfter: 7 });
    expect(await waiting('0')).to.include({ reason: 'unavailable', retryAfter: 0 });
  });

  it('as a date is counted from now; one in the past is now', async () => {
    const error = await waiting(new Date(Date.now() + 60_000).toUTCString());
    expect(error.reason).to.equal('unavailable');
    expect(error.retryAfter).to.be.within(50, 61);
    expect(await waiting('Wed, 21 Oct 2015 07:28:00 GMT')).to.have.property('retryAfter', 0);
  });

  it('is told with other failures too', async () => {
    expect(await waiting('120', 503)).to.include({ reason: 'unavailable', retryAfter: 120 });
  });

  it('that says nothing is none', async () => {
    for (const junk of ['soon', '-5 minutes', '1e999'])
      expect(await waiting(junk), junk).to.include({ reason: 'quota', retryAfter: undefined });
  });

  it('that the service does not show to other sites is none', async () => {
    await service('busy');
    expect(await failureOf(ask())).to.include({ reason: 'quota', retryAfter: undefined });
  });
});

describe('time', () => {
  it('runs out where no answer comes', async () => {
    await service('silent');
    const start = performance.now();
    expect((await failureOf(ask({ limit: 200 }))).reason).to.equal('timeout');
    expect(performance.now() - start).to.be.within(190, 15_000);
  });

  it('runs out after an answer that is slow', async () => {
    await service('slow', { delay: 2000 });
    expect((await failureOf(ask({ limit: 100 }))).reason).to.equal('timeout');
  });
});

describe("the caller's signal", () => {
  const reasonOf = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.fail('resolved'),
      (cause: unknown) => cause,
    );

  it('ends a request with its own reason', async () => {
    await service('silent');
    const abort = new AbortController();
    const reason = new Error('another language');
    const done = reasonOf(ask({ signal: abort.signal }));
    await until(async () => (await serviceRequests()).some(({ method }) => method === 'POST'), 'the request');
    abort.abort(reason);
    expect(await done).to.equal(reason);
  });

  it('that was aborted before means that nothing is asked', async () => {
    await service('ok', { host: 'unberuehrt.test' });
    const error = await reasonOf(fetchJson('http://unberuehrt.test/translate', { signal: AbortSignal.abort() }));
    expect(error).to.have.property('name', 'AbortError');
    expect(await serviceRequests('unberuehrt.test')).to.deep.equal([]);
  });

  it('does nothing after the answer', async () => {
    const abort = new AbortController();
    const answered = await ask({ signal: abort.signal });
    abort.abort();
    expect(answered).to.have.property('translatedText');
  });
});
