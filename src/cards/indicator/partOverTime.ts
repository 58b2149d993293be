/** One part of an indicator through its periods: how it has changed, and where it stood in each. */
import type { PartLine } from '../../domain/answers/parts.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askTrend } from '../buttons/onIndicator.ts';
import { askPart, askParts } from '../buttons/onParts.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { figureTable } from '../parts/figureTable.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { allHeld, heldFrom, movementWords, partFigure } from '../words/partWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, dotted } from '../words/text.ts';

/** A part as it stood in a period. */
type PartThen = { readonly cell: Cell; readonly line: PartLine };

export type PartOverTimeInput = CellCardContext & {
  /** The period that was asked of, or the latest before. */
  readonly cell: Cell;
  readonly part: string;
  /** Oldest first; only those with a figure of the part. */
  readonly history: readonly PartThen[];
  /** The first period that was looked at. */
  readonly from: Period;
};

/** A part over time. */
export function partOverTimeCard(input: PartOverTimeInput): Rendered {
  const { cell, part, history, yearStart, timeZone } = input;
  const latest = history.at(-1);
  const { against } = latest?.cell.breakdown ?? {};
  return factsCard({
    headline: headlineOf(input),
    subtitle: dotted(asLine(cell.ref), clip(cell.title, 160), clip(cell.group, 60)),
    sections: [
      {
        items: latest
          ? [
              figureTable({
                head: ['Quarter', 'Figure', ...(against ? [`Against ${against.join('; ')}`] : [])],
                rows: history
                  .toReversed()
                  .map(({ cell: then, line }) => [
                    periodName(then.period),
                    partFigure(line.figure, then),
                    ...(against ? [line.held.map((each) => heldFrom(each, then)).join('; ')] : []),
                  ]),
                hasWhole: false,
              }),
            ]
          : [],
      },
      {
        items: textBlocksOf(
          latest && latest.cell.period !== cell.period
            ? `Nothing is reported for ${periodName(cell.period)} yet.`
            : '',
        ),
      },
    ],
    source: sourceOf(latest?.cell ?? cell, yearStart, timeZone),
    completeness: input.completeness,
    next: latest ? [askPart(latest.cell, part), askParts(latest.cell), askTrend(cell)] : [askTrend(cell)],
  });
}

function headlineOf({ cell, part, history, from }: PartOverTimeInput): string {
  const name = asLine(part);
  const latest = history.at(-1);
  if (!latest) {
    return `${name} has no figures in ${asLine(cell.ref)} from ${periodName(from)} to ${periodName(cell.period)}`;
  }
  const now = `${partFigure(latest.line.figure, latest.cell)} in ${periodName(latest.cell.period)}`;
  const held = allHeld(latest.line, latest.cell);
  const moved = movementWords(latest.line, latest.cell);
  const first = history[0];
  const start =
    first && history.length > 2
      ? `; it was ${partFigure(first.line.figure, first.cell)} in ${periodName(first.cell.period)}`
      : '';
  if (moved === '')
    return `${name}: ${now}${held === '' ? '' : `, ${held}`}, with nothing before it to compare with`;
  return `${name}: ${now}${held === '' ? '' : `, ${held}`}; ${moved}${start}`;
}
