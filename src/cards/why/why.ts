/** “Why is CPI13 amber?”: the working behind the status, the commentary, and the action. */
import type { Comment } from '../../domain/closing/comments.ts';
import { correctionSentence } from '../../domain/history/restatements.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { byRule, figureOf } from '../../domain/judging/explain.ts';
import { workingOf } from '../../domain/judging/fullWorking.ts';
import { judge } from '../../domain/judging/judge.ts';
import { givenNames } from '../../domain/reporting/countsAndParts.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { monthsOf, periodName, type YearStart } from '../../domain/time/period.ts';
import { askForecast, askOwner, askShow, askSince, askTrend } from '../buttons/onIndicator.ts';
import { commentLines } from '../closing/commentWords.ts';
import { actionParts, inTheirWords } from '../parts/commitments.ts';
import { type Facts, factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { stands } from '../words/statusWords.ts';
import { asLine, clip } from '../words/text.ts';

export type WhyInput = CellCardContext & {
  readonly cell: Cell;
  /** Questions about it, their answers, and comments in a role. */
  readonly comments?: readonly Comment[] | undefined;
};

/** Explains a status. */
export function whyCard({ cell, comments = [], completeness, yearStart, timeZone }: WhyInput): Rendered {
  return factsCard({
    headline: headlineOf(cell),
    subtitle: clip(cell.title, 200),
    sections: [
      {
        heading: 'The working',
        items: textBlocksOf([...countsOf(cell, yearStart), ...workingOf(cell)].join('\n')),
      },
      ...correctedSection(cell, timeZone),
      saidSection(cell),
      ...doneSection(cell),
      { heading: 'Asked and said about it', items: commentItems(comments, timeZone) },
    ],
    source: sourceOf(cell, yearStart, timeZone),
    completeness,
    next: [
      askSince(cell),
      cell.lifecycle === 'active' && cell.target.kind !== 'none' ? askForecast(cell) : askTrend(cell),
      cell.offTarget ? askOwner(cell) : askShow(cell),
    ],
  });
}

const commentItems = (comments: readonly Comment[], timeZone: string): readonly object[] =>
  commentLines(comments, timeZone).flatMap((line) => textBlocksOf(line));

/** `CPI13 is amber in Q2 2024/25: 86.2% is 9.26% below the target of 95%`; people's own words are not in it. */
function headlineOf(cell: Cell): string {
  const named = `${asLine(cell.ref)} ${stands(cell)} in ${periodName(cell.period)}`;
  if (cell.override) return `${named}, set by the performance team`;
  const judgement = judge(cell, figureOf(cell));
  const [rule = ''] = byRule(cell, judgement).split(';');
  return judgement.rating ? `${named}: ${rule}` : named;
}

/** The working behind the figure itself. */
const countsOf = (cell: Cell, yearStart: YearStart): readonly string[] =>
  givenNames(cell).length === 0 || cell.breakdown
    ? []
    : [figureWorking(cell, monthsOf(cell.period, yearStart)).trim()];

/** Both readings of a figure whose definition was corrected. */
function correctedSection(cell: Cell, timeZone: string): readonly Facts[] {
  const corrected = correctionSentence(cell, timeZone);
  return corrected === '' ? [] : [{ heading: 'What was corrected', items: textBlocksOf(corrected) }];
}

export function saidSection(cell: Cell): Facts {
  const who = cell.reportedBy ? clip(cell.reportedBy.name, 60) : 'the owner';
  if (cell.commentary.trim() !== '') {
    return { heading: `What ${who} said`, items: textBlocksOf(inTheirWords(cell)) };
  }
  return { items: cell.revision === 0 ? [] : textBlocksOf('No commentary was given with it.') };
}

/** The action: asked for only off target; shown in any case where one is given. */
export function doneSection(cell: Cell): readonly Facts[] {
  if (cell.action) return [{ heading: 'What is being done', items: actionParts(cell) }];
  if (!cell.offTarget) return [];
  const owner = cell.owner ? `${clip(cell.owner.name, 60)} owns it.` : 'It has no owner.';
  return [
    {
      heading: 'What is being done',
      items: textBlocksOf(`No action with a name and a date is recorded beside the commentary. ${owner}`),
    },
  ];
}
