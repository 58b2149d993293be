/** "Who has acknowledged CPI13?": everybody who was alerted to it, and who of them has said that they are on it. */
import { acknowledgedCard } from '../../cards/following/acknowledged.ts';
import { alertOf, hasArrived, sentAt } from '../../domain/messages/errand.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import type { Answer } from '../basis/command.ts';
import { cellOf, completenessIn } from '../cells/cellsOf.ts';
import { notTheirs } from '../people/chasing.ts';

export const acknowledged: Answer<'acknowledged'> = {
  verb: 'acknowledged',
  title: 'Who has acknowledged it',
  topic: 'Following figures',
  says: 'Says who was alerted to a figure, and who has tapped “Seen; I’m on it”.',
  examples: ['who has acknowledged CPI13?'],
  who: 'whoever manages it or was alerted',
  reads: true,
  run: async ({ ref, period }, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const { cell } = await cellOf(context, period, ref);
    const all = (await store.ledger.book(tenantId, period, 'alerts'))
      .filter((entry) => alertOf(entry)?.ref === ref && hasArrived(entry))
      .toSorted((one, other) => sentAt(other).localeCompare(sentAt(one)));
    const isAll = isPerformanceTeam(person) || cell.manager?.id === person.id;
    const entries = all.filter((entry) => isAll || entry.person.id === person.id);
    if (!isAll && entries.length === 0) {
      throw await notTheirs(context, `who has acknowledged ${ref}`, 'what they manage');
    }
    return {
      ...acknowledgedCard({
        cell,
        entries,
        me: person.id,
        here: { now, timeZone: calendar.timeZone },
        completeness: await completenessIn(context, period),
      }),
      refs: [ref],
      replaces: false,
    };
  },
};
