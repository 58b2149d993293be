/** A cell: one indicator in one period, with what it was judged by. It is the row that everything reads. */
import { z } from 'zod';
import { Definition, type Indicator, Place } from './indicator.ts';
import { Period } from './period.ts';
import { PersonRef } from './person.ts';

/** What the previous period of the same frequency showed. */
export const Previous = z.object({ period: Period, figure: z.string(), status: z.string() });
export type Previous = z.infer<typeof Previous>;

export const Cell = Definition.extend(Place.shape).extend({
  period: Period,
  /** Null until a figure is in, and where there is nothing to measure. */
  figure: z.string().nullable(),
  /** A band of the scheme, or a state such as `Not reported`. */
  status: z.string(),
  /** True when the status is a colour worse than on target. */
  offTarget: z.boolean(),
  previous: Previous.nullable(),
  provisional: z.boolean(),
  commentary: z.string(),
  /** ISO instant, null until reported. */
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: PersonRef.nullable(),
  /** How many revisions there have been; 0 before the first. */
  revision: z.int().min(0),
});
export type Cell = z.infer<typeof Cell>;

/** A cell as lists need it: everything but the words and the hour, which are the slowest to read. */
export type CellLine = Omit<Cell, 'commentary' | 'reportedAt'>;

/** What is kept of every submission and correction, for ever: the cell as it then was, who, when, and why. */
export const Revision = z.object({
  number: z.int().min(1),
  kind: z.enum(['submission', 'correction', 'import']),
  at: z.iso.datetime(),
  by: PersonRef,
  figure: z.string().nullable(),
  status: z.string(),
  commentary: z.string(),
  provisional: z.boolean(),
  reason: z.string(),
  /** What was there before; null for a first figure. */
  before: z.object({ figure: z.string().nullable(), status: z.string() }).nullable(),
  /** The id that the form carried, so that a repeated click is known for what it is. */
  submissionId: z.string(),
});
export type Revision = z.infer<typeof Revision>;

/** True once something is in for the cell: a figure, or word that there is nothing to measure. */
export const isReported = (cell: Pick<Cell, 'revision'>): boolean => cell.revision > 0;

/** The cell of a period before anything is reported, taking the indicator as it is defined now. */
export function blankCell(
  indicator: Indicator,
  period: Period,
  previous: Previous | null,
  status: string,
): Cell {
  const { description: _description, purpose: _purpose, formula: _formula, ...columns } = indicator;
  return {
    ...columns,
    period,
    figure: null,
    status,
    offTarget: false,
    previous,
    provisional: false,
    commentary: '',
    reportedAt: null,
    reportedBy: null,
    revision: 0,
  };
}
