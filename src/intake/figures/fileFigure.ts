/** One figure of a file, as it is written there. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Action, TextField, WrittenSubmission } from '../../domain/indicators/submission.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Period } from '../../domain/time/period.ts';

/** One figure of a file. Parts that it leaves open keep their stored values. */
export type FileFigure = Pick<WrittenSubmission, TextField | 'yearEnd'> & {
  readonly row: number;
  readonly column: 'figure' | 'previous';
  readonly indicator: Indicator;
  readonly period: Period;
  /** The figure as written; null when the file says there was nothing to measure. */
  readonly said: string | null;
  /** The status that was published beside it, as written; empty for none. */
  readonly status: string;
  /** True for a published status or a commentary without a figure. */
  readonly isBare: boolean;
  /** Counts or parts, as written; empty where the file has only the figure. */
  readonly parts: readonly string[];
  /** The month of the quarter, 0 to 2, that it is of; undefined where it is of the quarter. */
  readonly month: number | undefined;
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** The published variances beside them, as written. */
  readonly variances: readonly string[];
  readonly action: Action | undefined;
  readonly provisional: boolean | undefined;
  readonly target: Target | undefined;
  readonly reportedBy: PersonRef | undefined;
  /** ISO instant. */
  readonly reportedAt: string | undefined;
};
