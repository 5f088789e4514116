// The tables of docs/disclosure.md as data: what is promised to data protection officers is what the tests expect.

export const ENDPOINTS = ['none', 'own', 'foreign'] as const;
export const RECIPIENTS = ['none', 'named', 'only half'] as const;
export const ASKS = ['text', 'visitor', 'always'] as const;

/** One provider, set up in one way. */
export interface Way {
  readonly provider: string;
  readonly endpoint: (typeof ENDPOINTS)[number];
  readonly recipient: (typeof RECIPIENTS)[number];
  readonly ask: (typeof ASKS)[number];
}

/** What is promised of the ways of a row; the first is the way that is pressed. */
export interface Row {
  readonly title: string;
  readonly ways: readonly Way[];
  /** `misconfigured` where there is no notice. */
  readonly discloses: string;
  /** The text that says who receives what. */
  readonly notice: 'visitor' | 'text' | 'nothing' | 'device';
  readonly names: string;
  readonly asks: boolean;
  readonly record: boolean;
  readonly kept: readonly string[];
}

/** Whom a provider names by itself. */
export interface Own {
  readonly name: string;
  readonly country: string;
  readonly onward: string;
}

/** The cells of the table whose first line begins with these names. */
function cellsOf(markdown: string, ...names: string[]): string[][] {
  const lines = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const start = lines.findIndex((cells) => names.every((name, i) => cells[i + 1] === name));
  if (start < 0) throw new Error(`expected a table with the columns ${names.join(', ')}`);
  const end = lines.findIndex((cells, i) => i > start && cells.length < 3);
  return lines.slice(start + 2, end).map((cells) => cells.slice(1, -1));
}

const one = (value: string, allowed: readonly string[]): string => {
  if (!allowed.includes(value)) throw new Error(`expected one of ${allowed.join(' · ')}, got "${value}"`);
  return value;
};

/** `any`, or those that are listed. */
const each = <T extends string>(cell: string, all: readonly T[]): T[] =>
  cell === 'any' ? [...all] : cell.split(', ').map((value) => one(value, all) as T);

/** The great table; one row for each provider of a line. */
export const rowsOf = (markdown: string): Row[] =>
  cellsOf(markdown, 'provider', 'endpoint', 'recipient', 'ask').flatMap((cells) => {
    const [providers = '', endpoint = '', recipient = '', ask = ''] = cells;
    const [discloses = '', notice = '', names = '', asks = '', record = '', kept = ''] = cells.slice(4);
    const told = discloses !== 'misconfigured';
    one(discloses, ['visitor', 'text', 'nothing', 'misconfigured']);
    one(notice, told ? ['visitor', 'text', 'nothing', 'device'] : ['–']);
    one(names, told ? ['its own', 'as given', 'nobody'] : ['–']);
    one(asks, told ? ['asks', 'informs'] : ['–']);
    one(record, told ? ['yes', 'none'] : ['–']);
    return providers.split(', ').map((provider) => ({
      title: `${provider}, endpoint ${endpoint}, recipient ${recipient}, ask ${ask}: ${discloses}${told ? `, ${asks}` : ''}`,
      ways: each(endpoint, ENDPOINTS).flatMap((where) =>
        each(recipient, RECIPIENTS).flatMap((who) =>
          each(ask, ASKS).map((when) => ({ provider, endpoint: where, recipient: who, ask: when })),
        ),
      ),
      discloses,
      notice: notice as Row['notice'],
      names,
      asks: asks === 'asks',
      record: record === 'yes',
      kept: told ? each(kept, ['consent', 'language']) : [],
    }));
  });

/** The small table, by provider. */
export const ownNames = (markdown: string): Map<string, Own> =>
  new Map(
    cellsOf(markdown, 'provider', 'name', 'country').map(([id = '', name = '', country = '', onward = '']) => [
      id,
      { name, country, onward: onward === '–' ? '' : onward },
    ]),
  );
