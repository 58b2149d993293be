/** The weekly digest to whoever asked for it: what came in, what is off target, what recovered, what is to come. */
import { weeklyCard } from '../../cards/messages/weekly.ts';
import { theirsIn } from '../../domain/alerts/theirs.ts';
import { weekDue, weekOf } from '../../domain/alerts/weekly.ts';
import { stillOpenIn } from '../../domain/messages/errand.ts';
import { instantAt } from '../../domain/time/days.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { mayBeTold } from '../../quarters/tellable.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

/** The digests due as of now; none to anybody whose figures stand as they did a week ago. */
export async function weeklyDue(
  { store, tenantId, clock }: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const now = clock();
  const week = weekDue(now, calendar);
  const subscriptions = week ? await store.subscriptions.all(tenantId) : [];
  const wanted = subscriptions.filter(({ kind, at }) => week && kind === 'digest' && at < week.before);
  if (!week || wanted.length === 0) return [];
  const period = reportingPeriod(now, calendar);
  const linesIn = async (of: typeof period) => (await store.periods.lines(tenantId, of)) ?? [];
  const lines = await linesIn(period);
  const all = [...lines, ...(await linesIn(shiftPeriod(period, -1)))];
  const reporting = new Set((await store.locks.isLocked(tenantId, period)) ? [] : lines);
  const mayRead = await mayBeTold(store, tenantId, { now, calendar });
  const stage = `weekly ${week.on}`;
  // A window may open while the digest is made up for: it is kept with the quarter that was reported on its own day.
  const keptIn = reportingPeriod(instantAt(week.on, calendar.sendAt, calendar.timeZone), calendar);
  const entries = await store.ledger.book(tenantId, keptIn, stage);
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return wanted.flatMap(({ to }): readonly Message[] => {
    if (!stillOpen(stage, to.id)) return [];
    const theirs = theirsIn(to.id, subscriptions, all);
    const readable = theirs.lines.filter((line) => mayRead(to, line));
    const what = weekOf(
      readable,
      week,
      readable.filter((line) => reporting.has(line)),
    );
    if (!what) return [];
    return [
      {
        person: to,
        errands: [{ period: keptIn, stage, person: to, refs: [] }],
        card: async () =>
          weeklyCard({
            ...{ ...what, period, because: theirs.because },
            // The number is that of the whole quarter, as in every answer.
            leftOut: lines.filter((line) => !mayRead(to, line)).length,
          }),
      },
    ];
  });
}
