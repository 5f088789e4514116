// What a consent is: how a record is made, and when it counts. In doubt it is no consent.
import { expect } from '@open-wc/testing';
import {
  type ConsentRecord,
  counts,
  inForce,
  isRecord,
  isVisit,
  makeRecord,
  parseStored,
  type Terms,
} from '../../src/consent/record.js';
import { hash } from '../../src/platform/hash.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 7, 30, 42, 123);

const termsFor = (more: Partial<Terms> = {}): Terms => ({
  recipient: 'Muster GmbH',
  revision: '2026-11',
  days: 180,
  facts: (duration) => hash(`muster ${duration}`),
  ...more,
});
const GIVEN = { notice: 'p0q8z2', shownIn: ['uk', 'de'], via: 'button' };
const recordFor = (days: number, terms = termsFor(), now = NOW) => makeRecord(terms, { ...GIVEN, days }, now);

describe('a record', () => {
  it('holds what was agreed to, and the times to the minute', () => {
    expect(recordFor(180)).to.deep.equal({
      recipient: 'Muster GmbH',
      facts: hash('muster 180 days'),
      notice: 'p0q8z2',
      shownIn: ['uk', 'de'],
      via: 'button',
      revision: '2026-11',
      grantedAt: '2026-11-22T07:30Z',
      expiresAt: '2027-05-21T07:30Z',
    });
  });

  it('of a visit ends after twelve hours', () => {
    const record = recordFor(0);
    expect(record).to.include({ grantedAt: '2026-11-22T07:30Z', expiresAt: '2026-11-22T19:30Z' });
    expect(record.facts).to.equal(hash('muster visit'));
    expect(isVisit(record)).to.equal(true);
    expect(isVisit(recordFor(1))).to.equal(false);
  });

  it('identifies nobody: two visitors in the same minute have the same', () => {
    const one = recordFor(180, termsFor(), NOW);
    const other = recordFor(180, termsFor(), Math.floor(NOW / MINUTE) * MINUTE + 59_999);
    expect(JSON.stringify(one)).to.equal(JSON.stringify(other));
    expect(recordFor(180, termsFor(), NOW + MINUTE).grantedAt).not.to.equal(one.grantedAt);
  });

  it('survives being written down', () => {
    const stored: unknown = JSON.parse(JSON.stringify(recordFor(30)));
    expect(counts(stored, termsFor({ days: 30 }), NOW)).to.equal(true);
  });
});

describe('a record counts', () => {
  it('under the very terms it was given under', () => {
    expect(counts(recordFor(180), termsFor(), NOW)).to.equal(true);
    expect(counts(recordFor(0), termsFor(), NOW)).to.equal(true);
    expect(counts(recordFor(0), termsFor({ days: 0 }), NOW)).to.equal(true);
  });

  it('whatever the wording that was shown, and however it was given', () => {
    const record = { ...recordFor(180), notice: 'other', shownIn: [], via: 'klaro' };
    expect(counts(record, termsFor(), NOW)).to.equal(true);
  });

  const others: Record<string, Partial<Terms>> = {
    'another recipient': { recipient: 'Andere GmbH' },
    'another revision': { revision: '2026-12' },
    'no revision': { revision: '' },
    'other facts': { facts: (duration) => hash(`other ${duration}`) },
    'fewer days': { days: 179 },
    'more days, which is another question too': { days: 181 },
    'visits only': { days: 0 },
  };
  for (const [what, more] of Object.entries(others)) {
    it(`not under ${what}`, () => expect(counts(recordFor(180), termsFor(more), NOW)).to.equal(false));
  }

  it('not longer than is asked today, whatever its hash says', () => {
    const facts = () => 'same';
    const long = recordFor(180, termsFor({ facts }));
    expect(counts(long, termsFor({ facts, days: 180 }), NOW)).to.equal(true);
    expect(counts(long, termsFor({ facts, days: 30 }), NOW)).to.equal(false);
    expect(counts({ ...long, expiresAt: '2099-01-01T00:00Z' }, termsFor({ facts }), NOW)).to.equal(false);
  });
});

describe('a record ends', () => {
  it('after its days: 179 counts, 181 does not', () => {
    const record = recordFor(180);
    expect(counts(record, termsFor(), NOW + 179 * DAY)).to.equal(true);
    expect(counts(record, termsFor(), NOW + 181 * DAY)).to.equal(false);
  });

  it('after twelve hours of a visit: 11 count, 13 do not', () => {
    const record = recordFor(0);
    expect(counts(record, termsFor(), NOW + 11 * HOUR)).to.equal(true);
    expect(counts(record, termsFor(), NOW + 13 * HOUR)).to.equal(false);
  });

  it('in its very minute', () => {
    const end = Date.parse('2027-05-21T07:30Z');
    expect(inForce(recordFor(180), end - 1)).to.equal(true);
    expect(inForce(recordFor(180), end)).to.equal(false);
  });

  it('before it began, where a clock went wrong: a day ahead is forgiven, two are not', () => {
    const record = recordFor(180);
    expect(counts(record, termsFor(), NOW - 23 * HOUR)).to.equal(true);
    expect(counts(record, termsFor(), NOW - 2 * DAY)).to.equal(false);
  });
});

