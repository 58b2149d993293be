/** The columns of a file of indicators for judging and display of a figure. */
import { MOST_DIGITS } from '../../domain/figures/figure.ts';
import type { Tolerance } from '../../domain/indicators/indicator.ts';
import { findScheme, SCHEMES } from '../../domain/schemes/schemes.ts';
import { together } from '../../domain/sentences.ts';
import { readKeepable, text } from '../table/columnKinds.ts';
import type { CsvColumns } from '../table/table.ts';
import { readLimits } from '../table/unitNames.ts';
import { SOURCE_COLUMNS } from './sourced.ts';
import { readTolerance } from './standards.ts';

export const JUDGING_COLUMNS = {
  target: text(
    {
      says: 'a figure such as 95%, held to the direction; a range such as 85% to 90%; a change such as “up 3 to 5 points a quarter, or hold at 65% to 70%”; a profile such as “Q1 25%, Q2 58%, Q3 80%, Q4 100%”; the name of a milestone; or none',
      also: ['current target', 'published target'],
      examples: ['95%', 'at most 15%', 'none'],
    },
    200,
  ),
  ...SOURCE_COLUMNS,
  floor: {
    says: 'the floor standard: the figure that still counts when the target is missed (or the far end of an agreed amber range)',
    also: ['floor standard', 'amber range', 'amber threshold'],
    wants: `a figure such as 80%, of at most ${MOST_DIGITS} digits, or leave it empty`,
    examples: ['', '', ''],
    read: readKeepable,
  },
  tolerance: {
    says: 'how far off target it may be before it is the worst colour, where that is not what its scheme says: 5% (of the target) or 5 points',
    also: ['own tolerance', 'variance'],
    wants: `a percentage of the target such as 5%, or an amount such as 5 points or £400, of at most ${MOST_DIGITS} digits; or leave it empty`,
    examples: ['', '', ''],
    read: (said: string): Tolerance | null | undefined => (said === '' ? null : readTolerance(said)),
  },
  limits: {
    says: 'the least and greatest figure there can be: “0 to 100”, “at least 0” or none; when empty 0 to 100 for a percentage, and nothing below 0 for what is counted or measured',
    also: ['possible values', 'valid range'],
    wants: '“0 to 100”, “at least 0”, “at most 10” or none, or leave it empty',
    examples: ['', '', ''],
    read: readLimits,
  },
  decimals: {
    says: 'decimal places to show, 0 to 6; when empty 0 for counts, pounds, minutes and days, 1 for the rest',
    also: ['decimal places', 'dp'],
    wants: 'a whole number from 0 to 6, or leave it empty',
    examples: ['1', '', '0'],
    read: (said: string): number | 'usual' | undefined =>
      said === '' ? 'usual' : /^[0-6]$/.test(said) ? Number(said) : undefined,
  },
  scheme: {
    says: `the status scheme: ${SCHEMES.map(({ id, name }) => `${id} (${name})`).join(', ')}; what --scheme says, or ragb, when empty`,
    also: ['status scheme', 'rag scheme'],
    wants: `one of ${together(SCHEMES.map(({ id }) => id))} (or of RAGTIME_SCHEMES), or leave it empty`,
    examples: ['ragb', 'rag', ''],
    read: (said: string) => (said === '' ? '' : findScheme(said.toLowerCase())?.id),
  },
} satisfies CsvColumns;
