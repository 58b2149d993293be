/** What a paper is made of: the figures of its quarter as they were reported, and what is known beside them. */

import type { ChartPoint } from '../../cards/parts/chartRuns.ts';
import type { Locking } from '../../domain/closing/lock.ts';
import type { Observed } from '../../domain/history/trend.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import type { Period, YearStart } from '../../domain/time/period.ts';

/** A cell of the quarter's table: its own, or the latest figure of what is not due in it. */
export type PaperCell = Cell & Pick<CellLine, 'carriedInto'>;

/** A period of an indicator's history, as trend and chart need it. */
export type Past = ChartPoint & Observed & Pick<Cell, 'decimals'>;

/** What the register says of an indicator beside its definition. */
export type About = Pick<
  Indicator,
  'description' | 'purpose' | 'formula' | 'links' | 'neighbours' | 'standard' | 'dataSource'
>;

/** A figure or a status that has changed since the quarter was locked. */
export type Restated = {
  readonly now: Pick<Cell, 'figure' | 'status'>;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
};

/** The period before, as it was explained. */
export type Before = Pick<Cell, 'period' | 'status' | 'commentary' | 'action'>;

export type Entry = {
  readonly cell: PaperCell;
  /** Oldest first, up to and including the cell. */
  readonly history: readonly Past[];
  readonly about: About | undefined;
  readonly restated: Restated | undefined;
  /** Read where questions are to be rehearsed, and it is off target. */
  readonly before?: Before | undefined;
};

/** What somebody chooses for one paper. */
export type Choices = {
  /** The committee and the group that it is narrowed to. */
  readonly committee: string | undefined;
  readonly group: string | undefined;
  /** References of the indicators that it makes much of. */
  readonly highlights: readonly string[];
  /** What the template leaves to be said: the date of the meeting, whether it is a key decision. */
  readonly given: Readonly<Record<string, string>>;
};

export type PaperInput = Choices & {
  readonly period: Period;
  readonly yearStart: YearStart;
  readonly timeZone: string;
  /** ISO instant as of which everything stands: that of the lock, else now. */
  readonly at: string;
  /** The lock in force; undefined for a quarter that is not locked, of which there is only a draft. */
  readonly lock: Locking | undefined;
  /** By reference, retired ones left out. */
  readonly entries: readonly Entry[];
  /** The table of the quarter before, as of the same moment. */
  readonly earlier: readonly CellLine[];
  /** Why it may not be published for the time being; undefined where it may. */
  readonly keptBack?: string | undefined;
  /** ISO instant for which the questions that members may ask are wanted beside it; undefined where they are not. */
  readonly rehearsedAt?: string | undefined;
  /** The schemes in use, with their earlier versions. */
  readonly schemes: readonly Scheme[];
};
