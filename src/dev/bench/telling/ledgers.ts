/**
 * Ledgers made up for measuring: the rows of a big council's after so many messages, as Ragtime would have written
 * them.
 */
import type { Errand } from '../../../domain/messages/errand.ts';
import { addDays } from '../../../domain/time/days.ts';
import { shiftPeriod } from '../../../domain/time/period.ts';
import type { Connection } from '../../../store/connect.ts';
import { errandColumns, keysOf, NOTHING_UNCLEAR, settledColumns } from '../../../store/messages/ledgerRow.ts';
import { instantColumn } from '../../../store/rows/columns.ts';
import { chatIdOf, writeRows } from '../basis/bulk.ts';
import { BENCH_NOW, MANAGERS, REPORTING, TENANT } from '../basis/council.ts';

const OWNERS = 10_000;
/** The stages of a quarter to owners, in order. */
const STAGES = ['invitation', 'reminder-5', 'reminder-1', 'chase-1', 'chase-2', 'chase-3'] as const;
const STATUSES = ['Amber', 'Red'] as const;

/** Of a hundred rows sixty are reminders, fifteen alerts, two notes to the performance team, and the rest of other quarters. */
function errandAt(row: number): Errand {
  const [turn, round] = [row % 100, Math.floor(row / 100)];
  if (turn < 60) return reminder(round * 60 + turn);
  if (turn < 75) return alert(round * 15 + turn - 60);
  if (turn < 77) return note(round * 2 + turn - 75);
  const other = round * 23 + turn - 77;
  return { ...reminder(other), period: shiftPeriod(REPORTING, -1 - (other % 4)) };
}

const owner = (index: number) => ({ id: `owner-${index}`, name: `Owner ${index}` });
const manager = (index: number) => ({ id: `manager-${index}`, name: `Manager ${index}` });
/** None of the indicators that the council itself has. */
const refOf = (index: number): string => `KPI${String(index).padStart(5, '0')}`;

function reminder(index: number): Errand {
  const [turn, stage] = [index % OWNERS, STAGES[Math.floor(index / OWNERS)] ?? `asked-for-${dayOf(index)}`];
  return { period: REPORTING, stage, person: owner(turn), refs: [refOf(turn)] };
}

const dayOf = (index: number): string => addDays('2026-10-01', Math.floor(index / OWNERS));

function alert(index: number): Errand {
  const ref = refOf(index % OWNERS);
  const status = STATUSES[Math.floor(index / OWNERS)] ?? 'Blue';
  return {
    period: REPORTING,
    stage: `alert ${ref} ${status}`,
    person: manager(index % MANAGERS),
    refs: [ref],
  };
}

function note(index: number): Errand {
  const person = owner(index % OWNERS);
  return {
    period: REPORTING,
    stage: `unreached ${STAGES[1]} ${person.id}`,
    refs: [refOf(index % OWNERS)],
    person: { id: `team-${Math.floor(index / OWNERS)}`, name: 'Performance team' },
  };
}

/** Adds rows to an open store's ledger. */
export async function fillLedger(connection: Connection, rows: number): Promise<void> {
  const at = BENCH_NOW.toISOString();
  await writeRows(
    connection,
    'Ledger',
    Array.from({ length: rows }, (_, row) => {
      const errand = errandAt(row);
      const sent = { kind: 'sent', activityId: `1:${row}` } as const;
      const settling = { conversationId: chatIdOf(errand.person.id), together: [errand.stage] };
      return {
        ...keysOf(TENANT, errand),
        ...errandColumns(errand),
        attempts: 1,
        ...instantColumn('claimedAt', at),
        ...instantColumn('leaseUntil', at),
        ...settledColumns({ unclear: NOTHING_UNCLEAR }, sent, BENCH_NOW, settling),
      };
    }),
  );
}
