// What can happen in a model, as fast-check commands: each is done, and then some or no time passes before the next.
import fc from 'fast-check';
import { MOODS } from './model-providers.js';
import { turn } from './model-clock.js';
import type { Settings, World } from './model-world.js';

type Model = Record<string, never>;

/** How long is waited afterwards: not at all, for microtasks, for a turn of the event loop, until all is at rest. */
const WAITS = {
  '': () => undefined,
  ' · microtask': () => Promise.resolve(),
  ' · turn': () => turn(),
  ' · rest': (world: World) => world.rest(),
} as const;
type Wait = keyof typeof WAITS;

class Step implements fc.AsyncCommand<Model, World> {
  #title: string;
  #act: (world: World) => unknown;
  #wait: Wait;

  constructor(title: string, act: (world: World) => unknown, wait: Wait) {
    this.#title = title;
    this.#act = act;
    this.#wait = wait;
  }

  check = () => true;

  async run(_: Model, world: World): Promise<void> {
    await this.#act(world);
    await WAITS[this.#wait](world);
    if (world.wrong.length) throw new Error(world.wrong.join('\n'));
  }

  toString = () => this.#title + this.#wait;
}

const wait = fc.constantFrom(...(Object.keys(WAITS) as Wait[]));
const at = fc.nat(2);
const language = fc.constantFrom('uk', 'en', 'ar');
const setting: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({ provider: fc.constantFrom('eins', 'zwei', 'frei', 'eins zwei', 'zwei eins') }),
  fc.record({ languages: fc.constantFrom('en uk ar', 'uk ar', 'en') }),
  fc.record({ revision: fc.constantFrom('', '2') }),
  fc.record({ remember: fc.constantFrom('ask', 'visit', 'page', 'always') }),
  fc.record({ 'privacy-href': fc.constantFrom('/datenschutz', '/andere', '') }),
);

/** A kind of step: what it needs, what it is called, what it does. */
const step = <T>(needs: fc.Arbitrary<T>, title: string, act: (world: World, given: T) => unknown) =>
  fc
    .tuple(needs, wait)
    .map(([given, how]) => new Step(`${title} ${JSON.stringify(given) ?? ''}`, (world) => act(world, given), how));

const nothing = fc.constant(undefined);
/** A method, and what it is called with. */
export type Call = readonly ['grant' | 'translateTo' | 'restore' | 'withdraw', string | undefined, boolean];
const call: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(fc.constant('grant' as const), fc.option(language, { nil: undefined }), fc.boolean()),
  fc.tuple(fc.constant('translateTo' as const), language, fc.constant(false)),
  fc.tuple(fc.constantFrom('restore' as const, 'withdraw' as const), nothing, fc.constant(false)),
);

export const steps: fc.Arbitrary<fc.AsyncCommand<Model, World>>[] = [
  step(fc.tuple(at, call), 'call', (world, [i, given]) => world.call(i, ...given)),
  step(fc.tuple(at, call), 'call', (world, [i, given]) => world.call(i, ...given)),
  step(fc.tuple(at, language), 'press translate', (world, [i, to]) => world.press(i, 'translate', to)),
  step(fc.tuple(at, language), 'press translate', (world, [i, to]) => world.press(i, 'translate', to)),
  step(fc.tuple(at, fc.constantFrom('withdraw', 'original', 'cancel', 'retry', 'next')), 'press', (world, [i, name]) =>
    world.press(i, name),
  ),
  step(at, 'element moved', (world, i) => world.move(i)),
  step(at, 'element removed', (world, i) => world.remove(i)),
  step(nothing, 'element added', (world) => world.elements.length < 3 && world.add()),
  step(setting, 'attribute', (world, some) => world.change(some)),
  step(fc.constantFrom(...MOODS), 'provider', (world, mood) => void (world.providers.mood = mood)),
  step(fc.integer({ min: 1, max: 3 }), 'provider answers', (world, count) => world.providers.answer(count)),
  step(fc.boolean(), 'page objects', (world, objects) => void (world.objects = objects)),
  step(fc.constantFrom(600, 11_000, 16_000), 'time passes', (world, ms) => world.clock.pass(ms)),
  step(nothing, 'hours pass, page comes back', async (world) => {
    world.clock.now += 13 * 3_600_000;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    world.other.told();
  }),
  step(fc.tuple(fc.boolean(), fc.nat(4)), 'other tab grants', (world, [remember, junk]) =>
    world.other.grant(remember, junk === 4),
  ),
  step(nothing, 'other tab withdraws', (world) => world.withdrawElsewhere()),
  step(fc.option(language, { nil: undefined }), 'other tab keeps language', (world, to) =>
    world.other.keepLanguage(to),
  ),
  step(nothing, 'other tab is heard', (world) => world.other.deliver()),
];

/** The calls at the end, made at once: the last one is to win. */
export const lastCalls = fc.array(call, { minLength: 1, maxLength: 3 });
