/** Reading a period and its cells for a command; a DomainError says so when there are none. */

import { OFTEN } from '../../cards/words/carriedWords.ts';
import type { CellCardContext, Completeness } from '../../cards/words/completeness.ts';
import { figureText } from '../../cards/words/figureWords.ts';
import { reportedOf } from '../../domain/answers/summary.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { isDefinedLater } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { setFor } from '../../domain/indicators/target.ts';
import { blankCell } from '../../domain/reporting/blankCell.ts';
import { dayAt } from '../../domain/time/days.ts';
import { isDueIn, isEverDue, lastDue, nextDue, ownPeriodName } from '../../domain/time/frequency.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { besideIn } from '../../quarters/comparing.ts';
import { asAskedNow } from '../../quarters/standIns.ts';
import { leftOutOf } from '../../quarters/view.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Context } from '../basis/command.ts';
import { refuseAllHidden, refuseHidden } from '../basis/hidden.ts';
import { onceForEach } from './oncePerSheet.ts';

/** The cells of a period. DomainError when nothing is held for it, or nothing that whoever asks may read. */
export async function cellsOf(context: Context, period: Period): Promise<readonly CellLine[]> {
  const lines = await heldIn(context, period);
  refuseAllHidden(context, period, lines);
  return lines;
}

/** The cells of a period as a sheet has them. DomainError when nothing is held for it. */
export async function heldIn(
  context: Pick<Context, 'sheet' | 'reporting'>,
  period: Period,
): Promise<readonly CellLine[]> {
  const lines = await context.sheet(period);
  if (lines) return lines;
  if (period > context.reporting) {
    throw new DomainError(
      `${periodName(period)} is not being reported yet. The quarter being reported is ${periodName(context.reporting)}.`,
    );
  }
  if (period === context.reporting) {
    throw new DomainError('There are no indicators yet. Ask the performance team to import them.');
  }
  throw new DomainError(
    `I hold nothing for ${periodName(period)}. The quarter being reported is ${periodName(context.reporting)}.`,
  );
}

const counted = onceForEach(reportedOf);

/** How complete a period is, from its cells at hand. */
export const completenessOf = (period: Period, cells: readonly CellLine[]): Completeness => ({
  period,
  ...counted(cells),
  ...(leftOutOf(cells) && { leftOut: leftOutOf(cells) }),
});

/** How complete a period is. */
export async function completenessIn(context: Context, period: Period): Promise<Completeness> {
  return completenessOf(period, (await context.sheet(period)) ?? []);
}

/** The facts beside the cell for a card about one indicator of a period. */
export async function cardContextOf(context: Context, period: Period): Promise<CellCardContext> {
  const { yearStart, timeZone } = context.calendar;
  return { completeness: await completenessIn(context, period), yearStart, timeZone };
}

/** One cell with its words. DomainError when the period has no such indicator. */
export async function cellOf(context: Context, period: Period, ref: string): Promise<StoredCell> {
  const stored = await context.store.periods.cell(context.tenantId, period, ref);
  if (stored) return stored;
  await refuseHidden(context, ref, period);
  // A quarter that holds nothing has its own sentence.
  await cellsOf(context, period);
  const indicator = await context.store.register.indicator(context.tenantId, ref);
  if (indicator && !isDueIn(indicator, period)) {
    throw new DomainError(await notDue(context, indicator, period));
  }
  throw new DomainError(
    `${ref} is not reported in ${periodName(period)}, so there is nothing to show for it${indicator ? whyNotIn(indicator, period) : ''}. Name another quarter${indicator ? `, or ask “what does ${ref} measure?”.` : ', or ask the performance team why.'}`,
  );
}

/** `: its definition begins with Q1 2026/27, and it is in development`; nothing where the register has no reason. */
function whyNotIn({ definedSince, lifecycle }: Indicator, period: Period): string {
  const reasons = [
    ...(definedSince && isDefinedLater({ definedSince }, period)
      ? [`its definition begins with ${periodName(definedSince)}`]
      : []),
    ...(lifecycle === 'active' ? [] : [`it is ${lifecycle}`]),
  ];
  return reasons.length === 0 ? '' : `: ${reasons.join(', and ')}`;
}

/**
 * The cell of a period, or of the latest one in which the indicator was due: an annual indicator has no figure of its
 * own in Q2, and can be asked about all the same. DomainError when there is neither.
 */
