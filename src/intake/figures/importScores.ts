/** Imports figures: reads the file, lists the changes, and writes quarter after quarter, oldest first. */
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { isDefinedLater } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { setFor, setForParts } from '../../domain/indicators/target.ts';
import { DOUBTED_BY } from '../../domain/reporting/doubt.ts';
import { type Period, periodName, shiftPeriod, startYearOf } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { carryForward, compareAgain, previousPeriodOf } from '../../quarters/comparing.ts';
import { openPeriod } from '../../quarters/opening.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import {
  carryOut,
  type Importing,
  notPrepared,
  notUsedLine,
  type Prepared,
  refuseIf,
  storedCellsOf,
  writeAll,
} from '../importing.ts';
import type { Registered } from '../indicators/indicators.ts';
import type { Changes } from '../table/changes.ts';
import type { Csv } from '../table/readCsv.ts';
import { readTable } from '../table/table.ts';
import { countOf, shortened, totals } from '../table/words.ts';
import { agree, isReplaced, quarterLines } from './agreeing.ts';
import { targetLines, targetQuestion } from './otherTargets.ts';
import { comparedWithRule } from './publishedStatus.ts';
import type { QuarterPlan } from './quarterPlan.ts';
import { SCORE_COLUMNS } from './scoreColumns.ts';
import type { Figured } from './scoreFigure.ts';
import { type FileFigure, readScores } from './scoreRows.ts';
import { type Past, planScores, reachedBy } from './scores.ts';
import { unfold } from './wide/unfold.ts';

/**
 * @param period the quarter of rows that name none
 * @param takesTargets are the file’s targets taken, without asking, where others are on record?
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export const importScores = async (
  csv: Csv,
  importing: Importing,
  period: Period | undefined,
  takesTargets = false,
): Promise<readonly string[]> =>
  carryOut(await prepareScores(csv, importing, { period, takesTargets }), importing);

type Asked = {
  readonly period?: Period | undefined;
  readonly takesTargets: boolean;
  /** The register and the people as they will be; what is stored of them when left out. */
  readonly known?: Registered | undefined;
};

/** Reads the file, and plans what it changes. @throws {DomainError} where its headings name quarters of no year */
export async function prepareScores(
  csv: Csv,
  importing: Importing,
  { period, takesTargets, known }: Asked,
): Promise<Prepared> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const wide = unfold(csv, period && startYearOf(period), calendar.yearStart);
  const table = readTable(SCORE_COLUMNS, wide?.csv ?? csv);
  const indicators = known?.indicators ?? (await store.register.indicators(tenantId));
  const people = known?.people ?? (await store.register.people(tenantId));
  const versions = await store.register.definitions(tenantId);
  const read = readScores(table, { indicators, people, now, calendar, period, versions });
  const past = await readPast(importing, read.given);
  const planned = (isTaken: boolean) =>
    planScores(read.given, past, {
      ...{ at: now.toISOString(), fileName, reporting: reportingPeriod(now, calendar) },
      takesTargets: isTaken,
    });
  const first = planned(takesTargets);
  const problems = [...read.problems, ...first.problems].toSorted((a, b) => a.row - b.row);
  if (problems.length > 0) return notPrepared(problems);
  let [plan, isTaken] = [first, takesTargets];
  const { otherTargets } = first;
  const figures = () => plan.quarters.flatMap((quarter) => quarter.figures);
  const own = new Set(read.given.flatMap(({ column, period }) => (column === 'figure' ? [period] : [])));
  const lines = () => plan.quarters.flatMap(quarterLines);
  return {
    ...{ problems, isChange: plan.quarters.length > 0 },
    agree: async () => {
      const isAsked = otherTargets.length > 0 && !takesTargets;
      isTaken =
        takesTargets || (isAsked && (await importing.choose(targetQuestion(otherTargets), 'Take them?')));
      plan = planned(isTaken);
      refuseIf(plan.problems, fileName);
      await agree(importing, {
        replaced: figures().filter(({ cell, stored }) => isReplaced(cell.figure, stored)),
        doubts: plan.doubts,
        wide: wide ? [...wide.says, ...lines()] : [],
      });
    },
    write: () =>
      writeAll(importing, 'figure', figures().length, (done) =>
        write(importing, plan.quarters, own, indicators, done),
      ),
    lines: async () => [
      totals(figureChanges(figures(), plan.unchanged), 'figure', 'figures', dryRun),
      ...(wide && dryRun ? wide.says : []),
      ...shortened(lines()),
      ...targetLines(otherTargets, { isTaken, dryRun }),
      ...comparedWithRule(plan.published),
      ...(read.blank > 0 ? [`${capital(countOf(read.blank, 'row'))} without a figure: not reported.`] : []),
      ...plan.warnings.map((warning) => `Look at this: ${warning}`),
      ...notUsedLine(table.notUsed),
    ],
  };
}

function figureChanges(figures: readonly Figured[], unchanged: number): Changes<Cell> {
  const changed = figures.filter(({ differences }) => differences.length > 0);
  return {
    added: figures.flatMap(({ cell, differences }) => (differences.length === 0 ? [cell] : [])),
    changed: changed.map(({ cell, differences }) => ({ before: cell, after: cell, differences })),
    unchanged,
  };
}

