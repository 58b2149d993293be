/**
 * The table of a quarter: its sheet, and the latest figure of each indicator that is not due in it. Answers about where
 * things stand are given from it; whatever asks, chases or counts what is due goes by the sheet alone.
 */
import { carriedInto, latestFrom, restingIn } from '../../domain/answers/carried.ts';
import { type CellLine, isReported } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { isEverDue, lastDue, nextDue } from '../../domain/time/frequency.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { cellsOf, heldIn, LOOKED_BACK } from './cellsOf.ts';
import { onceForEach } from './oncePerSheet.ts';

/** What a table is put together from. */
export type Sheets = Pick<Context, 'sheet' | 'indicators' | 'reporting'>;

/** The lines of a quarter's table that whoever asks may read. DomainError when there are none. */
export const tableOf = async (context: Context, period: Period): Promise<readonly CellLine[]> =>
  withCarried(context, period, await cellsOf(context, period));

/** The lines of a quarter's table for whoever runs Ragtime. DomainError when nothing is held for the quarter. */
export const wholeTableOf = async (sheets: Sheets, period: Period): Promise<readonly CellLine[]> =>
  withCarried(sheets, period, await heldIn(sheets, period));

/** The same; undefined for a quarter without cells. */
export async function tableIn(context: Sheets, period: Period): Promise<readonly CellLine[] | undefined> {
  const own = await context.sheet(period);
  return own && withCarried(context, period, own);
}

const byRef = onceForEach((cells) => new Map(cells.map((line) => [line.ref, line])));
const tables = new WeakMap<readonly CellLine[], { of: readonly CellLine[]; table: readonly CellLine[] }>();

/**
 * A sheet with the carried lines. Reads the sheet of the last quarter that each indicator was due in, and where a figure
 * of that one is still to come the sheet of the one before; of what comes on an event, back to the quarter of its figure.
 */
async function withCarried(
  context: Sheets,
  period: Period,
  own: readonly CellLine[],
): Promise<readonly CellLine[]> {
  const all = restingBeside(await context.indicators(), own, period);
  if (all.length === 0) return own;
  const [onEvent, due] = await Promise.all([
    latestOnEvent(
      context,
      all.filter((indicator) => !isEverDue(indicator)),
      period,
    ),
    latestOfDue(context, all.filter(isEverDue), period),
  ]);
  const inUse = await stillInUse(context, period, [...onEvent, ...due]);
  return tableFrom(own, inUse, period);
}

const rested = new WeakMap<
  readonly CellLine[],
  { readonly of: readonly Indicator[]; readonly resting: readonly Indicator[] }
>();

/** What rests beside a sheet, gone through once for as long as the sheet and the register stand. */
function restingBeside(
  indicators: readonly Indicator[],
  own: readonly CellLine[],
  period: Period,
): readonly Indicator[] {
  const known = rested.get(own);
  if (known?.of === indicators) return known.resting;
  const resting = restingIn(indicators, byRef(own), period);
  rested.set(own, { of: indicators, resting });
  return resting;
}

/** What is due by the calendar, each with its latest figure. */
async function latestOfDue(
  context: Sheets,
  indicators: readonly Indicator[],
  period: Period,
): Promise<readonly Held[]> {
  const last = await linesOf(
    context,
    indicators.flatMap((indicator) => dated(indicator, lastDue(indicator, period))),
  );
  const latest = last.map(({ indicator, line }) => ({ indicator, found: latestFrom(line) }));
  const before = await linesOf(
    context,
    latest.flatMap(({ indicator, found }) =>
      found && 'lookIn' in found ? [{ indicator, period: found.lookIn }] : [],
    ),
  );
  return [
    ...latest.flatMap(({ indicator, found }) =>
      found && 'line' in found ? [{ indicator, line: found.line }] : [],
    ),
    ...before.flatMap(({ indicator, line }) => {
      const found = latestFrom(line);
      return found && 'line' in found ? [{ indicator, line: found.line }] : [];
    }),
  ];
}

/** What is due by no calendar, each with its latest figure of the five years before: in whichever quarter that came. */
async function latestOnEvent(
  context: Sheets,
  indicators: readonly Indicator[],
  period: Period,
): Promise<readonly Held[]> {
  const found: Held[] = [];
  let wanted = indicators;
  for (const before of periodsInARow(shiftPeriod(period, -1), LOOKED_BACK, -1)) {
    if (wanted.length === 0) break;
    const lines = await linesOf(
      context,
      wanted.map((indicator) => ({ indicator, period: before })),
    );
    const there = lines.flatMap(({ indicator, line }) =>
      line && isReported(line) ? [{ indicator, line }] : [],
    );
    found.push(...there.filter(({ line }) => line.lifecycle !== 'retired'));
    const refs = new Set(there.map(({ line }) => line.ref));
    wanted = wanted.filter(({ ref }) => !refs.has(ref));
  }
  return found;
}

const dated = (
  indicator: Indicator,
  period: Period | undefined,
): readonly { readonly indicator: Indicator; readonly period: Period }[] =>
  period === undefined ? [] : [{ indicator, period }];

type Held = { readonly indicator: Indicator; readonly line: CellLine };

/** The line of each indicator in a period, the sheets of which are read side by side. */
async function linesOf(
  { sheet }: Sheets,
  wanted: readonly { readonly indicator: Indicator; readonly period: Period }[],
): Promise<readonly { readonly indicator: Indicator; readonly line: CellLine | undefined }[]> {
  const periods = [...new Set(wanted.map(({ period }) => period))];
  const sheets = new Map(
    await Promise.all(periods.map(async (period) => [period, byRef((await sheet(period)) ?? [])] as const)),
  );
  return wanted.map(({ indicator, period }) => ({
    indicator,
    line: sheets.get(period)?.get(indicator.ref),
  }));
}

/**
 * Lines of indicators that were in use in the quarter. The register does not say when one was retired: of a quarter
 * that is over, that it was in use is known from its being asked for once more after it.
 */
async function stillInUse(
  context: Sheets,
  period: Period,
  held: readonly Held[],
): Promise<readonly CellLine[]> {
  const isRetired = ({ indicator }: Held): boolean => indicator.lifecycle === 'retired';
  const after = held
    .filter(isRetired)
    .flatMap(({ indicator }) => dated(indicator, nextDue(indicator, period)))
    .filter((next) => next.period <= context.reporting);
  const asked = await linesOf(context, after);
  const known = new Set(asked.flatMap(({ line }) => (line ? [line.ref] : [])));
  return held.flatMap((each) => (isRetired(each) && !known.has(each.line.ref) ? [] : [each.line]));
}

/** One and the same list for as long as the sheets stand that it is made of, so that what is made of it can be kept. */
function tableFrom(
  own: readonly CellLine[],
  lines: readonly CellLine[],
  period: Period,
): readonly CellLine[] {
  if (lines.length === 0) return own;
  const known = tables.get(own);
  if (known && known.of.length === lines.length && known.of.every((line, index) => line === lines[index])) {
    return known.table;
  }
  const table = [...own, ...lines.map((line) => carriedInto(line, period))];
  tables.set(own, { of: lines, table });
  return table;
}
