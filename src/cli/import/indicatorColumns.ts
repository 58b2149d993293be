/** The columns of a file of indicators, and how leniently each is read. */

import { readBreakdown } from '../../domain/breakdown.ts';
import { readFigure } from '../../domain/figure.ts';
import type { Basis, Frequency, Lifecycle, RollsUp, Tolerance } from '../../domain/indicator.ts';
import { readNeighbours } from '../../domain/neighbours.ts';
import { readPeriod } from '../../domain/period.ts';
import { findScheme, SCHEMES } from '../../domain/scheme.ts';
import type { Direction } from '../../domain/target.ts';
import { Unit } from '../../domain/unit.ts';
import { lettersOf } from './nearest.ts';
import { readTolerance } from './standards.ts';
import type { Column, Columns } from './table.ts';
import { list } from './words.ts';

const MOST_WORDS = 4000;

const text = (column: Omit<Column<string>, 'read' | 'wants'>, most = 200): Column<string> => ({
  ...column,
  wants: `at most ${most.toLocaleString('en-GB')} characters of text`,
  read: (said) => (said.length > most ? undefined : said),
});

/** One of a few values, each also under the names that people give it. */
const oneOf = <T extends string>(
  column: Omit<Column<T>, 'read' | 'wants'>,
  names: Readonly<Record<T, readonly string[]>>,
  fallback?: T,
): Column<T> => {
  const values = Object.keys(names) as T[];
  return {
    ...column,
    wants: `one of ${list(values)}`,
    read: (said) => {
      if (said === '') return fallback;
      const wanted = lettersOf(said);
      return values.find((value) => [value, ...names[value]].some((name) => lettersOf(name) === wanted));
    },
  };
};

