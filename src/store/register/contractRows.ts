/** Contracts, who is party to them, and what is on record of them, as rows of one partition. */
import { z } from 'zod';
import { PublishedRating } from '../../domain/closing/contracts/asPublished.ts';
import { Agent, Contract, Party } from '../../domain/closing/contracts/contract.ts';
import { ChosenRating, PublishedNotice } from '../../domain/closing/contracts/records.ts';
import {
  type Columns,
  figureColumns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from '../rows/columns.ts';
import { key } from '../rows/keys.ts';

/** What a party is in a contract. */
const AS = ['authority', 'agent', 'supplier'] as const;
type As = (typeof AS)[number];

const ContractRow = z.object({
  kind: z.literal('contract'),
  ref: z.string(),
  title: z.string(),
  procurementId: z.string(),
  contractId: z.string(),
  kpis: z.string(),
  valueText: z.string().optional(),
  start: z.string(),
  end: z.string().optional(),
  terminated: z.string().optional(),
  enquiriesName: z.string(),
  enquiriesAddress: z.string(),
  enquiriesEmail: z.string(),
  ...personRow('manager'),
});

const PartyRow = Party.extend({
  kind: z.literal('party'),
  ref: z.string(),
  as: z.enum(AS),
  number: z.number(),
  role: z.string().optional(),
});

const Days = { ref: z.string(), until: z.string(), ...personRow('by'), at: InstantColumn };
const PublishedRow = z.object({
  kind: z.literal('published'),
  ...Days,
  from: z.string().optional(),
  on: z.string(),
});
const RatingRow = z.object({
  kind: z.literal('rating'),
  ...Days,
  from: z.string(),
  kpi: z.string(),
  rating: z.string(),
  reason: z.string(),
});

const RatedRow = z.object({
  kind: z.literal('published rating'),
  ref: z.string(),
  until: z.string(),
  kpi: z.string(),
  title: z.string(),
  target: z.string(),
  rating: z.string().optional(),
  isByHand: z.boolean(),
});

const Row = z.discriminatedUnion('kind', [ContractRow, PartyRow, PublishedRow, RatingRow, RatedRow]);
export type Row = z.infer<typeof Row>;

export const readRow = (entity: Record<string, unknown>): Row => Row.parse(entity);

/** Every column that one of the rows has. */
export const CONTRACT_COLUMNS: Readonly<Record<string, unknown>> = {
  ...ContractRow.shape,
  ...PartyRow.shape,
  ...PublishedRow.shape,
  ...RatingRow.shape,
  ...RatedRow.shape,
};

type Keyed = Columns & { readonly rowKey: string };

/** The rows of a contract: itself, and one for each party. */
export function rowsOf(contract: Contract): readonly Keyed[] {
  const { ref, title, procurementId, contractId, kpis, value, start, end, terminated } = contract;
  const { name, address, email } = contract.enquiries;
  return [
    {
      rowKey: key(ref, 'contract'),
      ...{ kind: 'contract', ref, title, procurementId, contractId, kpis: kpis.join('\n'), start },
      ...figureColumns('value', value),
      ...(end === null ? {} : { end }),
      ...(terminated === null ? {} : { terminated }),
      ...{ enquiriesName: name, enquiriesAddress: address, enquiriesEmail: email },
      ...personColumns('manager', contract.manager),
    },
    ...partyRows(ref, 'authority', contract.authorities),
    ...partyRows(ref, 'agent', contract.agents),
    ...partyRows(ref, 'supplier', contract.suppliers),
  ];
}

const partyRows = (ref: string, as: As, parties: readonly Party[]): readonly Keyed[] =>
  parties.map((party, index) => ({
    rowKey: partyKey(ref, as, index),
    kind: 'party',
    ref,
    as,
    number: index,
    ...party,
  }));

const partyKey = (ref: string, as: As, number: number): string =>
  key(ref, as, String(number).padStart(2, '0'));

/** The keys of a contract's parties among some rows. */
export const partyKeysOf = (ref: string, rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => (row.kind === 'party' && row.ref === ref ? [partyKey(ref, row.as, row.number)] : []));

/** The contracts of some rows, by reference. */
export function contractsFrom(rows: readonly Row[]): readonly Contract[] {
  return rows
    .flatMap((row) => (row.kind === 'contract' ? [contractFrom(row, rows)] : []))
    .toSorted((a, b) => a.ref.localeCompare(b.ref, 'en-GB', { numeric: true }));
}

function contractFrom(row: z.infer<typeof ContractRow>, rows: readonly Row[]): Contract {
  const parties = rows
    .flatMap((each) => (each.kind === 'party' && each.ref === row.ref ? [each] : []))
    .toSorted((a, b) => a.number - b.number);
  const those = (as: As) => parties.filter((each) => each.as === as);
  return Contract.parse({
    ...row,
    authorities: those('authority'),
    agents: those('agent').map((each) => Agent.parse({ ...each, role: each.role ?? '' })),
    suppliers: those('supplier'),
    enquiries: { name: row.enquiriesName, address: row.enquiriesAddress, email: row.enquiriesEmail },
    kpis: row.kpis === '' ? [] : row.kpis.split('\n'),
    value: row.valueText ?? null,
    end: row.end ?? null,
    terminated: row.terminated ?? null,
    manager: personFrom(row, 'manager'),
  });
}

type OfRecord = {
  readonly contract: string;
  readonly from: string | null;
  readonly until: string;
  readonly at: string;
  readonly by: PublishedNotice['by'];
};

const recordColumns = ({ contract, from, until, by, at }: OfRecord): Columns => ({
  ...{ ref: contract, until },
  ...(from === null ? {} : { from }),
  ...personColumns('by', by),
  ...instantColumn('at', at),
});

/** The row of a published notice: one for the last day that it assesses. */
export const publishedRow = (notice: PublishedNotice): Keyed => ({
  rowKey: key(notice.contract, 'published', notice.until),
  ...{ kind: 'published', on: notice.on },
  ...recordColumns(notice),
});

const ratedKey = (ref: string, until: string, kpi: string): string => key(ref, 'rated', until, kpi);

/** The row of a rating as it was published. */
export const ratedRow = ({ contract, rating, ...rest }: PublishedRating): Keyed => ({
  rowKey: ratedKey(contract, rest.until, rest.kpi),
  ...{ kind: 'published rating', ref: contract, ...rest },
  ...(rating === null ? {} : { rating }),
});

/** The keys of a notice's ratings among some rows. */
export const ratedKeysOf = ({ contract, until }: PublishedNotice, rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) =>
    row.kind === 'published rating' && row.ref === contract && row.until === until
      ? [ratedKey(row.ref, row.until, row.kpi)]
      : [],
  );

