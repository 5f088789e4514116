// The stand-ins for services that a site buys keep the limits that these document, and answer as they do (docs/providers/).
import { expect } from '@open-wc/testing';
import { resetNetwork, vendor, type Vendor } from './commands.js';

interface Kind {
  readonly path: string;
  readonly body: (texts: readonly string[], to?: string) => unknown;
  /** Texts in one request. */
  readonly most: number;
  /** What is too much in one text, and what it answers to that. */
  readonly long: string;
  readonly refusal: [status: number, answer: object];
  readonly answer: object;
}

const kinds: Partial<Record<Vendor, Kind>> = {
  deepl: {
    path: 'v2/translate',
    body: (text, to = 'UK') => ({
      text,
      source_lang: 'DE',
      target_lang: to,
      tag_handling: 'html',
      tag_handling_version: 'v2',
    }),
    most: 50,
    long: 'x'.repeat(128 * 1024),
    refusal: [413, { message: 'Payload Too Large' }],
    answer: { translations: [{ detected_source_language: 'DE', text: '[UK] Amt', tag_handling_version: 'v2' }] },
  },
  azure: {
    path: 'translate?api-version=3.0&from=de&to=uk&textType=html',
    body: (texts) => texts.map((Text) => ({ Text })),
    most: 1000,
    long: 'x'.repeat(50_001),
    refusal: [400, { error: { code: 400077, message: 'The maximum request size is exceeded.' } }],
    answer: [{ translations: [{ text: '[uk] Amt', to: 'uk' }] }],
  },
  'google-cloud': {
    path: 'language/translate/v2',
    body: (q, to = 'uk') => ({ q, source: 'de', target: to, format: 'html' }),
    most: 128,
    long: 'x'.repeat(30_001),
    refusal: [
      400,
      {
        error: {
          code: 400,
          message: 'Text too long',
          errors: [{ message: 'Text too long', domain: 'global', reason: 'invalid' }],
        },
      },
    ],
    answer: { data: { translations: [{ translatedText: '[uk] Amt' }] } },
  },
};

for (const [id, { path, body, most, long, refusal, answer }] of Object.entries(kinds)) {
  async function ask(content: unknown) {
    const response = await fetch(`http://${id}.dienst.test/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    });
    return [response.status, await response.json()] as [number, object];
  }

  describe(`the stand-in for ${id}`, () => {
    beforeEach(async () => {
      await resetNetwork();
      await vendor(id as Vendor);
    });

    it('answers in the documented shape', async () => {
      expect(await ask(body(['Amt']))).to.deep.equal([200, answer]);
    });

    it(`takes ${most} texts and not one more`, async () => {
      const texts = Array.from({ length: most }, () => 'x');
      expect((await ask(body(texts)))[0]).to.equal(200);
      expect((await ask(body([...texts, 'x'])))[0]).to.equal(400);
    });

    it('refuses a text that is too long, and what is no request of its own', async () => {
      expect(await ask(body([long]))).to.deep.equal(refusal);
      expect((await ask({ hello: 'world' }))[0]).to.equal(400);
    });
  });
}
