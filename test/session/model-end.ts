// How each sequence of a model ends: the provider is well again, some calls are made at once, and the last one has to win;
// then a withdrawal, after which nothing may be left.
import type { Call as Given } from './model-commands.js';
import { kept } from './model-agreed.js';
import type { Call, World } from './model-world.js';

export async function finish(world: World, given: readonly Given[]): Promise<void> {
  await settle(world);
  // with a list, a withdrawal goes back to the first provider of it, which ends what is called for in the same moment
  const together = world.settings.provider.includes(' ') ? given.slice(-1) : given;
  const calls = together.map((one) => world.call(0, ...one));
  await world.rest();
  await judge(world, calls);
  await leave(world);
}

/** All that is under way ends, and an element is there with settings that serve every language. */
async function settle(world: World): Promise<void> {
  world.objects = false;
  world.providers.mood = 'quick';
  world.other.deliver();
  await world.rest(); // a press on "next" that came after these settings would leave another provider
  world.change({ languages: 'en uk', 'privacy-href': '/datenschutz' });
  world.move(0);
  for (let i = 0; i < 5 && (i < 1 || world.isBusy); i++) {
    world.providers.answer();
    await world.rest();
  }
  // a provider that never answered is not waited for any longer
  if (world.isBusy) await world.clock.pass(20_000);
  await world.rest();
  if (world.isBusy) world.complain(`never at rest: ${world.element().state}, ${String(world.events)}`);
  for (const { name, end } of world.calls) if (end === null) world.complain(`${name} never ended`);
  const fine = /^(done|AbortError|NotAllowedError|NotSupportedError|InvalidStateError|TranslationError)$/;
  for (const { name, language = '', end } of world.calls)
    if (end && !fine.test(end)) world.complain(`${name} ${language} ended with ${end}`);
  for (const call of world.calls) {
    const { name, language, end } = call;
    if (
      /grant|translateTo/.test(name) &&
      language &&
      end === 'done' &&
      !world.isDeaf &&
      !world.events.includes(`translated ${language}`)
    )
      world.complain(`${name} ${language} is done, yet nobody was told that it is translated`);
  }
}

async function judge(world: World, calls: readonly Call[]): Promise<void> {
  const call = calls.at(-1)!;
  const { name, language, end } = call;
  const { state, record } = world.element();
  const { shown } = world;
  const free = world.settings.provider === 'frei';
  const said = `last ${name} ${language ?? ''}: ${end}, ${state}, ${JSON.stringify(shown)}, ${JSON.stringify(kept())}`;
  const must = (holds: boolean, what: string) => holds || world.complain(`${what}; ${said}`);
  const offered = language !== 'ar';
  // of a consent of the page alone, and of how long one may count for a visit, the model knows less than the element
  const isAllowed =
    /page|visit/.test(world.settings.remember) && !free
      ? !!record
      : world.counts(world.settings.provider.split(' ')[0] as 'eins');
  for (const { name: earlier, language: to, end: how } of calls.slice(0, -1)) {
    if (how === null) must(false, `${earlier} never ended`);
    // a last one that was refused has overtaken nobody
    if (to && how === 'done' && end === 'done' && (language || name !== 'grant'))
      must(false, `${earlier} ${to} was not overtaken`);
  }
  if (name === 'withdraw') {
    must(end === 'done' && !shown && !record, 'not withdrawn');
    must(JSON.stringify(kept()) === '[{},{}]', 'something is kept');
  } else if (name === 'restore') {
    must(end === 'done' && !shown, 'not restored');
    // where a site keeps nothing, what an earlier setting of it has kept is not touched
    const keepsNothing = world.settings.remember === 'page';
    must(keepsNothing || kept().every((one) => !one.language), 'the language is kept');
  } else if (!offered && language) must(end === 'NotSupportedError', 'not refused');
  else if (name === 'grant') {
    must(end === 'done' && (free || !!record), 'not granted');
    if (language) must(shown?.language === language, 'not translated');
  } else if (end === 'done') must(shown?.language === language, 'not translated');
  else must(end === 'NotAllowedError' && !isAllowed, 'refused');
}

async function leave(world: World): Promise<void> {
  world.press(0, 'withdraw');
  const { end } = await (async () => {
    const call = world.call(0, 'withdraw');
    await world.rest();
    return call;
  })();
  if (end !== 'done') world.complain(`the last withdrawal: ${end}`);
  for (const element of world.elements) element.remove();
  await world.clock.pass(20_000);
  await world.rest();
  if (JSON.stringify(kept()) !== '[{},{}]') world.complain(`kept after all: ${JSON.stringify(kept())}`);
  if (world.shown !== null) world.complain(`shown after all: ${world.text}`);
  if (world.providers.alive.size) world.complain(`${world.providers.alive.size} providers were not let go of`);
}
