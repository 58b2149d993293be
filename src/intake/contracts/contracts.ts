/** Contracts from the rows of a file: what each is, and everything that has to be put right in it. */

import {
  type Agent,
  type Contract,
  type Party,
  tooFewKpis,
} from '../../domain/closing/contracts/contract.ts';
import type { PublishedNotice } from '../../domain/closing/contracts/records.ts';
import type { Person } from '../../domain/person.ts';
import type { Day } from '../../domain/time/days.ts';
import { personNamed } from '../people/personNamed.ts';
import { nearest } from '../table/nearest.ts';
import type { CsvRecord, FileProblem, Table } from '../table/table.ts';
import type { CONTRACT_COLUMNS } from './contractColumns.ts';

type Columns = typeof CONTRACT_COLUMNS;
type Row = CsvRecord<Columns>;
type Column = keyof Columns & string;

/** A notice that was published before the contract was put into Ragtime. */
type PublishedBefore = Pick<PublishedNotice, 'contract' | 'from' | 'until' | 'on'>;

export type ContractsRead = {
  readonly contracts: readonly Contract[];
  readonly published: readonly PublishedBefore[];
  readonly problems: readonly FileProblem[];
  /** What is not wrong, and to be looked at. */
  readonly warnings: readonly string[];
};

export type Around = {
  readonly people: readonly Person[];
  /** References of the indicators in the register. */
  readonly refs: readonly string[];
  readonly today: Day;
};

/** The columns that hold one value for a contract, however many rows it has. */
const ONCE = [
  ...(['title', 'procurement identifier', 'contract identifier', 'kpis', 'value', 'start', 'end'] as const),
  ...(['terminated', 'manager', 'last published', 'assessed until'] as const),
  ...(['enquiries to', 'enquiries address', 'enquiries email'] as const),
] satisfies readonly Column[];

const MOST_PARTIES = 30;

/** Reads them. A contract with a problem is left out of the contracts. */
export function readContracts(table: Table<Columns>, around: Around): ContractsRead {
  const byRef = new Map<string, Row[]>();
  for (const row of table.rows) {
    const { ref } = row.values;
    if (ref !== undefined) byRef.set(ref, [...(byRef.get(ref) ?? []), row]);
  }
  const problems: FileProblem[] = [...table.problems];
  const contracts: Contract[] = [];
  const published: PublishedBefore[] = [];
  for (const [ref, rows] of byRef) {
    const found = readContract(ref, rows, around);
    problems.push(...found.problems);
    if (found.problems.length > 0) continue;
    contracts.push(found.contract);
    if (found.published) published.push(found.published);
  }
  return {
    ...{ contracts, published },
    problems: problems.toSorted((a, b) => a.row - b.row),
    warnings: contracts.flatMap((each) => warningsOn(each)),
  };
}

/** The Procurement Act 2023 applies to procurements begun from this day on: SI 2024/716. */
const ACT_BEGAN: Day = '2025-02-24';

const warningsOn = (contract: Contract): readonly string[] => {
  const few = tooFewKpis(contract);
  const early = `it starts before 24 February 2025, when the Procurement Act 2023 began to apply: where it was procured under the old rules, no notice is due, and it should not be in this file.`;
  return [...(few === undefined ? [] : [few]), ...(contract.start < ACT_BEGAN ? [early] : [])].map(
    (said) => `${contract.ref}: ${said}`,
  );
};

type One = {
  readonly contract: Contract;
  readonly published: PublishedBefore | undefined;
  readonly problems: readonly FileProblem[];
};

