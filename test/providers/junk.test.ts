// Whatever a service or a phrasebook answers: texts, or a TranslationError, and a page that is its own again. Thousands of
// answers; test/page/property.test.ts has hostile ones for the engine itself.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createPageTranslation } from '../../src/page/page-translation.js';
import type { TextTranslator } from '../../src/page/translator.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import * as apertium from '../../src/providers/apertium.load.js';
import * as azure from '../../src/providers/azure.load.js';
import * as deepl from '../../src/providers/deepl.load.js';
import * as googleCloud from '../../src/providers/google-cloud.load.js';
import * as libretranslate from '../../src/providers/libretranslate.load.js';
import { inFront, phrasebookTranslator } from '../../src/providers/phrasebook.load.js';
import { listen, onCleanPage, stub } from '../support/fixtures.js';
import { bornFrom, jsonWith, string } from '../support/junk.js';
import { forEach } from '../support/junk-runs.js';

const ENDPOINT = `${location.origin}/dienst/`;
const SEGMENTS = ['Das Amt', 'ist <a id=1>heute</a> offen.', 'ist <b id=1 translate=no></b> da.'];
const SERVICES: Record<string, (endpoint: string) => TextTranslator> = {
  apertium: apertium.connect,
  azure: azure.connect,
  deepl: deepl.connect,
  'google-cloud': googleCloud.connect,
  libretranslate: libretranslate.connect,
};
const json = jsonWith(
  'translatedText translations text data detected_source_language responseData responseStatus responseDetails error message code to'
    .split(' ')
    .concat(SEGMENTS),
  [['Уряд', 'відкрито', 'є'], ...SEGMENTS, { translations: [{ text: 'Уряд' }] }, 200],
);
const answer = fc.record({
  text: fc.oneof(
    { weight: 4, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: string },
  ),
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(206, 400, 403, 429, 456, 500, 503) },
  ),
  headers: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record({
        'retry-after': fc.constantFrom('', '-1', '1e99', 'NaN', 'Sun, 99 Nov 2026', '99999999999999999999', '\u00ff'),
      }),
    },
  ),
});

let now: { text: string; status: number; headers: Record<string, string> };

onCleanPage();
beforeEach(() => {
  for (const kind of ['error', 'warn', 'info'] as const) listen(kind);
  const { setTimeout: later } = globalThis;
  stub(globalThis, 'fetch', {
    value: async () => {
      const response = new Response(now.text, { status: now.status, headers: now.headers });
      return Object.defineProperty(response, 'url', { value: ENDPOINT });
    },
  });
  // waiting before another try, which is for 10 s at most, takes no time here
  stub(globalThis, 'setTimeout', {
    value: (run: () => void, ms = 0) => later(run, ms > 10_000 ? ms : 0),
    writable: true,
  });
});

/** Translates; what comes is as many texts, or a TranslationError. */
async function ask(translator: TextTranslator): Promise<void> {
  const answers = await translator.translate(SEGMENTS, { from: 'de', to: 'uk' }).catch((error: unknown) => {
    expect(error, String(error)).to.be.instanceOf(TranslationError);
    const { retryAfter } = error as TranslationError;
    expect(retryAfter === undefined || retryAfter >= 0).to.equal(true);
    return null;
  });
  translator.dispose?.();
  if (!answers) return;
  expect(answers.length).to.equal(SEGMENTS.length);
  for (const text of answers) expect(text).to.be.a('string');
}

describe('any answer', function () {
  this.timeout(300_000);

  for (const [name, connect] of Object.entries(SERVICES))
    it(`in place of one of ${name}: texts, or a TranslationError`, () =>
      forEach(answer, 1000, async (one) => {
        now = one;
        await ask(connect(ENDPOINT));
      }));

  it('in place of a phrasebook: texts, or a TranslationError', () =>
    forEach(answer, 1500, async (one) => {
      now = one;
      await ask(phrasebookTranslator(ENDPOINT));
      const service: TextTranslator = {
        format: 'text',
        limits: { segments: 10 },
        translate: async (texts) => texts.map((text) => `[uk] ${text}`),
      };
      await ask(inFront(ENDPOINT, service));
    }));

  it('leaves a page with the same nodes, and its own text once it is restored', () => {
    const shape = (root: Element) =>
      [...root.querySelectorAll('*')].map((node) => [
        node,
        ...node.getAttributeNames().filter((name) => name !== 'lang' && name !== 'dir'),
      ]);
    return forEach(
      fc.tuple(answer, fc.constantFrom(...Object.values(SERVICES), phrasebookTranslator)),
      80,
      async ([one, connect]) => {
        now = one;
        const root = document.createElement('section');
        root.innerHTML =
          '<h2 title="Hallo">Das Amt</h2><p>ist <a href="/x">heute</a> offen.</p><p>ist <code>A1</code> da.</p>';
        root.hidden = true;
        document.body.append(root);
        const before = root.innerHTML;
        const nodes = shape(root);
        const page = createPageTranslation({ root, translator: connect(ENDPOINT), from: 'de' });
        await page
          .translateTo('uk')
          .catch((error: unknown) => expect(error, String(error)).to.be.instanceOf(TranslationError));
        expect(shape(root)).to.deep.equal(nodes);
        expect(bornFrom(root)).to.deep.equal([]);
        await page.restore();
        expect(root.innerHTML).to.equal(before);
        await page.dispose();
        root.remove();
      },
    );
  });
});