export const INDICATOR_COLUMNS = {
  ref: {
    ...text({
      says: 'the reference, as the council writes it',
      also: ['reference', 'indicator ref', 'kpi ref'],
      required: 'cell',
      examples: ['CPI13', 'CPI11', 'CPI08'],
    }),
    wants: 'a reference such as CPI13, at most 40 characters',
    read: (said: string) => (said.length > 40 ? undefined : said),
  },
  title: text(
    {
      says: 'what is measured',
      also: ['name', 'measure', 'indicator title'],
      required: 'cell',
      examples: [
        'Incidents resolved within Service Level Agreement',
        'Percentage of total contact that is deemed avoidable',
        'Number of sessions on website',
      ],
    },
    300,
  ),
  unit: {
    says: 'percent, count, GBP, minutes, days, milestone, “score out of 5” or “stars out of 4”',
    required: 'cell',
    wants: 'percent, count, GBP, minutes, days, milestone, “score out of 5” or “stars out of 4”',
    examples: ['percent', '%', 'count'],
    read: readUnit,
  },
  direction: oneOf<Direction>(
    {
      says: 'the direction for improvement: higher, lower or range',
      also: ['direction for improvement', 'polarity', 'good is'],
      required: 'cell',
      examples: ['higher', 'lower is better', 'up'],
    },
    {
      higher: [
        'higher is better',
        'high',
        'bigger',
        'bigger is better',
        'up',
        'increase',
        'increasing',
        'maximise',
      ],
      lower: [
        'lower is better',
        'low',
        'smaller',
        'smaller is better',
        'down',
        'decrease',
        'decreasing',
        'minimise',
      ],
      range: ['within range', 'within a range', 'in range', 'in a range'],
    },
  ),
  target: text(
    {
      says: 'a figure such as 95%, held to the direction; a range such as 85% to 90%; a change such as “up 3 to 5 points a quarter, or hold at 65% to 70%”; a profile such as “Q1 25%, Q2 58%, Q3 80%, Q4 100%”; the name of a milestone; or none',
      also: ['current target', 'published target'],
      examples: ['95%', 'at most 15%', 'none'],
    },
    200,
  ),
  floor: {
    says: 'the floor standard: the figure that still counts when the target is missed (or the far end of an agreed amber range)',
    also: ['floor standard', 'amber range', 'amber threshold'],
    wants: 'a figure such as 80%, or leave it empty',
    examples: ['', '', ''],
    read: (said: string): string | null | undefined => (said === '' ? null : readFigure(said)),
  },
  tolerance: {
    says: 'how far off target it may be before it is the worst colour, where that is not what its scheme says: 5% (of the target) or 5 points',
    also: ['own tolerance', 'variance'],
    wants: 'a percentage of the target such as 5%, or an amount such as 5 points or £400; or leave it empty',
    examples: ['', '', ''],
    read: (said: string): Tolerance | null | undefined => (said === '' ? null : readTolerance(said)),
  },
  decimals: {
    says: 'decimal places to show, 0 to 6; when empty 1 for percentages and scores, 0 for the rest',
    also: ['decimal places', 'dp'],
    wants: 'a whole number from 0 to 6, or leave it empty',
    examples: ['1', '', '0'],
    read: (said: string): number | 'usual' | undefined =>
      said === '' ? 'usual' : /^[0-6]$/.test(said) ? Number(said) : undefined,
  },
  scheme: {
    says: `the status scheme: ${SCHEMES.map(({ id, name }) => `${id} (${name})`).join(', ')}; what --scheme says, or ragb, when empty`,
    also: ['status scheme', 'rag scheme'],
    wants: `one of ${list(SCHEMES.map(({ id }) => id))} (or of RAGTIME_SCHEMES), or leave it empty`,
    examples: ['ragb', 'rag', ''],
    read: (said: string) => (said === '' ? '' : findScheme(said.toLowerCase())?.id),
  },
  frequency: oneOf<Frequency>(
    {
      says: 'monthly, quarterly, bi-annual or annual; quarterly when empty',
      also: ['reporting frequency'],
      examples: ['quarterly', 'quarterly', 'quarterly'],
    },
    {
      monthly: ['month', 'm'],
      quarterly: ['quarter', 'q'],
      'bi-annual': ['half yearly', 'biannually', 'six monthly', '6 monthly', 'twice a year'],
      annual: ['annually', 'yearly', 'year', 'a'],
    },
    'quarterly',
  ),
  basis: oneOf<Basis>(
    {
      says: 'in period, year to date or rolling 12 months; in period when empty',
      examples: ['in period', 'year to date', ''],
    },
    {
      'in period': ['period', 'quarter'],
      'year to date': ['ytd', 'cumulative'],
      'rolling 12 months': ['rolling', 'rolling year', 'rolling 12 month', 'r12'],
    },
    'in period',
  ),
  lifecycle: oneOf<Lifecycle>(
    {
      says: 'active, baseline, contextual, in development, suspended or retired; active when empty',
      also: ['state', 'lifecycle state'],
      examples: ['active', '', 'contextual'],
    },
    {
      active: ['live'],
      baseline: ['baselining'],
      contextual: ['context', 'context only'],
      'in development': ['development', 'planned'],
      suspended: ['paused'],
      retired: ['closed', 'deleted', 'withdrawn'],
    },
    'active',
  ),
  group: text({
    says: 'the service or directorate',
    also: ['service', 'directorate', 'department'],
    examples: ['ICT', 'Customer services', 'Communications'],
  }),
  partner: text({
    says: 'the partner council it is for',
    also: ['partner authority', 'authority'],
    examples: ['', '', ''],
  }),
  perspective: text({
    says: 'business activity, customer, staff or financial',
    examples: ['business activity', 'customer', 'customer'],
  }),
  committee: text({
    says: 'the committee that reads it',
    examples: ['Strategy and Resources', 'Strategy and Resources', ''],
  }),
  owner: text({
    says: 'who reports it: the e-mail address, name or object id of somebody on the list of people',
    also: ['owner role', 'indicator owner', 'responsible officer', 'lead officer'],
    examples: ['adele.vance@council.gov.uk', 'Adele Vance', 'Adele Vance'],
  }),
  deputy: text({
    says: 'who reports it while the owner is away',
    also: ['deputy owner'],
    examples: ['', '', ''],
  }),
  manager: text({
    says: 'who hears when it is off target',
    also: ['director', 'head of service', 'accountable officer'],
    examples: ['Patti Fernandez', '', ''],
  }),
  description: text(
    { says: 'what it means, for a committee member', also: ['definition'], examples: ['', '', ''] },
    MOST_WORDS,
  ),
  purpose: text({ says: 'why it is measured', also: ['rationale'], examples: ['', '', ''] }, MOST_WORDS),
  formula: text(
    {
      says: 'how it is worked out',
      also: ['calculation'],
      examples: ['incidents resolved in time / all incidents x 100', '', ''],
    },
    MOST_WORDS,
  ),
  counts: {
    says: 'where the owner gives counts: “changes succeeded / changes x 100”, or “net of good, neither, bad”',
    also: ['counted from', 'numerator and denominator'],
    wants: 'what is counted, such as “changes succeeded / changes x 100” or “net of good, neither, bad”',
    examples: ['', 'avoidable contacts / contacts', ''],
    read: (said: string) => (/^(|.+\/.+|net .+,.+,.+)$/i.test(said) ? said : undefined),
  },
  parts: {
    says: 'where the owner gives parts: “sum of CCC (3296386), HDC (3089816) against budget”; also mean, weighted mean',
    also: ['breakdown'],
    wants: 'a list such as “sum of CCC (100), HDC (200) against budget” or “mean of North, South”',
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? null : readBreakdown(said)),
  },
  rolls_up: oneOf<RollsUp | 'no'>(
    {
      says: 'how months make the quarter and quarters the year: sum, mean, last or counts; not at all when empty',
      also: ['rolls up', 'roll up', 'aggregation'],
      examples: ['', '', 'sum'],
    },
    { sum: ['total'], mean: ['average'], last: ['latest'], counts: ['from counts'], no: ['none'] },
    'no',
  ),
  defined_since: {
    says: 'the quarter from which it is defined as it is now, when that has changed',
    also: ['defined since', 'definition since'],
    wants: 'a quarter such as 2024-25-Q2, or leave it empty',
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? null : readPeriod(said)),
  },
  predecessors: text({
    says: 'references of the indicators it took over from, with ; between them',
    also: ['replaces', 'predecessor'],
    examples: ['', '', ''],
  }),
  neighbours: {
    says: 'comparable councils with source and year: “mean 82.4 (CIPFA, 2023/24)” or “Ely 81, Ware 84 (LG Inform, 2023/24)”',
    also: ['statistical neighbours', 'benchmark'],
    wants: 'figures with source and year, such as “mean 82.4 (CIPFA, 2023/24)”',
    examples: ['', '', ''],
    read: (said: string) => (said === '' || readNeighbours(said) ? said : undefined),
  },
  standard: text({
    says: 'the standard national definition, without which neighbours are not shown',
    also: ['national definition'],
    examples: ['', '', ''],
  }),
} satisfies Columns;

