/** News: what there is to say of a figure by itself, and of one about which nothing is done. */
import { actingOn, type CellLine } from '../indicators/cell.ts';
import { bandOf, changeOfStatus, schemeOf } from '../judging/judge.ts';
import { ALERT_KINDS, type AlertKind } from '../messages/alertKinds.ts';
import { meetsTarget } from '../schemes/scheme.ts';
import { bandIn, findScheme } from '../schemes/schemes.ts';
import { type Day, dayAt } from '../time/days.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { addWorkingDays } from '../time/workingDays.ts';

/** One thing to say of one figure. */
export type News = { readonly kind: AlertKind; readonly line: CellLine };

/** Is the cell a breach: reported and off target? */
export const isBreach = (cell: Pick<CellLine, 'offTarget' | 'revision'>): boolean =>
  cell.offTarget && cell.revision > 0;

/** What is said of a figure when it comes in, one thing at most; undefined where it is as it was. */
export function newsOf(line: CellLine): AlertKind | undefined {
  if (isBreach(line)) return 'off target';
  if (line.revision === 0 || !line.previous || line.previous.month !== undefined || !bandOf(line))
    return undefined;
  if (wasOff(line)) return 'recovered';
  return changeOfStatus(line) === 'deteriorating' ? 'worse' : undefined;
}

/** Was the figure before off target, by the rule of its own quarter? */
export function wasOff({ scheme, previous }: Pick<CellLine, 'scheme' | 'previous'>): boolean {
  const then = previous ? findScheme(scheme, previous.period) : undefined;
  const band = then && previous ? bandIn(then, previous.status) : undefined;
  return band !== undefined && !meetsTarget(band);
}

/** The statuses on which something has to be done: those on which the scheme asks for it, else the worst. */
export const askingForAction = (line: CellLine): readonly string[] => {
  const { bands, actionOn } = schemeOf(line);
  return actionOn ?? bands.slice(0, 1).map(({ name }) => name);
};

export type AsOf = { readonly now: Date; readonly calendar: Calendar };

/**
 * What is said of a figure later, because of what is done about it or is not.
 * @param line the latest figure of its indicator: an earlier one's action is over with it
 */
export function newsOfAction(line: CellLine, { now, calendar }: AsOf): AlertKind | undefined {
  if (!isBreach(line)) return undefined;
  const today = dayAt(now, calendar.timeZone);
  const acting = actingOn(line);
  if (acting) return acting.by !== null && acting.by < today ? 'action overdue' : undefined;
  const { actionAfter, timeZone, isHoliday } = calendar;
  if (actionAfter === 0 || line.reportedAt === null || !askingForAction(line).includes(line.status))
    return undefined;
  const cameIn: Day = dayAt(new Date(line.reportedAt), timeZone);
  return addWorkingDays(cameIn, actionAfter, isHoliday) <= today ? 'no action' : undefined;
}

/** Is what was planned as news of a figure still so, under the same name? */
export function isStillNews(kind: AlertKind, line: CellLine, stage: string): boolean {
  if (newsKey({ kind, line }) !== stage) return false;
  if (kind === 'recovered' || kind === 'worse') return newsOf(line) === kind;
  return isBreach(line) && (kind !== 'no action' || actingOn(line) === undefined);
}

/**
 * The ledger key of a figure's news. The status is part of it where another status is other news: an indicator that
 * goes on from Amber to Red is, one that is corrected and stays Amber is not.
 */
export function newsKey({ kind, line }: News): string {
  const start = `${ALERT_KINDS[kind].stage} ${line.ref}`;
  switch (kind) {
    case 'recovered':
      return start;
    case 'action overdue':
      return `${start} ${actingOn(line)?.by}`;
    default:
      return `${start} ${line.status}`;
  }
}