export async function latestCellOf(context: Context, period: Period, ref: string): Promise<Cell> {
  const { store, tenantId } = context;
  const stored = await store.periods.cell(tenantId, period, ref);
  if (stored) return stored.cell;
  await refuseHidden(context, ref, period);
  const indicator = await store.register.indicator(tenantId, ref);
  if (indicator && !isDueIn(indicator, period)) {
    const before = await lastCellOf(context, indicator, period);
    if (before) return before;
  }
  return (await cellOf(context, period, ref)).cell;
}

/** How many quarters are looked back over for a figure that is due by no calendar: five years. */
export const LOOKED_BACK = 20;

/** The cell of the last quarter that an indicator was due in; of one that comes on an event, its latest figure. */
async function lastCellOf(
  { store, tenantId }: Context,
  indicator: Indicator,
  period: Period,
): Promise<Cell | undefined> {
  const last = lastDue(indicator, period);
  const quarters = last ? [last] : periodsInARow(shiftPeriod(period, -1), LOOKED_BACK, -1);
  const found = await Promise.all(quarters.map((each) => store.periods.cell(tenantId, each, indicator.ref)));
  return found.find((each) => each && (last !== undefined || isReported(each.cell)))?.cell;
}

/**
 * The cell of a period to report in: also that of an indicator whose figure comes on an event, which has none until it
 * does. DomainError when the period has no such indicator.
 */
export async function cellToFill(context: Context, period: Period, ref: string): Promise<StoredCell> {
  const { store, tenantId } = context;
  const stored = await store.periods.cell(tenantId, period, ref);
  if (!stored) await refuseHidden(context, ref, period);
  const indicator = stored ? undefined : await store.register.indicator(tenantId, ref);
  if (!indicator || isEverDue(indicator) || period > context.reporting) return cellOf(context, period, ref);
  const beside = (await besideIn(store, tenantId, period, [indicator]))(ref);
  return { cell: blankCell(indicator, period, beside), etag: NOT_STORED, submissionId: '' };
}

/** The cell with whoever stands in for its owner today. */
export async function asAskedCell<Of extends Cell>(
  cell: Of,
  { store, tenantId, now, calendar }: Context,
): Promise<Of & Pick<CellLine, 'standIn'>> {
  const [asked] = await asAskedNow(store, tenantId, [cell], dayAt(now, calendar.timeZone));
  return { ...cell, standIn: asked?.standIn };
}

/** In the place of the etag of a cell that is not in the store yet. */
const NOT_STORED = '';

/** The cell as it is in the store, where it is put if it is not there yet: for what is about to be written into it. */
export async function putInStore(context: Context, stored: StoredCell): Promise<StoredCell> {
  if (stored.etag !== NOT_STORED) return stored;
  const { cell } = stored;
  await context.store.periods.open(context.tenantId, cell.period, [cell]);
  return cellOf(context, cell.period, cell.ref);
}

/**
 * The cell of a period, or else the blank one that the register defines: an indicator that is not due has an owner
 * and a definition all the same. DomainError when neither holds it.
 */
export async function cellOrDefined(context: Context, period: Period, ref: string): Promise<Cell> {
  const { store, tenantId } = context;
  const stored = await store.periods.cell(tenantId, period, ref);
  if (stored) return stored.cell;
  await refuseHidden(context, ref, period);
  const indicator = await store.register.indicator(tenantId, ref);
  if (!indicator) return (await cellOf(context, period, ref)).cell;
  const target = setFor(await store.register.targets(tenantId), period).get(ref);
  return blankCell(indicator, period, { previous: null, lastYear: null, target });
}

/**
 * The cell of the period, or of the next one that the indicator is due in: an annual indicator has a target and a
 * year end to come all the same. DomainError when neither the quarters nor the register hold it.
 */
export async function nextCellOf(context: Context, period: Period, ref: string): Promise<Cell> {
  const found = await cellOrDefined(context, period, ref);
  const due = nextDue(found, period);
  return due === undefined || due === period ? found : cellOrDefined(context, due, ref);
}

/** `FIN-2 is reported annually, so it is not due until Q4 2024/25. Its latest figure is 86.2% (Green), of Q4 2023/24.` */
async function notDue(context: Context, indicator: Indicator, period: Period): Promise<string> {
  const { ref, frequency } = indicator;
  const due = nextDue(indicator, period);
  const before = await lastCellOf(context, indicator, period);
  const latest =
    !before || before.figure === null
      ? ''
      : ` Its latest figure is ${figureText(before)} (${before.status}), of ${before.ofMonth ? monthTitle(before.ofMonth) : (ownPeriodName(before, before.period) ?? periodName(before.period))}.`;
  return due === undefined
    ? `${ref} is reported ${OFTEN[frequency]}.${latest}`
    : `${ref} is reported ${OFTEN[frequency]}, so it is not due until ${periodName(due)}.${latest}`;
}
