/** Arguments of a submitted form: flat fields of text, as card clients send them, parsed into a draft. */
import { z } from 'zod';
import { GIVEN_FIELDS } from '../../cards/reporting/formFields.ts';
import { eachText } from '../../domain/indicators/submission.ts';
import type { Draft } from '../../domain/reporting/draft.ts';
import { CellArgs, Text, Toggle, Whole } from '../basis/arguments.ts';

const Given = Object.fromEntries(GIVEN_FIELDS.map((field) => [field, Text])) as Record<
  (typeof GIVEN_FIELDS)[number],
  typeof Text
>;

const Fields = CellArgs.extend({
  submissionId: z.string().min(1).max(100),
  /** The revision that the form was filled in against. */
  basedOn: Whole,
  /** The hash of the form's questions (`askedMark`); empty in forms from before there was one. */
  asks: Text,
  figure: Text,
  ...Given,
  published: Text,
  picked: Text,
  yearEnd: Text,
  ...eachText(() => Text),
  actionWhat: Text,
  actionWho: Text,
  actionBy: Text,
  provisional: Toggle,
  nothingToReport: Toggle,
  /** Why it is corrected, where its quarter is locked. */
  reason: Text,
  /** The figure that the person was asked about and confirmed. */
  confirmedFigure: Text,
  /** The figure that the person tapped instead of the one typed; what the field holds goes with the tap. */
  takenFigure: Text,
  /** The mark of the commentary that the person was asked about. */
  keptCommentary: Text,
});
type Fields = z.infer<typeof Fields>;

export const FormArgs = Fields.transform((fields) => {
  const { ref, period, submissionId, basedOn, asks } = fields;
  return { carried: { ref, period, submissionId, basedOn, asks }, draft: draftOf(fields) };
});
export type FormArgs = z.infer<typeof FormArgs>;

const draftOf = (fields: Fields): Draft => ({
  figure: fields.takenFigure || fields.figure,
  given: GIVEN_FIELDS.map((field) => fields[field]),
  published: fields.published,
  picked: fields.picked,
  yearEnd: fields.yearEnd,
  ...eachText((field) => fields[field]),
  action: { what: fields.actionWhat, who: fields.actionWho, by: fields.actionBy },
  provisional: fields.provisional,
  nothingToReport: fields.nothingToReport,
  reason: fields.reason,
  confirmedFigure: fields.takenFigure || fields.confirmedFigure || null,
  keptCommentary: fields.keptCommentary,
});
