// A random page with all that happens to it: what its app does and when, who translates, and how well.
import fc from 'fast-check';
import { type HeadOp, headOperation } from './property-head.js';
import { type Op, operation } from './property-ops.js';
import { markup, part, type Spec } from './property-page.js';
import { badService, type Behaviour, goodService } from './property-service.js';

type Step =
  | Op
  | HeadOp
  | { readonly op: 'translate'; readonly to: string }
  | { readonly op: 'restore' }
  | { readonly op: 'abort' }
  | { readonly op: 'nothing' };

export interface Case {
  readonly page: readonly Spec[];
  /** Each with what is waited for afterwards: nothing · a microtask · turns of the event loop · from 5, a while. */
  readonly steps: readonly (readonly [Step, number])[];
  readonly last: 'uk' | 'ar';
  readonly service: Behaviour;
  /** The whole document is translated, not a part of it. */
  readonly whole?: boolean;
  /** Whether it is laid out; most are not, which is much quicker where many stand in one document. */
  readonly shown: boolean;
}

const language = fc.constantFrom('uk' as const, 'ar' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: operation },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('translate' as const), to: language }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step[]>({ op: 'restore' }, { op: 'abort' }, { op: 'nothing' }),
  },
);

export const pageCase: fc.Arbitrary<Case> = fc.record({
  page: part,
  steps: fc.array(fc.tuple(step, fc.nat(5)), { maxLength: 7 }),
  last: language,
  service: fc.oneof({ weight: 3, arbitrary: goodService }, { weight: 2, arbitrary: badService }),
  shown: fc.nat(9).map((n) => n === 9),
});

/** The whole document, which there is only one of: fewer steps, and none that waits for long. */
export const documentCase: fc.Arbitrary<Case> = fc.record({
  page: part,
  steps: fc.array(fc.tuple(fc.oneof(step, headOperation, headOperation), fc.nat(4)), { maxLength: 5 }),
  last: language,
  service: goodService,
  whole: fc.constant(true),
  shown: fc.constant(true),
});

/** As it is printed on failure. */
export const describeCase = ({ page, steps, last, service }: Case): string =>
  [
    `page: ${page.map(markup).join('')}`,
    ...steps.map((one) => `then: ${JSON.stringify(one, (_, spec) => (spec?.tag ? markup(spec) : spec))}`),
    `last: ${last}`,
    `service: ${JSON.stringify(service)}`,
  ].join('\n');
