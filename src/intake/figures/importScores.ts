/** Imports figures: reads the file, lists the changes, and writes quarter after quarter, oldest first. */
import { capital } from '../../cards/words/text.ts';
import { type Period, startYearOf } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import {
  carryOut,
  type Importing,
  notPrepared,
  notUsedLine,
  type Prepared,
  reading,
  refuseIf,
  writeAll,
} from '../importing.ts';
import type { Registered } from '../indicators/indicators.ts';
import type { Csv } from '../table/readCsv.ts';
import { type FileProblem, openTable } from '../table/table.ts';
import { countOf, totals } from '../table/words.ts';
import { agree } from './agreeing.ts';
import { targetLines, targetQuestion } from './otherTargets.ts';
import { comparedWithRule } from './publishedStatus.ts';
import { QuarterChanges } from './quarterPlan.ts';
import { lockedAmong } from './quarters/afterLock.ts';
import { readPast } from './quarters/past.ts';
import { comparedOf, reachOf } from './quarters/reach.ts';
import { wordLines } from './rows/inPlace.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { SCORE_COLUMNS } from './rows/scoreColumns.ts';
import { readScores } from './rows/scoreRows.ts';
import { planScores, type ScoresPlan } from './scores.ts';
import { Tally } from './tally.ts';
import { withPreviousNamed } from './wide/previousHeading.ts';
import { unfold } from './wide/unfold.ts';
import { writeQuarters } from './writeQuarters.ts';

/**
 * @param period the quarter of rows that name none
 * @param takesTargets are the file’s targets taken, without asking, where others are on record?
 * @param afterLock why figures of a locked quarter are changed; without it they are refused
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export const importScores = async (
  csv: Csv,
  importing: Importing,
  period: Period | undefined,
  takesTargets = false,
  afterLock?: string,
): Promise<readonly string[]> =>
  carryOut(await prepareScores(csv, importing, { period, takesTargets, afterLock }), importing);

type Asked = {
  readonly period?: Period | undefined;
  readonly takesTargets: boolean;
  readonly afterLock?: string | undefined;
  /** The register and the people as they will be; what is stored of them when left out. */
  readonly known?: Registered | undefined;
};

/** Reads the file, and plans what it changes. @throws {DomainError} where its headings name quarters of no year */
export async function prepareScores(
  csv: Csv,
  importing: Importing,
  { period, takesTargets, afterLock, known }: Asked,
): Promise<Prepared> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const named = withPreviousNamed(csv);
  const wide = unfold(named, period && startYearOf(period), calendar.yearStart);
  const table = openTable(SCORE_COLUMNS, wide?.csv ?? named, reading(importing));
  const indicators = known?.indicators ?? (await store.register.indicators(tenantId));
  const people = known?.people ?? (await store.register.people(tenantId));
  const versions = await store.register.definitions(tenantId);
  const read = readScores(table, { indicators, people, now, calendar, period, versions });
  let [made, isTaken] = [await planned(read.given, importing, takesTargets), takesTargets];
  const problems = distinct([...read.problems, ...made.plan.problems]).toSorted((a, b) => a.row - b.row);
  if (problems.length > 0) return notPrepared(problems);
  const locked = await lockedAmong(importing, [...made.changed], afterLock);
  const late =
    locked.size > 0 && afterLock !== undefined ? { periods: locked, reason: afterLock } : undefined;
  const { otherTargets } = made.plan;
  const own = new Set(read.given.flatMap(({ column, period }) => (column === 'figure' ? [period] : [])));
  return {
    ...{ problems, isChange: made.isChange },
    agree: async () => {
      const isAsked = otherTargets.length > 0 && !takesTargets;
      isTaken =
        takesTargets || (isAsked && (await importing.choose(targetQuestion(otherTargets), 'Take them?')));
      if (isTaken !== takesTargets) made = await planned(read.given, importing, isTaken);
      refuseIf(made.plan.problems, fileName);
      const { lines, replaced } = made.tally;
      const { doubts } = made.plan;
      await agree(importing, {
        replaced,
        doubts,
        wide: wide ? lines.shown(wide.says) : [],
      });
    },
    write: () => {
      const { tally, quarters } = made;
      return writeAll(importing, 'figure', tally.added + tally.changed, (done) =>
        writeQuarters(importing, [...quarters.values()], { own, register: indicators, late }, done),
      );
    },
    lines: async () => {
      const { plan, tally } = made;
      const { added, changed, lines } = tally;
      const counts = { added: { length: added }, changed: { length: changed }, unchanged: plan.unchanged };
      return [
        totals(counts, 'figure', 'figures', dryRun),
        ...(wide && dryRun ? wide.says : []),
        ...lines.shown(),
        ...targetLines(otherTargets, { isTaken, dryRun }),
        ...comparedWithRule(plan.published),
        ...(read.blank > 0 ? [`${capital(countOf(read.blank, 'row'))} without a figure: not reported.`] : []),
        ...wordLines(read.words),
        ...plan.warnings.map((warning) => `Look at this: ${warning}`),
        ...notUsedLine(wide?.notUsed ?? table.notUsed),
      ];
    },
  };
}

/** A cell of a wide file may be read for several quarters, and is put right once. */
const distinct = (problems: readonly FileProblem[]): readonly FileProblem[] => [
  ...new Map(problems.map((each) => [`${each.row} ${each.column} ${each.sentence}`, each])).values(),
];

type Made = {
  readonly plan: ScoresPlan;
  readonly tally: Tally;
  /** The changes to each quarter, oldest first; none in a dry run, of which nothing but the numbers is wanted. */
  readonly quarters: ReadonlyMap<Period, QuarterChanges>;
  /** The quarters of which figures change. */
  readonly changed: ReadonlySet<Period>;
  readonly isChange: boolean;
};

/** Plans the figures, from the store as it is now: in the course of a plan its own changes take the place of what was read. */
async function planned(
  given: readonly FileFigure[],
  importing: Importing,
  takesTargets: boolean,
): Promise<Made> {
  const { dryRun, now, calendar, progress } = importing;
  const reach = reachOf(given);
  const refs = new Set(given.map(({ indicator }) => indicator.ref));
  const past = await readPast(importing, refs, reach, comparedOf(given));
  const stamp = {
    at: now.toISOString(),
    reporting: reportingPeriod(now, calendar),
    yearStart: calendar.yearStart,
    takesTargets,
  };
  const tally = new Tally();
  const quarters = new Map<Period, QuarterChanges>();
  const changed = new Set<Period>();
  let isChange = false;
  const plan = await planScores({ given, refs, reach }, past, stamp, {
    change: (period, change) => {
      tally.count(change);
      isChange = true;
      if ('figured' in change) changed.add(period);
      if (dryRun) return;
      const quarter = quarters.get(period) ?? new QuarterChanges(period);
      quarters.set(period, quarter);
      quarter.add(change);
    },
    done: (rows) => progress(rows, given.length, 'Checking'),
  });
  return { plan, tally, quarters, changed, isChange };
}
