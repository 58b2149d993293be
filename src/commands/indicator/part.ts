/** "HDC's forecast", "how many minutes were lost to e-mail?": one part of an indicator. */
import { partCard } from '../../cards/indicator/part.ts';
import { partCalled } from '../../domain/answers/parts.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf } from '../cells/cellsOf.ts';
import { nameOfPart, partsIn } from '../cells/partsOfCell.ts';

export const part: Answer<'part'> = {
  verb: 'part',
  who: 'everybody',
  title: 'One part',
  topic: 'One indicator',
  says: 'Shows one authority’s, area’s or priority’s part of an indicator.',
  examples: ['ICT-9 for HDC', 'ICT-9 for SCDC last quarter'],
  reads: true,
  run: async ({ ref, period, part: said }, context) => {
    const { cell, lines } = await partsIn(context, period, ref);
    const name = nameOfPart(cell, said);
    const beside = await cardContextOf(context, cell.period);
    return {
      ...partCard({ cell, lines, part: name, line: partCalled(lines, name), ...beside }),
      replaces: false,
      refs: [ref],
    };
  },
};
