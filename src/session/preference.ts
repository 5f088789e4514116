// Which of the providers that a site lists is used once something is kept, or one has failed: the visitor may have moved on
// to a later one. Part of the chunk of actions.ts; order.ts says which one serves a language.
import type { ConsentKeeper, Given } from './consent-keeper.js';
import { isAvailable } from './order.js';
import type { Session } from './session.js';
import { idsOf, type Setup } from './setup.js';

/** The providers after the one in use, in the site's order. */
const others = ({ provider, settings }: Setup): string[] => {
  const ids = idsOf(settings);
  return ids.slice(ids.indexOf(provider.id) + 1);
};

/** The next one after the one in use, for this language. */
export async function following({ order, setup }: Session, language: string): Promise<Setup | null> {
  for (const id of order ? others(setup!) : []) {
    const next = await order!.startingWith(id);
    if (next && (await isAvailable(next, language))) return next;
  }
  return null;
}

/**
 * Goes over to the provider that serves this language, if that is another one than the one in use. False, at once, where the
 * site lists one only: calls that are made together are then followed in their order.
 */
export const changeFor = ({ order }: Session, language: string): Promise<boolean> | false =>
  !!order && order.serving(language).then((serving) => !!serving && order.use(serving, language));

/** Whether another provider is set up than the notice on screen named at the press. */
export function isOther({ setup }: Session, { voices: [voice] }: Given): boolean {
  return !!voice?.facts && voice.facts['provider'] !== setup!.provider.label;
}

/** Goes on where the visitor was on an earlier page. False: that is with the provider in use. */
export async function goOn(session: Session, consent: ConsentKeeper): Promise<boolean> {
  const { order } = session;
  const setup = session.setup!;
  const isCurrent = () => session.setup === setup && session.order === order;
  const { language } = consent;
  const serving = language ? await order!.serving(language) : setup;
  const isElsewhere = !!serving && serving.provider.id !== setup.provider.id;
  // what needs no consent comes first again; what another language needed has its consent
  if (serving && (!serving.asks || (isElsewhere && consent.countsFor(serving))))
    return isElsewhere && isCurrent() && order!.use(serving, language!);
  // the last one with a consent that counts
  for (const id of others(setup).reverse()) {
    const later = consent.has(id) ? await order!.startingWith(id) : null;
    if (!later || !consent.countsFor(later)) continue;
    if (isCurrent()) await session.use(later.settings);
    return true;
  }
  return false;
}
