/** "How has HDC's forecast changed?": one part of an indicator over its periods. */
import { partOverTimeCard } from '../../cards/indicator/partOverTime.ts';
import { partCalled, partLines } from '../../domain/answers/parts.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';
import { earlierCells } from '../cells/earlierCells.ts';
import { nameOfPart } from '../cells/partsOfCell.ts';

/** Number of periods shown by default, and at most. */
const USUAL = 8;
const MOST = 12;

export const partOverTime: Answer<'part over time'> = {
  verb: 'part over time',
  who: 'everybody',
  title: 'A part over time',
  topic: 'One indicator',
  says: 'Shows how one part of an indicator has changed over its quarters.',
  examples: ['how has ICT-9 changed for HDC?'],
  run: async ({ ref, period, part: said, from }, context) => {
    const cell = await latestCellOf(context, period, ref);
    const part = nameOfPart(cell, said);
    const step = quartersBetween(cell);
    const asked = from === undefined ? USUAL : Math.floor(quartersFrom(from, cell.period) / step) + 1;
    const count = Math.max(2, Math.min(asked, MOST));
    // One more than is shown, for the first to be compared with.
    const cells = [cell, ...(await earlierCells(context, cell, count))];
    const history = cells.slice(0, count).flatMap((then, index) => {
      const line = partCalled(partLines(then, cells[index + 1]), part);
      return line ? [{ cell: then, line }] : [];
    });
    return {
      ...partOverTimeCard({
        cell,
        part,
        history: history.toReversed(),
        from: shiftPeriod(cell.period, -step * (count - 1)),
        ...(await cardContextOf(context, cell.period)),
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
