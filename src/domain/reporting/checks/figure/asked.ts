/** What a check on a figure is given, and the question that it may come to. */
import type { Figure } from '../../../figures/figure.ts';
import type { Cell } from '../../../indicators/cell.ts';
import type { Day } from '../../../time/days.ts';
import type { Period, YearStart } from '../../../time/period.ts';

/** How many periods back a new figure is compared with. */
export const DOUBTED_BY = 8;

/** An earlier figure of the same definition. */
export type EarlierFigure = { readonly period: Period; readonly figure: Figure };

/** A cell with one of its figures, as it stands in a history. */
export const earlierFigure = ({
  period,
  figure,
}: Pick<Cell, 'period' | 'figure'>): readonly EarlierFigure[] =>
  figure === null ? [] : [{ period, figure }];

/** A figure that is to be checked, with all that is known beside it. */
export type Asked = {
  readonly figure: Figure;
  readonly cell: Pick<
    Cell,
    | 'period'
    | 'unit'
    | 'decimals'
    | 'target'
    | 'direction'
    | 'frequency'
    | 'basis'
    | 'limits'
    | 'calculation'
    | 'breakdown'
  >;
  /** Latest first, at most `DOUBTED_BY` periods back. */
  readonly history: readonly EarlierFigure[];
  /** Is the figure worked out from counts, parts or months? Then there is none to put in its place. */
  readonly isWorkedOut?: boolean;
  /** In what the parts differ from the total given beside them, in a sentence, where it is more than rounding. */
  readonly disagreement?: string | undefined;
  readonly provisional?: boolean;
  /** Today, and the month that the year starts with: known in a form, and not where history is loaded. */
  readonly today?: Day | undefined;
  readonly yearStart?: YearStart | undefined;
};

/** A question about a figure. */
export type Doubt = {
  readonly kind:
    | 'slip'
    | 'share'
    | 'falls within the year'
    | 'goes on from last year'
    | 'parts'
    | 'unlike'
    | 'target itself'
    | 'same again'
    | 'wrong target'
    | 'not over';
  readonly sentence: string;
  /** The figure that is likely to be meant instead. */
  readonly likely?: Figure;
};

/** A check: the question where there is one. */
export type FigureCheck = (asked: Asked) => Doubt | undefined;
