/**
 * A submission: an owner's report for a period. Drafts, cells, revisions, rows, form and import take its fields from
 * here.
 */
import { z } from 'zod';
import { Target } from './target.ts';

/** The management action on a figure off target. History may leave out by whom and when; a form asks for all three. */
export const Action = z.object({
  what: z.string().min(1),
  who: z.string(),
  /** `YYYY-MM-DD`. */
  by: z.string().nullable(),
});
export type Action = z.infer<typeof Action>;

/** The figure predicted for the end of the year, the target of its last quarter, and the status that the rule gives. */
export const YearEnd = z.object({ figure: z.string(), status: z.string(), target: Target });
export type YearEnd = z.infer<typeof YearEnd>;

/** The owner's free-text fields, and the most characters of each. */
export const TEXTS = {
  commentary: 4000,
  /** Where the figure comes from: `housing system, run on 3 October`. */
  source: 200,
  /** What shows that it is right: a link, or a note such as whom it was agreed with. */
  evidence: 500,
} as const;
export type TextField = keyof typeof TEXTS;
export const TEXT_FIELDS = Object.keys(TEXTS) as readonly TextField[];

/** Builds one value per text field. */
export const eachText = <Made>(make: (field: TextField) => Made) =>
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, make(field)])) as Record<TextField, Made>;

/** The words and the working, which lists leave in the store. */
const Detail = z.object({
  /** Counts or part figures behind the figure, in the order of the calculation's or the breakdown's names. */
  given: z.array(z.string()).optional(),
  /** The same of each month, month after month, where a monthly indicator’s counts or parts were given by the month. */
  givenByMonth: z.array(z.string()).optional(),
  /** The published total beside them, which may differ from their sum. */
  published: z.string().optional(),
  /** The published variances beside the parts, the whole's last; empty text where one was not published. */
  publishedVariances: z.array(z.string()).optional(),
  action: Action.optional(),
  /** Empty where nothing is said. */
  ...eachText(() => z.string()),
});
export type DetailField = keyof z.infer<typeof Detail>;

export const Submission = Detail.extend({
  /** Null until a figure is in, and where there is nothing to measure. */
  figure: z.string().nullable(),
  /** The status that the owner chose for a milestone; null for everything that has a figure. */
  picked: z.string().nullable(),
  yearEnd: YearEnd.optional(),
  provisional: z.boolean(),
});
export type Submission = z.infer<typeof Submission>;

/** The empty submission. */
export const NOTHING_GIVEN: Submission = {
  figure: null,
  given: undefined,
  givenByMonth: undefined,
  published: undefined,
  publishedVariances: undefined,
  picked: null,
  yearEnd: undefined,
  action: undefined,
  provisional: false,
  ...eachText(() => ''),
};

const FIELDS = Submission.keyof().options;

/** The submission's fields of something larger, such as a cell. */
export const submissionOf = (larger: Submission): Submission =>
  Object.fromEntries(FIELDS.map((field) => [field, larger[field]])) as Submission;

/** An action as a person writes it. */
export type ActionDraft = { readonly what: string; readonly who: string; readonly by: string };

export const NO_ACTION: ActionDraft = { what: '', who: '', by: '' };

type AsWritten<Field> = Field extends boolean
  ? boolean
  : Field extends Action
    ? ActionDraft
    : Field extends readonly string[]
      ? readonly string[]
      : string;

/**
 * A submission as a person writes it: text, and empty where nothing is given. Published variances, and the counts of months,
 * come in a file and are in no form.
 */
export type WrittenSubmission = {
  readonly [Field in Exclude<keyof Submission, 'publishedVariances' | 'givenByMonth'>]-?: AsWritten<
    NonNullable<Submission[Field]>
  >;
};

export const NOTHING_WRITTEN: WrittenSubmission = {
  figure: '',
  given: [],
  published: '',
  picked: '',
  yearEnd: '',
  action: NO_ACTION,
  provisional: false,
  ...eachText(() => ''),
};

/** A submission as a form shows it, to be written over. */
export const asWritten = (submission: Submission): WrittenSubmission => ({
  figure: submission.figure ?? '',
  given: submission.given ?? [],
  published: submission.published ?? '',
  picked: submission.picked ?? '',
  yearEnd: submission.yearEnd?.figure ?? '',
  action: submission.action ? { ...submission.action, by: submission.action.by ?? '' } : NO_ACTION,
  provisional: submission.provisional,
  ...eachText((field) => submission[field]),
});
