// What a consent is: its record, when it counts, how it is written down. Pure: no storage, no clock, no page.

/** A consent as it is kept: no identifier, times to the minute. */
export interface ConsentRecord {
  /** Name of the recipient, as the notice said it. */
  readonly recipient: string;
  /** Hash of what matters: provider, recipient, country, endpoint, data, duration. Another hash is another question. */
  readonly facts: string;
  /** Hashes of the wordings shown, in the order of `shownIn`, joined by a full stop. Proof only. */
  readonly notice: string;
  /** BCP 47 tags of the languages in which the notice was shown. */
  readonly shownIn: readonly string[];
  /** How it was given: `button`, `host` (by the page's own code), or the name of a consent manager. */
  readonly via: string;
  readonly revision: string;
  /** `2026-11-22T07:30Z` */
  readonly grantedAt: string;
  readonly expiresAt: string;
}

/** What a record must agree with to count now. */
export interface Terms {
  readonly recipient: string;
  readonly revision: string;
  /** The longest that a record may count now, in days; 0 where only a visit is offered. */
  readonly days: number;
  /** The hash that a record of this duration must have. */
  facts(duration: string): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A visit ends at the latest after this many hours. */
export const VISIT_HOURS = 12;

const atMinute = (time: number) => `${new Date(time).toISOString().slice(0, 16)}Z`;
const span = (record: ConsentRecord) => Date.parse(record.expiresAt) - Date.parse(record.grantedAt);

/** Whether a record is for one visit. A stored duration is a day at least, so the span tells. */
export const isVisit = (record: ConsentRecord): boolean => span(record) <= VISIT_HOURS * HOUR;

const durationName = (days: number) => (days ? `${days} days` : 'visit');

/** Makes the record of a consent given at `now` (milliseconds), for so many days, or for the visit with 0. */
export function makeRecord(
  terms: Terms,
  given: Pick<ConsentRecord, 'notice' | 'shownIn' | 'via'> & { days: number },
  now: number,
): ConsentRecord {
  const { days, notice, shownIn, via } = given;
  const start = Math.floor(now / MINUTE) * MINUTE;
  return {
    recipient: terms.recipient,
    facts: terms.facts(durationName(days)),
    notice,
    shownIn,
    via,
    revision: terms.revision,
    grantedAt: atMinute(start),
    expiresAt: atMinute(start + (days ? days * DAY : VISIT_HOURS * HOUR)),
  };
}

/** Whether something read from a store has the shape of a record that can be compared. */
export function isRecord(value: unknown): value is ConsentRecord {
  const record = value as ConsentRecord | null;
  return (
    typeof record === 'object' &&
    record !== null &&
    ['recipient', 'facts', 'notice', 'via', 'revision', 'grantedAt', 'expiresAt'].every(
      (key) => typeof record[key as keyof ConsentRecord] === 'string',
    ) &&
    Array.isArray(record.shownIn) &&
    span(record) > 0
  );
}

/** Whether a record is in force at `now`: not expired, and not from the future (a day of skew is allowed). */
export const inForce = (record: ConsentRecord, now: number): boolean =>
  Date.parse(record.expiresAt) > now && Date.parse(record.grantedAt) <= now + DAY;

/** Whether a record is a consent to just these terms, now. In doubt it is not: fails closed. */
export function counts(record: unknown, terms: Terms, now: number): record is ConsentRecord {
  if (!isRecord(record) || !inForce(record, now)) return false;
  const visit = isVisit(record);
  return (
    span(record) <= (visit ? VISIT_HOURS * HOUR : terms.days * DAY) &&
    record.recipient === terms.recipient &&
    record.revision === terms.revision &&
    record.facts === terms.facts(durationName(visit ? 0 : terms.days))
  );
}

/** Everything kept under the one key. */
export interface Stored {
  readonly version: 1;
  readonly consents: Readonly<Record<string, ConsentRecord>>;
  /** The language that later pages are translated into. */
  readonly language?: string;
}

/** Reads what was stored; anything that is not of this version and shape is nothing. */
export function parseStored(text: string | null): Stored {
  const consents: Record<string, ConsentRecord> = Object.create(null);
  try {
    const value = JSON.parse(text ?? '') as Partial<Stored> | null;
    if (value?.version === 1) {
      for (const [id, record] of Object.entries(value.consents ?? {})) if (isRecord(record)) consents[id] = record;
      if (typeof value.language === 'string') return { version: 1, consents, language: value.language };
    }
  } catch {
    // corrupt: no consent
  }
  return { version: 1, consents };
}
