// What a session needs before its first setup where a site says more than most do: a file with settings for all its pages,
// or several providers in an order of preference. A chunk of its own; used before consent.
import { findProvider, isKnown } from '../providers/registry.js';
import { settingsFrom } from './config.js';
import { Order } from './order.js';
import type { Session } from './session.js';
import { defaults, idsOf, type Settings } from './setup.js';

export interface Prepared {
  /** With the provider first that is to be used. */
  readonly settings: Settings;
  readonly order?: Order;
  /** What is wrong has been told already. */
  readonly told?: boolean;
}

/** Rejects where the site's file is not to be had: without it nobody knows what the site wants, and nothing is offered. */
export async function prepare(session: Session, given: Partial<Settings>): Promise<Prepared> {
  const shared = given.config ? await settingsFrom(given.config) : {};
  const settings = { ...defaults, ...shared, ...given };
  const ids = idsOf(settings).filter(isKnown);
  // one that is unknown is passed over, unless there is no other
  if (ids[0]) settings.provider = ids.join(' ');
  if (!ids[1]) {
    await findProvider(settings.provider).catch(() => {});
    return { settings };
  }
  const order = new Order(session, given, settings);
  const serving = await order.serving(session.choice);
  return { settings: serving?.settings ?? settings, order };
}
