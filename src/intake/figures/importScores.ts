/** Imports figures: reads the file, lists the changes, and writes quarter after quarter, oldest first. */
import { capital } from '../../cards/words/text.ts';
import { type Period, startYearOf } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { type Importing, notUsedLine, reading, refuseIf, writeAll } from '../importing.ts';
import type { Csv } from '../table/readCsv.ts';
import { openTable } from '../table/table.ts';
import { countOf, totals } from '../table/words.ts';
import { agree } from './agreeing.ts';
import { targetLines, targetQuestion } from './otherTargets.ts';
import { comparedWithRule } from './publishedStatus.ts';
import { QuarterChanges } from './quarterPlan.ts';
import { readPast } from './quarters/past.ts';
import { comparedOf, reachOf } from './quarters/reach.ts';
import { SCORE_COLUMNS } from './rows/scoreColumns.ts';
import { readScores } from './rows/scoreRows.ts';
import { planScores } from './scores.ts';
import { Tally } from './tally.ts';
import { unfold } from './wide/unfold.ts';
import { writeQuarters } from './writeQuarters.ts';

/**
 * @param period the quarter of rows that name none
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export async function importScores(
  csv: Csv,
  importing: Importing,
  period: Period | undefined,
  takesTargets = false,
): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar, progress } = importing;
  const wide = unfold(csv, period && startYearOf(period), calendar.yearStart);
  const table = openTable(SCORE_COLUMNS, wide?.csv ?? csv, reading(importing));
  const indicators = await store.register.indicators(tenantId);
  const people = await store.register.people(tenantId);
  const versions = await store.register.definitions(tenantId);
  const read = readScores(table, { indicators, people, now, calendar, period, versions });
  const reach = reachOf(read.given);
  const refs = new Set(read.given.map(({ indicator }) => indicator.ref));
  const planned = async (isTaken: boolean) => {
    // Read for each plan: in the course of one, what later quarters are compared with takes the place of what was read.
    const past = await readPast(importing, refs, reach, comparedOf(read.given));
    const stamp = { at: now.toISOString(), reporting: reportingPeriod(now, calendar), takesTargets: isTaken };
    const tally = new Tally();
    const quarters = new Map<Period, QuarterChanges>();
    const plan = await planScores({ given: read.given, refs, reach }, past, stamp, {
      change: (period, change) => {
        tally.count(change);
        // Of a dry run nothing but the numbers is wanted.
        if (dryRun) return;
        const quarter = quarters.get(period) ?? new QuarterChanges(period);
        quarters.set(period, quarter);
        quarter.add(change);
      },
      done: (rows) => progress(rows, read.given.length, 'Checking'),
    });
    refuseIf(
      [...read.problems, ...plan.problems].toSorted((a, b) => a.row - b.row),
      fileName,
    );
    return { plan, tally, quarters };
  };
  const first = await planned(takesTargets);
  const { otherTargets } = first.plan;
  const isAsked = otherTargets.length > 0 && !takesTargets && !dryRun;
  const isTaken =
    takesTargets || (isAsked && (await importing.choose(targetQuestion(otherTargets), 'Take them?')));
  const { plan, tally, quarters } = isTaken === takesTargets ? first : await planned(isTaken);
  const { lines, replaced, added, changed } = tally;
  if (!dryRun) {
    await agree(importing, { replaced, doubts: plan.doubts, wide: wide ? lines.shown(wide.says) : [] });
    const own = new Set(read.given.flatMap(({ column, period }) => (column === 'figure' ? [period] : [])));
    await writeAll(importing, 'figure', added + changed, (done) =>
      writeQuarters(importing, [...quarters.values()], own, indicators, done),
    );
  }
  return [
    totals(
      { added: { length: added }, changed: { length: changed }, unchanged: plan.unchanged },
      'figure',
      'figures',
      dryRun,
    ),
    ...(wide && dryRun ? wide.says : []),
    ...lines.shown(),
    ...targetLines(otherTargets, { isTaken, dryRun }),
    ...comparedWithRule(plan.published),
    ...(read.blank > 0 ? [`${capital(countOf(read.blank, 'row'))} without a figure: not reported.`] : []),
    ...plan.warnings.map((warning) => `Look at this: ${warning}`),
    ...notUsedLine(table.notUsed),
  ];
}
