/** “What is restricted?”: the indicators that not everybody may see, as far as whoever asks may. */
import { restrictedCard } from '../../cards/people/restricted.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { shown } from '../cells/select.ts';

export const restricted: Answer<'restricted'> = {
  verb: 'restricted',
  who: 'everybody',
  title: 'What is restricted',
  topic: 'People and dates',
  says: 'Lists the indicators that not everybody may see, those that you may, with who may and until when.',
  examples: ['what is restricted?'],
  run: async ({ page }, context) => {
    const { view, calendar, now, reporting } = context;
    const lines = view.restricted.filter(({ ref }) => view.mayKnow(ref)).toSorted(byRef);
    return {
      ...restrictedCard({
        lines,
        hidden: view.restricted.length - lines.length,
        isShared: view.isShared,
        period: reporting,
        preElection: calendar.preElection,
        today: dayAt(now, calendar.timeZone),
        completeness: await completenessIn(context, reporting),
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      ...shown(lines, { page }),
    };
  },
};
