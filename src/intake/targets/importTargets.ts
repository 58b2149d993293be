/**
 * Imports targets of single quarters and years: the register, and the reporting quarter's cells that are still empty.
 */
import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { type PeriodTarget, setFor, setForParts, withPartTargets } from '../../domain/indicators/target.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import {
  agreeTo,
  checkedAsFrom,
  correctingTargets,
  planned,
  writeCorrections,
} from '../correcting/correcting.ts';
import { correctionLines, targetsUntouchedLine } from '../correcting/correctionLines.ts';
import type { AsFrom } from '../correcting/planCorrections.ts';
import { type Importing, notUsedLine, reading, refuseIf, storedCellsOf, writeAll } from '../importing.ts';
import { linesBefore } from '../indicators/earlier.ts';
import type { Csv } from '../table/readCsv.ts';
import { readTable } from '../table/table.ts';
import { changeLines, totals } from '../table/words.ts';
import { TARGET_COLUMNS } from './targetColumns.ts';
import { planTargets } from './targets.ts';

/**
 * @param asked from which quarter on figures that are in are corrected as well, and why
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export async function importTargets(
  csv: Csv,
  importing: Importing,
  asked?: AsFrom,
): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const table = readTable(TARGET_COLUMNS, csv, reading(importing));
  const indicators = await store.register.indicators(tenantId);
  const reporting = reportingPeriod(now, calendar);
  const asFrom = asked && checkedAsFrom(asked, reporting);
  const given = [...new Set(table.rows.flatMap(({ values }) => values.period?.periods ?? []))];
  const lines = await linesBefore(store, tenantId, given, reporting);
  const targets = await store.register.targets(tenantId);
  const plan = planTargets(table, {
    ...{ indicators, targets, lines, reporting },
    yearStart: calendar.yearStart,
  });
  const { changes, problems, warnings } = plan;
  refuseIf(problems, fileName);
  const saved = [...changes.added, ...changes.changed.map(({ after }) => after)];
  const correcting = asFrom && correctingTargets(importing, indicators, asFrom, plan.targets);
  const corrections = correcting && (await planned(importing, correcting));
  if (!dryRun) {
    if (correcting && corrections) await agreeTo(importing, correcting, corrections);
    await writeAll(importing, 'target', saved.length, (done) =>
      store.register.saveTargets(tenantId, saved, done),
    );
    if (correcting) await writeCorrections(importing, correcting);
  }
  // Also those that are in already: an import that was killed may have left a cell behind.
  const set = [...new Set(plan.targets.map(({ period }) => period))];
  const kept: Cell[] = [];
  for (const period of set.filter((each) => each <= reporting)) {
    const reported = await applyTo(period, plan.targets, importing);
    // What is corrected has been said.
    if (asFrom && period >= asFrom.period) continue;
    kept.push(
      ...reported.filter(({ ref }) => saved.some((each) => each.ref === ref && each.period === period)),
    );
  }
  return [
    totals(changes, 'target', 'targets', dryRun),
    ...changeLines(changes.changed, ({ ref, part, period }) =>
      [ref, part ?? '', periodName(period)].filter((each) => each !== '').join(' '),
    ),
    ...(correcting && corrections ? correctionLines(corrections, correcting, !dryRun) : []),
    ...kept.map(keptNote),
    ...targetsUntouchedLine(kept),
    ...warnings.map((warning) => `Look at this: ${warning}`),
    ...notUsedLine(table.notUsed),
  ];
}

const ATTEMPTS = 5;

/**
 * Gives the empty cells of a period their target. A reported figure keeps the one it was judged by.
 * @returns the cells of reported figures
 * @throws {DomainError} when people report faster than this can write
 */
async function applyTo(
  period: Period,
  targets: readonly PeriodTarget[],
  { store, tenantId, dryRun }: Importing,
): Promise<readonly Cell[]> {
  const own = setFor(targets, period);
  const ofParts = setForParts(targets, period);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const concerned = (await storedCellsOf(store, tenantId, period)).filter(
      ({ cell: { ref } }) => own.has(ref) || ofParts.has(ref),
    );
    const revised = concerned.flatMap((stored) => {
      const { cell } = stored;
      const target = own.get(cell.ref) ?? cell.target;
      const partTargets = withPartTargets(cell.partTargets, ofParts.get(cell.ref));
      const isAsIs =
        isDeepStrictEqual(cell.target, target) && isDeepStrictEqual(cell.partTargets, partTargets);
      return isReported(cell) || isAsIs ? [] : [{ ...stored, cell: { ...cell, target, partTargets } }];
    });
    if (dryRun || revised.length === 0 || (await store.periods.revise(tenantId, period, revised))) {
      return concerned.flatMap(({ cell }) => (isReported(cell) ? [cell] : []));
    }
  }
  throw new DomainError(
    `People are reporting ${periodName(period)} just now. The targets are in; run the same command again for its figures.`,
  );
}

/** `CPI13 is already reported for Q2 2024/25 and keeps the target it was judged by: at least 95%.` */
const keptNote = (cell: Cell): string =>
  `${cell.ref} is already reported for ${periodName(cell.period)} and keeps ${cell.partTargets ? 'the targets of its parts, and the target' : 'the target'} it was judged by: ${showTarget(cell.target, cell)}.`;
