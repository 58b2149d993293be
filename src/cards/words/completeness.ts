/** Completeness of a period, everybody’s figures counted: shown with any answer about one figure or one person. */
import type { LeftOut } from '../../domain/answers/readingWords.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { grouped } from './text.ts';

/** Figures reported, of those expected; none expected where the period is not there. */
export type Completeness = {
  readonly period: Period;
  readonly reported: number;
  readonly expected: number;
  /** What is not counted, as whoever asks may not read it. */
  readonly leftOut?: LeftOut | undefined;
};

/**
 * The facts beside the cell for cards about one indicator: completeness, and how the council counts its quarters and
 * days.
 */
export type CellCardContext = { readonly completeness: Completeness } & Pick<
  Calendar,
  'yearStart' | 'timeZone'
>;

/** `37 of 45 reported in all for Q2 2026/27.`; empty for a period that is not there. */
export const completenessWords = (completeness: Completeness): string =>
  completeness.expected === 0
    ? ''
    : `${completenessShort(completeness)} for ${periodName(completeness.period)}.`;

/** The same right after the period has been named: `37 of 45 reported in all.` */
export const completenessInAll = (completeness: Completeness): string =>
  completeness.expected === 0 ? '' : `${completenessShort(completeness)}.`;

/** The same where the period stands beside it: `37 of 45 reported in all`. */
export const completenessShort = ({ reported, expected, leftOut }: Completeness): string =>
  expected === 0
    ? ''
    : `${grouped(reported)} of ${grouped(expected)} reported ${leftOut ? besidesWords(leftOut) : IN_ALL}`;

const IN_ALL = 'in all';

/** `in all`; where some can’t be read, `besides 1 restricted`. */
function besidesWords({ restricted, unpublished }: LeftOut): string {
  const what = [
    ...(restricted > 0 ? [`${grouped(restricted)} restricted`] : []),
    ...(unpublished > 0 ? [`${grouped(unpublished)} unpublished`] : []),
  ];
  return what.length === 0 ? IN_ALL : `besides ${together(what)}`;
}
