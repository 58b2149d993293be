/** “Who can see CPI13?”: everybody, or those to whom it is restricted, until when. */
import { readersCard } from '../../cards/people/readers.ts';
import { partsIn } from '../../domain/answers/mayRead.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import type { Answer } from '../basis/command.ts';
import { refuseHidden } from '../basis/hidden.ts';
import { cellOf, completenessIn } from '../cells/cellsOf.ts';

export const readers: Answer<'readers'> = {
  verb: 'readers',
  who: 'everybody',
  title: 'Who can see it',
  topic: 'People and dates',
  says: 'Says who can see an indicator: everybody on the list, or those to whom it is restricted, and until when.',
  examples: ['who can see CPI13?', 'is CPI13 restricted?'],
  run: async ({ ref, period }, context) => {
    const { store, tenantId, view, calendar } = context;
    await refuseHidden(context, ref);
    const registered = await store.register.indicator(tenantId, ref);
    const indicator = registered ?? (await cellOf(context, period, ref)).cell;
    const people = await store.register.people(tenantId);
    const readable = await view.readersOf(ref, people);
    return {
      ...readersCard({
        indicator,
        restriction: view.restrictionOf(ref),
        parts: partsIn(indicator),
        team: readable.filter(isPerformanceTeam),
        people: readable,
        preElection: calendar.preElection,
        completeness: await completenessIn(context, period),
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
