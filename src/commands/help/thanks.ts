/** "Thanks": a word back instead of all of the help, and the person's outstanding figures. */
import { ASK_HELP, askMine, askOffTarget } from '../../cards/buttons/onPeriod.ts';
import { besidesText, reportBesides } from '../../cards/buttons/owedElsewhere.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { completenessWords } from '../../cards/words/completeness.ts';
import { counted } from '../../cards/words/text.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';

export const thanks: Answer<'thanks'> = {
  verb: 'thanks',
  who: 'everybody',
  title: 'Thanks',
  says: 'Says what there is still to do.',
  examples: [],
  reads: true,
  run: async (_args, context) => {
    const { person, reporting: period } = context;
    const left = owedBy(person, (await context.sheet(period)) ?? []).length;
    const besides = await owedBesides(context, period);
    const isDone = left === 0 && besides.length === 0;
    const sentence = sentences(
      isDone ? 'Ask whenever you need a figure.' : '',
      left > 0
        ? `You still have ${counted(left, 'figure', 'figures')} to report for ${periodName(period)}.`
        : '',
      besidesText(besides),
      isDone ? completenessWords(await completenessIn(context, period)) : '',
    );
    const choices = [
      ...reportBesides(besides),
      ...(isDone ? [askOffTarget({ period })] : []),
      askMine(period),
      ASK_HELP,
    ];
    return { ...messageCard({ headline: 'Glad to help', sentence, choices }), replaces: false };
  },
};
