/** The data that each button of a form carries: the figure, the revision, the hash of its questions, and what was settled. */
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import type { FormInput } from './formInput.ts';

type Carried = Pick<FormInput, 'cell' | 'submissionId' | 'draft'>;

/** The submission id is the same for every showing of one form. What was confirmed once is not asked about again. */
export const formData = ({ cell, submissionId, draft }: Carried) => ({
  ref: cell.ref,
  period: cell.period,
  submissionId,
  basedOn: cell.revision,
  asks: askedMark(cell),
  ...(draft?.confirmedFigure ? { confirmedFigure: draft.confirmedFigure } : {}),
  ...(draft?.keptCommentary ? { keptCommentary: draft.keptCommentary } : {}),
});