const UNITS: Readonly<Record<string, Unit>> = {
  '%': 'percent',
  percent: 'percent',
  percentage: 'percent',
  pct: 'percent',
  count: 'count',
  number: 'count',
  no: 'count',
  '#': 'count',
  gbp: 'GBP',
  '£': 'GBP',
  pounds: 'GBP',
  minutes: 'minutes',
  mins: 'minutes',
  days: 'days',
  milestone: 'milestone',
};

/** Reads a unit as it is written in registers: `%`, `Per cent`, `£`, `Score (out of 5)`, `Stars out of 4`. */
function readUnit(said: string): Unit | undefined {
  const tidy = said.toLowerCase().replace(/[().]/g, ' ').replace(/\s+/g, ' ').trim();
  const known = UNITS[tidy] ?? UNITS[tidy.replaceAll(' ', '')];
  if (known) return known;
  const [, kind = 'score', most] = /^(stars?|scores?)?,? ?out of (\d+)$/.exec(tidy) ?? [];
  const unit = Unit.safeParse(`${kind.startsWith('star') ? 'stars' : 'score'} out of ${Number(most)}`);
  return unit.success && Number(most) > 0 ? unit.data : undefined;
}

/** The decimals that figures of a unit are usually given with. */
export const usualDecimals = (unit: Unit): number => (unit === 'percent' || unit.startsWith('score') ? 1 : 0);
