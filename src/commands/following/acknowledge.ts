/** "Seen; I'm on it" on an alert: recorded with who and when, and shown on the card in its place. */
import { z } from 'zod';
import { alertCard } from '../../cards/messages/alert.ts';
import { correctedAlertCard } from '../../cards/messages/alertCorrected.ts';
import type { AlertItem } from '../../cards/messages/alertWords.ts';
import { isAsTold } from '../../cards/words/takenBack.ts';
import { isLongOff } from '../../domain/alerts/running.ts';
import { DomainError } from '../../domain/domainError.ts';
import { roomId } from '../../domain/messages/address.ts';
import { alertOf, hasArrived } from '../../domain/messages/errand.ts';
import { Period } from '../../domain/time/period.ts';
import { seenOf, type Told, toldOf, toldTogether } from '../../quarters/toldAlerts.ts';
import type { Command, Context } from '../basis/command.ts';

/** One name of the message in the ledger: all that it told is acknowledged. */
const Args = z.object({ period: Period, stage: z.string().min(1).max(400) });

export const acknowledge: Command<z.infer<typeof Args>> = {
  verb: 'acknowledge',
  title: 'Acknowledge an alert',
  says: 'Records that somebody has seen an alert and deals with it.',
  examples: [],
  who: 'whoever was alerted',
  args: Args,
  run: async ({ period, stage }, context) => {
    const { store, tenantId, person, now, calendar, conversation } = context;
    // In a channel it is the channel's alert, and anybody of the council there may say it.
    const to = conversation.type === 'personal' ? person.id : roomId(conversation.room);
    const entry = await store.ledger.entry(tenantId, { period, stage, person: { id: to } });
    if (!entry || !hasArrived(entry) || !alertOf(entry)) {
      throw new DomainError(
        'That alert was not sent here, so it can’t be acknowledged here. “Which alerts were sent?” says to whom it went.',
      );
    }
    const seen = { by: { id: person.id, name: person.name }, at: now.toISOString() };
    for (const each of await toldTogether(entry, context)) {
      if (!each.seen) await store.ledger.noteSeen(tenantId, each, seen);
    }
    // As it is written down: somebody else may have been quicker.
    const together = await toldTogether(entry, context);
    const told = await toldOf(together, context);
    const shown = { period, to: { id: to }, seen: seenOf(together, calendar.timeZone) };
    const isAsItWas = together.every(({ state }) => state === 'sent') && told.every(isAsTold);
    return {
      ...(isAsItWas
        ? alertCard({ ...shown, items: await itemsOf(told, context) })
        : correctedAlertCard({ ...shown, told })),
      refs: told.map(({ cell }) => cell.ref),
      replaces: true,
    };
  },
};

const itemsOf = (told: readonly Told[], { store, tenantId }: Context): Promise<readonly AlertItem[]> =>
  Promise.all(
    told.map(async ({ cell, kind = 'off target' }) => {
      const before = cell.previous?.period;
      const earlier = async () =>
        before ? (await store.periods.cell(tenantId, before, cell.ref))?.cell : undefined;
      return { kind, cell, isLong: kind === 'off target' && (await isLongOff(cell, earlier)) };
    }),
  );
