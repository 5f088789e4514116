// Services of a property test: they translate each letter, keep the engine's tags as a service may, damage them, or mean ill.
// They also look at what they are asked: only text of the page, in the engine's own notation, within the limits.
import fc from 'fast-check';
import { TranslationError } from '../../src/platform/translation-error.js';
import type { TextTranslator } from '../../src/page/translator.js';
import { pause } from '../support/until.js';
import { hostileAnswer, type Hostility, hostilities, SKULL } from './property-hostile.js';
import { isTranslated, translated } from './property-oracle.js';
import { SECRET } from './property-page.js';
import { checkSegment, DAMAGES, type Damage, rewrite } from './property-segment.js';

const REFUSALS = ['refused', 'quota'] as const;
type Fault =
  'none' | 'rough' | Damage | (typeof REFUSALS)[number] | 'unavailable' | 'throws' | 'never' | 'late' | Hostility;

export interface Behaviour {
  readonly format: 'html' | 'text';
  readonly limits: TextTranslator['limits'];
  /** Where the words of a sentence stand afterwards: as before · elsewhere around the same tags · within other tags. */
  readonly order: 'same' | 'shuffled' | 'moved';
  /** Turns of the event loop until an answer comes, for one request after another. */
  readonly delays: readonly number[];
  /** What is wrong with an answer, for one request after another. */
  readonly faults: readonly Fault[];
  /** Whether a request ends with its signal. */
  readonly obeys: boolean;
}

const faults = (...kinds: Fault[]) => fc.array(fc.constantFrom<Fault[]>('none', ...kinds), { maxLength: 4 });
const common = {
  format: fc.constantFrom('html' as const, 'html' as const, 'text' as const),
  limits: fc.constantFrom<TextTranslator['limits'][]>(
    { segments: 100 },
    { segments: 3 },
    { segments: 8, characters: 90 },
    { segments: 50, bytes: 120 },
  ),
  delays: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
  obeys: fc.boolean(),
};

/** Services whose answers can be used, at the latest when they are asked for each text alone. */
export const goodService: fc.Arbitrary<Behaviour> = fc.record({
  ...common,
  order: fc.constantFrom('same', 'same', 'shuffled', 'moved'),
  faults: fc.oneof(faults('rough'), faults('rough', ...DAMAGES)),
});

/** Services that fail, or mean ill. */
export const badService: fc.Arbitrary<Behaviour> = fc.record({
  ...common,
  order: fc.constantFrom('same', 'moved'),
  faults: fc.oneof(
    { weight: 6, arbitrary: faults(...hostilities.texts, 'late', 'never', ...REFUSALS, ...DAMAGES) },
    { weight: 1, arbitrary: faults(...hostilities.shapes, 'unavailable', 'throws') }, // those are tried again, after a while
  ),
});

/** Whether all texts can be translated in the end. */
export const isGood = ({ faults }: Behaviour): boolean =>
  faults.every((fault) => ['none', 'rough', ...DAMAGES].includes(fault));

export { pause };
/** A macrotask: whatever could be done at once has been done by then. */
export const turn = () => pause(0);

const IN_FLIGHT = 6;

/**
 * @param complain is told what is wrong with a request
 * @param mixed whether the app itself has written what was shown: then a translation may be sent as its text
 */
export function serviceOf(behaviour: Behaviour, complain: (wrong: string) => void, mixed: () => boolean) {
  const { format, limits, delays, order, obeys } = behaviour;
  let count = 0;
  let open = 0;

  function check(segments: readonly string[]): void {
    const size = segments.join('').length;
    if (++open > IN_FLIGHT) complain(`${open} requests at a time`);
    if (!segments.length || segments.length > limits.segments) complain(`${segments.length} segments in a request`);
    if (size > (limits.characters ?? Infinity)) complain(`${size} characters: ${JSON.stringify(segments)}`);
    const bytes = new TextEncoder().encode(segments.join('')).length;
    if (bytes > (limits.bytes ?? Infinity)) complain(`${bytes} bytes: ${JSON.stringify(segments)}`);
    if (new Set(segments).size < segments.length) complain(`twice in a request: ${JSON.stringify(segments)}`);
    for (const segment of segments) {
      if (segment.includes(SECRET)) complain(`sent what the page keeps to itself: ${segment}`);
      if (!mixed() && (isTranslated(segment) || segment.includes(SKULL))) complain(`sent its own writing: ${segment}`);
      const wrong = checkSegment(segment, format);
      if (wrong) complain(`sent ${wrong}: ${JSON.stringify(segment)}`);
    }
  }

  async function answer(segments: readonly string[], to: string, nth: number, fault: Fault): Promise<unknown> {
    for (let i = delays[nth % delays.length]!; i > 0; i--) await turn();
    if (fault === 'never') return new Promise(() => {});
    if (fault === 'late') await pause(60);
    if (fault === 'refused' || fault === 'quota' || fault === 'unavailable') throw new TranslationError(fault, 'no');
    const good = segments.map((segment) =>
      format === 'text' ? translated(segment, to) : rewrite(segment, { to, order, fault }),
    );
    const kind = [...hostilities.texts, ...hostilities.shapes].find((one) => one === fault);
    return kind ? hostileAnswer(kind, good, nth) : good;
  }

  const translator: TextTranslator = {
    format,
    limits,
    translate(segments, { to, signal }) {
      const nth = count++;
      const fault = behaviour.faults[nth % (behaviour.faults.length || 1)] ?? 'none';
      check(segments);
      if (fault === 'throws') {
        open--;
        throw new Error('no promise at all');
      }
      let closed = false;
      const close = () => {
        if (!closed) open--;
        closed = true;
      };
      const ended = new Promise<never>((_, fail) => {
        signal?.addEventListener('abort', () => {
          close();
          if (obeys) fail(signal.reason);
        });
      });
      const done = answer(segments, to, nth, fault).finally(close);
      return Promise.race([done, ended]) as Promise<string[]>;
    },
  };
  return {
    translator,
    /** How often it was asked. */
    get count() {
      return count;
    },
  };
}
