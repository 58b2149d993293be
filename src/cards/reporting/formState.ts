/** What each button of a form carries: which figure, against which revision, and what was asked when it was opened. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';

/** @param submissionId the same for every showing of one form */
export const formData = (cell: Cell, submissionId: string) => ({
  ref: cell.ref,
  period: cell.period,
  submissionId,
  basedOn: cell.revision,
  asks: askedMark(cell),
});
