/** “What do you send me?”: the messages that whoever asks gets by itself, when each comes and what ends it. */
import { messagesCard } from '../../cards/people/messages.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { nextToOwners } from '../../domain/time/reportingCycle.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';

export const messages: Answer<'messages'> = {
  verb: 'messages',
  title: 'What I send you',
  topic: 'People and dates',
  says: 'Says which messages you or others get by themselves, when each comes and what ends it.',
  examples: ['what do you send me?', 'when will you remind me next?', 'what do you send managers?'],
  reads: true,
  run: async ({ to }, context) => {
    const { person, reporting: period, now, calendar } = context;
    const asked = (await context.indicators()).filter(isExpected).toSorted(byRef);
    const owed = owedBy(person, (await context.sheet(period)) ?? []);
    const besides = await owedBesides(context, period);
    return {
      ...messagesCard({
        to,
        reports: asked.filter((each) => whoReports(each)?.id === person.id),
        manages: asked.filter(({ manager }) => manager?.id === person.id),
        isTeam: isPerformanceTeam(person),
        follows: (await context.store.subscriptions.all(context.tenantId)).some(
          ({ kind, to }) => kind !== 'mute' && to.id === person.id,
        ),
        next: nextToOwners(period, now, calendar),
        owed: owed.length + besides.length,
        calendar,
        now,
        completeness: await completenessIn(context, period),
      }),
      refs: [],
      replaces: false,
    };
  },
};
