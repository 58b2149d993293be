/** One part of an indicator in a period: its figure, what it is held against, and how it has moved. */
import { Decimal } from 'decimal.js';
import type { PartLine, PartLines } from '../../domain/answers/parts.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { askPartBefore, askPartOverTime, askParts } from '../buttons/onParts.ts';
import { inTheirWords } from '../parts/commitments.ts';
import { factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { allHeld, heldWords, judgedWords, movementWords, partFigure } from '../words/partWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, capital, clip, dotted, inTextBlock } from '../words/text.ts';

export type PartInput = CellCardContext & {
  readonly cell: Cell;
  readonly lines: PartLines;
  /** The part's name, as the register has it. */
  readonly part: string;
  /** Its figures; undefined where they are not in. */
  readonly line: PartLine | undefined;
};

/** `HDC: £3,118,378 in Q3 2025/26, £28,562 over budget` */
export function partHeadline({ cell, line, part }: Pick<PartInput, 'cell' | 'line' | 'part'>): string {
  const [name, when] = [asLine(part), periodName(cell.period)];
  if (!line) {
    return `${name} has no figure in ${asLine(cell.ref)} for ${when}${cell.reportedAt === null ? ' yet' : ''}`;
  }
  const more = [allHeld(line, cell), judgedWords(line, cell)].filter((words) => words !== '');
  return [`${name}: ${partFigure(line.figure, cell)} in ${when}`, ...more].join(', ');
}

/** One part of an indicator in one period. */
export function partCard(input: PartInput): Rendered {
  const { cell, line, lines, part, yearStart, timeZone } = input;
  const moved = line ? movementWords(line, cell) : '';
  return factsCard({
    headline: partHeadline(input),
    subtitle: dotted(asLine(cell.ref), clip(cell.title, 160), clip(cell.group, 60)),
    sections: [
      {
        items: line
          ? [
              ...line.held.map((each) =>
                labelled(
                  inTextBlock(clip(capital(each.against), 40)),
                  `${partFigure(each.measure, cell)} · ${heldWords(each, cell)}`,
                ),
              ),
              ...(line.before
                ? [labelled('Before', `${partFigure(line.before.figure, cell)} · ${moved}`)]
                : []),
              ...shareOf(line, lines.whole, cell),
            ]
          : [],
      },
      { items: line ? textBlocksOf(inTheirWords(cell), `On all of ${asLine(cell.ref)}:`) : [] },
    ],
    source: sourceOf(cell, yearStart, timeZone),
    completeness: input.completeness,
    next: [
      ...(line ? [askPartOverTime(cell, part)] : []),
      ...(cell.previous === null ? [] : [askPartBefore(cell, part)]),
      askParts(cell),
    ],
  });
}

/** The part's share of a sum. */
function shareOf({ figure }: PartLine, whole: PartLine | undefined, cell: Cell): readonly object[] {
  if (!whole || cell.breakdown?.rollUp !== 'sum' || !new Decimal(whole.figure).gt(0)) return [];
  const share = new Decimal(figure).times(100).dividedBy(whole.figure);
  return share.isNegative()
    ? []
    : [labelled('Share', `${share.toFixed(1, Decimal.ROUND_HALF_UP)}% of ${partFigure(whole.figure, cell)}`)];
}