function readContract(ref: string, rows: readonly Row[], { people, refs, today }: Around): One {
  const problems: FileProblem[] = [];
  const [first] = rows;
  const problem = (column: Column, sentence: string, row: Row | undefined = first): void => {
    problems.push({ row: row?.row ?? 1, column: row?.called(column) ?? column, sentence });
  };
  /** The row that says it, and where several do, they have to say the same. */
  const saying = (column: Column): Row | undefined => {
    const said = rows.filter((row) => row.has(column));
    const other = said.find((row) => row.said(column) !== said[0]?.said(column));
    if (other) {
      problem(
        column,
        `${ref} has “${said[0]?.said(column)}” in row ${said[0]?.row}. Write the same, or leave it empty here.`,
        other,
      );
    }
    return said[0];
  };
  const at = new Map(ONCE.map((column) => [column, saying(column)]));
  const textOf = (column: (typeof ONCE)[number]): string => at.get(column)?.said(column) ?? '';
  const dayOf = (column: 'start' | 'end' | 'terminated' | 'last published' | 'assessed until'): Day | null =>
    at.get(column)?.values[column] ?? null;

  if (textOf('title') === '') problem('title', `${ref} has no title. Write the title of the procurement.`);
  const start = dayOf('start');
  const [end, terminated] = [dayOf('end'), dayOf('terminated')];
  if (textOf('start') === '')
    problem('start', `${ref} has no first day: by it its notices are due. Write it.`);
  for (const [column, day] of [
    ['end', end],
    ['terminated', terminated],
  ] as const) {
    if (start !== null && day !== null && day < start) {
      problem(column, `It is before the contract starts. Write a later day.`, at.get(column));
    }
  }
  if (terminated !== null && terminated > today) {
    problem(
      'terminated',
      'It is yet to come. Write it once the contract is terminated; until then it goes into end.',
      at.get('terminated'),
    );
  }
  const kpis = [
    ...new Set(
      textOf('kpis')
        .split(/\s*[,;\n]\s*/)
        .filter((each) => each !== ''),
    ),
  ];
  for (const kpi of kpis.filter((each) => !refs.includes(each))) {
    const meant = nearest(kpi, refs);
    problem(
      'kpis',
      `There is no indicator ${kpi}. ${meant === undefined ? 'Import it first, with its target' : `Did you mean ${meant}?`}${meant === undefined ? '.' : ''}`,
      at.get('kpis'),
    );
  }
  const named = textOf('manager') === '' ? null : personNamed(textOf('manager'), people);
  if (named && 'sentence' in named) problem('manager', named.sentence, at.get('manager'));
  const published = publishedBefore(
    { ref, start, today },
    dayOf('last published'),
    dayOf('assessed until'),
    (column, sentence) => problem(column, sentence, at.get(column)),
  );
  const [authorities, suppliers, agents] = (['authority', 'supplier', 'agent'] as const).map((who) =>
    partiesOf(who, rows, problem),
  );
  return {
    problems,
    published,
    contract: {
      ...{ ref, kpis, end, terminated },
      title: textOf('title'),
      procurementId: textOf('procurement identifier'),
      contractId: textOf('contract identifier'),
      authorities: authorities ?? [],
      suppliers: suppliers ?? [],
      agents: agents ?? [],
      enquiries: {
        name: textOf('enquiries to'),
        address: textOf('enquiries address'),
        email: textOf('enquiries email'),
      },
      value: at.get('value')?.values.value ?? null,
      start: start ?? today,
      manager: named && 'id' in named ? named : null,
    },
  };
}

/** The notice that was published before, from the two columns about it. */
function publishedBefore(
  { ref, start, today }: { readonly ref: string; readonly start: Day | null; readonly today: Day },
  on: Day | null,
  until: Day | null,
  problem: (column: 'last published' | 'assessed until', sentence: string) => void,
): PublishedBefore | undefined {
  if (on === null && until === null) return undefined;
  if (on === null || until === null || start === null) {
    const [lacking, there] =
      on === null
        ? (['last published', 'assessed until'] as const)
        : (['assessed until', 'last published'] as const);
    if (start !== null) problem(lacking, `${ref} has ${there} and not this. Write both, or neither.`);
    return undefined;
  }
  if (on > today) problem('last published', 'It is yet to come. Write it once the notice is published.');
  else if (until > on)
    problem(
      'assessed until',
      'It is after the day of publication. Write the last day that the notice assessed.',
    );
  else if (until < start) problem('assessed until', 'It is before the contract starts. Check both days.');
  else return { contract: ref, from: null, until, on };
  return undefined;
}

/** The parties of one kind: one a row that names one, each only once. */
function partiesOf(
  who: 'authority' | 'supplier' | 'agent',
  rows: readonly Row[],
  problem: (column: Column, sentence: string, row?: Row) => void,
): Agent[] {
  const found: Agent[] = [];
  for (const row of rows) {
    const party: Party = {
      name: row.values[who] ?? '',
      address: row.values[`${who} address`] ?? '',
      email: row.values[`${who} email`] ?? '',
      identifier: row.values[`${who} identifier`] ?? '',
    };
    if (Object.values(party).every((each) => each === '')) continue;
    if (party.email !== '' && !/^\S+@\S+\.\S+$/.test(party.email)) {
      problem(
        `${who} email`,
        `“${party.email}” is no e-mail address. Write one like contracts@example.com, or leave it empty.`,
        row,
      );
    }
    const before = found.find(({ name }) => name === party.name);
    if (before && Object.entries(party).every(([part, said]) => before[part as keyof Party] === said))
      continue;
    if (before)
      problem(
        who,
        `${party.name || `A ${who} without a name`} is in an earlier row with other details. Keep one of them.`,
        row,
      );
    else found.push({ ...party, role: who === 'agent' ? (row.values['agent role'] ?? '') : '' });
  }
  if (found.length > MOST_PARTIES)
    problem(who, `There are ${found.length} of them; there is room for ${MOST_PARTIES}.`);
  return found;
}
