/** "What is being done about it?": actions of one indicator, of each of a selection, or of everything off target. */
import { actionCard, actionsCard, WORDS_PER_PAGE } from '../../cards/why/reasons.ts';
import { explainedRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { cellOf, completenessIn } from '../cells/cellsOf.ts';
import { select, shown } from '../cells/select.ts';
import { everyWord, withWords } from './reasons.ts';

export const actions: Answer<'actions'> = {
  verb: 'actions',
  who: 'everybody',
  title: 'What is being done',
  topic: 'Why and what next',
  says: 'Says what is being done about an indicator, or about everything that is off target.',
  examples: ['what is being done about CPI13?', 'what is being done about the reds?'],
  run: async ({ ref, ...args }, context) => {
    if (ref !== undefined) {
      const { cell } = await cellOf(context, args.period, ref);
      const completeness = await completenessIn(context, cell.period);
      return {
        ...actionCard(cell, completeness, context.calendar),
        replaces: false,
        refs: [cell.ref],
        rows: () => explainedRows([cell], context.calendar.timeZone),
      };
    }
    const isOpen = args.asked.kind === 'all';
    const given = isOpen ? { ...args, asked: { kind: 'off target' } as const } : args;
    const selected = await select(context, given);
    return {
      ...actionsCard(await withWords(context, selected, args.page)),
      replaces: args.page !== undefined,
      ...shown(selected.lines, { page: args.page, size: WORDS_PER_PAGE }),
      rows: () => everyWord(context, selected),
    };
  },
};
