/** “Why is HDC over budget?”: how one part’s figure stands, and what was said of the indicator that it is part of. */
import type { PartLine } from '../../domain/answers/parts.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { byRule } from '../../domain/judging/explain.ts';
import { asOnlyPart } from '../../domain/judging/judgePart.ts';
import { askOwner } from '../buttons/onIndicator.ts';
import { askPartOverTime, askParts } from '../buttons/onParts.ts';
import { partHeadline } from '../indicator/part.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { heldWords, movementWords, partFigure } from '../words/partWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, dotted } from '../words/text.ts';
import { doneSection, saidSection } from './why.ts';

export type WhyPartInput = CellCardContext & {
  readonly cell: Cell;
  /** The part's name, as the register has it. */
  readonly part: string;
  /** Its figures; undefined where they are not in. */
  readonly line: PartLine | undefined;
};

/** Explains the figure of a part. */
export function whyPartCard(input: WhyPartInput): Rendered {
  const { cell, part, line, completeness, yearStart, timeZone } = input;
  const { heading, items } = saidSection(cell);
  const whole = `all of ${asLine(cell.ref)}`;
  return factsCard({
    headline: partHeadline(input),
    subtitle: dotted(asLine(cell.ref), clip(cell.title, 160), clip(cell.group, 60)),
    sections: [
      ...(line
        ? [
            {
              heading: `The working of ${asLine(part)}`,
              items: textBlocksOf(workingOf(line, cell).join('\n')),
            },
          ]
        : []),
      { heading: heading === undefined ? `On ${whole}` : `${heading} of ${whole}`, items },
      ...doneSection(cell),
    ],
    source: sourceOf(cell, yearStart, timeZone),
    completeness,
    next: [...(line ? [askPartOverTime(cell, part)] : []), askParts(cell), askOwner(cell)],
  });
}

/** `£3,118,378 − £3,089,816 = £28,562 over budget.`, its own target and colour, and how it has moved. */
function workingOf(line: PartLine, cell: Cell): readonly string[] {
  const figure = partFigure(line.figure, cell);
  const moved = movementWords(line, cell);
  const own = line.target && { ...asOnlyPart(cell, line.target), figure: line.figure };
  return [
    ...line.held.map((each) => `${figure} − ${partFigure(each.measure, cell)} = ${heldWords(each, cell)}.`),
    ...(own && line.judgement ? [byRule(own, line.judgement)] : []),
    ...(line.held.length === 0 && !own
      ? [`The figure is ${figure}; it is held against nothing of its own, and has no target of its own.`]
      : []),
    ...(moved === '' ? [] : [`It is ${moved}.`]),
  ];
}
