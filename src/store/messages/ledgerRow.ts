/** An errand and its state, as a row of the ledger. */
import { z } from 'zod';
import type { Outcome } from '../../domain/messages/address.ts';
import {
  EntryState,
  type Errand,
  kindOf,
  LEASE_MS,
  type LedgerEntry,
  type Seen,
} from '../../domain/messages/errand.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import { Period } from '../../domain/time/period.ts';
import {
  type Columns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from '../rows/columns.ts';
import { afterAll, key, partitionsBetween } from '../rows/keys.ts';

const Row = z.object({
  period: Period,
  stage: z.string(),
  personId: z.string(),
  personName: z.string(),
  refs: z.string(),
  lateRefs: z.string().optional(),
  figure: z.string().optional(),
  state: EntryState,
  claimedAt: InstantColumn,
  leaseUntil: InstantColumn,
  settledAt: InstantColumn.optional(),
  notBefore: InstantColumn.optional(),
  reason: z.string(),
  attempts: z.number(),
  unclear: z.number().default(0),
  unclearSince: InstantColumn.optional(),
  activityId: z.string().optional(),
  conversationId: z.string().optional(),
  together: z.string().optional(),
  isIn: z.string().optional(),
  shows: z.string().optional(),
  toldBefore: z.number().default(0),
  owesLine: z.boolean().optional(),
  linesBefore: z.number().default(0),
  line: z.string().optional(),
  ...personRow('lineBy'),
  ...personRow('seenBy'),
  seenAt: InstantColumn.optional(),
});

const listed = (refs: string): readonly string[] => (refs === '' ? [] : refs.split('\n'));

export function readEntry(entity: Record<string, unknown>): LedgerEntry {
  const row = Row.parse(entity);
  return {
    period: row.period,
    stage: row.stage,
    person: { id: row.personId, name: row.personName },
    refs: listed(row.refs),
    lateRefs: listed(row.lateRefs ?? ''),
    figure: row.figure === '' ? null : row.figure,
    state: row.state,
    claimedAt: row.claimedAt,
    leaseUntil: row.leaseUntil,
    settledAt: row.settledAt ?? null,
    notBefore: row.notBefore ?? null,
    reason: row.reason,
    attempts: row.attempts,
    unclear: row.unclear,
    unclearSince: row.unclearSince ?? null,
    activityId: row.activityId ?? '',
    conversationId: row.conversationId ?? '',
    together: listed(row.together ?? ''),
    isIn: listed(row.isIn ?? ''),
    shows: row.shows,
    toldBefore: row.toldBefore,
    owesLine: row.owesLine ?? false,
    linesBefore: row.linesBefore,
    line: lineOf(row),
    seen: seenFrom(row),
  };
}

function lineOf(row: z.output<typeof Row>): OwnLine | undefined {
  const by = personFrom(row, 'lineBy');
  return row.line === undefined || by === null ? undefined : { text: row.line, by };
}

function seenFrom(row: z.output<typeof Row>): Seen | undefined {
  const by = personFrom(row, 'seenBy');
  return by && row.seenAt !== undefined ? { by, at: row.seenAt } : undefined;
}

/** Who has seen an alert, and when. */
export const seenColumns = ({ by, at }: Seen): Columns => ({
  ...personColumns('seenBy', by),
  ...instantColumn('seenAt', at),
});

/**
 * The book that a stage belongs to: one for each stage to owners or managers, one for alerts, one for confirmations, one
 * for notes to the performance team, one for notices of contracts, one for what is sent before a quarter closes. Planning a stage reads that book and
 * no other.
 */
function bookOf(stage: string): string {
  const kind = kindOf(stage);
  if (kind === 'closing') return kind;
  const isTogether = kind === 'alert' || kind === 'note' || kind === 'confirmation' || kind === 'contract';
  return isTogether ? `${kind}s` : stage;
}

/** A filter for all of a book. */
export function inBook(tenantId: string, period: Period, book: string): string {
  const all = key(tenantId, period, book);
  return partitionsBetween(`${all}|`, afterAll(all));
}

/**
 * The keys of an errand's row. Each person has a partition of their own in a book, so a lookup by name, as on every
 * figure that comes in, reads a few rows however many the book has.
 */
export const keysOf = (
  tenantId: string,
  { period, stage, person }: Pick<Errand, 'period' | 'stage'> & { readonly person: { readonly id: string } },
) => ({ partitionKey: key(tenantId, period, bookOf(stage), person.id), rowKey: key(stage) });

/** The keys that a taken-back errand's row moves to once the same is told anew. */
export const earlierKeysOf = (
  tenantId: string,
  { toldBefore, ...entry }: Pick<LedgerEntry, 'period' | 'stage' | 'person' | 'toldBefore'>,
): ReturnType<typeof keysOf> => ({
  ...keysOf(tenantId, entry),
  rowKey: key(entry.stage, String(toldBefore)),
});

export const errandColumns = ({
  period,
  stage,
  person,
  refs,
  lateRefs = [],
  figure,
  line,
}: Errand): Columns => ({
  period,
  stage,
  personId: person.id,
  personName: person.name,
  refs: refs.join('\n'),
  lateRefs: lateRefs.join('\n'),
  ...figureColumn(figure),
  ...(line === undefined ? {} : { line: line.text, ...personColumns('lineBy', line.by) }),
});

/** An errand put down before anybody tries it, so that whoever is there to do it says the very same. */
export const putDownColumns = (errand: Errand, now: Date): Columns => ({
  ...errandColumns(errand),
  state: 'waiting',
  ...instantColumn('claimedAt', now.toISOString()),
  ...instantColumn('leaseUntil', now.toISOString()),
  reason: '',
  attempts: 0,
});

const figureColumn = (figure: string | null | undefined): Columns =>
  figure === undefined ? {} : { figure: figure ?? '' };

/**
 * Tries without a word on whether the message arrived, while others got theirs, and when the first of them was begun
 * (ISO).
 */
export type Unclear = { readonly tries: number; readonly since: string | null };

export const NOTHING_UNCLEAR: Unclear = { tries: 0, since: null };

const unclearColumns = ({ tries, since }: Unclear): Columns => ({
  unclear: tries,
  ...instantColumn('unclearSince', since),
});

/** A claim of an errand, from now on until its lease runs out. */
export const claimedColumns = (errand: Errand, now: Date, unclear: Unclear): Columns => ({
  ...errandColumns(errand),
  state: 'claimed',
  ...instantColumn('claimedAt', now.toISOString()),
  ...instantColumn('leaseUntil', new Date(now.getTime() + LEASE_MS).toISOString()),
  reason: '',
  ...unclearColumns(unclear),
});

/** The details of how a try ended. */
export type Settling = {
  /** The chat that it was sent to. */
  readonly conversationId?: string;
  /** The earliest time of the next try. */
  readonly notBefore?: Date;
  /** It may have arrived, and is not retried. */
  readonly isUnconfirmed?: boolean;
  /** Tries without a word on arrival, this one included; unchanged when left out. */
  readonly unclear?: Unclear;
  /** All stages told in the same message. */
  readonly together?: readonly string[];
  /** For alerts, the figure as told. */
  readonly figure?: string | null | undefined;
  readonly shows?: string | undefined;
};

export function settledColumns(
  claim: { readonly unclear: Unclear },
  outcome: Outcome,
  now: Date,
  {
    conversationId = '',
    notBefore,
    isUnconfirmed = false,
    together = [],
    unclear = claim.unclear,
    figure,
    shows,
  }: Settling,
): Columns {
  return {
    state: isUnconfirmed ? 'unconfirmed' : stateAfter(outcome),
    reason: outcome.kind === 'sent' ? '' : outcome.reason,
    ...unclearColumns(unclear),
    ...(outcome.kind === 'sent'
      ? {
          activityId: outcome.activityId,
          conversationId,
          together: together.join('\n'),
          ...figureColumn(figure),
          ...(shows === undefined ? {} : { shows }),
        }
      : {}),
    ...instantColumn('settledAt', now.toISOString()),
    ...instantColumn('notBefore', notBefore?.toISOString() ?? null),
  };
}

const stateAfter = ({ kind }: Outcome): EntryState => (kind === 'retryLater' ? 'waiting' : kind);

/** The key of the row that records which older quarters have news, one column each, for a reporting quarter. */
export const OLDER = 'older';
export const olderColumn = (older: Period): string => `${OLDER}${older.replaceAll('-', '')}`;
export const olderKeys = (tenantId: string, reporting: Period) => ({
  partitionKey: key(tenantId, 'older'),
  rowKey: key(reporting),
});
