/** The weekly digest: the week that it is of, and what there is to say of the figures that somebody follows. */
import { type CellLine, isReported } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import { isOutstanding } from '../judging/judge.ts';
import { worstFirst } from '../judging/worstFirst.ts';
import { addDays, type Day, dayAt, instantAt, mondayOf } from '../time/days.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { workingDayFrom } from '../time/workingDays.ts';
import { isBreach, newsOf } from './news.ts';

/** A week: the day on which its digest goes out, and the instants (ISO) between which a figure came in. */
export type Week = { readonly on: Day; readonly from: string; readonly before: string };

/** For so many days a digest that could not be sent in time is made up for. */
const MADE_UP_FOR = 2;

/**
 * The week whose digest is due now; undefined on other days. One that falls on a closed day goes out on the next working
 * day, and is of the same seven days as always, so that none is left out or told twice.
 */
export function weekDue(now: Date, { digestOn, sendAt, timeZone, isHoliday }: Calendar): Week | undefined {
  const today = dayAt(now, timeZone);
  const nominal = addDays(mondayOf(today), digestOn - 1);
  const on = workingDayFrom(nominal, isHoliday);
  const at = (day: Day): Date => instantAt(day, sendAt, timeZone);
  if (now < at(on) || today > addDays(on, MADE_UP_FOR)) return undefined;
  return { on, from: at(addDays(nominal, -7)).toISOString(), before: at(nominal).toISOString() };
}

/** What happened in a week, and what has not happened yet. */
export type WeekOf = {
  /** Figures that came in, the worst first: those off target, those on target again, and the others. */
  readonly off: readonly CellLine[];
  readonly recovered: readonly CellLine[];
  readonly others: readonly CellLine[];
  readonly toCome: readonly CellLine[];
};

/**
 * The digest of some figures; undefined where none of them came in that week.
 * @param lines of the quarter being reported, and of those before it whose figures may still come in
 * @param reporting those of the former: nobody waits for the others here
 */
export function weekOf(
  lines: readonly CellLine[],
  { from, before }: Week,
  reporting: readonly CellLine[],
): WeekOf | undefined {
  const cameIn = lines.filter(({ reportedAt, ...line }) => {
    const at = reportedAt ?? '';
    return from <= at && at < before && isReported({ ...line });
  });
  if (cameIn.length === 0) return undefined;
  const [off, recovered] = [cameIn.filter(isBreach), cameIn.filter((line) => newsOf(line) === 'recovered')];
  return {
    off: worstFirst(off),
    recovered,
    others: cameIn.filter((line) => !off.includes(line) && !recovered.includes(line)),
    toCome: reporting.filter(isOutstanding).toSorted(byRef),
  };
}
