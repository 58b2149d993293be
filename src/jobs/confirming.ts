/** All that is due about whose figures are, of the quarter being reported and of the one to come. */
import { isSendingTime } from '../domain/messages/sendingTime.ts';
import { shiftPeriod } from '../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../domain/time/reportingCycle.ts';
import { asksDue, heldQuarter, unconfirmedDue } from './messages/confirmations.ts';
import { wordsDue } from './messages/handing.ts';
import type { Delivering } from './sending/delivering.ts';
import type { Message } from './sending/errand.ts';
import type { Due } from './sending/sendAll.ts';
import type { Update } from './sending/update.ts';
import { askUpdates, offerUpdates, unconfirmedUpdates } from './takingBack/confirmationUpdates.ts';

/** Messages and updates as of now; outside sending hours only what is in chats already is put right. */
export async function confirmingDue(
  planning: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
): Promise<Due> {
  const { store, tenantId, clock } = planning;
  const reporting = reportingPeriod(clock(), calendar);
  const messages: Message[] = [];
  const updates: Update[] = [];
  for (const period of [reporting, shiftPeriod(reporting, 1)]) {
    const quarter = await heldQuarter(planning, period, calendar);
    if (!quarter) continue;
    const entries = await store.ledger.book(tenantId, period, 'confirmations');
    updates.push(...askUpdates(quarter, entries), ...(await offerUpdates(planning, quarter)));
    messages.push(...(await wordsDue(planning, quarter)));
    if (quarter.opens === undefined) continue;
    messages.push(
      ...(await asksDue(planning, quarter, entries, calendar)),
      ...(await unconfirmedDue(planning, quarter, calendar)),
    );
    updates.push(...(await unconfirmedUpdates(planning, quarter, calendar)));
  }
  return { messages: isSendingTime(clock(), calendar) ? messages : [], updates };
}