const ODD: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  NaN,
  Infinity,
  '',
  'yes',
  '{}',
  [],
  [[]],
  [null],
  {},
  { a: { b: { c: [] } } },
  new Date(NaN),
  new Date(NOW),
  'NaN',
  '2026-13-45T99:99Z',
  '9'.repeat(400),
  Symbol('x'),
  () => true,
  10n,
];
const name = (value: unknown) => `${typeof value} ${String(JSON.stringify(value) ?? String(value)).slice(0, 40)}`;
const safeName = (value: unknown) => (typeof value === 'bigint' ? 'bigint' : name(value));

describe('junk', () => {
  it('is no record, and never throws', () => {
    for (const value of ODD) {
      expect(isRecord(value), safeName(value)).to.equal(false);
      expect(counts(value, termsFor(), NOW), safeName(value)).to.equal(false);
    }
  });

  it('in any place of a record means that it does not count', () => {
    const good = recordFor(180);
    for (const key of Object.keys(good) as (keyof ConsentRecord)[]) {
      for (const value of ODD) {
        if (Array.isArray(value) && key === 'shownIn') continue; // proof only: not compared
        if (typeof value === 'string' && (key === 'notice' || key === 'via')) continue; // likewise
        expect(counts({ ...good, [key]: value }, termsFor(), NOW), `${key}: ${safeName(value)}`).to.equal(false);
      }
      const { [key]: _, ...rest } = good;
      expect(counts(rest, termsFor(), NOW), `without ${key}`).to.equal(false);
    }
  });

  it('in the times means that it does not count', () => {
    const good = recordFor(180);
    const { grantedAt, expiresAt } = good;
    const times: [string, string][] = [
      [expiresAt, grantedAt],
      [grantedAt, grantedAt],
      ['', ''],
      ['Infinity', 'Infinity'],
      ['-271821-04-20T00:00Z', '+275760-09-13T00:00Z'],
      ['0000-01-01', expiresAt],
      [grantedAt, '9999-12-31'],
      ['1970', '1970'],
    ];
    for (const [from, until] of times)
      expect(counts({ ...good, grantedAt: from, expiresAt: until }, termsFor(), NOW), `${from} ${until}`).to.equal(
        false,
      );
  });

  it('between the right keys is overlooked', () => {
    expect(counts({ ...recordFor(180), more: 1, toString: null }, termsFor(), NOW)).to.equal(true);
  });
});

describe('what was stored', () => {
  const good = recordFor(180);
  const write = (value: unknown) => JSON.stringify(value);

  it('is read: consents and language', () => {
    const text = write({ version: 1, consents: { google: good }, language: 'uk' });
    const stored = parseStored(text);
    expect(stored.language).to.equal('uk');
    expect(Object.entries(stored.consents)).to.deep.equal([['google', good]]);
  });

  it('keeps the good record beside a bad one', () => {
    const consents = { bad: { ...good, grantedAt: 'gestern' }, none: null, google: good };
    expect(Object.keys(parseStored(write({ version: 1, consents })).consents)).to.deep.equal(['google']);
  });

  const nothing: Record<string, string | null> = {
    nothing: null,
    'an empty text': '',
    'what is no JSON': '{"version":1,',
    'another version': write({ version: 2, consents: { google: good }, language: 'uk' }),
    'no version': write({ consents: { google: good }, language: 'uk' }),
    'a version of another type': write({ version: '1', consents: { google: good } }),
    'an array': write([1, good]),
    'a text': '"consents"',
    'a number': '1',
    'the word null': 'null',
    'consents that are none': write({ version: 1, consents: 'google', language: 5 }),
    'consents in an array of arrays': write({ version: 1, consents: [[good]] }),
    'something huge': 'x'.repeat(5_000_000),
    'deep nesting': '['.repeat(100_000) + ']'.repeat(100_000),
  };
  for (const [what, text] of Object.entries(nothing)) {
    it(`is nothing where it is ${what}`, () => {
      const { version, consents, language } = parseStored(text);
      expect(version).to.equal(1);
      expect(Object.keys(consents)).to.deep.equal([]);
      expect(language).to.equal(undefined);
    });
  }

  it('cannot reach the prototype of objects', () => {
    const text = `{"version":1,"__proto__":{"language":"uk"},"consents":{"__proto__":${write(good)},"constructor":${write(good)}}}`;
    const { consents, language } = parseStored(text);
    expect(language).to.equal(undefined);
    expect(({} as Record<string, unknown>)['recipient']).to.equal(undefined);
    expect(consents['toString']).to.equal(undefined);
    for (const record of Object.values(consents)) expect(record).to.deep.equal(good);
  });

  it('never throws, whatever is in its place', () => {
    for (const value of ODD) {
      if (typeof value === 'bigint') continue; // not in JSON
      for (const text of [
        write(value),
        write({ version: 1, consents: value }),
        write({ version: 1, consents: { x: value } }),
      ])
        expect(Object.keys(parseStored(text ?? null).consents)).to.deep.equal([]);
    }
  });
});

describe('hash', () => {
  it('is short, the same for the same text, and another for another', () => {
    expect(hash('a')).to.equal(hash('a'));
    const texts = Array.from({ length: 2000 }, (_, i) => `wording ${i}`);
    expect(new Set(texts.map(hash)).size).to.equal(texts.length);
    for (const text of ['', ...texts]) expect(hash(text)).to.match(/^[0-9a-z]{1,7}$/);
    expect(hash('')).to.equal((0x811c9dc5).toString(36)); // FNV-1a of nothing is its offset
  });
});
