/** Completeness of a period, everybody’s figures counted: shown with any answer about one figure or one person. */
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { grouped } from './text.ts';

/** Figures reported, of those expected; none expected where the period is not there. */
export type Completeness = { readonly period: Period; readonly reported: number; readonly expected: number };

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
export const completenessShort = ({ reported, expected }: Completeness): string =>
  expected === 0 ? '' : `${grouped(reported)} of ${grouped(expected)} reported in all`;
