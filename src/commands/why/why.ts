/** "Why is CPI13 amber?", "why is HDC over budget?": the working behind one status or one part, and its commentary. */
import { whyCard } from '../../cards/why/why.ts';
import { whyPartCard } from '../../cards/why/whyPart.ts';
import { partCalled } from '../../domain/answers/parts.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';
import { nameOfPart, partsIn } from '../cells/partsOfCell.ts';

export const why: Answer<'why'> = {
  verb: 'why',
  title: 'Why this colour',
  topic: 'Why and what next',
  says: 'Shows why an indicator has its status: the rule and its working, the commentary, and what is being done.',
  examples: ['why is CPI13 amber?'],
  prompt: 'Why is CPI13 amber?',
  reads: true,
  run: async ({ ref, period, part: said }, context) => {
    if (said !== undefined) return whyOfPart({ ref, period, part: said }, context);
    const cell = await latestCellOf(context, period, ref);
    const [beside, comments] = await Promise.all([
      cardContextOf(context, cell.period),
      cell.revision > 0 ? context.store.comments.of(context.tenantId, cell.period, ref) : undefined,
    ]);
    return {
      ...whyCard({ cell, comments, ...beside }),
      replaces: false,
      refs: [ref],
    };
  },
};

async function whyOfPart(
  { ref, period, part }: { readonly ref: string; readonly period: Period; readonly part: string },
  context: Context,
): Promise<Reply> {
  const { cell, lines } = await partsIn(context, period, ref);
  const name = nameOfPart(cell, part);
  const beside = await cardContextOf(context, cell.period);
  return {
    ...whyPartCard({ cell, part: name, line: partCalled(lines, name), ...beside }),
    replaces: false,
    refs: [ref],
  };
}
