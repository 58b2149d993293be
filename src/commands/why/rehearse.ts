/** “What will they ask about CPI13?”: the questions that members may ask, each with the answer on file, or with none. */
import { rehearseCard } from '../../cards/why/rehearse.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import { dayAt } from '../../domain/time/days.ts';
import { explainedBefore } from '../../report/gathering/explainedBefore.ts';
import { NO_ANSWER, questionsAbout } from '../../report/rehearsal/rules.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';
import { historyOf } from '../cells/earlierCells.ts';

export const rehearse: Answer<'rehearse'> = {
  verb: 'rehearse',
  who: 'everybody',
  title: 'What will they ask?',
  topic: 'Why and what next',
  says: 'Shows the questions that members may ask about an indicator, each with the answer on file.',
  examples: ['what will they ask about CPI13?'],
  reads: true,
  run: async ({ ref, period }, context) => {
    const { store, tenantId, now, calendar } = context;
    const cell = await latestCellOf(context, period, ref);
    const [beside, indicator, before] = await Promise.all([
      cardContextOf(context, cell.period),
      store.register.indicator(tenantId, ref),
      explainedBefore(store, tenantId, [cell]),
    ]);
    const earlier = await historyOf(context, cell, indicator?.predecessors, TREND_HISTORY - 1);
    const questions = questionsAbout({
      cell,
      history: [...earlier, cell],
      before: before.get(ref),
      about: indicator,
      today: dayAt(now, calendar.timeZone),
    });
    return {
      ...rehearseCard({
        cell,
        questions: questions.map(({ asks, answer }) => ({ asks, says: answer ?? NO_ANSWER })),
        unanswered: questions.filter(({ answer }) => answer === undefined).length,
        ...beside,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
