/** “What does provisional mean?”, “do bank holidays count?”: a word or a rule of reporting, in plain English. */
import { ASK_HELP, askSummary } from '../../cards/buttons/onPeriod.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { TERMS } from '../../domain/answers/terms.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayInWords } from '../../domain/time/days.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { isWorkingDay } from '../../domain/time/workingDays.ts';
import type { Answer } from '../basis/command.ts';

export const explain: Answer<'explain'> = {
  verb: 'explain',
  who: 'everybody',
  title: 'What words mean',
  topic: 'Where things stand',
  says: 'Says in plain English what a word on a card or in the paper means, and which rules there are.',
  examples: ['what does provisional mean?', 'what do the arrows mean?', 'do bank holidays count?'],
  reads: true,
  run: async ({ term, day }, context) => {
    const { title, says } = TERMS[term];
    return {
      ...messageCard({
        headline: day === undefined ? title : whetherItCounts(day, context.calendar),
        sentence: sentences(says),
        choices: [
          { title: 'What do the colours mean?', verb: 'colours', data: { period: context.reporting } },
          askSummary(context.reporting),
          ASK_HELP,
        ],
      }),
      refs: [],
      replaces: false,
    };
  },
};

const whetherItCounts = (day: Day, { isHoliday }: Calendar): string =>
  `${dayInWords(day)} is ${isWorkingDay(day, isHoliday) ? 'a' : 'no'} working day here`;
