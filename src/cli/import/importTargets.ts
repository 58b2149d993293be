/** Imports targets of single quarters and years: the register, and the cells of the quarter being reported that are still empty. */
import { isReported } from '../../domain/cell.ts';
import { reportingPeriod } from '../../domain/cycle.ts';
import { type Period, periodName } from '../../domain/period.ts';
import { showTarget } from '../../domain/showTarget.ts';
import type { PeriodTarget } from '../../domain/target.ts';
import { linesBefore } from './earlier.ts';
import { cellsOf, type Importing, notUsedLine, refuseIf, writeAll } from './importing.ts';
import type { Csv } from './readCsv.ts';
import { readTable } from './table.ts';
import { TARGET_COLUMNS } from './targetColumns.ts';
import { planTargets } from './targets.ts';
import { changeLines, totals } from './words.ts';

/**
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, or the store fails
 */
export async function importTargets(csv: Csv, importing: Importing): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const table = readTable(TARGET_COLUMNS, csv);
  const indicators = await store.register.indicators(tenantId);
  const reporting = reportingPeriod(now, calendar);
  const given = [...new Set(table.rows.flatMap(({ values }) => values.period?.periods ?? []))];
  const lines = await linesBefore(store, tenantId, given, reporting);
  const targets = await store.register.targets(tenantId);
  const { changes, problems, warnings } = planTargets(table, { indicators, targets, lines, reporting });
  refuseIf(problems, fileName);
  const saved = [...changes.added, ...changes.changed.map(({ after }) => after)];
  if (!dryRun) {
    await writeAll(importing, 'target', saved.length, (done) =>
      store.register.saveTargets(tenantId, saved, done),
    );
  }
  const set = [...new Set(saved.map(({ period }) => period))];
  const notes: string[] = [];
  for (const period of set.filter((each) => each <= reporting)) {
    notes.push(...(await applyTo(period, saved, importing)));
  }
  return [
    totals(changes, 'target', 'targets', dryRun),
    ...changeLines(changes.changed, ({ ref, period }) => `${ref} ${periodName(period)}`),
    ...notes,
    ...warnings.map((warning) => `Look at this: ${warning}`),
    ...notUsedLine(table.notUsed),
  ];
}

const ATTEMPTS = 5;

/** Gives the empty cells of a period their new target. A figure that is reported keeps the one it was judged by. */
async function applyTo(
  period: Period,
  saved: readonly PeriodTarget[],
  { store, tenantId, dryRun }: Importing,
): Promise<readonly string[]> {
  const own = new Map(saved.filter((each) => each.period === period).map((each) => [each.ref, each.target]));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const concerned = (await cellsOf(store, tenantId, period)).filter(({ cell }) => own.has(cell.ref));
    const open = concerned.filter(({ cell }) => !isReported(cell));
    const revised = open.map((stored) => ({
      ...stored,
      cell: { ...stored.cell, target: own.get(stored.cell.ref) ?? stored.cell.target },
    }));
    if (dryRun || revised.length === 0 || (await store.periods.revise(tenantId, period, revised))) {
      return concerned
        .filter(({ cell }) => isReported(cell))
        .map(
          ({ cell }) =>
            `${cell.ref} is already reported for ${periodName(period)} and keeps the target it was judged by: ${showTarget(cell.target, cell)}.`,
        );
    }
  }
  return [`People are reporting ${periodName(period)} just now: run the same command again.`];
}
