/** The outlook card: indicators forecast to miss their year-end target, and those without a forecast. */
import { showExactly } from '../../domain/figures/figure.ts';
import type { Outlook, Prospect, Reason } from '../../domain/history/outlook.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import { asData, askSummary, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, figureEnd, type RowEnd } from '../parts/row.ts';
import { figureText, targetText } from '../words/figureWords.ts';
import { type Chosen, reportedWords, sourceWords, whichAre } from '../words/selectionWords.ts';
import { counted, dotted } from '../words/text.ts';

export type OutlookInput = Chosen & { readonly outlook: Outlook; readonly page: number };

const WHY: Record<Reason, string> = {
  'too few': 'fewer than three figures of the same definition',
  'too old': 'no figure for this quarter or the one before',
  basis: 'figures are year to date or for 12 months, and no line is drawn through those',
  beaten: 'a straight line has not done better than taking the last figure',
  'no target': 'no target',
  'no comparison': 'the target is a change, and there is nothing to start from',
  milestone: 'a milestone',
  'not active': 'not active',
};

/** Answers which indicators will miss their target at the end of the year. */
export function outlookCard(input: OutlookInput): Rendered {
  const { outlook, period } = input;
  const { missing, meeting, unsaid, yearEnd } = outlook;
  const page = pageOf(missing, input.page);
  const close = missing.filter(({ verdict }) => verdict === 'close').length;
  return answerCard({
    headline: headlineOf(input),
    also: `${unsaid.length} can’t be projected.`,
    subtitle: dotted(
      close > 0 ? `${close} of them too close to be sure` : undefined,
      `${counted(meeting.length, 'is', 'are')} on course`,
      `${unsaid.length} can’t be projected`,
      reportedWords(input),
    ),
    sections: [
      {
        heading: period === yearEnd ? '' : `Projected for ${periodName(yearEnd)}`,
        rows: chipRows(
          page.rows.map(({ line }) => line),
          (line, index) => endOf(line, page.rows[index]),
          (_, index) => DOUBT[page.rows[index]?.verdict ?? 'known'],
        ),
      },
    ],
    note: sentences(
      pageText(page),
      missing.some(({ verdict }) => verdict !== 'known')
        ? 'A projection is the straight line through the latest figures, not a promise.'
        : '',
      unsaid.length > 0 ? `Not projected: ${reasons(unsaid)}.` : '',
    ),
    source: sourceWords(input),
    turns: turnPage(page, 'outlook', asData(input)),
    next: insteadOf(input, 'outlook') ?? [
      {
        title: 'Off target now',
        verb: 'list',
        data: asData({ ...input, selection: { ...input.selection, asked: { kind: 'off target' } } }),
      },
      { title: 'Nearly red', verb: 'rank', data: { ...asData(input), end: 'nearly red' } },
      askSummary(period),
    ],
  });
}

/** The words for a projection that is less than sure. */
const DOUBT: Record<Prospect['verdict'], string | undefined> = {
  known: undefined,
  likely: undefined,
  unlikely: undefined,
  close: 'too close to be sure',
  untested: 'a projection that can’t be tested yet',
};

function endOf(line: CellLine, prospect: Prospect | undefined): RowEnd {
  if (!prospect) return figureEnd(line);
  const { figure, target, verdict } = prospect;
  return {
    main: showExactly(figure, line.unit, line.decimals),
    colour: 'Default',
    under: [
      targetText({ ...line, target }),
      line.figure === null || verdict === 'known' ? undefined : `now ${figureText(line)}`,
    ],
  };
}

function headlineOf(input: OutlookInput): string {
  const { outlook } = input;
  const { missing, meeting, unsaid, yearEnd } = outlook;
  const among = whichAre(input, 2);
  const name = periodName(yearEnd);
  const of = missing.length + meeting.length;
  if (of + unsaid.length === 0) return `There are no indicators${among} in ${periodName(input.period)}`;
  if (of === 0)
    return `Nothing can be said yet of year end, ${name}, for ${counted(unsaid.length, 'indicator', 'indicators')}${among}`;
  const many = missing.length === 0 ? 'None' : missing.length;
  const isOver =
    input.period === yearEnd && [...missing, ...meeting].every(({ verdict }) => verdict === 'known');
  return isOver
    ? `${many} of ${of}${among} missed ${missing.length > 1 ? 'their targets' : 'its target'} at year end, ${name}`
    : `${many} of ${of}${among} that can be projected ${missing.length > 1 ? 'are' : 'is'} set to miss ${missing.length > 1 ? 'their targets' : 'its target'} at year end, ${name}`;
}

/** `2 fewer than three figures …; 1 no target`. */
function reasons(unsaid: Outlook['unsaid']): string {
  return (Object.keys(WHY) as Reason[])
    .map((why) => [why, unsaid.filter((each) => each.why === why).length] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([why, count]) => `${count} (${WHY[why]})`)
    .join(', ');
}
