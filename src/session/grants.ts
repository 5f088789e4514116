// The consents in force, as they are told to the visitor: with the names of providers that the page may not know yet.
// Part of the chunk of actions.ts.
import { type ConsentRecord, isVisit } from '../consent/record.js';
import { findProvider, getProvider, isKnown } from '../providers/registry.js';

/** Whose names were asked for, each once. */
const asked = new Set<string>();

/** `named` is called when a name has come that was not there. */
export function grantsOf(records: ReadonlyMap<string, ConsentRecord>, named: () => void) {
  return [...records].map(([id, record]) => {
    const provider = getProvider(id);
    if (!provider && isKnown(id) && !asked.has(id)) {
      asked.add(id);
      findProvider(id).then(named, () => {});
    }
    return {
      label: provider?.label ?? id,
      recipient: record.recipient,
      since: new Date(record.grantedAt),
      until: new Date(record.expiresAt),
      visit: isVisit(record),
    };
  });
}
