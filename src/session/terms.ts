// The terms that a consent must agree with to count, made from the setup: above all the hash of its facts. Pure.
import { hash, type Terms } from '../consent/record.js';
import { transferOf } from '../providers/transfer.js';
import type { Setup } from './setup.js';

/** Raised when the facts that the shipped wordings state change their meaning: then every stored consent is asked again. */
const EDITION = 1;
/** The texts that state facts: a site that words them itself, and changes that wording, asks again. */
const FACTS = ['visitor', 'text', 'nothing', 'purpose', 'consent', 'abroad', 'visit', 'always', 'page'];

export function termsOf({ settings, provider, config, recipient, disclosure, remember, days }: Setup): Terms {
  const ownFacts = JSON.stringify(settings.messages ?? {}, (key, value: unknown) =>
    typeof value === 'string' && !FACTS.includes(key) ? undefined : value,
  );
  const { name = '', country } = recipient ?? {};
  const transfer = recipient && transferOf(recipient);
  const facts = [EDITION, provider.id, name, country, transfer, config.endpoint, disclosure, ownFacts];
  return {
    recipient: name,
    revision: settings.revision,
    days: remember === 'ask' || remember === 'always' ? days : 0,
    facts: (duration) => hash([...facts, duration].join('\n')),
  };
}
