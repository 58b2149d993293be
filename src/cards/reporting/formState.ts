/** The data that each button of a form carries: the figure, the revision, and the hash of the form's questions. */
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