async function readPast({ store, tenantId }: Importing, given: readonly FileFigure[]): Promise<Past> {
  const cells = new Map<Period, ReadonlyMap<string, StoredCell>>();
  const lines = new Map<Period, ReadonlyMap<string, CellLine>>();
  const reached = new Set(given.flatMap(({ indicator, period }) => reachedBy(indicator, period)));
  const compared = new Set(given.flatMap(({ indicator, period }) => comparedWith(indicator, period)));
  // Latest first: a correction that comes while this reads is carried into a later cell, and the ETag that was read with
  // that one is then refused. The other way round, the new ETag would go with the figure of before.
  for (const period of [...new Set([...reached, ...compared])].toSorted().toReversed()) {
    if (reached.has(period)) {
      const found = await storedCellsOf(store, tenantId, period);
      cells.set(period, new Map(found.map((stored) => [stored.cell.ref, stored])));
    } else {
      const found = (await store.periods.lines(tenantId, period)) ?? [];
      lines.set(period, new Map(found.map((line) => [line.ref, line])));
    }
  }
  const targets = await store.register.targets(tenantId);
  const own = new Map(
    [...new Set(targets.map(({ period }) => period))].map((period) => [period, setFor(targets, period)]),
  );
  const ofParts = new Map([...own.keys()].map((period) => [period, setForParts(targets, period)]));
  return {
    cells,
    line: (period, ref) => lines.get(period)?.get(ref),
    target: (period, ref) => own.get(period)?.get(ref),
    partTargets: (period, ref) => ofParts.get(period)?.get(ref),
  };
}

/**
 * The quarters whose cells are read: those the figures of reached quarters are compared with, and the figure's own
 * history.
 */
function comparedWith(indicator: Pick<Indicator, 'frequency'>, period: Period): readonly Period[] {
  const found = reachedBy(indicator, period).flatMap((reached) => [
    previousPeriodOf(indicator, reached),
    shiftPeriod(reached, -4),
  ]);
  let earlier = period;
  for (let back = 1; back <= DOUBTED_BY; back += 1) {
    earlier = previousPeriodOf(indicator, earlier);
    found.push(earlier);
  }
  return found;
}

async function write(
  importing: Importing,
  quarters: readonly QuarterPlan[],
  /** The quarters that rows of the file are for. */
  own: ReadonlySet<Period>,
  register: readonly Indicator[],
  done: (number: number) => void,
): Promise<void> {
  const reporting = reportingPeriod(importing.now, importing.calendar);
  let written = 0;
  for (const [index, quarter] of quarters.entries()) {
    try {
      const isHistory = quarter.period < reporting;
      const then = register.filter((each) => !isHistory || !isDefinedLater(each, quarter.period));
      // A figure of the quarter before that stands beside another is no report of that quarter.
      const isWhole = !isHistory || own.has(quarter.period);
      await writeQuarter(importing, quarter, isWhole ? then : [], (number) => done(written + number));
    } catch (error) {
      if (error instanceof DomainError) await carryOn(importing, quarters.slice(0, index + 1));
      throw error;
    }
    written += quarter.figures.length;
  }
}

/**
 * Carries forward figures that are already in: later quarters are compared with them, also where the operator imports
 * nothing else.
 */
async function carryOn({ store, tenantId, now }: Importing, quarters: readonly QuarterPlan[]): Promise<void> {
  for (const { cell } of quarters.flatMap(({ figures, compared }) => [...figures, ...compared])) {
    await carryForward(store, tenantId, cell, now.toISOString());
  }
}

async function writeQuarter(
  { store, tenantId, now, calendar }: Importing,
  { period, opened, figures, compared }: QuarterPlan,
  register: readonly Indicator[],
  done: (number: number) => void,
): Promise<void> {
  const at = now.toISOString();
  if (opened.length > 0) {
    const isNew = period >= reportingPeriod(now, calendar) || !(await store.periods.lines(tenantId, period));
    await store.periods.open(tenantId, period, opened);
    // A quarter is opened once, so everything due in it has to be there: what has no figure is missing for ever.
    if (isNew) await openPeriod(store, tenantId, period, register);
  }
  const there = new Map(
    opened.length === 0
      ? []
      : (await storedCellsOf(store, tenantId, period)).map((stored) => [stored.cell.ref, stored]),
  );
  const entries = figures.map(({ cell, revision, stored }) => {
    const found = stored ?? there.get(cell.ref);
    if (!found || found.cell.revision !== cell.revision - 1) throw overtaken(period);
    return { cell, revision, etag: found.etag };
  });
  const stored = await store.periods.recordAll(tenantId, period, entries, done);
  if (stored < entries.length) throw overtaken(period);
  const isRevised = await store.periods.revise(tenantId, period, compared);
  // Earlier figures may have been corrected since the file was read: where the operator was asked, minutes ago.
  if (opened.length > 0 || !isRevised) {
    const written = new Set([...figures, ...compared].map(({ cell }) => cell.ref));
    const lines = (await store.periods.lines(tenantId, period)) ?? [];
    const cells = lines.filter(({ ref }) => written.has(ref));
    await compareAgain(store, tenantId, { period, cells, at });
  }
}

const overtaken = (period: Period): DomainError =>
  new DomainError(`somebody changed a figure of ${periodName(period)} meanwhile`);
