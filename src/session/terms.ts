// The terms that a consent must agree with to count, made from the setup: above all the hash of its facts. Pure.
import type { Terms } from '../consent/record.js';
import { hash } from '../platform/hash.js';
import { transferOf } from '../providers/transfer.js';
import type { Setup } from './setup.js';

/** Raised when the facts that the shipped wordings state change their meaning: then every stored consent is asked again. */
const EDITION = 1;
/** The texts that state facts: a site that words them itself, and changes that wording, asks again. */
const FACTS = 'visitor text nothing device purpose consent abroad onward cookies visit always page'.split(' ');

/** The facts among the site's own wording, each with its language where that is given. */
const ownFacts = (messages: object | string, language = ''): string[] =>
  Object.entries(messages || {}).flatMap(([key, text]: [string, unknown]) => {
    if (typeof text === 'string') return FACTS.includes(key) ? [`${language} ${key} ${text}`] : [];
    return ownFacts(text as object, key);
  });

export function termsOf({ settings, provider, config, recipient, disclosure, remember, days }: Setup): Terms {
  const { name = '', country, onward } = recipient ?? {};
  const transfer = recipient && transferOf(recipient);
  const facts = [
    EDITION,
    provider.id,
    name,
    country,
    transfer,
    onward,
    provider.cookies?.join(' '),
    provider.leavesCode ? '' : config.endpoint, // of a script of its own none is used
    disclosure,
    ...ownFacts(settings.messages).sort(),
  ];
  return {
    recipient: name,
    revision: settings.revision,
    days: remember === 'ask' || remember === 'always' ? days : 0,
    facts: (duration) => hash([...facts, duration].join('\n')),
  };
}
