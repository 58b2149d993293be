/** Updates to the last reminders in the chats of a figure's reporters. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { dayAt, instantAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { addWorkingDays } from '../../domain/time/workingDays.ts';
import { askingOn } from '../../quarters/standIns.ts';
import type { Store } from '../../store/store.ts';
import type { Reporting } from '../planning/reporting.ts';
import { type DigestUpdate, digestUpdate, linesByRef } from './alreadyIn.ts';

/** The figure whose reminders are looked for, and its possible reporters. */
type Named = Pick<CellLine, 'ref' | 'period' | 'owner' | 'deputy' | 'manager' | 'standIn'>;

/**
 * Updates to the last reminders that name a figure.
 * @param asked gives the lines of a quarter as they are asked for today
 */
export async function remindersNaming(
  { ref, period, owner, deputy, manager, standIn }: Named,
  store: Store,
  tenantId: string,
  asked: ReturnType<typeof askingOn>,
  calendar: Calendar,
): Promise<readonly DigestUpdate[]> {
  const ids = new Set([owner, deputy, manager, standIn?.person].flatMap((who) => (who ? [who.id] : [])));
  const linesIn = async (each: Period): Promise<readonly CellLine[]> =>
    asked((await store.periods.lines(tenantId, each)) ?? []);
  const updates: DigestUpdate[] = [];
  for (const id of ids) {
    const contact = await store.conversations.find(tenantId, id);
    for (const last of [contact?.reminded, contact?.escalated]) {
      if (!last || ![last.period, shiftPeriod(last.period, -1)].includes(period)) continue;
      const entry = await store.ledger.entry(tenantId, { ...last, person: { id } });
      const named = entry?.period === period ? entry.refs : (entry?.lateRefs ?? []);
      if (!entry || !named.includes(ref)) continue;
      const [lines, before] = [await linesIn(entry.period), await linesIn(shiftPeriod(entry.period, -1))];
      const update = digestUpdate(entry, linesByRef({ lines, before }), calendar);
      if (update) updates.push(update);
    }
  }
  return updates;
}

/** Working days within which a crashed instance is back and the clock rings again. */
const LOOKED_BACK = 2;

/**
 * Updates owed for figures that came in or were overridden in the last two working days, and that no message of a
 * current stage names: the instance that took them may have ended before it made the update.
 */
export async function remindersOfLate(
  { lines, before, entries }: Reporting,
  now: Date,
  store: Store,
  tenantId: string,
  calendar: Calendar,
): Promise<readonly DigestUpdate[]> {
  const { timeZone, isHoliday } = calendar;
  const day = addWorkingDays(dayAt(now, timeZone), -LOOKED_BACK, isHoliday);
  const since = instantAt(day, '00:00', timeZone).toISOString();
  const named = new Set(
    entries.flatMap(({ person, period, refs, lateRefs = [] }) => [
      ...refs.map((ref) => `${person.id} ${period} ${ref}`),
      ...lateRefs.map((ref) => `${person.id} ${shiftPeriod(period, -1)} ${ref}`),
    ]),
  );
  const isNamed = (line: CellLine, id: string | undefined): boolean =>
    id === undefined || named.has(`${id} ${line.period} ${line.ref}`);
  const asked = askingOn(store, tenantId, dayAt(now, timeZone));
  const found = new Map<string, DigestUpdate>();
  for (const line of [...lines, ...before]) {
    const changedAt = [line.reportedAt ?? '', line.override?.at ?? ''].toSorted().at(-1) ?? '';
    const { owner, deputy, manager, standIn } = line;
    const theirs = [owner, deputy, manager, standIn?.person];
    if (changedAt < since || theirs.every((who) => isNamed(line, who?.id))) continue;
    for (const update of await remindersNaming(line, store, tenantId, asked, calendar))
      found.set(update.activityId, update);
  }
  return [...found.values()];
}
