/** “What will they ask about CPI13?”: each question that members may ask, and under it what is on file. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { askOwner, askShow, askWhy } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, counted } from '../words/text.ts';

export type RehearseInput = CellCardContext & {
  readonly cell: Cell;
  readonly questions: readonly { readonly asks: string; readonly says: string }[];
  /** How many of them nothing on file answers. */
  readonly unanswered: number;
};

/** Shows them, those that come up first at the top. */
export function rehearseCard(input: RehearseInput): Rendered {
  const { cell, questions, completeness, yearStart, timeZone } = input;
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(cell.title, 200),
    sections: questions.map(({ asks, says }) => ({
      items: textBlocksOf(clip(says, 360), clip(asks, 160)),
    })),
    source: sourceOf(cell, yearStart, timeZone),
    completeness,
    next: [askWhy(cell), cell.offTarget ? askOwner(cell) : askShow(cell)],
  });
}

function headlineOf({ cell, questions, unanswered }: RehearseInput): string {
  const named = `${asLine(cell.ref)} in ${periodName(cell.period)}`;
  if (questions.length === 0) return `Nothing about ${named} gives members a question that I know of`;
  const asked = `Members may ask ${counted(questions.length, 'question', 'questions')} about ${named}`;
  if (unanswered === 0)
    return `${asked}, and what is on file answers ${questions.length === 1 ? 'it' : 'them'}`;
  return unanswered === questions.length
    ? `${asked}, and nothing on file answers ${unanswered === 1 ? 'it' : 'any of them'}`
    : `${asked}, and nothing on file answers ${unanswered} of them`;
}
