/** "Forecast by authority", "which council is overspending?": an indicator part by part. */
import { partsCard } from '../../cards/indicator/parts.ts';
import { pickedOf } from '../../domain/answers/parts.ts';
import { partRows } from '../../report/workbook/one.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf } from '../cells/cellsOf.ts';
import { partsIn } from '../cells/partsOfCell.ts';

export const parts: Answer<'parts'> = {
  verb: 'parts',
  who: 'everybody',
  title: 'Part by part',
  topic: 'One indicator',
  says: 'Shows an indicator by authority, area or priority, and which of them are over budget.',
  examples: ['ICT-9 by authority', 'which council is overspending?'],
  reads: true,
  run: async ({ ref, period, pick, against }, context) => {
    const { cell, lines } = await partsIn(context, period, ref);
    return {
      ...partsCard({ cell, lines, pick, against, ...(await cardContextOf(context, cell.period)) }),
      replaces: false,
      refs: [ref],
      rows: () =>
        partRows(cell, pick ? pickedOf(lines, pick, against) : [...lines.parts, lines.whole ?? []].flat()),
    };
  },
};
