/** “What do you send me?”: the messages that whoever asks gets by itself, when each comes and what ends it. */
import { messagesCard } from '../../cards/people/messages.ts';
import { holderOf } from '../../domain/arrangements/holding.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { byRef, type Indicator } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { signatoriesOf } from '../../domain/signing.ts';
import { confirmingOf } from '../../domain/time/confirming.ts';
import { isDueIn } from '../../domain/time/frequency.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { nextToOwners } from '../../domain/time/reportingCycle.ts';
import type { Answer, Context } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { owedBesides, owedIn } from '../cells/owed.ts';

export const messages: Answer<'messages'> = {
  verb: 'messages',
  who: 'everybody',
  title: 'What I send you',
  topic: 'People and dates',
  says: 'Says which messages you or others get by themselves, when each comes and what ends it.',
  examples: ['what do you send me?', 'when will you remind me next?', 'what do you send managers?'],
  reads: true,
  run: async ({ to }, context) => {
    const { person, reporting: period, now, calendar } = context;
    const asked = (await context.indicators()).filter(isExpected).toSorted(byRef);
    const owed = [
      ...(await owedIn(context, period)),
      ...(await owedBesides(context, period)),
      // A deputy may report a figure, and is not written to about it.
    ].filter((line) => whoReports(line)?.id === person.id);
    return {
      ...messagesCard({
        to,
        reports: asked.filter((each) => whoReports(each)?.id === person.id),
        manages: asked.filter(({ manager }) => manager?.id === person.id),
        signs: asked.filter((each) => signatoriesOf(each).some((one) => one.person?.id === person.id)),
        isTeam: isPerformanceTeam(person),
        follows: (await context.store.subscriptions.all(context.tenantId)).some(
          ({ kind, to }) => kind !== 'mute' && to.id === person.id,
        ),
        next: nextToOwners(period, now, calendar),
        owed: owed.length,
        confirming: confirmingOfThem(asked, context),
        calendar,
        now,
        completeness: await completenessIn(context, period),
      }),
      refs: [],
      replaces: false,
    };
  },
};

/** When they are next asked whether what they hold is still theirs: once, before the next window opens. */
function confirmingOfThem(asked: readonly Indicator[], { person, reporting, now, calendar }: Context) {
  const period = shiftPeriod(reporting, 1);
  const at = confirmingOf(period, calendar)?.asked;
  const theirs = asked.filter((each) => holderOf(each)?.id === person.id && isDueIn(each, period));
  return at && now < at && theirs.length > 0 ? { at, period, figures: theirs.length } : undefined;
}
