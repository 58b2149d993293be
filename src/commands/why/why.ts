/** "Why is CPI13 amber?": the working behind one status, and its commentary. */
import { whyCard } from '../../cards/why/why.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';

export const why: Answer<'why'> = {
  verb: 'why',
  title: 'Why this colour',
  topic: 'Why and what next',
  says: 'Shows why an indicator has its status: the rule and its working, the commentary, and what is being done.',
  examples: ['why is CPI13 amber?'],
  prompt: 'Why is CPI13 amber?',
  reads: true,
  run: async ({ ref, period }, context) => {
    const cell = await latestCellOf(context, period, ref);
    return {
      ...whyCard({ cell, ...(await cardContextOf(context, cell.period)) }),
      replaces: false,
      refs: [ref],
    };
  },
};
