/** “Reds without commentary”: indicators of a selection with a reported figure and no commentary. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { asData, askNotReported, insteadOf } from '../buttons/onPeriod.ts';
import { type Page, pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { type Chosen, framed, howMany, whichAre } from '../words/selectionWords.ts';
import { counted } from '../words/text.ts';

export type UnexplainedInput = Chosen & {
  /** Number of reported figures in the selection: only those could have been explained. */
  readonly count: number;
  /** Lines among them without commentary. */
  readonly lines: readonly CellLine[];
  readonly page: number;
};

/** Answers which figures have no commentary, and whose they are. */
export function unexplainedCard(input: UnexplainedInput): Rendered {
  const { period, lines } = input;
  const page: Page<CellLine> = pageOf(lines, input.page);
  return answerCard({
    headline: headlineOf(input),
    ...framed(input),
    sections: [{ rows: chipRows(page.rows) }],
    note: pageText(page),
    turns: turnPage(page, 'unexplained', asData(input)),
    next: insteadOf(input, 'unexplained') ?? [
      ...(lines.length < input.count
        ? [{ title: 'What owners say', verb: 'reasons', data: asData(input) }]
        : []),
      { title: 'As a list', verb: 'list', data: asData(input) },
      askNotReported(period),
    ],
  });
}

function headlineOf(input: UnexplainedInput): string {
  const { period, count, lines } = input;
  const name = periodName(period);
  if (count === 0) return `${howMany(input, 0)} in ${name}, so there is nothing to explain`;
  const of = `${counted(count, 'indicator', 'indicators')}${whichAre(input, count)}`;
  if (lines.length === 0)
    return `${count === 1 ? 'The' : 'All of the'} ${of} in ${name} ${count === 1 ? 'has' : 'have'} commentary`;
  return `${lines.length} of the ${of} in ${name} ${lines.length === 1 ? 'has' : 'have'} no commentary`;
}
