/** Gathers what a paper is made of: every figure of a quarter's table as it was reported, with its history. */

import { isLocked } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import { cellAt, lineAt } from '../../domain/history/asReported.ts';
import type { Cell, CellLine, Revision } from '../../domain/indicators/cell.ts';
import { type DefinitionVersion, definitionAt } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { NOTHING_GIVEN } from '../../domain/indicators/submission.ts';
import { everyScheme } from '../../domain/schemes/schemes.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { About, Choices, Entry, PaperCell, PaperInput, Restated } from '../content/input.ts';
import { explainedBefore } from './explainedBefore.ts';
import { historiesOf } from './histories.ts';
import type { PaperStore } from './paperStore.ts';

export type Asked = Choices & {
  readonly tenantId: string;
  readonly period: Period;
  /** The lines of the quarter's table that the paper may show, carried ones among them; and those of the quarter before. */
  readonly table: readonly CellLine[];
  readonly earlier: readonly CellLine[];
  readonly calendar: Pick<Calendar, 'yearStart' | 'timeZone'>;
  readonly now: Date;
  /** Why it may not be published for the time being; empty where it may. */
  readonly keptBack?: string | undefined;
  /** Are the questions that members may ask wanted beside it? */
  readonly rehearsal?: boolean | undefined;
};

/**
 * Everything that a paper is made of. Of a locked quarter it is the same whenever it is asked for, save for what has been
 * restated since.
 * @throws {DomainError} where nothing is left by the committee and the group that it is narrowed to
 */
export async function gatherPaper(store: PaperStore, asked: Asked): Promise<PaperInput> {
  const { tenantId, period, calendar, now, committee, group, highlights, given } = asked;
  const latest = await store.locks.latest(tenantId, period);
  const lock = latest && isLocked(latest) ? latest : undefined;
  const at = lock?.at ?? now.toISOString();
  const table = asked.table.filter((line) => line.status !== 'Retired' && isWithin(line, asked));
  mustHave(table, asked);
  const [cells, indicators, definitions, earlier] = await Promise.all([
    wholeCells(store, asked, table),
    store.register.indicators(tenantId),
    store.register.definitions(tenantId),
    lock ? earlierAt(store, asked, at) : asked.earlier,
  ]);
  const revisions = lock ? await revisionsOf(store, asked, cells) : new Map<string, readonly Revision[]>();
  const before = asked.rehearsal ? await explainedBefore(store, tenantId, cells, lock && at) : undefined;
  const histories = await historiesOf(store, tenantId, cells, indicators, lock && at);
  const registered = new Map(indicators.map((indicator) => [indicator.ref, indicator]));
  const entries = cells.map((cell): Entry => {
    const own = revisions.get(cell.ref) ?? [];
    const reported = lock ? cellAt(cell, own, at) : cell;
    const { history, previous } = histories(reported);
    return {
      cell: { ...reported, previous },
      history,
      about: aboutOf(registered.get(cell.ref), definitions, cell.period),
      restated: lock && restatedSince(reported, cell, own),
      ...(before && { before: before.get(cell.ref) }),
    };
  });
  return {
    ...{ period, yearStart: calendar.yearStart, timeZone: calendar.timeZone },
    ...{ committee, group, highlights, given },
    ...{ at, lock, entries, earlier },
    ...(asked.keptBack && { keptBack: asked.keptBack }),
    ...(asked.rehearsal && { rehearsedAt: now.toISOString() }),
    schemes: everyScheme(),
  };
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const isWithin = (line: CellLine, { committee, group }: Choices): boolean =>
  (committee === undefined || isSame(line.committee, committee)) &&
  (group === undefined || isSame(line.group, group));

function mustHave(
  table: readonly CellLine[],
  { period, committee, group, highlights, ...asked }: Asked,
): void {
  const refs = new Set(table.map(({ ref }) => ref));
  const unknown = highlights.filter((ref) => !refs.has(ref));
  if (table.length > 0 && unknown.length === 0) return;
  if (table.length > 0) {
    throw new DomainError(
      `There is no ${unknown.join(', no ')} in this paper to be highlighted. Give its reference as the register has it.`,
    );
  }
  const names = (of: (line: CellLine) => string): string =>
    [...new Set(asked.table.map(of))]
      .filter((name) => name !== '')
      .toSorted()
      .join('; ') || 'none';
  const narrowed = [committee && `the committee “${committee}”`, group && `the group “${group}”`];
  throw new DomainError(
    `No indicator of ${narrowed.filter((each) => each).join(' and ') || 'the council'} is in the table of ${periodName(period)}. Its committees: ${names((line) => line.committee)}. Its groups: ${names((line) => line.group)}.`,
  );
}

/** The lines with their words: the quarter's own in one read, carried ones from the quarters that they are of. */
async function wholeCells(
  store: PaperStore,
  { tenantId, period }: Asked,
  table: readonly CellLine[],
): Promise<readonly PaperCell[]> {
  const own = new Map<string, Cell>();
  for await (const { cell } of store.periods.cells(tenantId, period)) own.set(cell.ref, cell);
  return Promise.all(
    table.map(async (line): Promise<PaperCell> => {
      const { carriedInto } = line;
      const stored =
        carriedInto === undefined
          ? own.get(line.ref)
          : (await store.periods.cell(tenantId, line.period, line.ref))?.cell;
      // A quarter that nobody has opened yet has its cells in the register alone.
      const blank: Cell = { ...line, ...NOTHING_GIVEN, yearEnd: undefined };
      return { ...(stored ?? blank), ...(carriedInto !== undefined && { carriedInto }) };
    }),
  );
}

/** The table of the quarter before, as it was at the lock. */
async function earlierAt(
  store: PaperStore,
  { tenantId, period, earlier }: Asked,
  at: string,
): Promise<readonly CellLine[]> {
  const before = shiftPeriod(period, -1);
  const revisions = await store.periods.everyRevision(tenantId, before);
  return earlier.map((line) =>
    line.period === before ? lineAt(line, revisions.get(line.ref) ?? [], at) : line,
  );
}

/** The revisions of every cell, by reference. */
async function revisionsOf(
  store: PaperStore,
  { tenantId, period }: Asked,
  cells: readonly PaperCell[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const found = new Map(await store.periods.everyRevision(tenantId, period));
  const carried = cells.filter(({ carriedInto }) => carriedInto !== undefined);
  await Promise.all(
    carried.map(async (cell) => {
      found.set(cell.ref, await store.periods.revisions(tenantId, cell.period, cell.ref));
    }),
  );
  return found;
}

/** What the register says of an indicator, in the words of the cell's quarter where those have been replaced since. */
function aboutOf(
  indicator: Indicator | undefined,
  versions: readonly DefinitionVersion[],
  period: Period,
): About | undefined {
  if (!indicator) return undefined;
  const { description, purpose, formula, links, neighbours, standard, dataSource } = indicator;
  const then = definitionAt(
    versions.filter(({ ref }) => ref === indicator.ref),
    period,
  );
  const words = then ?? { description, purpose, formula, standard };
  return {
    ...{
      description: words.description,
      purpose: words.purpose,
      formula: words.formula,
      standard: words.standard,
    },
    ...{ links, neighbours, dataSource },
  };
}

function restatedSince(reported: Cell, now: Cell, revisions: readonly Revision[]): Restated | undefined {
  const last = revisions.at(-1);
  if (!last || (reported.figure === now.figure && reported.status === now.status)) return undefined;
  return {
    now: { figure: now.figure, status: now.status },
    at: last.at,
    by: last.by.name,
    reason: last.reason,
  };
}
