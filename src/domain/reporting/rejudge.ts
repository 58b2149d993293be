/** Rejudging a later figure after an earlier one was corrected; recorded where its status changes. */
import { showExactly } from '../figures/figure.ts';
import { type Cell, type Previous, type Revision, revisionOf } from '../indicators/cell.ts';
import { judge, settled } from '../judging/judge.ts';
import type { PersonRef } from '../person.ts';
import { signingAfter } from '../signing.ts';
import { periodName } from '../time/period.ts';

/** The author of status changes that no person made. */
export const THE_RULE: PersonRef = { id: 'rule', name: 'The rule' };

/** The earlier figures that a cell is compared with. */
export type EarlierFigures = Pick<Cell, 'previous' | 'lastYear'>;

/** The earlier figures of a cell as the store has them, but for a month that it was published beside: that stays. */
export const besidePublished = (cell: Pick<Cell, 'previous'>, found: EarlierFigures): EarlierFigures =>
  cell.previous?.month === undefined ? found : { ...found, previous: cell.previous };

/** The same comparison with the status that the cell's present definition gives the month. */
export const besideAgain = (cell: Cell): Cell =>
  cell.previous?.month === undefined || cell.previous.figure === null
    ? cell
    : {
        ...cell,
        previous: {
          ...cell.previous,
          status: judge({ ...cell, previous: null, lastYear: null }, cell.previous.figure).status,
        },
      };

/**
 * The cell compared with its present earlier figures. Where that changes its status, a revision records the old one
 * and the correction behind it; the figure and its reporter stay.
 * @param at when the correction came (ISO), and the submission that stands behind the cell's own figure
 */
export function comparedAgain(
  cell: Cell,
  now: EarlierFigures,
  { at, submissionId }: Pick<Revision, 'at' | 'submissionId'>,
): { readonly cell: Cell; readonly revision: Revision | undefined } {
  const after = settled({ ...cell, ...now });
  if (after.status === cell.status) return { cell: after, revision: undefined };
  const again = { ...after, ...signingAfter(cell, after), revision: cell.revision + 1 };
  const reason = [
    ...corrected(cell, cell.previous, now.previous),
    ...corrected(cell, cell.lastYear, now.lastYear),
  ].join(' ');
  return {
    cell: again,
    revision: revisionOf(again, cell, { kind: 'rejudged', at, by: THE_RULE, reason, submissionId }),
  };
}

/** `The figure of Q1 2024/25 that it is compared with was corrected from 74% to 76%.` */
function corrected(
  { unit, decimals }: Pick<Cell, 'unit' | 'decimals'>,
  was: Previous | null,
  is: Previous | null,
): readonly string[] {
  const period = is?.period ?? was?.period;
  if (period === undefined || was?.figure === is?.figure) return [];
  const show = (earlier: Previous | null): string =>
    earlier?.figure ? showExactly(earlier.figure, unit, decimals) : '';
  const [before, after] = [show(was), show(is)];
  const said = `The figure of ${periodName(period)} that it is compared with`;
  if (before === '') return [`${said} came in: ${after}.`];
  return [
    after === ''
      ? `${said}, ${before}, no longer counts.`
      : `${said} was corrected from ${before} to ${after}.`,
  ];
}
