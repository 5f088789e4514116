// Which of the providers that a site lists is used: the first, until the visitor has moved on to a later one.
// Part of the chunk of actions.ts.
import { findProvider } from '../providers/registry.js';
import type { ConsentKeeper } from './consent-keeper.js';
import type { Session } from './session.js';
import { idsOf, type Settings, type Setup } from './setup.js';

/** The providers after the one in use, in the site's order. */
const others = ({ provider, settings }: Setup): string[] => {
  const ids = idsOf(settings);
  return ids.slice(ids.indexOf(provider.id) + 1);
};

/** What a session works with if it begins with that provider; `null` for one that is unknown or not fully configured. */
async function startingWith(id: string, session: Session): Promise<Setup | null> {
  const { settings } = session.setup!;
  const ids = idsOf(settings);
  await findProvider(id).catch(() => {});
  const { setup, bad } = session.resolve({ ...settings, provider: ids.slice(ids.indexOf(id)).join(' ') });
  return !bad && setup.provider?.id === id ? (setup as Setup) : null;
}

/** The next one after the one in use. */
export async function following(session: Session): Promise<Setup | null> {
  for (const id of others(session.setup!)) {
    const setup = await startingWith(id, session);
    if (setup) return setup;
  }
  return null;
}

/** Whether a consent to a later one is kept, which may count. */
export const hasMovedOn = (setup: Setup, consent: ConsentKeeper): boolean =>
  others(setup).some((id) => consent.has(id));

/** Where the visitor has moved on to: the last one with a consent that counts. */
export async function movedOnTo(session: Session, consent: ConsentKeeper): Promise<Settings | null> {
  for (const id of others(session.setup!).reverse()) {
    const setup = consent.has(id) ? await startingWith(id, session) : null;
    if (setup && consent.countsFor(setup)) return setup.settings;
  }
  return null;
}
