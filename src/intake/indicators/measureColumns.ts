/** The columns of a file of indicators for the measure: title, unit, direction, frequency and so on. */

import type { Basis, Lifecycle } from '../../domain/indicators/indicator.ts';
import type { Direction } from '../../domain/indicators/target.ts';
import type { Frequency } from '../../domain/time/frequency.ts';
import { oneOf, REF_NAMES, text } from '../table/columnKinds.ts';
import type { CsvColumns } from '../table/table.ts';
import { TIMING_COLUMNS } from '../table/timing.ts';
import { readUnit } from '../table/unitNames.ts';

export const MEASURE_COLUMNS = {
  ref: {
    ...text({
      says: 'the reference, as the council writes it',
      also: REF_NAMES,
      required: 'cell',
      examples: ['CPI13', 'CPI11', 'CPI08'],
    }),
    wants: 'a reference such as CPI13, at most 40 characters',
    read: (said: string) => (said.length > 40 ? undefined : said),
  },
  title: text(
    {
      says: 'what is measured',
      also: ['name', 'measure', 'indicator title', 'indicator name', 'kpi name', 'measure name', 'indicator'],
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
    says: 'percent, count, GBP, £k, £m, minutes, hours, days, yes/no, milestone, “score out of 5”, “stars out of 4”, or a name of your own such as “per 1,000 households”',
    required: 'cell',
    wants:
      'percent, count, GBP, £k, £m, minutes, hours, days, yes/no, milestone, “score out of 5”, “stars out of 4”, or a name of your own of at most 40 characters, such as “per 1,000 households”',
    examples: ['percent', '%', 'count'],
    read: readUnit,
  },
  direction: oneOf<Direction>(
    {
      says: 'the direction for improvement: higher, lower, range (best within one) or neither (watched, not judged)',
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
        'grow',
        'raise',
        'improve',
        'maximise',
        'aim to maximise',
        'good to be high',
        'high is good',
        'higher is good',
        'bigger is good',
        '↑',
        '▲',
        '⬆',
      ],
      lower: [
        'lower is better',
        'low',
        'smaller',
        'smaller is better',
        'down',
        'decrease',
        'decreasing',
        'reduce',
        'reducing',
        'minimise',
        'aim to minimise',
        'good to be low',
        'low is good',
        'lower is good',
        'smaller is good',
        '↓',
        '▼',
        '⬇',
      ],
      range: ['↔', 'goldilocks', 'within range', 'within a range', 'in range', 'in a range'],
      neither: [
        'neutral',
        'no direction',
        'no polarity',
        'n/a',
        'not applicable',
        'none',
        'context only',
        'contextual',
        'for information',
      ],
    },
  ),
} satisfies CsvColumns;

const FREQUENCY = oneOf<Frequency>(
  {
    says: 'monthly, quarterly, bi-annual, annual, calendar year, two-yearly or on event; quarterly when empty',
    also: ['reporting frequency'],
    examples: ['quarterly', 'quarterly', 'quarterly'],
  },
  {
    monthly: ['month', 'months', 'm', 'mthly', 'every month'],
    quarterly: ['quarter', 'quarters', 'q', 'qtrly', 'qtr', 'qrtly', 'every quarter'],
    'bi-annual': [
      'half yearly',
      'half years',
      'biannually',
      'semi annual',
      'semi annually',
      'six monthly',
      '6 monthly',
      'every six months',
      'twice a year',
    ],
    annual: ['annually', 'yearly', 'year', 'years', 'a', 'once a year', 'every year'],
    'calendar year': [
      'calendar',
      'by calendar year',
      'annual calendar year',
      'calendar year annual',
      'january to december',
    ],
    'two-yearly': [
      'two yearly',
      'biennial',
      'biennially',
      '2 yearly',
      'every two years',
      'every 2 years',
      'every other year',
      'alternate years',
      'once every two years',
    ],
    'on event': [
      'ad hoc',
      'event',
      'event driven',
      'on an event',
      'as it happens',
      'as and when',
      'when it happens',
      'irregular',
    ],
  },
  'quarterly',
);

/** Figures that come in some time after their period are of that period all the same. */
const IN_ARREARS =
  /[\s,(–-]*(?:published )?(?:one |1 |a )?(?:quarter |month |year )?(?:in arrears|late)\)?$/i;

export const REPORTING_COLUMNS = {
  frequency: {
    ...FREQUENCY,
    read: (said: string) => FREQUENCY.read(said.replace(IN_ARREARS, '')),
  },
  ...TIMING_COLUMNS,
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
} satisfies CsvColumns;
