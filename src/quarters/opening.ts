/** Opening a period's sheet from the register: each indicator that is due gets its blank cell. */
import type { Cell, CellLine } from '../domain/indicators/cell.ts';
import { definedIn, isDefinedLater } from '../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { blankCell } from '../domain/reporting/blankCell.ts';
import { isDueIn } from '../domain/time/frequency.ts';
import type { Period } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';
import { besideIn } from './comparing.ts';

/**
 * The cells of a period as they would be once it is opened; nothing is written. Undefined for any but the period being reported
 * that holds nothing.
 */
export async function readSheet(
  store: Store,
  tenantId: string,
  period: Period,
  reporting: Period,
): Promise<readonly CellLine[] | undefined> {
  const lines = await store.periods.lines(tenantId, period);
  if (lines || period !== reporting) return lines;
  return blankCells(store, tenantId, period, await store.register.indicators(tenantId));
}

/**
 * The cells of a period. The period being reported is opened from the register when it is first asked for; undefined
 * for any other period that holds nothing.
 */
export async function openSheet(
  store: Store,
  tenantId: string,
  period: Period,
  reporting: Period,
): Promise<readonly CellLine[] | undefined> {
  const lines = await store.periods.lines(tenantId, period);
  if (lines || period !== reporting) return lines;
  const indicators = await store.register.indicators(tenantId);
  if (indicators.length === 0) return undefined;
  await openPeriod(store, tenantId, period, indicators);
  return store.periods.lines(tenantId, period);
}

/**
 * Gives every one of the indicators that is due in the period its blank cell; cells that are there stay.
 *
 * @returns the references of those that are due
 */
export async function openPeriod(
  store: Store,
  tenantId: string,
  period: Period,
  indicators: readonly Indicator[],
): Promise<readonly string[]> {
  const cells = await blankCells(store, tenantId, period, indicators);
  await store.periods.open(tenantId, period, cells);
  return cells.map(({ ref }) => ref);
}

/** The blank cells of the indicators that are due in the period. */
export async function blankCells(
  store: Store,
  tenantId: string,
  period: Period,
  indicators: readonly Indicator[],
): Promise<readonly Cell[]> {
  const due = (await asDefinedIn(store, tenantId, period, indicators)).filter((each) => isDue(each, period));
  const beside = await besideIn(store, tenantId, period, due);
  return due.map((indicator) => blankCell(indicator, period, beside(indicator.ref)));
}

/**
 * Adds missing cells of due indicators to an open period, as an import does unless it was killed before that.
 * @returns the references of those that had none
 */
export async function completePeriod(
  store: Store,
  tenantId: string,
  period: Period,
  lines: readonly CellLine[],
): Promise<readonly string[]> {
  const there = new Set(lines.map(({ ref }) => ref));
  const absent = (await store.register.indicators(tenantId)).filter(({ ref }) => !there.has(ref));
  // Most quarters have some that are not due: nothing is asked of the store for those.
  const due = (await asDefinedIn(store, tenantId, period, absent)).filter((each) => isDue(each, period));
  return due.length === 0 ? [] : openPeriod(store, tenantId, period, due);
}

const isDue = (indicator: Indicator, period: Period): boolean =>
  indicator.lifecycle !== 'retired' && isDueIn(indicator, period);

/** The indicators as defined in the period: a definition that takes effect later does not count yet. */
async function asDefinedIn(
  store: Store,
  tenantId: string,
  period: Period,
  indicators: readonly Indicator[],
): Promise<readonly Indicator[]> {
  if (!indicators.some((indicator) => isDefinedLater(indicator, period))) return indicators;
  const versions = await store.register.definitions(tenantId);
  return indicators.map((indicator) => definedIn(indicator, versions, period));
}