/** The row of a chosen rating: the latest one for an indicator and those days. */
export const ratingRow = (chosen: ChosenRating): Keyed => ({
  rowKey: key(chosen.contract, 'rating', chosen.from, chosen.until, chosen.kpi),
  ...{ kind: 'rating', kpi: chosen.kpi, rating: chosen.rating, reason: chosen.reason },
  ...recordColumns(chosen),
});

export const publishedFrom = (rows: readonly Row[]): readonly PublishedNotice[] =>
  rows.flatMap((row) =>
    row.kind === 'published'
      ? [
          PublishedNotice.parse({
            ...row,
            contract: row.ref,
            from: row.from ?? null,
            by: personFrom(row, 'by'),
          }),
        ]
      : [],
  );

export const chosenFrom = (rows: readonly Row[]): readonly ChosenRating[] =>
  rows.flatMap((row) =>
    row.kind === 'rating'
      ? [ChosenRating.parse({ ...row, contract: row.ref, by: personFrom(row, 'by') })]
      : [],
  );

export const ratedFrom = (rows: readonly Row[]): readonly PublishedRating[] =>
  rows.flatMap((row) =>
    row.kind === 'published rating'
      ? [PublishedRating.parse({ ...row, contract: row.ref, rating: row.rating ?? null })]
      : [],
  );
